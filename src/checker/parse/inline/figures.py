"""Ratios, percentages and counts. "." marks thousands, "," decimals."""

from __future__ import annotations

from checker.document import Count, Percentage, Ratio
from checker.parse.automaton import Node, Token
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import begin, end, leaf

__all__ = ["amount", "read_count", "read_percentage", "read_ratio"]


def read_ratio(node: Node, passage: Passage) -> Ratio | None:
    """ "12/12" with the words behind it; None for a ratio to nothing."""
    token = leaf(node)
    part, whole = (amount(side) for side in token.split("/"))
    noun = _words(leaf(node, 1)) if len(node.children) > 1 else ""
    if whole == 0 or (part > whole and not noun):
        return None
    text = passage.text(begin(token), end(token))
    return Ratio(text, text.span(), part, whole, noun)


def read_percentage(node: Node, passage: Passage) -> Percentage:
    """ "98,3%", also with a point for the decimals."""
    token = leaf(node)
    text = passage.text(begin(token), end(token))
    return Percentage(text, text.span(), amount(token.rstrip("% \t\u00a0")))


def read_count(token: Token, noun: Token, passage: Passage) -> Count:
    """ "12 nhiệm vụ": the figure and up to four words behind it."""
    text = passage.text(begin(token), begin(noun) + len(noun))
    return Count(text, text.span(), amount(token), str(token), _words(noun))


def _words(noun: Token) -> str:
    return " ".join(noun.split())


def amount(digits: str) -> float:
    """The value of a figure as written: "10.239" is 10239, "98,3" and "98.3" are 98.3."""
    whole, _, decimals = digits.strip().partition(",")
    groups = whole.split(".")
    if all(len(group) == 3 for group in groups[1:]):
        whole = "".join(groups)
    return float(f"{whole}.{decimals}" if decimals else whole)
