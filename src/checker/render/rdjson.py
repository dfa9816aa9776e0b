"""Findings in the Reviewdog Diagnostic Format, for comments on a change with proposals to accept.

Columns there count bytes of UTF-8. Every diagnostic becomes a comment, so suppressed findings are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.finding import Finding, Fix, Result, Severity
from checker.render.contract import Json, encode
from checker.render.form import Linted, Order, Run
from checker.render.paths import as_text, relative
from checker.render.words import UNREADABLE, said
from checker.source import Source, Span

__all__ = ["document", "whole"]

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def document(result: Result, order: Order) -> str:
    """The diagnostics of one draft, one a line."""
    source = result.document.source
    findings = (finding for finding in result.findings if finding.suppressed is None)
    return "\n".join(encode(_diagnostic(source, finding, order.page.lang)) for finding in findings)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The object around the diagnostics."""
    yield '{"source": {"name": "checker"}, "diagnostics": ['
    before = "\n"
    for draft in documents:
        for diagnostic in filter(None, draft.rendered.split("\n")):
            yield before + diagnostic
            before = ",\n"
    for failure in run.failures:
        location = {"path": as_text(relative(failure.path))}
        message = f"{UNREADABLE[run.lang]}: {failure.message}"
        yield before + encode({"message": message, "location": location, "severity": "ERROR"})
        before = ",\n"
    yield "\n]}\n"


def _diagnostic(source: Source, finding: Finding, lang: str) -> Json:
    location: Json = {"path": as_text(relative(source.path))}
    if finding.span is not None and (range_ := _range(source, finding.span)):
        location["range"] = range_
    value: Json = {
        "message": said(finding, lang),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestions = [suggestion for fix in finding.fixes if (suggestion := _suggestion(source, fix))]
    if suggestions:
        value["suggestions"] = suggestions
    return value


def _suggestion(source: Source, fix: Fix) -> Json | None:
    """The edits of `fix` as one: applied singly they could leave half a correction."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    span = Span(edits[0].span.start, max(edit.span.end for edit in edits))
    range_ = _range(source, span)
    text, place = "", span.start
    for edit in edits:
        text += source.quote(Span(place, edit.span.start)) + edit.text
        place = edit.span.end
    return range_ and {"range": range_, "text": text}


def _range(source: Source, span: Span) -> Json | None:
    """Lines and columns from 1, columns in bytes, the end exclusive; None where there are no lines."""
    place = source.location(span)
    if place.line is None or place.column is None or place.end_line is None or place.end_column is None:
        return None
    return {
        "start": {"line": place.line, "column": _bytes(source, place.line, place.column)},
        "end": {"line": place.end_line, "column": _bytes(source, place.end_line, place.end_column)},
    }


def _bytes(source: Source, line: int, column: int) -> int:
    start = source.line_starts[line - 1]
    return len(source.original[start : start + column - 1].encode(errors="replace")) + 1
