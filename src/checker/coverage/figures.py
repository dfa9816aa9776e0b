"""Figures of a passage that are results: counted things, shares, bare numbers, numbers in words, and none at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from checker.coverage.lexicon import Lexicon, syllables
from checker.coverage.pending import clause
from checker.coverage.phrases import compiled
from checker.coverage.reading import Reading
from checker.coverage.syllables import fold, pairs
from checker.document import Count
from checker.expression import expression
from checker.finding import Evidence
from checker.source import Span

__all__ = ["figures", "spelled"]

# A number that nothing follows; dates, symbols and labels have marks beside them.
# (What is not before it is looked for after its first digit, so that the engine skips from digit to digit.)
_BARE = expression(r"[0-9](?<![\w./,-][0-9])[0-9]{0,2}(?:\.[0-9]{3})*(?:,[0-9]+)?(?=[ ]*(?:[;)]|[.,](?:\s|$)|$))")
_GAP = expression(" ")
# The words with which "không có đơn thư nào" begins.
_NEGATIONS = frozenset(("không", "chưa"))
# "Năm 2022, 2023 và 2024 đều đưa vào chương trình": a thousand and more is written with its mark, 2.024.
_YEAR = "(?:19|20)[0-9][0-9]"
_SIZE = r"[\d.]+(?:\s+\w+){1,6}?\s+trực\s+thuộc\b"


def spelled(syllables: Collection[str], words: Lexicon) -> bool:
    """Can text with these syllables hold a number in words, or say that there was none?"""
    return _can_hold(syllables, words.numerals, words.countable) or _can_hold(syllables, _NEGATIONS, words.nones)


def figures(reading: Reading) -> Iterator[Evidence]:
    """The figures that are results of the unit's own."""
    yield from _counted(reading)
    yield from _bare(reading)
    yield from _in_words(reading)


def _can_hold(syllables: Collection[str], numbers: frozenset[str], counted: frozenset[str]) -> bool:
    return not (numbers.isdisjoint(syllables) or counted.isdisjoint(syllables))


def _counted(reading: Reading) -> Iterator[Evidence]:
    for figure in reading.there.figures:
        at = reading.at(figure.span)
        if reading.is_shut(at) or _inside(reading, figure.span) or reading.is_number(at):
            continue
        if isinstance(figure, Count):
            noun = fold(figure.noun).split()
            if compiled(_YEAR).fullmatch(figure.digits):
                continue
            if not noun or noun[0] in reading.words.time_units or " ".join(noun[:2]) in reading.words.time_units:
                continue
            written = (figure.digits, *_padded(figure.digits))
            if any(f"{digits} {noun[0]}" in reading.basis.numbered for digits in written):
                continue
            if _is_size(reading, at):
                continue
            yield reading.quote("figure", at, at + _noun_end(reading, figure.text.value))
        else:
            yield Evidence("figure", figure.text.value, figure.span)


def _bare(reading: Reading) -> Iterator[Evidence]:
    """Numbers that end a clause: "Kết nạp đảng viên: 17; cho ra khỏi Đảng 01."."""
    numbers = list(_BARE.finditer(reading.folded))
    if not numbers:
        return
    there = reading.there
    spans = [citation.span for citation in there.citations] + [date.span for date in there.dates]
    spans += [figure.span for figure in there.figures] + [reference.span for reference in there.references]
    for number in numbers:
        at = number.start()
        place = reading.passage.text.place(reading.passage.start + at)
        if any(span.start <= place < span.end for span in spans):
            continue
        # The mark of a footnote: "05 buổi đối thoại chuyên đề(1)".
        if reading.folded[at - 1 : at] == "(" and reading.folded[number.end() : number.end() + 1] == ")":
            continue
        if not (reading.is_shut(at) or reading.is_number(at) or number[0] in reading.task.numbers):
            yield reading.quote("figure", at, number.end())


def _is_size(reading: Reading, at: int) -> bool:
    """Is it the size of the unit: "Đảng bộ có 25 chi bộ trực thuộc", "Chi bộ có 12 đảng viên, luôn đoàn kết"?"""
    before = reading.folded[clause(reading.folded, at)[0] : at].rstrip()
    if not before.endswith((" có", " gồm", " với")):
        return False
    if compiled(_SIZE).match(reading.folded, at):
        return True
    return bool(
        before.endswith(" có")
        and compiled(reading.words.members).match(reading.folded, at)
        and compiled(reading.words.bodies).match(before)
    )


def _in_words(reading: Reading) -> Iterator[Evidence]:
    """Numbers in words, "hai hội nghị", or before a known noun, and none at all, "không có đơn thư nào"."""
    words, there = reading.words, reading.passage.syllables
    if not words.countable.isdisjoint(there):
        for found in compiled(words.counted).finditer(reading.folded):
            if _counts(reading, found):
                yield reading.quote("figure", found.start(), found.end())
    if _can_hold(there, _NEGATIONS, words.nones):
        for found in compiled(words.none).finditer(reading.folded):
            if not pairs(syllables(found[0])) <= reading.task.statement:
                yield reading.quote("figure", found.start(), found.end())


def _counts(reading: Reading, found: re.Match[str]) -> bool:
    """Is this number with what it counts a result, and no figure that is known already?

    "Kiểm điểm 3 chi ủy", "lập bảng 17 việc" were read as references to a point and a table.
    """
    at = found.start()
    if reading.is_shut(at) or pairs(syllables(found[0])) & reading.task.statement:
        return False
    if not found[0][0].isdigit():
        return True
    before = reading.folded[at - 1 : at]
    place = reading.passage.text.place(reading.passage.start + at)
    known = (*reading.there.figures, *reading.there.citations, *reading.there.dates)
    return (
        not (before and before in ".,/-")
        and not any(mention.span.start <= place < mention.span.end for mention in known)
        and not reading.is_number(at)
        and not _is_size(reading, at)
    )


def _noun_end(reading: Reading, counted: str) -> int:
    """Where the noun ends: the grammar takes a few words after the number, whatever they are."""
    for gap in _GAP.finditer(counted):
        following = fold(counted[gap.end() :]).split(" ", 1)[0]
        ends = following in reading.words.stop or following in reading.words.after_noun
        if ends and gap.start() > len(counted.split(" ", 1)[0]):
            return gap.start()
    return len(counted)


def _inside(reading: Reading, span: Span) -> bool:
    """Does it stand inside a citation or a date?"""
    others = [citation.span for citation in reading.there.citations] + [date.span for date in reading.there.dates]
    return any(other.start <= span.start < other.end for other in others)


def _padded(digits: str) -> tuple[str, ...]:
    """The other way to write a small number: "5" and "05"."""
    if len(digits) == 1:
        return (f"0{digits}",)
    return (digits[1:],) if len(digits) == 2 and digits[0] == "0" else ()
