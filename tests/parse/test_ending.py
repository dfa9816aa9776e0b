"""Recipients and signature block."""

from __future__ import annotations

import pytest

from checker.document import Document
from checker.parse import parse
from checker.source import Source

BODY = "Ban Thường vụ Huyện ủy báo cáo như sau:\n1. Kết quả đã đạt được.\nTrên đây là báo cáo của Huyện ủy.\n"


def read(ending: str) -> tuple[list[str], list[tuple[list[str], list[str], str | None]], list[str]]:
    document: Document = parse(Source.of(BODY + ending))
    assert [text.value for text in document.closing] == ["Trên đây là báo cáo của Huyện ủy."]
    return (
        [text.value for text in document.recipients],
        [
            (
                [text.value for text in block.authority],
                [text.value for text in block.position],
                block.signatory.value if block.signatory else None,
            )
            for block in document.signatures
        ],
        [block.text.value for block in document.appendices],
    )


PARTY = (["Tỉnh ủy (để báo cáo),", "Lưu Văn phòng Huyện ủy."], [(["T/M BAN THƯỜNG VỤ"], ["PHÓ BÍ THƯ"], "Trần Văn An")])
THREE = (("THƯ KÝ", "Lê Thị Bình"), ("CHỦ TRÌ", "Trần Văn An"), ("ĐẠI DIỆN SỞ NỘI VỤ", "Ngô Văn Cường"))
STATE = (["Như trên;", "Lưu: VT, NC."], [(["KT. CHỦ TỊCH"], ["PHÓ CHỦ TỊCH"], "Lê Thị Bình")])


