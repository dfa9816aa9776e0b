"""The long sheets: every answer with its evidence, every other finding, report after report."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.place import LINE
from checker.render.review_words import (
    CHANGE,
    HEADINGS,
    SINCE,
    UNIT,
    UNSURE,
    at,
    brief,
    judged,
    places,
    sentence,
)
from checker.render.review_xlsx.book import ANSWERS, Book, Cell, Column, Table
from checker.render.words import CERTAINTY, EVIDENCE, LEVEL, SEVERITY, SURENESS
from checker.review.matrix import Row
from checker.review.record import Cell as Answered
from checker.review.record import Proof, Reported

__all__ = ["add_answers", "add_findings", "answers_sheet", "findings_sheet"]

_FINDINGS = Words("Phát hiện", "Findings")
_NUMBER = Words("Số", "No.")
_RULE = Words("Quy tắc", "Rule")
_SAID = Words("Nội dung", "Message")
_AT = Words("Chỗ cần xem", "Words at fault")


def answers_sheet(book: Book) -> Table:
    """The table of answers: as many rows for each report as the plan has tasks."""
    lang = book.lang
    columns = [
        Column(UNIT[lang], 24),
        Column(HEADINGS["group"][lang], 13, "faint"),
        Column(_NUMBER[lang], 5, "number"),
        Column(HEADINGS["task"][lang], 28, "faint"),
        Column(HEADINGS["status"][lang], 15),
        Column(HEADINGS["because"][lang], 32),
        Column(HEADINGS["place"][lang], 16, "faint"),
        Column(HEADINGS["excerpt"][lang], 48),
        Column(HEADINGS["evidence"][lang], 40),
        Column(HEADINGS["remarks"][lang], 24),
        Column(HEADINGS["judged"][lang], 24),
        *([Column(SINCE[lang], 12)] if book.review.compared else []),
    ]
    return Table(book, ANSWERS[lang], columns, frozen=3)


def add_answers(table: Table, row: Row, report: Reported) -> None:
    """Every task of one report."""
    book, lang = table.book, table.book.lang
    for total, cell in zip(book.review.tasks, report.cells, strict=True):
        change = row.changes[total.column] if row.changes else None
        table.add(
            [
                row.unit,
                total.group.title[:1].upper() + total.group.title[1:],
                total.task.number,
                brief(total.task.statement, 90),
                Cell(book.status(cell.status), cell.status),
                sentence(cell.because[lang]),
                places(cell.places, lang),
                cell.excerpt,
                "; ".join(_proof(proof, lang) for proof in cell.evidence),
                " ".join(sentence(remark[lang]) for remark in _remarks(cell)),
                sentence(judged(cell, cell.judged, lang)) if cell.judged is not None else None,
                *([CHANGE[change][lang] if change is not None else None] if book.review.compared else []),
            ]
        )


def _remarks(cell: Answered) -> Iterator[Words]:
    if cell.certainty == "possible":
        yield UNSURE
    yield from cell.remarks


def _proof(proof: Proof, lang: str) -> str:
    """One piece of evidence: "Kế hoạch số 45-KH/HU (văn bản, dòng 41)"."""
    kind = EVIDENCE[proof.type][lang] if proof.type in EVIDENCE else proof.type
    return f"{proof.text} ({', '.join(filter(None, (kind, at(proof, lang))))})"


def findings_sheet(book: Book) -> Table:
    """The table of what else was found in the reports."""
    lang = book.lang
    by_line = Column(LINE[lang].capitalize(), 7, "number")
    columns = [
        Column(UNIT[lang], 32),
        Column(HEADINGS["file"][lang], 34, "faint"),
        by_line if book.by_line else Column(HEADINGS["place"][lang], 18, "faint"),
        Column(LEVEL[lang], 12),
        Column(SURENESS[lang], 14, "faint"),
        Column(_SAID[lang], 70),
        Column(_AT[lang], 40),
        Column(_RULE[lang], 28, "faint"),
    ]
    return Table(book, _FINDINGS[lang], columns)


def add_findings(table: Table, row: Row, report: Reported) -> None:
    """Every finding of one report."""
    lang = table.book.lang
    for note in report.notes:
        table.add(
            [
                row.unit,
                table.book.named(row.path),
                note.line if table.book.by_line else at(note, lang),
                SEVERITY[note.severity][lang],
                CERTAINTY[note.certainty][lang],
                sentence(note.message[lang]),
                note.text,
                note.rule,
            ]
        )
