"""The letterhead and the addressees, in every order extractors give them."""

from __future__ import annotations

import pytest

from checker.document import Document, Letterhead
from checker.parse import parse
from checker.source import Source, Text

PARTY = """\
TỈNH ỦY QUẢNG NGÃI
BAN TỔ CHỨC
*
Số 12-BC/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Quảng Ngãi, ngày 05 tháng 7 năm 2024
BÁO CÁO
kết quả công tác 6 tháng đầu năm 2024
-----
Thực hiện Công văn số 12-CV/TU, Ban Tổ chức báo cáo như sau:
1. Kết quả.
"""
STATE_COLUMNS = """\
   UBND TỈNH BÌNH ĐỊNH               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ NỘI VỤ                          Độc lập - Tự do - Hạnh phúc
   Số:        /BC-SNV                Bình Định, ngày      tháng 7 năm 2024

                             BÁO CÁO
            Kết quả công tác cải cách hành chính quý II/2024

Thực hiện Kế hoạch số 15/KH-UBND, Sở Nội vụ báo cáo như sau:
"""
STATE_FLAT = """\
UBND TỈNH BÌNH ĐỊNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
Số: 35/BC-SNV Bình Định, ngày 15 tháng 7 năm 2024
BÁO CÁO
Kết quả công tác cải cách hành chính quý II/2024
Thực hiện Kế hoạch số 15/KH-UBND, Sở Nội vụ báo cáo như sau:
"""
DISPATCH = """\
ỦY BAN NHÂN DÂN
TỈNH BÌNH ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 3083/UBND-NC
V/v rà soát kết quả thực hiện
Kế hoạch cải cách hành chính
Bình Định, ngày 30 tháng 6 năm 2024
Kính gửi:
- Các sở, ban, ngành;
- Ủy ban nhân dân các huyện,
thị xã, thành phố.
Căn cứ Kế hoạch số 15/KH-UBND, Ủy ban nhân dân tỉnh yêu cầu:
"""
TORN = """\
ỦY BAN MTTQ VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
NAM
XÃ HOÀ BÌNH
BAN THƯỜNG TRỰC
KẾ
Số: 16/KH-MTTQ-BTT
Hoà Bình, ngày 18 tháng 11 năm 2024
HOẠCH
Căn cứ Luật Bầu cử, Ban Thường trực xây dựng kế hoạch như sau:
"""


TABS = """\
TỈNH ỦY LÂM ĐỒNG\tĐẢNG CỘNG SẢN VIỆT NAM
*\tĐà Lạt, ngày 20 tháng 8 năm 2026
Số 205-BC/TU
BÁO CÁO
kết quả công tác quý II/2026
-----
Cuộc họp kết thúc vào 16 giờ 00 phút, ngày 05 tháng 12 năm 2025.
"""


def value(text: Text | None) -> str | None:
    return text.value if text else None


def parts(head: Letterhead) -> dict[str, str | None]:
    return {
        name: value(getattr(head, name))
        for name in ("nation", "motto", "superior", "issuer", "symbol_text", "place", "title", "abstract")
    }


