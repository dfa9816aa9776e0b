"""`numbered`: the labels of sibling entries follow one another.

Reports one kind of fault: `gap` (a number that stands nowhere in the list is passed
over), `duplicate`, or `disorder` (a number smaller than the one before it). Points
follow the Vietnamese alphabet, in which a list may use or leave out the letters with
a mark (ă, â, ê, ô, ơ, ư). One mistyped label is one fault: 1, 2, 4, 4 has a 4 in place of 3,
and neither a gap nor a second 4 that should be 5.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from checker.document import Entry
from checker.errors import Words
from checker.finding import Certainty, Related
from checker.select.blocks import blocks
from checker.select.node import Facts, Node
from checker.select.outline import Siblings
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options, Values

__all__ = ["NUMBERED"]

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_MARKED = {"ă": 1.3, "â": 1.6, "ê": 6.5, "ô": 14.3, "ơ": 14.6, "ư": 20.5}
"""Letters a list may use or not, each after its plain letter."""
_FOREIGN = {"f": 6.8, "j": 9.8, "w": 21.8, "z": 23.8}
"""Letters that are not Vietnamese: always a fault, placed before the letter meant."""
_LONGEST_MARKER = 6
_MANY = 20
"""A jump over more numbers than this is more likely a figure taken for a label."""


class _Scale(NamedTuple):
    """How labels of one list are read and written."""

    value: Callable[[str], float | None]
    label: Callable[[int], str]


def _roman_label(number: int) -> str:
    text = ""
    for letters, value in (("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)):
        text += letters * (number // value)
        number %= value
    return text


_ROMAN = {_roman_label(number): float(number) for number in range(1, 90)}


def _letter_value(label: str) -> float | None:
    letter = label.casefold()
    if len(letter) != 1:
        return None
    if letter in _LETTERS:
        return float(_LETTERS.index(letter) + 1)
    return _MARKED.get(letter) or _FOREIGN.get(letter)


def _letter_label(number: int) -> str:
    return _LETTERS[number - 1] if number <= len(_LETTERS) else "?"


def _last_number(label: str) -> float | None:
    last = label.rpartition(".")[2]
    return float(last) if last.isdigit() and len(last) < 5 else None


def _scale(labels: Sequence[str]) -> _Scale | None:
    """The scale that reads every label: Roman, Arabic (the last part of 1.2), letters; None if there is none."""
    prefix = labels[0].rpartition(".")[0]
    same_prefix = all(label.rpartition(".")[0] == prefix for label in labels)
    if same_prefix and all(_last_number(label) is not None for label in labels):
        return _Scale(_last_number, lambda number: f"{prefix}.{number}" if prefix else str(number))
    if all(label in _ROMAN for label in labels):
        return _Scale(_ROMAN.get, _roman_label)
    if labels[0].isupper():
        # Parts headed A, B, C: the order of the Latin alphabet has no gap for Đ.
        if all(len(label) == 1 and "A" <= label <= "Z" for label in labels):
            return _Scale(lambda label: float(ord(label) - 64), lambda number: chr(64 + number))
        return None
    if all(_letter_value(label) is not None for label in labels):
        return _Scale(_letter_value, _letter_label)
    return None


class _Fault(NamedTuple):
    kind: str
    entry: Entry
    expected: str
    certainty: Certainty | None
    before: Entry | None


def _faults(siblings: Siblings, start: float) -> Iterator[_Fault]:
    """The faults of one list; `start` is the number that the list before it ended with, or 0."""
    entries = siblings.entries
    scale = _scale([entry.label for entry in entries])
    if scale is None:
        return
    values = [scale.value(entry.label) or 0.0 for entry in entries]
    all_values = {int(value) for value in values}
    seen: dict[float, Entry] = {}
    earlier: set[str] = set()
    highest = 0.0
    if values[0] != 1 and int(values[0]) == int(start) + 1:
        highest = start
    for place, (entry, value) in enumerate(zip(entries, values, strict=True)):
        before = entries[place - 1] if place else None
        if place > 1:
            earlier.add(entries[place - 2].label)
        due = int(highest) + 1
        if value != due and due not in all_values and values[place + 1 : place + 2] == [due + 1]:
            # The list goes on as if the right number stood here: this one label is mistyped, and nothing else wrong.
            twice = next(
                (other for other, same in zip(entries, values, strict=True) if same == value and other is not entry),
                None,
            )
            kind = "disorder" if twice is None else "duplicate"
            yield _Fault(kind, entry, scale.label(due), None, before if twice is None else twice)
            highest = due
            continue
        if value in seen:
            if value == values[0] and place > 1:
                # Numbering that starts again belongs to another list under a heading without a number.
                seen, highest = {value: entry}, value
                continue
            yield _Fault("duplicate", entry, scale.label(int(highest) + 1), None, seen[value])
            continue
        if value < highest:
            yield _Fault("disorder", entry, scale.label(int(highest) + 1), None, before)
        elif value in _FOREIGN.values() and scale.value is _letter_value:
            yield _Fault("gap", entry, scale.label(int(value) + 1), None, before)
        else:
            passed = (number for number in range(int(highest) + 1, int(value)) if number not in all_values)
            absent = list(islice(passed, _MANY))
            repeated = before is not None and before.label in earlier
            if absent and not (repeated and len(absent) == 1):
                expected = ", ".join(scale.label(number) for number in absent)
                sure: Certainty | None = None if before is not None and len(absent) < _MANY else "possible"
                yield _Fault("gap", entry, expected, sure, before)
        seen[value] = entry
        highest = max(highest, value)


def _quoted(fault: _Fault, siblings: Siblings, facts: Facts) -> bool:
    """True inside a quotation that goes on: an amended text brings its own numbers."""
    first, last = siblings.entries[0].span.start, fault.entry.span.start
    return _between("“", first, last, facts) > _between("”", first, last, facts)


def _between(mark: str, start: int, end: int, facts: Facts) -> int:
    """How often the character `mark` stands between two offsets of the source."""

    def places() -> list[int]:
        return [match.start() for match in re.finditer(mark, facts.document.source.text)]

    found = facts.once(f"places of {mark}", places)
    return bisect_left(found, end) - bisect_left(found, start)


def _bare_markers(facts: Facts) -> frozenset[str]:
    """The labels that stand alone on a line, as entries whose text is missing do."""

    def found() -> frozenset[str]:
        texts = [block.text.value for block in blocks(facts) if len(block.text.value) <= _LONGEST_MARKER]
        return frozenset(text[:-1] for text in texts if text[-1:] in (".", ")"))

    return facts.once("bare markers", found)


def _kept_faults(siblings: Siblings, start: float, facts: Facts) -> tuple[_Fault, ...]:
    """`_faults`, worked out once for the rules that ask for one kind of fault each."""
    return facts.once(f"faults {id(siblings)} {start}", lambda: tuple(_faults(siblings, start)))


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    ends: dict[str, float] = {}
    for node in nodes:
        siblings: Siblings = node.value
        start = ends.get(siblings.level, 0.0)
        ends[siblings.level] = _last_number(siblings.entries[-1].label) or 0.0
        for fault in _kept_faults(siblings, start, facts):
            if fault.kind != options["fault"] or _quoted(fault, siblings, facts):
                continue
            if fault.kind == "gap" and not _bare_markers(facts).isdisjoint(fault.expected.split(", ")):
                continue  # the number is there, only its text is not
            before = fault.before.label if fault.before is not None else ""
            after = (
                Words(f"sau “{before}” là “{fault.entry.label}”", f"“{fault.entry.label}” follows “{before}”")
                if before
                else Words(f"bắt đầu từ “{fault.entry.label}”", f"the list starts with “{fault.entry.label}”")
            )
            first = fault.expected.partition(", ")[0]
            values: Values = {"label": fault.entry.label, "expected": fault.expected, "first": first, "order": after}
            related: tuple[Related, ...] = ()
            if fault.kind == "duplicate" and fault.before is not None:
                related = (Related(Words("chỗ kia", "the other one"), fault.before.marker),)
            yield Hit(fault.entry.marker, values, node, related=related, certainty=fault.certainty)


NUMBERED = Check(
    _run,
    {"fault": Option("choice", required=True, among=("gap", "duplicate", "disorder"))},
    frozenset({"label", "expected", "first", "order"}),
    takes=frozenset({"lists"}),
)
