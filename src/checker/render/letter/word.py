"""Letters as a Word document, each on pages of its own, laid out as an office would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from checker.errors import Words
from checker.finding import Status
from checker.render.letter.letter import EVERY, NOTES, Entry, Letter
from checker.render.letter.table import Row
from checker.render.packed_word import packed_word
from checker.render.paths import as_text, relative
from checker.render.width import visible
from checker.render.word_defaults import set_defaults

__all__ = ["FILLS", "HEADS", "whole"]

_FONT = "Times New Roman"
_NO_NOTE = Words("không có lưu ý", "nothing to note")
HEADS = (
    Words("Số", "No."),
    Words("Trạng thái", "State"),
    Words("Ở mục", "Item"),
    Words("Nhiệm vụ", "Task"),
    Words("Nhận xét", "Remarks"),
)
_WIDTHS = (Cm(1.0), Cm(2.2), Cm(1.6), Cm(5.9), Cm(5.8))
FILLS: dict[Status, str] = {
    "answered": "E2F0D9",
    "by-reference": "E2F0D9",
    "partial": "FFF2CC",
    "shallow": "FFF2CC",
    "duplicate": "FFF2CC",
    "missing": "F8CBAD",
}
# Two runs over the same reports give the same bytes.
_DAY = datetime(2026, 1, 1)


def whole(letters: Iterable[Letter], lang: str) -> bytes:
    """The file."""
    word = Document()
    _set_up(word, lang)
    body = word.element.body
    for number, one in enumerate(letters):
        before = len(body)
        _letter(word, one)
        if number:
            Paragraph(body[before - 1], word._body).paragraph_format.page_break_before = True
    return packed_word(word)


def _set_up(word: WordDocument, lang: str) -> None:
    """Page, font and spacing as in an official letter: A4, Times New Roman 14."""
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.top_margin = page.bottom_margin = Cm(2)
    page.left_margin, page.right_margin = Cm(3), Cm(1.5)
    set_defaults(word, _FONT, 14, lang, _DAY)
    spacing = word.styles["Normal"].paragraph_format
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(0), Pt(6), 1.1


def _letter(word: WordDocument, letter: Letter) -> None:
    if letter.opening:
        title = _paragraph(word)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add(title, letter.title.upper(), bold=True)
        _add(_prose(word), letter.opening)
    for number, section in enumerate(letter.sections, 1):
        heading = _prose(word)
        heading.paragraph_format.keep_with_next = True
        heading.paragraph_format.space_before = Pt(6)
        _add(heading, f"{number}. {section.title}", bold=True)
        for place, entry in enumerate(section.entries, 1):
            _entry(word, f"{number}.{place}.", entry)
    if letter.closing:
        _add(_prose(word), letter.closing)
    if letter.rows:
        _table(word, letter)
    _notes(word, letter)


def _entry(word: WordDocument, number: str, entry: Entry) -> None:
    head = _prose(word)
    _add(head, f"{number} ", bold=True)
    if entry.head:
        head.paragraph_format.keep_with_next = bool(entry.lines)
        _add(head, f"{entry.head}: ", bold=True)
    _add(head, entry.text)
    for label, sentence in entry.lines:
        line = _prose(word)
        _add(line, f"- {label}: ", italic=True)
        _add(line, sentence)


def _notes(word: WordDocument, letter: Letter) -> None:
    """Grey and set off by a line, so that nobody sends them by mistake; which file it is about stands there too."""
    head = _paragraph(word)
    head.paragraph_format.space_before = Pt(18)
    head.paragraph_format.keep_with_next = True
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "dashed"), ("sz", "6"), ("space", "6"), ("color", "7F7F7F")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    head._p.get_or_add_pPr().append(borders)
    _add(head, f"{NOTES[letter.lang]} · {as_text(relative(letter.path))}", bold=True, faint=True)
    for note in letter.notes or (_NO_NOTE[letter.lang],):
        _add(_paragraph(word), f"- {note}", faint=True)


def _table(word: WordDocument, letter: Letter) -> None:
    heading = _prose(word)
    heading.paragraph_format.space_before = Pt(12)
    heading.paragraph_format.keep_with_next = True
    _add(heading, EVERY[letter.lang], bold=True)
    table = word.add_table(rows=1, cols=len(HEADS), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    _row(table.rows[0].cells, [head[letter.lang] for head in HEADS], bold=True)
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    group = None
    for row in letter.rows:
        if row.group != group:
            group = row.group
            cells = table.add_row().cells
            _row([cells[0].merge(cells[-1])], [group[:1].upper() + group[1:]], bold=True)
        task = table.add_row()
        task._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _task(task.cells, row)


def _task(cells: Sequence[_Cell], row: Row) -> None:
    remarks = f"{row.because}. {row.judged}.".removesuffix(" .")
    _row(cells, [str(row.number), row.named, row.places, row.statement, remarks[:1].upper() + remarks[1:]])
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", FILLS[row.status])):
        shade.set(qn(f"w:{name}"), value)
    cells[1]._tc.get_or_add_tcPr().append(shade)


def _row(cells: Sequence[_Cell], texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text, width in zip(cells, texts, _WIDTHS, strict=False):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.line_spacing = 1.0
        _add(paragraph, text, bold=bold, size=11)
        if len(texts) > 1:
            cell.width = width


def _paragraph(word: WordDocument) -> Paragraph:
    return word.add_paragraph()


def _prose(word: WordDocument) -> Paragraph:
    """A paragraph of the letter: justified, its first line indented."""
    paragraph = word.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1)
    return paragraph


def _add(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    faint: bool = False,
    size: int | None = None,
) -> None:
    run = paragraph.add_run(visible(text))
    run.bold, run.italic = bold or None, italic or None
    if faint:
        run.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
        run.font.size = Pt(12)
    if size is not None:
        run.font.size = Pt(size)
