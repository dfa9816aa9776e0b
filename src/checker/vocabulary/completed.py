"""`completed`: "hoàn thành 12/12 nhiệm vụ" against entries that say of themselves that something is unfinished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Entry
from checker.errors import Words
from checker.finding import Related
from checker.select.node import Facts, Node
from checker.select.outline import Siblings
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.counted import lead_ins, within
from checker.vocabulary.quantities import found_words

__all__ = ["COMPLETED"]


def _unfinished(entry: Entry, cues: Sequence[str], not_after: Sequence[str]) -> Span | None:
    """The first words in which an entry says that something of it is unfinished."""
    for text in entry.texts():
        value = text.value.lower()
        places = sorted(found_words(value, cues))
        for start, end in places:
            if not any(found_words(value[max(0, start - 40) : start], not_after)):
                return text.span(start, end)
    return None


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    nouns = tuple(map(folded, options["nouns"]))
    for node in nodes:
        siblings: Siblings = node.value
        for lead in lead_ins(siblings, facts):
            for ratio in within(facts.document.mentions.ratios, lead.text.span()):
                if ratio.part != ratio.whole or not folded(ratio.noun).startswith(nouns):
                    continue
                said = lead.text.value.lower()
                if not any(found_words(said, options["done"])) or any(found_words(said, options["admitted"])):
                    continue
                found = [
                    (entry, place)
                    for entry in siblings.entries
                    if (place := _unfinished(entry, options["unfinished"], options["of-others"])) is not None
                ]
                if found:
                    yield _hit(node, Span(ratio.span.start, ratio.span.end), found, facts)


def _hit(node: Node, span: Span, found: Sequence[tuple[Entry, Span]], facts: Facts) -> Hit:
    text = facts.document.source.text
    entry, place = found[0]
    values = {
        "item": entry.label,
        "words": " ".join(text[place.start : place.end].split()),
        "items": ", ".join(entry.label for entry, _ in found),
    }
    related = tuple(
        Related(Words(f"mục {entry.label} ghi chưa xong", f"item {entry.label} says it is unfinished"), place)
        for entry, place in found
    )
    return Hit(span, values, node, related=related)


COMPLETED = Check(
    _run,
    {
        "nouns": Option("texts", required=True),
        "done": Option("texts", required=True),
        "admitted": Option("texts", required=True),
        "unfinished": Option("texts", required=True),
        "of-others": Option("texts", required=True),
    },
    frozenset({"item", "items", "words"}),
    takes=frozenset({"lists"}),
)
