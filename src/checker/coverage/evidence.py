"""Results of the unit's own in a passage: figures, dates, documents, named actions.

Only what the unit adds counts: not what repeats the task's statement, not the
plan's own basis, not a superior's document cited as ground, not what is still to come.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from checker.coverage.above import Above
from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import Ending, syllables
from checker.coverage.mentions import NOTHING, Mentioned
from checker.coverage.passages import Passage
from checker.coverage.pending import clause, pending
from checker.coverage.phrases import compiled
from checker.coverage.syllables import fold, pairs
from checker.document import Citation, Count, DateMention
from checker.expression import expression
from checker.finding import Evidence
from checker.source import Span

__all__ = ["results"]

# Between a citation and the date that belongs to it stand the names of bodies, no more.
_NEAR = 70
# What governs a word stands so near before it.
_BEFORE = 60
# A number that nothing follows; dates, symbols and labels have marks beside them.
# (What is not before it is looked for after its first digit, so that the engine skips from digit to digit.)
_BARE = expression(r"[0-9](?<![\w./,-][0-9])[0-9]{0,2}(?:\.[0-9]{3})*(?:,[0-9]+)?(?=[ ]*(?:[;)]|[.,](?:\s|$)|$))")
_DIGIT = expression("[0-9]")
# The words with which "không có đơn thư nào" begins.
_NEGATIONS = frozenset(("không", "chưa"))
_DONE = r"\bđã(?:\s+(?:kịp thời|chủ động|tích cực|tập trung|cơ bản|được))*\s+|\bhoàn thành\b(?!\s+(?:tốt|xuất sắc))"
_ISSUED_AFTER = r"[\s,]+(?:đã\s+)?được\s+(?:ban hành|ký|phê duyệt|thông qua)"
# "Năm 2022, 2023 và 2024 đều đưa vào chương trình": a thousand and more is written with its mark, 2.024.
_YEAR = "(?:19|20)[0-9][0-9]"
# "Kế hoạch thực hiện Kết luận 21: số 07-KH/ĐU": what stands after the colon is what there is.
_PRESENTED = r":\s*(?:số\s*)?$"
_SIZE = r"[\d.]+(?:\s+\w+){1,6}?\s+trực\s+thuộc\b"
# Between the verb and the symbol of what it made stands the name of its type.
_SYMBOL_NEAR = 12
# "Ban hành kế hoạch thực hiện Nghị quyết số 18": what follows these words was not made, but carried out.
_TO_CARRY_OUT = r"\b(?:thực hiện|triển khai|theo|căn cứ|về|của|tại)\b"


def results(passage: Passage, there: Mentioned | None, task: IndexedTask, basis: Above) -> list[Evidence]:
    """The evidence for `task` in `passage`, in order of place.

    `there` is what is mentioned in it; `basis` what the report rests on.
    """
    words = basis.words
    verbs = words.acts.openings(passage.syllables, passage.pairs)
    mentions = there is not None and bool(there.citations or there.dates or there.figures)
    numbers = _DIGIT.search(passage.text.value, passage.start, passage.end) is not None
    spelled = _spells(passage.syllables, words.numerals, words.countable) or _spells(
        passage.syllables, _NEGATIONS, words.nones
    )
    if not (verbs or mentions or numbers or spelled):
        return []
    folded = passage.folded
    acts = words.acts.find(folded, verbs)
    if not (acts or mentions or numbers or spelled):
        return []
    return _Reading(passage, folded, there or NOTHING, task, basis).evidence(acts)


def _spells(syllables: Collection[str], numbers: frozenset[str], counted: frozenset[str]) -> bool:
    """Can text with these syllables hold a number in words, and what it counts?"""
    return not (numbers.isdisjoint(syllables) or counted.isdisjoint(syllables))


class _Reading:
    """One passage, read for results."""

    def __init__(self, passage: Passage, folded: str, there: Mentioned, task: IndexedTask, basis: Above) -> None:
        self.passage = passage
        self.there = there
        self.task = task
        self.basis = basis
        self.words = basis.words
        self.folded = folded
        later = [self._at(date.span) for date in there.dates if basis.to_come(date)]
        self.shut = pending(passage, folded, basis.words, later)

    def evidence(self, acts: Sequence[tuple[int, int]]) -> list[Evidence]:
        done = [act for act in acts if self._is_done(*act)]
        found = [
            *self._figures(),
            *self._bare_figures(),
            *self._spelled(),
            *self._dates(done),
            *self._documents(done),
            *(self._quote("action", start, end) for start, end in done),
        ]
        found.sort(key=lambda evidence: (evidence.span.start, evidence.type))
        return found

    def _is_shut(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.shut)

    def _at(self, span: Span) -> int:
        """Offset in the passage of a place of the source inside it."""
        text = self.passage.text
        piece = bisect_right(text.places, span.start) - 1
        return text.starts[piece] + span.start - text.places[piece] - self.passage.start

    def _follows(self, ending: Ending, at: int) -> bool:
        """Does what stands at `at` follow words of `ending`?"""
        return ending.closes(self.folded[max(0, at - _BEFORE) : at])

    def _is_done(self, start: int, end: int) -> bool:
        """Is the act in this range reported as done by the unit, and more than the task's own words?"""
        if self._is_shut(start) or self._follows(self.words.weakened, start) or self.basis.acting(self.folded, start):
            return False
        if self._follows(self.words.nominal, start) and not self._follows(self.words.carried_out, start):
            return False
        made = () if self.folded.startswith(self.words.reviews, start) else self._made(start, end)
        if any(self.basis.superior(cited) for cited in made):
            return False
        said_done = self._follows(self.words.completed, start) or self.folded[:start].endswith(" được ")
        return said_done or not self._restated(start, end)

    def _made(self, start: int, end: int) -> Iterator[Citation]:
        """The document that the act in this range made, where it names one."""
        for citation in self.there.citations:
            at = self._at(citation.span)
            if start < at <= end + 1 or start < self._at(citation.symbol_text.span()) <= end + _SYMBOL_NEAR:
                yield citation

    def _restated(self, start: int, end: int) -> bool:
        """Is this act, with what it is about, only the task's own words?"""
        tail = self.folded[end : end + 40].split()[:4]
        about = pairs(syllables(" ".join((self.folded[start:end], *tail))))
        return len(about & self.task.statement) >= 0.6 * len(about)

    def _quote(self, kind: Literal["figure", "document", "action"], start: int, end: int) -> Evidence:
        low, high = self.passage.start + start, self.passage.start + end
        return Evidence(kind, self.passage.text.value[low:high], self.passage.text.span(low, high))

    def _figures(self) -> Iterator[Evidence]:
        for figure in self.there.figures:
            at = self._at(figure.span)
            if self._is_shut(at) or self._inside(figure.span) or self._follows(self.words.numbering, at):
                continue
            if isinstance(figure, Count):
                noun = fold(figure.noun).split()
                if compiled(_YEAR).fullmatch(figure.digits):
                    continue
                if not noun or noun[0] in self.words.time_units or " ".join(noun[:2]) in self.words.time_units:
                    continue
                if any((digits, noun[0]) in self.task.statement for digits in (figure.digits, *_padded(figure.digits))):
                    continue
                if self._is_size(at):
                    continue
                yield self._quote("figure", at, at + self._noun_end(figure.text.value))
            else:
                yield Evidence("figure", figure.text.value, figure.span)

    def _bare_figures(self) -> Iterator[Evidence]:
        """Numbers that end a clause: "Kết nạp đảng viên: 17; cho ra khỏi Đảng 01."."""
        numbers = list(_BARE.finditer(self.folded))
        if not numbers:
            return
        there = self.there
        spans = [citation.span for citation in there.citations] + [date.span for date in there.dates]
        spans += [figure.span for figure in there.figures] + [reference.span for reference in there.references]
        for number in numbers:
            at = number.start()
            place = self.passage.text.place(self.passage.start + at)
            if any(span.start <= place < span.end for span in spans):
                continue
            if not (self._is_shut(at) or self._follows(self.words.numbering, at) or number[0] in self.task.numbers):
                yield self._quote("figure", at, number.end())

    def _is_size(self, at: int) -> bool:
        """Is it the size of the unit: "Đảng bộ có 25 chi bộ trực thuộc", "Chi bộ có 12 đảng viên, luôn đoàn kết"?"""
        before = self.folded[clause(self.folded, at)[0] : at].rstrip()
        if not before.endswith((" có", " gồm", " với")):
            return False
        if compiled(_SIZE).match(self.folded, at):
            return True
        return bool(
            before.endswith(" có")
            and compiled(self.words.members).match(self.folded, at)
            and compiled(self.words.bodies).match(before)
        )

    def _spelled(self) -> Iterator[Evidence]:
        """Numbers in words, "hai hội nghị", and none at all, "không có đơn thư nào"."""
        words, there = self.words, self.passage.syllables
        if _spells(there, words.numerals, words.countable):
            for found in compiled(words.counted).finditer(self.folded):
                said = pairs(syllables(found[0]))
                if not (self._is_shut(found.start()) or said & self.task.statement):
                    yield self._quote("figure", found.start(), found.end())
        if _spells(there, _NEGATIONS, words.nones):
            for found in compiled(words.none).finditer(self.folded):
                if not pairs(syllables(found[0])) <= self.task.statement:
                    yield self._quote("figure", found.start(), found.end())

    def _noun_end(self, counted: str) -> int:
        """Where the noun ends: the grammar takes a few words after the number, whatever they are."""
        for gap in re.finditer(" ", counted):
            following = fold(counted[gap.end() :]).split(" ", 1)[0]
            ends = following in self.words.stop or following in self.words.after_noun
            if ends and gap.start() > len(counted.split(" ", 1)[0]):
                return gap.start()
        return len(counted)

    def _inside(self, span: Span) -> bool:
        """Does it stand inside a citation or a date?"""
        others = [citation.span for citation in self.there.citations] + [date.span for date in self.there.dates]
        return any(other.start <= span.start < other.end for other in others)

    def _dates(self, acts: Sequence[tuple[int, int]]) -> Iterator[Evidence]:
        for date in self.there.dates:
            at = self._at(date.span)
            if self._is_shut(at) or date.until_year is not None or self._of_a_document(date, at):
                continue
            if self._follows(self.words.terms_of_office, at) or self._is_the_tasks(date):
                continue
            if self._tells_of_a_deed(at, acts, loosely=date.precision != "year"):
                yield Evidence("date", date.text.value, date.span)

    def _is_the_tasks(self, date: DateMention) -> bool:
        """Is it a date of the task's own statement?"""
        written = syllables(date.text.value)
        return pairs(written) <= self.task.statement and not self.task.numbers.isdisjoint(written)

    def _tells_of_a_deed(self, at: int, acts: Sequence[tuple[int, int]], *, loosely: bool) -> bool:
        """Does the sentence say what was done then? Loosely: more than that care was taken and all went well."""
        if acts:
            return True
        start, end = clause(self.folded, at)
        if start == 0 and self.folded[end : end + 1] == ":":
            end = clause(self.folded, min(end + 2, len(self.folded)))[1]  # "Năm 2022: sơ kết …"
        said = self.folded[start:end]
        if any(not self._praises(said, found.end()) for found in compiled(_DONE).finditer(said)):
            return True
        praise = self.words.praise
        praised = praise.possible(self.passage.syllables, self.passage.pairs) and any(praise.finditer(said))
        return loosely and not praised

    def _praises(self, said: str, at: int) -> bool:
        """Is what begins there praise: "đã" lãnh đạo, thực hiện tốt, góp phần?"""
        return compiled(self.words.merely).match(said, at) is not None

    def _of_a_document(self, date: DateMention, at: int) -> bool:
        """Is it the date of a cited document? Its issuer may stand between."""
        for citation in self.there.citations:
            if citation.span.start <= date.span.start < citation.span.end:
                return True
            end = self._at(citation.span) + len(citation.text.value)
            if date.precision == "day" and 0 <= at - end < _NEAR and not set(";.") & set(self.folded[end:at]):
                return True
        return False

    def _documents(self, acts: Sequence[tuple[int, int]]) -> Iterator[Evidence]:
        """Documents the unit issued."""
        for citation in self.there.citations:
            at = self._at(citation.span)
            if self.basis.superior(citation) or self._is_shut(at):
                continue
            stop = self._at(citation.text.span()) + len(citation.text.value)
            if (
                citation.own
                or self.basis.owns(citation)
                or self._follows(self.words.issued, at)
                or compiled(_PRESENTED).search(self.folded, 0, at)
                or compiled(_ISSUED_AFTER).match(self.folded, stop)
                or any(self._heads_list(start, end, at) for start, end in acts)
            ):
                first = citation.type_text or citation.symbol_text
                last = citation.date.text if citation.date is not None else citation.symbol_text
                yield self._quote("document", self._at(first.span()), self._at(last.span()) + len(last.value))

    def _heads_list(self, start: int, end: int, at: int) -> bool:
        """Does the act in this range make what is cited at `at`: itself, or one of the documents it lists?"""
        return start < at and not compiled(_TO_CARRY_OUT).search(self.folded, end, at)


def _padded(digits: str) -> tuple[str, ...]:
    """The other way to write a small number: "5" and "05"."""
    if len(digits) == 1:
        return (f"0{digits}",)
    return (digits[1:],) if len(digits) == 2 and digits[0] == "0" else ()
