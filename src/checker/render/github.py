"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change.

GitHub shows ten of a kind for one step, so the gravest of each draft come first. It has no
notion of a suppressed finding: those are debug messages, seen when debugging is on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.finding import Finding, Result, Severity
from checker.render.form import Linted, Order, Run
from checker.render.lineless import told, with_place
from checker.render.paths import as_text, relative
from checker.render.words import SUPPRESSED, UNREADABLE, said, silence
from checker.source import Source

__all__ = ["document", "whole"]

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def document(result: Result, order: Order) -> str:
    """A command for each finding of one draft, one a line."""
    severities = list(_COMMANDS)
    findings = sorted(result.findings, key=lambda finding: severities.index(finding.severity))
    return "".join(_finding(result.document.source, finding, order.page.lang) for finding in findings)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The commands, those for drafts that could not be read, and a line for the log."""
    for draft in documents:
        yield draft.rendered
    for failure in run.failures:
        file = as_text(relative(failure.path))
        yield _command("error", {"file": file, "title": UNREADABLE[run.lang]}, failure.sentence)
    yield f"{run.sentence()}\n"


def _finding(source: Source, finding: Finding, lang: str) -> str:
    if finding.suppressed is not None:
        reason = f"{SUPPRESSED[lang]}: {silence(finding.suppressed, lang)}"
        return _command("debug", {}, f"{as_text(source.path)}: {finding.rule}: {said(finding, lang)} {reason}")
    properties: dict[str, object] = {}
    if source.path != "-":
        properties["file"] = as_text(relative(source.path))
    place = told(source, finding.span)
    if place is not None:
        properties |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns are only taken on one line
            properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = finding.rule
    message = with_place(source, finding.span, said(finding, lang), lang)
    return _command(_COMMANDS[finding.severity], properties, message)


def _command(name: str, properties: dict[str, object], message: str) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name}{' ' if shown else ''}{shown}::{_data(message)}\n"


def _data(text: str) -> str:
    """`text` so that it neither ends the command nor changes when GitHub decodes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
