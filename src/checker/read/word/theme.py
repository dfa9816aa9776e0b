"""The theme of a Word document: the fonts and colours that styles name by their role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.read.word.namespaces import A
from checker.read.word.related import related_root

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Theme"]

_SCRIPTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_COLOURS = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
} | {f"accent{number}": f"accent{number}" for number in range(1, 7)}


class Theme:
    """What the roles stand for in `document`."""

    def __init__(self, document: Document) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        root = related_root(document.part, RELATIONSHIP_TYPE.THEME)
        self._fonts = {} if root is None else _fonts(root)
        self._colours = {} if root is None else _colours(root)

    def font(self, role: str) -> str | None:
        """The font for a role such as "minorHAnsi" (ECMA-376, 17.18.96)."""
        return self._fonts.get(role)

    def colour(self, role: str) -> str | None:
        """The colour for a role such as "accent1", as "4472C4"; tints and shades are not worked out."""
        return self._colours.get(_COLOURS.get(role, ""))


def _fonts(root: Any) -> dict[str, str]:
    found = {}
    for kind in ("major", "minor"):
        for script, tag in _SCRIPTS.items():
            font = root.find(f"{A}themeElements/{A}fontScheme/{A}{kind}Font/{A}{tag}")
            if font is not None and font.get("typeface"):
                found[f"{kind}{script}"] = font.get("typeface")
    return found


def _colours(root: Any) -> dict[str, str]:
    scheme = root.find(f"{A}themeElements/{A}clrScheme")
    found = {}
    for role in _COLOURS.values():
        colour = None if scheme is None else scheme.find(f"{A}{role}")
        for shown in () if colour is None else colour:
            value = shown.get("val") if shown.tag == f"{A}srgbClr" else shown.get("lastClr")
            if value:
                found[role] = value.upper()
    return found
