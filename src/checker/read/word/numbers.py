"""Automatic numbers, which Word counts and the file does not hold, as the text that is seen.

How Word counts beyond what ECMA-376 (17.9) says: lists of one abstract definition go on counting
together; a list with a start of its own (`w:startOverride`) takes it when a level is first met in it;
a level above that was not used yet shows its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.expression import expression
from checker.read.word.numbering import LEVELS, Level, Numbering, Place
from checker.read.word.numerals import numeral
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Number", "Numbers"]

_SHOWN = expression("%([1-9])")
_DASHES = "-–—"
_SYMBOLS = ("symbol", "wingdings", "webdings", "marlett", "courier")
"""Fonts in which a bullet is not the letter that stands for it: the "o" of Courier New is a ring."""


class Number(NamedTuple):
    """The automatic number of a paragraph: "1.", "a)", "-"; "" for none."""

    text: str
    follows: str
    """What stands between it and the text: a tab, a space, or nothing."""


_NONE = Number("", "")


class Numbers:
    """Counts through one story of `document`: each paragraph of it in order, once.

    Word counts the body, the text boxes and the notes each for itself: take a `Numbers` for each.
    """

    def __init__(self, document: Document) -> None:
        self._numbering = Numbering(document)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def number(self, paragraph: Any) -> Number:
        """The number of the `CT_P`, which is thereby counted."""
        place = self._numbering.place(paragraph)
        if place is None:
            return _NONE
        counts = self._counted(place)
        level = place.list.levels[place.level]
        text = _bullet(level) if level.form == "bullet" else _text(place, counts)
        return _NONE if level.hidden or not text.strip() else Number(text, level.follows)

    def _counted(self, place: Place) -> list[int | None]:
        """The counts of all levels at this paragraph; None for those not begun."""
        counts = self._counts.setdefault(place.list.sequence, [None] * LEVELS)
        for above in range(place.level):
            if counts[above] is None:
                counts[above] = _start(place, above)
        before = counts[place.level]
        anew = place.level in place.list.starts and (place.list.number, place.level) not in self._begun
        counts[place.level] = _start(place, place.level) if before is None or anew else before + 1
        self._begun.add((place.list.number, place.level))
        for below in range(place.level + 1, LEVELS):
            if _starts_again(place.list.levels.get(below), below, place.level):
                counts[below] = None
        return counts


def _start(place: Place, level: int) -> int:
    defined = place.list.levels.get(level)
    return place.list.starts.get(level, defined.start if defined else 1)


def _starts_again(level: Level | None, index: int, used: int) -> bool:
    """Whether level `index` counts from its start again after the level `used` above it (17.9.10)."""
    restart = None if level is None else level.restart
    return restart is None or not 0 <= restart <= index or used < restart


def _text(place: Place, counts: list[int | None]) -> str:
    level = place.list.levels[place.level]

    def shown(index: int) -> str:
        defined, count = place.list.levels.get(index), counts[index]
        if defined is None or count is None or index > place.level:
            return ""
        legal = level.legal and index < place.level and defined.form not in ("none", "bullet")
        return numeral(count, "decimal" if legal else defined.form)

    return _SHOWN.sub(lambda found: shown(int(found[1]) - 1), level.text)


def _bullet(level: Level) -> str:
    """A dash as "-", other signs that only a font for symbols has as "•"."""
    text = level.text.strip()
    if text == "\uf02d":
        return "-"
    private = any("\ue000" <= letter <= "\uf8ff" for letter in text)
    symbols = level.font.casefold().startswith(_SYMBOLS) and text not in _DASHES
    return "•" if private or symbols else text
