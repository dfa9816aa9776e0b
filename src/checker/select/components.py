"""Which component of the document each stretch of its text belongs to.

The names are those of the standards' tables of layout (`layout.issuer`, `layout.place-date` …).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from checker.document import Document, Entry, Letterhead
from checker.expression import expression
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Component", "components", "main_end"]

_DRAFT = expression(r"(?i)^\(?dự thảo")
_URGENT = expression(r"(?i)^(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)")
_CIRCULATED = expression(r"(?i)^(?:lưu hành|xong hội nghị|không phổ biến)")


class Component(NamedTuple):
    """A stretch of text that lies in one piece in the source."""

    span: Span
    name: str
    number: int
    """Which paragraph, heading or line of the document it belongs to, from 0."""
    level: str | None = None
    """Of the content: that of an outline entry for its heading, "paragraph" for prose."""


def components(document: Document) -> tuple[Component, ...]:
    """The components of `document` by place, none reaching into the next."""
    found: list[Component] = []
    for number, (name, level, text) in enumerate(_named(document)):
        found += [Component(span, name, number, level) for span in _spans(text)]
    found.sort(key=lambda component: component.span)
    return tuple(_disjoint(found))


def main_end(document: Document) -> int:
    """The offset at which the document itself ends and its appendices begin."""
    ends = [signature.span.end for signature in document.signatures]
    ends += [line.span().end for line in document.recipients]
    return max([*ends, document.content_end.end])


def _named(document: Document) -> Iterator[tuple[str, str | None, Text]]:
    yield from ((name, None, text) for name, text in _around(document) if text is not None)
    yield from (("content", "paragraph", text) for text in document.preamble)
    for entry in document.entries():
        yield from _of_entry(entry)
    yield from (("content", "paragraph", text) for text in document.closing)


def _of_entry(entry: Entry) -> Iterator[tuple[str, str | None, Text]]:
    yield "content", entry.level, entry.heading
    yield from (("content", "paragraph", text) for text in entry.paragraphs)


def _around(document: Document) -> Iterator[tuple[str, Text | None]]:
    head = document.letterhead
    yield "nation", head.nation
    yield "motto", head.motto
    yield "superior", head.superior
    yield "issuer", head.issuer
    yield "symbol", head.symbol_text
    yield "place-date", head.place
    yield "place-date", head.date.text if head.date is not None else None
    yield "title", head.title
    yield "abstract" if _below_title(head) else "dispatch-abstract", head.abstract
    yield from ((_mark(mark), mark) for mark in head.marks)
    yield "addressees-label", document.addressees_label
    yield from (("addressees", line) for line in (*document.addressees, *document.also_addressed))
    yield "recipients-label", document.recipients_label
    yield from (("recipients", line) for line in document.recipients)
    for signature in document.signatures:
        yield from (("authority", line) for line in signature.authority)
        yield from (("position", line) for line in signature.position)
        yield "signatory", signature.signatory
    yield from (("note", note.text) for note in document.footnotes)
    yield from (("appendix", block.text) for block in document.appendices)


def _below_title(head: Letterhead) -> bool:
    """The abstract stands under the type name, not under the number as in a dispatch."""
    if head.title is None or head.abstract is None:
        return False
    return head.title.places[0] < head.abstract.places[0]


def _mark(mark: Text) -> str:
    for name, form in (("draft-mark", _DRAFT), ("urgency-mark", _URGENT), ("circulation-mark", _CIRCULATED)):
        if form.match(mark.value):
            return name
    return "secrecy-mark"


def _spans(text: Text) -> Iterator[Span]:
    """Where the pieces of `text` stand in the source."""
    lengths = (end - start for start, end in pairwise((*text.starts, len(text.value))))
    return (Span(place, place + length) for place, length in zip(text.places, lengths, strict=True) if length)


def _disjoint(sorted_components: Iterable[Component]) -> Iterator[Component]:
    reached = 0
    for component in sorted_components:
        start, end = max(component.span.start, reached), component.span.end
        if start < end:
            yield component._replace(span=Span(start, end))
            reached = end
