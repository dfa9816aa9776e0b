"""The plan task by task: a coloured cell for each, and behind it the statement, the answer and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import MET, Answer, Coverage, Evidence, Result, TaskCoverage
from checker.render.coverage_text import tally
from checker.render.html.markup import capital, place_link, shown
from checker.render.words import EVIDENCE, FOUND, ITEM, ORPHANS, SIGN, STATUS, TASK, TASKS_OF_PLAN
from checker.source import Source

__all__ = ["tasks"]

_PLACES = Words("Nội dung ở", "Stands in")
_UNSURE = Words(
    "Chưa chắc nội dung này trả lời nhiệm vụ ấy; nên đọc lại", "Not sure that this answers that task; read it again"
)


def tasks(result: Result, coverage: Coverage, key: str, lang: str) -> Iterator[str]:
    """The section on the plan; names of places begin with `key`."""
    source = result.document.source
    yield f'<section class="tasks"><h2>{TASKS_OF_PLAN[lang]} {shown(result.plan_symbol or result.plan or "")}</h2>'
    met = {task.status for group in coverage.groups for task in group.tasks}
    legend = (
        f'<li class="{status}"><i>{sign}</i>{STATUS[status][lang]}</li>'
        for status, sign in SIGN.items()
        if status in met
    )
    yield f'<ul class="legend">{"".join(legend)}</ul>'
    for number, group in enumerate(coverage.groups):
        yield f'<div class="group"><h3>{shown(capital(group.title))} <b>{tally(group)}</b></h3><ul class="grid">'
        for task in group.tasks:
            yield _cell(task, f"{key}-g{number}-{task.number}", lang)
        yield "</ul>"
        for task in group.tasks:
            yield from _task(source, task, f"{key}-g{number}-{task.number}", key, lang)
        yield "</div>"
    if coverage.orphans:
        places = ", ".join(
            f"{_label(orphan.section, orphan.number)} ({place_link(source, orphan.span, key, lang)})"
            for orphan in coverage.orphans
        )
        yield f'<p class="orphans">{ORPHANS[lang]}: {places}</p>'
    yield "</section>"


def _cell(task: TaskCoverage, name: str, lang: str) -> str:
    status = STATUS[task.status][lang]
    return (
        f'<li><a class="cell {task.status}" href="#{name}" title="{status}" '
        f'aria-label="{TASK[lang]} {task.number}: {status}">{task.number}<i>{SIGN[task.status]}</i></a></li>'
    )


def _task(source: Source, task: TaskCoverage, name: str, key: str, lang: str) -> Iterator[str]:
    hole = "" if task.status in MET else " hole"
    yield f'<div class="task {task.status}{hole}" id="{name}">'
    yield f"<h4>{TASK[lang]} {task.number} <b>{STATUS[task.status][lang]}</b></h4>"
    yield f'<p class="statement" lang="vi">{shown(task.statement)}</p><p>{shown(capital(task.because[lang]))}.</p>'
    if task.certainty == "possible":
        yield f"<p>{_UNSURE[lang]}.</p>"
    for remark in task.remarks:
        yield f"<p>{shown(capital(remark.message[lang]))}.</p>"
    if task.answers:
        places = ", ".join(dict.fromkeys(_answer(source, answer, key, lang) for answer in task.answers))
        yield f"<p>{_PLACES[lang]}: {places}</p>"
    if task.evidence:
        yield f'<p>{FOUND[lang]}:</p><ul class="evidence">'
        yield from (_proof(source, proof, key, lang) for proof in task.evidence)
        yield "</ul>"
    yield "</div>"


def _answer(source: Source, answer: Answer, key: str, lang: str) -> str:
    label = _label(answer.section, answer.number)
    link = place_link(source, answer.span, key, lang)
    return f"{ITEM[lang]} {label} ({link})" if label else link


def _proof(source: Source, proof: Evidence, key: str, lang: str) -> str:
    words = " ".join(proof.text.split())
    link = place_link(source, proof.span, key, lang)
    return f"<li><q>{shown(words)}</q> <small>{EVIDENCE[proof.type][lang]}, {link}</small></li>"


def _label(section: str | None, number: str | None) -> str:
    return shown(".".join(label for label in (section, number) if label))
