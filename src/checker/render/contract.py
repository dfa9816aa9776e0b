"""The pieces both JSON outputs share: places, outlines, and how a value becomes bytes."""

from __future__ import annotations

from collections.abc import Callable

from checker.document import Entry, Level
from checker.source import Source, Span

__all__ = ["Json", "Placing", "encode", "location", "outline", "with_offsets"]

Json = dict[str, object]
Placing = Callable[[Source, Span | None], Json | None]
"""How the place of a span is told."""

# The contract knows four levels; `form` says which of the finer ones it is.
_LEVELS: dict[Level, str] = {
    "part": "section",
    "chapter": "section",
    "section": "section",
    "article": "item",
    "item": "item",
    "subitem": "item",
    "point": "point",
    "bullet": "bullet",
    "plus": "bullet",
}


def encode(value: object) -> str:
    """`value` as JSON on one line, letters as they are; the same value always gives the same text."""
    from json import dumps

    return dumps(value, ensure_ascii=False, allow_nan=False)


def location(source: Source, span: Span | None) -> Json | None:
    """The place of `span` in the user's file; None for the file as a whole."""
    if span is None:
        return None
    place = source.location(span)
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "page": place.page,
        "paragraph": place.paragraph,
        "end_page": place.end_page,
        "end_paragraph": place.end_paragraph,
    }


def with_offsets(source: Source, span: Span | None) -> Json | None:
    """The place of `span` as `location` gives it, with `start` and `end`, its offsets in `Source.original` from 0."""
    place = location(source, span)
    if place is not None and span is not None:
        start, end = span if source.offsets is None else (source.offsets[span.start], source.offsets[span.end])
        place |= {"start": start, "end": end}
    return place


def outline(source: Source, entries: tuple[Entry, ...], placed: Placing = location) -> list[Json]:
    """The outline as nested objects, in order of place; `placed` tells the place of each."""
    return [
        {
            "level": _LEVELS[entry.level],
            "form": entry.level,
            "label": entry.label,
            "title": entry.heading.value,
            "location": placed(source, entry.span),
            "children": outline(source, entry.children, placed),
        }
        for entry in entries
    ]
