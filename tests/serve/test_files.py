"""Reviews, annotated copies, HTML reports, mended drafts and lists over HTTP."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import httpx
import jsonschema
import pytest
from tests.as_word import as_word

from checker.catalogue import load
from checker.resources import folder

REVIEW = json.loads((folder("schemas") / "review.schema.json").read_text(encoding="utf-8"))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def named(path: Path, *names: str) -> Any:
    return [("file", (name, path.read_bytes())) for name in names or (path.name,)]


def test_reports_are_held_against_the_plan_they_cite(client: httpx.Client, report: Path, dispatch: Path) -> None:
    files = [
        *named(report, "Phường 1.txt", "Phường 2.txt"),
        *named(dispatch),
        ("file", ("ảnh.png", b"\x89PNG\r\n\x1a\n")),
    ]
    answer = client.post("/api/review", files=files)
    assert answer.status_code == 200, answer.text
    value = answer.json()
    jsonschema.validate(value, REVIEW)
    assert [one["path"] for one in value["reports"]] == ["Phường 1.txt", "Phường 2.txt"]
    assert [one["path"] for one in value["unevaluated"]] == [dispatch.name]
    assert [one["path"] for one in value["unreadable"]] == ["ảnh.png"]


def test_two_files_of_one_name_are_told_apart(client: httpx.Client, report: Path) -> None:
    value = client.post("/api/review", files=named(report, "a.txt", "a.txt")).json()
    assert [one["path"] for one in value["reports"]] == ["a.txt", "a (2).txt"]


def test_a_review_to_keep(client: httpx.Client, report: Path) -> None:
    page = client.post("/api/review?format=html", files=named(report))
    assert page.headers["content-disposition"].startswith('attachment; filename="review.html"')
    assert page.text.startswith("<!")
    book = client.post("/api/review?format=xlsx", files=named(report))
    assert ZipFile(BytesIO(book.content)).testzip() is None


def test_what_lies_beside_the_server_is_not_beside_the_report(client: httpx.Client, report: Path, root: Path) -> None:
    answer = client.post("/api/review", files=named(report, str(root / "examples" / report.name)))
    assert [one["path"] for one in answer.json()["reports"]] == [report.name]


def test_no_review_without_a_plan(client: httpx.Client, dispatch: Path) -> None:
    answer = client.post("/api/review?lang=en", files=named(dispatch))
    assert answer.status_code == 422
    assert "plan" in answer.json()["detail"]


def test_a_word_file_comes_back_with_comments(client: httpx.Client, report: Path) -> None:
    draft = as_word(report.read_text(encoding="utf-8"))
    answer = client.post("/api/annotate", files={"file": ("Báo cáo.docx", draft)})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == WORD
    assert "filename*=UTF-8''B%C3%A1o%20c%C3%A1o.reviewed.docx" in answer.headers["content-disposition"]
    comments = ZipFile(BytesIO(answer.content)).read("word/comments.xml")
    assert comments.count(b"<w:comment ") > int(answer.headers["checker-count"]) > 0


def test_fixes_are_tracked_and_a_summary_added_when_asked_for(client: httpx.Client, report: Path) -> None:
    draft = {"file": ("a.docx", as_word(report.read_text(encoding="utf-8")))}
    plain = ZipFile(BytesIO(client.post("/api/annotate", files=draft).content)).read("word/document.xml")
    more = client.post("/api/annotate?suggest=true&summary=true", files=draft)
    assert b"<w:ins " not in plain
    body = ZipFile(BytesIO(more.content)).read("word/document.xml")
    assert b"<w:ins " in body
    assert len(body) > len(plain)


def test_a_text_takes_no_comments(client: httpx.Client, report: Path) -> None:
    answer = client.post("/api/annotate", files=named(report))
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_an_html_report_to_keep(client: httpx.Client, report: Path) -> None:
    answer = client.post("/api/report?lang=en", files=named(report))
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert 'lang="en"' in answer.text
    assert "12/12" in answer.text


def test_a_draft_comes_back_mended(client: httpx.Client) -> None:
    files = {"file": ("a.txt", "BÁO CÁO\n\nHọp ngày 1/2/2024 , đã xong.\n".encode())}
    answer = client.post("/api/fix", files=files)
    assert answer.text == "BÁO CÁO\n\nHọp ngày 01/02/2024, đã xong.\n"
    assert answer.headers["checker-count"] == "2"
    as_text = client.post("/api/fix", json={"text": "Họp ngày 1/2/2024."})
    assert as_text.text == "Họp ngày 01/02/2024."


def test_a_mended_word_file_is_a_word_file(client: httpx.Client) -> None:
    draft = as_word("BÁO CÁO\n\nHọp ngày 1/2/2024 , đã xong.\n")
    answer = client.post("/api/fix", files={"file": ("a.docx", draft)})
    assert answer.headers["content-type"] == WORD
    assert "01/02/2024" in ZipFile(BytesIO(answer.content)).read("word/document.xml").decode()


@pytest.mark.parametrize("address", ["/api/annotate", "/api/report", "/api/fix"])
def test_one_file_at_a_time(client: httpx.Client, report: Path, address: str) -> None:
    assert client.post(address, files=named(report, "a.txt", "b.txt")).status_code == 422


def test_lists(client: httpx.Client) -> None:
    catalogue = load()
    rules = client.get("/api/rules").json()["rules"]
    assert [rule["id"] for rule in rules] == [*catalogue.rules]
    assert client.get("/api/rules?lang=en").json()["rules"][0]["why"] == catalogue.rules[rules[0]["id"]].why.en
    assert [one["id"] for one in client.get("/api/standards").json()["standards"]] == [*catalogue.standards]
    plans = client.get("/api/plans").json()["plans"]
    assert [len(group["tasks"]) for group in plans[0]["groups"]]
    taken: dict[str, object] = {
        "stage": "draft",
        "standard": None,
        "plan": None,
        "select": [],
        "ignore": [],
        "lang": "vi",
    }
    assert client.get("/api/defaults").json().items() == taken.items()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("rule", ["date.impossible", "layout.margins"])
def test_a_rule_with_its_exceptions_and_examples(client: httpx.Client, rule: str, lang: str) -> None:
    told = client.get(f"/api/rules/{rule}?lang={lang}").json()
    own = load(examples=True).rules[rule]
    [listed] = [one for one in client.get(f"/api/rules?lang={lang}").json()["rules"] if one["id"] == rule]
    assert {**told, **listed} == told
    assert told["exceptions"] == (own.exceptions and own.exceptions[lang])
    assert [one["draft"] for one in told["right"]] == [one.draft for one in own.right]
    for example, known in zip(told["wrong"], own.wrong, strict=True):
        assert (example["draft"], example["fixed"]) == (known.draft, known.fixed)
        marked = [" ".join(known.draft[place["start"] : place["end"]].split()) for place in example["places"]]
        assert [words for words in marked if words] == [words for words in known.finds if words]
        assert example["messages"]


def test_settings_a_layout_rule_asks_for(client: httpx.Client) -> None:
    told = client.get("/api/rules/layout.margins").json()
    assert all(clause["asks"] for clause in told["clauses"])
    assert all(example["circumstances"] for example in told["wrong"])


@pytest.mark.parametrize("name", ["no.such", "date", "date.impossible/", "..", "%ff", "a" * 9000, "date.imposible"])
def test_an_unknown_rule_is_a_problem(client: httpx.Client, name: str) -> None:
    answer = client.get(f"/api/rules/{name}?lang=en")
    assert (answer.status_code, answer.json()["type"]) == (404, "urn:checker:problem:not-found")
    if name == "date.imposible":
        assert "date.impossible" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/api/rules/", 404),
        ("GET", "/api/lint", 405),
        ("DELETE", "/api/lint", 405),
        ("GET", "/static/no.js", 404),
    ],
)
def test_other_addresses_are_told_as_problems(client: httpx.Client, method: str, address: str, status: int) -> None:
    answer = client.request(method, address)
    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_page_is_sent_once(client: httpx.Client) -> None:
    answer = client.get("/")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    again = client.get("/", headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_text_that_cannot_be_written_is_refused(client: httpx.Client) -> None:
    halved: dict[str, Any] = {"content": b'{"text": "a \\ud800 , b"}', "headers": {"content-type": "application/json"}}
    assert client.post("/api/fix", **halved).status_code == 422
