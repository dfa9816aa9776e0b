"""Checks of citations: that the first is in full and all give one date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document import Citation
from checker.errors import Words
from checker.finding import Related
from checker.select import select
from checker.select.mentions import Cited
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.dates import written

__all__ = ["CITED_IN_FULL", "ONE_DATE"]


def _issuer_is_plain(cited: Cited, organs: Sequence[str], facts: Facts) -> bool:
    """True when nobody has to ask who issued the document."""
    text = facts.document.source.text
    own = facts.document.letterhead.symbol
    marks = set(cited.citation.symbol.organ.split("-"))
    if own is not None and marks & set(own.organ.split("-")):
        return True
    start = cited.paragraph.span.start if cited.paragraph is not None else cited.citation.span.start
    before = text[start : cited.citation.span.start].split()
    # "theo đề nghị của Hội … tại Văn bản số …", "Nghị quyết liên tịch số … giữa …".
    if before[-1:] == ["tại"] and "của" in before:
        return True
    end = cited.citation.span.end
    if text[end : end + 12].split()[:1] == ["giữa"]:
        return True
    return _organ_before(cited, organs, facts)


def _follows(cited: Cited, part: str, facts: Facts) -> bool:
    """True when a later member of the same enumeration gives `part` for all: "báo cáo số A, số B của Bộ Công an"."""
    text = facts.document.source.text
    citations = select("citations", (), facts)
    following = _place(cited, facts) + 1
    while following < len(citations):
        after: Citation = citations[following].value.citation
        if not _ENUMERATES.fullmatch(text, cited.citation.span.end, after.span.start):
            return False
        if getattr(after, part) is not None:
            return True
        cited = citations[following].value
        following += 1
    return False


# What may stand between the members of an enumeration of documents.
_ENUMERATES = re.compile(r"\s*(?:,|và|,\s*và)\s*(?:các\s+)?")


def _place(cited: Cited, facts: Facts) -> int:
    """Index of `cited` among the citations."""

    def places() -> dict[Span, int]:
        return {node.value.citation.span: index for index, node in enumerate(select("citations", (), facts))}

    return facts.once("places of citations", places)[cited.citation.span]


def _organ_before(cited: Cited, organs: Sequence[str], facts: Facts) -> bool:
    """True when the issuer is plain from what stands before the citation.

    That is an organ named earlier in its entry or in the lead-in the entry hangs under; for a
    footnote, also before the footnote's mark.
    """
    paragraph = cited.paragraph
    if paragraph is None:
        return False
    places = [(paragraph.span.start, cited.citation.span.start)]
    if paragraph.footnote is None:
        places = _said_before(cited.citation.span.start, facts)
    else:
        for mark in facts.document.footnote_marks:
            if mark.mark == paragraph.footnote:
                places += _said_before(mark.span.start, facts)
    text = facts.document.source.text
    said = " ".join(" ".join(text[start:end].split()) for start, end in places)
    return any(organ in said for organ in organs)


def _said_before(offset: int, facts: Facts) -> list[tuple[int, int]]:
    """What the entry around `offset` says before it, and the lead-in above that entry."""
    around = list(facts.entries_around(offset))
    paragraph = facts.paragraph(offset)
    if not around:
        return [(paragraph.span.start, offset)] if paragraph is not None else []
    places = [(around[-1].span.start, offset)]
    for above in around[-2:-1]:
        if above.heading.value.rstrip().endswith(":"):
            lead_in = above.heading.span()
            places.append((lead_in.start, lead_in.end))
    return places


_DATE_WORD = re.compile(r"[\s,]{0,8}ngày\b")


def _in_attached_note(cited: Cited, part: str, facts: Facts) -> bool:
    """True when a footnote marked in the citation's own paragraph cites the document with `part`."""
    paragraph = cited.paragraph
    if paragraph is None:
        return False
    inside = (mark.mark for mark in facts.document.footnote_marks if _holds(paragraph.span, mark.span))
    marks = frozenset(inside)
    if not marks:
        return False
    return any(
        other.paragraph is not None and other.paragraph.footnote in marks and getattr(other.citation, part) is not None
        for other in _mentions(cited, facts)
    )


