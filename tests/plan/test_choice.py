"""The draft's own citation picks the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.anchored import pdf_source, word_source
from tests.plan.plans import text

from checker.parse import parse
from checker.plan import Plan, PlanChoice, choose, load
from checker.source import Source

REPORT = """{head}

BÁO CÁO
kết quả công tác
-----

{preamble}

I. Kết quả

1. Đã lập danh mục 25 thửa đất công.

{closing}
"""


def chosen(preamble: str, closing: str = "", head: str = "", plans: tuple[Plan, ...] | None = None) -> PlanChoice:
    draft = REPORT.format(head=head, preamble=preamble, closing=closing)
    return choose(parse(Source.of(draft)), load() if plans is None else plans)


PICKS = [
    "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, Thành ủy báo cáo như sau:",
    "Thực hiện Kế hoạch số 83-KH/TU ngày 26/01/2022 của Tỉnh ủy, Thành ủy báo cáo như sau:",
    "Thực hiện Kế hoạch số 83-KH/TU của Tỉnh ủy, Thành ủy báo cáo như sau:",
    "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Ban Thường vụ Tỉnh ủy, Thành ủy báo cáo như sau:",
    "Thực hiện Công văn số 15-CV/TU, ngày 02/5/2024 về Kế hoạch số 83-KH/TU ngày 26/01/2022, báo cáo như sau:",
]

REFUSES = [
    ("Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2021 của Tỉnh ủy, báo cáo như sau:", "contradicted"),
    ("Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Nam, báo cáo như sau:", "contradicted"),
    ("Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Thành ủy Đà Nẵng, báo cáo như sau:", "contradicted"),
    ("Thực hiện Kế hoạch số 99-KH/TU, ngày 12/7/2023 của Tỉnh ủy, báo cáo như sau:", "unknown"),
    ("Thành ủy báo cáo kết quả thực hiện Công văn số 99-CV/TU, ngày 12/7/2023 như sau:", "unknown"),
    ("Theo Công văn số 99-CV/TU, ngày 12/7/2023, Thành ủy báo cáo như sau:", "not-cited"),
    ("Thực hiện chương trình công tác năm, Thành ủy báo cáo như sau:", "not-cited"),
]


@pytest.mark.parametrize("preamble", PICKS)
def test_symbol_date_and_issuer_that_agree_pick_the_plan(preamble: str) -> None:
    choice = chosen(preamble)
    assert choice.plan is not None
    assert (choice.plan.id, choice.outcome) == ("83-kh-tu-2022", "chosen")
    assert "83-KH/TU" in choice.because.vi


@pytest.mark.parametrize(("preamble", "outcome"), REFUSES)
def test_a_citation_that_does_not_agree_picks_none(preamble: str, outcome: str) -> None:
    choice = chosen(preamble)
    assert (choice.plan, choice.outcome) == (None, outcome)


def test_the_closing_picks_the_plan_too() -> None:
    closing = "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy./."
    assert chosen("Thành ủy báo cáo như sau:", closing).outcome == "chosen"


def test_a_plan_cited_in_an_item_only_is_not_reported_on() -> None:
    draft = REPORT.format(head="", preamble="Thành ủy báo cáo như sau:", closing="")
    draft = draft.replace("Đã lập", "Theo Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, đã lập")
    assert choose(parse(Source.of(draft)), load()).outcome == "not-cited"


def test_a_letterhead_of_another_province_rules_the_plan_out() -> None:
    head = "ĐẢNG BỘ TỈNH QUẢNG NAM\nHUYỆN ỦY AN BÌNH\n*\nSố 12-BC/HU"
    preamble = "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, Huyện ủy báo cáo như sau:"
    assert chosen(preamble, head=head).outcome == "contradicted"


def test_a_dispatch_reports_on_no_plan(root: Path) -> None:
    dispatch = (root / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt").read_text(encoding="utf-8")
    assert choose(parse(Source.of(dispatch)), load()).outcome == "no-report"


def other(tmp_path: Path) -> Plan:
    (tmp_path / "a.yaml").write_text(text(), encoding="utf-8")
    return load([tmp_path])[0]


def test_of_two_plans_the_one_the_report_is_said_to_be_on(tmp_path: Path) -> None:
    preamble = (
        "Căn cứ Kế hoạch số 12-KH/TU, ngày 10/5/2023 của Tỉnh ủy; Thành ủy báo cáo kết quả thực hiện Kế hoạch số"
        " 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:"
    )
    choice = chosen(preamble, plans=(*load(), other(tmp_path)))
    assert choice.plan is not None
    assert choice.plan.symbol == "83-KH/TU"
    assert "12-KH/TU" in choice.because.vi


@pytest.mark.parametrize(
    "preamble",
    [
        "Thực hiện Kế hoạch số 12-KH/TU, ngày 10/5/2023 và Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, Thành ủy"
        " báo cáo như sau:",
        "Thành ủy báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy và Kế hoạch số 12-KH/TU,"
        " ngày 10/5/2023 của Tỉnh ủy như sau:",
    ],
)
def test_two_plans_on_a_par_are_ambiguous(tmp_path: Path, preamble: str) -> None:
    choice = chosen(preamble, plans=(*load(), other(tmp_path)))
    assert (choice.plan, choice.outcome) == (None, "ambiguous")
    assert "12-KH/TU" in choice.because.vi
    assert "83-KH/TU" in choice.because.vi


@pytest.mark.parametrize(
    ("preamble", "told"),
    [
        (
            "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi và Kế hoạch số 55-KH/TU, ngày"
            " 02/02/2023 của Tỉnh ủy Quảng Ngãi, Thành ủy báo cáo kết quả như sau:",
            True,
        ),
        (
            "Thực hiện Kế hoạch số 55-KH/TU, ngày 02/02/2023; Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, Thành"
            " ủy báo cáo kết quả như sau:",
            True,
        ),
        (
            "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, trên cơ sở Kế hoạch số 55-KH/TU, ngày"
            " 02/02/2023, Thành ủy báo cáo kết quả như sau:",
            False,
        ),
    ],
)
def test_a_second_plan_that_is_not_at_hand_is_told(preamble: str, told: bool) -> None:
    choice = chosen(preamble)
    assert (choice.plan and choice.plan.id, choice.outcome) == ("83-kh-tu-2022", "chosen")
    assert ("cùng với 55-KH/TU nhưng trong kho kế hoạch không có" in choice.because.vi) is told


@pytest.mark.parametrize(
    ("source", "where"),
    [
        (Source.of(f"BÁO CÁO\nkết quả công tác\n\n{PICKS[0]}\n"), "(dòng 4)"),
        (word_source(["BÁO CÁO", "kết quả công tác", PICKS[0]]), "(đoạn 3)"),
        (pdf_source(["BÁO CÁO\nkết quả công tác", f"\n{PICKS[0]}"]), "(trang 2, dòng 2)"),
    ],
)
def test_the_reason_says_where_the_plan_is_cited(source: Source, where: str) -> None:
    assert choose(parse(source), load()).because.vi.endswith(where)