@pytest.mark.parametrize(
    ("text", "expected", "date", "kind", "system"),
    [
        pytest.param(
            PARTY,
            {
                "nation": "ĐẢNG CỘNG SẢN VIỆT NAM",
                "motto": None,
                "superior": "TỈNH ỦY QUẢNG NGÃI",
                "issuer": "BAN TỔ CHỨC",
                "symbol_text": "Số 12-BC/BTCTU",
                "place": "Quảng Ngãi",
                "title": "BÁO CÁO",
                "abstract": "kết quả công tác 6 tháng đầu năm 2024",
            },
            (5, 7, 2024),
            "report",
            "party",
            id="party, one part a line",
        ),
        pytest.param(
            STATE_COLUMNS,
            {
                "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "motto": "Độc lập - Tự do - Hạnh phúc",
                "superior": "UBND TỈNH BÌNH ĐỊNH",
                "issuer": "SỞ NỘI VỤ",
                "symbol_text": "Số:        /BC-SNV",
                "place": "Bình Định",
                "title": "BÁO CÁO",
                "abstract": "Kết quả công tác cải cách hành chính quý II/2024",
            },
            (None, 7, 2024),
            "report",
            "state",
            id="state, two columns side by side, blanks to fill in",
        ),
        pytest.param(
            STATE_FLAT,
            {
                "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "motto": "Độc lập - Tự do - Hạnh phúc",
                "superior": "UBND TỈNH BÌNH ĐỊNH",
                "issuer": "SỞ NỘI VỤ",
                "symbol_text": "Số: 35/BC-SNV",
                "place": "Bình Định",
                "title": "BÁO CÁO",
                "abstract": "Kết quả công tác cải cách hành chính quý II/2024",
            },
            (15, 7, 2024),
            "report",
            "state",
            id="state, columns flattened",
        ),
        pytest.param(
            DISPATCH,
            {
                "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "motto": "Độc lập - Tự do - Hạnh phúc",
                "superior": None,
                "issuer": "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH",
                "symbol_text": "Số: 3083/UBND-NC",
                "place": "Bình Định",
                "title": None,
                "abstract": "V/v rà soát kết quả thực hiện Kế hoạch cải cách hành chính",
            },
            (30, 6, 2024),
            "dispatch",
            "state",
            id="state dispatch, abstract below the number",
        ),
        pytest.param(
            TABS,
            {
                "nation": "ĐẢNG CỘNG SẢN VIỆT NAM",
                "motto": None,
                "superior": None,
                "issuer": "TỈNH ỦY LÂM ĐỒNG",
                "symbol_text": "Số 205-BC/TU",
                "place": "Đà Lạt",
                "title": "BÁO CÁO",
                "abstract": "kết quả công tác quý II/2026",
            },
            (20, 8, 2026),
            "report",
            "party",
            id="columns with a tab between; a full date in the first sentence",
        ),
        pytest.param(
            TORN,
            {
                "nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "motto": None,
                "superior": "ỦY BAN MTTQ VIỆT NAM XÃ HOÀ BÌNH",
                "issuer": "BAN THƯỜNG TRỰC",
                "symbol_text": "Số: 16/KH-MTTQ-BTT",
                "place": "Hoà Bình",
                "title": "KẾ HOẠCH",
                "abstract": None,
            },
            (18, 11, 2024),
            "plan",
            "state",
            id="national title and type name torn apart",
        ),
    ],
)
def test_letterhead(
    text: str,
    expected: dict[str, str | None],
    date: tuple[int | None, int | None, int | None],
    kind: str,
    system: str,
) -> None:
    document = parse(Source.of(text))
    head = document.letterhead
    assert parts(head) == expected
    assert head.date and (head.date.day, head.date.month, head.date.year) == date
    assert (document.kind, document.system) == (kind, system)
    assert document.preamble, "the content starts after the letterhead"


def addressees(document: Document) -> list[str]:
    return [text.value for text in document.addressees]


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        (DISPATCH, "Kính gửi:", ["Các sở, ban, ngành;", "Ủy ban nhân dân các huyện, thị xã, thành phố."]),
        (
            "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh\nCăn cứ Luật, Sở báo cáo.\n",
            "Kính gửi:",
            ["Chủ tịch Ủy ban nhân dân tỉnh"],
        ),
        ("Kính trình: Ban Thường vụ Tỉnh ủy\nTheo Kế hoạch, Ban báo cáo.\n", "Kính trình:", ["Ban Thường vụ Tỉnh ủy"]),
        (
            "Kính gửi:\n- Bộ Nội vụ;\n- Bộ Tài chính.\nĐồng kính gửi:\n- Ban Tuyên giáo.\nQua xem xét báo cáo:\n",
            "Kính gửi:",
            ["Bộ Nội vụ;", "Bộ Tài chính."],
        ),
        ("Ban Thường vụ báo cáo.\n", None, []),
    ],
)
def test_addressees(text: str, label: str | None, expected: list[str]) -> None:
    document = parse(Source.of(text))
    assert value(document.addressees_label) == label
    assert addressees(document) == expected


def test_no_letterhead_is_not_invented() -> None:
    document = parse(Source.of("Ban Thường vụ Huyện ủy báo cáo kết quả.\n1. Kết quả.\n"))
    assert document.letterhead.span is None
    assert set(parts(document.letterhead).values()) == {None}


