"""The zip package of a Word file with some of its parts changed, every other part to the byte as it was."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

__all__ = ["Package", "parsed", "serialized"]

_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of parts that were not there before: two runs give the same bytes."""


class Package:
    """The parts of a Word file by name ("word/document.xml"), to be changed one by one."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(BytesIO(data))
        self._changed: dict[str, bytes | None] = {}

    def names(self) -> list[str]:
        """The parts there are now, in the order of the file, new ones last."""
        own = dict.fromkeys(self._zip.namelist())
        names = [*own, *(name for name in self._changed if name not in own)]
        return [name for name in names if name not in self._changed or self._changed[name] is not None]

    def read(self, name: str) -> bytes | None:
        """The content of the part `name`; None where there is none."""
        if name in self._changed:
            return self._changed[name]
        try:
            return self._zip.read(name)
        except KeyError:
            return None

    def put(self, name: str, content: bytes) -> None:
        """Give the part `name` this content."""
        self._changed[name] = content

    def drop(self, name: str) -> None:
        """Take the part `name` out."""
        self._changed[name] = None

    def packed(self) -> bytes:
        """The file. The same changes to the same file give the same bytes."""
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in self.names():
                content = self.read(name)
                assert content is not None
                packed.writestr(self._entry(name), content)
        return file.getvalue()

    def _entry(self, name: str) -> zipfile.ZipInfo:
        try:
            old = self._zip.getinfo(name)
        except KeyError:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            return entry
        entry = zipfile.ZipInfo(name, old.date_time)
        stored = old.compress_type == zipfile.ZIP_STORED
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        entry.create_system, entry.external_attr = old.create_system, old.external_attr
        return entry


def parsed(content: bytes) -> Any:
    """The root element of a part. Nothing outside is fetched and no entity is resolved."""
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def serialized(root: Any) -> bytes:
    """A part as Word writes it."""
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
