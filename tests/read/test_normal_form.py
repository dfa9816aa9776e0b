"""Normal form: what later steps read, and the way back to the characters of the file."""

from __future__ import annotations

import unicodedata

import pytest

from checker.read import from_string
from checker.read.alignment import STEADY, Alignment
from checker.source import Span


@pytest.mark.parametrize(
    ("original", "text"),
    [
        ("Tỉnh ủy\nQuảng Ngãi\n", "Tỉnh ủy\nQuảng Ngãi\n"),
        # line ends
        ("một\r\nhai\r\n", "một\nhai\n"),
        ("một\rhai\r", "một\nhai\n"),
        ("một\r\n\r\nhai\rba\n", "một\n\nhai\nba\n"),
        ("một\vhai\u2028ba\u2029bốn", "một\nhai\nba\nbốn"),
        # kept as they are
        ("cột\tcột\ftrang", "cột\tcột\ftrang"),
        ("“Dự thảo” – lần 2…", "“Dự thảo” – lần 2…"),
        # blanks of other widths
        ("số\u00a083\u2009-\u202fKH\u3000TU", "số 83 - KH TU"),
        # decomposed, partly composed and badly ordered letters
        ("ti\u0309nh u\u0309y", "tỉnh ủy"),
        ("vi\u00ea\u0323t", "việt"),
        ("vie\u0323\u0302t", "việt"),
        ("vie\u0302\u0323t", "việt"),
        ("nu\u031b\u0301\u01a1\u0301c", "nứớc"),
        ("\u212b \u2126", "Å Ω"),
        ("\u0958", "\u0915\u093c"),  # composed form longer than the character
        ("\u1112\u1161\u11ab", "한"),
        # characters without width
        ("\u200bBáo\u00ad cáo\ufeff", "Báo cáo"),
        ("nhiệm\u200b vụ\u200d\r\n\u200eA", "nhiệm vụ\nA"),
        # … which stay where two letters would become one without them
        ("o\u200b\u0301", "o\u200b\u0301"),
        # Word's control characters; punctuation of Windows-1252 read as Latin-1
        ("83\x1eKH và phân\x1f tích\x07", "83-KH và phân tích "),
        ("\x93Dự thảo\x94 \x96 lần 2\x85", "“Dự thảo” – lần 2…"),
    ],
)
def test_normal_form(original: str, text: str) -> None:
    source = from_string(original.removeprefix("\ufeff"))
    assert source.text == text
    assert source.original == original
    assert source.quote(Span(0, len(text))) == original


@pytest.mark.parametrize(
    ("original", "normalized"),
    [("tỉnh ủy\r\n\u00a0", False), ("ti\u0309nh ủy", True)],
)
def test_says_whether_letters_were_composed(original: str, normalized: bool) -> None:
    assert from_string(original).normalized is normalized


@pytest.mark.parametrize(
    ("original", "word", "quote", "line", "columns"),
    [
        ("Báo cáo\r\nTỉnh ủy\r\n", "Tỉnh", "Tỉnh", 2, (1, 5)),
        ("Ti\u0309nh u\u0309y Qua\u0309ng", "ủy", "u\u0309y", 1, (7, 10)),
        ("a\rb\r\nTi\u0309nh", "Tỉnh", "Ti\u0309nh", 3, (1, 6)),
        ("\u200bBáo cáo", "Báo", "\u200bBáo", 1, (1, 5)),
        ("số\u00a083", "số 83", "số\u00a083", 1, (1, 6)),
        ("nhi\u00adệm vụ", "nhiệm", "nhi\u00adệm", 1, (1, 7)),
        ("một\u2028hai", "hai", "hai", 1, (5, 8)),  # not a line end for editors
    ],
)
def test_places_are_those_of_the_file(
    original: str, word: str, quote: str, line: int, columns: tuple[int, int]
) -> None:
    source = from_string(original)
    start = source.text.index(word)
    span = Span(start, start + len(word))
    where = source.location(span)
    assert source.quote(span) == quote
    assert (where.line, where.column, where.end_line, where.end_column) == (line, columns[0], line, columns[1])


def test_a_file_in_normal_form_is_not_copied() -> None:
    text = "Tỉnh ủy Quảng Ngãi\n" * 3
    assert from_string(text).text is text


def test_an_alignment_is_a_sequence() -> None:
    offsets = from_string("a\r\nb").offsets
    assert isinstance(offsets, Alignment)
    assert list(offsets) == [0, 1, 3, 4]
    assert (offsets[-1], list(offsets[1:3])) == (4, [1, 3])
    with pytest.raises(IndexError):
        offsets[4]


def test_steady_characters_never_compose_with_what_stands_before() -> None:
    import re

    second = {
        int(code, 16)
        for char in map(chr, range(0x110000))
        if (parts := unicodedata.decomposition(char)) and not parts.startswith("<")
        for code in parts.split()[1:]
    }
    steady = [char for char in map(chr, range(0x3000)) if re.match(f"[{STEADY}]", char)]
    assert len(steady) > 1000
    for char in steady:
        assert unicodedata.combining(char) == 0
        assert unicodedata.normalize("NFC", char) == char
        assert ord(char) not in second
