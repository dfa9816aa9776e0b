"""Whether nobody has to ask who issued a document that is cited without its issuer.

It is plain where the own letterhead says so, and where an organ is named before the citation: earlier in its entry, in
the lead-in above it, and for a footnote before its mark.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.select.mentions import Cited
from checker.select.node import Facts
from checker.source import Span

__all__ = ["footnote_marks", "issuer_is_plain"]

_REACH = 20_000
"""Characters looked back for what is said before a citation: more than a page, less than an endless paragraph."""


def issuer_is_plain(cited: Cited, organs: Sequence[str], facts: Facts) -> bool:
    """True when nobody has to ask who issued the document."""
    text = facts.document.source.text
    own = facts.document.letterhead.symbol
    marks = set(cited.citation.symbol.organ.split("-"))
    if own is not None and marks & set(own.organ.split("-")):
        return True
    start = cited.paragraph.span.start if cited.paragraph is not None else cited.citation.span.start
    before = text[max(start, cited.citation.span.start - _REACH) : cited.citation.span.start].split()
    # "theo đề nghị của Hội … tại Văn bản số …", "Nghị quyết liên tịch số … giữa …".
    if before[-1:] == ["tại"] and "của" in before:
        return True
    end = cited.citation.span.end
    if text[end : end + 12].split()[:1] == ["giữa"]:
        return True
    return _organ_before(cited, organs, facts)


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
        for mark in footnote_marks(facts).get(paragraph.footnote, ()):
            places += _said_before(mark.start, facts)
    text = facts.document.source.text
    said = " ".join(" ".join(text[max(start, end - _REACH) : end].split()) for start, end in places)
    return any(organ in said for organ in organs)


def footnote_marks(facts: Facts) -> dict[str, list[Span]]:
    """Where each footnote is marked in the content."""

    def places() -> dict[str, list[Span]]:
        marks: dict[str, list[Span]] = {}
        for mark in facts.document.footnote_marks:
            marks.setdefault(mark.mark, []).append(mark.span)
        return marks

    return facts.once("footnote marks", places)


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
