"""Complex fields of a Word document: which are open on the way through it, and what of them is shown.

Of a field the result is shown, not the instruction; a table of contents is one (ECMA-376, part 1, 17.16.18).
"""

from __future__ import annotations

__all__ = ["Fields"]

_LONGEST_NAME = 20
"""Of the instructions of fields, of which the first word says what they are."""


class _Field:
    """A complex field that has begun and not ended."""

    __slots__ = ("contents", "instruction", "shown")

    def __init__(self) -> None:
        self.instruction = ""
        self.contents = False
        self.shown = False


class Fields:
    """The fields that have begun and not ended, which may nest without end: so what is asked of all is counted."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._unshown = self._tables_of_contents = 0
        """How many have no result yet, and how many are tables of contents."""

    def mark(self, kind: str | None) -> None:
        """Pass a `w:fldChar` of this kind: "begin", "separate" or "end"."""
        if kind == "begin":
            self._open.append(_Field())
            self._unshown += 1
        elif self._open and kind == "separate":
            self._unshown -= not self._open[-1].shown
            self._open[-1].shown = True
        elif self._open and kind == "end":
            ended = self._open.pop()
            self._unshown -= not ended.shown
            self._tables_of_contents -= ended.contents

    def instruct(self, text: str) -> None:
        """More of the instruction of the innermost field, of which only the beginning counts."""
        if not self._open:
            return
        field = self._open[-1]
        field.instruction = (field.instruction + text).lstrip()[:_LONGEST_NAME]
        contents = field.instruction.upper().startswith("TOC")
        self._tables_of_contents += contents - field.contents
        field.contents = contents

    @property
    def shown(self) -> bool:
        """Is what stands here shown: a result, or no part of a field?"""
        return not self._unshown

    @property
    def in_contents(self) -> bool:
        """Is it part of a table of contents?"""
        return self._tables_of_contents > 0
