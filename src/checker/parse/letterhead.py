"""Components 1 to 5 of a document.

Extractors give the parts of the letterhead in any order: left column then right,
line by line, the type name split in two. So each cell is recognised by what it
is (the terminals of the grammar), not by where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.document import DateMention, Letterhead
from checker.expression import expression
from checker.parse.columns import Cell, cells, in_columns
from checker.parse.inline import scan
from checker.parse.join import join
from checker.parse.letterhead_end import DATED, in_capitals, letterhead_end
from checker.parse.lines import Line
from checker.parse.organs import organs
from checker.parse.patterns import pattern
from checker.source import Span, Text
from checker.symbol import Symbol
from checker.value import NamedTuple

__all__ = ["Head", "Named", "read_head"]

# The rest of the national title, broken over two lines in a narrow column.
_NATION_GOES_ON = expression(r"(?:CH\w NGH\w{1,2}A )?(?:VI\wT )?NAM$")


class Named(NamedTuple):
    """A block named by a terminal of the grammar."""

    name: str
    text: Text
    span: Span


class Head(NamedTuple):
    """The letterhead, and the index of the first line after it."""

    letterhead: Letterhead
    blocks: tuple[Named, ...]
    end: int

    @property
    def furniture(self) -> list[Span]:
        """Strokes and stars between the parts."""
        return [block.span for block in self.blocks if block.name == "RULE"]


def read_head(lines: Sequence[Line]) -> Head:
    """The letterhead at the start of `lines`."""
    end = letterhead_end(lines)
    rows = [cells(line, index, flat=True) for index, line in enumerate(lines[:end])]
    title = _page_wide(rows)
    blocks = _name([*in_columns(rows[:title]), *(cell for row in rows[title:] for cell in row)])
    return Head(_letterhead(blocks), tuple(blocks), end)


def _page_wide(rows: Sequence[Sequence[Cell]]) -> int:
    """Index of the row of the type name, from which the lines run over both columns; the number of rows without one."""
    after = next((index for index in range(len(rows), 0, -1) if len(rows[index - 1]) > 1), 0)
    titles = (index for index in range(after, len(rows)) if pattern("TITLE").match(rows[index][0].text))
    return next(titles, len(rows))


def _name(row: Sequence[Cell]) -> list[Named]:
    """Cells named by what they are; wrapped abstracts and organ names joined."""
    named: list[tuple[str, list[Cell]]] = []
    for cell in row:
        name = _cell_name(cell, named[-1] if named else None)
        if named and name == named[-1][0] and name in ("ABSTRACT", "NATION"):
            named[-1][1].append(cell)
        else:
            named.append((name, [cell]))
    return [
        Named(name, join((c.text, c.start) for c in group), Span(group[0].start, group[-1].end))
        for name, group in named
    ]


def _cell_name(cell: Cell, before: tuple[str, list[Cell]] | None) -> str:
    text = cell.text
    if before and before[0] == "NATION" and _NATION_GOES_ON.match(text) and not _is_whole(before[1]):
        return "NATION"
    for name in ("NATION", "MOTTO", "NUMBER", *DATED, "MARK", "TITLE", "RULE"):
        if pattern(name).match(text):
            return name
    if pattern("ABSTRACT").match(text):
        return "ABSTRACT"
    if before and before[0] in ("TITLE", "ABSTRACT") and not (before[0] == "ABSTRACT" and in_capitals(text)):
        return "ABSTRACT"
    if in_capitals(text):
        return "ORGAN"
    return "ABSTRACT" if before and before[0] == "NUMBER" else "ORGAN"


def _is_whole(nation: Sequence[Cell]) -> bool:
    """Does the national title end as it should?"""
    return nation[-1].text.rstrip().endswith("NAM")


def _letterhead(blocks: Sequence[Named]) -> Letterhead:
    left = [block for block in blocks if block.name != "RULE"]

    def first(*names: str) -> Text | None:
        found = next((block for block in left if block.name in names), None)
        if found is None:
            return None
        left.remove(found)
        return found.text

    number = first("NUMBER")
    dated = first(*DATED)
    place, date = _place_and_date(dated) if dated else (None, None)
    title = first("TITLE") or _split_title(left)
    if title:
        left = [block for block in left if block.span.start not in title.places]
    superior, issuer, more = organs([block.text for block in left if block.name == "ORGAN"])
    marks = tuple(block.text for block in left if block.name == "MARK")
    nation, motto, abstract = first("NATION"), first("MOTTO"), first("ABSTRACT")
    return Letterhead(
        span=Span(blocks[0].span.start, max(b.span.end for b in blocks)) if blocks else None,
        nation=nation,
        motto=motto,
        superior=superior,
        issuer=issuer,
        symbol=_symbol(number) if number else None,
        symbol_text=number,
        place=place,
        date=date,
        title=title,
        abstract=abstract,
        marks=marks,
        other=(*more, *(block.text for block in left if block.name not in ("ORGAN", "MARK"))),
    )


def _symbol(line: Text) -> Symbol | None:
    """The symbol on the number line: "Số 36-HD/VPTW", "Số:      /TTr-SNV"."""
    found = scan([line]).citations
    return found[0].symbol if found else None


def _split_title(blocks: Sequence[Named]) -> Text | None:
    """A type name whose two syllables an extractor tore apart ("KẾ" … "HOẠCH")."""
    short = [b.text for b in blocks if b.name == "ORGAN" and len(b.text.value) <= 8 and " " not in b.text.value]
    for left, right in pairwise(short):
        whole = join([(left.value, left.place(0)), (right.value, right.place(0))])
        if pattern("TITLE").fullmatch(whole.value):
            return whole
    return None


def _place_and_date(text: Text) -> tuple[Text | None, DateMention]:
    found = next(found for name in DATED if (found := pattern(name).match(text.value)))
    begin = text.value.lower().find("ngày", found.end("place"))
    full = "tháng" in found.group()
    end = max(found.end("year"), found.end("month"))
    part = text.slice(begin if begin >= 0 else found.start("day"), end)
    day, month, year = (found[name].strip(" \t\u00a0.…_/") for name in ("day", "month", "year"))
    place = text.slice(found.start("place"), found.end("place")) if found["place"] else None
    return place, DateMention(
        text=part,
        span=part.span(),
        form="full" if full else "short",
        precision="day",
        year=int(year) if year.isdigit() else None,
        month=int(month) if month.isdigit() else None,
        day=int(day) if day.isdigit() else None,
        day_digits=day or None,
        month_digits=month or None,
    )
