"""The organs of a letterhead: whose paper it is, and under whom, from the lines of their names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.expression import expression
from checker.parse.join import join
from checker.source import Text

__all__ = ["organs"]

# A second line of an organ's name, not an organ of its own.
_NAME_GOES_ON = expression(
    r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|VIỆT NAM|TRUNG ƯƠNG|LẦN THỨ|KHÓA|KHOÁ)\b"
)
# A first line that names nobody yet: "ỦY BAN NHÂN DÂN TỈNH".
_NAME_WANTED = expression(
    r"(?:\b(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|VÀ|CỦA)|[,\-–])\s*$"
)
# Where others have the national title, the Youth Union has its name.
_UNION = expression(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$")
_PLACED = expression(r"\b(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\b")


def organs(lines: Sequence[Text]) -> tuple[Text | None, Text | None, list[Text]]:
    """Superior body and issuing body from the lines of organ names, and the names that are left over."""
    names: list[list[Text]] = []
    for text in lines:
        letters = text.value.strip("*-_ .")
        goes_on = names and (
            (_NAME_GOES_ON.match(letters) and not any(_PLACED.search(line.value) for line in names[-1]))
            or len(letters.split()) == 1
            or _NAME_WANTED.search(names[-1][-1].value)
        )
        if goes_on:
            names[-1].append(text)
        else:
            names.append([text])
    whole = [join((text.value, text.place(0)) for text in name) for name in names]
    titles = [name for name in whole[1:] if _UNION.match(name.value)]
    whole = [name for name in whole if name not in titles]
    if len(whole) < 2:
        return None, whole[0] if whole else None, titles
    return whole[0], whole[1], [*whole[2:], *titles]
