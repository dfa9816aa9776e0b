"""What is kept of one report of a review.

A record holds what a reviewer reads in the matrix and behind each of its cells, in words and
numbers of places (see `place.Numbers`): no document, no spans. It is what workers send back, what
the record file keeps, and all that the renderers see.
"""

from __future__ import annotations

from checker.errors import Words
from checker.finding import Certainty, Severity, Status, Verdict
from checker.value import NamedTuple

__all__ = ["Cell", "Judged", "Note", "Place", "Proof", "Record", "Reported", "Unevaluated", "Unreadable"]


class Place(NamedTuple):
    """Where an answer stands."""

    label: str
    """Section and number as the report writes them: "I.4"; empty for prose without either."""
    line: int | None
    """From 1, in a PDF on its page; None where the file has no lines."""
    page: int | None = None
    """Of a PDF."""
    paragraph: int | None = None
    """Of a Word file."""


class Proof(NamedTuple):
    """One piece of evidence, quoted."""

    type: str
    """figure, date, document or action."""
    text: str
    line: int | None
    page: int | None = None
    paragraph: int | None = None


class Judged(NamedTuple):
    """What a reviewer decided of a status."""

    found: Status
    """The status the program found."""
    overruled: bool
    """False for a status that was confirmed."""
    reason: str
    by: str | None
    on: str
    """The day, YYYY-MM-DD."""


class Cell(NamedTuple):
    """How one report answers one task."""

    status: Status
    """The status that counts: a reviewer's, where one overruled."""
    certainty: Certainty
    because: Words
    places: tuple[Place, ...]
    excerpt: str
    """The answer's own words, at most a few hundred characters."""
    evidence: tuple[Proof, ...]
    remarks: tuple[Words, ...]
    """What else is said of it: outside the period asked for, under another group's heading."""
    fingerprint: str
    """Of the text that the status rests on: a judgement holds while it stays the same."""
    judged: Judged | None = None


class Note(NamedTuple):
    """One finding of the report."""

    rule: str
    severity: Severity
    certainty: Certainty
    message: Words
    text: str
    line: int | None
    page: int | None = None
    paragraph: int | None = None


class Reported(NamedTuple):
    """A report on the plan under review."""

    path: str
    unit: str
    """The reporting body: from the letterhead, else from the file's name."""
    digest: str
    """Of the file's bytes."""
    verdict: Verdict
    cells: tuple[Cell, ...]
    """One for each task, in the order of the plan's groups and tasks."""
    notes: tuple[Note, ...]
    orphans: tuple[Place, ...]
    superior: str = ""
    """The body above it, as the letterhead names it; empty where it names none."""
    dated: str | None = None
    """The report's own day, YYYY-MM-DD, where its letterhead gives one."""


class Unevaluated(NamedTuple):
    """A file that was read but not held against the plan: it reports on another, or is no report."""

    path: str
    unit: str
    digest: str
    because: Words


class Unreadable(NamedTuple):
    """A file that could not be read."""

    path: str
    digest: str
    """Empty when not even its bytes could be read."""
    because: Words


Record = Reported | Unevaluated | Unreadable
