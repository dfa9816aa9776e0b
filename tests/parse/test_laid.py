"""What a Word file says of its lines is believed: notes, tables, contents, centred and whole lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laid_out import word
from tests.parse.test_totality import LINES, check, check_texts

from checker.document import Document, Entry
from checker.layout import Layout, Note, Paragraph
from checker.parse import parse
from checker.source import Source, Span

END = """\
Nơi nhận:
- Như trên,
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Văn An
"""


def parsed(draft: str) -> Document:
    document = parse(word(draft))
    check(document)
    check_texts(document)
    return document


def outline(entries: tuple[Entry, ...]) -> list[object]:
    """Label, heading and what hangs below, each only where there is some."""
    return [
        (entry.label, entry.heading.value, *(text.value for text in entry.paragraphs), *outline(entry.children))
        for entry in entries
    ]


# ---- notes ----


def test_a_note_is_no_part_of_the_ending_and_its_number_none_of_the_prose() -> None:
    document = parsed(f"1. Thực hiện Kết luận của Ban Bí thư{{1}}, đã họp.\n{END}{{1}} Kết luận số 126-KL/TW.\n")
    assert [text.value for text in document.texts()] == ["Thực hiện Kết luận của Ban Bí thư, đã họp."]
    assert [(note.mark, note.text.value) for note in document.footnotes] == [("1", "Kết luận số 126-KL/TW.")]
    assert [(mark.mark, document.source.text[: mark.span.start][-6:]) for mark in document.footnote_marks] == [
        ("1", "Bí thư")
    ]
    assert [text.value for text in document.recipients] == ["Như trên,", "Lưu Văn phòng."]
    assert document.signatures[0].signatory is not None
    assert [cited.symbol.raw for cited in document.mentions.citations] == ["126-KL/TW"]


def test_a_note_may_have_several_paragraphs_or_none() -> None:
    text = "Đã họp.\nNơi nhận:\n- Như trên.\nMột.\nHai.\n"
    first = text.index("Một")
    notes = (
        Note("1", Span(6, 6), Span(first, first + len("Một.\nHai."))),
        Note("2", Span(7, 7), Span(len(text), len(text))),
    )
    document = parse(Source.of(text, layout=Layout("word", (), (), notes)))
    assert [(note.mark, note.text.value) for note in document.footnotes] == [("1", "Một. Hai."), ("2", "")]
    check(document)


def test_the_number_printed_before_a_note_belongs_to_it() -> None:
    text = "Đã họp với Ban Bí thư1, có kết luận.\n1 Kết luận 126.\nvà các văn bản.\nTiếp tục họp.\n"
    start = text.index("Kết luận 126")
    note = Note("1", Span(21, 22), Span(start, text.index("\nTiếp")))
    document = parse(Source.of(text, layout=Layout("pdf", (), (), (note,))))
    assert [(note.text.value, text[slice(*note.span)]) for note in document.footnotes] == [
        ("Kết luận 126. và các văn bản.", "1 Kết luận 126.\nvà các văn bản.")
    ]
    # The mark that the file names is the one seen in the text.
    assert [(mark.mark, mark.span) for mark in document.footnote_marks] == [("1", Span(21, 22))]
    assert [text.value for text in document.texts()] == ["Đã họp với Ban Bí thư1, có kết luận.", "Tiếp tục họp."]


TYPED = "1. Theo Điều 22[1] và Điều 37[2] của Luật, đã họp.\n" + END


def test_notes_typed_at_the_end_are_notes() -> None:
    document = parsed(f"{TYPED}[1] Điều 22. Tiêu chuẩn\n1. Trung thành.\n\n[2] Điều 37. Không được ứng cử.\nPHỤ LỤC\n")
    assert [(note.mark, note.text.value) for note in document.footnotes] == [
        ("1", "Điều 22. Tiêu chuẩn 1. Trung thành."),
        ("2", "Điều 37. Không được ứng cử."),
    ]
    assert [mark.mark for mark in document.footnote_marks] == ["1", "2"]
    assert [block.text.value for block in document.appendices] == ["PHỤ LỤC"]


@pytest.mark.parametrize("notes", ["[1] Một.\n[3] Ba.\n", "[2] Hai.\n", "[1] Một.\n[2] Hai.\n[3] Ba.\n"])
def test_a_list_that_nothing_calls_is_none(notes: str) -> None:
    assert parsed(TYPED + notes).footnotes == ()


# ---- tables ----


def test_a_table_is_neither_outline_nor_prose() -> None:
    document = parsed(f"""\
