"""Footnotes, their marks, page numbers and strokes: taken out of the flow, nothing lost."""

from __future__ import annotations

import pytest

from checker.parse import parse
from checker.source import Source

STROKE = " " * 40

CASES = {
    "below a stroke of spaces, up to the page break": (
        f"""\
1. Thực hiện các Kết luận của Ban Bí thư1; Kế hoạch của Tỉnh ủy về công tác cán bộ, công tác
{STROKE}
1 Kết luận số 126-KL/TW về tổ chức bộ máy;
Kết luận số 127-KL/TW về sắp xếp tổ chức.
 đảng viên trong toàn đảng bộ.
""",
        [("1", "Kết luận số 126-KL/TW về tổ chức bộ máy; Kết luận số 127-KL/TW về sắp xếp tổ chức.")],
        ["1"],
        "Thực hiện các Kết luận của Ban Bí thư1; Kế hoạch của Tỉnh ủy về công tác cán bộ, công tác "
        "đảng viên trong toàn đảng bộ.",
        [],
    ),
    "in brackets, with a page number after it": (
        f"""\
1. Đã tổ chức 04 buổi đối thoại chuyên đề(1) để nghe và chỉ đạo giải quyết các phản ánh, kiến nghị
{STROKE}

(1) với Thanh niên; với cán bộ.

 2

của Nhân dân.
""",
        [("1", "với Thanh niên; với cán bộ.")],
        ["1"],
        "Đã tổ chức 04 buổi đối thoại chuyên đề(1) để nghe và chỉ đạo giải quyết các phản ánh, kiến nghị của Nhân dân.",
        ["2"],
    ),
    "the mark on a line of its own": (
        """\
1. Thực hiện Nghị định về quỹ xã hội, quỹ từ thiện1, Sở Nội vụ đã rà soát.


1
 Được sửa đổi, bổ sung tại Nghị định số 136/2024/NĐ-CP.
                                        2
""",
        [("1", "Được sửa đổi, bổ sung tại Nghị định số 136/2024/NĐ-CP.")],
        ["1"],
        "Thực hiện Nghị định về quỹ xã hội, quỹ từ thiện1, Sở Nội vụ đã rà soát.",
        ["2"],
    ),
    "several below one stroke": (
        f"""\
1. Thực hiện Kết luận số 01-KL/TW3 và các quy định về nêu gương4.
{STROKE}
3 Kết luận số 01-KL/TW, ngày 18/5/2021.
4 Quy định số 08-QĐi/TW.
""",
        [("3", "Kết luận số 01-KL/TW, ngày 18/5/2021."), ("4", "Quy định số 08-QĐi/TW.")],
        ["3", "4"],
        "Thực hiện Kết luận số 01-KL/TW3 và các quy định về nêu gương4.",
        [],
    ),
    "notes that begin with a figure, in square brackets": (
        """\
1. Đã ban hành 12 văn bản[1]; công nhận 30/32 mô hình (93,8%)[2].

[1] 03 kế hoạch, 09 công văn.
[2] 02 mô hình chưa đạt.
""",
        [("1", "03 kế hoạch, 09 công văn."), ("2", "02 mô hình chưa đạt.")],
        ["1", "2"],
        "Đã ban hành 12 văn bản[1]; công nhận 30/32 mô hình (93,8%)[2].",
        [],
    ),
    "notes that begin with a figure, their marks bare": (
        """\
1. Đã ban hành các văn bản1, mở các lớp2; có 05 kế hoạch và

1 03 kế hoạch, 09 công văn.
2 02 lớp cho 140 người.
""",
        [("1", "03 kế hoạch, 09 công văn."), ("2", "02 lớp cho 140 người.")],
        ["1", "2"],
        "Đã ban hành các văn bản1, mở các lớp2; có 05 kế hoạch và",
        [],
    ),
    "a line that begins with two figures, and a mark that has no note": (
        "1. Đã mở các lớp5 cho cán bộ; tổng kinh phí là\n5 600 triệu đồng.\n",
        [],
        ["5"],
        "Đã mở các lớp5 cho cán bộ; tổng kinh phí là 5 600 triệu đồng.",
        [],
    ),
    "a mark without a note": (
        "1. Tạo điều kiện cho thuê mặt bằng dài hạn5. Thực hiện lấy ý kiến.\n",
        [],
        ["5"],
        "Tạo điều kiện cho thuê mặt bằng dài hạn5. Thực hiện lấy ý kiến.",
        [],
    ),
    "numbers and names that are no marks": (
        "1. Theo Văn bản số 01/BC-HHDN-K5, dịch H5N1 và Công văn số 465/TTr-P1 đã có 12 xã, họp lúc 19h30.\n",
        [],
        [],
        "Theo Văn bản số 01/BC-HHDN-K5, dịch H5N1 và Công văn số 465/TTr-P1 đã có 12 xã, họp lúc 19h30.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "notes", "marks", "prose", "furniture"), CASES.values(), ids=CASES)
def test_flow(text: str, notes: list[tuple[str, str]], marks: list[str], prose: str, furniture: list[str]) -> None:
    document = parse(Source.of(text))
    assert [(note.mark, note.text.value) for note in document.footnotes] == notes
    assert [mark.mark for mark in document.footnote_marks] == marks
    assert [" ".join(entry.heading.value.split()) for entry in document.outline] == [prose]
    assert [document.source.quote(span) for span in document.furniture] == furniture
    for note in document.footnotes:
        assert document.source.quote(note.span).split()[-1] == note.text.value.split()[-1]


def test_the_text_goes_on_below_a_note_that_no_page_end_follows() -> None:
    document = parse(
        Source.of(
            "I. KẾT QUẢ\n\n1. Đã giúp đỡ 112 trường hợp1.\n\n1 Gồm 47 trường hợp vắng sinh hoạt.\n\n"
            "II. PHƯƠNG HƯỚNG\n\n1. Tiếp tục thực hiện kế hoạch.\n"
        )
    )
    assert [note.text.value for note in document.footnotes] == ["Gồm 47 trường hợp vắng sinh hoạt."]
    assert [entry.label for entry in document.outline] == ["I", "II"]


@pytest.mark.parametrize("indent", [0, 32])
def test_the_number_of_a_page_is_no_note_though_a_mark_lacks_one(indent: int) -> None:
    document = parse(
        Source.of(
            "I. KẾT QUẢ\n\n1. Đã giúp đỡ 112 trường hợp1 và các hộ2.\n\n1 Gồm 47 trường hợp vắng sinh hoạt.\n\n"
            f"{' ' * indent}2\n\nII. PHƯƠNG HƯỚNG\n\n1. Tiếp tục thực hiện kế hoạch.\n"
        )
    )
    assert [(note.mark, note.text.value) for note in document.footnotes] == [("1", "Gồm 47 trường hợp vắng sinh hoạt.")]
    assert [entry.label for entry in document.outline] == ["I", "II"]
    assert [document.source.quote(span) for span in document.furniture] == ["2"]


def test_a_note_without_final_mark_ends_above_a_section() -> None:
    document = parse(
        Source.of(
            "I. KẾT QUẢ\n\n1. Đã giúp đỡ các hộ1.\n\n1 Gồm 47 hộ ở thôn Đông\n\n"
            "II. PHƯƠNG HƯỚNG\n\n1. Tiếp tục thực hiện kế hoạch.\n"
        )
    )
    assert [note.text.value for note in document.footnotes] == ["Gồm 47 hộ ở thôn Đông"]
    assert [entry.label for entry in document.outline] == ["I", "II"]
