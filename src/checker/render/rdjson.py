"""Findings in the Reviewdog Diagnostic Format, for comments on a change with proposals to accept.

Columns there count bytes of UTF-8. Every diagnostic becomes a comment, so suppressed findings are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.finding import Finding, Fix, Result, Severity
from checker.render.contract import Json, encode
from checker.render.form import Linted, Order, Run
from checker.render.lineless import told, with_place
from checker.render.paths import as_text, relative
from checker.render.words import UNREADABLE, said
from checker.source import Source, Span

__all__ = ["document", "whole"]

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_STEP = 4096


def document(result: Result, order: Order) -> str:
    """The diagnostics of one draft, one a line."""
    source = result.document.source
    ruler = _Ruler(source)
    findings = (finding for finding in result.findings if finding.suppressed is None)
    return "\n".join(encode(_diagnostic(source, finding, ruler, order.page.lang)) for finding in findings)


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


class _Ruler:
    """Places of one draft in the columns of the format.

    Bytes are counted in steps that are kept, so that many places on one endless line cost no more than one.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._steps: dict[int, list[int]] = {}

    def range(self, span: Span) -> Json | None:
        """Lines and columns from 1, columns in bytes, the end exclusive; None where there are no lines."""
        place = told(self._source, span)
        if place is None:
            return None
        assert place.line is not None
        assert place.column is not None
        assert place.end_line is not None
        assert place.end_column is not None
        return {
            "start": {"line": place.line, "column": self._column(place.line, place.column)},
            "end": {"line": place.end_line, "column": self._column(place.end_line, place.end_column)},
        }

    def _column(self, line: int, column: int) -> int:
        start, text = self._source.line_starts[line - 1], self._source.original
        steps = self._steps.setdefault(line, [0])
        whole, rest = divmod(column - 1, _STEP)
        while len(steps) <= whole:
            at = start + (len(steps) - 1) * _STEP
            steps.append(steps[-1] + len(text[at : at + _STEP].encode(errors="replace")))
        at = start + whole * _STEP
        return steps[whole] + len(text[at : at + rest].encode(errors="replace")) + 1


def _diagnostic(source: Source, finding: Finding, ruler: _Ruler, lang: str) -> Json:
    location: Json = {"path": as_text(relative(source.path))}
    if finding.span is not None and (range_ := ruler.range(finding.span)):
        location["range"] = range_
    value: Json = {
        "message": with_place(source, finding.span, said(finding, lang), lang),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestions = [suggestion for fix in finding.fixes if (suggestion := _suggestion(source, fix, ruler))]
    if suggestions:
        value["suggestions"] = suggestions
    return value


def _suggestion(source: Source, fix: Fix, ruler: _Ruler) -> Json | None:
    """The edits of `fix` as one: applied singly they could leave half a correction."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    span = Span(edits[0].span.start, max(edit.span.end for edit in edits))
    range_ = ruler.range(span)
    text, place = "", span.start
    for edit in edits:
        text += source.quote(Span(place, edit.span.start)) + edit.text
        place = edit.span.end
    return range_ and {"range": range_, "text": text}
