"""How sure it is that a task is answered where it is said to be, and which task the words might answer instead."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage.matching import Segment
from checker.coverage.report import Offer, Report
from checker.finding import Certainty, Rival, Status
from checker.plan import Plan
from checker.value import NamedTuple

__all__ = ["Nearest", "certainty", "nearest", "rival"]

# A score is one of few words below this, and beyond doubt above that.
_FEW, _SURE = 0.5, 0.85
# Another task of which the words say so much is nearly as good; so little, and it is out of the question.
_NEARLY, _FAR = 0.8, 0.4
# With so much of the plan's own words there is no doubt which task is meant.
_RESTATED = 0.4
_ORDER: tuple[Certainty, ...] = ("certain", "likely", "possible")


class Nearest(NamedTuple):
    """The task next in what the words of an answer say."""

    task: int
    """Its number in the index."""
    share: float
    """How much they say of it, against the task they are held to answer."""


def rival(report: Report, plan: Plan, segment: Segment, found: Nearest | None) -> Rival | None:
    """The other task of which the words of `segment` say most, where they say enough of it to count."""
    if found is None:
        return None
    task = report.tasks.tasks[found.task]
    score = task.score(segment.pairs)
    if score < _FAR:
        return None
    return Rival(plan.groups[task.group].id, task.task.number, round(score, 2))


def certainty(
    report: Report, number: int, status: Status, offers: Sequence[Offer], found: Sequence[Nearest | None]
) -> Certainty:
    """How sure the matching is for the task of this number: as sure as its surest answer.

    Of a missing task: not sure where something was said of it in passing.
    """
    if not offers:
        return "possible" if report.asides.get(number) else "likely"
    sure = [
        _sure(report, offer, one)
        for offer, one in zip(offers, found, strict=True)
        if offer.evidence or status in ("shallow", "by-reference")
    ]
    return min(sure, key=_ORDER.index, default="possible")


def _sure(report: Report, offer: Offer, found: Nearest | None) -> Certainty:
    segment = offer.segment
    if report.tasks.tasks[segment.task].restated(segment.pairs) >= _RESTATED:
        return "certain"
    share = found.share if found is not None else 0.0
    if segment.score < _FEW or share >= _NEARLY or _bare(offer):
        return "possible"
    return "certain" if segment.score >= _SURE and share <= _FAR and not segment.aside else "likely"


def _bare(offer: Offer) -> bool:
    """Does all rest on a single number that counts nothing?"""
    return len(offer.evidence) == 1 and offer.evidence[0].text.isdigit()


def nearest(report: Report, segment: Segment) -> Nearest | None:
    """The task of which the words of `segment` say most besides its own; None where they say nothing of another."""
    strengths = report.tasks.strengths(segment.pairs)
    own = strengths.pop(segment.task, 0.0)
    if not strengths or not own:
        return None
    task = max(strengths, key=lambda task: (strengths[task], -task))
    return Nearest(task, strengths[task] / own)
