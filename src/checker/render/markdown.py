"""The result for a comment on a merge request or a mail: verdict, findings, holes in the coverage.

Tables in the dialect GitHub and GitLab share. Whatever comes from a draft or a file name is
escaped: it can neither format the text, nor link, nor call a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.finding import MET, Coverage, Finding, NotEvaluated, Result
from checker.place import measure, numbers
from checker.render.coverage_text import tally
from checker.render.form import Linted, Order, Run
from checker.render.markdown_text import escaped, table
from checker.render.paths import as_text, relative
from checker.render.remarks import remarks
from checker.render.width import crop, visible
from checker.render.words import (
    CERTAINTY,
    KIND,
    LEVEL,
    NO_FINDING,
    PLAN,
    REMEDY,
    SEVERITY,
    STAGE,
    STANDARD,
    STATUS,
    SUPPRESSED,
    TASK,
    UNJUDGED,
    UNREADABLE,
    VERDICT,
    counted,
    silence,
)

__all__ = ["document", "whole"]

_ANSWERED = Words("Nhiệm vụ có trả lời", "Tasks answered")
_FINDING = Words("Phát hiện", "Finding")
_RULE = Words("Quy tắc", "Rule")
_REASON = Words("Lý do", "Reason")
_HOLES = Words("Nhiệm vụ chưa có câu trả lời đủ", "Tasks not fully answered")
_GROUP = Words("Nhóm", "Group")
_NUMBER = Words("Số", "No.")
_STATE = Words("Trạng thái", "State")
_WHY = Words("Vì sao", "Why")

_STATEMENT = 120
"""Cells of a task's statement: enough to know it by."""


def document(result: Result, order: Order) -> str:
    """One draft, from a heading of the second level on."""
    return "\n".join(_lines(result, order.page.lang)) + "\n"


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """Draft after draft, then those that could not be checked, then the total when there are several."""
    count = 0
    for count, draft in enumerate(documents, 1):
        yield f"\n{draft.rendered}" if count > 1 else draft.rendered
    if run.failures:
        heading = f"## {UNREADABLE[run.lang]}\n\n"
        yield f"\n{heading}" if count else heading
        for failure in run.failures:
            yield f"- **{escaped(as_text(relative(failure.path)))}**: {escaped(failure.message)}\n"
    if count + len(run.failures) > 1:
        yield f"\n---\n\n{escaped(run.sentence())}\n"


def _lines(result: Result, lang: str) -> Iterator[str]:
    live = [finding for finding in result.findings if finding.suppressed is None]
    silenced = [finding for finding in result.findings if finding.suppressed is not None]
    yield from _head(result, live, lang)
    for remark in remarks(result, lang):
        yield f"- {escaped(remark)}"
    place = measure(result.document.source)[lang].capitalize()
    if live:
        heads = [place, *(heading[lang] for heading in (LEVEL, _FINDING, REMEDY, _RULE))]
        yield from table(heads, (_row(result, finding, lang) for finding in live))
    if result.coverage is not None:
        yield from _holes(result.coverage, lang)
    if result.not_evaluated:
        yield from _unjudged(result.not_evaluated, lang)
    if silenced:
        yield from ("", f"### {SUPPRESSED[lang]} ({len(silenced)})")
        heads = [place, *(heading[lang] for heading in (_RULE, _FINDING, _REASON))]
        yield from table(heads, (_silenced(result, finding, lang) for finding in silenced))


def _head(result: Result, live: list[Finding], lang: str) -> Iterator[str]:
    yield f"## {VERDICT[result.verdict][lang]}: {escaped(as_text(relative(result.document.source.path)))}"
    counts = [
        counted(number, words, lang)
        for severity, words in SEVERITY.items()
        if (number := sum(finding.severity == severity for finding in live))
    ]
    kind, stage = KIND[result.document.kind][lang], STAGE[result.stage][lang]
    yield from ("", f"{kind} · {stage} · {', '.join(counts) or NO_FINDING[lang]}", "")
    yield f"- {STANDARD[lang]}: {escaped(f'{result.standard}: {result.standard_because[lang]}')}"
    if result.plan is not None:
        because = f": {result.plan_because[lang]}" if result.plan_because is not None else ""
        yield f"- {PLAN[lang]}: {escaped(f'{result.plan_symbol or result.plan}{because}')}"
    if result.coverage is not None and result.coverage.groups:
        met = " · ".join(f"{escaped(group.title)} **{tally(group)}**" for group in result.coverage.groups)
        yield f"- {_ANSWERED[lang]}: {met}"


def _row(result: Result, finding: Finding, lang: str) -> list[str]:
    severity, message = SEVERITY[finding.severity][lang], escaped(finding.message[lang])
    if finding.certainty != "certain":
        message += f" *({CERTAINTY[finding.certainty][lang]})*"
    remedy = escaped(finding.remedy[lang]) if finding.remedy is not None else ""
    clause = f" {escaped(', '.join(finding.clause))}" if finding.clause is not None else ""
    severity = f"**{severity}**" if finding.severity == "error" else severity
    return [_place(result, finding), severity, message, remedy, f"`{finding.rule}`{clause}"]


def _silenced(result: Result, finding: Finding, lang: str) -> list[str]:
    message = escaped(finding.message[lang])
    return [
        _place(result, finding),
        f"`{finding.rule}`",
        message,
        "" if finding.suppressed is None else escaped(silence(finding.suppressed, lang)),
    ]


def _place(result: Result, finding: Finding) -> str:
    return "" if finding.span is None else str(numbers(result.document.source.location(finding.span)))


def _holes(coverage: Coverage, lang: str) -> Iterator[str]:
    holes = [(group, task) for group in coverage.groups for task in group.tasks if task.status not in MET]
    if holes:
        yield from ("", f"### {_HOLES[lang]} ({len(holes)})")
        heads = [heading[lang] for heading in (_GROUP, _NUMBER, _STATE, TASK, _WHY)]
        rows = (
            [
                group.title,
                str(task.number),
                STATUS[task.status][lang]
                + (f" ({CERTAINTY['possible'][lang]})" if task.certainty == "possible" else ""),
                crop(visible(task.statement), _STATEMENT),
                task.because[lang],
            ]
            for group, task in holes
        )
        yield from table(heads, ([escaped(cell) for cell in row] for row in rows))


def _unjudged(notes: tuple[NotEvaluated, ...], lang: str) -> Iterator[str]:
    reasons: dict[str, list[str]] = {}
    for note in notes:
        reasons.setdefault(note.because[lang], []).append(f"`{note.rule}`")
    yield from ("", f"### {UNJUDGED[lang]} ({len(notes)})", "")
    for because, rules in reasons.items():
        yield f"- {', '.join(rules)}: {escaped(because)}"
