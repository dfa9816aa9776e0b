"""Scans read by a machine: told by their symbols, and judged with less certainty."""

from __future__ import annotations

import pytest
from tests.findings import LETTERHEAD, lint, shipped

from checker.legibility import stray_symbols
from checker.rule import Rule

SCANNED = f"{LETTERHEAD}Ban Thường vụ Huyện ủy báo cáo kết quả th¬c hiện § nhiệm vụ quý I ›\n1. Họp ngày 31/4/2023.\n"


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("Nhiệt độ 25 °C, diện tích 120 m², sai số ± 2%, tỷ lệ ½, kích thước 2×3.", ""),
        ("© 2024, theo § 5 của Bộ luật Dân sự Đức; «Sổ tay đảng viên».", ""),
        ("Ông Müller, bà Muñoz, ông François, bà Åsa, công ty Škoda.", ""),
        ("th¬c hiện § công tác ¬ kiểm tra ˆ", "¬ § ˆ"),
        ("", ""),
    ],
)
def test_symbols_nobody_types(text: str, symbols: str) -> None:
    assert stray_symbols(text) == symbols


def test_what_is_said_of_a_scan_is_only_possible_and_cannot_block() -> None:
    result = lint(SCANNED, stage="issue")
    assert {f.certainty for f in result.findings if not f.rule.startswith("file.")} == {"possible"}
    assert "error" not in {f.severity for f in result.findings}
    assert result.verdict == "not-evaluated"
    assert result.not_evaluated[0].rule == "*"
    assert "Word" in result.not_evaluated[0].because.vi


def test_the_same_text_without_its_damage_is_judged_as_usual() -> None:
    clean = SCANNED.replace("¬", "ự").replace(" §", "").replace(" ›", ".")
    certainties = {f.certainty for f in lint(clean, stage="issue").findings}
    assert certainties - {"possible"}


LETTER_BY_LETTER = [rule for rule in shipped().rules.values() if "letters" in rule.needs]


@pytest.mark.parametrize("rule", LETTER_BY_LETTER, ids=[rule.id for rule in LETTER_BY_LETTER])
def test_a_rule_on_single_letters_is_silent_on_a_scan(rule: Rule) -> None:
    draft, standard = rule.wrong[0].draft, rule.wrong[0].standard
    assert rule.id in {finding.rule for finding in lint(draft, standard=standard, stage="issue").findings}
    damaged = lint(f"{draft}9. ¬ § ˆ\n", standard=standard, stage="issue")
    assert rule.id not in {finding.rule for finding in damaged.findings}


def test_rules_on_single_letters_are_not_listed_one_by_one() -> None:
    assert [entry.rule for entry in lint(SCANNED, stage="issue").not_evaluated if entry.rule.startswith("text")] == []
