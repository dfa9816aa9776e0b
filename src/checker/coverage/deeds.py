"""Deeds of a passage that are results: named actions, the documents they made, and when they were done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.coverage.lexicon import syllables
from checker.coverage.pending import clause
from checker.coverage.phrases import compiled
from checker.coverage.reading import Reading
from checker.coverage.syllables import pairs
from checker.document import Citation, DateMention
from checker.finding import Evidence

__all__ = ["dates", "documents", "is_done"]

# Between a citation and the date that belongs to it stand the names of bodies, no more.
_NEAR = 70
_DONE = r"\bđã(?:\s+(?:kịp thời|chủ động|tích cực|tập trung|cơ bản|được))*\s+|\bhoàn thành\b(?!\s+(?:tốt|xuất sắc))"
_ISSUED_AFTER = r"[\s,]+(?:đã\s+)?được\s+(?:ban hành|ký|phê duyệt|thông qua)"
# "Kế hoạch thực hiện Kết luận 21: số 07-KH/ĐU": what stands after the colon is what there is.
_PRESENTED = r":\s*(?:số\s*)?$"
# Between the verb and the symbol of what it made stands the name of its type.
_SYMBOL_NEAR = 12
# "Ban hành kế hoạch thực hiện Nghị quyết số 18": what follows these words was not made, but carried out.
_TO_CARRY_OUT = r"\b(?:thực hiện|triển khai|theo|căn cứ|về|của|tại)\b"


def is_done(reading: Reading, start: int, end: int) -> bool:
    """Is the act in this range reported as done by the unit, and more than the task's own words?"""
    if (
        reading.is_shut(start)
        or reading.follows(reading.words.weakened, start)
        or reading.basis.acting(reading.folded, start)
    ):
        return False
    if reading.follows(reading.words.nominal, start) and not reading.follows(reading.words.carried_out, start):
        return False
    made = () if reading.folded.startswith(reading.words.reviews, start) else _made(reading, start, end)
    if any(reading.basis.superior(cited) for cited in made):
        return False
    said_done = reading.follows(reading.words.completed, start) or reading.folded[:start].endswith(" được ")
    return said_done or not _restated(reading, start, end)


def _made(reading: Reading, start: int, end: int) -> Iterator[Citation]:
    """The document that the act in this range made, where it names one."""
    for citation in reading.there.citations:
        at = reading.at(citation.span)
        if start < at <= end + 1 or start < reading.at(citation.symbol_text.span()) <= end + _SYMBOL_NEAR:
            yield citation


def _restated(reading: Reading, start: int, end: int) -> bool:
    """Is this act, with what it is about, only the task's own words?"""
    tail = reading.folded[end : end + 40].split()[:4]
    about = pairs(syllables(" ".join((reading.folded[start:end], *tail))))
    return len(about & reading.task.statement) >= 0.6 * len(about)


def dates(reading: Reading, acts: Sequence[tuple[int, int]]) -> Iterator[Evidence]:
    """The days, months and years in which something was done, by `acts` or in other words."""
    for date in reading.there.dates:
        at = reading.at(date.span)
        if reading.is_shut(at) or date.until_year is not None or _of_a_document(reading, date, at):
            continue
        if _is_a_term(reading, at) or _is_the_tasks(reading, date):
            continue
        if _tells_of_a_deed(reading, at, acts, loosely=date.precision != "year"):
            yield Evidence("date", date.text.value, date.span)


def _is_a_term(reading: Reading, at: int) -> bool:
    """Is it a deadline or a term of office? After a comma something new begins: "… nói trước, tháng 9 …"."""
    return reading.follows(reading.words.terms_of_office, at) and not reading.folded[:at].rstrip().endswith(",")


def _is_the_tasks(reading: Reading, date: DateMention) -> bool:
    """Is it a date of the task's own statement?"""
    written = syllables(date.text.value)
    return pairs(written) <= reading.task.statement and not reading.task.numbers.isdisjoint(written)


def _tells_of_a_deed(reading: Reading, at: int, acts: Sequence[tuple[int, int]], *, loosely: bool) -> bool:
    """Does the sentence say what was done then? Loosely: more than that care was taken and all went well."""
    if acts:
        return True
    start, end = clause(reading.folded, at)
    if start == 0 and reading.folded[end : end + 1] == ":":
        end = clause(reading.folded, min(end + 2, len(reading.folded)))[1]  # "Năm 2022: sơ kết …"
    said = reading.folded[start:end]
    if any(not _praises(reading, said, found.end()) for found in compiled(_DONE).finditer(said)):
        return True
    praise = reading.words.praise
    praised = praise.possible(reading.passage.syllables, reading.passage.pairs) and any(praise.finditer(said))
    return loosely and not praised


def _praises(reading: Reading, said: str, at: int) -> bool:
    """Is what begins there praise: "đã" lãnh đạo, thực hiện tốt, góp phần?"""
    return compiled(reading.words.merely).match(said, at) is not None


def _of_a_document(reading: Reading, date: DateMention, at: int) -> bool:
    """Is it the date of a cited document? Its issuer may stand between."""
    for citation in reading.there.citations:
        if citation.span.start <= date.span.start < citation.span.end:
            return True
        end = reading.at(citation.span) + len(citation.text.value)
        if date.precision == "day" and 0 <= at - end < _NEAR and not set(";.") & set(reading.folded[end:at]):
            return True
    return False


def documents(reading: Reading, acts: Sequence[tuple[int, int]]) -> Iterator[Evidence]:
    """Documents the unit issued, by `acts` or in other words."""
    for citation in reading.there.citations:
        at = reading.at(citation.span)
        if reading.basis.superior(citation) or reading.is_shut(at):
            continue
        stop = reading.at(citation.text.span()) + len(citation.text.value)
        if (
            citation.own
            or reading.basis.owns(citation)
            or reading.follows(reading.words.issued, at)
            or compiled(_PRESENTED).search(reading.folded, 0, at)
            or _is_presented(reading, citation)
            or compiled(_ISSUED_AFTER).match(reading.folded, stop)
            or any(_heads_list(reading, start, end, at) for start, end in acts)
        ):
            first = citation.type_text or citation.symbol_text
            last = citation.date.text if citation.date is not None else citation.symbol_text
            yield reading.quote("document", reading.at(first.span()), reading.at(last.span()) + len(last.value))


def _is_presented(reading: Reading, citation: Citation) -> bool:
    """Does it open what stands after a colon: "Quy chế làm việc: Quy chế số 01-QC/ĐU"?"""
    if reading.passage.break_before != "results":
        return False
    first = citation.type_text or citation.symbol_text
    return not reading.folded[: reading.at(first.span())].strip(" -–+*")


def _heads_list(reading: Reading, start: int, end: int, at: int) -> bool:
    """Does the act in this range make what is cited at `at`: itself, or one of the documents it lists?"""
    return start < at and not compiled(_TO_CARRY_OUT).search(reading.folded, end, at)
