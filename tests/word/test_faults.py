"""Single faults of layout: one setting changed gives the rule that is about it, there, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import shipped
from tests.word.documents import linted

PARTY, LATEST, STATE = "36-hd-vptw/bao-cao", "05-hd-vptw/bao-cao", "30-2020-nd-cp/bao-cao"
PARTY_DISPATCH, STATE_DISPATCH = "36-hd-vptw/cong-van", "30-2020-nd-cp/cong-van"
DRAFT = (("Dự thảo lần 2", "draft-mark"),)
URGENT = (("HỎA TỐC", "urgency-mark"),)
CIRCULATED = (("LƯU HÀNH NỘI BỘ", "circulation-mark"),)
PARTY_BEGINS = "Thực hiện Công văn số 1204-CV/TU, ngày 05/6/2024"
LATEST_BEGINS = "Thực hiện Công văn số 347-CV/TU, ngày 03/9/2026"
STATE_BEGINS = "Thực hiện Kế hoạch số 86/KH-UBND ngày 14"

FAULTS: list[tuple[str, str, dict[str, Any], str, str]] = [
    # rule, document, change, the words it stands at, what it says
    ("layout.paper", PARTY, {"page.width": 215.9, "page.height": 279.4}, "", "width 215.9 mm, height 279.4 mm"),
    ("layout.paper", STATE, {"page.height": 330}, "", "height 330 mm"),
    ("layout.margins", PARTY, {"page.left": 25}, "", "left margin 25 mm"),
    ("layout.margins", PARTY, {"page.top": 25}, "", "top margin 25 mm"),
    ("layout.margins", LATEST, {"page.right": 20}, "", "right margin 20 mm"),
    ("layout.margins", STATE, {"page.bottom": 15}, "", "bottom margin 15 mm"),
    ("layout.margins", STATE, {"page.left": 25.4, "page.right": 25.4}, "", "left margin 25.4 mm, right margin 25.4 mm"),
    ("layout.font", PARTY, {"font": "Arial"}, "ĐẢNG BỘ TỈNH HÀ BÌNH", "font Arial"),
    ("layout.font", STATE, {"font": "Calibri"}, "ỦY BAN NHÂN DÂN", "font Calibri"),
    ("layout.colour", PARTY, {"colour": "FF0000"}, "ĐẢNG BỘ TỈNH HÀ BÌNH", "red"),
    ("layout.nation", PARTY, {"nation.size": 14}, "ĐẢNG CỘNG SẢN VIỆT NAM", "size 14"),
    ("layout.nation", STATE, {"nation.bold": False}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "not bold"),
    ("layout.motto", STATE, {"motto.size": 12}, "Độc lập - Tự do - Hạnh phúc", "size 12"),
    ("layout.superior", PARTY, {"superior.bold": True}, "ĐẢNG BỘ TỈNH HÀ BÌNH", "bold"),
    ("layout.superior", STATE_DISPATCH, {"superior.size": 14}, "ỦY BAN NHÂN DÂN TỈNH HÀ BÌNH", "size 14"),
    ("layout.issuer", PARTY, {"issuer.size": 13}, "HUYỆN ỦY THANH LỘC", "size 13"),
    ("layout.issuer", LATEST, {"issuer.bold": False}, "ĐẢNG ỦY XÃ PHÚ KHÊ", "not bold"),
    ("layout.issuer", STATE, {"issuer.bold": False}, "ỦY BAN NHÂN DÂN", "not bold"),
    ("layout.symbol", PARTY, {"symbol.bold": True}, "Số 215-BC/HU", "bold"),
    ("layout.symbol", STATE, {"symbol.size": 14}, "Số: 97/BC-UBND", "size 14"),
    ("layout.place-date", PARTY, {"place-date.italic": False}, "Thanh Lộc, ngày 12 tháng 7 năm 2024", "upright"),
    ("layout.place-date", STATE, {"place-date.size": 12}, "Tân Khê, ngày 28 tháng 11 năm 2025", "size 12"),
    ("layout.title", PARTY, {"title.size": 14}, "BÁO CÁO", "size 14"),
    ("layout.title", STATE, {"title.bold": False}, "BÁO CÁO", "not bold"),
    ("layout.abstract", PARTY, {"abstract.bold": False}, "sơ kết công tác xây dựng tổ chức", "not bold"),
    ("layout.abstract", STATE, {"abstract.size": 15}, "Kết quả thực hiện công tác cải cách", "size 15"),
    (
        "layout.dispatch-abstract",
        PARTY_DISPATCH,
        {"dispatch-abstract.italic": False},
        "Báo cáo sơ kết công tác xây dựng",
        "upright",
    ),
    (
        "layout.dispatch-abstract",
        STATE_DISPATCH,
        {"dispatch-abstract.size": 14},
        "V/v báo cáo kết quả cải cách hành",
        "size 14",
    ),
    ("layout.line-below", PARTY, {"nation.line": False}, "ĐẢNG CỘNG SẢN VIỆT NAM", "No line"),
    ("layout.line-below", STATE, {"motto.line": False}, "Độc lập - Tự do - Hạnh phúc", "No line"),
    ("layout.line-below", STATE_DISPATCH, {"issuer.line": False}, "SỞ NỘI VỤ", "No line"),
    ("layout.line-below", STATE, {"abstract.line": False}, "Kết quả thực hiện công tác cải cách", "No line"),
    ("layout.urgency-mark", PARTY, {"marks": URGENT, "urgency-mark.bold": False}, "HỎA TỐC", "not bold"),
    ("layout.urgency-mark", STATE, {"marks": URGENT, "urgency-mark.size": 12}, "HỎA TỐC", "size 12"),
    (
        "layout.circulation-mark",
        PARTY,
        {"marks": CIRCULATED, "circulation-mark.size": 14},
        "LƯU HÀNH NỘI BỘ",
        "size 14",
    ),
    ("layout.content", PARTY, {"content.size": 13}, PARTY_BEGINS, "size 13"),
    ("layout.content", LATEST, {"content.size": 13}, LATEST_BEGINS, "size 13"),
    ("layout.content", STATE, {"content.size": 15}, STATE_BEGINS, "size 15"),
    ("layout.alignment", PARTY, {"content.alignment": "left"}, PARTY_BEGINS, "aligned left"),
    ("layout.first-line", PARTY, {"content.first-line": 0}, PARTY_BEGINS, "indent 0 mm"),
    ("layout.first-line", STATE, {"content.first-line": 20}, STATE_BEGINS, "indent 20 mm"),
    ("layout.paragraph-spacing", PARTY, {"content.before": 0}, PARTY_BEGINS, "paragraphs 0 pt"),
    ("layout.paragraph-spacing", STATE, {"content.before": 3}, STATE_BEGINS, "paragraphs 3 pt"),
    ("layout.line-spacing", PARTY, {"content.line": 16}, PARTY_BEGINS, "spacing 16 pt"),
    ("layout.line-spacing", LATEST, {"content.line": 24}, LATEST_BEGINS, "spacing 24 pt"),
    ("layout.line-spacing", STATE, {"content.line": 2}, STATE_BEGINS, "spacing 2 lines"),
    ("layout.page-number", PARTY, {"number.size": 12}, "", "size 12"),
    ("layout.page-number", PARTY, {"number.on-first": True}, "", "printed on the first page too"),
    ("layout.page-number", LATEST, {"number.alignment": "right"}, "", "aligned right"),
    ("layout.page-number", LATEST, {"number.distance": 15}, "", "edge 15 mm"),
    ("layout.page-number", STATE, {"number.edge": "bottom"}, "", "at the foot"),
    ("layout.page-number", STATE, {"number.digits": "lowerRoman"}, "", "Roman"),
    ("layout.page-number-missing", PARTY, {"number.shown": False}, "", "no page numbers"),
    ("layout.addressees-label", PARTY_DISPATCH, {"addressees-label.italic": False}, "Kính gửi:", "upright"),
    ("layout.addressees-label", STATE, {"addressees-label.size": 16}, "Kính gửi:", "size 16"),
    ("layout.addressees", PARTY_DISPATCH, {"addressees.size": 12}, "Các huyện ủy, thị ủy, thành ủy,", "size 12"),
    ("layout.authority", PARTY, {"authority.bold": False}, "T/M BAN THƯỜNG VỤ", "not bold"),
    ("layout.authority", STATE, {"authority.size": 12}, "TM. ỦY BAN NHÂN DÂN", "size 12"),
    ("layout.position", PARTY, {"position.bold": True}, "PHÓ BÍ THƯ", "bold"),
    ("layout.position", STATE, {"position.bold": False}, "PHÓ CHỦ TỊCH", "not bold"),
    ("layout.signatory", PARTY, {"signatory.bold": False}, "Trần Quang Hậu", "not bold"),
    ("layout.recipients-label", PARTY, {"recipients-label.underline": False}, "Nơi nhận:", "not underlined"),
    ("layout.recipients-label", STATE, {"recipients-label.size": 14}, "Nơi nhận:", "size 14"),
    ("layout.recipients", PARTY, {"recipients.size": 14}, "Ban Thường vụ Tỉnh ủy (để báo cáo),", "size 14"),
    ("layout.recipients", STATE, {"recipients.size": 13}, "Như trên;", "size 13"),
]

each = pytest.mark.parametrize(
    ("rule", "name", "changes", "text", "said"), FAULTS, ids=[f"{rule}-{n}" for n, (rule, *_) in enumerate(FAULTS)]
)


@each
def test_one_setting_gives_that_rule_there_and_nothing_else(
    rule: str, name: str, changes: dict[str, Any], text: str, said: str
) -> None:
    result = linted(name, **changes)
    assert [(finding.rule, finding.text) for finding in result.findings] == [(rule, text)]
    (finding,) = result.findings
    assert said in finding.message.en
    assert (finding.severity, result.verdict) == ("warning", "pass")


def test_a_draft_mark_is_italic() -> None:
    result = linted(PARTY, "draft", marks=DRAFT, **{"draft-mark.italic": False})
    assert [(finding.rule, finding.text) for finding in result.findings] == [("layout.draft-mark", "Dự thảo lần 2")]


def test_every_rule_of_layout_has_a_single_fault() -> None:
    rules = {rule.id for rule in shipped().rules.values() if rule.area == "layout"}
    assert {rule for rule, *_ in FAULTS} | {"layout.draft-mark"} == rules
