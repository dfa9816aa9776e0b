"""Choosing the standard: by issuer and date, with the reason."""

from __future__ import annotations

import pytest
from tests.findings import LETTERHEAD, shipped

from checker.errors import CheckerError
from checker.parse import parse
from checker.source import Source
from checker.standard import choose

SIGNED = "\n\nNơi nhận:\n- Lưu Văn phòng.\n\n{}\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"
STATE = """ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN YÊN HÒA                  Độc lập - Tự do - Hạnh phúc

"""
BY_HEAD = "văn bản của Đảng (có “ĐẢNG CỘNG SẢN VIỆT NAM”); "
BY_SIGNATURE = "văn bản của Đảng (có “T/M BAN THƯỜNG VỤ”); "
UNDATED = "không có ngày ban hành; ngày muộn nhất được viện dẫn là "
PARTY = SIGNED.format("T/M BAN THƯỜNG VỤ")


@pytest.mark.parametrize(
    ("draft", "standard", "because"),
    [
        (
            LETTERHEAD + "Nội dung.",
            "36-hd-vptw",
            BY_HEAD + "ban hành ngày 12/4/2024",
        ),
        (
            LETTERHEAD.replace("12 tháng 4 năm 2024", "27 tháng 5 năm 2026") + "Nội dung.",
            "05-hd-vptw",
            BY_HEAD + "ban hành ngày 27/5/2026",
        ),
        (
            LETTERHEAD.replace("12 tháng 4 năm 2024", "26 tháng 5 năm 2026") + "Nội dung.",
            "36-hd-vptw",
            BY_HEAD + "ban hành ngày 26/5/2026",
        ),
        (
            "1. Thực hiện Nghị quyết số 66-NQ/TW, ngày 30/4/2025 của Bộ Chính trị." + PARTY,
            "36-hd-vptw",
            BY_SIGNATURE + UNDATED + "30/4/2025",
        ),
        (
            "1. Thực hiện Nghị quyết số 66-NQ/TW, ngày 30/6/2026 của Bộ Chính trị." + PARTY,
            "05-hd-vptw",
            BY_SIGNATURE + UNDATED + "30/6/2026",
        ),
        (
            STATE + "BÁO CÁO\nKết quả quý I\n\nNội dung.",
            "30-2020-nd-cp",
            "văn bản của cơ quan nhà nước (có “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”); "
            "không có ngày ban hành và không viện dẫn ngày nào, lấy bản đang có hiệu lực",
        ),
    ],
)
def test_choice(draft: str, standard: str, because: str) -> None:
    chosen, reason = choose(parse(Source.of(draft)), shipped().standards.values())
    assert (chosen.id, reason.vi, chosen.assumed) == (standard, because, False)


OLD_STATE = (
    "ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN YÊN HÒA                  Độc lập - Tự do -"
    " Hạnh phúc\nSố: 12/BC-UBND                 Yên Hòa, {}\n\nBÁO CÁO\nKết quả quý I\n\n1. Theo Quyết định số"
    " 15/QĐ-UBND ngày 02/3/2018.\n"
)
DECREE = "30-2020-nd-cp"


@pytest.mark.parametrize(
    ("own", "later", "ends"),
    [
        (
            "ngày 12 tháng 9 năm 2012",
            True,
            "ban hành ngày 12/9/2012, trước ngày quy định này có hiệu lực (05/3/2020) nên",
        ),
        (
            "ngày 04 tháng 3 năm 2020",
            True,
            "ban hành ngày 04/3/2020, trước ngày quy định này có hiệu lực (05/3/2020) nên",
        ),
        ("ngày     tháng 02 năm 2020", True, "tháng 2/2020, trước ngày quy định này có hiệu lực (05/3/2020) nên"),
        ("ngày     tháng     năm 2019", True, "02/3/2018, trước ngày quy định này có hiệu lực (05/3/2020) nên"),
        ("ngày     tháng 3 năm 2020", False, "tháng 3/2020, trước ngày quy định này có hiệu lực (05/3/2020)"),
        ("ngày     tháng     năm 2020", False, "02/3/2018, trước ngày quy định này có hiệu lực (05/3/2020)"),
        ("ngày 05 tháng 3 năm 2020", False, "ban hành ngày 05/3/2020"),
    ],
)
def test_a_draft_older_than_every_edition(own: str, later: bool, ends: str) -> None:
    chosen, reason = choose(parse(Source.of(OLD_STATE.format(own))), shipped().standards.values())
    assert (chosen.id, chosen.later) == (DECREE, later)
    assert reason.vi.removesuffix(" không đánh giá thể thức theo quy định này").endswith(ends)
    forced, _ = choose(parse(Source.of(OLD_STATE.format(own))), shipped().standards.values(), DECREE)
    assert not forced.later


def test_a_party_draft_older_than_every_edition() -> None:
    for day, later in (("02 tháng 4 năm 2018", True), ("03 tháng 4 năm 2018", False)):
        draft = LETTERHEAD.replace("12 tháng 4 năm 2024", day) + "Nội dung."
        chosen, _ = choose(parse(Source.of(draft)), shipped().standards.values())
        assert (chosen.id, chosen.later) == ("36-hd-vptw", later)


def test_without_a_date_what_the_editions_disagree_on_is_unsure() -> None:
    chosen, _ = choose(parse(Source.of("1. Đã kiểm tra 05 tổ chức đảng." + PARTY)), shipped().standards.values())
    assert chosen.id == "05-hd-vptw"
    assert "recipients.line-end" in chosen.unsure
    assert "content.end-mark" in chosen.values.keys() - chosen.unsure


def test_a_month_is_enough_of_a_date() -> None:
    head = "ĐẢNG CỘNG SẢN VIỆT NAM\nSố -BC/TU\nĐà Lạt, ngày     tháng {} năm 2026\nBÁO CÁO\nKết quả.\n\n1. Đã kiểm tra."
    for month, standard in (("3", "36-hd-vptw"), ("8", "05-hd-vptw")):
        chosen, reason = choose(parse(Source.of(head.format(month))), shipped().standards.values())
        assert (chosen.id, chosen.unsure) == (standard, frozenset())
        assert reason.vi.endswith(f"dự kiến ban hành tháng {month}/2026")


def test_nothing_to_choose_by() -> None:
    chosen, reason = choose(parse(Source.of("Một đoạn văn.")), shipped().standards.values())
    assert chosen.assumed
    assert reason.en.startswith("nothing shows whether this is a Party or a State document")


def test_forced() -> None:
    chosen, reason = choose(parse(Source.of("Một đoạn văn.")), shipped().standards.values(), "30-2020-nd-cp")
    assert (chosen.id, chosen.assumed, reason.vi) == ("30-2020-nd-cp", False, "do người dùng chọn")


def test_unknown_standard_names_the_nearest() -> None:
    with pytest.raises(CheckerError, match="36-hd-vptw"):
        choose(parse(Source.of("Một đoạn văn.")), shipped().standards.values(), "36-hd-vptv")
