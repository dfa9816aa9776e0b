"""Packages with parts changed: the others stay packed as they were; parts come and go with their relations."""

from __future__ import annotations

import zipfile
from io import BytesIO, RawIOBase

import pytest

from checker.errors import CheckerError
from checker.rewrite.package import Package
from checker.rewrite.relations import attach, detach, relations

_TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class _Pipe(RawIOBase):
    """Where nothing can be written twice, so that sizes stand behind each member."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.data += data
        return len(data)


def made(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, file: BytesIO | _Pipe | None = None) -> bytes:
    file = file or BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, content in {"[Content_Types].xml": _TYPES, **parts}.items():
            package.writestr(name, content)
    return bytes(file.data) if isinstance(file, _Pipe) else file.getvalue()


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


PARTS = {"word/document.xml": b"<a/>", "word/media/ảnh.png": b"\x89PNG" * 99, "trống.bin": b""}


@pytest.mark.parametrize(
    "data",
    [made(PARTS), made(PARTS, zipfile.ZIP_STORED), made(PARTS, file=_Pipe()), b"#!/bin/sh\n" + made(PARTS)],
    ids=["packed", "stored", "streamed", "something before it"],
)
def test_what_is_not_changed_is_copied(data: bytes) -> None:
    package = Package(data)
    package.put("word/document.xml", b"<b/>")
    package.put("word/new.xml", b"<n/>")
    assert contents(package.packed()) == {
        "[Content_Types].xml": _TYPES,
        **PARTS,
        "word/document.xml": b"<b/>",
        "word/new.xml": b"<n/>",
    }
    assert package.packed() == package.packed()


def test_a_picture_that_cannot_be_unpacked_is_none_of_our_business() -> None:
    data = bytearray(made(PARTS))
    at = data.index(b"nh.png") + len(b"nh.png")
    data[at : at + 4] = b"\xff\xff\xff\xff"
    package = Package(bytes(data))
    package.put("word/document.xml", b"<b/>")
    again = package.packed()
    assert bytes(data[at : at + 20]) in again
    assert Package(again).read("word/document.xml") == b"<b/>"


def test_parts_are_known_in_any_case_of_letters() -> None:
    package = Package(made(PARTS))
    assert package.read("Word/Document.XML") == b"<a/>"
    package.put("WORD/document.xml", b"<b/>")
    assert contents(package.packed())["word/document.xml"] == b"<b/>"
    package.drop("TRỐNG.bin")
    assert "trống.bin" not in contents(package.packed())
    assert package.read("trống.bin") is None


def test_what_is_no_package_is_refused() -> None:
    with pytest.raises(CheckerError):
        Package(b"PK\x03\x04", "x.docx")


def test_a_part_comes_with_its_relation_and_type_and_goes_with_them() -> None:
    package = Package(made({"word/document.xml": b"<a/>"}))
    before = contents(package.packed())
    attach(package, "word/document.xml", "word/comments.xml", "urn:comments", "text/xml")
    package.put("word/comments.xml", b"<c/>")
    attach(package, "word/document.xml", "customXml/item.xml", "urn:item", "text/xml")
    package.put("customXml/item.xml", b"<i/>")
    assert [tuple(one) for one in relations(package, "word/document.xml")] == [
        ("rId1", "urn:comments", "word/comments.xml"),
        ("rId2", "urn:item", "customXml/item.xml"),
    ]
    assert b'PartName="/customXml/item.xml"' in (package.read("[Content_Types].xml") or b"")
    for name in ("word/comments.xml", "customXml/item.xml"):
        detach(package, "word/document.xml", name)
    after = contents(package.packed())
    assert after.keys() - before.keys() == {"word/_rels/document.xml.rels"}
    assert b"PartName" not in after["[Content_Types].xml"]
    assert not list(relations(package, "word/document.xml"))


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("comments.xml", "word/comments.xml"),
        ("/word/comments.xml", "word/comments.xml"),
        ("../customXml/a.xml", "customXml/a.xml"),
        ("../../a.xml", "../a.xml"),
    ],
)
def test_where_a_relation_leads(target: str, part: str) -> None:
    inside = f'<Relationship Id="a" Type="t" Target="{target}"/>'
    outside = '<Relationship Id="b" Type="t" Target="http://example.org" TargetMode="External"/>'
    content = f'<Relationships xmlns="{_RELATIONS}">{inside}{outside}</Relationships>'.encode()
    package = Package(made({"word/_rels/document.xml.rels": content}))
    assert [one.part for one in relations(package, "word/document.xml")] == [part]
