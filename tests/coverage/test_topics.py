"""The data of rules/topics.yaml: each phrase says something, and none says the same as another of its topic."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.coverage.lexicon import lexicon, topic_content
from checker.coverage.topics import DOCUMENT
from checker.datafile import read

TOPICS = read("rules/topics.yaml", topic_content().decode("utf-8"), "topics.schema.json").value["topics"]
KINDS = ("named", "told", "hints")


def sides(phrase: str) -> list[str]:
    """What must be in one sentence, without the documents that a task names."""
    return [words for side in phrase.split("…") if (words := side.replace(DOCUMENT, "").strip())]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["named"][0])
def test_each_side_of_a_phrase_has_two_syllables_that_mean_something(topic: dict[str, list[str]]) -> None:
    phrases = [phrase for kind in KINDS for phrase in topic.get(kind, ())]
    assert [phrase for phrase in phrases if not all(map(lexicon().pairs, sides(phrase)))] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["named"][0])
def test_no_two_phrases_of_a_topic_are_heard_in_the_same_words(topic: dict[str, list[str]]) -> None:
    heard = Counter(
        (frozenset().union(*map(lexicon().pairs, sides(phrase))), DOCUMENT in phrase)
        for kind in KINDS
        for phrase in topic.get(kind, ())
    )
    assert [pairs for pairs, times in heard.items() if times > 1] == []


def test_no_topic_is_there_twice() -> None:
    assert [name for name, times in Counter(topic["named"][0] for topic in TOPICS).items() if times > 1] == []
