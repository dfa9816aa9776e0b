"""Where the content of a document ends, and its recipients and signature block begin.

"Nơi nhận" says so where it stands and is signed near by; without it the authority does, or a bare post near the end of
the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.expression import expression
from checker.parse.columns import Cell, cells
from checker.parse.lines import Line
from checker.parse.patterns import pattern

__all__ = ["find_end", "has", "is_capitals", "is_name"]

# A signature block reaches at most so many lines beyond "Nơi nhận".
_REACH = 40
_LAST_LINES = 40
# A line with so many spaces is no name or post.
_PROSE = 8
_LABEL_WORD = expression(r"N(?:ơi|ƠI) ")


def find_end(lines: Sequence[Line], content: int = 0) -> int:
    """Index of the line at which the content, begun at line `content`, ends and the end of the document begins."""
    labels = [
        index
        for index, line in enumerate(lines[content:], content)
        if _LABEL_WORD.search(line.text) and has(line, "RECIPIENTS_LABEL")
    ]
    chosen = next((index for index in labels if _signed_near(lines, index)), labels[-1] if labels else None)
    if chosen is None:
        return _signature_start(lines, content)
    return _blocks_above(lines, chosen, content)


def _blocks_above(lines: Sequence[Line], end: int, content: int) -> int:
    """Index of the first line of the signature blocks that stand right above line `end`; `end` when none does.

    A block is authority and post, and below them "(đã ký)" and the name.
    """
    while True:
        first = end
        while first > content and all(is_name(cell.text) or _signed(cell) for cell in cells(lines[first - 1], 0)):
            first -= 1
        below = first
        while first > content and _signs(lines[first - 1]):
            first -= 1
        if first == below:
            return end
        end = first


def _signed(cell: Cell) -> bool:
    return pattern("SIGNED").match(cell.text) is not None


def has(line: Line, name: str) -> bool:
    """Does the line, or a cell of it, begin with the terminal `name`?"""
    if pattern(name).match(line.text):
        return True
    columns = "   " in line.text or "\t" in line.text or line.text[0] == "|"
    return columns and any(pattern(name).match(cell.text) for cell in cells(line, 0))


def _signs(line: Line) -> bool:
    return all(
        pattern("AUTHORITY").match(cell.text)
        or (pattern("POSITION").match(cell.text) and is_capitals(cell.text))
        or pattern("SIGNED").match(cell.text)
        for cell in cells(line, 0)
    )


def _is_prose(line: Line) -> bool:
    return line.text.count(" ") >= _PROSE and not is_capitals(line.text)


def is_capitals(text: str) -> bool:
    """Are there letters, and all of them capitals?"""
    return text.upper() == text and any(map(str.isalpha, text))


def _signed_near(lines: Sequence[Line], index: int) -> bool:
    around = lines[max(0, index - 6) : index + _REACH]
    return any(has(line, "AUTHORITY") or _signs(line) for line in around)


def _signature_start(lines: Sequence[Line], content: int) -> int:
    """Without "Nơi nhận": the authority line or the bare post near the end, else the end of the text.

    Nothing is signed before it is said: a body's name above all text is that of its letterhead.
    """
    said = next((index for index in range(content, len(lines)) if _is_prose(lines[index])), len(lines))
    first = max(said, len(lines) - _LAST_LINES)
    for index in range(first, len(lines)):
        if has(lines[index], "AUTHORITY") and not lines[index].text[0].isdigit():
            return index
    for index in range(first, len(lines)):
        if _signs(lines[index]):
            return index
    return len(lines)


def is_name(text: str) -> bool:
    """Is it the full name of a person, with or without a rank before it?"""
    found = pattern("SIGNATORY").match(text)
    if not found:
        return False
    words = text[found.end("rank") :].split()
    return len(words) >= 2 and all(word[0].isupper() and word[1:] == word[1:].lower() for word in words)
