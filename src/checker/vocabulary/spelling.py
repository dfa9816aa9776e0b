"""`spelled`: a text written in one of the known wrong ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["SPELLED"]


def _continues(rest: str) -> bool:
    """True when a form that ends in a letter is only the beginning of what is written."""
    return rest[:1].isalnum() or rest[:1] == "."


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    forms: dict[str, str] = options["forms"]
    # The longest form first: "TM." before "TM".
    longest_first = sorted(forms, key=len, reverse=True)
    for node in nodes:
        text: Text = node.read(options["attribute"])
        for form in longest_first:
            rest = text.value[len(form) :]
            if not text.value.startswith(form) or (form[-1].isalnum() and _continues(rest)):
                continue
            wanted = forms[form]
            glue = " " if rest[:1].isalnum() else ""
            span = text.span(0, len(form))
            yield Hit(span, {"found": form, "expected": wanted}, node, (Edit(span, wanted + glue),))
            break


SPELLED = Check(
    _run,
    {"forms": Option("table", required=True), "attribute": Option("attribute", "text")},
    frozenset({"found", "expected"}),
    mends=True,
)
