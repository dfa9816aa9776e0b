"""Places as they are told: kind of file in, words and numbers out."""

from __future__ import annotations

import pytest
from tests.anchored import pdf_source, word_source

from checker.errors import Words
from checker.place import Numbers, as_printed, by_numbers, in_words, measure, numbers
from checker.source import Source, Span

TEXT = Source.of("một\nhai ba\n")
FEED = Source.of("một\n\fhai ba\n")
WORD = word_source(["một", "hai\nba"])
PDF = pdf_source(["đầu\nmột", "hai ba"])


@pytest.mark.parametrize(
    ("source", "vi", "en", "sentence", "count"),
    [
        pytest.param(TEXT, "2:5", "2:5", Words("dòng 2", "line 2"), Words("dòng", "line"), id="text"),
        pytest.param(FEED, "2:6", "2:6", Words("dòng 2", "line 2"), Words("dòng", "line"), id="text in pages"),
        pytest.param(
            WORD,
            "đoạn 2:5",
            "paragraph 2:5",
            Words("đoạn 2", "paragraph 2"),
            Words("đoạn", "paragraph"),
            id="Word, after a soft line break",
        ),
        pytest.param(
            PDF,
            "trang 2:1:5",
            "page 2:1:5",
            Words("trang 2, dòng 1", "page 2, line 1"),
            Words("trang:dòng", "page:line"),
            id="PDF",
        ),
    ],
)
def test_a_place(source: Source, vi: str, en: str, sentence: Words, count: Words) -> None:
    start = source.text.index("ba")
    place = source.location(Span(start, start + 2))
    assert (as_printed(place, "vi"), as_printed(place, "en")) == (vi, en)
    assert as_printed(place, "vi", column=False) == vi.rpartition(":")[0]
    assert in_words(place) == sentence
    assert measure(source) == count
    assert by_numbers(numbers(place)) == sentence
    assert as_printed(place, "vi", column=False).endswith(str(numbers(place)))


def test_no_place_has_no_words() -> None:
    assert by_numbers(Numbers()) == Words("", "")


@pytest.mark.parametrize("source", [TEXT, FEED, WORD, PDF])
def test_rows_are_lines_of_the_text_whatever_the_file(source: Source) -> None:
    start = source.text.index("hai")
    row = source.rows(Span(start, len(source.text)))
    assert row.line == source.text[:start].count("\n") + 1
    assert (row.end_line, row.end_column) == (source.text.count("\n") + 1, 1)
