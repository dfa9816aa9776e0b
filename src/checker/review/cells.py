"""A report's coverage as the cells of its row: words and numbers of places instead of spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.coverage.resting import fingerprints, grounds
from checker.document import Document
from checker.finding import Coverage, TaskCoverage
from checker.place import numbers
from checker.review.record import Cell, Place, Proof
from checker.source import Source, Span

__all__ = ["cells", "orphans", "place"]

_EXCERPT = 400
"""Characters of an answer that are kept."""
_BEFORE = 120
"""Characters before the first evidence, where an answer is longer than that."""


def cells(document: Document, coverage: Coverage) -> Iterator[Cell]:
    """The cell of each task, in the order of groups and tasks, as the program judges them."""
    prints = fingerprints(document, coverage)
    for group in coverage.groups:
        for task in group.tasks:
            yield _cell(document, task, next(prints))


def orphans(document: Document, coverage: Coverage) -> Iterator[Place]:
    """Where the items stand that answer no task."""
    for orphan in coverage.orphans:
        yield place(document.source, orphan.section, orphan.number, orphan.span)


def place(source: Source, section: str | None, number: str | None, span: Span) -> Place:
    """Where an item stands: "I.4", line 12."""
    return Place(".".join(label for label in (section, number) if label), *numbers(source.location(span)))


def _cell(document: Document, task: TaskCoverage, fingerprint: str) -> Cell:
    source = document.source
    proofs = [Proof(one.type, _plain(one.text), *numbers(source.location(one.span))) for one in task.evidence]
    return Cell(
        status=task.status,
        certainty=task.certainty,
        because=task.because,
        places=tuple(place(source, one.section, one.number, one.span) for one in task.answers),
        excerpt=_excerpt(grounds(document, task), proofs) if task.answers else "",
        evidence=tuple(dict.fromkeys(proofs)),
        remarks=tuple(remark.message for remark in task.remarks),
        fingerprint=fingerprint,
    )


def _excerpt(pieces: Iterable[str], proofs: Sequence[Proof]) -> str:
    """The answer from its beginning, or, of a long one, from shortly before its first evidence; cut at words."""
    text = _plain(" ".join(pieces))
    if len(text) <= _EXCERPT:
        return text
    first = min((place for proof in proofs if (place := text.find(proof.text)) >= 0), default=0)
    start = 0 if first < _EXCERPT - _BEFORE else text.rfind(" ", 0, first - _BEFORE) + 1
    end = len(text) if len(text) - start <= _EXCERPT else text.rfind(" ", start, start + _EXCERPT + 1)
    if end <= start:
        end = start + _EXCERPT
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def _plain(text: str) -> str:
    return " ".join(text.split())
