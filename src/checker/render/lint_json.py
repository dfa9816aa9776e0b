"""The result of `checker lint` by the JSON contract; `schemas/lint.schema.json` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker import __version__
from checker.finding import Coverage, Finding, Result, Suppressed, TaskCoverage
from checker.render.contract import Json, Placing, encode, location, outline
from checker.render.form import Linted, Order, Run
from checker.render.paths import as_text
from checker.source import Source

__all__ = ["coverage_value", "document", "lint_json", "lint_value", "whole"]


def document(result: Result, order: Order) -> str:
    """One member of `documents`."""
    return lint_json(result, order.page.lang)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The object of the contract, one document a line."""
    yield f'{{"schema": 1, "checker": {{"version": "{__version__}"}}, "documents": [\n'
    for number, draft in enumerate(documents):
        yield f",\n{draft.rendered}" if number else draft.rendered
    errors = [{"path": as_text(failure.path), "message": failure.message} for failure in run.failures]
    yield f'\n], "errors": {encode(errors)}}}\n'


def lint_json(result: Result, lang: str = "vi") -> str:
    """One member of `documents`, on one line; messages in `lang`."""
    return encode(lint_value(result, lang))


def lint_value(result: Result, lang: str, placed: Placing = location) -> Json:
    """One member of `documents`; `placed` tells the place of a span."""
    source = result.document.source
    plan_because = result.plan_because[lang] if result.plan_because is not None else ""
    value: Json = {
        "path": as_text(source.path),
        "kind": result.document.kind,
        "verdict": result.verdict,
        "standard": {"id": result.standard, "because": result.standard_because[lang]},
        "stage": result.stage,
        "plan": None
        if result.plan is None
        else {"id": result.plan, "symbol": result.plan_symbol, "because": plan_because},
        "findings": [_finding(source, finding, lang, placed) for finding in result.findings],
        "coverage": None if result.coverage is None else coverage_value(source, result.coverage, lang, placed),
        "outline": outline(source, result.document.outline, placed),
        "not_evaluated": [{"rule": note.rule, "because": note.because[lang]} for note in result.not_evaluated],
    }
    if result.mended is not None:
        value["fixed"] = [{"rule": rule, "count": count} for rule, count in result.mended]
    return value


def _finding(source: Source, finding: Finding, lang: str, placed: Placing) -> Json:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "certainty": finding.certainty,
        "message": finding.message[lang],
        "remedy": None if finding.remedy is None else finding.remedy[lang],
        "text": finding.text,
        "location": placed(source, finding.span),
        "related": [
            {"message": related.message[lang], "location": placed(source, related.span)} for related in finding.related
        ],
        "source": None if finding.clause is None else {"standard": finding.clause[0], "clause": finding.clause[1]},
        "fixes": [
            {
                "safe": fix.safe,
                "edits": [{"location": placed(source, edit.span), "text": edit.text} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
        "fingerprint": finding.fingerprint,
        "suppressed": None if finding.suppressed is None else _suppressed(finding.suppressed),
    }


def _suppressed(suppressed: Suppressed) -> Json:
    until = None if suppressed.until is None else suppressed.until.isoformat()
    return {
        "reason": suppressed.reason,
        "by": suppressed.by,
        "until": until,
        "origin": as_text(suppressed.origin),
    }


def coverage_value(source: Source, coverage: Coverage, lang: str, placed: Placing = location) -> Json:
    """`coverage` by the contract."""
    return {
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "expected": group.expected,
                "tasks": [_task(source, task, lang, placed) for task in group.tasks],
            }
            for group in coverage.groups
        ],
        "orphans": [
            {"section": orphan.section, "number": orphan.number, "location": placed(source, orphan.span)}
            for orphan in coverage.orphans
        ],
    }


def _task(source: Source, task: TaskCoverage, lang: str, placed: Placing) -> Json:
    return {
        "number": task.number,
        "statement": task.statement,
        "status": task.status,
        "items": [
            {
                "section": answer.section,
                "number": answer.number,
                "location": placed(source, answer.span),
                "score": round(answer.score, 2),
                "because": answer.because[lang],
                "terms": list(answer.terms),
                "rival": None if answer.rival is None else answer.rival._asdict(),
            }
            for answer in task.answers
        ],
        "evidence": [
            {"type": evidence.type, "text": evidence.text, "location": placed(source, evidence.span)}
            for evidence in task.evidence
        ],
        "because": task.because[lang],
        "certainty": task.certainty,
        "cause": task.cause,
        "lacking": list(task.lacking),
        "unfinished": task.unfinished,
        "remarks": [
            {"kind": remark.kind, "message": remark.message[lang], "location": placed(source, remark.span)}
            for remark in task.remarks
        ],
    }
