"""The collection of the document as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]


def _documents(facts: Facts) -> Iterator[Part]:
    yield (facts.document, Span(0, len(facts.document.source.text)))


COLLECTIONS = {
    "document": Collection(
        _documents,
        {
            "kind": Attribute("word", lambda d: d.kind),
            "system": Attribute("word", lambda d: d.system),
            "signatures": Attribute("number", lambda d: len(d.signatures)),
            "recipients": Attribute("number", lambda d: len(d.recipients)),
            "recipients-label": Attribute("text", lambda d: d.recipients_label),
            "addressees": Attribute("number", lambda d: len(d.addressees)),
            "content": Attribute("number", lambda d: d.content_end.end - d.content_end.start),
            "start": Attribute("place", lambda d: Span(0, 0)),
            "content-end": Attribute("place", lambda d: d.content_end),
        },
    ),
}
