"""What is said of a text, as the editor shows it beside the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

from checker.finding import Finding, Severity
from checker.lsp.examining import Examined
from checker.render.words import CERTAINTY, REMEDY

__all__ = ["NAME", "diagnostic", "diagnostics"]

NAME = "checker"
_LEVEL: Mapping[Severity, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}


def diagnostics(seen: Examined, *, related: bool) -> Iterator[Diagnostic]:
    """One for each finding that is not suppressed; one at the top for what kept the text from being checked.

    `related`: the editor shows the other places that explain a finding.
    """
    if seen.error is not None:
        top = seen.mirror.range(0, len(seen.mirror.line(0)))
        yield Diagnostic(top, seen.error.sentence(seen.lang), DiagnosticSeverity.Error, source=NAME)
    if seen.result is not None:
        for finding in seen.result.findings:
            if finding.suppressed is None:
                yield diagnostic(seen, finding, related=related)


def diagnostic(seen: Examined, finding: Finding, *, related: bool) -> Diagnostic:
    """`finding` as the editor takes it."""
    return Diagnostic(
        seen.range(finding.span),
        _said(finding, seen.lang),
        _LEVEL[finding.severity],
        code=finding.rule,
        source=NAME,
        related_information=[
            DiagnosticRelatedInformation(Location(seen.text.uri, seen.range(other.span)), other.message[seen.lang])
            for other in finding.related
        ]
        if related and finding.related
        else None,
    )


def _said(finding: Finding, lang: str) -> str:
    """Message and remedy; clause and explanation come on hovering."""
    sure = "" if finding.certainty == "certain" else f" ({CERTAINTY[finding.certainty][lang]})"
    remedy = "" if finding.remedy is None else f"\n{REMEDY[lang]}: {finding.remedy[lang]}"
    return f"{finding.message[lang]}{sure}{remedy}"
