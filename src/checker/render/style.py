"""Colours of the text output, or none."""

from __future__ import annotations

from typing import Literal

__all__ = ["PLAIN", "Style", "Tone"]

Tone = Literal["error", "warning", "info", "good", "strong", "faint", "path", "rule"]

_CODES: dict[Tone, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "32",
    "strong": "1",
    "faint": "2",
    "path": "1",
    "rule": "35",
}


class Style:
    """Paints text for a terminal; with `colour` false it leaves text as it is."""

    __slots__ = ("colour",)

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, tone: Tone, text: str) -> str:
        """`text` in `tone`. Pad before painting: escape codes take no cells but count as characters."""
        return f"\x1b[{_CODES[tone]}m{text}\x1b[0m" if self.colour and text else text


PLAIN = Style(colour=False)
