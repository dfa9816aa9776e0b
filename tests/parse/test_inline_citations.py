"""Citations of other documents, in all the forms of the standards."""

from __future__ import annotations

import pytest

from checker.document import Citation
from checker.parse.inline import scan
from checker.source import Text


def citations(*paragraphs: str) -> tuple[Citation, ...]:
    texts = []
    place = 0
    for paragraph in paragraphs:
        texts.append(Text.at(paragraph, place))
        place += len(paragraph) + 1
    return scan(texts).citations


@pytest.mark.parametrize(
    ("symbol", "expected"),  # number, year, mark, organ, system
    [
        ("83-KH/TU", ("83", None, "KH", "TU", "party")),
        ("36-HD/VPTW", ("36", None, "HD", "VPTW", "party")),
        ("08-QĐi/TW", ("08", None, "QĐi", "TW", "party")),
        ("12-CTr/HU", ("12", None, "CTr", "HU", "party")),
        ("05-QC/BTCTU-BDVTU", ("05", None, "QC", "BTCTU-BDVTU", "party")),
        ("47-KH/BCĐ", ("47", None, "KH", "BCĐ", "party")),
        ("83–KH/TU", ("83", None, "KH", "TU", "party")),
        ("83- KH/TU", ("83", None, "KH", "TU", "party")),
        ("36 -HD/BTC", ("36", None, "HD", "BTC", "party")),
        ("12-BC/UBND", ("12", None, "BC", "UBND", "party")),
        ("118/BC-STC", ("118", None, "BC", "STC", "state")),
        ("83/KH-TU", ("83", None, "KH", "TU", "state")),
        ("16/CT-TTg", ("16", None, "CT", "TTg", "state")),
        ("30c/NQ-CP", ("30c", None, "NQ", "CP", "state")),
        ("01/BC-HHDN-K5", ("01", None, "BC", "HHDN-K5", "state")),
        ("30/2020/NĐ-CP", ("30", "2020", "NĐ", "CP", "state")),
        ("77/2014/TT-BTC", ("77", "2014", "TT", "BTC", "state")),
        ("09/2018/QĐ- UBND", ("09", "2018", "QĐ", "UBND", "state")),
        ("102/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN", ("102", "2025", "NQLT", "UBTVQH15-CP-ĐCTUBTWMTTQVN", "state")),
        ("64/2025/QH15", ("64", "2025", None, "QH15", "state")),
        ("101/2025/UBTVQH15", ("101", "2025", None, "UBTVQH15", "state")),
        ("3083/UBND-NCKS", ("3083", None, None, "UBND-NCKS", "state")),
        ("282/HHDN-K4", ("282", None, None, "HHDN-K4", "state")),
    ],
)
def test_symbol(symbol: str, expected: tuple[str, str | None, str | None, str, str]) -> None:
    (citation,) = citations(f"Căn cứ {symbol}, đơn vị thực hiện.")
    found = citation.symbol
    assert (found.number, found.year, found.mark, found.organ, found.system) == expected
    assert found.raw == symbol
    assert citation.symbol_text.value == symbol
    assert citation.type is None


