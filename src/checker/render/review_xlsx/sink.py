"""Where a workbook goes: a file that keeps the first thing that went wrong until the writer is done.

An archive whose disk is full tries to complete itself once more when it is thrown away, and fails
again where nobody can catch it. Here it comes to its end, and the mistake is told then.
"""

from __future__ import annotations

from io import FileIO
from pathlib import Path
from traceback import clear_frames
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["Sink", "cause"]


class Sink(FileIO):
    """The file `path`, replaced. What cannot be written is dropped; `finish` says why."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "wb")
        self._failed: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int:
        """Write all of `data`; give back its length."""
        rest = memoryview(data)
        size = len(rest)
        while rest and self._failed is None:
            try:
                rest = rest[super().write(rest) :]
            except OSError as error:
                self._failed = error
        return size

    def finish(self) -> None:
        """Raise the `OSError` by which the file is not whole, if there was one."""
        if self._failed is not None:
            raise self._failed


def cause(error: Exception) -> OSError:
    """What the system said when a workbook could not be written. The unfinished archive is let go."""
    (told,) = error.args
    found = told if isinstance(told, OSError) else OSError(str(error))
    for each in (error, found):
        clear_frames(each.__traceback__)
    return found.with_traceback(None)
