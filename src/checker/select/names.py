"""Collections of the short names a draft gives to documents, bodies and phrases, and of those it fails to give."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.document import ShortName
from checker.select.node import Attribute, Collection, Facts, Part, inside
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]

_NEAR = 24
"""Characters behind a name in which the next word is looked for."""
_MOST = 100
"""Documents of a draft whose informal names are looked for."""


class _Named(NamedTuple):
    """A short name and what the draft does with it."""

    name: ShortName
    kind: str
    """acronym, document or phrase."""
    used: bool
    """It occurs behind its definition."""
    before: Span | None
    """Its first use before its definition."""
    earlier: ShortName | None
    """An earlier definition of the same name."""
    spelled: Span | None
    """The words it stands for, written out again behind the definition."""


class _Informal(NamedTuple):
    """A document called by type and number alone, "Kế hoạch 83", without being given that name."""

    text: Text
    symbol: str
    after: str
    """The word that follows."""


def _kind(name: ShortName) -> str:
    if "/" in name.stands_for and any(map(str.isdigit, name.stands_for)):
        return "document"
    return "acronym" if name.name.isupper() and " " not in name.name else "phrase"


def _prose(facts: Facts) -> list[tuple[str, str, Text]]:
    """Each paragraph of the content: as it is, in lower case, and with its places."""

    def read() -> list[tuple[str, str, Text]]:
        texts = [paragraph.text for paragraph in facts.paragraphs() if paragraph.footnote is None]
        return [(text.value, text.value.lower(), text) for text in texts]

    return facts.once("prose", read)


def _places(words: str, facts: Facts, *, any_case: bool = False) -> list[Span]:
    """Where `words` stand in the content as whole words, in order: neither as part of a symbol nor being defined."""

    def read() -> list[Span]:
        definitions = facts.once("definitions", lambda: sorted(n.span for n in facts.document.mentions.short_names))
        wanted = words.lower() if any_case else words
        numbered = words.rpartition(" ")[2][:1].isdigit()
        found: list[Span] = []
        for exact, lower, text in _prose(facts):
            value = lower if any_case else exact
            start = value.find(wanted)
            while start >= 0:
                end = start + len(wanted)
                whole = not value[max(0, start - 1) : start].isalnum() and not value[end : end + 1].isalnum()
                symbol = numbered and value[end : end + 1] in ("-", "/") and value[end + 1 : end + 2].isalnum()
                if whole and not symbol and len(lower) == len(exact):
                    span = text.span(start, end)
                    if not inside(definitions, span.start):
                        found.append(span)
                start = value.find(wanted, end)
        return found

    return facts.once(f"places of the words {words} {any_case}", read)


def _around(facts: Facts) -> str:
    """What stands before and after the content, in its tables and in the footnotes, in lower case."""

    def read() -> str:
        paragraphs = facts.paragraphs()
        texts = [facts.document.source.text[: paragraphs[0].span.start]]
        texts += [block.text.value for block in facts.document.appendices]
        texts += [row.text.value for table in facts.document.tables for row in table.rows]
        texts += [paragraph.text.value for paragraph in paragraphs if paragraph.footnote is not None]
        return " ".join(" ".join(texts).lower().split())

    return facts.once("around the content", read)


def _is_used(name: ShortName, facts: Facts) -> bool:
    """True when the name stands anywhere but before its definition: later, in the letterhead, in an appendix."""
    places = _places(name.name, facts, any_case=True)
    if places and places[-1].start > name.span.end:
        return True
    return facts.once(f"around {name.name}", lambda: name.name.lower() in _around(facts))


def _last_citations(facts: Facts) -> dict[str, int]:
    """Where each document is cited for the last time, by symbol."""
    return facts.once("last citations", lambda: {c.symbol.key: c.span.start for c in facts.document.mentions.citations})


def _spelled(name: ShortName, facts: Facts) -> Span | None:
    """The phrase that `name` abbreviates, written out behind the definition and not being defined there."""
    words = " ".join(name.stands_for.split())
    places = _places(words[:1].lower() + words[1:], facts)
    text = facts.document.source.text
    for place in places[bisect_right(places, name.span) :]:
        if not text[place.end : place.end + 2].lstrip().startswith("("):
            return place
    return None


def _short_names(facts: Facts) -> Iterator[Part]:
    earlier: dict[str, ShortName] = {}
    for name in facts.document.mentions.short_names:
        kind, used, before = _kind(name), _is_used(name, facts), None
        known = earlier.setdefault(name.name.casefold(), name)
        if "/" in name.name:
            # The short name is the symbol itself: any later citation of it is a use.
            key = "".join(filter(str.isalnum, name.stands_for.upper()))
            used = used or _last_citations(facts).get(key, 0) > name.span.end
        elif kind != "phrase" and known is name:
            places = _places(name.name, facts)
            before = places[0] if places and places[0].start < name.span.start else None
        spelled = _spelled(name, facts) if kind == "acronym" else None
        yield (_Named(name, kind, used, before, None if known is name else known, spelled), name.span)


def _same_meaning(named: _Named) -> bool:
    if named.earlier is None:
        return True
    one, other = (" ".join(n.stands_for.casefold().split()) for n in (named.name, named.earlier))
    return one.endswith(other) or other.endswith(one)


def _informal(facts: Facts) -> Iterator[Part]:
    """Documents that are cited by their symbol and also called by type and number alone."""
    given = {name.name.casefold() for name in facts.document.mentioned().short_names}
    told: set[str] = set()
    for citation in facts.document.mentions.citations:
        named = " ".join(citation.type.split()) if citation.type is not None else ""
        words = f"{named[:1].upper()}{named[1:]} {citation.symbol.number}"
        if not named or not citation.symbol.number or words in told or words.casefold() in given:
            continue
        told.add(words)
        if len(told) > _MOST:
            return
        for span in _places(words, facts)[:1]:
            rest = facts.document.source.text[span.end : span.end + _NEAR].split()
            text = Text.at(facts.document.source.text[span.start : span.end], span.start)
            yield (_Informal(text, citation.symbol.raw, rest[0] if rest else ""), span)


COLLECTIONS = {
    "short-names": Collection(
        _short_names,
        {
            "text": Attribute("text", lambda n: n.name.text),
            "name": Attribute("word", lambda n: n.name.name),
            "stands-for": Attribute("word", lambda n: n.name.stands_for),
            "kind": Attribute("word", lambda n: n.kind),
            "used": Attribute("flag", lambda n: n.used),
            "used-before": Attribute("flag", lambda n: n.before is not None),
            "first-use": Attribute("place", lambda n: n.before),
            "again": Attribute("flag", lambda n: n.earlier is not None),
            "stood-for": Attribute("word", lambda n: n.earlier and n.earlier.stands_for),
            "same-meaning": Attribute("flag", _same_meaning),
            "spelled-out": Attribute("flag", lambda n: n.spelled is not None),
            "spelled": Attribute("place", lambda n: n.spelled),
        },
    ),
    "informal-names": Collection(
        _informal,
        {
            "text": Attribute("text", lambda i: i.text),
            "symbol": Attribute("word", lambda i: i.symbol),
            "after": Attribute("word", lambda i: i.after),
        },
    ),
}
