"""An example of a rule, line by line: the places at fault marked, and what a fix changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from checker.render.width import crop, visible, width
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Line", "changes", "folded", "marked"]


class Line(NamedTuple):
    """A line of a draft, and the marks that stand under it: `^~~~`, `^` where something is missing, or none."""

    text: str
    marks: str


def marked(draft: str, places: Sequence[Span]) -> Iterator[Line]:
    """The lines of `draft`, up to its last word or mark; `places` are offsets in it."""
    start = 0
    last = max([len(draft.rstrip()), *(place.start for place in places)])
    for line in draft.split("\n"):
        end = start + len(line)
        here = [place for place in places if start <= place.start <= end]
        yield Line(visible(line).rstrip(), _marks(line, start, sorted(here)))
        start = end + 1
        if start > last:
            return


def _marks(line: str, start: int, places: Sequence[Span]) -> str:
    said = ""
    for place in places:
        before = width(visible(line[: place.start - start]))
        cells = width(visible(line[place.start - start : place.end - start].rstrip()))
        if width(said) <= before:
            said += " " * (before - width(said)) + "^" + "~" * max(cells - 1, 0)
    return said


def folded(line: Line, cells: int) -> Iterator[Line]:
    """The line folded at spaces into lines of at most `cells`, each over its own marks."""
    text, marks = line
    if width(text) != len(text):  # marks stand under cells, not characters
        yield Line(crop(text, cells), crop(marks, cells))
        return
    while len(text) > cells:
        space = text.rfind(" ", 0, cells + 1)
        cut = space if space > cells // 2 else cells
        yield Line(text[:cut].rstrip(), marks[:cut].rstrip())
        cut += text[cut] == " "
        text, marks = text[cut:], marks[cut:]
    yield Line(text, marks)


def changes(draft: str, fixed: str) -> Iterator[str]:
    """The lines that a fix changes, "- " before the old and "+ " before the new."""
    old, new = draft.split("\n"), fixed.split("\n")
    for what, first, after, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield from (f"- {visible(line)}".rstrip() for line in old[first:after])
            yield from (f"+ {visible(line)}".rstrip() for line in new[start:end])
