"""The text of a PDF, as it stands on the page."""

from __future__ import annotations

import pytest
from tests.read.pdf.papers import document, stroke, text

from checker.read import decode
from checker.read.pdf import read_pdf
from checker.source import Location, Span

Drawn = tuple[tuple[float, float], str]


def _text(*drawn: Drawn, size: float = 14) -> str:
    return read_pdf(document([text(at, says, size=size) for at, says in drawn]), "du-thao.pdf").text


def _lines(lines: list[str], *, top: float = 100, pitch: float = 18, left: float = 85, size: float = 14) -> list[bytes]:
    return [text((left, top + pitch * number), line, size=size) for number, line in enumerate(lines)]


FULL = "thực hiện kế hoạch của ủy ban nhân dân tỉnh về cải cách hành chính"


def test_a_pdf_is_known_by_its_bytes_whatever_stands_before_them() -> None:
    data = document([text((85, 100), "Báo cáo")])
    assert decode(data, "a.txt").text == decode(b"\r\n" + data, "a.txt").text == "Báo cáo"


@pytest.mark.parametrize("packed", [False, True])
def test_lines_come_from_top_to_bottom_whatever_their_order_in_the_file(packed: bool) -> None:
    drawn = [text((85, top), says) for top, says in ((132, "ba"), (100, "một"), (116, "hai"))]
    assert read_pdf(document(drawn, packed=packed), "a.pdf").text == "một\nhai\nba"


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        # Columns stand as far apart as letters would fill the gap, by three blanks at the least.
        ([((85, 100), "SỞ NỘI VỤ"), ((320, 100), "Độc lập")], "SỞ NỘI VỤ                           Độc lập"),
        ([((85, 100), "SỞ NỘI VỤ"), ((160, 100), "Độc lập")], "SỞ NỘI VỤ   Độc lập"),
        # Columns that are not level: no line of one is torn from the line beside it, none is mixed up.
        (
            [((85, 100), "UBND TỈNH"), ((85, 116), "SỞ Y TẾ"), ((320, 104), "CỘNG HÒA"), ((320, 125), "Độc lập")],
            "UBND TỈNH                             CỘNG HÒA\nSỞ Y TẾ\n                                      Độc lập",
        ),
        # The columns of a table come one after the other in the file: a narrower gap parts them.
        (
            [((85, 100), "UBND TỈNH"), ((85, 116), "SỞ Y TẾ"), ((156, 100), "CỘNG HÒA"), ((156, 116), "Độc lập")],
            "UBND TỈNH   CỘNG HÒA\nSỞ Y TẾ    Độc lập",
        ),
        # A number left blank for the pen.
        ([((85, 100), "Số:"), ((140, 100), "/BC-SNV")], "Số:      /BC-SNV"),
        # A list entry set apart by a tab is one line of prose.
        ([((113, 100), "1."), ((140, 100), "Kết quả"), ((85, 116), "thực hiện")], "    1. Kết quả\nthực hiện"),
        ([((113, 100), "-"), ((125, 100), "Kết quả"), ((85, 116), "thực hiện")], "    - Kết quả\nthực hiện"),
        # Words that are placed one by one, without blanks.
        ([((85, 100), "Ủy"), ((103, 100), "ban"), ((128, 100), "nhân")], "Ủy ban nhân"),
        # A letter drawn from another font, after all the rest; the blank before it belongs to the letter after it.
        ([((85, 100), "cấp t"), ((123.5, 100), "nh và xã"), ((116.5, 100), "í")], "cấp tính và xã"),
        ([((85, 100), "cấp "), ((116.5, 100), "y xã"), ((109.5, 100), "Û")], "cấp Ûy xã"),
        ([((85, 100), "vi"), ((106, 100), "c làm "), ((99, 100), "ê")], "viêc làm"),
        # Drawn twice to look bold.
        ([((85, 100), "GIÁM ĐỐC"), ((85.4, 100), "GIÁM ĐỐC")], "GIÁM ĐỐC"),
        # Off the page.
        ([((85, 100), "Báo cáo"), ((700, 100), "ghi chú"), ((85, 900), "nháp")], "Báo cáo"),
    ],
)
def test_a_line(drawn: list[Drawn], says: str) -> None:
    assert _text(*drawn) == says


@pytest.mark.parametrize(
    ("gaps", "says"),
    [
        ((3.5, 3.5, 3.5, 3.5, 3.5), "Ban Tổ chức đã nêu rõ"),
        ((3.5, 7.0, 3.5, 3.5, 3.5), "Ban Tổ  chức đã nêu rõ"),
        ((5.0, 10.0, 5.0, 5.0, 5.0), "Ban Tổ  chức đã nêu rõ"),  # stretched to the margin
        ((9.0, 9.0, 9.0, 9.0, 9.0), "Ban Tổ chức đã nêu rõ"),
        ((20.0, 20.0, 20.0, 20.0, 20.0), "Ban Tổ chức đã nêu rõ"),  # a short line, stretched
        ((5.0, 6.5, 5.0, 5.0, 5.0), "Ban Tổ chức đã nêu rõ"),  # neither one blank nor two
        ((3.5, 3.5, 30.0, 3.5, 3.5), "Ban Tổ chức     đã nêu rõ"),
    ],
)
def test_gaps_show_how_many_blanks_were_typed(gaps: tuple[float, ...], says: str) -> None:
    place = 85.0
    drawn = []
    for word, gap in zip(says.split(), (*gaps, 0.0), strict=True):
        drawn.append(((place, 100.0), word))
        place += 7 * len(word) + gap
    assert _text(*drawn) == says


