"""What offices set in other ways that are right too, and faults in one place only."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from tests.test_documents import DOCUMENTS
from tests.word.documents import file
from tests.word.pages import CONTENT

from checker import Result
from checker.pipeline import Settings, lint_source
from checker.read.word import read_word

PARTY, STATE = "36-hd-vptw/bao-cao", "30-2020-nd-cp/bao-cao"
Edit = Callable[[Any], None]


def linted(name: str, edit: Edit) -> Result:
    """What is said of the correct document `name` as a Word file after `edit`."""
    opened = docx.Document(BytesIO(file(name)))
    edit(opened)
    stream = BytesIO()
    opened.save(stream)
    plan = str(DOCUMENTS / name.split("/", maxsplit=1)[0] / "ke-hoach-giao.yaml")
    return lint_source(read_word(stream.getvalue(), f"{name}.docx"), Settings(plan=plan, stage="issue"), ())


def content(opened: Any) -> list[Any]:
    """The paragraphs of the content."""
    return [paragraph for paragraph in opened.paragraphs if paragraph.style.name == CONTENT]


def long_one(opened: Any) -> Any:
    """A paragraph of several lines."""
    return [paragraph for paragraph in content(opened) if len(paragraph.text) > 150][3]


def head(opened: Any, column: int) -> Any:
    """A cell of the letterhead."""
    return opened.tables[0].rows[0].cells[column]


def without_stroke(paragraph: Any) -> None:
    """Take away the line drawn below a paragraph."""
    for run in paragraph._p.xpath(".//w:r[w:drawing]"):
        run.getparent().remove(run)


def landscape_appendix(opened: Any) -> None:
    section = opened.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    opened.add_paragraph("Biểu số liệu")


def table_of_small_letters(opened: Any) -> None:
    table = opened.add_table(rows=5, cols=4)
    table.style = opened.styles["Table Grid"]
    for row in table.rows:
        for place, cell in enumerate(row.cells):
            run = cell.paragraphs[0].add_run("Số đảng viên mới kết nạp" if place == 1 else "12")
            run.font.size, run.font.name = Pt(11), "Arial"
    content(opened)[20]._p.addnext(table._tbl)


def leads_in_italics(opened: Any) -> None:
    for paragraph in content(opened):
        paragraph.runs[0].font.italic = True


def hanging_bullets(opened: Any) -> None:
    for paragraph in content(opened):
        if paragraph.text.startswith("- "):
            paragraph.paragraph_format.left_indent = Mm(16)
            paragraph.paragraph_format.first_line_indent = Mm(-6)


def centred_headings(opened: Any) -> None:
    for paragraph in content(opened):
        if paragraph.text.isupper():
            paragraph.alignment = 1
            paragraph.paragraph_format.first_line_indent = Mm(0)


def empty_lines_for_space(opened: Any) -> None:
    for paragraph in content(opened):
        paragraph.paragraph_format.space_before = Pt(0)
        paragraph.insert_paragraph_before("")


def letterhead_in_soft_lines(opened: Any) -> None:
    superior, issuer, *_ = head(opened, 0).paragraphs
    superior.add_run().add_break()
    run = superior.add_run(issuer.text)
    run.bold, run.font.size = True, Pt(14)
    issuer._p.getparent().remove(issuer._p)


def date_below_the_title(opened: Any) -> None:
    below = opened.tables[0].rows[1].cells[1]
    head(opened, 1).add_paragraph()
    head(opened, 1)._tc.append(below.paragraphs[0]._p)
    below.add_paragraph()


def issuer_by_capitals(opened: Any) -> None:
    run = head(opened, 0).paragraphs[1].runs[0]
    run.text, run.font.all_caps = "Huyện ủy Thanh Lộc", True


def post_by_capitals(opened: Any) -> None:
    run = opened.tables[1].rows[0].cells[1].paragraphs[1].runs[0]
    run.text, run.font.all_caps = "Phó Bí thư", True


def underlined(opened: Any) -> None:
    nation = head(opened, 1).paragraphs[0]
    without_stroke(nation)
    nation.runs[0].font.underline = True


def bordered(opened: Any) -> None:
    nation = head(opened, 1).paragraphs[0]
    without_stroke(nation)
    border = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    nation._p.get_or_add_pPr().insert_element_before(parse_xml(border), "w:spacing", "w:jc")


def typed_stroke(opened: Any) -> None:
    abstract = next(p for p in opened.paragraphs if p.text.startswith("Kết quả thực hiện công tác"))
    without_stroke(abstract)
    Paragraph(abstract._p.getnext(), abstract._parent).add_run("________")


def stroke_on_an_empty_line(opened: Any) -> None:
    issuer = head(opened, 0).paragraphs[1]
    empty = head(opened, 0).add_paragraph()
    for run in issuer._p.xpath(".//w:r[w:drawing]"):
        empty._p.append(run)


@pytest.mark.parametrize(
    ("name", "edit"),
    [
        (PARTY, landscape_appendix),
        (PARTY, table_of_small_letters),
        (PARTY, leads_in_italics),
        (PARTY, hanging_bullets),
        (PARTY, centred_headings),
        (PARTY, empty_lines_for_space),
        (PARTY, letterhead_in_soft_lines),
        (PARTY, date_below_the_title),
        (PARTY, issuer_by_capitals),
        (PARTY, post_by_capitals),
        (PARTY, underlined),
        (PARTY, bordered),
        (STATE, typed_stroke),
        (STATE, stroke_on_an_empty_line),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_nothing_is_said_of_what_is_right_in_another_way(name: str, edit: Edit) -> None:
    result = linted(name, edit)
    assert [(finding.rule, finding.message.en) for finding in result.findings] == []
    assert result.not_evaluated == ()


def test_tabs_in_place_of_an_indent_are_not_judged() -> None:
    def tabbed(opened: Any) -> None:
        for paragraph in content(opened):
            paragraph.paragraph_format.first_line_indent = Mm(0)
            paragraph.runs[0].text = f"\t{paragraph.runs[0].text}"

    result = linted(PARTY, tabbed)
    assert result.findings == ()
    assert [note.rule for note in result.not_evaluated] == ["layout.first-line"]


def pasted(opened: Any) -> None:
    for run in long_one(opened).runs:
        run.font.size = Pt(13)


def marked_red(opened: Any) -> None:
    long_one(opened).runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)


def in_arial(opened: Any) -> None:
    for paragraph in content(opened)[:6]:
        for run in paragraph.runs:
            run.font.name = "Arial"


@pytest.mark.parametrize(
    ("edit", "rule", "said"),
    [
        (pasted, "layout.content", "size 13 in 1 of 41 paragraphs"),
        (marked_red, "layout.colour", "red in 1 of 58 paragraphs"),
        (in_arial, "layout.font", "font Arial in 6 of 58 paragraphs"),
    ],
    ids=["pasted", "red", "Arial"],
)
def test_a_fault_in_some_paragraphs_is_counted(edit: Edit, rule: str, said: str) -> None:
    (finding,) = linted(PARTY, edit).findings
    assert finding.rule == rule
    assert said in finding.message.en
