"""What could not be judged, told by its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import NotEvaluated

__all__ = ["by_reason"]

_NAMED = 3
"""Rules of one area that are named one by one."""


def by_reason(notes: Sequence[NotEvaluated], lang: str) -> Iterator[tuple[str, str]]:
    """The rules that one reason stands for ("date.*, number.sum"), with the reason."""
    reasons: dict[str, list[str]] = {}
    for note in notes:
        reasons.setdefault(note.because[lang], []).append(note.rule)
    for because, rules in reasons.items():
        yield ", ".join(_by_area(rules)), because


def _by_area(rules: list[str]) -> Iterator[str]:
    """The rules by name, or an area with their number where there are many of it."""
    areas: dict[str, list[str]] = {}
    for rule in rules:
        areas.setdefault(rule.partition(".")[0], []).append(rule)
    for area, names in areas.items():
        if len(names) > _NAMED:
            yield f"{area}.* ({len(names)})"
        else:
            yield from names
