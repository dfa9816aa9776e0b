"""Drafts to measure on, made from the example report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

__all__ = ["copies", "grown"]

_SECTION = re.compile(r"^(II?)\. ", re.MULTILINE)
_ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90} | {
    "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1,
}  # fmt: skip


def copies(seed: Path, folder: Path, number: int) -> Path:
    """A folder of `number` copies of `seed`."""
    folder.mkdir(exist_ok=True)
    for index in range(number):
        (folder / f"{index:03}.txt").write_bytes(seed.read_bytes())
    return folder


def grown(seed: Path, target: Path, size: int) -> Path:
    """`seed` with its sections repeated, numbered on, about `size` bytes of them between its beginning and its end."""
    text = seed.read_text(encoding="utf-8")
    first, ending = _SECTION.search(text), text.find("Trên đây là báo cáo")
    assert first is not None
    assert ending > 0
    sections = text[first.start() : ending].rstrip() + "\n\n"
    pieces, length = [text[: first.start()]], 0
    for sections_again in _numbered_on(sections):
        pieces.append(sections_again)
        length += len(sections_again.encode())
        if length >= size:
            break
    target.write_text("".join(pieces) + text[ending:], encoding="utf-8")
    return target


def _numbered_on(sections: str) -> Iterator[str]:
    """`sections` as I and II, III and IV, V and VI …"""
    for block in count():
        numbers = {"I": _roman(2 * block + 1), "II": _roman(2 * block + 2)}
        yield _SECTION.sub(lambda match, numbers=numbers: f"{numbers[match[1]]}. ", sections)  # type: ignore[misc]


def _roman(number: int) -> str:
    digits = ""
    for digit, value in _ROMAN.items():
        times, number = divmod(number, value)
        digits += digit * times
    return digits
