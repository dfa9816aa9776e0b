"""Findings as SARIF 2.1.0, for code scanning services and editors.

Of each draft three lines of JSON travel to `whole`: its results, its artifact (with verdict,
standard and plan as properties) and its notifications (what could not be judged). Columns count
characters; a rule is referred to by its id, which stands once in the list of rules. A file without lines
(Word, PDF) has no text regions: its paragraphs, or lines of pages, are logical locations (section 3.33).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker import __version__
from checker.errors import Words
from checker.finding import Certainty, Finding, Fix, NotEvaluated, Result, Severity, Suppressed
from checker.place import in_words, numbers
from checker.render.contract import Json, encode
from checker.render.form import Failure, Linted, Order, Run
from checker.render.lineless import told, with_place
from checker.render.paths import uri
from checker.render.words import AREA, UNJUDGED, UNREADABLE, generic, silence
from checker.rule import Rule
from checker.source import Source, Span

__all__ = ["document", "whole"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PRECISIONS: dict[Certainty, str] = {"certain": "very-high", "likely": "high", "possible": "medium"}
_SAFE = Words("Sửa được tự động.", "Safe to apply.")
_UNSAFE = Words("Đề xuất; cần người xem lại.", "A proposal; look at it first.")


def document(result: Result, order: Order) -> str:
    """Results, artifact and notifications of one draft, each on a line."""
    lang, source = order.page.lang, result.document.source
    results = ",\n".join(encode(_result(source, finding, lang)) for finding in result.findings)
    notes = [_unjudged(source, note, lang) for note in result.not_evaluated]
    return "\0".join((results, encode(_artifact(result)), ",\n".join(map(encode, notes))))


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The log with its one run; what all drafts share follows their results."""
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['
    before, artifacts, notifications = "\n", list[str](), list[str]()
    for draft in documents:
        results, artifact, notes = draft.rendered.split("\0")
        artifacts.append(artifact)
        notifications += [notes] if notes else []
        if results:
            yield before + results
            before = ",\n"
    notifications += [encode(_unread(failure, run.lang)) for failure in run.failures]
    yield f'\n],\n"artifacts": {_lines(artifacts)},\n'
    yield (
        f'"invocations": [{{"executionSuccessful": {encode(not run.failures)}, "exitCode": {run.exit_code}, '
        f'"toolExecutionNotifications": {_lines(notifications)}}}],\n'
    )
    kinds = [{"id": "unreadable", "shortDescription": {"text": UNREADABLE[run.lang]}}]
    kinds.append({"id": "not-evaluated", "shortDescription": {"text": UNJUDGED[run.lang]}})
    rules = _lines(encode(_rule(rule, run.lang)) for rule in run.rules)
    yield (
        f'"tool": {{"driver": {{"name": "checker", "version": "{__version__}", "semanticVersion": "{__version__}", '
        f'"notifications": {encode(kinds)}, "rules": {rules}}}}},\n'
        f'"language": "{run.lang}", "columnKind": "unicodeCodePoints"}}]}}\n'
    )


def _lines(values: Iterable[str]) -> str:
    """An array of values that are JSON already, one a line."""
    return "[\n" + ",\n".join(values) + "\n]"


def _result(source: Source, finding: Finding, lang: str) -> Json:
    text = finding.message[lang]
    if finding.remedy is not None:
        text += f" {finding.remedy[lang]}"
    value: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": with_place(source, finding.span, text, lang)},
        "locations": [_location(source, finding.span, lang, snippet=finding.text)],
        "partialFingerprints": {
            "checker/v1": finding.fingerprint,
            # The name under which code scanning tracks an alert from run to run.
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        },
        # Present on every result or on none, by section 3.27.23.
        "suppressions": [] if finding.suppressed is None else [_suppression(finding.suppressed, lang)],
    }
    if finding.related:
        value["relatedLocations"] = [
            {"id": number, **_location(source, related.span, lang), "message": {"text": related.message[lang]}}
            for number, related in enumerate(finding.related)
        ]
    if finding.fixes and not source.anchors:
        value["fixes"] = [_fix(source, fix, lang) for fix in finding.fixes]
    properties: Json = {"certainty": finding.certainty, "precision": _PRECISIONS[finding.certainty]}
    if finding.clause is not None:
        properties |= {"standard": finding.clause[0], "clause": finding.clause[1]}
    value["properties"] = properties
    return value


def _suppression(suppressed: Suppressed, lang: str) -> Json:
    return {"kind": "external", "status": "accepted", "justification": silence(suppressed, lang)}


def _location(source: Source, span: Span | None, lang: str, snippet: str = "") -> Json:
    physical: Json = {"artifactLocation": {"uri": uri(source.path)}}
    region = _region(source, span)
    if region is not None:
        physical["region"] = region | ({"snippet": {"text": snippet}} if snippet else {})
    value: Json = {"physicalLocation": physical}
    if span is not None and region is None:
        place = source.location(span)
        kind = "paragraph" if place.paragraph is not None else "line"
        name = in_words(place)[lang]
        value["logicalLocations"] = [{"name": str(numbers(place)), "fullyQualifiedName": name, "kind": kind}]
    return value


def _region(source: Source, span: Span | None) -> Json | None:
    """Lines and columns from 1, the end column exclusive; None where there are no lines."""
    place = told(source, span)
    if place is None:
        return None
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(source: Source, fix: Fix, lang: str) -> Json:
    replacements = [
        {"deletedRegion": region, "insertedContent": {"text": edit.text}}
        for edit in fix.edits
        if (region := _region(source, edit.span)) is not None
    ]
    changes = [{"artifactLocation": {"uri": uri(source.path)}, "replacements": replacements}]
    return {"description": {"text": (_SAFE if fix.safe else _UNSAFE)[lang]}, "artifactChanges": changes}


def _artifact(result: Result) -> Json:
    properties: Json = {
        "verdict": result.verdict,
        "kind": result.document.kind,
        "stage": result.stage,
        "standard": result.standard,
        "plan": result.plan_symbol or result.plan,
    }
    if result.coverage is not None:
        properties["tasks"] = {
            f"{group.id} {task.number}": task.status for group in result.coverage.groups for task in group.tasks
        }
    return {
        "location": {"uri": uri(result.document.source.path)},
        "roles": ["analysisTarget"],
        "properties": properties,
    }


def _unjudged(source: Source, note: NotEvaluated, lang: str) -> Json:
    value: Json = {
        "level": "note",
        "descriptor": {"id": "not-evaluated"},
        "message": {"text": f"{UNJUDGED[lang]}: {note.rule}: {note.because[lang]}"},
        "locations": [_location(source, None, lang)],
    }
    if not note.rule.endswith(".*"):
        value["associatedRule"] = {"id": note.rule}
    return value


def _unread(failure: Failure, lang: str) -> Json:
    return {
        "level": "error",
        "descriptor": {"id": "unreadable"},
        "message": {"text": f"{UNREADABLE[lang]}: {failure.message}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(failure.path)}}}],
    }


def _rule(rule: Rule, lang: str) -> Json:
    gravest = next((level for name, level in _LEVELS.items() if name in rule.severities.values()), "none")
    remedy = generic(rule.remedy[lang]) if rule.remedy is not None else rule.why[lang]
    return {
        "id": rule.id,
        "shortDescription": {"text": generic(rule.message[lang])},
        "fullDescription": {"text": rule.why[lang]},
        "help": {"text": remedy},
        "defaultConfiguration": {"level": gravest},
        "properties": {
            "tags": [AREA[rule.area].en],
            "maturity": rule.maturity,
            "precision": _PRECISIONS[rule.certainty],
        },
    }
