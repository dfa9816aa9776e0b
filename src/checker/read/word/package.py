"""A Word file opened: its parts that hold text, within limits, as python-docx holds them.

Nothing outside the file is ever fetched, and nothing in it is run: pictures, embedded files and macros are
not even unpacked. What python-docx gets is a copy with the XML parts alone, since it gives up a whole file for one
relation to a part that is not there, which Word passes over.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.read.packed import open_package, too_large, unpacked
from checker.read.word.namespaces import RELATIONS

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["MAX_TAGS", "MAX_XML", "open_document"]

MAX_XML = 60_000_000
"""Bytes that the XML parts may have together, unpacked: Word writes 20,000 to 50,000 for a page."""
MAX_TAGS = 2_000_000
"""Tags in them, which cost memory whatever they say: Word writes 700 to 2,000 for a page."""

_TEXT = (".xml", ".rels")
_RELATIONS = ".rels"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MAIN_TYPES = (  # beside the ordinary one: with macros, which are never run, and templates
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_SAVE_AGAIN = Words(
    "hãy mở bằng Word, lưu lại thành .docx rồi thử lại", "open it in Word, save it again as .docx and try once more"
)


def open_document(data: bytes, path: str) -> Document:
    """The Word file with the content `data`, for reading. Raises `CheckerError` for what cannot be opened safely."""
    parts = _parts(data, path)
    try:
        return _document(_packed(parts))
    except Exception as error:  # python-docx and lxml raise what the damage happens to bring
        if "Excessive depth" in str(error):
            raise _refusal("lồng nhau quá sâu", "is nested too deep", path) from None
        raise _refusal("bị hỏng, không mở được", "is damaged and cannot be opened", path) from error


def _parts(data: bytes, path: str) -> Mapping[str, bytes]:
    """The XML parts by name. Raises `CheckerError` for too many, and for those that play tricks."""
    parts: dict[str, bytes] = {}
    room, tags = MAX_XML, 0
    with open_package(data, path) as package:
        for entry in package.infolist():
            if not entry.filename.lower().endswith(_TEXT):
                continue
            room -= entry.file_size
            if room < 0:
                raise too_large(path)
            content = unpacked(package, entry.filename, path)
            tags += content.count(b"<")
            if tags > MAX_TAGS:
                raise too_large(path)
            if _declares_type(content):
                raise _refusal("khai báo kiểu tài liệu XML (DTD)", "declares an XML document type (DTD)", path)
            parts[entry.filename] = content
    if _STRICT in parts.get("_rels/.rels", b""):
        raise _refusal("được lưu theo dạng “Strict Open XML”", "was saved as “Strict Open XML”", path)
    return parts


def _declares_type(content: bytes) -> bool:
    """Whether there is a DTD in an XML part, where entities are defined; no program writes one."""
    return b"<!DOCTYPE" in (content.replace(b"\x00", b"") if b"\x00" in content else content)


def _document(data: bytes) -> Document:
    from docx.opc.part import PartFactory
    from docx.package import Package
    from docx.parts.document import DocumentPart

    for kind in _MAIN_TYPES:
        PartFactory.part_type_for.setdefault(kind, DocumentPart)
    document: Document = Package.open(BytesIO(data)).main_document_part.document
    if document.element.body is None:
        raise ValueError
    return document


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of `parts` whose relations all lead to parts that are in it."""
    names = {name.lower(): name for name in parts}
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, _led_home(name, content, names) if name.endswith(_RELATIONS) else content)
    return file.getvalue()


def _led_home(name: str, content: bytes, names: Mapping[str, str]) -> bytes:
    """The relations `content` without those that lead nowhere; names of parts are the same in any case of letters."""
    from lxml import etree

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in root.findall(f"{RELATIONS}Relationship"):
        if relation.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
        found = names.get(target.lstrip("/").lower())
        if found is None:
            root.remove(relation)
        else:
            relation.set("Target", f"/{found}")
    data: bytes = etree.tostring(root)
    return data


def _refusal(vi: str, en: str, path: str) -> CheckerError:
    return CheckerError(Words(f"tệp Word {vi}; {_SAVE_AGAIN.vi}", f"this Word file {en}; {_SAVE_AGAIN.en}"), path=path)
