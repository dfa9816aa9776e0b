"""Cross-references of a report, resolved: "như nội dung 4 của nhiệm vụ trọng tâm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.coverage.lexicon import Lexicon
from checker.coverage.passages import Unit
from checker.document import Reference

__all__ = ["targets"]


def targets(reference: Reference, origin: Unit, units: Sequence[Unit], words: Lexicon) -> list[int]:
    """The numbers of the units that `reference`, standing in `origin`, points to; none when it dangles.

    Without a section it points into its own. Several units may carry one number.
    """
    return [number for number, unit in enumerate(units) if _meant(reference, origin, unit, words)]


def _meant(reference: Reference, origin: Unit, unit: Unit, words: Lexicon) -> bool:
    if reference.number is None or unit.entry is unit.section:
        return False
    if not any(label == reference.number for label in _labels(unit)):
        return False
    if reference.section is not None:
        return unit.section is not None and unit.section.label == reference.section
    if reference.phrase is not None:
        named = words.pairs(reference.phrase)
        return unit.section is not None and named <= words.pairs(unit.section.heading.value)
    return unit.section is origin.section


def _labels(unit: Unit) -> Iterator[str]:
    """The numbers under which an item or a point in it may be pointed to."""
    for entry in unit.entry.walk():
        if entry is unit.entry or "." in entry.label:
            yield entry.label
