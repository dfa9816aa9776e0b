"""The words a status rests on, and their fingerprint: what a reviewer judged is held to be the same while they are.

They are the answers themselves, with the paragraphs their evidence stands in; where nothing
answers a task, the whole content, as anything in it may come to. Numbers of items, page
numbers, line ends and other white space are left out: moving or renumbering an item changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.coverage import tables
from checker.digest import blake2b
from checker.document import Document
from checker.finding import Coverage, TaskCoverage
from checker.source import Span, Text

__all__ = ["fingerprint", "fingerprints", "grounds"]


def fingerprints(document: Document, coverage: Coverage) -> Iterator[str]:
    """The fingerprint of what each task's status rests on, in the order of groups and tasks."""
    texts = tables.texts(document)
    whole: str | None = None
    for group in coverage.groups:
        for task in group.tasks:
            if task.answers:
                yield _digest("\n".join(_parts(texts, task)))
            else:
                whole = whole or _digest("\n".join(text.value for text in texts))
                yield whole


def fingerprint(document: Document, task: TaskCoverage) -> str:
    """The fingerprint (16 hexadecimal digits) of what the status of `task` rests on."""
    return _digest("\n".join(grounds(document, task)))


def grounds(document: Document, task: TaskCoverage) -> Iterator[str]:
    """The words that the status of `task` rests on, piece by piece in order of place."""
    texts = tables.texts(document)
    if task.answers:
        yield from _parts(texts, task)
    else:
        yield from (text.value for text in texts)


def _parts(texts: Sequence[Text], task: TaskCoverage) -> Iterator[str]:
    spans = [answer.span for answer in task.answers]
    proofs = [one.span.start for one in task.evidence if not any(_holds(span, one.span.start) for span in spans)]
    for text in texts:
        own = text.span()
        if any(_holds(own, proof) for proof in proofs):
            yield text.value
            continue
        for span in spans:
            if span.start < own.end and own.start < span.end:
                start, end = text.offset(span.start), text.offset(span.end)
                if start < end:
                    yield text.value[start:end]


def _holds(span: Span, place: int) -> bool:
    return span.start <= place < span.end


def _digest(text: str) -> str:
    return blake2b("".join(text.split()).encode(), digest_size=8).hexdigest()
