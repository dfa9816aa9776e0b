"""Collections of the document as a whole and of its letterhead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.document import Letterhead
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]

_PARTS = ("nation", "motto", "superior", "issuer", "symbol", "place", "date", "title", "abstract")
"""The components 1 to 5, in the order in which they stand."""


class _Part(NamedTuple):
    """One component of the letterhead, there or not."""

    name: str
    place: Span
    """Where it stands, or should stand."""
    present: bool


def _documents(facts: Facts) -> Iterator[Part]:
    yield (facts.document, Span(0, len(facts.document.source.text)))


def _letterheads(facts: Facts) -> Iterator[Part]:
    head = facts.document.letterhead
    yield (head, head.span or Span(0, 0))


def _spans(head: Letterhead) -> Iterator[tuple[str, Span | None]]:
    for name in _PARTS:
        part = getattr(head, "symbol_text" if name == "symbol" else name)
        yield name, None if part is None else part.span if name == "date" else part.span()


def _parts(facts: Facts) -> Iterator[Part]:
    head = facts.document.letterhead
    if head.span is None:
        return
    before = head.span.start
    for name, span in _spans(head):
        place = span or Span(before, before)
        before = place.end
        yield (_Part(name, place, span is not None), place)


def _dates(facts: Facts) -> Iterator[Part]:
    day = facts.document.letterhead.date
    if day is not None and day.day is not None and day.month is not None:
        yield (day, day.span)


def _found(head: Letterhead) -> int:
    return sum(span is not None for _, span in _spans(head))


COLLECTIONS = {
    "document": Collection(
        _documents,
        {
            "kind": Attribute("word", lambda d: d.kind),
            "system": Attribute("word", lambda d: d.system),
            "signatures": Attribute("number", lambda d: len(d.signatures)),
            "recipients": Attribute("number", lambda d: len(d.recipients)),
            "recipients-label": Attribute("text", lambda d: d.recipients_label),
            "addressees": Attribute("number", lambda d: len(d.addressees)),
            "content": Attribute("number", lambda d: d.content_end.end - d.content_end.start),
            "start": Attribute("place", lambda d: Span(0, 0)),
            "content-end": Attribute("place", lambda d: d.content_end),
        },
    ),
    "letterhead": Collection(
        _letterheads,
        {
            "parts": Attribute("number", _found),
            "nation": Attribute("text", lambda h: h.nation),
            "issuer": Attribute("text", lambda h: h.issuer),
            "symbol": Attribute("text", lambda h: h.symbol_text),
            "title": Attribute("text", lambda h: h.title),
            "abstract": Attribute("text", lambda h: h.abstract),
            "start": Attribute("place", lambda h: Span(0, 0) if h.span is None else Span(h.span.start, h.span.start)),
        },
    ),
    "letterhead-parts": Collection(
        _parts,
        {
            "part": Attribute("word", lambda p: p.name),
            "present": Attribute("flag", lambda p: p.present),
            "place": Attribute("place", lambda p: p.place),
        },
        needs="letterhead",
    ),
    "letterhead-date": Collection(
        _dates,
        {
            "form": Attribute("word", lambda d: d.form),
            "text": Attribute("text", lambda d: d.text),
            "day": Attribute("number", lambda d: d.day),
            "month": Attribute("number", lambda d: d.month),
            "year": Attribute("number", lambda d: d.year),
        },
        needs="letterhead",
    ),
}
