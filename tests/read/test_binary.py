"""Files that are no text: each kind named, with what to do."""

from __future__ import annotations

import pytest

from checker.errors import CheckerError
from checker.read import decode


@pytest.mark.parametrize(
    ("data", "kind", "remedy"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "không mở được tệp PDF", "xuất lại"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "tệp ảnh", "OCR"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "tệp ảnh", "OCR"),
        (b"GIF89a\x01\x00", "tệp ảnh", "OCR"),
        (b"II*\x00\x08\x00", "tệp ảnh", "OCR"),
        (b"\x1f\x8b\x08\x00", "tệp nén", "giải nén"),
        (bytes(64), "tệp nhị phân", "lưu thành .docx"),
        (b"MZ\x90\x00\x03\x00\x00\x00" * 40, "tệp nhị phân", "lưu thành .docx"),
        (b"\x01\x02\x03\x04 text \x05\x06\x07", "tệp nhị phân", "lưu thành .docx"),
        (b"Bao cao\x00 mot byte la", "tệp nhị phân", "lưu thành .docx"),
        (b"\x01\x00\x02\x00\x03\x00" * 50, "tệp nhị phân", "lưu thành .docx"),  # small numbers look like UTF-16
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
