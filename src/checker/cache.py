"""Compiled grammars and rules, kept between runs.

An entry is a pickle in the user's own cache folder, named after a digest of what
it was made from (file contents, program and Python version), so a changed source
never meets an old entry. Writing goes through a temporary file and a rename, so
that runs side by side never see half an entry. Where nothing can be written or
an entry cannot be read, the value is simply made again.

`CHECKER_CACHE_DIR` names another folder; set to an empty text it turns the cache off.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

try:
    from _pickle import dumps, load  # the module in C alone: the one in Python around it takes longer to import
except ImportError:
    from pickle import dumps, load

__all__ = ["cache_folder", "cached", "keep"]

T = TypeVar("T")

# Raised whenever the shape of what is kept changes.
_FORMAT = 2


def cache_folder() -> Path | None:
    """The user's own cache folder, which may not exist yet; None where the cache is turned off or has no place."""
    named = os.environ.get("CHECKER_CACHE_DIR")
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "checker" / "cache" if base else None
    base = os.environ.get("XDG_CACHE_HOME")
    if base:
        return Path(base) / "checker"
    home = os.environ.get("HOME")
    return Path(home) / ".cache" / "checker" if home else None


def _digest(parts: Iterable[bytes]) -> str:
    from checker import __version__
    from checker.digest import blake2b

    digest = blake2b(digest_size=16)
    digest.update(repr((_FORMAT, __version__, sys.version, sys.flags.optimize)).encode())
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def cached(kind: str, parts: Iterable[bytes], make: Callable[[], T]) -> T:
    """The value of `make()`, kept under `kind` and a digest of `parts`.

    `parts` must hold everything the value depends on. `make` must return
    something that pickles.
    """
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{kind}-{_digest(parts)}.pickle"
    try:
        return _read(path)
    except Exception:  # any unreadable entry, whatever broke it, is made again
        value = make()
    _write(path, value)
    return value


def keep(kind: str, parts: Iterable[bytes], value: object) -> None:
    """Put `value` where `cached` will find it for the same `kind` and `parts`."""
    folder = cache_folder()
    if folder is not None:
        _write(folder / f"{kind}-{_digest(parts)}.pickle", value)


def _read(path: Path) -> T:  # type: ignore[type-var]
    with path.open("rb") as file:
        value: T = load(file)
    return value


def _write(path: Path, value: object) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(dumps(value, protocol=5))
        temporary.replace(path)
    except OSError:  # a read-only or full disk, or a file where the folder should be, only costs time
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
