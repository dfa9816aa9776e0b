"""All steps of the parser, and the facts that need the whole draft: its kind and system."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.document import Block, Document, FootnoteMark, Kind, Letterhead, Table
from checker.expression import expression
from checker.parse.addressees import read_addressees
from checker.parse.blocks import Piece, cut
from checker.parse.content_end import find_end
from checker.parse.ending import Ending, read_ending
from checker.parse.flow import clear, footnote_marks
from checker.parse.inline import scan
from checker.parse.laid import Grid, Laid, lay
from checker.parse.letterhead import read_head
from checker.parse.lines import Line, split_lines
from checker.parse.patterns import pattern
from checker.parse.structure import nest
from checker.source import Source, Span, Text
from checker.symbol import System

__all__ = ["assemble"]


def assemble(source: Source) -> Document:
    """Parse `source`; see `checker.parse.parse`."""
    laid = lay(source, split_lines(source.text))
    lines = laid.lines
    head = read_head(lines)
    to = read_addressees(lines, head.end)
    end = find_end(lines, to.end)
    ending = read_ending(lines, end)
    flow = clear(lines[to.end : end], paged=not laid.whole)
    pieces = cut(flow.lines, whole=laid.whole, drawn=laid.drawn)
    stop = lines[end].start if end < len(lines) else len(source.text)
    inside = tuple(grid for grid in laid.tables if grid.span.start < stop)
    outline = nest(
        [*(block.name for block in head.blocks), *(["ADDRESS_LABEL"] if to.label else [])],
        pieces,
        [block.name for block in ending.blocks],
    )
    texts = [*outline.preamble, *(text for entry in outline.entries for text in entry.texts()), *outline.closing]
    abstract = [head.letterhead.abstract] if head.letterhead.abstract else []
    footnotes = (*flow.footnotes, *laid.footnotes)
    notes = [note.text for note in footnotes]
    return Document(
        source=source,
        kind=_kind(head.letterhead, to.label is not None, pieces),
        system=_system(head.letterhead, ending),
        letterhead=head.letterhead,
        addressees_label=to.label,
        addressees=to.entries,
        also_addressed=to.also,
        preamble=outline.preamble,
        outline=outline.entries,
        closing=outline.closing,
        recipients_label=ending.label,
        recipients=ending.recipients,
        signatures=ending.signatures,
        footnotes=footnotes,
        footnote_marks=_marks(laid, footnote_marks(texts)),
        appendices=_rest(ending, lines, laid.tables[len(inside) :]),
        furniture=(*head.furniture, *to.furniture, *flow.furniture, *laid.furniture),
        mentions=scan([*abstract, *texts, *notes]),
        content_end=_content_end(pieces, lines, to.end, inside),
        tables=tuple(Table(grid.span, grid.rows, scan([row.text for row in grid.rows])) for grid in inside),
    )


def _marks(laid: Laid, seen: Sequence[FootnoteMark]) -> tuple[FootnoteMark, ...]:
    """The marks that the file says to be some, and others `seen` in the text."""
    if not laid.marks:
        return tuple(seen)
    told = {mark.span.start for mark in laid.marks}
    return tuple(sorted([*laid.marks, *(mark for mark in seen if mark.span.start not in told)], key=_place))


def _place(part: FootnoteMark | Block) -> Span:
    return part.span


def _rest(ending: Ending, lines: list[Line], tables: Sequence[Grid]) -> tuple[Block, ...]:
    """What was not understood at the end, and all that follows it, row by row where it is a table."""
    strange = [Block(block.text, block.span) for block in ending.blocks if block.name in ("APPENDIX", "SIGNED")]
    after = [Block(Text.at(line.text, line.start), Span(line.start, line.end)) for line in lines[ending.rest :]]
    rest = [*strange, *after]
    if tables:
        rest += [row for grid in tables for row in grid.rows]
        rest.sort(key=_place)
    return tuple(rest)


def _content_end(pieces: list[Piece], lines: list[Line], start: int, tables: Sequence[Grid]) -> Span:
    """The last character of the content; where a table ends it, the place below that."""
    if tables and (not pieces or pieces[-1].span.end <= tables[-1].span.start):
        return Span(tables[-1].span.end, tables[-1].span.end)
    if pieces:
        end = pieces[-1].span.end
        return Span(end - 1, end)
    place = lines[start - 1].end if lines and start else 0
    return Span(place, place)


_KINDS: dict[str, Kind] = {
    "nghị quyết": "resolution",
    "quyết định": "decision",
    "quy định": "regulation",
    "quy chế": "rules",
    "chỉ thị": "directive",
    "kết luận": "conclusion",
    "thông tri": "circular",
    "hướng dẫn": "guide",
    "thông báo": "notice",
    "báo cáo": "report",
    "kế hoạch": "plan",
    "chương trình": "program",
    "đề án": "scheme",
    "tờ trình": "submission",
    "công văn": "dispatch",
    "biên bản": "minutes",
    "phiếu": "slip",
}
_MARKS: dict[str, Kind] = {
    "NQ": "resolution", "QĐ": "decision", "QĐi": "regulation", "QyĐ": "regulation", "QC": "rules", "CT": "directive",
    "KL": "conclusion", "TT": "circular", "HD": "guide", "TB": "notice", "BC": "report", "KH": "plan", "CTr": "program",
    "ĐA": "scheme", "TTr": "submission", "CV": "dispatch", "BB": "minutes",
}  # fmt: skip


@cache
def _itself() -> re.Pattern[str]:
    """Where a document calls itself by its type: "Trên đây là báo cáo …", "Kế hoạch này"."""
    names = "|".join(_KINDS)
    return expression(rf"(?i)\bTrên đây là (?:nội dung )?({names})\b|\b({names}) này\b")


def _kind(head: Letterhead, addressed: bool, pieces: list[Piece]) -> Kind:
    """The kind of document: by its type name, its symbol, or what it calls itself at its end."""
    if head.title:
        title = head.title.value.lower()
        title = " ".join(title.split())
        found = next((kind for name, kind in _KINDS.items() if title.startswith(name)), None)
        if found:
            return found
        return "other"
    if head.symbol and head.symbol.mark in _MARKS:
        return _MARKS[head.symbol.mark]
    if head.symbol and head.symbol.mark is None and head.symbol.system == "state":
        return "dispatch"
    for piece in reversed(pieces[-6:]):
        itself = _itself().search(piece.text.value)
        if itself:
            return _KINDS[(itself[1] or itself[2]).lower()]
    return "dispatch" if addressed else "other"


def _system(head: Letterhead, ending: Ending) -> System:
    """Party or State, by the marks of standards: title, own symbol, authority to sign.

    Mass organisations write symbols as the Party does but have rules of their own.
    """
    if head.nation:
        return "party" if head.nation.value.startswith("ĐẢNG") else "state"
    if head.motto:
        return "state"
    organs = (head.superior, head.issuer, *head.other)
    if any(pattern("MASS_ORGAN").search(organ.value) for organ in organs if organ):
        return "other"
    if head.symbol and head.symbol.system != "other":
        return head.symbol.system
    for signature in ending.signatures:
        for line in signature.authority:
            if line.value.startswith(("T/M", "T/T", "T/L", "K/M", "K/T", "K/L")):
                return "party"
            if line.value.startswith(("TM.", "KT.", "TL.", "TUQ.")):
                return "state"
    return "other"
