"""The words of `rules/extraction.yaml`, with which a plan is drafted from a document."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Any

from checker.coverage.lexicon import lexicon
from checker.coverage.syllables import Pair, fold
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["Drafting", "Phrase", "drafting", "opening", "words"]

_LONGEST = 8  # words of a phrase

Phrase = tuple[str, ...]
"""Folded words."""


class Drafting(NamedTuple):
    """What `rules/extraction.yaml` says, ready to use; its comments tell what each list is for."""

    tasks: frozenset[Phrase]
    aside: frozenset[Phrase]
    deadline_labels: frozenset[Phrase]
    unit_labels: frozenset[Phrase]
    labels: frozenset[Phrase]
    """All of them."""
    deadlines: frozenset[Phrase]
    beginnings: frozenset[Phrase]
    frequencies: frozenset[Phrase]
    units: frozenset[Phrase]
    assigned: frozenset[Phrase]
    verbs: frozenset[Phrase]
    issuing: frozenset[Phrase]
    within: frozenset[Phrase]
    evidence: Mapping[str, frozenset[Phrase]]
    otherwise: tuple[str, ...]
    cuts: frozenset[Phrase]
    kept: frozenset[Phrase]
    subjects: frozenset[Phrase]
    openings: frozenset[Phrase]
    heads: frozenset[Phrase]
    closings: frozenset[Phrase]
    tails: frozenset[Phrase]
    common: frozenset[Pair]
    """Pairs of syllables in words that any administrative text may have."""
    vocabulary: frozenset[Phrase]
    """Words of several syllables: where a phrase may be cut, and where not."""


def words(text: str) -> Phrase:
    """The folded words of `text`, without the marks around them."""
    return tuple(filter(None, (word.strip(",;:.()[]“”\"'!?…–-") for word in fold(text).split())))


def opening(written: Phrase, phrases: Set[Phrase]) -> int:
    """How many words the longest of `phrases` has that `written` begins with; 0 for none."""
    for size in range(min(len(written), _LONGEST), 0, -1):
        if written[:size] in phrases:
            return size
    return 0


def _in_lines(lines: list[str]) -> list[str]:
    return [phrase for line in lines for phrase in line.split(",")]


@cache
def drafting() -> Drafting:
    """The shipped words. Raises `CheckerError` when the file is not valid."""
    from checker.datafile import read

    path = folder("rules") / "extraction.yaml"
    value: dict[str, Any] = read("rules/extraction.yaml", path.read_text("utf-8"), "extraction.schema.json").value

    def of(phrases: list[str]) -> frozenset[Phrase]:
        return frozenset(words(phrase) for phrase in phrases)

    labels = value["labels"]
    common, subjects = _in_lines(value["common"]), _in_lines(value["subjects"])
    further = (
        *value["kept"],
        *value["openings"],
        *value["heads"],
        *value["closings"],
        *value["tails"],
        *value["verbs"],
    )
    return Drafting(
        tasks=of(value["tasks"]),
        aside=of(value["aside"]),
        deadline_labels=of(labels["deadline"]),
        unit_labels=of(labels["units"]),
        labels=of([*labels["deadline"], *labels["units"], *labels["more"]]),
        deadlines=of(value["deadlines"]),
        beginnings=of(value["beginnings"]),
        frequencies=of(value["frequencies"]),
        units=of(value["units"]),
        assigned=of(value["assigned"]),
        verbs=of(value["verbs"]),
        issuing=of(value["issuing"]),
        within=of(value["within"]),
        evidence={kind: of(phrases) for kind, phrases in value["evidence"].items()},
        otherwise=tuple(value["otherwise"]),
        cuts=of(value["cuts"]),
        kept=of(value["kept"]),
        subjects=of(subjects),
        openings=of(value["openings"]),
        heads=of(value["heads"]),
        closings=of(value["closings"]),
        tails=of(value["tails"]),
        common=frozenset(pair for phrase in common for pair in lexicon().pairs(phrase)),
        vocabulary=frozenset(phrase for phrase in of([*common, *subjects, *further]) if len(phrase) > 1),
    )
