"""What a file is, told by its bytes: the kinds that are read, and those refused by name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.compounds import compound

from checker.errors import CheckerError
from checker.read.kind import Kind, kind_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PAGE = "<html><head><title>x</title></head><body><p>Báo cáo</p></body></html>"


def archive(members: Mapping[str, str]) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def office(main: str) -> bytes:
    """A package of Microsoft's with this type of main part."""
    types = f'<Types><Override PartName="/x.xml" ContentType="application/vnd.{main}+xml"/></Types>'
    return archive({"[Content_Types].xml": types, "x.xml": "<x/>"})


def opendocument(kind: str) -> bytes:
    return archive({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<x/>"})


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (office("openxmlformats-officedocument.wordprocessingml.document.main"), "word"),
        (office("openxmlformats-officedocument.wordprocessingml.template.main"), "word"),
        (office("ms-word.document.macroEnabled.main"), "word"),
        (archive({"word/document.xml": "<x/>"}), "word"),
        (opendocument("text"), "odt"),
        (opendocument("text-template"), "odt"),
        (compound("WordDocument", "1Table"), "doc"),
        (compound("1Table", "WordDocument", inside=("Workbook",)), "doc"),
        (b"{\\rtf1\\ansi B}", "rtf"),
        (PAGE.encode(), "html"),
        (PAGE.upper().encode(), "html"),
        (PAGE.encode("utf-16"), "html"),
        (PAGE.encode("utf-16-le"), "html"),
        (PAGE.encode("utf-16-be"), "html"),
        (PAGE.encode("utf-8-sig"), "html"),
        (PAGE.encode("cp1258", "replace"), "html"),
        (b"\r\n  <!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'>" + PAGE.encode(), "html"),
        (b"<?xml version='1.0' encoding='utf-8'?>\n<!-- saved -> -- <b> -->\n<!-- -->" + PAGE.encode(), "html"),
        (b"<body>x", "html"),
        (b"<meta charset=utf-8>x", "html"),
        (b"<p class=MsoNormal>x", "html"),
        ("Báo cáo\n<html>".encode(), None),
        ("<Dự thảo> Báo cáo".encode(), None),
        (b"<<< p >>> x", None),
        (b"<pre-print>", None),
        (b"<!-- " + b"x" * 10_000, None),
        (b"< html>", None),
        (b"{\\rt", None),
        (b"", None),
    ],
)
def test_kinds_that_are_read(data: bytes, kind: str | None) -> None:
    assert kind_of(data, "x") == kind


@pytest.mark.parametrize(
    ("data", "kind", "remedy"),
    [
        (office("openxmlformats-officedocument.spreadsheetml.sheet.main"), "bảng tính Excel", "lưu thành .docx"),
        (office("ms-excel.sheet.binary.macroEnabled.main"), "bảng tính Excel", "lưu thành .docx"),
        (office("openxmlformats-officedocument.presentationml.presentation.main"), "PowerPoint", "lưu thành .docx"),
        (office("openxmlformats-officedocument.wordprocessingml.document"), "tệp nén (.zip)", "giải nén"),  # embedded
        (opendocument("spreadsheet"), "bảng tính (.ods)", "lưu thành .docx"),
        (opendocument("presentation"), "tệp trình chiếu (.odp)", "lưu thành .docx"),
        (archive({"mimetype": "application/epub+zip"}), "sách điện tử", "lưu thành .docx"),
        (archive({"mimetype": "text/plain"}), "tệp nén (.zip)", "giải nén"),
        (archive({"du-thao.txt": "x"}), "tệp nén (.zip)", "giải nén"),
        (archive({"[Content_Types].xml": "<x/>"}), "tệp nén (.zip)", "giải nén"),
        (archive({}), "tệp nén (.zip)", "giải nén"),
        (archive({"word/document.xml": "x" * 500})[:300], "bị hỏng hoặc chưa được chép về hết", "chép lại"),
        (b"PK\x03\x04", "bị hỏng", "chép lại"),
        (compound("Workbook"), "Excel (.xls)", "lưu thành .docx"),
        (compound("Book", inside=("WordDocument",)), "Excel (.xls)", "lưu thành .docx"),
        (compound("PowerPoint Document"), "PowerPoint (.ppt)", "lưu thành .docx"),
        (compound("__properties_version1.0"), "Outlook", "lưu thành .docx"),
        (compound("Contents"), "phần mềm văn phòng cũ", "lưu thành .docx"),
        (compound("EncryptionInfo", "EncryptedPackage"), "có mật khẩu", "bỏ mật khẩu"),
        (compound("WordDocument", flags=0x0100), "có mật khẩu", "bỏ mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "bị hỏng", "lưu thành .docx"),
        (compound("WordDocument")[:600], "bị hỏng", "lưu thành .docx"),
        (compound("WordDocument")[:512], "bị hỏng", "lưu thành .docx"),
    ],
)
def test_kinds_that_are_refused(data: bytes, kind: str, remedy: str) -> None:
    with pytest.raises(CheckerError) as refused:
        kind_of(data, "du-thao.docx")
    assert refused.value.path == "du-thao.docx"
    assert kind in refused.value.what.vi
    assert remedy in refused.value.what.vi


@given(st.binary(max_size=2000), st.sampled_from([b"", b"PK\x03\x04", compound("WordDocument")[:512]]))
@settings(max_examples=200)
def test_any_bytes_have_a_kind_or_are_refused(data: bytes, beginning: bytes) -> None:
    try:
        assert kind_of(beginning + data, "x") in {*get_args(Kind), None}
    except CheckerError as refused:
        assert refused.path == "x"


@given(st.integers(0, 2000), st.integers(0, 255))
@settings(max_examples=300)
def test_a_compound_file_with_a_wrong_byte_is_read_or_refused(place: int, byte: int) -> None:
    data = bytearray(compound("1Table", "WordDocument", "Data", inside=("Workbook", "Book")))
    data[place] = byte
    try:
        assert kind_of(bytes(data), "x") in {"doc", None}
    except CheckerError as refused:
        assert refused.path == "x"
