"""How a place in the user's file is told: by line, by paragraph of a Word file, by page and line of a PDF.

People find "đoạn 12" in Word and "trang 2, dòng 14" in a PDF as they find "dòng 12" in a text; `checker suppress`
takes a place as it is printed.
"""

from __future__ import annotations

from checker.errors import Words
from checker.source import Location, Source
from checker.value import NamedTuple

__all__ = ["LINE", "PAGE", "PARAGRAPH", "Numbers", "as_printed", "by_numbers", "in_words", "measure", "numbers"]

LINE = Words("dòng", "line")
PAGE = Words("trang", "page")
PARAGRAPH = Words("đoạn", "paragraph")


class Numbers(NamedTuple):
    """A place by the numbers that tell it, each from 1: a line, a paragraph, or a page and a line of that page."""

    line: int | None = None
    page: int | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        """The numbers alone: "12", of a PDF "2:14"."""
        return ":".join(str(number) for number in (self.paragraph, self.page, self.line) if number is not None)


def numbers(place: Location) -> Numbers:
    """Where `place` begins. The pages of a text file are no part of it: its lines are counted through."""
    if place.paragraph is not None:
        return Numbers(paragraph=place.paragraph)
    return Numbers(place.line, place.page if place.end_page is not None else None)


def by_numbers(given: Numbers) -> Words:
    """ "dòng 12", "đoạn 12", "trang 2, dòng 14"."""
    told = [
        Words(f"{words.vi} {number}", f"{words.en} {number}")
        for words, number in ((PARAGRAPH, given.paragraph), (PAGE, given.page), (LINE, given.line))
        if number is not None
    ]
    return Words(", ".join(words.vi for words in told), ", ".join(words.en for words in told))


def in_words(place: Location) -> Words:
    """Where `place` begins, as a sentence has it: "dòng 12", "đoạn 12", "trang 2, dòng 14"."""
    return by_numbers(numbers(place))


def as_printed(place: Location, lang: str, *, column: bool = True) -> str:
    """Where `place` begins, as it follows the name of the file: "12:5", "đoạn 12:5", "trang 2:14:5"."""
    given = numbers(place)
    word = PARAGRAPH if given.paragraph is not None else PAGE if given.page is not None else None
    return f"{f'{word[lang]} ' if word is not None else ''}{given}{f':{place.column}' if column else ''}"


def measure(source: Source) -> Words:
    """What the bare numbers of places in `source` count: "dòng", "đoạn", of a PDF "trang:dòng"."""
    if not source.anchors:
        return LINE
    if source.anchors[0].paragraph is not None:
        return PARAGRAPH
    return Words(f"{PAGE.vi}:{LINE.vi}", f"{PAGE.en}:{LINE.en}")
