"""An OpenDocument text reduced to what it says: its text and styles, without macros, pictures and embedded files."""

from __future__ import annotations

import zipfile
from io import BytesIO

from checker.errors import CheckerError, Words
from checker.read.compound import locked
from checker.read.packed import broken, open_package, unpacked

__all__ = ["plain"]

_TYPE = "application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"
_KEPT = ("content.xml", "styles.xml", "settings.xml")
_LISTED = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'


def plain(data: bytes, path: str) -> bytes:
    """The OpenDocument text `data` with its text, styles and settings only.

    Raises `CheckerError` for what is damaged, locked, too large or has a document type of its own.
    """
    with open_package(data, path) as package:
        names = set(package.namelist())
        if _MANIFEST in names and b"encryption-data" in unpacked(package, _MANIFEST, path):
            raise locked(path)
        parts = {name: unpacked(package, name, path) for name in _KEPT if name in names}
    if "content.xml" not in parts:
        raise broken(path)
    if any(b"<!DOCTYPE" in part.replace(b"\x00", b"") for part in parts.values()):
        raise _with_entities(path)
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    listed = [_LISTED.format("/", _TYPE), *(_LISTED.format(name, "text/xml") for name in parts)]
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"'
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest {space}>{"".join(listed)}</manifest:manifest>'
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
        for name, part in parts.items():
            package.writestr(name, part)
        package.writestr(_MANIFEST, manifest)
    return file.getvalue()


def _with_entities(path: str) -> CheckerError:
    return CheckerError(
        Words(
            "tệp có khai báo kiểu tài liệu XML (DTD), không phần mềm soạn thảo nào ghi như vậy; "
            "hãy mở bằng LibreOffice hoặc Word rồi lưu lại",
            "the file declares an XML document type (DTD), which no word processor writes; "
            "open it in LibreOffice or Word and save it again",
        ),
        path=path,
    )
