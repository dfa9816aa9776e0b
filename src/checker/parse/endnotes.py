"""Notes that stand as text at the very end: "[1] Điều 22 …" below the signature, as a page saved from Word has them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.document import Footnote
from checker.expression import expression
from checker.parse.join import join
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.source import Span

__all__ = ["endnotes"]

_OPENS = expression(r"\[(\d{1,2})\]\s{0,9}(?=\S)")
_AFTER = ("APPENDIX", "NATION")


def endnotes(lines: Sequence[Line]) -> tuple[list[Line], tuple[Footnote, ...]]:
    """The lines before the notes, or all where there are none, and the notes.

    They are some where they are numbered from 1 to the end of the text and each number stands in the text above them.
    """
    openings = [(index, found) for index, line in enumerate(lines) if (found := _OPENS.match(line.text))]
    first = next((at for at in range(len(openings) - 1, -1, -1) if openings[at][1][1] == "1"), None)
    if first is None:
        return list(lines), ()
    openings = openings[first:]
    start = openings[0][0]
    end = next((at for at in range(start, len(lines)) if _follows(lines[at])), len(lines))
    marks = [found[1] for index, found in openings if index < end]
    if marks != [str(number) for number in range(1, len(marks) + 1)]:
        return list(lines), ()
    above = "\n".join(line.text for line in lines[:start])
    if not all(f"[{mark}]" in above for mark in marks):
        return list(lines), ()
    bounds = [*(index for index, _ in openings if index < end), end]
    notes = tuple(
        _note(lines[one:other], found[1], found.end())
        for (one, other), (_, found) in zip(pairwise(bounds), openings, strict=False)
    )
    return [*lines[:start], *lines[end:]], notes


def _follows(line: Line) -> bool:
    return any(pattern(name).match(line.text) for name in _AFTER)


def _note(lines: Sequence[Line], mark: str, lead: int) -> Footnote:
    head, *rest = lines
    pieces = [(head.text[lead:], head.start + lead), *((line.text, line.start) for line in rest)]
    return Footnote(mark, join(pieces), Span(head.start, lines[-1].end))
