"""Findings as a GitLab Code Quality report: an array of issues, shown in merge requests.

The format has no notion of a suppressed finding: those stay, with the reason, as `info`. Every issue must have a
line: it is 1 where there is none to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from checker.finding import Finding, Result, Severity
from checker.render.contract import Json, encode
from checker.render.form import Linted, Order, Run
from checker.render.lineless import told, with_place
from checker.render.paths import as_text, relative
from checker.render.words import SUPPRESSED, UNREADABLE, said, silence
from checker.source import Source

__all__ = ["document", "whole"]

_SEVERITIES: dict[Severity, str] = {"error": "critical", "warning": "minor", "info": "info"}


def document(result: Result, order: Order) -> str:
    """The issues of one draft, one a line."""
    source = result.document.source
    return "\n".join(encode(_finding(source, finding, order.page.lang)) for finding in result.findings)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The array."""
    before = "[\n"
    for draft in documents:
        for issue in filter(None, draft.rendered.split("\n")):
            yield before + issue
            before = ",\n"
    for failure in run.failures:
        message = f"{UNREADABLE[run.lang]}: {failure.message}"
        yield before + encode(_issue(failure.path, "file.unreadable", "", "blocker", message))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _finding(source: Source, finding: Finding, lang: str) -> Json:
    place = told(source, finding.span)
    message, severity = with_place(source, finding.span, said(finding, lang), lang), _SEVERITIES[finding.severity]
    if finding.suppressed is not None:
        message, severity = f"[{SUPPRESSED[lang]}: {silence(finding.suppressed, lang)}] {message}", "info"
    line = place.line if place is not None and place.line is not None else 1
    return _issue(source.path, finding.rule, finding.fingerprint, severity, message, line=line)


def _issue(path: str, rule: str, fingerprint: str, severity: str, message: str, *, line: int = 1) -> Json:
    named = as_text(relative(path))
    # GitLab keeps one issue of a fingerprint in the whole report; ours are unique within a draft.
    unique = blake2b("\0".join((named, rule, fingerprint)).encode(errors="replace"), digest_size=16).hexdigest()
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": unique,
        "severity": severity,
        "location": {"path": named, "lines": {"begin": line}},
    }
