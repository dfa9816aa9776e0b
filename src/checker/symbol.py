"""Number and symbol of a document, by which others cite it."""

from __future__ import annotations

from typing import Literal

from checker.value import NamedTuple

__all__ = ["Symbol", "System", "symbol_key"]

System = Literal["party", "state", "other"]


def symbol_key(symbol: str) -> str:
    """A symbol in one spelling: "83-KH/TU" and a malformed "83/KH-TU" are meant to be the same."""
    return "".join(letter for letter in symbol.upper() if letter.isalnum())


class Symbol(NamedTuple):
    """Number and symbol of a document: `83-KH/TU`, `30/2020/NĐ-CP`, `3083/UBND-NCKS`."""

    raw: str
    """As written, without inner line ends."""
    number: str
    """Digits (and a letter: `30c`) before the first mark; empty when left blank in a draft."""
    year: str | None
    """The year of legal texts, `30/2020/NĐ-CP`."""
    mark: str | None
    """Type mark: KH, QĐ, NQ …; None for a State dispatch (`3083/UBND-NCKS`)."""
    organ: str
    """Organ mark: TU, TW, UBND-VX, CP …"""
    system: System
    """party for `NN-XX/YY`, state for `NN/XX-YY`, other when the form is neither."""

    @property
    def key(self) -> str:
        """The symbol in one spelling, to compare mentions of one document."""
        return symbol_key(self.raw)
