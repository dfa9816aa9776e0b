"""`set-in`: what the rule selects is set as the standard has it: size 14, bold, 20 mm from the edge.

`as` gives, by attribute, the value that is right: a word, a yes or no, or bounds `{least, most}` with the
distance `about` by which they may be missed where the standard itself says "about". All nodes together are one
finding (one for each value of the attribute `apart`), at the first words that deviate; it tells the value that most
of the deviating have. What a file does not tell (None) is never a fault: see `untold`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import Words
from checker.select.node import Facts, Node
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["SET_IN"]


# What does the work is needed for a Word or PDF file alone.
def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    from checker.vocabulary.setting import deviating

    return deviating(nodes, options, facts)


def _untold(nodes: Sequence[Node], options: Options, facts: Facts) -> Words | None:
    """The attributes that the file does not tell of any of the nodes, as the reason why they are not judged."""
    from checker.vocabulary.setting import untold

    return untold(nodes, options, facts)


SET_IN = Check(
    _run,
    {
        "as": Option("settings", required=True),
        "but": Option("texts", ()),
        "allow": Option("settings", {}),
        "allow-measured": Option("settings", {}),
        "also-measured": Option("settings", {}),
        "unmeasured": Option("texts", ()),
        "weigh": Option("attribute"),
        "unit": Option("names", {}),
        "apart": Option("attribute"),
        "share": Option("number", 0),
        "least": Option("number", 0),
    },
    frozenset({"found", "expected"}),
    untold=_untold,
)
"""`but`: attributes of `as` that are not judged. `allow`: by attribute, how far a number may miss its bounds.
For what is measured on the pages of a PDF: `allow-measured` in place of `allow`, `also-measured` with further values
that are right, `unmeasured` with attributes that cannot be told. `weigh`: the attribute that says how much a node
counts, e.g. its letters. Deviating nodes that make up no more than the `share` of all, or count less than `least`, are
negligible. `unit`: the attribute by which places are counted, and what one is called. `apart`: see above."""
