"""Letters of a Word file that are set in the fonts of before Unicode: .VnTime and its family, of the code TCVN3.

Such a font shows "Đ" where the file holds "§". The code has one character for each letter, so every
letter stays in its place. Fonts whose names end in H show capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.read.legacy import reading

if TYPE_CHECKING:
    from checker.read.word.looks import Looks
    from checker.read.word.text import Written

__all__ = ["as_shown"]

_FONTS = ".vn"


def as_shown(written: Written, looks: Looks) -> str | None:
    """The text of `written` as its fonts show it; None where no letter is in such a font."""
    letters = list(written.text)
    found = False
    for line in written.lines:
        for piece, start in zip(line.walked.pieces, line.starts, strict=True):
            if piece.run is None or piece.text.isascii():
                continue
            font = looks.look(piece.run, line.walked.paragraph).font or ""
            shown = reading(piece.text, "tcvn3") if font.lower().startswith(_FONTS) else None
            if shown is None or len(shown) != len(piece.text):
                continue
            found = True
            letters[start : start + len(shown)] = shown.upper() if font.endswith("H") else shown
    return "".join(letters) if found else None
