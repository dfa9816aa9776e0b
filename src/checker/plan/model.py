"""A plan: the tasks a superior body set, which reports answer one by one."""

from __future__ import annotations

from datetime import date

from checker.digest import blake2b
from checker.value import NamedTuple

__all__ = ["TODO", "Group", "Part", "Plan", "Task"]

TODO = "TODO"
"""Stands in a plan file where a person still has to say something."""


class Part(NamedTuple):
    """A main part of a task, which an answer must also speak of."""

    statement: str
    terms: tuple[str, ...]
    """Any of these shows that the part is spoken of."""


class Task(NamedTuple):
    """One task of a plan."""

    number: int
    """From 1 within its group."""
    statement: str
    terms: tuple[str, ...]
    """Phrases that tell this task from the others."""
    parts: tuple[Part, ...] = ()
    evidence: tuple[str, ...] = ()
    """Kinds of evidence an answer is expected to give: figure, date, document, action."""
    frequency: str | None = None
    """In the plan's words: "hằng năm"."""
    deadline: str | None = None
    """In the plan's words: "quý I/2022"."""
    units: tuple[str, ...] = ()
    """Who is in charge, in the plan's words: "Các ban của Thành ủy"; empty where it is each reporting unit."""

    @property
    def digest(self) -> str:
        """Of what the task asks for: what was said of an answer holds while this stays the same.

        White space and the words that only help the matching do not count.
        """
        asked = (self.statement, *(part.statement for part in self.parts))
        return blake2b("\0".join(" ".join(text.split()) for text in asked).encode(), digest_size=8).hexdigest()


class Group(NamedTuple):
    """Tasks under one heading: "nhiệm vụ trọng tâm"."""

    id: str
    title: str
    """Words by which a report's heading names the group."""
    tasks: tuple[Task, ...]

    @property
    def expected(self) -> int:
        """Number of tasks the plan announces."""
        return len(self.tasks)


class Plan(NamedTuple):
    """A plan, as its file in `rules/plans/` gives it."""

    id: str
    symbol: str
    """"83-KH/TU"; no key by itself, as numbers restart each term."""
    date: date
    issuer: str
    """With its place name: "Tỉnh ủy Quảng Ngãi"."""
    title: str
    groups: tuple[Group, ...]
    basis: tuple[str, ...]
    """Symbols of the documents the plan carries out."""
    reconstructed: str | None
    """Why the statements are not the plan's own words, or None when they are."""
    path: str
    digest: str
    """Of the file's content: what is computed from a plan is kept under it."""

    def __hash__(self) -> int:
        """By content, without walking through it."""
        return hash(self.digest)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of all groups, in order."""
        return tuple(task for group in self.groups for task in group.tasks)
