"""`enumerated`: a number announced in a sentence against the enumeration in the same sentence.

"tập trung 03 nội dung: (1) …; (2) …", "06 giải pháp gồm …; …; …", "6/7 chức danh …: A, B, C". Numbered
entries and entries parted by semicolons can be counted. Commas also stand inside entries ("Phó Bí thư, Chủ
tịch …"), so there only too few of them say something. A list in lines of its own is the business of `counted`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.finding import Certainty
from checker.select.node import Facts, Node
from checker.select.where import folded
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.quantities import Figure, Quantities, found_words, quantities

__all__ = ["ENUMERATED"]

_REACH = 90
"""How far behind the number the enumeration may begin."""
_LONGEST = 2000
"""An enumeration or entry that is longer is no part of a sentence."""
_ORDINAL = 20
_MOST = 30
_SHARED = 30
_STOPS = (". ", ".\u00a0")


class _Counted(NamedTuple):
    least: int
    most: int
    certainty: Certainty | None


def _numbered(value: str, start: int) -> int:
    """How many of (1), (2), (3) … follow each other from `start` on; `start` is that of the first."""
    count = 0
    while (place := value.find(f"({count + 1})", start, start + _LONGEST)) >= 0:
        if value[place - 1 : place] not in ("", " ", ":", ";", ","):
            break
        count, start = count + 1, place + 3
    return count


def _parted(region: str, joins: Sequence[str]) -> _Counted | None:
    """The entries of an enumeration parted by semicolons or commas."""
    joined = sum(1 for _ in found_words(region, joins))
    for mark in ";,":
        marks = region.count(mark)
        # "A; B; và C": a mark before the join parts the same two entries.
        if marks and mark == ";":
            return _Counted(marks + 1, marks + 1 + joined, "possible" if joined else None)
        if marks:
            return _Counted(0, marks + 1 + joined, "possible")
    return None


def _sentence_end(value: str, start: int) -> int:
    ends = [place for stop in _STOPS if (place := value.find(stop, start, start + _LONGEST)) >= 0]
    return min(ends, default=min(len(value), start + _LONGEST))


def _counted(figure: Figure, following: Figure | None, paragraph: Quantities, options: Options) -> _Counted | None:
    """What is enumerated behind `figure`, None where nothing is or it cannot be counted."""
    value = paragraph.value
    limit = min(figure.end + _REACH, _sentence_end(value, figure.end))
    if following is not None:
        limit = min(limit, following.start)
    first = value.find("(1)", figure.end, limit + 3)
    if first >= 0 and value[first - 1] in " :":
        count = _numbered(value, first)
        return _Counted(count, count, None) if count > 1 else None
    colon = value.find(":", figure.end, limit)
    lead = value[figure.end : colon] if colon >= 0 else ""
    if colon < 0 or any(mark in lead for mark in ",;()") or any(found_words(lead[-20:], options["samples"])):
        return None
    # "03 nội dung: Một là, …. Hai là, …." goes on over several sentences.
    if value[colon + 1 : colon + 1 + _ORDINAL].strip().startswith(tuple(options["ordinals"])):
        return None
    end = _sentence_end(value, colon + 1)
    # Without its final mark a paragraph may go on elsewhere: in a list, on the next page.
    if value[end : end + 1] != "." and not value[max(0, end - 2) : end].rstrip().endswith((".", ";")):
        return None
    region = value[colon + 1 : end].rstrip(" .;")
    if not region.strip() or ":" in region or any(found_words(region, options["open"])):
        return None
    return _parted(region, options["joined"])


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    nouns = tuple(folded(noun) for noun in options["nouns"])
    by_place = {node.span.start: node for node in nodes}
    for paragraph in quantities(facts):
        for number, figure in enumerate(paragraph.figures):
            if (
                not " ".join(figure.noun).startswith(nouns)
                or not 1 < figure.total <= _MOST
                or figure.value > figure.total
            ):
                continue
            if number and _shared(paragraph.value[paragraph.figures[number - 1].end : figure.start]):
                continue
            following = paragraph.figures[number + 1] if number + 1 < len(paragraph.figures) else None
            counted = _counted(figure, following, paragraph, options)
            accepted = {figure.value, figure.total}
            if counted is None or any(counted.least <= value <= counted.most for value in accepted):
                continue
            if counted.most == _numbers_on(paragraph, facts):
                continue
            span = paragraph.text.span(figure.start, figure.end)
            announced = paragraph.text.value[figure.start : figure.end]
            values = {
                "announced": f"{announced} {_noun(figure, nouns)}",
                "counted": str(counted.most),
            }
            yield Hit(span, values, by_place.get(span.start), certainty=counted.certainty)


def _shared(between: str) -> bool:
    """True for "03 nội dung, 05 giải pháp:": two numbers share one list."""
    return len(between) <= _SHARED and between.rstrip().endswith((",", " và"))


def _noun(figure: Figure, nouns: tuple[str, ...]) -> str:
    said = " ".join(figure.noun)
    return max((noun for noun in nouns if said.startswith(noun)), key=len)


def _numbers_on(paragraph: Quantities, facts: Facts) -> int:
    """The number of the last entry when the next paragraph goes on with the enumeration, else -1."""
    paragraphs = facts.paragraphs()
    place = bisect_left(paragraphs, paragraph.text.span().start, key=lambda p: p.span.start)
    if place + 1 >= len(paragraphs):
        return -1
    following = paragraphs[place + 1].text.value.lstrip()
    number = following[1:].partition(")")[0] if following.startswith("(") else ""
    return int(number) - 1 if number.isdecimal() else -1


ENUMERATED = Check(
    _run,
    {
        "nouns": Option("texts", required=True),
        "joined": Option("texts", required=True),
        "samples": Option("texts", required=True),
        "open": Option("texts", required=True),
        "ordinals": Option("texts", required=True),
    },
    frozenset({"announced", "counted"}),
    takes=frozenset({"quantities"}),
)
