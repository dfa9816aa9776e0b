"""The nine correct documents: nothing is said of them, at any stage, by any rule."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from tests.extractions import EXTRACTIONS
from tests.places import lost_lines

from checker import lint
from checker.finding import Result, Stage
from checker.plan import choose, read

DOCUMENTS = Path(__file__).parent / "documents"
STANDARDS = ("36-hd-vptw", "05-hd-vptw", "30-2020-nd-cp")
KINDS = {"bao-cao": "report", "ke-hoach": "plan", "cong-van": "dispatch"}

each = pytest.mark.parametrize("name", [f"{standard}/{kind}" for standard in STANDARDS for kind in KINDS])
stages = pytest.mark.parametrize("stage", get_args(Stage))


def linted(name: str, stage: Stage = "issue") -> Result:
    """The document under its own plan, where it is a report on one."""
    return lint(DOCUMENTS / f"{name}.txt", plan=_plan(name), stage=stage)


def _plan(name: str) -> str | None:
    standard, kind = name.split("/")
    return str(DOCUMENTS / standard / "ke-hoach-giao.yaml") if kind == "bao-cao" else None


def test_each_standard_has_a_report_a_plan_and_a_dispatch() -> None:
    assert {path.relative_to(DOCUMENTS).as_posix() for path in DOCUMENTS.glob("*/*.txt")} == {
        f"{standard}/{kind}.txt" for standard in STANDARDS for kind in KINDS
    }


@stages
@each
def test_nothing_is_said_of_a_correct_document(name: str, stage: Stage) -> None:
    result = linted(name, stage)
    assert [(finding.rule, finding.text) for finding in result.findings] == []
    assert {unseen.rule for unseen in result.not_evaluated} <= {"layout.*"}
    assert result.verdict == "pass"


@pytest.mark.parametrize("extraction", EXTRACTIONS)
@each
def test_nor_is_it_when_other_programs_extract_it(name: str, extraction: str) -> None:
    text = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")
    result = lint(EXTRACTIONS[extraction](text), plan=_plan(name), stage="issue")
    assert [(finding.rule, finding.text) for finding in result.findings] == []
    assert (result.verdict, result.standard) == ("pass", name.split("/", maxsplit=1)[0])


@each
def test_the_program_itself_finds_the_standard_and_the_kind(name: str) -> None:
    standard, kind = name.split("/")
    result = linted(name)
    assert result.standard == standard
    assert result.document.kind == KINDS[kind]


@each
def test_no_line_is_lost(name: str) -> None:
    assert lost_lines(linted(name).document) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_report_answers_every_task_of_its_plan(standard: str) -> None:
    coverage = linted(f"{standard}/bao-cao").coverage
    assert coverage is not None
    for group in coverage.groups:
        assert len(group.tasks) == group.expected
        assert {task.status for task in group.tasks} <= {"answered", "by-reference"}
    assert coverage.orphans == ()


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_report_cites_its_plan_so_that_it_is_found(standard: str) -> None:
    plan = read(DOCUMENTS / standard / "ke-hoach-giao.yaml")
    assert choose(linted(f"{standard}/bao-cao").document, (plan,)).plan == plan
