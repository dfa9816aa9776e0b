"""Files that are no text: each kind named, with what to do."""

from __future__ import annotations

import io
import zipfile

import pytest

from checker.errors import CheckerError
from checker.read import decode


def _archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "remedy"),
    [
        (_archive("[Content_Types].xml", "word/document.xml"), "tệp Word bị hỏng", "lưu lại rồi thử lại"),
        (_archive("mimetype", "content.xml"), "tệp LibreOffice (.odt)", "lưu lại dưới dạng văn bản .txt"),
        (_archive("du-thao.txt"), "tệp nén (.zip)", "giải nén"),
        (_archive(), "tệp nén (.zip)", "giải nén"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "tệp PDF", "bản gốc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "tệp Word hoặc Excel kiểu cũ", "lưu lại"),
        (b"{\\rtf1\\ansi B\\u225?o c\\u225?o}", "tệp RTF", "lưu lại"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "tệp ảnh", "OCR"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "tệp ảnh", "OCR"),
        (b"GIF89a\x01\x00", "tệp ảnh", "OCR"),
        (b"II*\x00\x08\x00", "tệp ảnh", "OCR"),
        (b"\x1f\x8b\x08\x00", "tệp nén", "giải nén"),
        (bytes(64), "tệp nhị phân", "lưu lại"),
        (b"MZ\x90\x00\x03\x00\x00\x00" * 40, "tệp nhị phân", "lưu lại"),
        (b"\x01\x02\x03\x04 text \x05\x06\x07", "tệp nhị phân", "lưu lại"),
        (b"Bao cao\x00 mot byte la", "tệp nhị phân", "lưu lại"),
        (b"\x01\x00\x02\x00\x03\x00" * 50, "tệp nhị phân", "lưu lại"),  # small numbers look like UTF-16
    ],
)
def test_kinds_are_named(data: bytes, kind: str, remedy: str) -> None:
    with pytest.raises(CheckerError) as refused:
        decode(data, "du-thao.bin")
    assert refused.value.path == "du-thao.bin"
    assert kind in refused.value.what.vi
    assert remedy in refused.value.what.vi


@pytest.mark.parametrize("data", [b"PK la ky hieu\n", b"Muc II*\n", "Tỉnh ủy\x1a".encode(), b"a\tb\x0c\x0bc\x1b[0m\n"])
def test_texts_that_look_a_little_like_one_pass(data: bytes) -> None:
    assert decode(data, "du-thao.txt").original == data.decode()
