"""What a paragraph says a total is made of.

Three ways of saying so, each with its own words given by the rule: composed ("07 đồng chí, gồm 3 nam, 4
nữ", or the list in brackets), remainder ("11 văn bản …: đã ban hành 06 văn bản, 05 văn bản còn lại") and
among ("10.616 lượt, trong đó … 10.239 lượt, … 377 lượt"). The last need not name every part, so there only
a near miss counts, and only as possible.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from checker.expression import expression
from checker.finding import Certainty
from checker.value import NamedTuple
from checker.vocabulary.check import Options
from checker.vocabulary.flat_list import listed
from checker.vocabulary.quantities import Figure, Quantities, found_words

__all__ = ["Claim", "among", "composed", "remainders"]

_REACH = 300
"""Characters within which total and parts stand."""
_MOST = 7
"""A sum of more parts than this is a table, not a sentence."""
_LONGEST = 600
"""A longer list is no part of one sentence."""
_BRACKET = r"\([^()]{0,100}\)"
_SURE_FROM = 20
"""Below this total "trong đó" says nothing: any two numbers come near it."""
_TINY = 1e-6


class Claim(NamedTuple):
    """A total and its parts."""

    total: Figure
    parts: tuple[Figure, ...]
    certainty: Certainty | None


def remainders(paragraph: Quantities, words: Sequence[str]) -> Iterator[Claim]:
    """ "…, 05 văn bản còn lại": the figure it belongs to and those before that count the same."""
    figures, value = paragraph.figures, paragraph.value
    for place, _ in found_words(value, words):
        number = bisect_left(figures, place, key=lambda figure: figure.start) - 1
        if number < 1:
            continue
        rest = figures[number]
        if rest.whole is not None or not _plain(value[rest.end : place]):
            continue
        first = bisect_left(figures, rest.start - _REACH, key=lambda figure: figure.start)
        before = figures[first:number]
        same = [figure for figure in before if figure.like(rest)]
        if not same or _explained(rest, before[-_MOST:]):
            continue
        last = same[-1]
        if last.whole is not None:
            yield Claim(last, (last, rest), None)
        elif len(same) == 2 and same[0].total > max(same[1].value, rest.value):
            yield Claim(same[0], (same[1], rest), None)


def _plain(between: str) -> bool:
    return len(between) <= 40 and not any(mark in between for mark in ",;.:(")


def _explained(rest: Figure, before: list[Figure]) -> bool:
    """True when some total before is the sum of the rest and some of what follows the total."""
    for number, total in enumerate(before):
        others = [figure.value for figure in before[number + 1 :]]
        if total.whole is not None:
            others.append(total.value)
        for size in range(len(others) + 1):
            if any(abs(sum(chosen) + rest.value - total.total) < _TINY for chosen in combinations(others, size)):
                return True
    return False


def composed(paragraph: Quantities, options: Options) -> Iterator[Claim]:
    """ "07 đồng chí, gồm 3 nam, 4 nữ" and "52 tổ chức (38 đảng bộ và 14 chi bộ)"."""
    value = paragraph.value
    openers = [(place, end, ". ") for place, end in found_words(value, options["composed"])]
    place = value.find("(")
    while place >= 0:
        openers.append((place, place + 1, ")"))
        place = value.find("(", place + 1)
    for opener, start, stop in openers:
        total = _total(paragraph, opener, 40 if stop == ")" else 80, options)
        if total is None or total.whole is not None or not _about(value[total.end : opener]):
            continue
        end = value.find(stop, start, start + _LONGEST)
        if end < 0 and (stop == ")" or len(value) - start > _LONGEST):
            continue
        region = value[start : end if end >= 0 else len(value)]
        # What stands in brackets is about one part, and no part.
        region = expression(_BRACKET).sub(lambda found: " " * len(found.group()), region)
        parts = listed(region, start, options["joined"])
        if len(parts) < 2 or len(parts) > _MOST or any(found_words(region, options["open"])):
            continue
        added = sum(part.value for part in parts)
        # "07 đồng chí, gồm 3 nam, 4 nữ, bình quân 35 tuổi": the list may end before the sentence does.
        reached = accumulate(part.value for part in parts)
        if any(abs(so_far - total.value) < _TINY for so_far in reached) or _scales((total, *parts), options):
            continue
        if all(part.noun and part.noun[0] == total.noun[0] for part in parts):
            yield Claim(total, parts, None)
        elif max(part.value for part in parts) <= total.value and abs(added - total.value) <= max(2, total.value / 10):
            yield Claim(total, parts, "possible")


def _about(between: str) -> bool:
    """True when the list is of the total itself: "25 thành viên; Ban Thường trực gồm 08 …" begins another."""
    _, comma, words = between.rpartition(",")
    return not any(mark in between for mark in ";:(") and not (comma and words.strip())


def _total(paragraph: Quantities, place: int, reach: int, options: Options) -> Figure | None:
    """The figure before `place`, if no other number stands between but a length of time ("trong 4 tháng")."""
    figures = paragraph.figures
    number = bisect_left(figures, place, key=lambda figure: figure.start) - 1
    while number >= 0:
        figure = figures[number]
        between = paragraph.value[figure.end : place]
        if len(between) > reach or ". " in between or any(letter.isdigit() for letter in between):
            return None
        if figure.noun[:1] == () or figure.noun[0] not in options["times"]:
            return figure
        number, place, reach = number - 1, figure.start, reach - len(between)
    return None


def _scales(figures: Sequence[Figure], options: Options) -> bool:
    """True when the figures are in different units ("1,2 tỷ đồng, gồm 700 triệu đồng …")."""
    scales = {figure.noun[0] if figure.noun and figure.noun[0] in options["scales"] else "" for figure in figures}
    return len(scales) > 1


def among(paragraph: Quantities, options: Options) -> Iterator[Claim]:
    """ "10.616 lượt …, trong đó … 10.239 lượt, … 377 lượt": near the total, and yet not it."""
    value, figures = paragraph.value, paragraph.figures
    for opener, start in found_words(value, options["among"]):
        total = _total(paragraph, opener, _REACH, options)
        if total is None or total.whole is not None:
            continue
        stop = value.find(". ", start, start + _LONGEST)
        end = stop if stop >= 0 else start + _LONGEST
        first = bisect_left(figures, start, key=lambda figure: figure.start)
        last = bisect_left(figures, end, key=lambda figure: figure.start)
        parts = tuple(
            figure for figure in figures[first:last] if figure.noun[:1] == total.noun[:1] and figure.whole is None
        )
        added = sum(part.value for part in parts)
        if parts and parts[0].value > total.value and parts[0].like(total) and parts[0].start - start <= 25:
            yield Claim(total, parts[:1], None)
        elif (
            2 <= len(parts) <= _MOST
            and total.value >= _SURE_FROM
            and _TINY < abs(added - total.value) <= total.value * 0.05
        ):
            yield Claim(total, parts, "possible")
