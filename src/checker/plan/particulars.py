"""What a document says besides the tasks themselves: by when, how often, by whom, who issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document import DateMention, Document
from checker.expression import expression
from checker.plan.drafting import drafting, opening, words
from checker.source import Text

__all__ = ["charged", "deadline", "evidence", "frequency", "issuer", "plain", "told_title"]

_NAME = 30  # words of the longest list of bodies at the head of a statement
_HEADING = 14
_LEAD = 4  # words of the longest phrase before a deadline
_TYPES = {
    "conclusion": "Kết luận",
    "decision": "Quyết định",
    "directive": "Chỉ thị",
    "dispatch": "Công văn",
    "guide": "Hướng dẫn",
    "notice": "Thông báo",
    "plan": "Kế hoạch",
    "program": "Chương trình",
    "resolution": "Nghị quyết",
    "scheme": "Đề án",
}


def plain(document: Document, text: Text) -> str:
    """`text` in one line, without the marks of footnotes and what cannot be printed."""
    own = text.span()
    marks = [mark.span for mark in document.footnote_marks if own.start <= mark.span.start < own.end]
    kept, last = [], 0
    for span in marks:
        start, end = text.offset(span.start), text.offset(span.end)
        kept.append(text.value[last:start])
        last = max(last, end)
    whole = "".join((*kept, text.value[last:]))
    return " ".join("".join(char if char.isprintable() else " " for char in whole).split())


def deadline(document: Document, pieces: Sequence[Text]) -> str | None:
    """The first "trước ngày 30/6/2026", "trong quý IV/2022" in `pieces`, in their words."""
    said = drafting()
    shut = [citation.span for citation in document.mentions.citations]
    for text in pieces:
        own = text.span()
        dates = [date for date in document.mentions.dates if own.start <= date.span.start < own.end]
        for place, date in enumerate(dates):
            if date.year is None or any(span.start <= date.span.start < span.end for span in shut):
                continue
            start = text.offset(date.span.start)
            before = list(expression(r"\S+").finditer(text.value, 0, start))[-_LEAD:]
            for first in range(len(before)):
                lead = words(text.value[before[first].start() : start])
                end = _until(text, date, dates[place + 1 :])
                if lead in said.deadlines or (lead in said.beginnings and end > text.offset(date.span.end)):
                    return " ".join(text.value[before[first].start() : end].lstrip("(").split())
    return None


def _until(text: Text, date: DateMention, following: Sequence[DateMention]) -> int:
    """Where the deadline ends: "từ quý IV/2022 đến quý I/2023" goes on to the second."""
    end = text.offset(date.span.end)
    if following:
        start = text.offset(following[0].span.start)
        if words(text.value[end:start]) in (("đến",), ("đến", "hết"), ("đến", "ngày")):
            return text.offset(following[0].span.end)
    return end


def frequency(statement: str) -> str | None:
    """The first "hằng năm", "định kỳ" in `statement`, in its words."""
    found = expression(r"\S+").finditer(statement)
    marks = list(found)
    folded = [(words(mark[0]) or ("",))[0] for mark in marks]
    phrases = drafting().frequencies
    for place in range(len(marks)):
        size = opening(tuple(folded[place : place + 4]), phrases)
        if size:
            return statement[marks[place].start() : marks[place + size - 1].end()].strip(",;:.()").lower()
    return None


def charged(statement: str) -> tuple[str, ...]:
    """The body at the head of `statement`: "Các ban của Thành ủy chủ động …", or of a heading that only names it."""
    said = drafting()
    marks = list(expression(r"\S+").finditer(statement))[: _NAME + 2]
    folded = tuple((words(mark[0]) or ("",))[0] for mark in marks)
    first = opening(folded, said.assigned)
    if not _names_a_body([mark[0] for mark in marks[first : first + 2]], folded[first:]):
        return ()
    for place in range(first + 1, len(marks)):
        before = marks[place - 1][0]
        acts = marks[place][0][0].islower() and opening(folded[place:], said.verbs)
        if acts or before.endswith(":") or marks[place][0].startswith("("):
            return (statement[marks[first].start() : marks[place - 1].end()].rstrip(" ,;:."),)
    if len(marks) <= _HEADING:
        return (statement[marks[first].start() :].rstrip(" ,;:."),)
    return ()


def _names_a_body(written: Sequence[str], folded: tuple[str, ...]) -> bool:
    """A name of several words is plain; after one ("Ban", "Bộ") a capital must follow: "Ban hành" is no body."""
    size = opening(folded, drafting().units)
    return size > 1 or (size == 1 and len(written) > 1 and written[1][:1].isupper())


def evidence(statement: str) -> tuple[str, ...]:
    """The kinds of evidence that an answer may be expected to give."""
    said, folded = drafting(), words(statement)
    kinds = tuple(
        kind
        for kind, phrases in said.evidence.items()
        if any(opening(folded[place:], phrases) for place in range(len(folded)))
    )
    return (*kinds, "action") if len(kinds) == 1 else kinds or said.otherwise


def told_title(document: Document) -> str | None:
    """Type and abstract; without an abstract, what the preamble says is carried out; None where neither is."""
    letterhead = document.letterhead
    name = _TYPES.get(document.kind)
    if letterhead.title is not None:
        name = letterhead.title.value[:1].upper() + letterhead.title.value[1:].lower()
    if letterhead.abstract is not None:
        abstract = plain(document, letterhead.abstract)
        abstract = expression(r"^V/v\s+", re.IGNORECASE).sub("về việc ", abstract)
        return f"{name} {abstract[:1].lower()}{abstract[1:]}" if name else abstract
    for text in document.preamble:
        opened = plain(document, text)
        if opened.startswith("Thực hiện ") and document.mentions.citations:
            body = expression(r"[;,]\s*[^;,]*:$").sub("", opened).rstrip(" :;,.")
            return f"{name or 'Văn bản'} {body[:1].lower()}{body[1:]}"
    return None


def issuer(document: Document) -> str | None:
    """The issuing body with its place: from the letterhead, written as in the prose; else from the preamble."""
    letterhead = document.letterhead
    if letterhead.issuer is not None:
        name = _recased(document, plain(document, letterhead.issuer))
        if letterhead.superior is not None and words(name) in drafting().within:
            return f"{name} {_recased(document, plain(document, letterhead.superior))}"
        return name
    for text in reversed(document.preamble):
        clause = expression(r"[;,.:]\s").split(plain(document, text).rstrip(" :"))[-1].split()
        for place in range(1, len(clause)):
            if opening(words(" ".join(clause[place:])), drafting().issuing):
                name = " ".join(clause[:place])
                return name if _names_a_body(clause[:2], words(name)) else None
    return None


def _recased(document: Document, line: str) -> str:
    """A line in capitals as the prose writes the same words; names of places each with a capital."""
    written = line.split()
    for size in range(len(written), 0, -1):
        start = " ".join(written[:size])
        known = next(_prose(document, start), None)
        if known is not None:
            return " ".join((known, *(word.capitalize() for word in written[size:])))
    return " ".join((written[0].capitalize(), *(word.lower() for word in written[1:])))


def _prose(document: Document, phrase: str) -> Iterator[str]:
    """The places where running text has `phrase` otherwise than in capitals."""
    pattern = re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE)  # noqa: TID251 - made from the document
    texts = (text for entry in document.outline for text in entry.texts())
    for text in (*document.preamble, *texts, *document.closing):
        for found in pattern.finditer(plain(document, text)):
            if not found[0].isupper():
                yield found[0][:1].upper() + found[0][1:]
