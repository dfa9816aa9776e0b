"""A statement cut where no phrase of Vietnamese administrative prose runs on.

Chunks end at marks, at function words and around the naming of other documents; what only
opens or closes a chunk ("tăng cường …", "… ở địa phương") is left aside. A chunk is a row of
words: those that are known, and what stands between them two syllables at a time, as most
words have two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document import Citation
from checker.expression import expression
from checker.plan.drafting import Drafting, Phrase, opening, words
from checker.value import NamedTuple

__all__ = ["Chunk", "Word", "chunks"]

_MARK = expression(r"\w[\w/-]*")
_BREAK = expression(r"[,;:.!?…()\[\]“”\"'–]")
_LIST = expression(r"\s*,\s*")
_LEAST = 3  # syllables that say something by themselves
_YEAR = expression(r"\d{4}(?:-\d{4})?|[IVXLC]+")


class Word(NamedTuple):
    """A word of a statement: one syllable or several."""

    start: int
    end: int
    syllables: Phrase
    """Folded."""


class Chunk(NamedTuple):
    """Words that belong together."""

    words: tuple[Word, ...]
    core: tuple[Word, ...]
    """What is left when what opens and closes the chunk is left aside; may be empty."""
    listed: bool
    """Only a comma stands between it and the chunk before: both are in one list."""


def chunks(statement: str, citations: Sequence[Citation], said: Drafting) -> Iterator[Chunk]:
    """The chunks of `statement`, in order; `citations` are those it has, with places in it."""
    shut = [(citation.span.start, _end(citation)) for citation in citations]
    marks = list(_MARK.finditer(statement))
    folded = tuple((words(mark[0]) or ("",))[0] for mark in marks)
    first, last, listed = 0, 0, False
    for place, mark in enumerate(marks):
        between = statement[last : mark.start()]
        last = mark.end()
        cut = _YEAR.fullmatch(mark[0]) is not None or _is_number(folded, place, said) or _is_cut(folded, place, said)
        cut = cut or any(start <= mark.start() < end for start, end in shut)
        if cut or _BREAK.search(between):
            if first < place:
                yield _chunk(marks, folded, (first, place), said, listed=listed)
                listed = True
            listed = listed and not cut and _LIST.fullmatch(between) is not None
            first = place + 1 if cut else place
    if first < len(marks):
        yield _chunk(marks, folded, (first, len(marks)), said, listed=listed)


def _is_number(folded: Phrase, place: int, said: Drafting) -> bool:
    """Is it the number after "tháng", "lần thứ"?"""
    return bool(place) and folded[place].isdigit() and folded[place - 1 : place] in said.cuts


def _is_cut(folded: Phrase, place: int, said: Drafting) -> bool:
    if folded[place : place + 1] not in said.cuts:
        return False
    return folded[max(0, place - 1) : place + 1] not in said.kept and folded[place : place + 2] not in said.kept


def _end(citation: Citation) -> int:
    """Where the naming of the document ends: after its issuer or date, before what it is about."""
    ends = [citation.symbol_text.span().end]
    if citation.date is not None:
        ends.append(citation.date.span.end)
    if citation.issuer is not None:
        ends.append(citation.issuer.span().end)
    return max(ends)


def _chunk(
    marks: Sequence[re.Match[str]], folded: Phrase, place: tuple[int, int], said: Drafting, *, listed: bool
) -> Chunk:
    """The chunk of the marks in the range `place`."""
    first, last = start, stop = place
    opened = 0
    while size := opening(folded[first:last], said.openings | said.heads):
        first, opened = first + size, size
    while size := opening(folded[first:last][::-1], {phrase[::-1] for phrase in said.closings | said.tails}):
        last -= size
    if last - first < _LEAST and folded[first - opened : first] in said.heads:
        first -= opened
    parts = [_words(folded, *part, said) for part in ((start, first), (first, last), (last, stop))]
    before, core, after = (
        tuple(Word(marks[low].start(), marks[high - 1].end(), folded[low:high]) for low, high in part) for part in parts
    )
    return Chunk((*before, *core, *after), core, listed)


def _words(folded: Phrase, start: int, stop: int, said: Drafting) -> Iterator[tuple[int, int]]:
    at = loose = start
    while at < stop:
        size = opening(folded[at:stop], said.vocabulary)
        if size:
            yield from _by_two(loose, at)
            yield at, at + size
            loose = at = at + size
        else:
            at += 1
    yield from _by_two(loose, at)


def _by_two(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > 1:
        size = 3 if end - start == 3 else 2
        yield start, start + size
        start += size
    if start < end:
        yield start, end
