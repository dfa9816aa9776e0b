"""Where the numbering of an outline stands, and which markers can be believed.

A number at the start of a line may be an item or the middle of a sentence. What
decides beside the line before it is whether it is the number that is due.
"""

from __future__ import annotations

from checker.parse.patterns import MARKERS, Marker, ordinal
from checker.value import NamedTuple

__all__ = ["Trail"]


class Trail(NamedTuple):
    """Where the numbering stands: the last ordinal seen at each level, deeper levels forgotten."""

    last: tuple[tuple[str, int, str], ...] = ()
    """(kind, ordinal, label) of the open entries, outermost first."""

    def after(self, found: Marker) -> Trail:
        """The trail once `found` has begun an entry."""
        value = ordinal(found.kind, found.label)
        if value is None:
            return self
        rank = _RANK[found.kind]
        return self._replace(last=(*(x for x in self.last if _RANK[x[0]] < rank), (found.kind, value, found.label)))

    def due(self, found: Marker) -> bool:
        """Whether `found` is the very next in its series, or the first of a new one."""
        value = ordinal(found.kind, found.label)
        if value is None:
            return False
        for kind, last, label in self.last:
            if kind == found.kind:
                if (label.lower(), found.label.lower()) == ("d", "e"):
                    return True  # many count "a, b, c, d, e", without the "đ"
                return value == last + 1 and label.rpartition(".")[0] == found.label.rpartition(".")[0]
        return value == 1

    def believes(self, found: Marker, text: str) -> bool:
        """Whether a marker at the start of a block can be one at all."""
        if found.kind not in ("ITEM", "SUBITEM", "DETAIL", "SECTION", "POINT", "LETTER"):
            return True
        if self.due(found):
            return True
        if found.kind == "LETTER":
            return False  # "B. Phong" is a name as well: a lettered heading is believed only in its turn
        value = ordinal(found.kind, found.label)
        if value is None or value > 99 or value == 0:
            return False
        rest = text[found.length :].lstrip('“"(')
        if found.kind in ("SUBITEM", "DETAIL") and not found.end and rest[:1].islower():
            return False
        return not (rest[:1].islower() or rest[:1].isdigit()) or found.kind == "POINT"


_RANK = {kind: rank for rank, kind in enumerate(
    ("PART", "CHAPTER", "LETTER", "SECTION", "ARTICLE", "ITEM", "SUBITEM", "DETAIL", "POINT", "BULLET", "PLUS")
)}  # fmt: skip
assert _RANK.keys() == MARKERS.keys()
