"""What a text output is written for: so many cells across, with or without colour, in one language."""

from __future__ import annotations

from typing import Literal

from checker.value import NamedTuple

__all__ = ["Page", "Tone"]

Tone = Literal["error", "warning", "info", "good", "strong", "faint", "rule"]

_CODES: dict[Tone, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "32",
    "strong": "1",
    "faint": "2",
    "rule": "35",
}


class Page(NamedTuple):
    """The width in terminal cells, whether colours are wanted, the language, and how much is shown."""

    cells: int = 100
    colour: bool = False
    lang: str = "vi"
    silenced: bool = False
    """True when suppressed findings are shown one by one; otherwise they are counted."""

    def paint(self, tone: Tone, text: str) -> str:
        """`text` in `tone`. Pad before painting: escape codes take no cells but count as characters."""
        return f"\x1b[{_CODES[tone]}m{text}\x1b[0m" if self.colour and text else text
