"""The plan task by task, as a table for a person."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import Coverage, GroupCoverage, Orphan, Result, Status, TaskCoverage
from checker.render.page import Page, Tone
from checker.render.width import crop, fold, pad, visible, width
from checker.render.words import STATUS

__all__ = ["coverage_lines", "tally"]

_TITLE = Words("Nhiệm vụ theo", "Tasks of")
_ORPHANS = Words("Mục không ứng với nhiệm vụ nào của kế hoạch", "Items that answer no task of the plan")
_LINE = Words("dòng", "line")

_TONES: dict[Status, Tone] = {
    "answered": "good",
    "by-reference": "good",
    "partial": "warning",
    "shallow": "warning",
    "duplicate": "warning",
    "missing": "error",
}
_MET: frozenset[Status] = frozenset({"answered", "by-reference"})
_PLACES = 9  # cells: "III.12" and one more, "I.4, II.2"


def tally(group: GroupCoverage) -> str:
    """Tasks met of tasks expected: "12/12"."""
    return f"{sum(task.status in _MET for task in group.tasks)}/{group.expected}"


def coverage_lines(result: Result, coverage: Coverage, page: Page) -> Iterator[str]:
    """A table a group, then the items that answer no task."""
    yield page.paint("strong", f"{_TITLE[page.lang]} {result.plan_symbol or result.plan or ''}".rstrip())
    for group in coverage.groups:
        yield f"  {page.paint('strong', visible(group.title))}  {tally(group)}"
        for task in group.tasks:
            yield from _task(task, page)
    if coverage.orphans:
        places = ", ".join(_orphan(result, orphan, page) for orphan in coverage.orphans)
        yield page.paint("strong", f"{_ORPHANS[page.lang]}:")
        for line in fold(places, page.cells - 2):
            yield "  " + line


def _task(task: TaskCoverage, page: Page) -> Iterator[str]:
    """One row: number, status, where, statement, evidence; the reason below unless the task is met."""
    status_cells = max(width(words[page.lang]) for words in STATUS.values())
    places = ", ".join(dict.fromkeys(_place(answer.section, answer.number) for answer in task.answers)) or "–"
    left = 4 + 4 + status_cells + 2 + _PLACES + 2
    statement_cells = max((page.cells - left - 2) * 3 // 5, 20)
    evidence_cells = max(page.cells - left - 2 - statement_cells, 12)
    met = task.status in _MET
    proof = "; ".join(dict.fromkeys(visible(evidence.text) for evidence in task.evidence))
    row = [
        f"{task.number:>6}",
        page.paint(_TONES[task.status], pad(STATUS[task.status][page.lang], status_cells)),
        pad(crop(places, _PLACES), _PLACES),
        pad(crop(visible(task.statement), statement_cells), statement_cells),
        page.paint("faint", crop(proof, evidence_cells)),
    ]
    yield "  ".join(row).rstrip()
    if not met:
        for line in fold(visible(task.because[page.lang]), page.cells - 8):
            yield " " * 8 + page.paint("faint", line)


def _place(section: str | None, number: str | None) -> str:
    return ".".join(label for label in (section, number) if label) or "–"


def _orphan(result: Result, orphan: Orphan, page: Page) -> str:
    line = result.document.source.location(orphan.span).line
    return f"{_place(orphan.section, orphan.number)} ({_LINE[page.lang]} {line})"