def test_a_table_written_with_strokes() -> None:
    head = parse(
        Source.of(
            "| TỈNH ỦY QUẢNG NGÃI | ĐẢNG CỘNG SẢN VIỆT NAM |\n"
            "|---|---|\n"
            "| BAN TỔ CHỨC | |\n"
            "| * | Quảng Ngãi, ngày 05 tháng 7 năm 2024 |\n"
            "| Số 12-BC/BTCTU | |\n\n"
            "BÁO CÁO\nkết quả công tác 6 tháng đầu năm 2024\n\n1. Kết quả.\n"
        )
    ).letterhead
    assert [part.value for part in (head.nation, head.superior, head.issuer, head.symbol_text, head.title) if part] == [
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "TỈNH ỦY QUẢNG NGÃI",
        "BAN TỔ CHỨC",
        "Số 12-BC/BTCTU",
        "BÁO CÁO",
    ]
    assert head.place and head.place.value == "Quảng Ngãi"
    assert head.abstract and head.abstract.value == "kết quả công tác 6 tháng đầu năm 2024"
    assert head.other == ()


def test_the_name_of_the_youth_union_stands_where_others_have_the_national_title() -> None:
    left = "BCH ĐOÀN XÃ HÒA BÌNH\n***\nSố: 02-KH/ĐTN\n"
    right = "ĐOÀN TNCS HỒ CHÍ MINH\nHòa Bình, ngày 07 tháng 4 năm 2024\n"
    document = parse(Source.of(f"{left}{right}KẾ HOẠCH\n"))
    head = document.letterhead
    assert (head.superior, head.issuer and head.issuer.value) == (None, "BCH ĐOÀN XÃ HÒA BÌNH")
    assert [other.value for other in head.other] == ["ĐOÀN TNCS HỒ CHÍ MINH"]
    assert document.system == "other"


@pytest.mark.parametrize("stroke", ["-----", "–––––", "————", "--\x96¯\x97--"])
def test_a_stroke_is_no_part_of_a_name(stroke: str) -> None:
    head = parse(Source.of(f"BỘ GIÁO DỤC\nTRƯỜNG ĐẠI HỌC\n{stroke}\nSố: 12/TB-ĐH\n\nTHÔNG BÁO\nvề thi\n")).letterhead
    assert head.issuer is not None
    assert head.issuer.value == "TRƯỜNG ĐẠI HỌC"


@pytest.mark.parametrize(
    ("lines", "nation"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA|VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT|NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("CỘNG HÒA XÃ HỘI|CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("ĐẢNG CỘNG SẢN|VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
@pytest.mark.parametrize("beside", [True, False], ids=["beside the organ", "below it"])
def test_the_national_title_may_stand_on_two_lines(lines: str, nation: str, beside: bool) -> None:
    first, second = lines.split("|")
    organ = ("UBND TỈNH LÂM SƠN", "SỞ NỘI VỤ")
    head = f"{organ[0]:<30}{first}\n{organ[1]:<30}{second}\n" if beside else "\n".join((*organ, first, second)) + "\n"
    document = parse(Source.of(f"{head}Số: 45/BC-SNV\n\nBÁO CÁO\nKết quả quý I\n"))
    letterhead = document.letterhead
    assert letterhead.nation is not None
    assert letterhead.nation.value == nation
    assert letterhead.superior is not None
    assert letterhead.superior.value == organ[0]


@pytest.mark.parametrize(
    ("lines", "organs"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH|HÀ BÌNH|SỞ NỘI VỤ", ("ỦY BAN NHÂN DÂN TỈNH HÀ BÌNH", "SỞ NỘI VỤ")),
        ("ĐẢNG BỘ THÀNH PHỐ|ĐÀ NẴNG|QUẬN ỦY LIÊN AN", ("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG", "QUẬN ỦY LIÊN AN")),
        ("SỞ VĂN HÓA, THỂ THAO VÀ|DU LỊCH", (None, "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH")),
        ("UBND TỈNH HÀ BÌNH|SỞ NỘI VỤ", ("UBND TỈNH HÀ BÌNH", "SỞ NỘI VỤ")),
        ("TỈNH ỦY|BAN TỔ CHỨC", ("TỈNH ỦY", "BAN TỔ CHỨC")),
    ],
)
def test_the_name_of_an_organ_goes_on_where_its_first_line_names_nobody(
    lines: str, organs: tuple[str | None, str]
) -> None:
    text = lines.replace("|", "\n")
    head = parse(Source.of(f"{text}\nSố: 45/BC-SNV\n\nBÁO CÁO\nKết quả quý I\n")).letterhead
    assert (head.superior and head.superior.value, head.issuer and head.issuer.value) == organs
