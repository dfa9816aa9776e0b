"""Findings for tools that know places by the lines of a text alone.

A Word file has no lines, and those of a PDF are of its pages: no line of the file itself. Where such a tool cannot be
told the place, the message begins with it.
"""

from __future__ import annotations

from checker.place import in_words
from checker.source import Location, Source, Span

__all__ = ["told", "with_place"]


def told(source: Source, span: Span | None) -> Location | None:
    """Lines and columns of `span`, for a tool that knows nothing else; None where there are none to tell."""
    return None if span is None or source.anchors else source.location(span)


def with_place(source: Source, span: Span | None, message: str, lang: str) -> str:
    """`message`, after the place of `span` where that cannot be told by lines: "Đoạn 12: …"."""
    if span is None or not source.anchors:
        return message
    place = in_words(source.location(span))[lang]
    return f"{place[:1].upper()}{place[1:]}: {message}"
