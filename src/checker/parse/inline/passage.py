"""The paragraphs of a draft as one string to parse, with the way back to each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from checker.source import Text

__all__ = ["BREAK", "Passage"]

BREAK = "\0"
"""Stands between two paragraphs: neither a blank nor part of a word."""


class Passage:
    """Paragraphs joined by `BREAK`. Offsets count from 0 in `value`."""

    __slots__ = ("_starts", "_texts", "value")

    def __init__(self, texts: Sequence[Text]) -> None:
        self._texts = texts
        self._starts = [0, *accumulate(len(text.value) + 1 for text in texts)]
        self.value = BREAK.join(text.value for text in texts)

    def text(self, start: int, end: int) -> Text:
        """`value[start:end]`, which lies in one paragraph, with its places in the source."""
        index = bisect_right(self._starts, start) - 1
        first = self._starts[index]
        return self._texts[index].slice(start - first, end - first)

    def beginning(self, offset: int) -> int:
        """Where the paragraph that holds `offset` begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]