@pytest.mark.parametrize(
    "text",
    [
        "đạt 9.728/9.897 đảng viên",
        "từ ngày 25/10/2021 đến nay",
        "giá 11.000 - 11.500 đồng/kg",
        "phát triển KT-XH, CT-XH",
        "trực 24/7 và/hoặc 12/24",
        "xem https://example.vn/12-KH/TU/30/2020/NĐ-CP.html",
        "lưu tại D:/vb/83-KH/TU.docx",
        "giai đoạn 2021 - 2025",
        "mẫu số 01/BCĐ-MT gửi kèm",
        "Quyết định thành lập Tổ giúp việc",
        "Nghị quyết Trung ương 4 khóa XI",
        "dịch bệnh Covid-19",
        "Kế hoạch 83 và Kết luận 21",
    ],
)
def test_no_citation(text: str) -> None:
    assert citations(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),  # type, "số", date, comma before the date, issuing body, abstract
    [
        (
            "theo Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng khóa XIII về chỉnh đốn Đảng;",
            ("Kết luận", True, "25/10/2021", True, "Ban Chấp hành Trung ương Đảng khóa XIII", "về chỉnh đốn Đảng"),
        ),
        (
            "Chỉ thị 28-CT/TW ngày 21/01/2019 của Ban Bí thư, các chi bộ rà soát",
            ("Chỉ thị", False, "21/01/2019", False, "Ban Bí thư", None),
        ),
        (
            "Kế hoạch số 185-KH/TU của Ban Thường vụ Tỉnh ủy ngày 09/4/2019.",
            ("Kế hoạch", True, "09/4/2019", False, "Ban Thường vụ Tỉnh ủy", None),
        ),
        (
            "Kế hoạch số 26-KH/TW, ngày 14/02/2025 của Bộ Chính trị, Ban Bí thư về việc kiểm tra năm 2025; Kế hoạch",
            ("Kế hoạch", True, "14/02/2025", True, "Bộ Chính trị, Ban Bí thư", "về việc kiểm tra năm 2025"),
        ),
        (
            "Kết luận số 21-KL/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII của Thành ủy",
            ("Kết luận", True, None, False, "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII", None),
        ),
        (
            "Quyết định số 119/QĐ-UBND ngày 30 tháng 6 năm 2025 của Chủ tịch UBND tỉnh Bình Thuận phê duyệt Điều lệ.",
            (
                "Quyết định",
                True,
                "ngày 30 tháng 6 năm 2025",
                False,
                "Chủ tịch UBND tỉnh Bình Thuận",
                "phê duyệt Điều lệ",
            ),
        ),
        (
            "công văn số 2794-CV/BTGTW ngày 19/7/2012 của Ban Tuyên giáo Trung ương và báo cáo của các sở",
            ("công văn", True, "19/7/2012", False, "Ban Tuyên giáo Trung ương", None),
        ),
        (
            "Nghị quyết số 07-NQ/TU, ngày 01/8/2022 của Thành ủy về “Đổi mới công tác tư tưởng, nhất là ở cơ sở”.",
            ("Nghị quyết", True, "01/8/2022", True, "Thành ủy", "về “Đổi mới công tác tư tưởng, nhất là ở cơ sở”"),
        ),
        (
            "Thông báo kết luận số 79-TB/TW, ngày 28/4/2025 của Bộ Chính trị về kết quả kiểm tra (gọi tắt là X)",
            ("Thông báo kết luận", True, "28/4/2025", True, "Bộ Chính trị", "về kết quả kiểm tra"),
        ),
        (
            "Luật Tiếp công dân số 42/2013/QH13, ngày 25/11/2013 của Quốc hội và Nghị định",
            ("Luật", True, "25/11/2013", True, "Quốc hội", "Tiếp công dân"),
        ),
        (
            "Thông tư số 12/2021/TT-BNV của Bộ Nông nghiệp và Phát triển nông thôn về lâm nghiệp, Sở Nội vụ đã làm",
            ("Thông tư", True, None, False, "Bộ Nông nghiệp và Phát triển nông thôn", "về lâm nghiệp"),
        ),
        (
            "Tờ trình số       /TTr-SNV ngày    tháng   năm 2025 của Sở Nội vụ",
            ("Tờ trình", True, "ngày    tháng   năm 2025", False, "Sở Nội vụ", None),
        ),
        (
            "Công văn số: 12-cv/hu về tuyển quân.",
            ("Công văn", True, None, False, None, "về tuyển quân"),
        ),
        (
            "Nghị quyết liên tịch số 01/2019/NQLT-CP",
            ("Nghị quyết liên tịch", True, None, False, None, None),
        ),
    ],
)
def test_citation(text: str, expected: tuple[str, bool, str | None, bool, str | None, str | None]) -> None:
    citation = citations(text)[0]
    assert (
        citation.type,
        citation.number_word,
        citation.date and citation.date.text.value,
        citation.comma_before_date,
        citation.issuer and citation.issuer.value,
        citation.abstract and citation.abstract.value,
    ) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các Kết luận số: 126-KL/TW, ngày 14/02/2025 của Bộ Chính trị về bộ máy; 127-KL/TW, ngày 28/02/2025",
            [("Kết luận", True, False), ("Kết luận", True, True)],
        ),
        (
            "Quy định số 131-QĐ/TW, số 132-QĐ/TW và 114-QĐ/TW của Bộ Chính trị",
            [("Quy định", True, False), ("Quy định", True, True), ("Quy định", True, True)],
        ),
        (
            "Nghị quyết 18-NQ/TW, 19-NQ/TW và 21-KL/TW",
            [("Nghị quyết", False, False), ("Nghị quyết", False, True), (None, False, False)],
        ),
        (
            "theo Quy định số 131-QĐ/TW. Đồng thời, 132-QĐ/TW",
            [("Quy định", True, False), (None, False, False)],
        ),
    ],
)
def test_list(text: str, expected: list[tuple[str | None, bool, bool]]) -> None:
    assert [(found.type, found.number_word, found.in_list) for found in citations(text)] == expected


