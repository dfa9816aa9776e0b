"""Collections of what stands in running text: citations, dates, figures, references."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from checker.document import Citation
from checker.select.node import Attribute, Collection, Facts, Paragraph, Part
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "Cited"]

_TYPE_AND_NAME = frozenset({"luật", "bộ luật", "hiến pháp", "pháp lệnh"})
"""Acts that are cited by type and name alone, as are resolutions of the National Assembly (QH15)."""


class Cited(NamedTuple):
    """A citation and what its surroundings say of it."""

    citation: Citation
    key: str
    """The symbol in one spelling."""
    paragraph: Paragraph | None
    first: bool
    """The first mention of its symbol in the content, a table or a footnote."""
    nested: bool
    """Inside the abstract of another citation, which has its own wording."""
    again: bool
    """Cited with date and issuer after a citation with abstract too, in the content and not in its closing words."""
    entire: bool
    """The whole of a dash line of the list it stands in: the document is what is listed, not what is cited."""
    comma: Span | None
    """The comma between the symbol and "ngày", or the empty place for one; None where no date follows the symbol."""


def _comma(citation: Citation, text: str) -> Span | None:
    if citation.date is None:
        return None
    start = citation.symbol_text.span().end
    between = text[start : citation.date.span.start]
    if between.replace(",", " ").split() not in ([], ["ngày"]):
        return None
    comma = between.find(",")
    return Span(start, start) if comma < 0 else Span(start + comma, start + comma + 1)


def _citations(facts: Facts) -> Iterator[Part]:
    source = facts.document.source.text
    seen: set[str] = set()
    in_tables = deque(cited for table in facts.document.tables for cited in table.mentions.citations)
    full: set[tuple[str, str]] = set()
    closing = facts.document.closing[0].span().start if facts.document.closing else len(source)
    abstract_end = -1
    for citation in facts.document.mentions.citations:
        paragraph = facts.paragraph(citation.symbol_text.span().start)
        key = citation.symbol.key
        while in_tables and in_tables[0].span < citation.span:
            seen.add(in_tables.popleft().symbol.key)
        first = paragraph is not None and key not in seen
        if first:
            seen.add(key)
        nested = citation.span.start < abstract_end
        if citation.abstract is not None:
            abstract_end = max(abstract_end, citation.abstract.span().end)
        again = False
        in_content = paragraph is not None and paragraph.footnote is None
        if in_content and not nested and citation.date is not None and citation.issuer is not None:
            which = (key, citation.date.text.value)
            again = which in full and citation.span.start < closing
            if citation.abstract is not None:
                full.add(which)
        entire = again and _is_entry(citation, facts)
        cited = Cited(citation, key, paragraph, first, nested, again, entire, _comma(citation, source))
        yield (cited, citation.span)


def _is_entry(citation: Citation, facts: Facts) -> bool:
    """True when nothing but the citation stands in its dash line."""
    around = list(facts.entries_around(citation.span.start))
    if not around or around[-1].level not in ("bullet", "plus"):
        return False
    heading = around[-1].heading.span()
    source = facts.document.source.text
    said = source[heading.start : citation.span.start], source[citation.span.end : heading.end]
    return not any(part.strip(" \n\t.,;") for part in said)


def _day(cited: Cited) -> str | None:
    day = cited.citation.date.value if cited.citation.date is not None else None
    return None if day is None else day.isoformat()


def _details(cited: Cited) -> Span:
    """What only a first citation gives: from the date, or what else stands first behind the symbol, to the end."""
    citation = cited.citation
    parts = [part.span() for part in (citation.issuer, citation.abstract) if part is not None]
    if citation.date is not None:
        parts.append(citation.date.span)
    start = min((part.start for part in parts), default=citation.span.end)
    return Span(start, citation.span.end)


def _is_act(cited: Cited) -> bool:
    named = cited.citation.type
    is_law = named is not None and " ".join(named.casefold().split()) in _TYPE_AND_NAME
    return is_law or cited.citation.symbol.organ.startswith("QH")


def _plain(name: str) -> Callable[[Facts], Iterator[Part]]:
    def gather(facts: Facts) -> Iterator[Part]:
        mentions: tuple[Any, ...] = getattr(facts.document.mentions, name)
        return ((mention, mention.span) for mention in mentions)

    return gather


_TEXT = Attribute("text", lambda m: m.text)

COLLECTIONS = {
    "citations": Collection(
        _citations,
        {
            "text": Attribute("text", lambda c: c.citation.text),
            "key": Attribute("word", lambda c: c.key),
            "type": Attribute("text", lambda c: c.citation.type_text),
            "symbol": Attribute("text", lambda c: c.citation.symbol_text),
            "number": Attribute("word", lambda c: c.citation.symbol.number),
            "mark": Attribute("word", lambda c: c.citation.symbol.mark),
            "organ": Attribute("word", lambda c: c.citation.symbol.organ),
            "system": Attribute("word", lambda c: c.citation.symbol.system),
            "issuer": Attribute("text", lambda c: c.citation.issuer),
            "abstract": Attribute("text", lambda c: c.citation.abstract),
            "day": Attribute("word", _day),
            "number-word": Attribute("flag", lambda c: c.citation.number_word),
            "dated": Attribute("flag", lambda c: c.citation.date is not None),
            "comma": Attribute("flag", lambda c: None if c.comma is None else c.comma.end > c.comma.start),
            "listed": Attribute("flag", lambda c: c.citation.in_list),
            "own": Attribute("flag", lambda c: c.citation.own),
            "first": Attribute("flag", lambda c: c.first),
            "nested": Attribute("flag", lambda c: c.nested),
            "again": Attribute("flag", lambda c: c.again),
            "entire": Attribute("flag", lambda c: c.entire),
            "act": Attribute("flag", _is_act),
            "details": Attribute("place", _details),
            "in-content": Attribute("flag", lambda c: c.paragraph is not None),
            "to-date": Attribute("place", lambda c: _to_date(c.citation)),
            "comma-place": Attribute("place", lambda c: c.comma),
        },
    ),
    "references": Collection(
        _plain("references"),
        {
            "text": _TEXT,
            "number": Attribute("word", lambda r: r.number),
            "section": Attribute("word", lambda r: r.section),
            "phrase": Attribute("word", lambda r: r.phrase),
        },
    ),
}


def _to_date(citation: Citation) -> Span:
    """From the symbol to the date, or the symbol alone."""
    symbol = citation.symbol_text.span()
    return Span(symbol.start, citation.date.span.end) if citation.date is not None else symbol