def test_a_wider_distance_between_lines_is_an_empty_line() -> None:
    first, second = _lines([FULL, FULL, FULL], top=100), _lines([FULL, FULL, FULL], top=160)
    far = _lines(["Nơi nhận"], top=260)
    assert read_pdf(document([*first, *second, *far]), "a.pdf").text.split("\n") == [
        *[FULL] * 3,
        "",
        *[FULL] * 3,
        *[""] * 3,
        "Nơi nhận",
    ]


def test_an_indent_is_as_many_blanks_as_letters_would_fill_it() -> None:
    lines = [text((113, 100), FULL[:60]), *_lines([FULL] * 4, top=118)]
    assert read_pdf(document(lines), "a.pdf").text.split("\n")[0] == "    " + FULL[:60]


def test_pages_are_parted_by_a_form_feed_and_counted_with_their_lines() -> None:
    source = read_pdf(document(_lines(["một", "hai"]), [], _lines(["ba"])), "a.pdf")
    assert source.text == "một\nhai\n\f\n\fba"
    assert source.location(Span(4, 7)) == Location(2, 1, 2, 4, page=1, end_page=1)
    assert source.location(Span(11, 13)) == Location(1, 1, 1, 3, page=3, end_page=3)
    assert source.location(Span(0, 13)) == Location(1, 1, 1, 3, page=1, end_page=3)


def test_empty_pages_may_come_first() -> None:
    source = read_pdf(document([], _lines(["Báo cáo"])), "a.pdf")
    assert source.text == "\n\fBáo cáo"
    assert source.anchors[0].start == 0
    assert source.location(Span(2, 5)).page == 2


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        ([text((85, 100), "Tiếng Việt".replace("ế", "ê\u0301").replace("ệ", "ê\u0323"))], "Tiếng Việt"),
        ([text((85, 100), "Báo\u00a0cáo")], "Báo cáo"),
        ([text((85, 100), "hợp\u00adtác")], "hợptác"),
        ([text((85, 100), "C«ng v¨n", font=".VnTime")], "Công văn"),
        ([text((85, 100), "c«ng v¨n", font="ABCDEF+.VnTimeH")], "CÔNG VĂN"),
        ([text((85, 100), "Coâng vaên", font="VNI-Times")], "Công văn"),
        ([text((85, 100), "C«ng v¨n"), text((85, 116), "của tỉnh")], "C«ng v¨n\ncủa tỉnh"),
        ([text((85, 100), "\uf0b7 Kết quả", font="SymbolMT")], "• Kết quả"),
        ([text((85, 100), "ü", font="Wingdings-Regular"), text((113, 100), "đạt")], "✓ đạt"),
        ([text((85, 100), "x², m³ và 3/4")], "x², m³ và 3/4"),
    ],
)
def test_letters_are_as_their_reader_would_type_them(drawn: list[bytes], says: str) -> None:
    found = read_pdf(document(drawn), "a.pdf")
    assert found.text == found.original == says
    assert not found.normalized


def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    upright = document([text((85, 100), "một"), text((85, 116), "hai")], page="/Rotate 90")
    assert read_pdf(upright, "a.pdf").text == "một\nhai"
    lying = [text((100, 400), "một", matrix=(0, 1, -1, 0)), text((116, 400), "hai", matrix=(0, 1, -1, 0))]
    for data in (document(lying), document(lying, page="/Rotate 90")):
        source = read_pdf(data, "a.pdf")
        assert source.text == "một\nhai"
        assert source.layout is not None
        assert [sheet.width > sheet.height for sheet in source.layout.sheets] == [True]


def test_what_stands_askew_over_the_text_is_left_out() -> None:
    drawn = [*_lines(["Báo cáo", "kết quả"]), text((200, 500), "DỰ THẢO", size=60, matrix=(0.7, 0.7, -0.7, 0.7))]
    drawn.append(text((20, 700), "LƯU HÀNH NỘI BỘ", matrix=(0, 1, -1, 0)))
    assert read_pdf(document(drawn), "a.pdf").text == "Báo cáo\nkết quả"


CALLING = FULL.removesuffix(" chính")
NOTES = [
    *_lines([CALLING, FULL, FULL], top=100),
    text((85 + 7 * len(CALLING) - 3.5 * CALLING.count(" "), 95), "1", size=8),
    stroke(85, 200, 700),
    text((85, 708), "1", size=7),
    text((92, 712), "Ban hành năm 2024,", size=10),
    text((85, 724), "theo đề nghị của Sở.", size=10),
    text((290, 780), "1"),
]


def test_a_raised_number_is_the_mark_of_a_note_at_the_foot_of_its_page() -> None:
    source = read_pdf(document(NOTES), "a.pdf")
    first, *_, stroke_above, note, more, _number = [line for line in source.text.split("\n") if line]
    assert first.rstrip("1").endswith("hành")
    assert stroke_above.isspace()
    assert len(stroke_above) > 20
    assert (note, more) == ("1 Ban hành năm 2024,", "theo đề nghị của Sở.")
    assert source.layout is not None
    (told,) = source.layout.notes
    assert (told.mark, source.quote(told.call)) == ("1", "1")
    assert source.text[: told.call.start].endswith("hành")
    assert source.quote(told.span) == "Ban hành năm 2024,\ntheo đề nghị của Sở."


def test_a_note_that_nobody_calls_is_left_to_the_parser() -> None:
    uncalled = [part for part in NOTES if b" 8 Tf" not in part]
    layout = read_pdf(document(uncalled), "a.pdf").layout
    assert layout is not None
    assert layout.notes == ()
