"""`end-mark`: each text ends with the mark the standard wants, the last one with its own.

A text that ends with one of the `allow`ed marks, or fits the form of a `complete` one, is not judged.
The last one is judged only if it begins with one of `last-starts`; with `unless-earlier` nothing is told
where a mark that cannot be mistaken (“./.”) stands earlier in the draft: misplaced rather than missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.where import pattern
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options, Values

__all__ = ["END_MARK"]

_MARKS = frozenset(".,;:/…")
_SPACES = frozenset(" \t\n\u00a0")
_UNMISTAKABLE = frozenset({";", "./."})
_DEBRIS = 60
_LONGEST = 12
"""More punctuation than this at an end is a drawn line or damage, not a mark."""


def _tail(text: str, end: int) -> tuple[int, int]:
    """Where the words before `end` end, and where the mark after them starts."""
    words = end
    while words > max(0, end - _LONGEST) and (text[words - 1] in _MARKS or text[words - 1] in _SPACES):
        words -= 1
    mark = words
    while mark < end and text[mark] in _SPACES:
        mark += 1
    return words, mark


def _followed_by_debris(span: Span, wanted: str, text: str) -> bool:
    """True when the mark is there but a stamp or a second column has run into the line behind it.

    Only told for marks that do not stand inside a line otherwise.
    """
    return wanted in _UNMISTAKABLE and wanted in text[max(span.start, span.end - _DEBRIS) : span.end]


def _found(mark: str, spaced: bool) -> Words:
    if not mark:
        return Words("chưa có dấu", "no mark")
    if spaced:
        return Words(f"là “{mark}” sau một dấu cách", f"“{mark}” after a space")
    return Words(f"là “{mark}”", f"“{mark}”")


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    text = facts.document.source.text
    for node in nodes:
        wanted: str = options["last"] if node is nodes[-1] and options["last"] is not None else options["mark"]
        end = node.span.end
        if node is nodes[-1] and not text[node.span.start : end].startswith(tuple(options["last-starts"])):
            continue  # what should stand last is missing, and this text ends as one in the midst does
        if options["unless-earlier"] and wanted in _UNMISTAKABLE and wanted in text[: node.span.start]:
            continue
        words, start = _tail(text, end)
        mark = "".join(text[start:end].split())
        if mark in options["allow"]:
            continue
        if options["complete"] and pattern(options["complete"]).fullmatch(
            " ".join(text[node.span.start : end].split())
        ):
            continue
        if (mark == wanted and words == start) or (not mark and _followed_by_debris(node.span, wanted, text)):
            continue
        values: Values = {"expected": wanted, "found": _found(mark, words < start < end)}
        yield Hit(Span(start, end), values, node, (Edit(Span(words, end), wanted),))


END_MARK = Check(
    _run,
    {
        "mark": Option("text", required=True),
        "last": Option("text"),
        "allow": Option("texts", ()),
        "last-starts": Option("texts", ("",)),
        "unless-earlier": Option("flag", False),
        "complete": Option("pattern"),
    },
    frozenset({"expected", "found"}),
    mends=True,
)
