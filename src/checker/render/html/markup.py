"""Text as HTML shows it, whatever it holds."""

from __future__ import annotations

from html import escape

from checker.place import in_words
from checker.render.width import visible
from checker.source import Source, Span

__all__ = ["capital", "place_link", "shown"]


def shown(text: str) -> str:
    """`text` on one line, safe between tags and in quoted attributes; control characters as their pictures."""
    return escape(visible(text))


def capital(text: str) -> str:
    """`text` with its first letter large."""
    return text[:1].upper() + text[1:]


def place_link(source: Source, span: Span, key: str, lang: str) -> str:
    """A link to the row of the draft on which `span` begins: "dòng 38"."""
    words = in_words(source.location(span))[lang]
    return f'<a class="to" href="#{key}-l{source.rows(span).line}">{words}</a>'
