"""The plan task by task, as a table for a person."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import MET, Coverage, GroupCoverage, Orphan, Result, TaskCoverage
from checker.place import in_words
from checker.render.page import Page
from checker.render.width import crop, fold, pad, visible, width
from checker.render.words import FOUND, ORPHANS, STATUS, TASK, TASKS_OF_PLAN, TONE

__all__ = ["coverage_lines", "orphans", "tally"]

_HEADINGS = (
    Words("Số", "No."),
    Words("Trạng thái", "State"),
    Words("Ở mục", "Item"),
    TASK,
    FOUND,
)
_UNSURE = Words(
    "?  chưa chắc nội dung này trả lời nhiệm vụ ấy; nên đọc lại",
    "?  not sure that this answers that task; read it again",
)
_ROOMY = 80


def tally(group: GroupCoverage) -> str:
    """Tasks met of tasks expected: "12/12"."""
    return f"{sum(task.status in MET for task in group.tasks)}/{group.expected}"


def coverage_lines(result: Result, coverage: Coverage, page: Page) -> Iterator[str]:
    """A table of each group, then the items that answer no task."""
    yield page.paint("strong", f"{TASKS_OF_PLAN[page.lang]} {result.plan_symbol or result.plan or ''}".rstrip())
    columns = _columns(page)
    told = any(finding.rule.startswith("coverage.") for finding in result.findings)
    yield page.paint("faint", _row([heading[page.lang] for heading in _HEADINGS], columns))
    for group in coverage.groups:
        title = visible(group.title)
        yield f"  {page.paint('strong', title[:1].upper() + title[1:])}  {tally(group)}"
        for task in group.tasks:
            yield _task(task, columns, page)
            if not told:
                yield from _reasons(task, page)
    if any(task.certainty == "possible" for group in coverage.groups for task in group.tasks):
        yield page.paint("faint", f"  {_UNSURE[page.lang]}")
    if coverage.orphans:
        places = orphans(result, coverage, page.lang)
        yield page.paint("strong", f"{ORPHANS[page.lang]}:")
        for line in fold(places, page.cells - 2):
            yield "  " + line


def _columns(page: Page) -> list[int]:
    """Cells of each column; a narrow page has no room for the evidence."""
    status = max(width(words[page.lang]) for words in STATUS.values())
    # 9 is "I.4, II.2"; two cells stand before each column.
    rest = page.cells - sum(2 + cells for cells in (3, status, 9))
    if page.cells < _ROOMY:
        return [3, status, 9, max(rest - 2, 10), 0]
    return [3, status, 9, (rest - 4) * 3 // 5, rest - 4 - (rest - 4) * 3 // 5]


def _row(texts: list[str], columns: list[int]) -> str:
    cells = (pad(crop(text, cells), cells) for text, cells in zip(texts, columns, strict=True))
    return "  " + "  ".join(cells).rstrip()


def _task(task: TaskCoverage, columns: list[int], page: Page) -> str:
    places = ", ".join(dict.fromkeys(_place(answer.section, answer.number) for answer in task.answers)) or "–"
    evidence = "; ".join(dict.fromkeys(" ".join(visible(proof.text).split()) for proof in task.evidence))
    status = STATUS[task.status][page.lang]
    number = f"{task.number}{'?' if task.certainty == 'possible' else ''}"
    row = _row([f"{number:>3}", status, places, visible(task.statement), evidence], columns)
    return row.replace(status, page.paint(TONE[task.status], status), 1)


def _reasons(task: TaskCoverage, page: Page) -> Iterator[str]:
    """Why a task is not met, and what else is said of it; the findings say it unless they were not asked for."""
    said = [task.because] if task.status not in MET else []
    for words in (*said, *(remark.message for remark in task.remarks)):
        for line in fold(visible(words[page.lang]), page.cells - 7):
            yield " " * 7 + page.paint("faint", line)


def _place(section: str | None, number: str | None) -> str:
    return ".".join(label for label in (section, number) if label) or "–"


def orphans(result: Result, coverage: Coverage, lang: str) -> str:
    """The items that answer no task: "I.13 (dòng 210), II.4 (dòng 318)"."""
    return ", ".join(_orphan(result, orphan, lang) for orphan in coverage.orphans)


def _orphan(result: Result, orphan: Orphan, lang: str) -> str:
    where = in_words(result.document.source.location(orphan.span))
    return f"{_place(orphan.section, orphan.number)} ({where[lang]})"
