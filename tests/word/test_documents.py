"""Correct documents in Word: nothing is said of them, and nothing of their layout is left unjudged."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import docx
import pytest
from tests.office import OFFICE, convert
from tests.test_documents import each
from tests.test_documents import linted as linted_text
from tests.word.documents import file, linted

from checker.document import Document
from checker.finding import Stage
from checker.pipeline import Settings, lint_source
from checker.read.word import read_word
from checker.source import Text

MARKS = (("HỎA TỐC", "urgency-mark"), ("LƯU HÀNH NỘI BỘ", "circulation-mark"))


@pytest.mark.parametrize("stage", get_args(Stage))
@each
def test_nothing_is_said_of_a_correct_document(name: str, stage: Stage) -> None:
    result = linted(name, stage)
    assert [(finding.rule, finding.message.en, finding.text) for finding in result.findings] == []
    assert result.not_evaluated == ()
    assert (result.verdict, result.standard) == ("pass", name.split("/", maxsplit=1)[0])


def _parts(document: Document) -> list[str]:
    """The text of each part, with which it is to be compared."""
    head = document.letterhead
    parts = [head.nation, head.motto, head.superior, head.issuer, head.symbol_text, head.place, head.title]
    parts += [head.abstract, document.addressees_label, *document.addressees, document.recipients_label]
    parts += [*document.recipients, *(note.text for note in document.footnotes)]
    parts += [line for block in document.signatures for line in (*block.authority, *block.position, block.signatory)]
    shown = [part.value if part is not None else "" for part in parts]
    shown += [_without_marks(text, document) for text in document.texts()]
    return [" ".join(text.split()) for text in shown]


def _without_marks(text: Text, document: Document) -> str:
    """A paragraph without the marks of its footnotes, which a Word file has as fields."""
    marks = {at for mark in document.footnote_marks for at in range(mark.span.start, mark.span.end)}
    return "".join(letter for offset, letter in enumerate(text.value) if text.place(offset) not in marks)


@each
def test_it_is_understood_as_the_text_is(name: str) -> None:
    assert _parts(linted(name).document) == _parts(linted_text(name).document)


@pytest.mark.parametrize("standard", ["36-hd-vptw", "05-hd-vptw", "30-2020-nd-cp"])
def test_marks_of_urgency_and_circulation(standard: str) -> None:
    result = linted(f"{standard}/ke-hoach", marks=MARKS)
    assert [mark.value for mark in result.document.letterhead.marks] == [text for text, _ in MARKS]
    assert (result.findings, result.not_evaluated) == ((), ())


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("36-hd-vptw/bao-cao", {"page.left": 30.4, "page.right": 15.3}),
        ("36-hd-vptw/bao-cao", {"number.distance": 12.7}),
        ("36-hd-vptw/bao-cao", {"content.first-line": 12.7}),
        ("36-hd-vptw/bao-cao", {"content.before": 3, "content.after": 3}),
        ("36-hd-vptw/bao-cao", {"content.line-rule": "multiple", "content.line": 1.15}),
        ("36-hd-vptw/bao-cao", {"content.size": 15, "title.size": 15, "abstract.size": 15}),
        ("30-2020-nd-cp/bao-cao", {"content.size": 13}),
        ("30-2020-nd-cp/bao-cao", {"content.line-rule": "exact", "content.line": 17}),
        ("30-2020-nd-cp/bao-cao", {"page.top": 25, "page.left": 35, "page.right": 15}),
        ("30-2020-nd-cp/bao-cao", {"nation.size": 13, "motto.size": 14, "place-date.size": 14}),
        ("30-2020-nd-cp/bao-cao", {"colour": "1F1F1F"}),
    ],
    ids=str,
)
def test_what_the_standard_leaves_open_or_nobody_would_notice(name: str, changes: dict[str, Any]) -> None:
    result = linted(name, **changes)
    assert [finding.message.en for finding in result.findings] == []


def test_a_text_is_not_judged_by_its_layout() -> None:
    (note,) = linted_text("36-hd-vptw/bao-cao").not_evaluated
    assert (note.rule, note.because.vi) == ("layout.*", "văn bản thuần không có định dạng, hãy đưa tệp Word")


@each
def test_the_file_opens_in_python_docx(name: str) -> None:
    opened = docx.Document(BytesIO(file(name)))
    assert len(opened.tables) == 2


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice)")
def test_it_opens_in_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(file("30-2020-nd-cp/bao-cao"))
    assert convert(path, "pdf", tmp_path).read_bytes().startswith(b"%PDF")


def test_capitals_by_format_are_capitals() -> None:
    opened = docx.Document(BytesIO(file("36-hd-vptw/ke-hoach")))
    line = opened.tables[1].rows[0].cells[1].paragraphs[1]
    line.runs[0].text, line.runs[0].font.all_caps = "Bí thư", True
    stream = BytesIO()
    opened.save(stream)
    assert lint_source(read_word(stream.getvalue(), "ke-hoach.docx"), Settings(stage="issue"), ()).findings == ()
