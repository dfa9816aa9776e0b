"""File names in machine formats."""

from __future__ import annotations

import os

__all__ = ["as_text"]


def as_text(path: str) -> str:
    """`path` as text every reader of UTF-8 takes: bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")
