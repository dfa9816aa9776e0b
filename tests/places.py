"""Looking up places in a file anew, without the code that made them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.document import Document
from checker.finding import Result
from checker.source import Location, Source, Span, Text

__all__ = ["lost_lines", "misplaced", "stands_at"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def stands_at(original: str, place: Location) -> str:
    """What a person finds from line and column to end line and end column."""
    lines = _LINE.findall(original)
    assert place.line is not None
    assert place.column is not None
    assert place.end_line is not None
    assert place.end_column is not None
    if place.line == place.end_line:
        return str(lines[place.line - 1][place.column - 1 : place.end_column - 1])
    first, *between = lines[place.line - 1 : place.end_line - 1]
    return str(first[place.column - 1 :] + "".join(between) + lines[place.end_line - 1][: place.end_column - 1])


def misplaced(result: Result) -> list[str]:
    """Findings that quote other words than those at their place, or whose place is outside the file."""
    source = result.document.source
    wrong = []
    for finding in result.findings:
        if finding.span is None:
            if finding.text:
                wrong.append(f"{finding.rule}: no place for {finding.text!r}")
        elif not _inside(source, finding.span):
            wrong.append(f"{finding.rule}: {finding.span} outside the file")
        elif (there := stands_at(source.original, source.location(finding.span))) != finding.text:
            wrong.append(f"{finding.rule}: {finding.text!r} is {there!r}")
        wrong += [f"{finding.rule}: {other}" for other in finding.related if not _inside(source, other.span)]
    return wrong


def _inside(source: Source, span: Span) -> bool:
    return 0 <= span.start <= span.end <= len(source.text)


def lost_lines(document: Document) -> list[str]:
    """Lines of the draft with something in them that no part of the document holds."""
    text = document.source.text
    held = bytearray(len(text))
    for span in _parts(document):
        held[span.start : span.end] = b"\1" * (span.end - span.start)
    return [
        match[0]
        for match in re.finditer(r"[^\n]+", text)
        if any(not held[match.start() + offset] and letter.isalnum() for offset, letter in enumerate(match[0]))
    ]


def _parts(document: Document) -> Iterator[Span]:
    head = document.letterhead
    yield from (span for span in (head.span, document.content_end) if span is not None)
    yield from document.furniture
    yield from (note.span for note in document.footnotes)
    yield from (block.span for block in document.appendices)
    yield from (table.span for table in document.tables)
    yield from (signature.span for signature in document.signatures)
    yield from (entry.marker for entry in document.entries())
    labels = (document.addressees_label, document.recipients_label)
    for prose in (
        *filter(None, labels),
        *document.addressees,
        *document.also_addressed,
        *document.recipients,
        *document.texts(),
    ):
        yield from _pieces(prose)


def _pieces(prose: Text) -> Iterator[Span]:
    ends = (*prose.starts[1:], len(prose.value))
    for start, end, place in zip(prose.starts, ends, prose.places, strict=True):
        yield Span(place, place + end - start)
