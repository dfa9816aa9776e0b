"""Places: from offsets in the text to lines, columns and pages of the file."""

from __future__ import annotations

from array import array

import pytest

from checker.source import Location, Source, Span, Text


@pytest.mark.parametrize(
    ("text", "span", "quote", "place"),
    [
        ("một\nhai ba\n", Span(0, 3), "một", (1, 1, 1, 4)),
        ("một\nhai ba\n", Span(8, 10), "ba", (2, 5, 2, 7)),
        ("một\nhai ba\n", Span(0, 4), "một\n", (1, 1, 2, 1)),  # line end included
        ("một\nhai ba\n", Span(2, 7), "t\nhai", (1, 3, 2, 4)),
        ("một\nhai ba\n", Span(11, 11), "", (3, 1, 3, 1)),  # the end of the file
        ("một\nhai ba", Span(10, 10), "", (2, 7, 2, 7)),
        ("một\n\n\nhai", Span(4, 4), "", (2, 1, 2, 1)),
        ("a\r\nb", Span(3, 4), "b", (2, 1, 2, 2)),
        ("a\rb\r\nc\nd", Span(7, 8), "d", (4, 1, 4, 2)),
        ("𠀀 chữ", Span(2, 5), "chữ", (1, 3, 1, 6)),  # columns count characters
    ],
)
def test_location_and_quote(text: str, span: Span, quote: str, place: tuple[int, int, int, int]) -> None:
    source = Source.of(text)
    assert source.quote(span) == quote
    assert source.location(span) == Location(*place)


def test_offsets_lead_to_the_original() -> None:
    source = Source.of("ủy\nba", original="u\u0309y\r\nba", normalized=True, offsets=array("I", [0, 2, 3, 5, 6, 7]))
    assert source.quote(Span(0, 2)) == "u\u0309y"
    assert source.location(Span(0, 2)) == Location(1, 1, 1, 4)
    assert source.quote(Span(1, 5)) == "y\r\nba"
    assert source.location(Span(3, 5)) == Location(2, 1, 2, 3)


@pytest.mark.parametrize(
    ("text", "word", "page"),
    [
        ("một\nhai", "hai", None),
        ("một\fhai\fba", "một", 1),
        ("một\fhai\fba", "hai", 2),
        ("một\fhai\fba", "ba", 3),
        ("một\f", "\f", 1),
        ("\fmột", "một", 2),
    ],
)
def test_pages_are_counted_by_form_feeds(text: str, word: str, page: int | None) -> None:
    start = text.index(word)
    assert Source.of(text).location(Span(start, start + len(word))).page == page


# "Kế hoạch số 83-\nKH/TU ngày": two pieces, the symbol made whole.
PIECES = Text("số 83-KH/TU ngày", (0, 6), (9, 16))


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (0, 2, Span(9, 11)),
        (3, 6, Span(12, 15)),  # ends where its piece ends, not where the next begins
        (3, 11, Span(12, 21)),  # over the seam
        (6, 11, Span(16, 21)),
        (0, None, Span(9, 26)),
        (6, 6, Span(16, 16)),
        (5, 2, Span(14, 14)),
    ],
)
def test_a_range_of_text_is_a_span(start: int, end: int | None, span: Span) -> None:
    assert PIECES.span(start, end) == span


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, Text("số", (0,), (9,))),
        (3, 11, Text("83-KH/TU", (0, 3), (12, 16))),
        (6, None, Text("KH/TU ngày", (0,), (16,))),
        (7, 7, Text("", (0,), (17,))),
    ],
)
def test_a_slice_keeps_its_places(start: int, end: int | None, expected: Text) -> None:
    assert PIECES.slice(start, end) == expected
    assert PIECES.slice(start, end).span() == PIECES.span(start, end)
