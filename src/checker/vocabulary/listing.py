"""`list-ends`: the lines of one list end with one mark.

Judged on lists whose entries are one line each. The minority is at fault where a clear
majority agrees; a line of several sentences may end with a full stop, and the last line
may end with a full stop or go on as the list around it does. A line of more than
`longest` words without any mark is a paragraph, and not judged here. What follows an
enumeration closed by a full stop, whole sentences all of it, is a list of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.document import Entry
from checker.errors import Words
from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.outline import Siblings
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options, Values

__all__ = ["LIST_ENDS"]

_MARKS = (";", ",", ".")
_CLOSERS = '”"’)]'


def _mark(entry: Entry) -> str:
    """The mark at the end of an entry; "" for none, "?" for one that says nothing here."""
    text = entry.heading.value.rstrip()
    if not text:
        return "?"
    last = text[-1]
    if last in _MARKS:
        return "?" if text.endswith(("./.", "..", "…")) else last
    return "" if last.isalnum() or last in _CLOSERS else "?"


def _several(entry: Entry) -> bool:
    return ". " in entry.heading.value.rstrip(". ")


def _enumerations(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    """The list, in two where an enumeration is closed and whole sentences follow."""
    marks = [_mark(entry) for entry in entries]
    closed = next((place for place, mark in enumerate(marks) if mark == "."), len(marks))
    behind = marks[closed + 1 :]
    if closed and behind and all(mark == "." for mark in behind):
        yield entries[: closed + 1]
        yield entries[closed + 1 :]
    else:
        yield entries


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        siblings: Siblings = node.value
        if any(entry.children or entry.paragraphs for entry in siblings.entries):
            continue
        for entries in _enumerations(siblings.entries):
            yield from _minority(entries, node, options)


def _minority(entries: Sequence[Entry], node: Node, options: Options) -> Iterator[Hit]:
    if len(entries) >= options["least"]:
        marks = [_mark(entry) for entry in entries]
        before_last = Counter(mark for mark in marks[:-1] if mark != "?")
        usual, times = before_last.most_common(1)[0] if before_last else ("", 0)
        if not usual or times < options["share"] * (len(entries) - 1):
            return
        for place, (entry, mark) in enumerate(zip(entries, marks, strict=True)):
            last = place == len(entries) - 1
            allowed = {usual, ".", ";"} if last else {usual}
            if mark in allowed or mark == "?" or (mark == "." and _several(entry)):
                continue
            if not mark and len(entry.heading.value.split()) > options["longest"]:
                continue
            expected = "." if last else usual
            end = entry.heading.span().end
            span = Span(end - len(mark), end) if mark else Span(end, end)
            found = Words(f"là “{mark}”", f"“{mark}”") if mark else Words("chưa có dấu", "no mark")
            others = marks[:place] + marks[place + 1 :]
            count = {"usual": usual, "times": str(others.count(usual)), "total": str(len(others))}
            values: Values = {"found": found, "expected": expected, **count}
            yield Hit(span, values, node, (Edit(span, expected),))


LIST_ENDS = Check(
    _run,
    {"least": Option("number", 4), "share": Option("number", 0.7), "longest": Option("number", 24)},
    frozenset({"found", "expected", "usual", "times", "total"}),
    takes=frozenset({"lists"}),
    mends=True,
)
