"""The result of `checker lint` for a person: head, findings, coverage, what was not judged, verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.finding import Finding, NotEvaluated, Result, Verdict
from checker.place import as_printed
from checker.render.coverage_text import coverage_lines, tally
from checker.render.excerpt import excerpt
from checker.render.form import Linted, Order, Run
from checker.render.page import Page, Tone
from checker.render.proposal import proposal
from checker.render.remarks import remarks
from checker.render.unjudged import by_reason
from checker.render.width import fold, visible, width
from checker.render.words import (
    CERTAINTY,
    CLAUSE,
    KIND,
    NO_FINDING,
    NO_PLAN,
    PLAN,
    PROPOSAL,
    REMEDY,
    SEVERITY,
    STAGE,
    STANDARD,
    SUPPRESSED,
    UNJUDGED,
    VERDICT,
    counted,
    silence,
)

__all__ = ["document", "lint_text", "whole"]

_SEE = Words("Xem", "See")
_FINDING = Words("phát hiện", "finding")
_SHOW_SUPPRESSED = Words("(--show-suppressed để xem)", "(--show-suppressed to see them)")
_UNFIXED = Words(
    "chỗ không tự sửa vì sẽ phát sinh phát hiện khác hoặc không ghi lại tại chỗ được",
    "not mended, as mending brings other findings or cannot be done in place",
)
_FIXABLE = Words("chỗ tự sửa được bằng --fix", "fixable with --fix")
_TASKS = Words("nhiệm vụ có trả lời", "tasks answered")

_TONES: dict[Verdict, Tone] = {"pass": "good", "fail": "error", "not-evaluated": "warning"}


def document(result: Result, order: Order) -> str:
    """One draft."""
    return lint_text(result, order.page)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """Document after document, an empty line between them; a total when there are several."""
    count = 0
    for count, draft in enumerate(documents, 1):
        yield f"\n{draft.rendered}" if count > 1 else draft.rendered
    if count + len(run.failures) > 1:
        yield f"\n{run.sentence()}\n"


def lint_text(result: Result, page: Page) -> str:
    """`result` as lines no wider than `page` (long words aside), ending in a line end."""
    return "\n".join(_lines(result, page)) + "\n"


def _lines(result: Result, page: Page) -> Iterator[str]:
    yield from _head(result, page)
    for finding in result.findings:
        if finding.suppressed is None or page.silenced:
            yield ""
            yield from _finding(result, finding, page)
    if result.coverage is not None:
        yield ""
        yield from coverage_lines(result, result.coverage, page)
    if result.not_evaluated:
        yield ""
        yield from _unjudged(result.not_evaluated, page)
    yield ""
    yield from _silent(result, page)
    yield _summary(result, page)


def _head(result: Result, page: Page) -> Iterator[str]:
    kind, stage = KIND[result.document.kind][page.lang], STAGE[result.stage][page.lang]
    yield f"{page.paint('strong', visible(result.document.source.path))}  {kind} · {stage}"
    plan = result.plan_symbol or result.plan or NO_PLAN[page.lang]
    if result.plan_because is not None:
        plan += f": {result.plan_because[page.lang]}"
    standard = f"{result.standard}: {result.standard_because[page.lang]}"
    yield from _labelled([(STANDARD[page.lang], standard), (PLAN[page.lang], plan)], 2, page)


def _finding(result: Result, finding: Finding, page: Page) -> Iterator[str]:
    source = result.document.source
    place = visible(source.path)
    if finding.span is not None:
        place += f":{as_printed(source.location(finding.span), page.lang)}"
    head = [
        page.paint("strong", place),
        page.paint(finding.severity, SEVERITY[finding.severity][page.lang]),
        page.paint("rule", finding.rule),
    ]
    if finding.certainty != "certain":
        head.append(page.paint("faint", f"({CERTAINTY[finding.certainty][page.lang]})"))
    yield "  ".join(head)
    for line in fold(visible(finding.message[page.lang]), page.cells - 4):
        yield f"    {line}"
    if finding.span is not None:
        yield from excerpt(source, finding.span, finding.severity, page)
    yield from _labelled(list(_notes(result, finding, page)), 4, page)


def _notes(result: Result, finding: Finding, page: Page) -> Iterator[tuple[str, str]]:
    """What follows the excerpt, each with its label."""
    if finding.remedy is not None:
        yield REMEDY[page.lang], finding.remedy[page.lang]
    if finding.clause is not None:
        standard, clause = finding.clause
        yield CLAUSE[page.lang], f"{standard}, {clause}"
    for fix in finding.fixes:
        if not fix.safe:
            for said in proposal(result.document.source, finding, fix, page.lang):
                yield PROPOSAL[page.lang], said
    for related in finding.related:
        place = as_printed(result.document.source.location(related.span), page.lang)
        yield _SEE[page.lang], f"{place}  {related.message[page.lang]}"
    if finding.suppressed is not None:
        yield SUPPRESSED[page.lang], silence(finding.suppressed, page.lang)


def _labelled(rows: list[tuple[str, str]], indent: int, page: Page) -> Iterator[str]:
    """Each row as `label: text`, the texts folded and aligned with one another."""
    gap = max((width(label) for label, _ in rows), default=0)
    hang = indent + gap + 2
    for label, text in rows:
        before = " " * indent + page.paint("faint", f"{label}:") + " " * (gap - width(label) + 1)
        for line in fold(visible(text), page.cells - hang):
            yield before + line
            before = " " * hang


def _unjudged(notes: tuple[NotEvaluated, ...], page: Page) -> Iterator[str]:
    """What could not be judged, rules with one reason together."""
    yield page.paint("strong", f"{UNJUDGED[page.lang]} ({len(notes)})")
    for rules, because in by_reason(notes, page.lang):
        for number, line in enumerate(fold(visible(f"{rules}: {because}"), page.cells - 4)):
            yield ("    " if number else "  ") + line


def _silent(result: Result, page: Page) -> Iterator[str]:
    """How many places were mended, how many findings are suppressed, how much of the baseline is not needed."""
    yield from remarks(result, page.lang)
    number = sum(finding.suppressed is not None for finding in result.findings)
    if number:
        hint = "" if page.silenced else f" {_SHOW_SUPPRESSED[page.lang]}"
        yield f"{SUPPRESSED[page.lang]}: {counted(number, _FINDING, page.lang)}{hint}"


def _summary(result: Result, page: Page) -> str:
    there = result.counts.items()
    counts = ", ".join(counted(number, SEVERITY[severity], page.lang) for severity, number in there if number)
    line = (
        f"{page.paint(_TONES[result.verdict], VERDICT[result.verdict][page.lang])}: {counts or NO_FINDING[page.lang]}"
    )
    if result.coverage is not None and result.coverage.groups:
        line += f" · {_TASKS[page.lang]}: {' + '.join(tally(group) for group in result.coverage.groups)}"
    fixable = sum(finding.suppressed is None and any(fix.safe for fix in finding.fixes) for finding in result.findings)
    layout = result.document.source.layout
    if fixable and (layout is None or layout.mendable):
        line += f" · {fixable} {(_FIXABLE if result.mended is None else _UNFIXED)[page.lang]}"
    return line
