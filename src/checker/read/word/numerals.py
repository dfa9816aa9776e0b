"""A number as Word writes it in lists and on pages: arabic, Roman, letters."""

from __future__ import annotations

__all__ = ["numeral"]

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def numeral(number: int, form: str) -> str:
    """`number` in a format of `w:numFmt` (ECMA-376, 17.18.59); formats not known here, and numbers that a format
    cannot write, in arabic digits. After z comes aa, then bb."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form == "numberInDash":
        return f"- {number} -"
    if form in ("upperRoman", "lowerRoman") and 0 < number < 4000:
        return _cased(_roman(number), form)
    if form in ("upperLetter", "lowerLetter") and 0 < number <= 780:
        times, place = divmod(number - 1, len(_LETTERS))
        return _cased(_LETTERS[place] * (times + 1), form)
    return str(number)


def _cased(text: str, form: str) -> str:
    return text if form.startswith("upper") else text.lower()


def _roman(number: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        times, number = divmod(number, amount)
        text += letters * times
    return text
