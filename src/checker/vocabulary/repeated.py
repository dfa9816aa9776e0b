"""Checks of text that stands twice: whole sentences, and a lead-in taken up again by its first entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.errors import Words
from checker.expression import expression
from checker.finding import Related
from checker.select import select
from checker.select.blocks import Block
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span, Text
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["LEAD_IN_REPEATED", "REPEATED"]

_STOP = expression(r"[.!?…][.!?…]*[”\"’)]?\s+(?=[^\W\d_a-z])")
_EDGES = " .,;:!?…“”\"'’()-–"


class _Sentence(NamedTuple):
    """One sentence of a text, by its offsets."""

    start: int
    end: int
    key: str


def _sentences(text: Text, least: int) -> Iterator[_Sentence]:
    """The sentences of at least `least` words, and gaps for the shorter ones."""
    stops = [0, *(match.end() for match in _STOP.finditer(text.value)), len(text.value)]
    for start, end in pairwise(stops):
        if text.value.count(" ", start, end) + 1 < least:
            continue
        said = text.value[start:end].rstrip()
        key = folded(said).strip(_EDGES)
        if key.count(" ") + 1 >= least:
            yield _Sentence(start, start + len(said), key)


def _repeated(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    seen: dict[str, tuple[Text, _Sentence]] = {}
    copies = _copied_answers(facts)
    for node in nodes:
        text: Text | None = node.read(options["attribute"])
        if text is None or any(span.start <= node.span.start < span.end for span in copies):
            continue
        run: tuple[int, int, Span] | None = None
        for sentence in _sentences(text, options["least"]):
            before = seen.setdefault(sentence.key, (text, sentence))
            if before[1] is sentence:
                continue
            first = before[0].span(before[1].start, before[1].end)
            if run is not None and sentence.start - run[1] <= 1:
                run = (run[0], sentence.end, run[2])
                continue
            if run is not None:
                yield _hit(node, text, run)
            run = (sentence.start, sentence.end, first)
        if run is not None:
            yield _hit(node, text, run)


def _copied_answers(facts: Facts) -> list[Span]:
    """The items that the coverage of the plan already shows to be copies."""
    groups = facts.coverage.groups if facts.coverage is not None else ()
    tasks = [task for group in groups for task in group.tasks if task.status == "duplicate"]
    return [task.answers[-1].span for task in tasks if task.answers]


def _hit(node: Node, text: Text, run: tuple[int, int, Span]) -> Hit:
    start, end, first = run
    words = text.value[start:end].split()
    shown = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
    related = (Related(Words("lần đầu", "the first time"), first),)
    return Hit(text.span(start, end), {"beginning": shown, "words": str(len(words))}, node, related=related)


def _first_words(text: str, count: int) -> list[str]:
    """The first `count` words, as they are compared."""
    words = folded(" ".join(text.split(maxsplit=count)[:count])).split()
    return [word.strip(_EDGES) for word in words]


def _lead_in_repeated(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    least: int = options["least"]
    for node in nodes:
        block: Block = node.value
        first = block.after
        if first is None or not first.opens:
            continue
        opening = _first_words(first.text.value, least)
        if len(opening) < least or not any(
            _first_words(said, least) == opening for said in _STOP.split(block.text.value)
        ):
            continue
        if _is_parallel(first, options["parallel"], facts):
            continue
        length = _length(first.text.value, least)
        related = (Related(Words("lời dẫn", "the lead-in"), block.text.span()),)
        shown = " ".join(first.text.value[:length].split())
        yield Hit(first.text.span(0, length), {"beginning": shown}, node, related=related)


def _is_parallel(first: Block, words: int, facts: Facts) -> bool:
    """True when a later entry of the list that `first` begins has the same first words: an outline, not a copy."""
    opening = _first_words(first.text.value, words)
    start = first.text.span().start
    for node in select("lists", (), facts):
        entries = node.value.entries
        if entries[0].span.start <= start < entries[0].span.end and entries[0].heading.span().start == start:
            return any(_first_words(entry.heading.value, words) == opening for entry in entries[1:])
    return False


def _length(text: str, words: int) -> int:
    """How many characters the first `words` words of `text` take."""
    found = re.match(rf"\s*(?:\S+\s+){{{words - 1}}}\S+", text)
    return found.end() if found is not None else len(text)


REPEATED = Check(
    _repeated,
    {"attribute": Option("attribute", "text"), "least": Option("number", 12)},
    frozenset({"beginning", "words"}),
)
LEAD_IN_REPEATED = Check(
    _lead_in_repeated,
    {"least": Option("number", 6), "parallel": Option("number", 2)},
    frozenset({"beginning"}),
    takes=frozenset({"blocks"}),
)
