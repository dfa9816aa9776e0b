"""Taking turns: a file that is read, added to and written anew loses nothing when two people do so at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["in_turn"]


@contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Wait until no other process is at work in `folder` by this function, and keep others waiting meanwhile.

    Where folders cannot be locked (Windows, some network disks) nobody waits.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # what is done there will say so
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
