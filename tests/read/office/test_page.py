"""Web pages before LibreOffice gets them: letters that nobody can mistake, nothing called in."""

from __future__ import annotations

from html import unescape
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.office.senders import page

from checker.errors import CheckerError
from checker.expression import expression
from checker.read.office.page import plain


def _tones_apart(text: str) -> str:
    """As Windows-1258 spells it: the tone stands behind its letter, whose other mark is part of it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spelled = ""
    for char in text:
        apart = normalize("NFD", char)
        spelled += normalize("NFC", "".join(mark for mark in apart if mark not in tones))
        spelled += "".join(mark for mark in apart if mark in tones)
    return spelled


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("unicode", "utf-16"),
        ("windows-1258", "cp1258"),
        ("windows-1252", "utf-8"),
        ("khong-co", "utf-8"),
        ("", "utf-16-le"),
    ],
)
def test_a_web_page_in_any_encoding(declared: str, encoding: str) -> None:
    meta = f"<meta http-equiv=Content-Type content='text/html; charset={declared}'>" if declared else ""
    text = f"<html><head>{meta}<title>x</title></head><body><p>Nghị quyết số 5</p><p>Đảng ủy</p></body></html>"
    data = (_tones_apart(text) if encoding == "cp1258" else text).encode(encoding)
    made = plain(data, "x.htm").decode("ascii")
    assert normalize("NFC", unescape(made)).endswith("<p>Nghị quyết số 5</p><p>Đảng ủy</p></body></html>")
    assert not declared or "charset=us-ascii" in made


def test_nothing_is_called_in() -> None:
    made = plain(page("http://noi-gui.example").encode(), "x.htm").decode("ascii")
    assert "http://noi-gui.example/c.png" in made  # the addresses stay, but nothing says what to do with them
    assert expression(r"(?i)(src|href|background|data)\s*=|url\(|@import").search(made) is None


@pytest.mark.parametrize(
    "text",
    [
        "href = <a href='#_ftn1' name='_ftnref1'>[1]</a>",
        "<p>Đường dẫn: url(x), src=1, @import</p>",
        "<p>dữ liệu, database, metadata = 5</p>",
    ],
)
def test_words_stay(text: str) -> None:
    made = unescape(plain(text.encode(), "x.htm").decode("ascii"))
    assert made.replace("\u200b", "") == text


def test_a_call_of_a_note_stays_one() -> None:
    assert plain(b'<a href="#_ftn1">', "x.htm") == b'<a href="#_ftn1">'


def test_an_encoding_that_is_none_is_not_believed() -> None:
    with pytest.raises(CheckerError, match="not UTF-8"):
        plain(b"<meta charset=hex><p>\xf2\xea", "x.htm")


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        assert plain(b"<html>" + data, "x").isascii()
    except CheckerError as refused:
        assert refused.path == "x"
