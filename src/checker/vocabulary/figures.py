"""Checks of figures: a percentage against its ratio, a sum against its terms, digits against words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from checker.errors import Words
from checker.finding import Edit, Related
from checker.parse.inline.figures import amount
from checker.select.figures import Share, Sum
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["ADDS_UP", "IN_WORDS", "PERCENT_OF", "REGROUPED", "decimals", "shown"]

_TINY = 1e-9


def decimals(digits: str) -> int:
    """How many digits stand behind the decimal mark of a figure as written."""
    tail = digits.rstrip("% \t\u00a0")
    _, comma, after = tail.partition(",")
    if comma:
        return len(after)
    _, point, after = tail.rpartition(".")
    return len(after) if point and len(after) != 3 else 0


def shown(value: float, digits: int = 0) -> str:
    """A value as it is written: point for thousands, comma for decimals, so many digits behind it."""
    whole, _, rest = f"{_rounded(value, digits):,.{digits}f}".partition(".")
    whole = whole.replace(",", ".")
    return f"{whole},{rest}" if rest else whole


def _rounded(value: float, digits: int) -> float:
    """Half up, as offices round."""
    unit = 10.0**digits
    return floor(value * unit + 0.5 + _TINY) / unit


def _percent_of(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        share: Share = node.value
        digits = decimals(share.percentage.text.value)
        exact = 100 * share.ratio.part / share.ratio.whole
        unit: float = 10.0**-digits
        found = share.percentage.value
        if abs(found - exact) <= unit / 2 + _TINY:
            continue
        values = {"expected": f"{shown(exact, digits)}%", "found": share.percentage.text.value}
        related = Related(Words("tỷ số", "the ratio"), share.ratio.span)
        cut = exact - unit < found < exact
        yield Hit(
            Span(share.percentage.span.start, share.percentage.span.end),
            values,
            node,
            related=(related,),
            certainty="possible" if cut else None,
        )


def _adds_up(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        total: Sum = node.value
        places = [decimals(term.value) for term in (*total.parts, total.total)]
        digits = max(places)
        exact = sum(amount(part.value) for part in total.parts)
        # Decimals may have been rounded term by term.
        slack = sum(10.0**-place / 2 for place in places) if digits else 0.0
        if abs(exact - amount(total.total.value)) <= slack + _TINY:
            continue
        values = {"expected": shown(exact, digits), "found": total.total.value}
        yield Hit(node.span, values, node)


def _in_words(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    words = {folded(word): int(number) for word, number in options["words"].items()}
    joints = tuple(folded(word) for word in options["joints"])
    longest = max(len(word.split()) for word in words)
    for node in nodes:
        around = node.value.around
        if "(" not in around.value[max(around.start - 1, 0) : around.end + 2]:
            continue
        digits = around.value[around.start : around.end]
        found = _word_behind(around.after, words) or (
            len(digits) > 1 and _word_before(around.before, around.after, words, joints, longest)
        )
        if found and words[found] != amount(digits):
            yield Hit(node.span, {"word": found, "value": str(words[found])}, node)


def _word_behind(after: str, words: dict[str, int]) -> str | None:
    """The number in words of "05 (sáu)"."""
    if not after.lstrip().startswith("("):
        return None
    inside, closed, _ = after.lstrip()[1:].partition(")")
    word = folded(inside)
    return word if closed and word in words else None


def _word_before(before: str, after: str, words: dict[str, int], joints: tuple[str, ...], longest: int) -> str | None:
    """The number in words of "năm (06)"."""
    if not (before.endswith("(") and after.startswith(")")):
        return None
    said = folded(before[:-1]).split()
    for length in range(min(longest, len(said)), 0, -1):
        word = " ".join(said[-length:])
        if word in words:
            led = said[-length - 1] if len(said) > length else ""
            return None if led in joints or led in words else word
    return None


_SWAPPED = str.maketrans(",.", ".,")


def _regrouped(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        number = node.value.text
        text = number.value
        expected = text.translate(_SWAPPED)
        edits = tuple(
            Edit(number.span(place, place + 1), mark) for place, mark in enumerate(expected) if mark != text[place]
        )
        yield Hit(node.span, {"expected": expected}, node, edits)


PERCENT_OF = Check(_percent_of, values=frozenset({"expected", "found"}), takes=frozenset({"shares"}))
ADDS_UP = Check(_adds_up, values=frozenset({"expected", "found"}), takes=frozenset({"sums"}))
IN_WORDS = Check(
    _in_words,
    {"words": Option("table", required=True), "joints": Option("texts", required=True)},
    frozenset({"word", "value"}),
    takes=frozenset({"numerals"}),
)
REGROUPED = Check(_regrouped, values=frozenset({"expected"}), takes=frozenset({"numerals"}), mends=True)
