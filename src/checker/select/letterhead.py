"""Collections of the letterhead: as a whole, part by part, its number line and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.document import DateMention, Letterhead
from checker.errors import Words
from checker.expression import expression
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span, Text
from checker.symbol import Symbol
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]

_PARTS = ("nation", "motto", "superior", "issuer", "symbol", "place", "date", "title", "abstract")
"""The components 1 to 5, in the order in which they stand."""


_TRACES = {
    "symbol": r"(?m)^\W*Số\b|/[A-ZĐ]{2,}-[A-ZĐ]",
    "date": r"(?s)\bngày.{0,80}tháng.{0,20}năm\b",
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
    """Recognised, or there but not to be read."""
    recognised: bool
    titled: bool
    """The letterhead has a type name."""


class _Head(NamedTuple):
    """The letterhead with what its surroundings say of it."""

    head: Letterhead
    star: bool
    """An asterisk stands in it."""
    stroke: Text | None
    """The stroke of hyphens below the abstract."""
    comma: bool
    """A comma stands between place and date, or one of them is not there."""


def _letterheads(facts: Facts) -> Iterator[Part]:
    head = facts.document.letterhead
    if head.span is None:
        yield (_Head(head, False, None, True), Span(0, 0))
        return
    text = facts.document.source.text
    star = "*" in text[head.span.start : head.span.end]
    comma = head.place is None or head.date is None or "," in text[head.place.span().end : head.date.span.start]
    yield (_Head(head, star, _stroke(facts), comma), head.span)


def _stroke(facts: Facts) -> Text | None:
    """The first stroke of hyphens below the abstract, or below the type name where there is none."""
    head = facts.document.letterhead
    above = head.abstract or head.title
    if above is None or head.span is None:
        return None
    for span in facts.document.furniture:
        drawn = facts.document.source.text[span.start : span.end]
        if above.span().end <= span.start <= head.span.end and set(drawn) == {"-"}:
            return Text.at(drawn, span.start)
    return None


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
        present = present or (name == "abstract" and _has_abstract(facts))
        yield (_Part(name, place, present, span is not None, head.title is not None), place)


class _Symbol(NamedTuple):
    """The number line of the document itself."""

    line: Text
    prefix: Text
    """"Số" or "Số:"."""
    text: Text
    """What follows it."""
    symbol: Symbol | None
    """None where what follows has not the form of a symbol."""
    title: Text | None
    issuer: Text | None


def _own_symbols(facts: Facts) -> Iterator[Part]:
    head = facts.document.letterhead
    line = head.symbol_text
    if line is None:
        return
    prefix = _PREFIX.match(line.value)
    end = prefix.end() if prefix is not None else 0
    start = end + len(line.value[end:]) - len(line.value[end:].lstrip())
    yield (_Symbol(line, line.slice(0, end), line.slice(start), head.symbol, head.title, head.issuer), line.span())


_PREFIX = expression(r"Số(?:\s*[:.])?")


def _compact(symbol: Symbol | None) -> str | None:
    """The symbol without spaces and with plain hyphens, as both systems write it."""
    return "".join(symbol.raw.split()).replace("–", "-") if symbol is not None and symbol.number else None


def _loose(symbol: Symbol | None) -> bool:
    compact = _compact(symbol)
    return symbol is not None and compact is not None and compact != symbol.raw.replace("–", "-")


def _number(own: _Symbol) -> Text | None:
    """The digits of the number, with their place."""
    if own.symbol is None or not own.symbol.number.isdigit():
        return None
    start = own.text.value.find(own.symbol.number)
    return own.text.slice(start, start + len(own.symbol.number)) if start >= 0 else None


def _dates(facts: Facts) -> Iterator[Part]:
    day = facts.document.letterhead.date
    if day is not None:
        yield (day, day.span)


def _is_blank(day: DateMention) -> bool:
    return day.day is None or day.month is None or day.year is None


def _marks(facts: Facts) -> Iterator[Part]:
    return ((mark, mark.span()) for mark in facts.document.letterhead.marks)


def _repeats_title(head: Letterhead) -> bool:
    """True when the abstract begins with the type name that stands above it."""
    if head.title is None or head.abstract is None:
        return False
    title, abstract = head.title.value.casefold().split(), head.abstract.value.casefold().split()
    return abstract[: len(title)] == title and len(abstract) > len(title)


def _has_abstract(facts: Facts) -> bool:
    """True where the first paragraph may be an abstract that was not recognised: it ends like no sentence."""
    head, preamble = facts.document.letterhead, facts.document.preamble
    return bool(head.other) or (bool(preamble) and preamble[0].value[-1:].isalnum())


def _found(head: Letterhead) -> int:
    return sum(span is not None for _, span in _spans(head))


def _start(head: Letterhead) -> Span:
    return Span(0, 0) if head.span is None else Span(head.span.start, head.span.start)


COLLECTIONS = {
    "letterhead": Collection(
        _letterheads,
        {
            "parts": Attribute("number", lambda h: _found(h.head)),
            "other": Attribute("number", lambda h: len(h.head.other)),
            "nation": Attribute("text", lambda h: h.head.nation),
            "motto": Attribute("text", lambda h: h.head.motto),
            "superior": Attribute("text", lambda h: h.head.superior),
            "issuer": Attribute("text", lambda h: h.head.issuer),
            "symbol": Attribute("text", lambda h: h.head.symbol_text),
            "place": Attribute("text", lambda h: h.head.place),
            "comma": Attribute("flag", lambda h: h.comma),
            "dated": Attribute("flag", lambda h: h.head.date is not None),
            "date": Attribute("place", lambda h: _start(h.head) if h.head.date is None else h.head.date.span),
            "title": Attribute("text", lambda h: h.head.title),
            "abstract": Attribute("text", lambda h: h.head.abstract),
            "repeats-title": Attribute("flag", lambda h: _repeats_title(h.head)),
            "star": Attribute("flag", lambda h: h.star),
            "stroke": Attribute("text", lambda h: h.stroke),
            "start": Attribute("place", lambda h: _start(h.head)),
        },
    ),
    "letterhead-parts": Collection(
        _parts,
        {
            "part": Attribute("word", lambda p: p.name),
            "name": Attribute("word", lambda p: _NAMES[p.name]),
            "present": Attribute("flag", lambda p: p.present),
            "recognised": Attribute("flag", lambda p: p.recognised),
            "titled": Attribute("flag", lambda p: p.titled),
            "place": Attribute("place", lambda p: p.place),
        },
        needs="letterhead",
    ),
    "own-symbol": Collection(
        _own_symbols,
        {
            "line": Attribute("text", lambda s: s.line),
            "prefix": Attribute("text", lambda s: s.prefix),
            "symbol": Attribute("text", lambda s: s.text),
            "read": Attribute("flag", lambda s: s.symbol is not None),
            "blank": Attribute("flag", lambda s: s.symbol is not None and not s.symbol.number),
            "loose": Attribute("flag", lambda s: _loose(s.symbol)),
            "compact": Attribute("word", lambda s: _compact(s.symbol)),
            "number": Attribute("text", _number),
            "mark": Attribute("word", lambda s: s.symbol and s.symbol.mark),
            "organ": Attribute("word", lambda s: s.symbol and s.symbol.organ),
            "system": Attribute("word", lambda s: s.symbol and s.symbol.system),
            "title": Attribute("text", lambda s: s.title),
            "issuer": Attribute("text", lambda s: s.issuer),
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
            "blank": Attribute("flag", _is_blank),
        },
        needs="letterhead",
    ),
    "letterhead-marks": Collection(_marks, {"text": Attribute("text", lambda m: m)}, needs="letterhead"),
}
