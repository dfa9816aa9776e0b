"""A place in a draft as a person points at it: as `checker lint` printed it, or by the numbers alone."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.place import PAGE, PARAGRAPH, numbers
from checker.read.drafts import exists
from checker.source import Location
from checker.value import NamedTuple

__all__ = ["Pointed", "pointed"]

_FIRST = expression(r"(?:(?P<word>[^\W\d_]+) +)?(?P<number>[0-9]{1,9})")
_FURTHER = expression(r"[0-9]{1,9}")
_PARAGRAPHS = frozenset({PARAGRAPH.vi, PARAGRAPH.en})
_PAGES = frozenset({PAGE.vi, PAGE.en})


class Pointed(NamedTuple):
    """A place that somebody wrote."""

    path: str
    shown: str
    """What follows the name of the file: "12:5", "đoạn 12", "trang 2:14"."""
    word: str
    """ "đoạn", "trang" or the like; empty for numbers alone."""
    given: tuple[int, ...]
    """Line, or paragraph, or page and line of the page; then the column; as many as were written."""

    def covers(self, place: Location) -> bool:
        """Does `place` begin here?"""
        if self.word:
            wanted = _PARAGRAPHS if place.paragraph is not None else _PAGES if numbers(place).page is not None else ()
            if self.word not in wanted:
                return False
        return self.given == (*_counted(place), place.column)[: len(self.given)]

    def distance(self, place: Location) -> tuple[int, ...]:
        """How far `place` begins from here, columns aside, for a list of the nearest."""
        return tuple(abs(there - here) for there, here in zip(_counted(place), self.given, strict=False))


def pointed(written: str) -> Pointed:
    """`written` taken apart: "draft.txt:12:5", "draft.docx:đoạn 12", "draft.pdf:trang 2:14:5".

    Names of files may hold colons and such words too: of several readings the one counts whose file is there.
    Raises `CheckerError` for what is no place.
    """
    readings = list(_readings(written))
    if not readings:
        what = Words(
            f"“{written}”: cần nơi dạng tệp:dòng hoặc tệp:dòng:cột (Word: tệp:đoạn 12; PDF: tệp:trang 2:14) "
            "như checker lint đã in",
            f"“{written}”: expected a place such as file:line or file:line:column (Word: file:paragraph 12; "
            "PDF: file:page 2:14), as checker lint prints it",
        )
        raise CheckerError(what)
    there = (reading for reading in readings if exists(reading.path))
    worded = (reading for reading in readings if reading.word)
    return next(there, None) or next(worded, None) or readings[0]


def _readings(written: str) -> Iterator[Pointed]:
    pieces = written.split(":")
    for count in (2, 1, 3):
        path, told = ":".join(pieces[:-count]), pieces[-count:]
        # A terminal may hand on "đoạn" with its marks apart.
        first = _FIRST.fullmatch(normalize("NFC", told[0]).lower())
        if path and first is not None and all(map(_FURTHER.fullmatch, told[1:])):
            word = first["word"] or ""
            if not word or word in _PARAGRAPHS | _PAGES:
                yield Pointed(path, ":".join(told), word, (int(first["number"]), *map(int, told[1:])))


def _counted(place: Location) -> tuple[int, ...]:
    given = numbers(place)
    return tuple(number for number in (given.paragraph, given.page, given.line) if number is not None)
