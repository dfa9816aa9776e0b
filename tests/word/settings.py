"""How each standard has a document laid out, to the letter: written down again here, apart from `rules/standards`.

Sizes, spaces and line distances in points, lengths on the page in millimetres. A test changes one of them.
"""

from __future__ import annotations

from typing import Any

__all__ = ["SETTINGS", "Settings"]

Settings = dict[str, Any]

_PAGE: Settings = {
    "page.width": 210,
    "page.height": 297,
    "page.top": 20,
    "page.bottom": 20,
    "page.left": 30,
    "page.right": 15,
    "number.edge": "top",
    "number.distance": 10,
    "number.alignment": "centre",
    "number.digits": "decimal",
    "number.on-first": False,
    "number.shown": True,
    "font": "Times New Roman",
    "colour": None,
    "content.alignment": "justified",
    "content.first-line": 10,
    "content.before": 6,
    "content.after": 0,
    "addressees.bold": False,
    "recipients.bold": False,
    "number.bold": False,
    "content.bold": False,
    "note.size": 10,
    "appendix.size": 14,
}


def _look(
    component: str, size: float, *, bold: bool = False, italic: bool = False, underline: bool = False
) -> Settings:
    return {
        f"{component}.size": size,
        f"{component}.bold": bold,
        f"{component}.italic": italic,
        f"{component}.underline": underline,
    }


_PARTY: Settings = {
    **_PAGE,
    "content.line-rule": "exact",
    "content.line": 18,
    **_look("nation", 15, bold=True),
    "nation.line": True,
    "issuer.line": False,
    "abstract.line": False,
    **_look("superior", 14),
    **_look("issuer", 14, bold=True),
    **_look("symbol", 14),
    **_look("place-date", 14, italic=True),
    **_look("title", 16, bold=True),
    **_look("abstract", 14, bold=True),
    **_look("dispatch-abstract", 12, italic=True),
    **_look("mark", 14),
    **_look("content", 14),
    **_look("authority", 14, bold=True),
    **_look("position", 14),
    **_look("signatory", 14, bold=True),
    **_look("addressees-label", 14, italic=True),
    **_look("addressees", 14),
    **_look("recipients-label", 14, underline=True),
    **_look("recipients", 12),
    **_look("urgency-mark", 14, bold=True),
    **_look("circulation-mark", 12, bold=True),
    **_look("draft-mark", 14, italic=True),
    **_look("number", 14),
}
_STATE: Settings = {
    **_PAGE,
    "page.bottom": 25,
    "page.right": 20,
    "content.first-line": 12.7,
    "content.line-rule": "multiple",
    "content.line": 1.2,
    **_look("nation", 12, bold=True),
    **_look("motto", 13, bold=True),
    "nation.line": False,
    "motto.line": True,
    "issuer.line": True,
    "abstract.line": True,
    **_look("superior", 13),
    **_look("issuer", 13, bold=True),
    **_look("symbol", 13),
    **_look("place-date", 13, italic=True),
    **_look("title", 14, bold=True),
    **_look("abstract", 14, bold=True),
    **_look("dispatch-abstract", 12),
    **_look("content", 14),
    **_look("authority", 14, bold=True),
    **_look("position", 14, bold=True),
    **_look("signatory", 14, bold=True),
    **_look("addressees-label", 14),
    **_look("addressees", 14),
    **_look("recipients-label", 12, bold=True, italic=True),
    **_look("recipients", 11),
    **_look("urgency-mark", 14, bold=True),
    **_look("circulation-mark", 14, bold=True),
    **_look("number", 14),
}

SETTINGS: dict[str, Settings] = {
    "36-hd-vptw": _PARTY,
    "05-hd-vptw": {**_PARTY, "content.line": 20},
    "30-2020-nd-cp": _STATE,
}
