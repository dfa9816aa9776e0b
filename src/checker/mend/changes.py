"""From the fixes of findings to changes of the user's own text.

A fix speaks of the text as the checks read it: composed, one line end, plain blanks. A change
speaks of the file's characters. What stands between two changes is not touched by either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from checker.finding import Edit, Finding, Fix
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["Change", "applied", "changes", "compatible", "safe_fix"]


class Change(NamedTuple):
    """Replace the characters from `start` to `end` of `Source.original` by `text`."""

    start: int
    end: int
    text: str


def safe_fix(finding: Finding) -> Fix | None:
    """The fix of `finding` that may be applied without asking; none for one that is silenced."""
    if finding.suppressed is not None:
        return None
    return next((fix for fix in finding.fixes if fix.safe), None)


def changes(source: Source, fix: Fix) -> tuple[Change, ...]:
    """The changes that `fix` makes; none when the file already reads as it wants."""
    found = (_change(source, edit) for edit in fix.edits)
    return tuple(change for change in found if source.original[change.start : change.end] != change.text)


def _change(source: Source, edit: Edit) -> Change:
    start, end = edit.span
    if source.offsets is not None:
        start, end = source.offsets[start], source.offsets[end]
    text = edit.text
    if "\n" in text:
        text = text.replace("\n", _line_end(source, end))
    return Change(start, end, text)


def _line_end(source: Source, offset: int) -> str:
    """How the line of `offset` ends, or the one before it where that is the last."""
    starts = source.line_starts
    line = bisect_right(starts, offset)
    if line >= len(starts):
        line = len(starts) - 1
    if line < 1:
        return "\n"
    before = source.original[starts[line - 1] : starts[line]]
    return before[len(before.rstrip("\r\n\v\u2028\u2029")) :] or "\n"


def compatible(taken: Sequence[Change], wanted: Iterable[Change]) -> bool:
    """True when no change of `wanted` meets or touches one of `taken`."""
    return not any(one.start <= other.end and other.start <= one.end for one in wanted for other in taken)


def applied(text: str, made: Iterable[Change]) -> str:
    """`text` after all changes, which do not overlap."""
    pieces: list[str] = []
    done = 0
    for change in sorted(made):
        pieces += (text[done : change.start], change.text)
        done = change.end
    return "".join((*pieces, text[done:]))
