"""File names in machine formats."""

from __future__ import annotations

import os
from pathlib import PurePath

__all__ = ["as_text", "relative", "uri"]


def as_text(path: str) -> str:
    """`path` as text every reader of UTF-8 takes: bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def relative(path: str) -> str:
    """`path` as seen from the working folder, with "/" on every system; as it is where it lies outside."""
    if os.path.isabs(path):  # noqa: PTH117
        try:
            below = os.path.relpath(path)
        except ValueError:  # another drive
            return PurePath(path).as_posix()
        return PurePath(path if below.startswith(os.pardir) else below).as_posix()
    return PurePath(path).as_posix()


def uri(path: str) -> str:
    """`path` as a relative URI, every byte that needs it percent-encoded; `file:` where it lies outside."""
    from urllib.parse import quote_from_bytes

    named = relative(path)
    encoded = quote_from_bytes(os.fsencode(named), safe="/")
    return f"file://{'' if named.startswith('/') else '/'}{encoded}" if PurePath(named).is_absolute() else encoded