def test_list_ends_with_its_paragraph() -> None:
    assert [found.type for found in citations("theo Quy định số 131-QĐ/TW,", "132-QĐ/TW")] == ["Quy định", None]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("đã ban hành Kế hoạch số 50-KH/TU ngày 28/02/2022", True),
        ("Ban hành các Kế hoạch số 50-KH/TU", True),
        ("xây dựng Kế hoạch số 12/KH-STC", True),
        ("ký ban hành Quyết định số 12/QĐ-UBND", True),
        ("Sở đã có Công văn số 12/STC-VP gửi các phòng", True),
        ("Chính phủ ban hành Nghị định số 30/2020/NĐ-CP", False),
        ("Bộ Chính trị đã ban hành Quy định số 131-QĐ/TW", False),
        ("thực hiện Kế hoạch số 50-KH/TU", False),
        ("ban hành văn bản thực hiện Kế hoạch số 50-KH/TU", False),
    ],
)
def test_own_document(text: str, own: bool) -> None:
    assert citations(text)[0].own is own


@pytest.mark.parametrize(
    ("text", "abstract"),
    [
        ("Kế hoạch số 83-KH/TU thực hiện Kết luận số 21-KL/TW ngày 25/10/2021", "thực hiện Kết luận số 21-KL/TW"),
        ("Quyết định số 1/QĐ-BYT về chuyên môn và Thông tư số 3/2017/TT-BYT", "về chuyên môn"),
        ("Kế hoạch số 83-KH/TU về cán bộ, đã tổ chức ba hội nghị", "về cán bộ"),
        ("Kế hoạch số 83-KH/TU về cán bộ, công chức; việc khác", "về cán bộ, công chức"),
        ("Kế hoạch số 83-KH/TU về cán bộ. Năm 2024", "về cán bộ"),
        ("Kế hoạch số 83-KH/TU thực hiện đúng tiến độ", None),
        ("Kế hoạch số 83-KH/TU về " + "công tác cán bộ " * 40, None),
        ("Kế hoạch số 83-KH/TU về", None),
    ],
)
def test_abstract_ends_where_it_must(text: str, abstract: str | None) -> None:
    found = citations(text)[0].abstract
    assert (found and found.value) == abstract


def test_a_footnote_mark_is_not_part_of_the_symbol() -> None:
    assert [found.symbol.raw for found in citations("Kết luận số 01-KL/TW3; Nghị quyết số 64/2025/QH15")] == [
        "01-KL/TW",
        "64/2025/QH15",
    ]


def test_spans_lead_to_the_source() -> None:
    source = "theo Kế hoạch số 83-\nKH/TU ngày 26/01/2022 của Tỉnh\nủy về cán bộ."
    joined = "theo Kế hoạch số 83-KH/TU ngày 26/01/2022 của Tỉnh ủy về cán bộ."
    text = Text(joined, (0, 20, 50), (0, 21, 51))
    (citation,) = scan([text]).citations
    assert source[citation.span.start : citation.span.end] == source[5:-1]
    assert citation.issuer is not None
    span = citation.issuer.span()
    assert source[span.start : span.end] == "Tỉnh\nủy"


@pytest.mark.parametrize(
    ("text", "dated", "dates"),
    [
        ("quán triệt Nghị quyết số 57-NQ/TW ngày 18/6/2026", "18/6/2026", ["18/6/2026"]),
        ("Quán triệt Nghị quyết số 57-NQ/TW Ngày 18/6/2026, Đảng ủy xã họp", None, ["18/6/2026"]),
        ("Học tập Kế hoạch số 3-KH/TU Ngày 05 tháng 6 năm 2026, xã họp", None, ["Ngày 05 tháng 6 năm 2026"]),
        ("Nghị quyết số 57-NQ/TW, Ngày 18/6/2026", "18/6/2026", ["18/6/2026"]),
        (
            "Kế hoạch số 3-KH/TU, Ngày 05 tháng 6 năm 2026",
            "Ngày 05 tháng 6 năm 2026",
            ["Ngày 05 tháng 6 năm 2026"],
        ),
    ],
)
def test_a_capital_day_opens_a_sentence_unless_a_comma_stands_before_it(
    text: str, dated: str | None, dates: list[str]
) -> None:
    mentions = scan([Text.at(text, 0)])
    (citation,) = mentions.citations
    assert (citation.date.text.value if citation.date else None) == dated
    assert [date.text.value for date in mentions.dates] == dates
