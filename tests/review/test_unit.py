"""Which unit a report is from."""

from __future__ import annotations

import pytest

from checker.pipeline import understand
from checker.read import from_string
from checker.review.unit import Unit, unit_of

BODY = "\n\nBÁO CÁO\nKết quả thực hiện Kế hoạch số 83-KH/TU\n\nI. Kết quả\n\n1. Đã tổ chức 02 hội nghị.\n"


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("TỈNH ỦY QUẢNG NGÃI\nHUYỆN ỦY BÌNH SƠN\n*\nSố 12-BC/HU", ("HUYỆN ỦY BÌNH SƠN", "TỈNH ỦY QUẢNG NGÃI")),
        ("HUYỆN ỦY BÌNH SƠN\n*\nSố 12-BC/HU", ("HUYỆN ỦY BÌNH SƠN", "")),
        (
            "ỦY BAN MTTQ VIỆT NAM HUYỆN SƠN HÀ\nBAN THƯỜNG TRỰC\n*\nSố 12-BC/MTTQ",
            ("BAN THƯỜNG TRỰC, ỦY BAN MTTQ VIỆT NAM HUYỆN SƠN HÀ", "ỦY BAN MTTQ VIỆT NAM HUYỆN SƠN HÀ"),
        ),
        ("", ("xa Bình Hải lần 2", "")),
    ],
)
def test_the_letterhead_names_it(head: str, unit: tuple[str, str]) -> None:
    document = understand(from_string(head + BODY, "thu muc/xa_Bình_Hải_lần_2.txt")).document
    assert unit_of(document) == Unit(*unit)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/Báo cáo xã A.txt", "Báo cáo xã A"),
        ("a/xa-a.TXT", "xa-a"),
        ("a_b c.txt", "a_b c"),
        ("a/___.txt", "a/___.txt"),
    ],
)
def test_else_the_name_of_the_file(path: str, name: str) -> None:
    assert unit_of(understand(from_string(BODY, path)).document) == Unit(name, "")
