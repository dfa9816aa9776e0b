"""The collection of the document as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Document
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]


def _documents(facts: Facts) -> Iterator[Part]:
    yield (facts.document, Span(0, len(facts.document.source.text)))


def _content_start(document: Document) -> Span:
    """The empty place before the first paragraph."""
    first = next((text.span().start for text in document.texts()), document.content_end.start)
    marker = min((entry.span.start for entry in document.outline[:1]), default=first)
    return Span(min(first, marker), min(first, marker))


def _signed_posts(document: Document) -> str:
    """All lines of posts in the signature blocks, in their order."""
    return " / ".join(post.value for block in document.signatures for post in block.position)


COLLECTIONS = {
    "document": Collection(
        _documents,
        {
            "kind": Attribute("word", lambda d: d.kind),
            "system": Attribute("word", lambda d: d.system),
            "signatures": Attribute("number", lambda d: len(d.signatures)),
            "signed-posts": Attribute("word", _signed_posts),
            "headed": Attribute("flag", lambda d: d.letterhead.span is not None),
            "recipients": Attribute("number", lambda d: len(d.recipients)),
            "recipients-label": Attribute("text", lambda d: d.recipients_label),
            "addressees": Attribute("number", lambda d: len(d.addressees)),
            "content": Attribute("number", lambda d: d.content_end.end - d.content_end.start),
            "start": Attribute("place", lambda d: Span(0, 0)),
            "content-start": Attribute("place", _content_start),
            "content-end": Attribute("place", lambda d: d.content_end),
        },
    ),
}
