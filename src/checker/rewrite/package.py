"""The zip package of a Word file with some of its parts changed, every other part to the byte as it was.

What is not changed is copied packed as it is: a picture is neither unpacked nor packed again.
"""

from __future__ import annotations

import zipfile
import zlib
from copy import copy
from io import BytesIO
from typing import Any

from checker.read.packed import open_package, unpacked
from checker.value import NamedTuple

__all__ = ["Gist", "Package", "parsed", "serialized"]

_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of parts that were not there before: two runs give the same bytes."""
_HEAD = 30
"""Bytes before the name in the header of a member; the lengths of the name and of what follows it stand at its end."""
_STREAMED = 0x08
"""The sizes of a member stand behind it, not in its header."""


class Gist(NamedTuple):
    """What tells a part from another without unpacking it."""

    name: str
    size: int
    checksum: int


class Package:
    """The parts of a Word file by name ("word/document.xml"), to be changed one by one."""

    def __init__(self, data: bytes, path: str = "") -> None:
        """The file `data`, called `path`. Raises `CheckerError` for what cannot be opened safely."""
        self._data, self._path = data, path
        self._zip = open_package(data, path)
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        self._changed: dict[str, bytes | None] = {}
        # Names of parts are the same in any case of letters (ECMA-376 part 2, 6.3.4).
        self._names = {name.lower(): name for name in self._entries}

    def names(self) -> list[str]:
        """The parts there are now, in the order of the file, new ones last."""
        names = [*self._entries, *(name for name in self._changed if name not in self._entries)]
        return [name for name in names if name not in self._changed or self._changed[name] is not None]

    def read(self, name: str) -> bytes | None:
        """The content of the part `name`; None where there is none."""
        name = self._names.get(name.lower(), name)
        if name in self._changed:
            return self._changed[name]
        return unpacked(self._zip, name, self._path) if name in self._entries else None

    def put(self, name: str, content: bytes) -> None:
        """Give the part `name` this content."""
        self._changed[self._names.setdefault(name.lower(), name)] = content

    def drop(self, name: str) -> None:
        """Take the part `name` out."""
        self._changed[self._names.get(name.lower(), name)] = None

    def gists(self) -> list[Gist]:
        """What tells each part from another, in the order of their names."""
        return [self._gist(name) for name in sorted(self.names())]

    def packed(self) -> bytes:
        """The file. The same changes to the same file give the same bytes."""
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name in self.names():
                content = self._changed.get(name)
                if content is None:
                    self._copy(self._entries[name], package)
                else:
                    package.writestr(self._entry(name), content)
        return file.getvalue()

    def _gist(self, name: str) -> Gist:
        content = self._changed.get(name)
        if content is None:
            entry = self._entries[name]
            return Gist(name, entry.file_size, entry.CRC)
        return Gist(name, len(content), zlib.crc32(content))

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """A member for a part whose content is new; its day stays."""
        old = self._entries.get(name)
        entry = zipfile.ZipInfo(name, _DAY if old is None else old.date_time)
        entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
        return entry

    def _copy(self, old: zipfile.ZipInfo, package: zipfile.ZipFile) -> None:
        """Put the member `old` into `package` as it is packed here."""
        head = self._data[old.header_offset : old.header_offset + _HEAD]
        start = old.header_offset + _HEAD + sum(int.from_bytes(head[at : at + 2], "little") for at in (26, 28))
        entry = copy(old)
        entry.flag_bits &= ~_STREAMED
        entry.extra, entry.comment, entry.header_offset = b"", b"", package.start_dir
        file = package.fp
        assert file is not None
        file.seek(package.start_dir)
        file.write(entry.FileHeader(zip64=False))
        file.write(self._data[start : start + old.compress_size])
        package.start_dir = file.tell()
        package.filelist.append(entry)
        package.NameToInfo[entry.filename] = entry


def parsed(content: bytes) -> Any:
    """The root element of a part. Nothing outside is fetched and no entity is resolved."""
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def serialized(root: Any) -> bytes:
    """A part as Word writes it."""
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
