"""The parser is total: no exception, no character lost, every part at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import Document
from checker.parse import parse
from checker.source import Source, Span, Text

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def spans(value: Any) -> Iterator[Span]:
    """Every span and every piece of every text inside a document."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Text):
        for start, place, end in zip(value.starts, value.places, [*value.starts[1:], len(value.value)], strict=True):
            yield Span(place, place + end - start)
    elif isinstance(value, tuple) and not isinstance(value, Source):
        for part in value:
            yield from spans(part)


def check(document: Document) -> None:
    text = document.source.text
    seen = bytearray(len(text) + 1)
    for span in spans(document):
        assert 0 <= span.start <= span.end <= len(text) + 1, span
        seen[span.start : span.end] = b"\1" * (span.end - span.start)
    # The dash of a recipient or an addressee belongs to no text.
    lost = [p for p, letter in enumerate(text) if not seen[p] and not letter.isspace() and letter not in "-–~:"]
    assert not lost, text[lost[0] : lost[0] + 60]


def check_texts(document: Document) -> None:
    """A text is what stands at its places, joined by single spaces."""
    source = document.source.text
    for text in document.texts():
        for start, place, end in zip(text.starts, text.places, [*text.starts[1:], len(text.value)], strict=True):
            piece = text.value[start:end]
            assert source[place : place + len(piece)] in (piece, piece[:-1] + source[place + len(piece) - 1]), piece


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_line_of_an_example_is_lost(path: Path) -> None:
    document = parse(Source.of(path.read_text(encoding="utf-8")))
    check(document)
    check_texts(document)


LINES = [
    *"""\
ĐẢNG BỘ TỈNH QUẢNG NGÃI
THÀNH ỦY QUẢNG NGÃI
*
Số 12-BC/TU
Số:        /BC-UBND
V/v báo cáo
ĐẢNG CỘNG SẢN VIỆT NAM
BÁO CÁO
Quảng Ngãi, ngày 05 tháng 7 năm 2024
-----
Kính gửi: - Tỉnh ủy,
Thực hiện Công văn số 1-CV/TU
- xã hội thành phố,
PHẦN I
CHƯƠNG II
Điều 1.
I. Kết quả
II- Hạn chế
1. Đã ban hành Kế hoạch số 50-
KH/TU ngày 28/02/2022
1.1. Công tác
a) Về
- Chỉ đạo(1)
+ Ban hành1
(1) Ghi chú
1 Ghi chú
8
25/10/2021 của
Trên đây là báo cáo./.
Nơi nhận:
- Như trên,
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Văn An
Nơi nhận:          T/M BAN THƯỜNG VỤ
PHỤ LỤC
""".splitlines(),
    " tiếp tục",
    "                                        ",
    "",
    "\f",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=40))
def test_any_arrangement_of_lines(lines: list[str]) -> None:
    document = parse(Source.of("\n".join(lines).replace("\r", " ")))
    check(document)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(parse(Source.of(text.replace("\r", "\n"))))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutations_of_the_examples(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(EXAMPLES))
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["delete", "double", "swap", "cut", "indent"]))
        if change == "delete":
            del lines[at]
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "swap":
            other = data.draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "cut":
            lines[at] = lines[at][: data.draw(st.integers(0, 40))]
        else:
            lines[at] = "   " + lines[at]
        if not lines:
            break
    check(parse(Source.of("\n".join(lines))))
