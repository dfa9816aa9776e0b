"""A review as a workbook: the matrix, the tasks, the units, every answer, every finding, every file left out.

Rows go to the disk as they are written, so that memory does not grow with the number of reports.
Whatever a report holds is written as text, never as a formula or a link.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checker.render.review_words import TITLE
from checker.render.review_xlsx.book import Book
from checker.render.review_xlsx.matrix import matrix
from checker.render.review_xlsx.reports import add_answers, add_findings, answers_sheet, findings_sheet
from checker.render.review_xlsx.sink import Sink, cause
from checker.render.review_xlsx.totals import others, tasks, units

if TYPE_CHECKING:
    from checker.review.matrix import Review

__all__ = ["write"]


def write(review: Review, path: Path, lang: str) -> None:
    """The workbook of `review` to `path`, which is replaced. Raises `OSError` when it cannot be written."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with Sink(path) as sink:
        workbook = Workbook(sink, options)
        # The same review gives the same bytes.
        workbook.set_properties({"title": f"{TITLE[lang]} {review.plan.symbol}", "created": datetime(2000, 1, 1)})
        book = Book(workbook, review, lang)
        matrix(book)
        tasks(book)
        units(book)
        answers, findings = answers_sheet(book), findings_sheet(book)
        for row, report in review.reported():
            add_answers(answers, row, report)
            add_findings(findings, row, report)
        answers.finish()
        findings.finish()
        others(book)
        try:
            workbook.close()
        except FileCreateError as error:
            raise cause(error) from None
        sink.finish()
