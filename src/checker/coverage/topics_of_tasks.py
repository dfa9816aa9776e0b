"""Which topics the tasks of a plan are on, and how surely."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from checker.coverage.lexicon import Lexicon
from checker.coverage.subjects import topic_numbers
from checker.coverage.syllables import Pair, together
from checker.coverage.topics import Phrase, Topic, topics
from checker.plan import Task
from checker.value import NamedTuple

__all__ = ["TopicsOfTasks", "topics_of_tasks"]

# How surely a task is on a topic that its terms name, that its statement begins with, or only mentions.
_OF_TERMS, _OF_OPENING, _OF_STATEMENT = 1.0, 0.8, 0.5
_OPENING = 12


class TopicsOfTasks(NamedTuple):
    """The shipped topics beside the tasks of a plan."""

    topics: Sequence[Topic]
    numbers: Sequence[int]
    """For each topic its number."""
    every_field: Sequence[frozenset[Pair]]
    """A plan with a task that has any of these sets work in every field."""
    on: Sequence[Mapping[int, float]]
    """For each task the numbers of the topics it is on, and how surely, 0 to 1."""

    def numbered(self) -> Iterator[tuple[int, Topic]]:
        """The topics with their numbers."""
        return zip(self.numbers, self.topics, strict=True)

    def strengths(self, topic: int) -> dict[int, float]:
        """How surely which tasks are on the topic of this number."""
        return {number: on[topic] for number, on in enumerate(self.on) if topic in on}

    def fitting(self) -> Iterator[tuple[Phrase, Collection[int], Mapping[int, float]]]:
        """The phrases of all topics, with the numbers of theirs, and how surely which tasks are on one of them."""
        merged: dict[str, tuple[Phrase, set[int], dict[int, float]]] = {}
        for place, topic in self.numbered():
            strengths = self.strengths(place)
            for phrase in topic.phrases if strengths else ():
                known, numbers, there = merged.setdefault(phrase.text, (phrase, set(), {}))
                numbers.add(place)
                for number, strength in strengths.items():
                    there[number] = max(there.get(number, 0.0), strength)
                if phrase.sure and not known.sure:
                    merged[phrase.text] = (phrase, numbers, there)
        yield from merged.values()


def topics_of_tasks(tasks: Sequence[Task], words: Lexicon) -> TopicsOfTasks:
    """The shipped topics beside `tasks`."""
    known, every_field = topics(words.pairs)
    of_id = topic_numbers()
    numbers = [of_id[topic.id] for topic in known]
    on = [
        {
            number: strength
            for number, topic in zip(numbers, known, strict=True)
            if (strength := _how_surely(topic, task, words))
        }
        for task in tasks
    ]
    return TopicsOfTasks(known, numbers, every_field, on)


def _how_surely(topic: Topic, task: Task, words: Lexicon) -> float:
    """How surely `task` is on `topic`, 0 to 1."""
    if topic.named_in(map(words.pairs, task.terms)):
        return _OF_TERMS
    syllables = words.syllables(task.statement)
    for reach, strength in ((syllables[:_OPENING], _OF_OPENING), (syllables, _OF_STATEMENT)):
        if topic.named_in((frozenset(together(reach)),)):
            return strength
    return 0.0
