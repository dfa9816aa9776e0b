"""The rows of tables heard as prose of the entry they stand under: many units answer their tasks in a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from checker.document import BULLETS, Block, Document, Entry, Table
from checker.source import Span, Text

__all__ = ["texts", "with_rows"]

_span = attrgetter("span")


def with_rows(outline: Sequence[Entry], tables: Sequence[Table]) -> Sequence[Entry]:
    """The outline with each row of `tables` as a bullet of the entry above it."""
    return _with(outline, [_bullet(row) for table in tables for row in table.rows]) if tables else outline


def texts(document: Document) -> tuple[Text, ...]:
    """Every paragraph of the content, and every row of the tables in it, in order of place."""
    found = [*document.texts(), *(row.text for table in document.tables for row in table.rows)]
    return tuple(sorted(found, key=lambda text: text.place(0)) if document.tables else found)


def _bullet(row: Block) -> Entry:
    start = row.span.start
    return Entry("bullet", "", "", Span(start, start), row.text, (), (), row.span)


def _with(entries: Sequence[Entry], rows: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of one list with `rows` among them, each below the last entry before it that is no bullet itself."""
    hosts = [entry for entry in entries if entry.level not in BULLETS]
    cuts = [bisect_left(rows, host.span, key=_span) for host in hosts]
    own = {
        host.span: _grown(host, rows[first:last])
        for host, (first, last) in zip(hosts, pairwise([*cuts, len(rows)]), strict=True)
    }
    above = rows[: cuts[0]] if cuts else rows
    return tuple(sorted([*above, *(own.get(entry.span, entry) for entry in entries)], key=_span))


def _grown(entry: Entry, rows: Sequence[Entry]) -> Entry:
    """The entry with `rows` below it."""
    if not rows:
        return entry
    end = max(entry.span.end, rows[-1].span.end)
    return entry._replace(children=_with(entry.children, rows), span=Span(entry.span.start, end))
