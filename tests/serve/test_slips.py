"""Check slips over HTTP: made, held against files, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.office import OFFICE

from checker.serve.slips import FORMS

needs_office = pytest.mark.skipif(OFFICE is None, reason="soffice is not installed; .ci/run installs it")
EACH = [form if form != "pdf" else pytest.param(form, marks=needs_office) for form in FORMS]


def made(client: httpx.Client, report: Path, form: str = "html", **fields: str) -> httpx.Response:
    answer = client.post(f"/api/slip?format={form}", files={"file": (report.name, report.read_bytes())}, data=fields)
    assert answer.status_code == 200, answer.text
    return answer


def held(client: httpx.Client, slip: bytes, file: bytes, **query: str) -> Any:
    files = {"slip": ("phiếu.slip", slip), "file": ("tên khác.txt", file)}
    answer = client.post("/api/slip/verify", files=files, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("form", EACH)
def test_a_slip_belongs_to_its_file_alone(client: httpx.Client, report: Path, form: str) -> None:
    slip = made(client, report, form, stage="submit")
    assert slip.headers["content-type"] == FORMS[form]
    assert f'filename="{report.stem}.slip.{form}"' in slip.headers["content-disposition"]
    assert int(slip.headers["checker-count"]) > 0
    own = held(client, slip.content, report.read_bytes())
    assert own["belongs"], own
    assert own["conclusion"] == "Phiếu thuộc về tệp này và kết quả này."
    assert "trình ký" in own["answers"][0]["said"]
    other = held(client, slip.content, report.read_bytes() + b"\n", lang="en")
    assert not other["belongs"]
    assert other["conclusion"] == "The slip does NOT belong to this file and this result."
    assert [answer["same"] for answer in other["answers"]] == [True, True, False, False]


def test_changed_words_are_told(client: httpx.Client, report: Path) -> None:
    slip = made(client, report).text
    assert "KHÔNG ĐẠT" in slip
    forged = held(client, slip.replace("KHÔNG ĐẠT", "ĐẠT").encode(), report.read_bytes())
    assert not forged["belongs"]
    assert [answer["same"] for answer in forged["answers"]][:3] == [True, False, True]


@pytest.mark.parametrize("which", ["plan", "standard"])
@pytest.mark.parametrize("there", [True, False])
def test_a_slip_does_not_tell_what_lies_on_the_server(
    client: httpx.Client, report: Path, tmp_path: Path, which: str, there: bool
) -> None:
    """Whoever can write a file can write a slip: that names a file which is there meets what one that is not does."""
    slip = made(client, report).text
    name = str(tmp_path) if there else str(tmp_path / "gone")
    files = {
        "slip": ("a.html", slip.replace(f'"{which}":null', f'"{which}":"{name}"', 1).encode()),
        "file": ("a.txt", report.read_bytes()),
    }
    answer = client.post("/api/slip/verify?lang=en", files=files)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(f"there is no {which} “{name}”")


def test_a_slip_of_a_text(client: httpx.Client) -> None:
    answer = client.post("/api/slip", json={"text": "BÁO CÁO\nHọp ngày 31/4/2024.\n", "lang": "en"})
    assert answer.status_code == 200, answer.text
    assert 'filename="du-thao.slip.html"' in answer.headers["content-disposition"]
    assert held(client, answer.content, "BÁO CÁO\nHọp ngày 31/4/2024.\n".encode())["belongs"]


def test_what_is_no_slip_or_no_draft(client: httpx.Client, report: Path) -> None:
    slip, draft = made(client, report).content, report.read_bytes()
    for files, part in (
        ({"slip": draft, "file": draft}, "đây không phải phiếu"),
        ({"slip": draft, "file": slip}, "hãy đổi chỗ hai tệp"),
        ({"slip": slip}, "cần một phiếu (slip) và một tệp (file)"),
        ({"file": draft}, "cần một phiếu (slip) và một tệp (file)"),
        ({"slip": slip, "file": draft, "more": b""}, "“more”: không có trường này"),
    ):
        answer = client.post("/api/slip/verify", files={name: (f"{name}.txt", data) for name, data in files.items()})
        assert answer.status_code == 422, answer.text
        assert part in answer.json()["detail"]
    again = client.post("/api/slip", files={"file": ("a.html", slip)})
    assert again.status_code == 422
    assert "đây là phiếu kiểm tra, không phải dự thảo" in again.json()["detail"]


def test_fields_of_another_route(client: httpx.Client, report: Path) -> None:
    files = {"slip": ("a.html", made(client, report).content), "file": ("a.txt", report.read_bytes())}
    answer = client.post("/api/slip/verify", files=files, data={"stage": "issue"})
    assert (answer.status_code, answer.json()["detail"]) == (422, "“stage”: không có trường này")
