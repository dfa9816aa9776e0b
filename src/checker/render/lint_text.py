"""The result of `checker lint` for a person: head, findings, coverage, what was not judged, verdict."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import Finding, NotEvaluated, Result, Severity
from checker.render.coverage_text import coverage_lines, tally
from checker.render.excerpt import excerpt
from checker.render.style import Style, Tone
from checker.render.width import fold, visible, width
from checker.render.words import CERTAINTY, KIND, SEVERITY, STAGE, VERDICT, counted

__all__ = ["lint_text"]

_STANDARD = Words("Thể thức", "Standard")
_PLAN = Words("Kế hoạch", "Plan")
_NO_PLAN = Words("không có", "none")
_REMEDY = Words("Cách sửa", "Remedy")
_CLAUSE = Words("Căn cứ", "Clause")
_SEE = Words("Xem", "See")
_SUPPRESSED = Words("Đã bỏ qua", "Suppressed")
_UNJUDGED = Words("Chưa đánh giá", "Not evaluated")
_NO_FINDING = Words("không có phát hiện", "no findings")
_TASKS = Words("nhiệm vụ có trả lời", "tasks answered")

_INDENT = 4


def lint_text(result: Result, *, cells: int, style: Style, lang: str = "vi") -> str:
    """`result` as lines at most `cells` wide (long words aside), ending in a line end."""
    return "\n".join(_lines(result, cells, style, lang)) + "\n"


def _lines(result: Result, cells: int, style: Style, lang: str) -> Iterator[str]:
    yield from _head(result, cells, style, lang)
    for finding in result.findings:
        yield ""
        yield from _finding(result, finding, cells, style, lang)
    if result.coverage is not None:
        yield ""
        yield from coverage_lines(result, result.coverage, cells, style, lang)
    if result.not_evaluated:
        yield ""
        yield from _unjudged(result.not_evaluated, cells, style, lang)
    yield ""
    yield _summary(result, style, lang)


def _head(result: Result, cells: int, style: Style, lang: str) -> Iterator[str]:
    kind, stage = KIND[result.document.kind][lang], STAGE[result.stage][lang]
    yield f"{style('path', visible(result.document.source.path))}  {kind} · {stage}"
    labels = [label[lang] for label in (_STANDARD, _PLAN)]
    gap = max(map(width, labels))
    standard = f"{result.standard}: {result.standard_because[lang]}"
    yield from _labelled(labels[0], standard, gap, cells, style, indent=2)
    plan = result.plan_symbol or result.plan or _NO_PLAN[lang]
    if result.plan_because is not None:
        plan += f": {result.plan_because[lang]}"
    yield from _labelled(labels[1], plan, gap, cells, style, indent=2)


def _finding(result: Result, finding: Finding, cells: int, style: Style, lang: str) -> Iterator[str]:
    source = result.document.source
    tone: Tone = finding.severity
    place = ""
    if finding.span is not None:
        location = source.location(finding.span)
        place = f":{location.line}:{location.column}"
    head = [
        style("path", visible(source.path) + place),
        style(tone, SEVERITY[finding.severity][lang]),
        style("rule", finding.rule),
    ]
    if finding.certainty != "certain":
        head.append(style("faint", f"({CERTAINTY[finding.certainty][lang]})"))
    yield "  ".join(head)
    for line in fold(visible(finding.message[lang]), cells - _INDENT):
        yield " " * _INDENT + line
    if finding.span is not None:
        yield from excerpt(source, finding.span, cells, style, tone, lang)
    notes = list(_notes(result, finding, lang))
    gap = max((width(label) for label, _ in notes), default=0)
    for label, text in notes:
        yield from _labelled(label, text, gap, cells, style)


def _notes(result: Result, finding: Finding, lang: str) -> Iterator[tuple[str, str]]:
    """What follows the excerpt, each with its label."""
    if finding.remedy is not None:
        yield _REMEDY[lang], finding.remedy[lang]
    if finding.clause is not None:
        standard, clause = finding.clause
        yield _CLAUSE[lang], f"{standard}, {clause}"
    for related in finding.related:
        location = result.document.source.location(related.span)
        yield _SEE[lang], f"{location.line}:{location.column}  {related.message[lang]}"
    if finding.suppressed is not None:
        yield _SUPPRESSED[lang], finding.suppressed


def _labelled(label: str, text: str, gap: int, cells: int, style: Style, indent: int = _INDENT) -> Iterator[str]:
    """`label: text`, the text folded and aligned `gap` cells after the indent."""
    hang = indent + gap + 2
    first = " " * indent + style("faint", f"{label}:") + " " * (gap - width(label) + 1)
    for number, line in enumerate(fold(visible(text), max(cells - hang, 20))):
        yield (" " * hang if number else first) + line


def _unjudged(notes: tuple[NotEvaluated, ...], cells: int, style: Style, lang: str) -> Iterator[str]:
    """What could not be judged, rules with one reason together."""
    reasons: dict[str, list[str]] = {}
    for note in notes:
        reasons.setdefault(note.because[lang], []).append(note.rule)
    yield style("strong", f"{_UNJUDGED[lang]} ({len(notes)})")
    for because, rules in reasons.items():
        for number, line in enumerate(fold(visible(f"{', '.join(rules)}: {because}"), cells - 4)):
            yield ("    " if number else "  ") + line


def _summary(result: Result, style: Style, lang: str) -> str:
    said: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
    for finding in result.findings:
        said[finding.severity] += finding.suppressed is None
    counts = ", ".join(counted(number, SEVERITY[severity], lang) for severity, number in said.items() if number)
    tone: Tone = {"pass": "good", "fail": "error", "not-evaluated": "warning"}[result.verdict]  # type: ignore[assignment]
    line = f"{style(tone, VERDICT[result.verdict][lang])}: {counts or _NO_FINDING[lang]}"
    if result.coverage is not None and result.coverage.groups:
        line += f" · {_TASKS[lang]}: {' + '.join(tally(group) for group in result.coverage.groups)}"
    return line
