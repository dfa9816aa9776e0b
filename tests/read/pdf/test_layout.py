"""What a PDF shows of its layout."""

from __future__ import annotations

import pytest
from tests.read.pdf.papers import A4, document, stroke, text

from checker.layout import Layout, Look, PageNumber, Sheet
from checker.read.pdf import read_pdf

FULL = "thực hiện kế hoạch của ủy ban nhân dân tỉnh về cải cách hành chính và"
END = 85 + 7 * len(FULL) - 3.5 * FULL.count(" ")


def _layout(*pages: list[bytes], size: tuple[float, float] = A4) -> Layout:
    layout = read_pdf(document(*pages, size=size), "du-thao.pdf").layout
    assert layout is not None
    return layout


def _body(count: int = 10, left: float = 85, top: float = 100) -> list[bytes]:
    return [text((left, top + 18 * number), FULL) for number in range(count)]


def _look(drawn: bytes) -> Look:
    ((stretch,),) = ([*paragraph.stretches] for paragraph in _layout([drawn]).paragraphs)
    return stretch.look


PLAIN = Look("Times New Roman", 14, bold=False, italic=False, underline=None)


@pytest.mark.parametrize(
    ("drawn", "look"),
    [
        (text((85, 100), "Báo cáo"), PLAIN),
        (text((85, 100), "Báo cáo", size=13.04), PLAIN._replace(size=13)),
        (text((85, 100), "Báo cáo", size=1, matrix=(13, 0, 0, 13)), PLAIN._replace(size=13)),
        (text((85, 100), "Báo cáo", font="AAAAAA+TimesNewRomanPS-BoldMT"), PLAIN._replace(bold=True)),
        (text((85, 100), "Báo cáo", font="Times New Roman,Italic"), PLAIN._replace(italic=True)),
        (text((85, 100), "Báo cáo", matrix=(1, 0, 0.33, 1)), PLAIN._replace(italic=True)),
        (text((85, 100), "Báo cáo", mode=2), PLAIN._replace(bold=True)),
        (text((85, 100), "Báo cáo", colour=(1, 0, 0)), PLAIN._replace(colour="FF0000")),
        (text((85, 100), "Báo cáo", colour=(0, 0, 0)), PLAIN),
        (text((85, 100), "Báo cáo", font="CIDFont+F1"), Look(None, 14, None, None, None)),
        (text((85, 100), "Báo cáo", font="Arial-BoldMT"), PLAIN._replace(font="Arial", bold=True)),
    ],
)
def test_looks(drawn: bytes, look: Look) -> None:
    assert _look(drawn) == look


def test_a_word_set_wide_is_one_word() -> None:
    places = zip(range(85, 200, 12), "THÔNG", strict=False)
    wide = b" ".join(text((place, 100), letter) for place, letter in places)
    assert read_pdf(document([wide]), "a.pdf").text == "T H Ô N G"
    spaced = text((85, 100), "THÔNG BÁO").replace(b"0 Tr", b"0 Tr 3.5 Tc")
    assert read_pdf(document([spaced]), "a.pdf").text == "THÔNG BÁO"


def test_letters_that_look_alike_are_one_stretch() -> None:
    drawn = [text((85, 100), "Ngày"), text((120, 100), "hai mươi", font="Times-Bold"), text((185, 100), "tháng")]
    source = read_pdf(document(drawn), "a.pdf")
    assert source.layout is not None
    (line,) = source.layout.paragraphs
    assert [source.quote(stretch.span) for stretch in line.stretches] == ["Ngày", "hai mươi", "tháng"]
    assert [stretch.look.bold for stretch in line.stretches] == [False, True, False]


@pytest.mark.parametrize(
    ("lines", "underlined", "ruled"),
    [
        ([stroke(85, 134, 101.5)], ["GIÁM ĐỐC"], False),
        ([stroke(85, 113, 101.5), stroke(113, 134, 101.5)], ["GIÁM ĐỐC"], False),  # drawn word by word
        ([stroke(85, 113, 101.5)], ["GIÁM"], False),
        ([stroke(85, 144, 104)], [], True),
        ([stroke(100, 130, 106)], [], True),
        ([stroke(100, 130, 101.5)], [], True),  # too short to underline a word
        ([stroke(85, 144, 140)], [], False),
        ([stroke(20, 560, 106)], [], False),  # the border of a page or a table
        ([stroke(85, 144, 88)], [], False),
        ([], [], False),
    ],
)
def test_lines_underline_letters_or_stand_below_them(lines: list[bytes], underlined: list[str], ruled: bool) -> None:
    source = read_pdf(document([text((85, 100), "GIÁM ĐỐC"), *lines]), "a.pdf")
    assert source.layout is not None
    (paragraph,) = source.layout.paragraphs
    assert [source.quote(part.span) for part in paragraph.stretches if part.look.underline] == underlined
    assert paragraph.ruled is ruled


def test_each_of_two_columns_is_looked_at_by_itself() -> None:
    drawn = [text((85, 100), "SỞ NỘI VỤ"), text((320, 100), "Độc lập - Tự do"), stroke(100, 130, 106)]
    left, right = _layout(drawn).paragraphs
    assert (left.part, left.ruled, right.part, right.ruled) == ("cell", True, "cell", False)


def test_a_stroke_below_a_short_last_line_of_a_title_is_a_rule() -> None:
    drawn = [text((290, 80), "2025"), stroke(210, 410, 88), *_body()]
    assert _layout(drawn).paragraphs[0].ruled


