"""Collections of the document as a whole and of its letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.document import Letterhead
from checker.errors import Words
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]

_PARTS = ("nation", "motto", "superior", "issuer", "symbol", "place", "date", "title", "abstract")
"""The components 1 to 5, in the order in which they stand."""


_TRACES = {
    "symbol": r"(?m)^\W*Số\b|/[A-ZĐ]{2,}-[A-ZĐ]",
    "date": r"\bngày.{0,20}tháng.{0,20}năm\b",
}
"""What remains of a part that was not recognised."""

_NAMES = {
    "nation": Words("tiêu đề hoặc Quốc hiệu", "the Party title or national name"),
    "motto": Words("Tiêu ngữ", "the national motto"),
    "superior": Words("cơ quan cấp trên", "the superior body"),
    "issuer": Words("tên cơ quan ban hành", "the issuing body"),
    "symbol": Words("số và ký hiệu", "number and symbol"),
    "place": Words("địa danh", "the place"),
    "date": Words("ngày, tháng, năm", "the date"),
    "title": Words("tên loại văn bản", "the type name"),
    "abstract": Words("trích yếu", "the abstract"),
}


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
    text = facts.document.source.text[head.span.start : head.span.end]
    for name, span in _spans(head):
        place = span or Span(before, before)
        before = place.end
        # A number or date too damaged to be read (a stamp, a scan) is not a missing one.
        traces = _TRACES.get(name)
        present = span is not None or (traces is not None and re.search(traces, text) is not None)
        yield (_Part(name, place, present), place)


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
            "name": Attribute("word", lambda p: _NAMES[p.name]),
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
