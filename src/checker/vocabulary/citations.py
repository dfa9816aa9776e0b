"""`cited-in-full`: the first mention of a document gives its date, issuer or abstract."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.document import Citation
from checker.errors import Words
from checker.expression import expression
from checker.finding import Related
from checker.select import select
from checker.select.mentions import Cited
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.dates import written
from checker.vocabulary.known import surely
from checker.vocabulary.plain_issuer import footnote_marks, issuer_is_plain

__all__ = ["CITED_IN_FULL"]


def _follows(cited: Cited, part: str, facts: Facts) -> bool:
    """True when a later member of the same enumeration gives `part` for all: "báo cáo số A, số B của Bộ Công an"."""

    def following() -> list[bool]:
        text = facts.document.source.text
        citations = [node.value.citation for node in select("citations", (), facts)]
        follows = [False] * len(citations)
        for place in range(len(citations) - 2, -1, -1):
            after: Citation = citations[place + 1]
            given = getattr(after, part) is not None or follows[place + 1]
            between = citations[place].span.end, after.span.start
            follows[place] = given and _ENUMERATES.fullmatch(text, *between) is not None
        return follows

    return facts.once(f"{part} follows", following)[_place(cited, facts)]


# What may stand between the members of an enumeration of documents.
_ENUMERATES = expression(r"\s*(?:,|và|,\s*và)\s*(?:các\s+)?")


def _place(cited: Cited, facts: Facts) -> int:
    """Index of `cited` among the citations."""

    def places() -> dict[Span, int]:
        return {node.value.citation.span: index for index, node in enumerate(select("citations", (), facts))}

    return facts.once("places of citations", places)[cited.citation.span]


_DATE_WORD = expression(r"[\s,]{0,8}ngày\b")


def _in_attached_note(cited: Cited, part: str, facts: Facts) -> bool:
    """True when a footnote marked in the citation's own paragraph cites the document with `part`."""
    paragraph = cited.paragraph
    if paragraph is None:
        return False
    return any(
        _holds(paragraph.span, mark)
        for other in _mentions(cited, part, facts)
        if other.paragraph is not None and other.paragraph.footnote is not None
        for mark in footnote_marks(facts).get(other.paragraph.footnote, ())
    )


def _mentions(cited: Cited, part: str, facts: Facts) -> Sequence[Cited]:
    """Every mention of the same symbol that has `part`, in order of place."""

    def grouped() -> dict[str, list[Cited]]:
        groups: dict[str, list[Cited]] = {}
        for node in select("citations", (), facts):
            if getattr(node.value.citation, part) is not None:
                groups.setdefault(node.value.key, []).append(node.value)
        return groups

    return facts.once(f"mentions with {part}", grouped).get(cited.key, ())


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def _elsewhere(cited: Cited, part: str, facts: Facts) -> Citation | None:
    """A later mention of the same document that has `part`."""
    mentions = _mentions(cited, part, facts)
    here = cited.citation.span.start
    for place in range(bisect_right(mentions, here, key=lambda mention: mention.citation.span.start), len(mentions)):
        other = mentions[place].citation
        if _one_type(cited.citation, other):
            return other
    return None


def _stands_after(citation: Citation, words: Sequence[str], text: str) -> bool:
    """True when a clause, which says what the document decides, ends in one of `words` before the citation."""
    before = text[max(0, citation.span.start - _NEXT_CITED) : citation.span.start].split()
    return before[-1:] != [] and before[-1] in words


_UNKNOWN = {
    "date": Words("ngày … tháng … năm …", "its date"),
    "issuer": Words("cơ quan ban hành", "its issuer"),
    "abstract": Words("trích yếu", "its abstract"),
}
_NEXT_CITED = 60
"""Characters in which another citation goes on with an enumeration, whose abstract may be that of all."""


def _closed(citation: Citation, facts: Facts) -> bool:
    """True when sentence or clause end right behind the citation, and no other citation follows.

    Where words follow, they may be an abstract that was not recognised as one.
    """
    text, end = facts.document.source.text, citation.span.end
    if text[end : end + 1] not in (".", ";"):
        return False
    citations = facts.document.mentions.citations
    place = bisect_right(citations, citation.span.start, key=lambda other: other.span.start)
    return place == len(citations) or citations[place].span.start > end + _NEXT_CITED or text[end] == "."


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
        if part == "issuer" and issuer_is_plain(cited, options["organs"], facts):
            continue
        if part == "abstract" and not _closed(citation, facts):
            continue
        if _stands_after(citation, options["unless-after"], source):
            continue
        # A date left blank in a draft, or written in a way not understood, is not a missing date.
        if part == "date" and _DATE_WORD.match(source, citation.symbol_text.span().end):
            continue
        other = _elsewhere(cited, part, facts)
        related: tuple[Related, ...] = ()
        known = _UNKNOWN[part]
        if other is not None:
            related = (Related(Words("chỗ viện dẫn đủ hơn", "cited more fully here"), other.span),)
            if part == "date" and other.date is not None and other.date.value is not None:
                known = Words(f"ngày {written(other.date.value)}", written(other.date.value))
            elif part == "abstract" and other.abstract is not None:
                known = Words(f"“{other.abstract.value}”", f"“{other.abstract.value}”")
            elif part == "issuer" and other.issuer is not None:
                known = Words(f"của {other.issuer.value}", f"{other.issuer.value}")
        elif part == "date" and (document := surely(citation, options["records"])) is not None:
            known = Words(f"ngày {written(document.date)}", written(document.date))
        place = Span(citation.span.start, citation.symbol_text.span().end)
        yield Hit(place, {"known": known}, node, related=related)


def _one_type(one: Citation, other: Citation) -> bool:
    return one.type is None or other.type is None or folded(one.type) == folded(other.type)


_CITATIONS = frozenset({"citations"})

CITED_IN_FULL = Check(
    _cited_in_full,
    {
        "part": Option("choice", required=True, among=("date", "issuer", "abstract")),
        "organs": Option("texts", required=True),
        "unless-after": Option("texts", ()),
        "records": Option("table", {}),
    },
    frozenset({"known"}),
    _CITATIONS,
)
