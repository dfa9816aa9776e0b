"""The collection of suppressions that silence nothing: a draft is to carry no dead ones."""

from __future__ import annotations

from collections.abc import Iterator

from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

__all__ = ["COLLECTIONS"]


def _idle(facts: Facts) -> Iterator[Part]:
    for entry in facts.idle:
        yield (entry, Span(0, 0))


COLLECTIONS = {
    "suppressions": Collection(
        _idle,
        {
            "state": Attribute("word", lambda s: s.state),
            "rule": Attribute("word", lambda s: s.suppression.rule),
            "reason": Attribute("word", lambda s: s.suppression.reason),
            "by": Attribute("word", lambda s: s.suppression.by),
            "until": Attribute("word", lambda s: s.suppression.until),
            "origin": Attribute("word", lambda s: s.suppression.origin),
        },
        late=True,
    ),
}
