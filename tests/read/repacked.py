"""Word files with some of their members changed, added or left out."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

__all__ = ["members", "packed", "repacked", "understated"]


def members(data: bytes) -> dict[str, bytes]:
    """What the archive `data` holds."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(content: Mapping[str, bytes]) -> bytes:
    """An archive of `content`."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, member in content.items():
            package.writestr(name, member)
    return file.getvalue()


def repacked(data: bytes, changed: Mapping[str, bytes | None]) -> bytes:
    """The archive `data` with the members `changed`; None leaves one out."""
    content = {**members(data), **changed}
    return packed({name: member for name, member in content.items() if member is not None})


def understated(data: bytes, name: str, size: int) -> bytes:
    """The archive `data` in which the member `name` states `size` as what it unpacks to."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        entry = package.getinfo(name)
    stated, less = entry.file_size.to_bytes(4, "little"), size.to_bytes(4, "little")
    mark = entry.compress_size.to_bytes(4, "little")
    assert data.count(mark + stated) == 2  # beside the member and in the directory
    return data.replace(mark + stated, mark + less)
