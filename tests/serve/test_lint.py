"""`POST /api/lint`: the JSON contract over HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from checker.resources import folder

LINT = json.loads((folder("schemas") / "lint.schema.json").read_text(encoding="utf-8"))


def documents(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    value = answer.json()
    jsonschema.validate(value, LINT)
    return value["documents"]


def test_a_file_gives_what_the_command_line_gives(client: httpx.Client, report: Path) -> None:
    from checker import lint
    from checker.render.lint_json import lint_json

    [found] = documents(client.post("/api/lint", files={"file": (report.name, report.read_bytes())}))
    expected = json.loads(lint_json(lint(report)))
    assert found == {**expected, "path": report.name}


def test_the_page_can_mark_each_place(client: httpx.Client, report: Path) -> None:
    [found] = documents(client.post("/api/lint?view=page", files={"file": (report.name, report.read_bytes())}))
    text = found["text"]
    assert text == report.read_text(encoding="utf-8")
    places = [(one["location"], one["text"]) for one in found["findings"] if one["location"] is not None]
    assert places
    assert [text[place["start"] : place["end"]] for place, _ in places] == [quoted for _, quoted in places]
    tasks = [task for group in found["coverage"]["groups"] for task in group["tasks"]]
    evidence = [one for task in tasks for one in task["evidence"]]
    assert evidence
    marked = [text[one["location"]["start"] : one["location"]["end"]] for one in evidence]
    assert [one.split() for one in marked] == [one["text"].split() for one in evidence]
    assert all("start" in entry["location"] for entry in found["outline"])


def test_a_text_in_json_or_in_a_form(client: httpx.Client) -> None:
    text = "BÁO CÁO\nKết quả tháng 5/2024\n"
    [as_json] = documents(client.post("/api/lint", json={"text": text, "stage": "issue", "select": ["date"]}))
    [as_form] = documents(client.post("/api/lint", data={"text": text, "stage": "issue", "select": "date"}))
    assert as_json == as_form
    assert (as_json["path"], as_json["stage"]) == ("-", "issue")


def test_unreadable_files_are_listed_beside_the_others(client: httpx.Client, report: Path) -> None:
    files = [("file", ("a.txt", report.read_bytes())), ("file", ("b.png", b"\x89PNG\r\n\x1a\n" + bytes(50)))]
    answer = client.post("/api/lint", files=files)
    assert [one["path"] for one in documents(answer)] == ["a.txt"]
    assert [one["path"] for one in answer.json()["errors"]] == ["b.png"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"text": "a", "standard": "no-such"}, 422),
        ({"text": "a", "plan": "/etc/passwd"}, 422),
        ({"text": "a", "plan": "rules/plans/83-kh-tu-2022.yaml"}, 422),
        ({"text": "a", "select": ["no.such"]}, 422),
        ({"text": "a", "stage": "later"}, 422),
        ({"text": "a", "lang": "fr"}, 422),
        ({"text": ["a"]}, 422),
        ({"text": "a", "rules": "/tmp"}, 422),
        ({"text": "a", "rules": None}, 422),
        ({"text": None}, 422),
        ({"text": "a", "select": ["date"] * 501}, 422),
        ({"text": "a", "plan": "\ud800"}, 422),
        ({"text": "a", "select": [[]] * 100_001}, 422),
        ({"text": "[" * 100_000}, 422),
        ({"text": "a", "select": ["\ud800"]}, 422),
        ({"text": "a", "\ud800": "b"}, 422),
        ({}, 422),
        ([], 400),
    ],
)
def test_wrong_requests_are_told_as_problems(client: httpx.Client, given: Any, status: int) -> None:
    answer = client.post("/api/lint?lang=en", content=json.dumps(given), headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["type"].startswith("urn:checker:problem:")
    assert problem["detail"]


def test_what_the_server_takes_by_itself_may_be_sent_back(client: httpx.Client) -> None:
    given: dict[str, object] = client.get("/api/defaults").json()
    nothing: dict[str, object] = {}
    assert None in given.values()
    told = [client.post("/api/lint", json={"text": "Họp ngày 1/2/2024.", **more}).json() for more in (nothing, given)]
    assert told[0] == told[1]
    empty = dict.fromkeys(("standard", "plan", "stage", "lang"), "") | {"select": None, "ignore": None}
    assert client.post("/api/lint", json={"text": "Họp ngày 1/2/2024.", **empty}).json() == told[0]


@pytest.mark.parametrize("field", ["plan", "standard"])
@pytest.mark.parametrize("name", ["/etc/passwd", "/etc", ".", "log.txt"])
def test_nobody_learns_which_files_the_server_has(client: httpx.Client, field: str, name: str) -> None:
    there, missing = (
        client.post("/api/lint", json={"text": "a", field: one}).json()["detail"] for one in (name, f"{name}-missing")
    )
    assert there == missing.replace(f"{name}-missing", name)


def test_a_hundred_files_are_all_read(client: httpx.Client) -> None:
    given = {f"{number}.txt": f"Ngày {number}.".encode() for number in range(100)}
    answer = client.post("/api/lint", files=[("file", pair) for pair in given.items()])
    assert [one["path"] for one in documents(answer)] == [*given]
    assert answer.json()["errors"] == []
