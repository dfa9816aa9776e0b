"""Whether the letters of a draft can be relied on.

Scanned pages read by a machine (OCR) look like text but have lost marks and letters, and
what is missing from them may well stand on the paper. They give themselves away by
symbols that no office types: "¬", "§", "ˆ", "ƒ" where a stamp, a ruled line or dust was.
"""

from __future__ import annotations

from checker.expression import expression

__all__ = ["stray_symbols"]

# Not among them: "°", "²", "±", "×", "½" and "«»", which people do write, and letters of
# other languages, which names have.
_SYMBOLS = "¡¢£¤¥¦¨©ª¬®¯¶¸¹º¿ƒˆ˜„†‡‹›⁄§"
_FEWEST = 3
"""One or two kinds may be meant: "© 2024", "§ 5"."""


def stray_symbols(text: str) -> str:
    """The symbols in `text` that show it to be a damaged scan, each once; "" when it can be relied on."""
    met = dict.fromkeys(expression(f"[{_SYMBOLS}]").findall(text))
    return " ".join(met) if len(met) >= _FEWEST else ""