def test_the_stroke_above_footnotes_is_no_rule_below_the_text() -> None:
    drawn = [*_body(), stroke(85, 200, 275), text((85, 288), "1 Ban hành năm 2024", size=10)]
    *body, note = _layout(drawn).paragraphs
    assert {line.ruled for line in body} == {False}
    assert (note.part, body[0].part) == ("note", "body")


def test_paper_and_margins() -> None:
    (sheet,) = _layout(_body()).sheets
    assert sheet == Sheet(0, 209.9, 297.0, None, None, 30.0, round((595 - END) * 25.4 / 72, 1), False, None)


@pytest.mark.parametrize("text_lines", [[FULL], [FULL, "một", "hai"], [FULL[: 20 + 9 * k] for k in range(5)]])
def test_margins_are_not_told_of_lines_that_do_not_agree(text_lines: list[str]) -> None:
    drawn = [text((85 + 20 * number, 100 + 18 * number), line) for number, line in enumerate(text_lines)]
    (sheet,) = _layout(drawn).sheets
    assert (sheet.left, sheet.right) == (None, None)


def test_backs_of_sheets_with_their_margins_turned() -> None:
    (sheet,) = _layout(_body(), _body(left=42), _body(), _body(left=42)).sheets
    assert (sheet.left, sheet.mirrored) == (30.0, True)
    (sheet,) = _layout(_body(), _body(), _body()).sheets
    assert (sheet.left, sheet.mirrored) == (30.0, False)


def test_pages_of_another_size_are_another_sheet() -> None:
    drawn = [text((85, 100 + 18 * number), FULL) for number in range(5)]
    data = document(drawn, drawn).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 842 595]", 1)
    source = read_pdf(data, "a.pdf")
    assert source.layout is not None
    assert [(sheet.start, sheet.width) for sheet in source.layout.sheets] == [
        (0, 297.0),
        (source.text.index("\f") + 1, 209.9),
    ]


WORDS = ("đoàn kết", "kỷ cương", "sáng tạo", "hiệu quả")


def _different(count: int) -> list[list[bytes]]:
    """Pages that end otherwise each."""
    return [[*_body(), text((85, 280), WORDS[page])] for page in range(count)]


def _numbered(*numbers: str, at: tuple[float, float]) -> list[list[bytes]]:
    bodies = zip(_different(len(numbers)), numbers, strict=True)
    return [
        [text((85, 82), WORDS[-1 - page]), *body, *([text(at, number)] if number else [])]
        for page, (body, number) in enumerate(bodies)
    ]


MIDDLE = (85 + END) / 2 - 3.5


@pytest.mark.parametrize(
    ("pages", "number"),
    [
        (_numbered("", "2", "3", at=(MIDDLE, 40)), PageNumber(PLAIN, "centre", "top", 9.7, "arabic", False)),
        (_numbered("1", "2", at=(MIDDLE, 800)), PageNumber(PLAIN, "centre", "bottom", 13.7, "arabic", True)),
        (_numbered("", "- 2 -", "- 3 -", at=(END - 30, 40)), PageNumber(PLAIN, "right", "top", 9.7, "arabic", False)),
        (_numbered("i", "ii", "iii", at=(85, 40)), PageNumber(PLAIN, "left", "top", 9.7, "roman", True)),
        (_numbered("", "Trang 2/3", "Trang 3/3", at=(85, 40)), PageNumber(PLAIN, "left", "top", 9.7, "arabic", False)),
        (_numbered("", "2", at=(MIDDLE, 40)), PageNumber(PLAIN, "centre", "top", 9.7, "arabic", False)),
        (_numbered("", "", "", at=(85, 40)), None),
        (_numbered("", "7", "", at=(85, 40)), None),
        (_numbered("4", "4", "4", at=(85, 40)), None),
        (_numbered("2024", "156", "12", at=(85, 40)), None),
    ],
)
def test_page_numbers(pages: list[list[bytes]], number: PageNumber | None) -> None:
    source = read_pdf(document(*pages), "a.pdf")
    assert source.layout is not None
    (sheet,) = source.layout.sheets
    assert sheet.page_number == number
    printed = [source.quote(span) for span in source.layout.furniture]
    assert len(printed) == (0 if number is None else len(pages) - (not number.on_first))


def test_heads_that_pages_repeat_are_furniture() -> None:
    pages = [[text((85, 40), f"Dự thảo lần 2, bản {number}"), *body] for number, body in enumerate(_different(4))]
    source = read_pdf(document(*pages), "a.pdf")
    assert source.layout is not None
    assert [source.quote(span) for span in source.layout.furniture] == [f"Dự thảo lần 2, bản {n}" for n in range(4)]


def test_a_font_that_lends_letters_is_not_the_author_s() -> None:
    def word(top: float) -> list[bytes]:
        return [
            text((85, top), "c"),
            text((99, top), "p xã, c"),
            text((92, top), "â", font="NotoSerif-Regular"),
            text((169, top), "tỉnh"),
        ]

    lent = _layout([part for number in range(4) for part in word(100 + 18 * number)])
    assert {stretch.look.font for line in lent.paragraphs for stretch in line.stretches} == {"Times New Roman"}
    once = _layout(word(100))
    assert {stretch.look.font for line in once.paragraphs for stretch in line.stretches} == {
        "Times New Roman",
        "Noto Serif",
    }
