"""Physical lines, and how wide they are on paper.

Whether a line end is a wrap or the end of a paragraph often shows only in the
width: a wrapped line has no room for the first word of the next. Drafts are set
in a proportional font, so widths are summed from letter widths (Times New Roman,
the font of all three format standards), not counted in characters.
"""

from __future__ import annotations

from unicodedata import normalize

from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["Line", "first_word", "split_lines", "width"]

_WORD = expression(r"\S+")


class Line(NamedTuple):
    """A line with something on it."""

    start: int
    """Offset in the source of the first character that is not white space."""
    text: str
    """Without white space at either end."""
    indent: int
    """Columns of white space before it."""
    gap: int
    """Empty lines before it."""
    page: bool
    """True when a form feed stands between this line and the one before."""
    rule: bool = False
    """True when a line of nothing but many spaces (the stroke above footnotes) stands before it."""
    centred: bool | None = None
    """Set in the middle of the page; None where the file does not say."""
    apart: bool = False
    """True when a table stands between this line and the one before."""

    @property
    def end(self) -> int:
        """Offset in the source after the last character."""
        return self.start + len(self.text)


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not empty, in order."""
    lines: list[Line] = []
    place = gap = 0
    page = rule = False
    for raw in text.split("\n"):
        body = raw.strip()
        page = page or "\f" in raw
        if body:
            lead = len(raw) - len(raw.lstrip())
            indent = lead if "\t" not in raw[:lead] else len(raw[:lead].expandtabs(8))
            lines.append(Line(place + lead, body, indent, gap, page, rule))
            gap = 0
            page = rule = False
        else:
            gap += 1
            rule = rule or len(raw) > 20
        place += len(raw) + 1
    return lines


class _Widths(dict[str, int]):
    """Advance widths in thousandths of the font size; letters with marks are as wide as without."""

    def __missing__(self, letter: str) -> int:
        base = normalize("NFD", letter)[0]
        value = self.get(base, 500)
        self[letter] = value
        return value


_WIDTHS = _Widths()
for _letters, _width in (
    ("iljtI/\\;:'|![]()-.,’‘` f", 300),
    ('rsJcezaá?“”"', 430),
    ("bdghknopquvxyđ0123456789$_*+#–", 500),
    ("FPSELTZBs", 590),
    ("CRwVAXYNDGHKUOQĐ&", 715),
    ("mMW%@—", 840),
    ("ư", 540),
    ("ơ", 520),
):
    for _letter in _letters:
        _WIDTHS.setdefault(_letter, _width)
_WIDTHS[" "] = 250
_WIDTHS["."] = _WIDTHS[","] = 250


def width(text: str) -> int:
    """How wide `text` is, in thousandths of the font size."""
    return sum(map(_WIDTHS.__getitem__, text))


def first_word(text: str) -> str:
    """The first word of `text`."""
    match = _WORD.search(text)
    return match.group() if match else ""
