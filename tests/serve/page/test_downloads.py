"""What can be taken along from the page."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.as_word import as_word
from tests.office import OFFICE
from tests.serve.page.desk import Desk

DRAFT = "BÁO CÁO\nKết quả thực hiện tháng 5/2024\n\n1. Ngày 31/4/2024 đã họp ; ngày 5/3/2024 họp lại.\n"
RTF = r"{\rtf1\ansi B\u193?O C\u193?O\par Ng\u224?y 31/4/2024 \u273?\u227? h\u7885?p.\par}"
needs_office = pytest.mark.skipif(OFFICE is None, reason="soffice is not installed; .ci/run installs it")


def test_a_word_file_with_comments(desk: Desk) -> None:
    desk.give(("dự thảo số 1.docx", as_word(DRAFT)))
    assert "đoạn" in desk.text(".finding .kind >> nth=0")
    taken = desk.keep(".takes button:has-text('Word')")
    assert taken.suggested_filename.startswith("dự thảo số 1")
    with ZipFile(taken.path()) as file:
        assert "word/comments.xml" in file.namelist()
    assert "Đã tải về dự thảo số 1" in (desk.page.text_content("#said") or "")


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        *((f"a{kind}", True) for kind in (".DOCX", ".docm", ".doc", ".odt", ".rtf", ".htm", ".html")),
        *((f"a{kind}", False) for kind in (".pdf", ".txt", "")),
    ],
)
def test_comments_are_offered_for_what_the_server_makes_a_word_file_of(desk: Desk, name: str, offered: bool) -> None:
    desk.page.goto(desk.url)
    kinds = (
        "import('/static/downloads.js').then(({downloads}) => "
        "downloads({findings: []}, new File([''], name), {}).textContent)"
    )
    assert ("Bản Word có ghi chú" in desk.page.evaluate(f"name => {kinds}", name)) == offered


@needs_office
def test_a_file_of_writer_comes_back_as_a_word_file_with_comments(desk: Desk) -> None:
    desk.give(("dự thảo.rtf", RTF))
    taken = desk.keep(".takes button:has-text('Word')")
    assert taken.suggested_filename == "dự thảo.reviewed.docx"
    with ZipFile(taken.path()) as file:
        assert "word/comments.xml" in file.namelist()


def test_the_html_report(desk: Desk, report: Path) -> None:
    desk.give(report)
    taken = desk.keep(".takes button:has-text('HTML')")
    assert taken.suggested_filename == "bao-cao-ke-hoach-83.html"
    assert "16/19" in Path(taken.path()).read_text(encoding="utf-8") or Path(taken.path()).stat().st_size > 10_000


def test_the_mended_copy_keeps_the_rest(desk: Desk, report: Path) -> None:
    desk.give(report)
    taken = desk.keep(".takes button:has-text('Bản đã sửa')")
    before = report.read_text(encoding="utf-8")
    after = Path(taken.path()).read_text(encoding="utf-8")
    assert after != before
    assert abs(len(after) - len(before)) < 100
    assert taken.suggested_filename.endswith(".txt")


def test_a_text_has_no_word_copy(desk: Desk) -> None:
    desk.paste(DRAFT)
    assert not desk.all(".takes button:has-text('Word')")
    taken = desk.keep(".takes button:has-text('HTML')")
    assert taken.suggested_filename == "văn bản đã dán.html"


def test_what_cannot_be_made_is_told(desk: Desk) -> None:
    desk.give(("a.txt", DRAFT))
    words = '{"type": "about:blank", "title": "Không làm được", "status": 422, "detail": "<b>vì thế</b>"}'
    desk.page.route(
        "**/api/report*", lambda route: route.fulfill(status=422, content_type="application/problem+json", body=words)
    )
    desk.page.click(".takes button:has-text('HTML')")
    desk.page.wait_for_selector(".alert")
    assert desk.text(".alert").splitlines()[0] == "Không làm được"
    assert "<b>vì thế</b>" in desk.text(".alert")
    assert desk.page.locator("#verdict").is_visible()