def _mentions(cited: Cited, facts: Facts) -> Sequence[Cited]:
    """Every mention of the same symbol, in order of place."""

    def grouped() -> dict[str, list[Cited]]:
        groups: dict[str, list[Cited]] = {}
        for node in select("citations", (), facts):
            groups.setdefault(node.value.key, []).append(node.value)
        return groups

    return facts.once("mentions of a symbol", grouped)[cited.key]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def _elsewhere(cited: Cited, part: str, facts: Facts) -> Citation | None:
    """A later mention of the same document that has `part`."""
    for other in (mention.citation for mention in _mentions(cited, facts)):
        later = other.span.start > cited.citation.span.start
        if later and getattr(other, part) is not None and _one_type(cited.citation, other):
            return other
    return None


def _cited_in_full(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    part: str = options["part"]
    source = facts.document.source.text
    for node in nodes:
        cited: Cited = node.value
        citation = cited.citation
        if getattr(citation, part) is not None or _in_attached_note(cited, part, facts):
            continue
        if _follows(cited, part, facts):
            continue
        if part == "issuer" and _issuer_is_plain(cited, options["organs"], facts):
            continue
        # A date left blank in a draft, or written in a way not understood, is not a missing date.
        if part == "date" and _DATE_WORD.match(source, citation.symbol_text.span().end):
            continue
        other = _elsewhere(cited, part, facts)
        related: tuple[Related, ...] = ()
        known = Words("ngày … tháng … năm …", "its date") if part == "date" else Words("cơ quan ban hành", "its issuer")
        if other is not None:
            related = (Related(Words("chỗ viện dẫn đủ hơn", "cited more fully here"), other.span),)
            if part == "date" and other.date is not None and other.date.value is not None:
                known = Words(f"ngày {written(other.date.value)}", written(other.date.value))
            elif part == "issuer" and other.issuer is not None:
                known = Words(f"của {other.issuer.value}", f"{other.issuer.value}")
        place = Span(citation.span.start, citation.symbol_text.span().end)
        yield Hit(place, {"known": known}, node, related=related)


def _one_type(one: Citation, other: Citation) -> bool:
    return one.type is None or other.type is None or folded(one.type) == folded(other.type)


def _may_differ(one: Citation, other: Citation) -> bool:
    """True when two mentions of one symbol may be two documents: numbers restart each term, in every office."""
    if one.type is None or other.type is None or folded(one.type) != folded(other.type) or one.own != other.own:
        return True
    if one.issuer is None or other.issuer is None:
        return False
    first, second = folded(one.issuer), folded(other.issuer)
    return first not in second and second not in first


def _one_date(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    dated: dict[str, list[Citation]] = {}
    for node in nodes:
        citation: Citation = node.value.citation
        if citation.date is None or citation.date.value is None:
            continue
        earlier = dated.setdefault(node.value.key, [])
        agrees = False
        for other in earlier:
            assert other.date is not None
            agrees = agrees or (other.date.value == citation.date.value and _issuer(other) == _issuer(citation))
            if other.date.value == citation.date.value or _may_differ(citation, other):
                continue
            values = {"date": _day(citation), "other": _day(other)}
            related = (Related(Words("ở đây ghi ngày khác", "another date here"), other.date.span),)
            yield Hit(citation.date.span, values, node, related=related)
            break
        if not agrees:  # one of each kind is enough to compare with, however often it is cited
            earlier.append(citation)


def _issuer(citation: Citation) -> str | None:
    return folded(citation.issuer.value) if citation.issuer is not None else None


def _day(citation: Citation) -> str:
    day = citation.date.value if citation.date is not None else None
    return written(day) if day is not None else ""


_CITATIONS = frozenset({"citations"})

CITED_IN_FULL = Check(
    _cited_in_full,
    {
        "part": Option("choice", required=True, among=("date", "issuer")),
        "organs": Option("texts", required=True),
    },
    frozenset({"known"}),
    _CITATIONS,
)
ONE_DATE = Check(_one_date, values=frozenset({"date", "other"}), takes=_CITATIONS)