@pytest.mark.parametrize(
    ("ending", "expected", "rest"),
    [
        pytest.param(
            """\
Nơi nhận:
- Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ


Trần Văn An
""",
            PARTY,
            [],
            id="party, one below the other",
        ),
        pytest.param(
            """\
Nơi nhận:\tT/M BAN THƯỜNG VỤ
- Tỉnh ủy (để báo cáo),\tPHÓ BÍ THƯ
- Lưu Văn phòng Huyện ủy.
\tTrần Văn An
""",
            PARTY,
            [],
            id="party, a table copied as text: tabs between its columns",
        ),
        pytest.param(
            """\
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nơi nhận:
- Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.
Trần Văn An
""",
            PARTY,
            [],
            id="the recipients between post and name",
        ),
        pytest.param(
            """\
Nơi nhận:                     KT. CHỦ TỊCH
- Như trên;                   PHÓ CHỦ TỊCH
- Lưu: VT, NC.


                              Lê Thị Bình
""",
            STATE,
            [],
            id="state, side by side",
        ),
        pytest.param(
            """\
Nơi nhận:                     KT. CHỦ TỊCH
- Như trên;                   PHÓ CHỦ TỊCH
- Lưu: VT, NC.

Lê Thị Bình
""",
            STATE,
            [],
            id="state, side by side, the name at the left margin",
        ),
        pytest.param(
            """\
Nơi nhận:
- Như trên;
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Lê Thị Bình
PHỤ LỤC
Bảng 1
""",
            STATE,
            ["(Đã ký)", "PHỤ LỤC", "Bảng 1"],
            id="an appendix after it",
        ),
        pytest.param(
            """\
Nơi nhận:
- Các đảng bộ xã,
phường trực thuộc,
- Lưu Văn phòng.
T/M HUYỆN ỦY
BÍ THƯ
Ngô Văn Cường
""",
            (
                ["Các đảng bộ xã, phường trực thuộc,", "Lưu Văn phòng."],
                [(["T/M HUYỆN ỦY"], ["BÍ THƯ"], "Ngô Văn Cường")],
            ),
            [],
            id="a recipient over two lines",
        ),
        pytest.param(
            """\
T/M BAN THƯỜNG VỤ
BÍ THƯ
Đại tá Ngô Văn Cường
""",
            ([], [(["T/M BAN THƯỜNG VỤ"], ["BÍ THƯ"], "Đại tá Ngô Văn Cường")]),
            [],
            id="no recipients",
        ),
        pytest.param(
            """\
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ


Trần Văn An

Nơi nhận:
- Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.
""",
            PARTY,
            [],
            id="the whole signature block above the recipients",
        ),
        pytest.param(
            """\
NGƯỜI GHI BIÊN BẢN            CHỦ TRÌ HỘI NGHỊ


Lê Thị Bình                   Ngô Văn Cường

Nơi nhận:
- Lưu Văn phòng.
""",
            (
                ["Lưu Văn phòng."],
                [
                    ([], ["NGƯỜI GHI BIÊN BẢN"], "Lê Thị Bình"),
                    ([], ["CHỦ TRÌ HỘI NGHỊ"], "Ngô Văn Cường"),
                ],
            ),
            [],
            id="minutes with two signatures",
        ),
        pytest.param(
            """\
THƯ KÝ                        CHỦ TỌA
(Ký, ghi rõ họ tên)           (Ký, ghi rõ họ tên)


Lê Thị Bình                   Ngô Văn Cường

Nơi nhận:
- Lưu: VT.
""",
            (
                ["Lưu: VT."],
                [([], ["THƯ KÝ"], "Lê Thị Bình"), ([], ["CHỦ TỌA"], "Ngô Văn Cường")],
            ),
            ["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"],
            id="minutes signed by the chair",
        ),
        pytest.param(
            """\
| Nơi nhận: | T/M BAN THƯỜNG VỤ |
| - Tỉnh ủy (để báo cáo), | PHÓ BÍ THƯ |
| - Lưu Văn phòng Huyện ủy. | |
| | Trần Văn An |
""",
            PARTY,
            [],
            id="a table written with strokes",
        ),
        pytest.param(
            """\
Nơi nhận:
-       Tỉnh ủy (để báo cáo),
-       Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Văn An
""",
            PARTY,
            [],
            id="much space behind each dash",
        ),
        pytest.param(
            """\
GIÁM ĐỐC SỞ NỘI VỤ

Lê Thị Bình
GIÁM ĐỐC SỞ TÀI CHÍNH

Trần Văn An
Nơi nhận:
- Như trên;
- Lưu: VT, NC.
""",
            (STATE[0], [([], ["GIÁM ĐỐC SỞ NỘI VỤ"], "Lê Thị Bình"), ([], ["GIÁM ĐỐC SỞ TÀI CHÍNH"], "Trần Văn An")]),
            [],
            id="two that sign above the recipients",
        ),
        pytest.param(
            """\
THƯ KÝ
Lê Thị Bình
CHỦ TRÌ
Trần Văn An
ĐẠI DIỆN SỞ NỘI VỤ
Ngô Văn Cường
""",
            ([], [([], [post], name) for post, name in THREE]),
            [],
            id="three columns of a table, one after the other",
        ),
        pytest.param(
            "Q. GIÁM ĐỐC\nNgô Văn Cường\n",
            ([], [([], ["Q. GIÁM ĐỐC"], "Ngô Văn Cường")]),
            [],
            id="an acting head",
        ),
        pytest.param("GIÁM ĐỐC\nNgô Văn Cường\n", ([], [([], ["GIÁM ĐỐC"], "Ngô Văn Cường")]), [], id="a bare post"),
        pytest.param("", ([], []), [], id="nothing"),
    ],
)
def test_ending(ending: str, expected: tuple[list[str], list[object]], rest: list[str]) -> None:
    recipients, signatures, after = read(ending)
    assert (recipients, signatures) == expected
    assert after == rest


@pytest.mark.parametrize(
    ("below", "posts"),
    [
        ("Người lập báo cáo\n\nĐỗ Ngọc Nam\n", [["Người lập báo cáo"]]),
        ("Cán bộ phụ trách\nĐỗ Ngọc Nam\nLê Thị Bình\n", []),
        ("Xã Tân Khê\n", []),
    ],
    ids=["post in no known form", "list of names", "no name"],
)
def test_a_line_above_a_full_name_is_a_post(below: str, posts: list[list[str]]) -> None:
    _, signatures, _ = read(f"Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng.\n\n{below}")
    assert [position for _, position, _ in signatures] == posts


def test_a_body_named_above_the_text_signs_nothing() -> None:
    document = parse(
        Source.of(
            "BAN TUYÊN GIÁO VÀ DÂN VẬN THÀNH ỦY\n\nThực hiện Công văn của Thành ủy, Ban báo cáo kết quả như sau:\n\n"
            "1. Đã tổ chức 05 hội nghị.\n"
        )
    )
    assert document.signatures == ()
    assert [entry.label for entry in document.outline] == ["1"]
