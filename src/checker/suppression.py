"""Silence with a reason: findings an office has decided to live with.

A suppression names a rule or an area and may narrow it to one finding (its fingerprint)
or to certain words. It always has a reason, may have an author and a last day, and never
hides anything: a silenced finding stays in the result, marked, and counts for nothing.
One that fits nothing any more, or whose last day is over, is itself something to report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Literal
from unicodedata import normalize

from checker.finding import Finding, Suppressed
from checker.value import NamedTuple

__all__ = ["Idle", "Suppression", "Weighed", "expired", "idle", "weigh"]


class Suppression(NamedTuple):
    """One entry: what is silenced, why, by whom, until when."""

    rule: str
    """Id of a rule, or an area."""
    reason: str
    origin: str
    """Where it is written: `file:line`, or the baseline file."""
    fingerprint: str | None = None
    text: str | None = None
    """Words that must stand in the text at fault."""
    by: str | None = None
    until: date | None = None
    """The last day on which it holds."""
    narrow: bool = False
    """True when it is about this draft alone, and so is unused when nothing in the draft fits it."""
    baseline: bool = False

    def names(self, rule: str) -> bool:
        """True when it is about the rule with this id."""
        return self.rule in (rule, rule.partition(".")[0])

    def fits(self, finding: Finding) -> bool:
        """True when it is about this finding."""
        return (
            self.names(finding.rule)
            and self.fingerprint in (None, finding.fingerprint)
            and (self.text is None or _plain(self.text) in _plain(finding.text))
        )


class Idle(NamedTuple):
    """A suppression that silences nothing: nothing fits it, or its last day is over."""

    state: Literal["unused", "expired"]
    suppression: Suppression


class Weighed(NamedTuple):
    """Findings with those silenced marked, and which suppressions (by number) fitted any."""

    findings: tuple[Finding, ...]
    fitting: frozenset[int]


def weigh(findings: Sequence[Finding], suppressions: Sequence[Suppression], today: date | None) -> Weighed:
    """Mark each finding that a suppression in force fits; `today` None takes every one to be in force.

    Of several that fit, the first counts.
    """
    exact: dict[str, list[tuple[int, Suppression]]] = {}
    loose: list[tuple[int, Suppression]] = []
    for number, entry in enumerate(suppressions):
        (loose if entry.fingerprint is None else exact.setdefault(entry.fingerprint, [])).append((number, entry))
    fitting: set[int] = set()
    weighed: list[Finding] = []
    for finding in findings:
        silent: Suppressed | None = None
        for number, entry in (*exact.get(finding.fingerprint, ()), *loose):
            if entry.fits(finding):
                fitting.add(number)
                if silent is None and not expired(entry, today):
                    silent = Suppressed(entry.reason, entry.by, entry.until, entry.origin, entry.baseline)
        weighed.append(finding if silent is None else finding._replace(suppressed=silent))
    return Weighed(tuple(weighed), frozenset(fitting))


def expired(suppression: Suppression, today: date | None) -> bool:
    """True when the last day of `suppression` is over."""
    return today is not None and suppression.until is not None and suppression.until < today


def idle(
    suppressions: Sequence[Suppression], fitting: Collection[int], unjudged: Collection[str], today: date | None
) -> Iterator[Idle]:
    """The suppressions worth a word: those over, and those about this draft alone that fit nothing in it.

    `unjudged` are rules that apply to the draft and did not run; of a suppression that names one, nobody knows.
    """
    for number, entry in enumerate(suppressions):
        if expired(entry, today):
            if entry.narrow or number in fitting:
                yield Idle("expired", entry)
        elif entry.narrow and number not in fitting and not any(entry.names(rule) for rule in unjudged):
            yield Idle("unused", entry)


def _plain(text: str) -> str:
    """`text` as it is compared: composed, every run of white space one space."""
    return " ".join(normalize("NFC", text).split())
