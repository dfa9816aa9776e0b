"""A correct document as a Word file: what an office would send, every setting of it a parameter.

The parts come from the text that the program has read; how they are set comes from `settings`. Letterhead and
signature stand in tables without borders, footnotes are real ones, the page number is a field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from tests.word.notes import add_notes
from tests.word.pages import ALIGNMENTS, CONTENT, set_pages, set_styles
from tests.word.settings import Settings
from tests.word.strokes import stroke

from checker.document import Document
from checker.source import Text

__all__ = ["write"]


def write(document: Document, settings: Settings) -> bytes:
    """`document` as the bytes of a .docx file, set as `settings` say."""
    return _Writer(document, settings).written()


class _Writer:
    """One file while it is written."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self.document = document
        self.settings = settings
        self.file = docx.Document()
        self.shapes = 0
        self.notes: list[str] = []

    def written(self) -> bytes:
        """All of the file."""
        set_styles(self.file, self.settings)
        set_pages(self.file.sections[0], self.settings)
        self._letterhead()
        self._addressees()
        self._content()
        self._ending()
        self._appendices()
        add_notes(self.file, self.notes, self.settings)
        stream = BytesIO()
        self.file.save(stream)
        return stream.getvalue()

    def _run(self, paragraph: Any, text: str, component: str, **more: Any) -> Any:
        run = paragraph.add_run(text)
        run.font.size = Pt(self.settings[f"{component}.size"])
        for switch in ("bold", "italic", "underline"):
            if more.get(switch, self.settings.get(f"{component}.{switch}")):
                setattr(run.font, switch, True)
        return run

    def _line(self, place: Any, text: str, component: str, alignment: str = "centre") -> Any:
        """A paragraph of its own in a cell or the document."""
        paragraph = place.add_paragraph()
        paragraph.alignment = ALIGNMENTS[alignment]
        self._run(paragraph, text, component)
        return paragraph

    def _drawn(self, paragraph: Any, component: str, width: float, size: float) -> None:
        """A line shape below the paragraph, where the component has one; `size` of its letters in points."""
        if not self.settings.get(f"{component}.line"):
            return
        self.shapes += 1
        paragraph._p.append(stroke(self.shapes, width, size * 1.25))
        paragraph.paragraph_format.space_after = Pt(6)

    def _table(self, *widths: float) -> Any:
        table = self.file.add_table(rows=1, cols=len(widths))
        table.autofit = False
        sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
        margins = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
            column.cells[0].width = Mm(width)
        return table

    @staticmethod
    def _started(cell: Any) -> None:
        """Without the empty paragraph that every new cell has."""
        first = cell.paragraphs[0]._p
        if len(cell.paragraphs) > 1:
            first.getparent().remove(first)

    def _letterhead(self) -> None:
        head = self.document.letterhead
        width = self.settings["page.width"] - self.settings["page.left"] - self.settings["page.right"]
        table = self._table(width * 0.46, width * 0.54)
        left, right = table.rows[0].cells
        for text in _lines(head.superior):
            self._line(left, text, "superior")
        for text in _lines(head.issuer):
            issuer = self._line(left, text, "issuer")
        self._drawn(issuer, "issuer", 25, self.settings["issuer.size"])
        if self.document.system == "party":
            self._line(left, "*", "symbol")
        assert head.nation is not None
        nation = self._line(right, head.nation.value, "nation")
        self._drawn(nation, "nation", 75, self.settings["nation.size"])
        if head.motto is not None:
            self._drawn(self._line(right, head.motto.value, "motto"), "motto", 60, self.settings["motto.size"])
        below = table.add_row().cells
        for cell, above in zip(below, (left, right), strict=True):
            cell.width = above.width
        assert head.symbol_text is not None
        assert head.date is not None
        self._line(below[0], head.symbol_text.value, "symbol")
        if head.title is None and head.abstract is not None:
            self._line(below[0], head.abstract.value, "dispatch-abstract")
        place = f"{head.place.value}, " if head.place is not None else ""
        self._line(below[1], place + head.date.text.value, "place-date")
        for mark, component in self.settings.get("marks", ()):
            self._line(below[0], mark, component)
        for cell in (left, right, *below):
            self._started(cell)
        self._title()

    def _title(self) -> None:
        head = self.document.letterhead
        if head.title is None:
            return
        self._line(self.file, head.title.value, "title").paragraph_format.space_before = Pt(12)
        assert head.abstract is not None
        abstract = self._line(self.file, head.abstract.value, "abstract")
        self._drawn(abstract, "abstract", 40, self.settings["abstract.size"] * _rows(head.abstract.value))
        if self.document.system == "party":
            self._line(self.file, "-----", "content")
        else:
            self.file.add_paragraph()

    def _addressees(self) -> None:
        label = self.document.addressees_label
        if label is None:
            return
        lines = self.document.addressees
        for number, line in enumerate(lines):
            paragraph = self.file.add_paragraph()
            # The dashes of a list stand below one another, after the label.
            paragraph.paragraph_format.left_indent = Mm(40 if number == 0 else 58.5)
            paragraph.paragraph_format.space_before = Pt(12 if number == 0 else 0)
            if number == 0:
                self._run(paragraph, label.value, "addressees-label")
                self._run(paragraph, " ", "addressees")
            self._run(paragraph, f"- {line.value}" if len(lines) > 1 else line.value, "addressees")

    def _content(self) -> None:
        for marker, text, level in sorted(_prose(self.document), key=lambda part: part[1].places[0]):
            paragraph = self.file.add_paragraph(style=CONTENT)
            heading = level in ("section", "item", "subitem") and text.value[-1:].isalnum()
            self._prose(paragraph, text, f"{marker} " if marker else "", heading)

    def _prose(self, paragraph: Any, text: Text, before: str, heading: bool) -> None:
        """A paragraph of the content, with its footnotes."""
        at = 0
        bold = heading or self.settings["content.bold"]
        for mark in self.document.footnote_marks:
            start = text.offset(mark.span.start)
            if text.value and 0 < start < len(text.value) + 1 and text.place(start) == mark.span.start:
                self._run(paragraph, before + text.value[at:start], "content", bold=bold)
                self._reference(paragraph, mark.mark)
                before, at = "", start + len(mark.mark)
        if before + text.value[at:]:
            self._run(paragraph, before + text.value[at:], "content", bold=bold)

    def _reference(self, paragraph: Any, mark: str) -> None:
        note = next(note for note in self.document.footnotes if note.mark == mark)
        self.notes.append(note.text.value)
        run = self._run(paragraph, "", "content")
        run.font.superscript = True
        run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{len(self.notes)}"/>'))

    def _ending(self) -> None:
        width = self.settings["page.width"] - self.settings["page.left"] - self.settings["page.right"]
        row = self._table(width * 0.52, width * 0.48).rows[0]
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        left, right = row.cells
        label = self.document.recipients_label
        if label is not None:
            self._line(left, label.value, "recipients-label", "left").paragraph_format.space_before = Pt(12)
        for line in self.document.recipients:
            self._line(left, f"- {line.value}", "recipients", "left")
        (signature,) = self.document.signatures
        lines = [(line, "authority") for line in signature.authority]
        lines += [(line, "position") for line in signature.position]
        for number, (line, component) in enumerate(lines):
            self._line(right, line.value, component).paragraph_format.space_before = Pt(0 if number else 12)
        for _ in range(4):
            right.add_paragraph()
        assert signature.signatory is not None
        self._line(right, signature.signatory.value, "signatory")
        for cell in (left, right):
            self._started(cell)

    def _appendices(self) -> None:
        first = True
        for block in self.document.appendices:
            for text in _lines(block.text):
                centred = not text[:1].isdigit() and not text.startswith("Tổng")
                paragraph = self._line(self.file, text, "appendix", "centre" if centred else "justified")
                if first:
                    paragraph.paragraph_format.page_break_before = True
                    first = False


def _lines(text: Text | None) -> Sequence[str]:
    """A text line by line, as its pieces stand in the source."""
    if text is None:
        return ()
    ends = (*text.starts[1:], len(text.value))
    return [text.value[start:end].strip() for start, end in zip(text.starts, ends, strict=True)]


def _rows(text: str) -> int:
    """About how many lines a bold abstract takes up."""
    return len(text) // 62 + 1


def _prose(document: Document) -> Iterator[tuple[str, Text, str]]:
    """Marker, text and level of each paragraph of the content."""
    for text in (*document.preamble, *document.closing):
        yield "", text, "paragraph"
    for entry in document.entries():
        marker = document.source.text[entry.marker.start : entry.marker.end].strip()
        yield marker, entry.heading, entry.level
        for text in entry.paragraphs:
            yield "", text, "paragraph"
