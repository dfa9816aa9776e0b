"""File patterns of a configuration, as people write them: `*.txt`, `luu-tru`, `nam-2023/*`.

A pattern without a slash fits any name on the way to the file, the file's own included; one
with a slash fits the whole way from the folder of the configuration. `*` stands for any
characters, also over folders. The same on every system: paths are compared with `/`.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from unicodedata import normalize

__all__ = ["fits", "way"]


def way(path: str, folder: str) -> str:
    """The way from `folder` to the file `path`, with `/`; the whole path where there is none."""
    try:
        found = os.path.relpath(path, folder)
    except ValueError:  # another drive
        found = os.path.abspath(path)  # noqa: PTH100
    return normalize("NFC", found.replace(os.sep, "/"))


def fits(pattern: str, way: str) -> bool:
    """True when `pattern` fits the `way` to a file, or a folder on it."""
    pattern = normalize("NFC", pattern).removeprefix("./")
    parts = way.split("/")
    if "/" not in pattern.rstrip("/"):
        return any(fnmatchcase(part, pattern.rstrip("/")) for part in parts)
    pattern = pattern.strip("/")
    return any(fnmatchcase("/".join(parts[:size]), pattern) for size in range(1, len(parts) + 1))
