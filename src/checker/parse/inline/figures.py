"""Ratios, percentages and counts. "." marks thousands, "," decimals."""

from __future__ import annotations

import re

from lark import Token

from checker.document import Count, Percentage, Ratio
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import begin, end

__all__ = ["read_count", "read_percentage", "read_ratio"]

_WORDS = re.compile(r"(?:\s+[^\W\d_]+){1,4}")


def read_ratio(token: Token, passage: Passage) -> Ratio | None:
    """ "12/12"; None for a ratio to nothing."""
    part, whole = (_value(side) for side in token.split("/"))
    if whole == 0:
        return None
    text = passage.text(begin(token), end(token))
    return Ratio(text, text.span(), part, whole, _plain(_WORDS.match(passage.value, end(token))))


def read_percentage(token: Token, passage: Passage) -> Percentage:
    """ "98,3%", also with a point for the decimals."""
    text = passage.text(begin(token), end(token))
    return Percentage(text, text.span(), _value(token.rstrip("% \t\u00a0")))


def read_count(token: Token, passage: Passage) -> Count:
    """ "12 nhiệm vụ": the figure and up to four words behind it."""
    words = _WORDS.match(passage.value, end(token))
    text = passage.text(begin(token), words.end() if words else end(token))
    return Count(text, text.span(), _value(token), str(token), _plain(words))


def _plain(words: re.Match[str] | None) -> str:
    return " ".join(words.group().split()) if words else ""


def _value(digits: str) -> float:
    whole, _, decimals = digits.strip().partition(",")
    groups = whole.split(".")
    if all(len(group) == 3 for group in groups[1:]):
        whole = "".join(groups)
    return float(f"{whole}.{decimals}" if decimals else whole)
