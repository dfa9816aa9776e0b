"""The topics of `rules/topics.yaml`: what plans and reports call one and the same work.

A phrase is kept as a token (`syllables.token`), so that the matcher weighs it like any other
pair of syllables. Read only where a plan is indexed; a run with a known plan never does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from checker.coverage.lexicon import topic_content
from checker.coverage.syllables import Pair
from checker.value import NamedTuple

__all__ = ["DOCUMENT", "Phrase", "Topic", "Topics", "topics"]

# Both in one sentence, in any order.
_APART = "…"
DOCUMENT = "<văn bản>"
"""Stands in a phrase for each document that the task names."""


class Phrase(NamedTuple):
    """Words that speak of a topic."""

    text: str
    pairs: frozenset[Pair]
    """All must be in one sentence."""
    of_document: bool
    """Speaks of a task only together with a document that the task names."""
    sure: bool
    """Not a mere hint."""
    apart: bool
    """Its words only stand in one sentence."""


class Topic(NamedTuple):
    """One kind of work."""

    id: str
    name: str
    """How plans name it first."""
    named: tuple[frozenset[Pair], ...]
    """Any of these in a task says that the task is on this topic."""
    phrases: tuple[Phrase, ...]
    field: bool
    """A field of work besides the Party's own."""

    def named_in(self, texts: Iterable[frozenset[Pair]]) -> bool:
        """Does one of these texts name the topic?"""
        return any(name <= text for text in texts for name in self.named)


class Topics(NamedTuple):
    """All that is shipped."""

    topics: tuple[Topic, ...]
    every_field: tuple[frozenset[Pair], ...]
    """A plan with a task that has any of these sets work in every field."""


def topics(pairs: Callable[[str], frozenset[Pair]]) -> Topics:
    """The shipped topics, their phrases as `pairs` splits them. Raises `CheckerError` when the file is not valid."""
    from checker.datafile import read

    value = read("rules/topics.yaml", topic_content().decode("utf-8"), "topics.schema.json").value
    found = (
        Topic(
            id=topic["id"],
            name=topic["named"][0],
            named=tuple(filter(None, map(pairs, topic["named"]))),
            phrases=tuple(_phrases(topic, pairs)),
            field=topic.get("field", False),
        )
        for topic in value["topics"]
    )
    return Topics(tuple(found), tuple(map(pairs, value["every_field"])))


def _phrases(topic: dict[str, Collection[str]], pairs: Callable[[str], frozenset[Pair]]) -> Iterator[Phrase]:
    for kind in ("named", "told", "hints"):
        for text in dict.fromkeys(topic.get(kind, ())):
            found = _together(text.replace(DOCUMENT, "").split(_APART), pairs)
            if found:
                yield Phrase(text, found, DOCUMENT in text, kind != "hints", _APART in text)


def _together(parts: Iterable[str], pairs: Callable[[str], frozenset[Pair]]) -> frozenset[Pair]:
    return frozenset[Pair]().union(*map(pairs, parts))
