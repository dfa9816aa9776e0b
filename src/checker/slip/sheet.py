"""What is printed on a slip: short texts in the order in which they are read, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from checker.finding import Verdict
from checker.value import NamedTuple

__all__ = ["Fact", "Part", "Sheet", "after", "first_other", "texts"]


class Fact(NamedTuple):
    """One line on what was checked, and with what."""

    name: str
    text: str


class Part(NamedTuple):
    """A list under its title."""

    title: str
    heads: tuple[str, ...]
    """Of the columns; not printed where there are no rows."""
    rows: tuple[tuple[str, ...], ...]
    """Cells of a table; in each row as many."""
    notes: tuple[str, ...] = ()
    """Sentences below the table."""


class Sheet(NamedTuple):
    """The page."""

    lang: str
    title: str
    facts: tuple[Fact, ...]
    verdict: Verdict
    conclusion: tuple[str, str, str]
    """What it is called, the verdict, the open findings counted."""
    parts: tuple[Part, ...]
    note: str
    signed: tuple[str, ...]
    """The day, who signs, and how; the page ends with it, so that whoever signs may write below."""


def texts(sheet: Sheet) -> Iterator[str]:
    """All that is printed, in the order in which it stands on the page."""
    yield sheet.title
    for fact in sheet.facts:
        yield from fact
    yield from sheet.conclusion
    for part in sheet.parts:
        yield part.title
        for row in (part.heads, *part.rows) if part.rows else ():
            yield from row
        yield from part.notes
    yield sheet.note
    yield from sheet.signed


def first_other(sheet: Sheet, words: str) -> str | None:
    """The first text of `sheet` that `words`, all that is read on a page, do not have at its place; None where all are.

    Letters and digits count alone: each format sets marks, blanks and line ends in its own way.
    """
    rest, at = _letters(words), 0
    for text in texts(sheet):
        own = _letters(text)
        if not rest.startswith(own, at):
            return text
        at += len(own)
    return None


def after(sheet: Sheet, words: str) -> str:
    """What `words` have beyond the whole of `sheet`, as on a page on which somebody wrote below."""
    count = sum(len(_letters(text)) for text in texts(sheet))
    words = normalize("NFC", words)
    for at, character in enumerate(words):
        if not count and character.isalnum():
            return " ".join(words[at:].split())
        count -= character.isalnum()
    return ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, normalize("NFC", text)))