I. KẾT QUẢ
Kết quả như sau:
| TT | Nhiệm vụ | Kết quả |
| 1 | Kiểm tra | 05 cuộc |
| 2. | Giám sát theo Kế hoạch số 12-KH/TU | 06 cuộc |
II. HẠN CHẾ
Không.
{END}""")
    assert outline(document.outline) == [("I", "KẾT QUẢ", "Kết quả như sau:"), ("II", "HẠN CHẾ", "Không.")]
    [table] = document.tables
    assert [row.text.value for row in table.rows] == [
        "TT Nhiệm vụ Kết quả",
        "Kiểm tra 05 cuộc",
        "Giám sát theo Kế hoạch số 12-KH/TU 06 cuộc",
    ]
    assert [cited.symbol.raw for cited in table.mentions.citations] == ["12-KH/TU"]
    assert document.mentions.citations == ()
    assert document.source.text[document.content_end.start] == "."


def test_without_rows_each_line_of_a_table_is_one() -> None:
    text = "Kết quả:\n1\nKiểm tra\n05 cuộc\n"
    document = parse(Source.of(text, layout=Layout("pdf", (), (), tables=(Span(9, len(text) - 1),))))
    assert [row.text.value for row in document.tables[0].rows] == ["1", "Kiểm tra", "05 cuộc"]


def test_below_a_table_a_paragraph_begins() -> None:
    document = parsed(
        "1. Kết quả các mặt,\n| Kiểm tra | 05 cuộc |\n2. Hạn chế\nkhông có,\n| Chậm | 0 |\ntiếp tục làm.\n"
    )
    assert outline(document.outline) == [("1", "Kết quả các mặt,"), ("2", "Hạn chế không có,", "tiếp tục làm.")]


def test_wide_blanks_in_a_line_of_a_pdf_are_none_that_somebody_typed() -> None:
    text = "1.     Kiểm tra     05 cuộc, ngày     tháng 7\n       năm 2024.\n"
    drawn, typed = (parse(Source.of(text, layout=layout)) for layout in (Layout("pdf", (), ()), Layout("word", (), ())))
    assert drawn.outline[0].heading.value == "Kiểm tra 05 cuộc, ngày     tháng 7 năm 2024."
    assert typed.outline[0].heading.value.startswith("Kiểm tra     05 cuộc")
    check(drawn)


def test_a_table_may_end_the_content() -> None:
    document = parsed(f"Kết quả như sau:\n| Kiểm tra | 05 cuộc |\n{END}")
    assert document.content_end.start == document.content_end.end == document.tables[0].span.end


def test_a_table_behind_the_signature_is_kept_row_by_row() -> None:
    document = parsed(f"Đã họp./.\n{END}Phụ lục 1\n| 1 | Chi bộ A |\n| 2 | Chi bộ B |\nGhi chú\n")
    assert document.tables == ()
    assert [block.text.value for block in document.appendices] == ["Phụ lục 1", "Chi bộ A", "Chi bộ B", "Ghi chú"]


def test_a_bordered_table_with_the_ending_is_no_table_of_data() -> None:
    document = parsed("Đã họp./.\n| Nơi nhận: | T/M BAN THƯỜNG VỤ |\n| - Lưu Văn phòng. | PHÓ BÍ THƯ |\n")
    assert document.tables == ()
    assert document.recipients_label is not None
    assert [text.value for text in document.signatures[0].authority] == ["T/M BAN THƯỜNG VỤ"]


# ---- contents, letterhead, whole lines ----


def test_a_table_of_contents_is_furniture() -> None:
    document = parsed("Đã họp.\n~ I. KẾT QUẢ ... 2\n~ II. HẠN CHẾ ... 3\nI. KẾT QUẢ\nTốt.\nII. HẠN CHẾ\nKhông.\n")
    assert [entry.label for entry in document.outline] == ["I", "II"]
    assert [document.source.text[slice(*span)] for span in document.furniture] == [
        "I. KẾT QUẢ ... 2",
        "II. HẠN CHẾ ... 3",
    ]


def test_the_abstract_is_all_that_is_centred_below_the_title() -> None:
    document = parsed("""\
