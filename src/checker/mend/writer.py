"""Writing changes into a draft: whatever the file is, one way to ask what can be changed and to have it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checker.mend.changes import Change
from checker.mend.respell import respelled
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["Writer", "writer"]

_WORD = "docx"


class Writer(Protocol):
    """A draft that changes are to be made in."""

    def can(self, change: Change) -> bool:
        """May `change` be made? What it may not touch is left to people."""

    def written(self, made: Sequence[Change]) -> bytes:
        """The file after the changes `made`, each of which can be made and which do not touch one another.

        Raises `CheckerError` when the file cannot be written so.
        """


def writer(data: bytes, source: Source) -> Writer:
    """A writer for the file `data`, of which `source` was read. Raises `CheckerError` as reading does."""
    if source.encoding == _WORD:
        from checker.rewrite.edits import WordWriter

        return WordWriter(data, source.path)
    return _TextWriter(data, source)


class _TextWriter(NamedTuple):
    data: bytes
    source: Source

    def can(self, change: Change) -> bool:
        return True

    def written(self, made: Sequence[Change]) -> bytes:
        return respelled(self.data, self.source, made)
