"""One file of a review, from its bytes to its record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.digest import blake2b
from checker.errors import CheckerError, Words
from checker.finding import Finding, Result
from checker.judgements import Judgement
from checker.pipeline import Settings, lint_source, prepare
from checker.place import Numbers, numbers
from checker.plan import Plan, choose, elsewhere
from checker.read import decode
from checker.review.cells import cells, orphans
from checker.review.judged import astray, judged
from checker.review.record import Note, Record, Reported, Unevaluated, Unreadable
from checker.review.unit import unit_of
from checker.suppression import Suppression
from checker.value import NamedTuple

__all__ = ["Examined", "digest_of", "examine"]


class Examined(NamedTuple):
    """A record, and the plan its cells are about."""

    record: Record
    plan: Plan | None
    """None unless it is a `Reported`."""


def digest_of(data: bytes) -> str:
    """What tells this content of a file from another."""
    return blake2b(data, digest_size=16).hexdigest()


def examine(
    data: bytes,
    path: str,
    *,
    settings: Settings,
    suppressions: Sequence[Suppression] = (),
    today: date | None = None,
    decided: Sequence[Judgement] | None = None,
) -> Examined:
    """The file `path` with the content `data`, held against the plan of `settings`, else against the one it cites.

    A report that plainly says it is on another document than the plan named is not held against it. The judgements
    beside the file, or those `decided`, are laid over its cells. Raises `CheckerError` for unknown names in `settings`
    and for judgements that are not valid.
    """
    digest = digest_of(data)
    try:
        source = decode(data, path)
    except CheckerError as error:
        return Examined(Unreadable(path, digest, error.what), None)
    result = lint_source(source, settings, suppressions, today)
    unit = unit_of(result.document)
    plan, otherwise = _plan(result, settings)
    if plan is None or result.coverage is None:
        unheld = (
            note.because for note in result.not_evaluated if plan is not None and note.rule.startswith("coverage.")
        )
        return Examined(Unevaluated(path, unit.name, digest, next(unheld, otherwise)), None)
    day = result.document.letterhead.date
    written = day.value if day is not None else None
    record = Reported(
        path=path,
        unit=unit.name,
        digest=digest,
        verdict=result.verdict,
        cells=judged(path, plan, tuple(cells(result.document, result.coverage)), decided),
        notes=(*_notes(result), *astray(path, plan, decided)),
        orphans=tuple(orphans(result.document, result.coverage)),
        superior=unit.superior,
        dated=None if written is None else written.isoformat(),
    )
    return Examined(record, plan)


def _plan(result: Result, settings: Settings) -> tuple[Plan | None, Words]:
    """The plan to hold the report against, or None and why there is none."""
    material = prepare(settings)
    named = None if material.plan is None else material.plan.plan
    choice = choose(result.document, material.plans)
    if named is None or choice.outcome == "no-report":
        return choice.plan, choice.because
    other = elsewhere(result.document, named, material.plans)
    return (named, choice.because) if other is None else (None, other)


def _notes(result: Result) -> Iterator[Note]:
    for finding in result.findings:
        if finding.suppressed is None:
            yield _note(result, finding)


def _note(result: Result, finding: Finding) -> Note:
    at = Numbers() if finding.span is None else numbers(result.document.source.location(finding.span))
    text = " ".join(finding.text.split())
    return Note(finding.rule, finding.severity, finding.certainty, finding.message, text, *at)
