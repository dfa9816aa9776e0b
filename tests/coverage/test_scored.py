"""The program's score over the reports of `scored/`: how often it says what a person says."""

from __future__ import annotations

from functools import cache

import pytest
from score import Outcome, outcomes, score
from scored import HELD_OUT, SCORED, Scored, read
from tests.coverage.variations import document

from checker.plan import choose

# Wanted are 0.97 and 0.99; these floors rise towards them with the matching. They fall only when harder reports join,
# as 76 did after the first 61.
STATUS = 0.97
MISSING = 0.96
# Of the reports kept aside: nobody reads them, or what is wrong with them, while the matching is worked on.
STATUS_ASIDE = 0.95
MISSING_ASIDE = 0.94


@cache
def reports() -> tuple[Scored, ...]:
    return tuple(read(SCORED))


@cache
def every() -> tuple[Outcome, ...]:
    return tuple(one for report in reports() for one in outcomes(report))


NAMES = [path.stem for path in sorted(SCORED.glob("*.txt"))]


def named(name: str) -> Scored:
    return next(report for report in reports() if report.name == name)


def test_every_report_has_labels_and_all_labels_have_a_report() -> None:
    assert [report.name for report in reports()] == NAMES


def items(report: Scored) -> set[str]:
    """The numbered parts of a report as labels name them: "I.13", or "13" where there is no section."""
    outline = document(report.text).outline
    sections = [("", outline)] + [(f"{entry.label}.", entry.children) for entry in outline]
    return {f"{section}{entry.label}" for section, entries in sections for entry in entries}


@pytest.mark.parametrize("name", NAMES)
def test_labels_name_items_that_are_there(name: str) -> None:
    assert {*named(name).orphans} <= items(named(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_report_itself_says_which_plan(name: str) -> None:
    report = named(name)
    assert choose(document(report.text), (report.plan,)).plan == report.plan


def test_statuses_are_those_a_person_gives() -> None:
    wrong = [
        f"{one.report} {one.task}: {one.expected}, not {one.found}" for one in every() if one.expected != one.found
    ]
    assert score(every()).accuracy >= STATUS, "\n".join(wrong)


def test_what_is_called_missing_is_and_nothing_that_is_goes_unnamed() -> None:
    wrong = [
        f"{one.report} {one.task}: {one.expected}, not {one.found}"
        for one in every()
        if one.expected != one.found and "missing" in (one.expected, one.found)
    ]
    assert score(every()).precision >= MISSING, "\n".join(wrong)
    assert score(every()).recall >= MISSING, "\n".join(wrong)


def test_the_score_holds_on_reports_kept_aside() -> None:
    aside = score([one for report in read(HELD_OUT) for one in outcomes(report)])
    assert aside.accuracy >= STATUS_ASIDE
    assert min(aside.precision, aside.recall) >= MISSING_ASIDE
