"""`uniform`: one of several ways to write a thing, the same throughout the text.

The ways are the named groups of the rule's form, which may be empty and only mark a way. All
places of the way that is used less (or is not the one the rule prefers) are one finding: at the
first of them, with the others beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.errors import Words
from checker.finding import Edit, Related
from checker.select.node import Facts, Node
from checker.select.where import pattern
from checker.source import Span, Text
from checker.vocabulary.check import Check, Hit, Option, Options, Values
from checker.vocabulary.surroundings import SURROUNDINGS, fitting

__all__ = ["UNIFORM", "one_finding"]

_SHOWN = 20
"""Further places named in one finding; a draft that has more of them is better searched."""


def one_finding(spans: Sequence[Span], edits: Sequence[Edit], values: Values, node: Node) -> Hit:
    """One hit for all the places `spans`, at the first of them."""
    also = Words("cũng ở đây", "here too")
    related = tuple(Related(also, span) for span in spans[1 : _SHOWN + 1])
    return Hit(spans[0], values, node, tuple(edits), related)


def _edit(text: Text, way: str, match: re.Match[str], template: str) -> Edit:
    """The group of the way replaced by the template; the whole match where the group only marks or is taken along."""
    if match[way] and "{}" not in template:
        return Edit(text.span(*match.span(way)), template)
    return Edit(text.span(*match.span()), template.replace("{}", match[way]))


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        text: Text = node.read(options["attribute"])
        if not _several(options["signs"], text.value):
            continue
        form, fits = pattern(options["form"]), fitting(options)
        found = [
            (match.lastgroup or "", match) for match in form.finditer(text.value) if fits(text.value, *match.span())
        ]
        # Counter keeps the order of first use, so a tie goes to the way the draft begins with.
        counts = Counter(way for way, _ in found)
        if len(counts) < 2 or len(found) < options["least"]:
            continue
        (usual, most), (_, next_most) = counts.most_common(2)
        if options["clear"] and most == next_most:
            continue
        usual = options["prefer"] or usual
        other = next(way for way, _ in counts.most_common() if way != usual)
        template = options["write"].get(usual)
        faults = [(way, match) for way, match in found if way != usual]
        spans = [text.span(*match.span()) for _, match in faults]
        edits = [_edit(text, way, match, template) for way, match in faults] if template is not None else []
        names = options["names"]
        values: Values = {
            "found": names.get(other, _quoted(other)),
            "expected": names.get(usual, _quoted(usual)),
            "times": str(len(faults)),
            "total": str(counts[usual]),
        }
        yield one_finding(spans, edits, values, node)


def _several(signs: Mapping[str, Sequence[str]], text: str) -> bool:
    """False when the signs of the ways show at once that the text has one of them at most."""
    return not signs or sum(any(sign in text for sign in some) for some in signs.values()) > 1


def _quoted(way: str) -> Words:
    return Words(f"“{way}”", f"“{way}”")


UNIFORM = Check(
    _run,
    {
        "form": Option("pattern", required=True),
        **SURROUNDINGS,
        "attribute": Option("attribute", "text"),
        "write": Option("table", {}),
        "names": Option("names", {}),
        "prefer": Option("text"),
        "least": Option("number", 2),
        "clear": Option("flag", False),
        "signs": Option("table", {}),
    },
    frozenset({"found", "expected", "times", "total"}),
    mends=True,
)
"""`least`: in fewer places nothing is told. `clear`: nor where two ways are used as often.
`signs`: texts one of which stands wherever a way is used, looked for first: faster than the form."""
