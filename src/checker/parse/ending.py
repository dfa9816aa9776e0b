"""Recipients and signature block: components 7 and 9.

The two stand side by side on paper, so an extractor may give either first, or
let one interrupt the other. As in the letterhead, a cell is recognised by what
it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.document import Signature
from checker.parse.columns import Cell, cells, in_columns
from checker.parse.join import join
from checker.parse.letterhead import Named
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.source import Span, Text

__all__ = ["Ending", "find_end", "read_ending"]

# A signature block reaches at most so many lines beyond "Nơi nhận".
_REACH = 40
_LAST_LINES = 40
_LABEL_WORD = re.compile(r"N(?:ơi|ƠI) ")


@dataclass(slots=True)
class Ending:
    """What stands after the content; `rest` is the index of the first line that belongs to none of it."""

    blocks: list[Named] = field(default_factory=list)
    label: Text | None = None
    recipients: list[Text] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    rest: int = 0


def find_end(lines: Sequence[Line]) -> int:
    """Index of the line at which the content ends and the end of the document begins."""
    labels = [
        index
        for index, line in enumerate(lines)
        if _LABEL_WORD.search(line.text) and _has(line, "RECIPIENTS_LABEL")
    ]
    chosen = next((index for index in labels if _signed_near(lines, index)), labels[-1] if labels else None)
    if chosen is None:
        return _signature_start(lines)
    while chosen > 0 and _signs(lines[chosen - 1]):
        chosen -= 1
    return chosen


def _has(line: Line, name: str) -> bool:
    if pattern(name).match(line.text):
        return True
    return "   " in line.text and any(pattern(name).match(cell.text) for cell in cells(line, 0))


def _signs(line: Line) -> bool:
    return all(
        pattern("AUTHORITY").match(cell.text)
        or (pattern("POSITION").match(cell.text) and _is_capitals(cell.text))
        or pattern("SIGNED").match(cell.text)
        for cell in cells(line, 0)
    )


def _is_capitals(text: str) -> bool:
    return text.upper() == text and any(map(str.isalpha, text))


def _signed_near(lines: Sequence[Line], index: int) -> bool:
    around = lines[max(0, index - 6) : index + _REACH]
    return any(_has(line, "AUTHORITY") or _signs(line) for line in around)


def _signature_start(lines: Sequence[Line]) -> int:
    """Without "Nơi nhận": the authority line or the bare post near the end, else the end of the text."""
    first = max(0, len(lines) - _LAST_LINES)
    for index in range(first, len(lines)):
        if _has(lines[index], "AUTHORITY") and not lines[index].text[0].isdigit():
            return index
    for index in range(first, len(lines)):
        if _signs(lines[index]):
            return index
    return len(lines)


def read_ending(lines: Sequence[Line], start: int) -> Ending:
    """Recipients and signatures from line `start` on."""
    ending = Ending(rest=len(lines))
    stop = len(lines)
    for index in range(start, len(lines)):
        if index > start and (_begins_another(lines, index)):
            stop = index
            break
    rows = [cells(line, index) for index, line in enumerate(lines[start:stop], start)]
    _read(in_columns(rows), ending)
    if not ending.blocks:
        ending.rest = start
        return ending
    if stop < len(lines):
        ending.rest = stop
    return ending


def _begins_another(lines: Sequence[Line], index: int) -> bool:
    """An appendix, or the letterhead of an attached document."""
    line = lines[index]
    return pattern("APPENDIX").match(line.text) is not None or _has(line, "NATION")


def _read(row: Sequence[Cell], ending: Ending) -> None:
    recipients: list[list[tuple[str, int]]] = []
    authority: list[Text] = []
    position: list[Text] = []
    places: list[int] = []
    signatory: Text | None = None
    strange = False

    def sign() -> None:
        nonlocal authority, position, signatory, places
        if authority or position:
            span = Span(min(places), max(places))
            ending.signatures.append(Signature(span, tuple(authority), tuple(position), signatory))
        elif signatory:  # a name without a post signs nothing
            ending.blocks.append(Named("APPENDIX", signatory, signatory.span()))
        authority, position, signatory, places = [], [], None, []

    for cell in row:
        text = Text.at(cell.text, cell.start)
        name = _name(cell, bool(authority or position), signatory is not None, listing=bool(recipients), strange=strange)
        if name is None:
            beside = signatory is not None or strange
            if recipients and not re.search(r"[;.]$", recipients[-1][-1][0]) and (text.value[0].islower() or not beside):
                recipients[-1].append((cell.text, cell.start))
                continue
            name = "APPENDIX"
            strange = True
        span = Span(cell.start, cell.end)
        if name == "RECIPIENTS_LABEL":
            found = pattern("RECIPIENTS_LABEL").match(cell.text)
            assert found is not None
            label = text.slice(0, found.end("recipients"))
            if ending.label is None:
                ending.label = label
            else:
                name = "APPENDIX"
            rest = cell.text[found.end() :]
            if rest:
                dash = pattern("RECIPIENT").match(rest)
                lead = found.end() + (dash.end() if dash else 0)
                recipients.append([(cell.text[lead:], cell.start + lead)])
        elif name == "RECIPIENT":
            dash = pattern("RECIPIENT").match(cell.text)
            assert dash is not None
            recipients.append([(cell.text[dash.end() :], cell.start + dash.end())])
        elif name == "AUTHORITY":
            if position and (authority or signatory):
                sign()
            authority.append(text)
            places += (span.start, span.end)
        elif name == "POSITION":
            if signatory and position:
                sign()
            position.append(text)
            places += (span.start, span.end)
        elif name == "SIGNATORY":
            signatory = text
            places += (span.start, span.end)
        ending.blocks.append(Named(name, text, span))
    sign()
    ending.recipients = [join(entry) for entry in recipients]


def _name(cell: Cell, signing: bool, signed: bool, *, listing: bool, strange: bool) -> str | None:
    """The terminal of a cell: `signing` after authority or post, `signed` after a name, `strange` after unknown text."""
    text = cell.text
    for name in ("RECIPIENTS_LABEL", "RECIPIENT", "SIGNED", "AUTHORITY"):
        if pattern(name).match(text):
            return name
    if pattern("POSITION").match(text) and (_is_capitals(text) or not listing or signing):
        return "POSITION"
    # Beside a list of recipients, or among the text of a stamp, two capitalised words may be a place.
    if not signed and _is_name(text) and ((signing and not strange) or (len(text.split()) >= 3 and (signing or listing))):
        return "SIGNATORY"
    return None


def _is_name(text: str) -> bool:
    found = pattern("SIGNATORY").match(text)
    if not found:
        return False
    words = text[found.end("rank") :].split()
    return len(words) >= 2 and all(word[0].isupper() and word[1:] == word[1:].lower() for word in words)
