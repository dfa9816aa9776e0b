"""Text as HTML shows it, whatever it holds."""

from __future__ import annotations

from html import escape

from checker.render.width import visible
from checker.source import Source, Span

__all__ = ["capital", "line_link", "shown"]


def shown(text: str) -> str:
    """`text` on one line, safe between tags and in quoted attributes; control characters as their pictures."""
    return escape(visible(text))


def capital(text: str) -> str:
    """`text` with its first letter large."""
    return text[:1].upper() + text[1:]


def line_link(source: Source, span: Span, key: str, word: str) -> str:
    """A link to the line of the draft on which `span` begins: "dòng 38"; `word` is "dòng"."""
    place = source.location(span)
    if place.line is None:
        return ""
    return f'<a class="to" href="#{key}-l{place.line}">{word} {place.line}</a>'
