"""The collection of paragraphs: those of the content and the footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.select.node import Attribute, Collection, Facts, Part

__all__ = ["COLLECTIONS"]


def _paragraphs(facts: Facts) -> Iterator[Part]:
    return ((paragraph, paragraph.span) for paragraph in facts.paragraphs())


COLLECTIONS = {
    "paragraphs": Collection(
        _paragraphs,
        {"text": Attribute("text", lambda p: p.text), "footnote": Attribute("word", lambda p: p.footnote)},
    )
}
