"""The addressees: "Kính gửi:" and the list below it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.expression import expression
from checker.parse.join import join
from checker.parse.lines import Line
from checker.parse.patterns import marker, pattern
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Addressees", "read_addressees"]

_ENDED = expression(r"[,;.:]$")


class Addressees(NamedTuple):
    """The list, and the index of the first line after it."""

    label: Text | None
    entries: tuple[Text, ...]
    furniture: tuple[Span, ...]
    """A stroke below the list, and the label of a second list."""
    end: int
    also: tuple[Text, ...]
    """The lines of a second list ("Đồng kính gửi:")."""


def read_addressees(lines: Sequence[Line], index: int) -> Addressees:
    """The addressees that start at line `index`; without a label there the list is empty."""
    label: Text | None = None
    entries: list[Text] = []
    also: list[Text] = []
    furniture: list[Span] = []
    while index < len(lines):
        found = pattern("ADDRESS_LABEL").match(lines[index].text)
        if not found:
            break
        here = Text.at(found["label"], lines[index].start)
        if label is None:
            label = here
            index = _read_list(lines, index, found.end(), entries)
        else:
            furniture.append(here.span())
            index = _read_list(lines, index, found.end(), also)
        if index < len(lines) and pattern("RULE").match(lines[index].text):
            furniture.append(Span(lines[index].start, lines[index].end))
            index += 1
    return Addressees(label, tuple(entries), tuple(furniture), index, tuple(also))


def _read_list(lines: Sequence[Line], index: int, behind: int, entries: list[Text]) -> int:
    """Read the list whose label ends at `behind` in line `index`; return the index after it."""
    line = lines[index]
    found: list[list[tuple[str, int]]] = []
    rest = line.text[behind:]
    dash = pattern("ADDRESSEE").match(rest)
    listed = not rest or dash is not None
    if rest:
        lead = behind + (dash.end() if dash else 0)
        found.append([(line.text[lead:], line.start + lead)])
    index += 1
    while index < len(lines):
        line = lines[index]
        if pattern("RULE").match(line.text):
            break
        dash = pattern("ADDRESSEE").match(line.text)
        if dash and listed:
            body = line.text[dash.end() :]
            if found and body[:1].islower() and not _ENDED.search(found[-1][-1][0]):
                found[-1].append((line.text, line.start))  # "…chính trị" / "- xã hội thành phố,"
            else:
                found.append([(body, line.start + dash.end())])
        elif not found:
            found.append([(line.text, line.start)])
        elif _goes_on(found[-1][-1][0], line):
            found[-1].append((line.text, line.start))
        else:
            break
        index += 1
    entries.extend(join(entry) for entry in found)
    return index


def _goes_on(before: str, line: Line) -> bool:
    """Whether `line` is the second line of an addressee."""
    if before.endswith((";", ".", ":")) or marker(line.text):
        return False
    if pattern("ADDRESS_LABEL").match(line.text) or pattern("OPENING").match(line.text):
        return False
    if line.text[0].islower():
        return True
    return not before.endswith(",") and line.gap == 0 and len(line.text) < 45 and len(before) > 25
