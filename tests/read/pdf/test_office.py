"""A document as LibreOffice prints it: letterhead in a table, justified text, footnotes, page numbers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.office import OFFICE, convert

from checker.layout import Layout
from checker.parse import parse
from checker.read import read
from checker.source import Source

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

NOTES = (
    "Về công tác cải cách hành chính năm 2024 trên địa bàn tỉnh, ban hành theo đề nghị của Sở Nội vụ; các phụ lục "
    "gửi kèm.",
    "Lớp thứ nhất tổ chức ngày 15/02/2024.",
)
ITEM = (
    "Trong quý I, Sở đã tham mưu Ủy ban nhân dân tỉnh ban hành 03 văn bản chỉ đạo, tổ chức 02 lớp tập huấn cho 150 "
    "cán bộ, công chức; giải quyết đúng hạn 1.250 hồ sơ thủ tục hành chính, đạt tỷ lệ 99,2%."
)


@cache
def _source() -> Source:
    with TemporaryDirectory() as folder:
        return read(convert(Path(__file__).with_name("bao-cao.fodt"), "pdf", Path(folder)))


def _layout() -> Layout:
    layout = _source().layout
    assert layout is not None
    return layout


def test_its_parts_are_understood() -> None:
    document = parse(_source())
    head = document.letterhead
    assert [text and text.value for text in (head.superior, head.issuer, head.place, head.title)] == [
        "UBND TỈNH HẢI SƠN",
        "SỞ NỘI VỤ",
        "Hải Sơn",
        "BÁO CÁO",
    ]
    numbers = range(1, 15)
    assert [entry.heading.value for entry in document.outline] == [f"Kết quả thứ {number}" for number in numbers]
    assert [text.value for entry in document.outline for text in entry.paragraphs] == [
        ITEM.replace("cán bộ", "cán bộ2") if number == 2 else ITEM for number in numbers
    ]
    assert [note.text.value for note in document.footnotes] == [*NOTES]
    assert [mark.mark for mark in document.footnote_marks] == ["1", "2"]
    assert [recipient.value for recipient in document.recipients] == ["Như trên;", "Lưu: VT."]
    assert [block.signatory and block.signatory.value for block in document.signatures] == ["Nguyễn Văn An"]


def test_its_paper() -> None:
    (sheet,) = _layout().sheets
    assert (round(sheet.width), round(sheet.height), sheet.mirrored) == (210, 297, False)
    assert sheet.left == pytest.approx(30, abs=0.3)
    assert sheet.right == pytest.approx(15, abs=0.5)
    number = sheet.page_number
    assert number is not None
    assert (number.alignment, number.edge, number.digits, number.on_first) == ("centre", "top", "arabic", False)
    assert number.distance == pytest.approx(10, abs=2)


@pytest.mark.parametrize(
    ("says", "look"),
    [
        ("BÁO CÁO", {"size": 14, "bold": True, "italic": False, "underline": None, "colour": None}),
        ("Độc lập - Tự do - Hạnh phúc", {"size": 14, "bold": True, "underline": True}),
        ("Hải Sơn, ngày 05 tháng 3 năm 2024", {"size": 14, "italic": True, "colour": "FF0000"}),
        ("- Như trên;", {"size": 11, "bold": False}),
        ("2 " + NOTES[1], {"size": 10, "bold": False}),
    ],
)
def test_its_letters(says: str, look: dict[str, object]) -> None:
    source = _source()
    paragraph = next(part for part in _layout().paragraphs if source.quote(part.span) == says)
    for stretch in paragraph.stretches:
        assert {name: getattr(stretch.look, name) for name in look} == look