ỦY BAN NHÂN DÂN
TỈNH HÀ BÌNH
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Bình, ngày 05 tháng 7 năm 2024
^ QUYẾT ĐỊNH
^ Về việc cho phép đổi tên Hội Khuyến học tỉnh
^ Hà Bình thành Hội Khuyến học và phê duyệt Điều lệ (sửa đổi, bổ sung) của Hội Khuyến học tỉnh Hà Bình khóa IV
^ nhiệm kỳ 2024 - 2029
^ -----
^ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
_ Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
""")
    abstract = document.letterhead.abstract
    assert abstract is not None
    assert abstract.value.startswith("Về việc cho phép")
    assert abstract.value.endswith("nhiệm kỳ 2024 - 2029")
    assert [text.value for text in document.preamble] == [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    ]


def test_the_title_itself_may_stand_elsewhere() -> None:
    document = parsed(
        "Số: 12/HD-MTTQ\nHƯỚNG DẪN\n^ Quy trình hiệp thương\n^ của Mặt trận tỉnh\n_ Căn cứ Luật Bầu cử;\n"
    )
    abstract = document.letterhead.abstract
    assert abstract is not None
    assert abstract.value == "Quy trình hiệp thương của Mặt trận tỉnh"


LONG = "Các cấp ủy, tổ chức đảng đã lãnh đạo, chỉ đạo quyết liệt, kết quả năm sau cao hơn năm trước trên mọi lĩnh vực"
PARAGRAPHS = {
    "a long line without its mark is still whole": [LONG, "Đảng bộ huyện có 52 tổ chức cơ sở đảng."],
    "below a colon": ["Kết quả như sau:", "12 cuộc kiểm tra;", "07 cuộc giám sát."],
    "below a heading": ["Kết quả", "12 cuộc kiểm tra."],
}
BROKEN = {
    "before a small letter": ["Đảng bộ huyện đã họp", "và ra nghị quyết."],
    "behind a comma, before a figure": ["Đã họp,", "12 đồng chí dự."],
    "in the middle of a symbol": ["Theo Kế hoạch số 83-", "KH/TU."],
    "behind a word that ends no sentence": ["Theo quy định của", "Ban Bí thư."],
}


def test_each_line_is_a_paragraph() -> None:
    for name, lines in PARAGRAPHS.items():
        document = parsed("\n".join(["Căn cứ yêu cầu công tác.", *lines, LONG + "."]))
        assert [text.value for text in document.preamble][1:-1] == lines, name


def test_but_for_a_sentence_that_its_author_broke() -> None:
    for name, lines in BROKEN.items():
        document = parsed("\n".join(["Căn cứ yêu cầu công tác.", *lines, LONG + "."]))
        assert len(document.preamble) == 3, name


def test_bullets_without_marks_at_their_ends_are_bullets() -> None:
    document = parsed("1. Đã tổ chức:\n- tập huấn\n- hội nghị\n- 03 lớp bồi dưỡng\n")
    assert [child.heading.value for child in document.outline[0].children] == [
        "tập huấn",
        "hội nghị",
        "03 lớp bồi dưỡng",
    ]


def test_a_heading_in_the_middle_of_the_page_may_have_two_lines() -> None:
    document = parsed("^ A. ĐỐI VỚI VIỆC GIỚI THIỆU\n^ NGƯỜI ỨNG CỬ\n_ Thực hiện theo luật.\n")
    assert outline(document.outline) == [("A", "ĐỐI VỚI VIỆC GIỚI THIỆU NGƯỜI ỨNG CỬ", "Thực hiện theo luật.")]


def test_a_lettered_heading_needs_no_full_stop_above_it() -> None:
    document = parsed("A. Công tác chủ nhiệm.\nMỗi năm có hai kỳ sơ kết (xem mẫu)\nB. Công tác tư vấn.\nĐã tư vấn.\n")
    assert [entry.label for entry in document.outline] == ["A", "B"]


def test_a_number_on_its_own_is_no_page_number() -> None:
    document = parsed("Đã họp.\n2\nTiếp tục họp.\n3\nXong.\n")
    assert document.furniture == ()


# ---- total ----


@given(st.data())
def test_any_layout(data: st.DataObject) -> None:
    """Whatever the layout says, right or wrong, nothing is lost."""
    typed = ["Điều 22[1]", "[1] Ghi chú", "[2] Ghi chú nữa"]
    text = "\n".join(data.draw(st.lists(st.sampled_from([*LINES, *typed]), max_size=25))) + "\n"

    def span() -> Span:
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        return Span(start, end)

    def spans() -> tuple[Span, ...]:
        return tuple(sorted(span() for _ in range(data.draw(st.integers(0, 4)))))

    layout = Layout(
        data.draw(st.sampled_from(["word", "pdf"])),
        tuple(Paragraph(each, (), "body", data.draw(st.sampled_from(["centre", "left", None]))) for each in spans()),
        (),
        tuple(
            Note(str(number), Span(call.start, call.start), each)
            for number, (call, each) in enumerate(zip(spans(), spans(), strict=False), 1)
        ),
        spans(),
        spans(),
        rows=spans(),
    )
    check(parse(Source.of(text, layout=layout)))
