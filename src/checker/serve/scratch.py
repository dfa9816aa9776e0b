"""The folder for the files that LibreOffice wants: in memory where there is such a place, and nobody else's.

A server that ends removes it, the workers of one that is killed do; where all of them are killed at once, as by a
system without memory, it stays until the next server of the same user starts. A lock tells which are in use.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from threading import Lock

__all__ = ["Scratch"]

_MEMORY = Path("/dev/shm")
"""Where Linux keeps files that are on no disk."""


class Scratch:
    """A folder of this server for the folders of its workers."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = place or (_MEMORY if os.access(_MEMORY, os.W_OK) else Path(gettempdir()))
        self._lock = Lock()
        self._path: Path | None = None
        self._held: int | None = None

    def own(self) -> str:
        """A new folder for one worker. Raises `OSError` when there is no room for it."""
        with self._lock:
            if self._path is None:
                _sweep(self._place)
            if self._path is None or not self._path.is_dir():  # systemd tidies up memory files when their user logs out
                self._release()
                self._path = Path(mkdtemp(prefix=_prefix(), dir=self._place))
                self._held = _locked(self._path)
            return mkdtemp(prefix="worker-", dir=self._path)

    def close(self) -> None:
        """Remove it with all that is in it."""
        with self._lock:
            if self._path is not None:
                shutil.rmtree(self._path, ignore_errors=True)
            self._release()

    def _release(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None


def _prefix() -> str:
    return f"checker-serve-{os.getuid()}-" if sys.platform != "win32" else "checker-serve-"


def _sweep(place: Path) -> None:
    """Remove what is left in `place` of servers of this user that are gone."""
    if sys.platform == "win32":
        return
    for left in place.glob(f"{_prefix()}*"):
        with suppress(OSError):  # it went meanwhile
            if left.lstat().st_uid == os.getuid() and (held := _locked(left)) is not None:
                shutil.rmtree(left, ignore_errors=True)
                os.close(held)


def _locked(folder: Path) -> int | None:
    """`folder` held open and locked, until it is closed or this process ends; None where somebody else has it."""
    if sys.platform == "win32":
        return None
    from fcntl import LOCK_EX, LOCK_NB, flock

    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        flock(held, LOCK_EX | LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held
