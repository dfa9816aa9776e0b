"""The pieces both JSON outputs share: places, outlines, and how a value becomes bytes."""

from __future__ import annotations

from checker.document import Entry, Level
from checker.source import Source, Span

__all__ = ["Json", "encode", "location", "outline"]

Json = dict[str, object]

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


def outline(source: Source, entries: tuple[Entry, ...]) -> list[Json]:
    """The outline as nested objects, in order of place."""
    return [
        {
            "level": _LEVELS[entry.level],
            "form": entry.level,
            "label": entry.label,
            "title": entry.heading.value,
            "location": location(source, entry.span),
            "children": outline(source, entry.children),
        }
        for entry in entries
    ]
