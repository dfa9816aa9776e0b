"""File names that come in and go out."""

from __future__ import annotations

import pytest

from checker.serve.asked import asked, harmless
from checker.serve.downloads import attachment
from checker.serve.form import Form, Upload
from checker.serve.serving import Serving


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Báo cáo.docx", "Báo cáo.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\an\\báo cáo.doc", "báo cáo.doc"),
        ("<script>alert(1)</script>.txt", "script.txt"),
        ('a"b:c|d?.txt', "abcd.txt"),
        ("a\r\nX: y.txt", "aX y.txt"),
        ("ten\u202etxt.exe", "tentxt.exe"),  # what turns the reading direction round
        ("..", "du-thao"),
        ("", "du-thao"),
        ("-", "du-thao"),
        ("/", "du-thao"),
        (f"{'a' * 500}.docx", f"{'a' * 180}.docx"),
    ],
)
def test_names_come_in_harmless(given: str, kept: str) -> None:
    assert harmless(given) == kept


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a.txt", "attachment; filename=\"a.txt\"; filename*=UTF-8''a.txt"),
        (
            "Báo đợt 1.docx",
            "attachment; filename=\"Bao dot 1.docx\"; filename*=UTF-8''B%C3%A1o%20%C4%91%E1%BB%A3t%201.docx",
        ),
        ('a";\r\nb', "attachment; filename=\"ab\"; filename*=UTF-8''a%22%3B%0D%0Ab"),
        ("文", "attachment; filename=\"tep\"; filename*=UTF-8''%E6%96%87"),
        ("\ud800", "attachment; filename=\"tep\"; filename*=UTF-8''%3F"),
    ],
)
def test_names_go_out_in_ascii_and_in_full(name: str, header: str) -> None:
    assert attachment(name) == header


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["a.txt", "a.txt", "a.txt"], ["a.txt", "a (2).txt", "a (3).txt"]),
        (["a (2).txt", "a.txt", "a.txt"], ["a (2).txt", "a.txt", "a (3).txt"]),
        (["a.txt", "a.txt", "a (2).txt"], ["a.txt", "a (3).txt", "a (2).txt"]),
        (["x/a.txt", "y\\a.txt"], ["a.txt", "a (2).txt"]),
    ],
)
def test_names_are_told_apart(given: list[str], told: list[str]) -> None:
    form = Form({}, {"file": [Upload(name, b"a") for name in given]})
    assert [draft.name for draft in asked(form, Serving(), "vi").drafts] == told
