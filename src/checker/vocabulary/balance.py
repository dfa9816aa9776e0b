"""`balanced`: every opening mark has its closing one.

Marks are followed through the whole running text, since a quotation may run over several
paragraphs and extractors cut paragraphs where pages end. A mark that closes nothing is no
fault behind the label of a list: "a)", "1)", "iv)", or one sign of any kind at the start of a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.errors import Words
from checker.select.node import Facts, Node
from checker.select.prose import PARAGRAPH_END
from checker.select.where import pattern
from checker.source import Text
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.surroundings import SURROUNDINGS, fitting

__all__ = ["BALANCED"]

_LABEL = r"(?:^|[\s(;,:“\"/–-])(?:\d{1,2}|[^\W\d_]|[ivx]{1,5})$"
_STRAIGHT = '"'
_OPENERS_BEFORE = frozenset(" \n\t([“‘/–-")


class _Mark(NamedTuple):
    """A mark in the text; `paragraph` counts from 0."""

    start: int
    char: str
    paragraph: int


class _Fault(NamedTuple):
    kind: str
    """`unclosed`, `unopened`, or `turned` (an opening mark where a closing one belongs)."""
    mark: _Mark


def _marks(text: str, chars: str) -> Iterator[_Mark]:
    places: list[int] = []
    for char in set(chars):
        place = text.find(char)
        while place >= 0:
            places.append(place)
            place = text.find(char, place + 1)
    paragraph = done = 0
    for place in sorted(places):
        paragraph += text.count(PARAGRAPH_END, done, place)
        done = place
        yield _Mark(place, text[place], paragraph)


def _opens(text: str, mark: _Mark, opening: str, depth: int) -> bool:
    """Whether `mark` opens; a straight quote says so by its neighbours, or else by what is open."""
    if mark.char != _STRAIGHT:
        return mark.char == opening
    before, after = text[mark.start - 1 : mark.start] or " ", text[mark.start + 1 : mark.start + 2] or " "
    leading = before in _OPENERS_BEFORE and after.isalnum()
    trailing = before not in _OPENERS_BEFORE and not after.isalnum()
    return leading or (not trailing and not depth)


def _is_label(text: str, mark: _Mark) -> bool:
    return pattern(_LABEL).search(text, max(0, mark.start - 7), mark.start) is not None


def _turned(text: str, mark: _Mark) -> bool:
    """True for an opening mark that stands where a closing one does: behind a word, nothing right after."""
    before, after = text[mark.start - 1 : mark.start], text[mark.start + 1 : mark.start + 2]
    return before.isalnum() and not after.isalnum()


def _bullet(text: Text, mark: _Mark, source: str) -> bool:
    """True behind a single sign that a line begins with: a bullet, or the letter of a point misread."""
    place = text.place(mark.start)
    return len(source[source.rfind("\n", 0, place) + 1 : place].strip()) == 1


def _halved(text: str, mark: _Mark, opening: str, half: str) -> bool:
    """True when `half` closes what `mark` opened, before the paragraph ends or another mark opens."""
    rest = text[mark.start + 1 :].partition(PARAGRAPH_END)[0].partition(opening)[0]
    at = rest.find(half)
    return at > 0 and not rest[at - 1].isspace() and not rest[at + 1 : at + 2].isalnum()


def _faults(text: str, marks: Iterable[_Mark], opening: str, closing: str, reach: int) -> Iterator[_Fault]:
    """The marks of one pair that have no partner within `reach` paragraphs."""
    stack: list[_Mark] = []
    lent: list[_Mark] = []
    for mark in marks:
        if stack and mark.paragraph - stack[-1].paragraph > reach:
            yield from (_Fault("unclosed", left) for left in stack)
            stack.clear()
        if _opens(text, mark, opening, len(stack)):
            if opening != closing and stack and _turned(text, mark):
                stack.pop()
                yield _Fault("turned", mark)
                continue
            first = mark.start == 0 or text[mark.start - 1] == PARAGRAPH_END
            if stack and first and mark.paragraph > stack[-1].paragraph:
                # Each paragraph of a long quotation may begin with the mark again.
                stack.pop()
            stack.append(mark)
        elif stack:
            begun = stack.pop()
            if _is_label(text, mark):
                lent.append(begun)
        elif _is_label(text, mark) or (mark.char == _STRAIGHT and text[mark.start - 1].isdigit()):
            continue
        elif lent and lent[-1].paragraph == mark.paragraph:
            # "(các điểm c), d) thực hiện sau)": the bracket was not closed by the label after all.
            lent.pop()
        else:
            yield _Fault("unopened", mark)
    yield from (_Fault("unclosed", left) for left in stack)


_SAID = {
    "unclosed": Words("không có dấu đóng", "is not closed"),
    "unopened": Words("không có dấu mở", "is not opened"),
    "turned": Words("đứng ở chỗ của dấu đóng", "stands where the closing one belongs"),
}


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    fits = fitting(options)
    for node in nodes:
        text: Text = node.read(options["attribute"])
        for pair in options["pairs"]:
            opening, closing = pair[0], pair[-1]
            marks = (mark for mark in _marks(text.value, pair) if fits(text.value, mark.start, mark.start + 1))
            for fault in _faults(text.value, marks, opening, closing, options["reach"]):
                mark = fault.mark
                if fault.kind == "unopened" and _bullet(text, mark, facts.document.source.text):
                    continue
                said = _SAID[fault.kind]
                half = options["halves"].get(mark.char)
                if half and fault.kind == "unclosed" and _halved(text.value, mark, opening, half):
                    said = Words(f"lại đóng bằng dấu {half}", f"is closed by {half}")
                values = {"mark": options["names"].get(mark.char, mark.char), "fault": said}
                yield Hit(text.span(mark.start, mark.start + 1), values, node)


BALANCED = Check(
    _run,
    {
        "pairs": Option("texts", required=True),
        "attribute": Option("attribute", "text"),
        "reach": Option("number", 3),
        "names": Option("names", {}),
        "halves": Option("table", {}),
        **SURROUNDINGS,
    },
    frozenset({"mark", "fault"}),
)
"""`halves`: for an opening mark another that is mistyped for its closing one."""
