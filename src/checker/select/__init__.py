"""What a rule can look at: named collections of the parts of a Document.

A rule's `select` names a collection and its `where` filters the nodes by their
attributes. Both lists are closed; a name that is not in them is an error when the
rule is loaded, not a rule that silently matches nothing.
"""

from __future__ import annotations

from checker.select import (
    abbreviations,
    blocks,
    dates,
    endings,
    figures,
    header,
    layout,
    letterhead,
    mentions,
    names,
    notes,
    outline,
    paragraphs,
    plan,
    prose,
    scan,
    silence,
)
from checker.select.node import Attribute, Collection, Facts, Need, Node
from checker.select.where import Condition, holding

__all__ = ["COLLECTIONS", "Attribute", "Collection", "Condition", "Facts", "Need", "Node", "holding", "select"]

COLLECTIONS: dict[str, Collection] = {
    **header.COLLECTIONS,
    **letterhead.COLLECTIONS,
    **outline.COLLECTIONS,
    **blocks.COLLECTIONS,
    **mentions.COLLECTIONS,
    **notes.COLLECTIONS,
    **abbreviations.COLLECTIONS,
    **names.COLLECTIONS,
    **paragraphs.COLLECTIONS,
    **dates.COLLECTIONS,
    **figures.COLLECTIONS,
    **endings.COLLECTIONS,
    **plan.COLLECTIONS,
    **prose.COLLECTIONS,
    **scan.COLLECTIONS,
    **silence.COLLECTIONS,
    **layout.COLLECTIONS,
}


def select(name: str, where: tuple[Condition, ...], facts: Facts) -> tuple[Node, ...]:
    """The nodes of collection `name` for which every condition holds, in order of place."""
    collection = COLLECTIONS[name]
    attributes = collection.attributes
    nodes = facts.once(
        f"select {name}", lambda: tuple(Node(value, span, attributes) for value, span in collection.gather(facts))
    )
    return tuple(holding(nodes, where)) if where else nodes
