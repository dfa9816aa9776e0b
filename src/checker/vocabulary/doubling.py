"""`doubled`: the same word, or the same two words, twice in a row.

Vietnamese doubles words on purpose (luôn luôn), and one compound may end as the next begins
(cơ quan quan trọng); so a single word is only wrong doubled where the rule names it, and two
words unless the rule excepts them. Words with capitals or figures are left alone: names and
columns of tables repeat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, count
from operator import eq

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Span, Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["DOUBLED"]

_AFTER = '.,;:)”"'


def _twice(words: Sequence[str], single: frozenset[str], excepted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Index of the first word of each second copy, and how many words it has."""
    for size in (1, 2):
        again = words[size:]
        # Compared at the speed of C; hardly any index is left to look at.
        for index in compress(count(), map(eq, words, again)):
            if words[index] in single if size == 1 else _copied(words, index, size, excepted):
                yield index + size, size


def _copied(words: Sequence[str], index: int, size: int, excepted: frozenset[str]) -> bool:
    """True when `size` different plain words from `index` on stand there once more."""
    one, other = words[index : index + size], [*words[index + size : index + 2 * size]]
    if len(other) < size:
        return False
    other[-1] = other[-1].rstrip(_AFTER)
    plain = all(word.isalpha() and word.islower() for word in one)
    return one == other and plain and len(set(one)) == size and " ".join(one) not in excepted


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    single, excepted = frozenset(options["words"]), frozenset(options["except"])
    for node in nodes:
        text: Text = node.read(options["attribute"])
        # Paragraphs are parted by line ends, so no word of one is taken together with one of the next.
        words = text.value.split(" ")
        starts: list[int] = []
        for index, size in _twice(words, single, excepted):
            starts = starts or [0, *accumulate(len(word) + 1 for word in words)]
            copy = " ".join(words[index - size : index])
            start = starts[index]
            first = start - len(copy) - 1
            whole = text.span(first, start + len(copy))
            extra = Span(text.place(start - 1), whole.end)
            yield Hit(whole, {"found": f"{copy} {copy}", "expected": copy}, node, (Edit(extra, ""),))


DOUBLED = Check(
    _run,
    {
        "words": Option("texts", required=True),
        "except": Option("texts", ()),
        "attribute": Option("attribute", "text"),
    },
    frozenset({"found", "expected"}),
    mends=True,
)
