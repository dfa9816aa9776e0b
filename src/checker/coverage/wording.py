"""What is said of a task, in Vietnamese and English.

"Không tìm thấy" is not "chưa làm": the words speak of the draft, never of the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.coverage.passages import Unit
from checker.errors import Words
from checker.finding import Evidence

__all__ = ["expected", "kinds", "named", "place", "places", "quoted"]

_KINDS = {
    "figure": Words("số liệu", "figures"),
    "date": Words("thời gian", "dates"),
    "document": Words("văn bản", "documents"),
    "action": Words("việc đã làm", "named actions"),
}
_LONGEST = 60
_MOST = 3


def place(unit: Unit) -> Words:
    """Where a unit stands: "mục I.4"."""
    section = unit.section.label if unit.section is not None else None
    return named(section, None if unit.entry is unit.section else unit.entry.label)


def named(section: str | None, number: str | None) -> Words:
    """What an item with these labels is called: "mục I.4"; where it has no number, the prose of a section."""
    section = section or ""
    if number is None:
        return Words(f"phần {section}", f"section {section}") if section else Words("phần nội dung", "the text")
    label = "" if number in ("-", "+", "–", "•", "*") else number
    if not label:
        return Words(
            f"gạch đầu dòng ở phần {section}" if section else "gạch đầu dòng",
            f"a bullet in section {section}" if section else "a bullet",
        )
    full = f"{section}.{label}" if section else label
    return Words(f"mục {full}", f"item {full}")


def places(units: Iterable[Unit]) -> Words:
    """Where several units stand: "mục I.4 và mục II.2"."""
    every = list({(one := place(unit)).vi: one for unit in units}.values())
    shown = every[:_MOST] if len(every) > _MOST + 1 else every
    rest = len(every) - len(shown)
    vi, en = " và ".join(one.vi for one in shown), " and ".join(one.en for one in shown)
    return Words(f"{vi} và {rest} mục khác", f"{en} and {rest} others") if rest else Words(vi, en)


def quoted(evidence: Sequence[Evidence], most: int = 2) -> str:
    """The first few pieces of evidence in quotation marks, the telling kinds first."""
    order = {"figure": 0, "document": 1, "action": 2, "date": 3}
    telling = sorted(evidence, key=lambda one: (order[one.type], one.span))[:most]
    return ", ".join(f"“{_short(one.text)}”" for one in sorted(telling, key=lambda one: one.span))


def kinds(evidence: Iterable[Evidence]) -> Words:
    """The kinds of evidence there are: "số liệu, văn bản"."""
    there = {one.type for one in evidence}
    return _listed([kind for kind in _KINDS if kind in there])


def expected(wanted: Sequence[str]) -> Words:
    """The kinds of evidence the plan expects; all when it names none."""
    return _listed([kind for kind in _KINDS if not wanted or kind in wanted])


def _listed(names: Sequence[str]) -> Words:
    return Words(", ".join(_KINDS[name].vi for name in names), ", ".join(_KINDS[name].en for name in names))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + " …"
