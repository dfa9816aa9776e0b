"""What the program says of a draft: findings, coverage, and what it could not judge."""

from __future__ import annotations

from datetime import date
from typing import Literal

from checker.document import Document
from checker.errors import Words
from checker.source import Span
from checker.value import NamedTuple

__all__ = [
    "MET",
    "Answer",
    "Cause",
    "Certainty",
    "Coverage",
    "Edit",
    "Evidence",
    "Finding",
    "Fix",
    "GroupCoverage",
    "NotEvaluated",
    "Orphan",
    "Related",
    "Remark",
    "Result",
    "Rival",
    "Severity",
    "Stage",
    "Status",
    "Suppressed",
    "TaskCoverage",
    "Verdict",
]

Severity = Literal["error", "warning", "info"]
Certainty = Literal["certain", "likely", "possible"]
Stage = Literal["draft", "submit", "issue"]
Verdict = Literal["pass", "fail", "not-evaluated"]
Status = Literal["answered", "by-reference", "partial", "shallow", "duplicate", "missing"]
Cause = Literal["absent", "aside", "restated", "misdirected", "twice", "copied", "lacking", "unfinished"]
"""Why a task is not met. missing: absent, or spoken of in passing only (aside); shallow: restated, or a reference that
leads to no result (misdirected); duplicate: one answer given twice, or copied from another task's; partial: a main part
lacking, or unfinished by the report's own words."""

MET: frozenset[Status] = frozenset({"answered", "by-reference"})
"""Statuses of a task that leave nothing to do."""


class Edit(NamedTuple):
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding together. `safe`: may be applied without asking."""

    edits: tuple[Edit, ...]
    safe: bool


class Related(NamedTuple):
    """Another place that explains a finding."""

    message: Words
    span: Span


class Suppressed(NamedTuple):
    """Why a finding is silent, and who answers for it."""

    reason: str
    by: str | None
    until: date | None
    """The last day on which it is silent; None for good."""
    origin: str
    """Where that is written: `file:line`, or the baseline file."""
    baseline: bool = False
    """True for a finding of an old draft, which the baseline knows."""


class Finding(NamedTuple):
    """One thing said about one place."""

    rule: str
    severity: Severity
    certainty: Certainty
    message: Words
    remedy: Words | None
    span: Span | None
    """None only for the file as a whole; empty where something is missing."""
    text: str
    """The text at fault, exactly as in the file."""
    clause: tuple[str, str] | None
    """Standard id and clause; None for custom rules."""
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    """Stable under moved lines: rule, text and neighbourhood, hashed."""
    suppressed: Suppressed | None = None
    """Set when silenced: shown in machine formats, counted for nothing."""


class Evidence(NamedTuple):
    """What turns a restated task into an answer."""

    type: Literal["figure", "date", "document", "action"]
    text: str
    span: Span


class Rival(NamedTuple):
    """Another task that the same words might answer."""

    group: str
    """Id of its group."""
    number: int
    score: float


class Remark(NamedTuple):
    """What else is said of an answer: it does not change the status."""

    kind: Literal["period", "group", "order"]
    """period: evidence outside the date or frequency the plan gives; group: stands under another group's heading;
    order: stands out of the plan's order in a section that otherwise keeps to it."""
    message: Words
    span: Span


class Answer(NamedTuple):
    """An item (or a bullet of it) that speaks to a task."""

    section: str | None
    number: str | None
    span: Span
    score: float
    """Share of the task's distinguishing terms found there, 0 to 1."""
    because: Words
    terms: tuple[str, ...] = ()
    """The task's own phrases found there, the most telling first."""
    rival: Rival | None = None
    """The task it speaks of next most, where there is one."""


class TaskCoverage(NamedTuple):
    """How one task of the plan is answered."""

    number: int
    statement: str
    status: Status
    answers: tuple[Answer, ...]
    evidence: tuple[Evidence, ...]
    because: Words
    certainty: Certainty = "likely"
    """How sure the matching is: possible where another reading is nearly as good."""
    remarks: tuple[Remark, ...] = ()
    cause: Cause | None = None
    """Why it is not met; None when it is."""
    lacking: tuple[str, ...] = ()
    """The main parts that nothing speaks of, in the plan's words."""
    unfinished: str | None = None
    """The report's own words on what is not finished."""
    units: tuple[str, ...] = ()
    """Who is in charge by the plan; empty where it is each reporting unit."""


class GroupCoverage(NamedTuple):
    """One task group of the plan."""

    id: str
    title: str
    expected: int
    tasks: tuple[TaskCoverage, ...]
    section: Span | None = None
    """The heading of the section that reports on this group, where one was found."""


class Orphan(NamedTuple):
    """An item that answers no task."""

    section: str | None
    number: str | None
    span: Span


class Coverage(NamedTuple):
    """The plan, task by task."""

    groups: tuple[GroupCoverage, ...]
    orphans: tuple[Orphan, ...] = ()


class NotEvaluated(NamedTuple):
    """A rule (or family of rules, `coverage.*`) that could not be judged, and why."""

    rule: str
    because: Words


class Result(NamedTuple):
    """All that is said of one draft."""

    document: Document
    stage: Stage
    verdict: Verdict
    standard: str
    """Id of the standard applied."""
    standard_because: Words
    plan: str | None
    """Id of the plan the draft reports on."""
    plan_symbol: str | None
    plan_because: Words | None
    findings: tuple[Finding, ...]
    coverage: Coverage | None
    not_evaluated: tuple[NotEvaluated, ...] = ()
    stale: int = 0
    """How many entries of the baseline fit no finding any more."""
    mended: tuple[tuple[str, int], ...] | None = None
    """How many places of which rules were mended before this was said; None when nothing was to be mended."""
    standard_title: Words | None = None
    """The standard by its title, where that is known."""

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, without those that are suppressed; the gravest first."""
        counts: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
        for finding in self.findings:
            counts[finding.severity] += finding.suppressed is None
        return counts
