"""What the reader of a page sees of a document's body, in order."""

from __future__ import annotations

import pytest
from tests.read.word.documents import document, packed, para

from checker.read.word.text import written
from checker.read.word.walk import walk

_RUN = "<w:r><w:t>{}</w:t></w:r>"
_BOX = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{0}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{1}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(para("Số ", "12-BC/HU"), "Số 12-BC/HU", id="runs of one paragraph"),
        pytest.param(para("a") + para() + para("b"), "a||b", id="an empty paragraph is an empty line"),
        pytest.param("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", "a\tb", id="tab"),
        pytest.param("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r></w:p>", "a|b|c", id="breaks"),
        pytest.param('<w:p><w:r><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', "\fb", id="page break before text"),
        pytest.param('<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', "a|b", id="page break"),
        pytest.param("<w:p><w:r><w:t>36</w:t><w:noBreakHyphen/><w:t>HD</w:t></w:r></w:p>", "36-HD", id="hard hyphen"),
        pytest.param("<w:p><w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r></w:p>", "ab", id="soft hyphen"),
        pytest.param('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>', "\uf0b7", id="symbol"),
        pytest.param('<w:p><w:r><w:sym w:char="xyz"/><w:sym w:char="D800"/></w:r></w:p>', "", id="no symbol"),
        pytest.param("<w:p><w:r><w:t>a\nb\tc</w:t></w:r></w:p>", "a b c", id="line ends in the XML are blanks"),
        pytest.param(f"<w:p><w:ins>{_RUN.format('a')}</w:ins>{_RUN.format('b')}</w:p>", "ab", id="inserted"),
        pytest.param(
            "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r></w:p>", "b", id="deleted"
        ),
        pytest.param(
            f"<w:p><w:moveFrom>{_RUN.format('a')}</w:moveFrom></w:p><w:p><w:moveTo>{_RUN.format('a')}</w:moveTo></w:p>",
            "|a",
            id="moved",
        ),
        pytest.param(
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{_RUN.format('a ')}</w:p>{para('b')}", "a b", id="joined"
        ),
        pytest.param(
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{_RUN.format('a')}</w:p>", "a", id="joined to nothing"
        ),
        pytest.param(
            _table(_row(para("a"), properties="<w:trPr><w:del/></w:trPr>"), _row(para("b"))), "b", id="deleted row"
        ),
        pytest.param(_table(_row(para("a") + para("b"), para("c"))) + para("d"), "a|b|c|d", id="cell by cell"),
        pytest.param(_table(_row(_table(_row(para("a"))) + para("b"), para("c"))), "a|b|c", id="table in a table"),
        pytest.param(f"<w:sdt><w:sdtContent>{para('a')}</w:sdtContent></w:sdt>", "a", id="content control"),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{_RUN.format('a')}</w:sdtContent></w:sdt></w:p>",
            "a",
            id="content control in a line",
        ),
        pytest.param(f"<w:p><w:hyperlink>{_RUN.format('a')}</w:hyperlink></w:p>", "a", id="link"),
        pytest.param(f"<w:p><w:smartTag>{_RUN.format('a')}</w:smartTag></w:p>", "a", id="smart tag"),
        pytest.param(f"<w:p><w:fldSimple>{_RUN.format('3')}</w:fldSimple></w:p>", "3", id="simple field"),
        pytest.param(f"<w:p>{_FIELD.format('DATE', '01/4')}</w:p>", "01/4", id="result of a field"),
        pytest.param(
            '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>a</w:t><w:fldChar w:fldCharType="separate"/></w:r></w:p>',
            "a",
            id="a field that never began",
        ),
        pytest.param(
            f"<w:p>{_RUN.format('Số')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{_BOX}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + para("b"),
            "Số|DỰ THẢO|b",
            id="text box once, after its paragraph",
        ),
        pytest.param(f"<w:p><w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r></w:p>", "|DỰ THẢO", id="old box"),
        pytest.param("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1", id="formula"),
        pytest.param(
            '<w:p><w:bookmarkStart w:id="1"/><w:proofErr/><!-- a --><?b c?>'
            "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>",
            "a",
            id="marks of other programs",
        ),
    ],
)
def test_the_reader_sees(body: str, text: str) -> None:
    assert written(document(body)).text.removesuffix("\n").replace("\n", "|") == text


def test_paragraphs_are_counted_through_tables_and_boxes_share_the_number_of_theirs() -> None:
    box = f"<w:p><w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r></w:p>"
    body = para("a") + _table(_row(para("b"), para("c"))) + box + para("d")
    walked = [(one.number, one.part, "".join(piece.text for piece in one.pieces)) for one in walk(document(body))]
    assert walked == [
        (1, "body", "a"),
        (2, "cell", "b"),
        (3, "cell", "c"),
        (4, "body", ""),
        (4, "box", "DỰ THẢO"),
        (5, "body", "d"),
    ]


def test_contents_are_known_by_their_field_and_by_their_control() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{para('MỤC LỤC')}</w:sdtContent></w:sdt>"
    )
    start, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = "<w:r><w:instrText> TOC \\o</w:instrText></w:r>"
    lines = (start + instruction + middle + _RUN.format("I. A 1"), _RUN.format("II. B 2"), end)
    field = "".join(f"<w:p>{line}</w:p>" for line in lines)
    walked = list(walk(document(control + field + para("c"))))
    assert [one.contents for one in walked] == [True, True, True, True, False]


def test_hidden_runs_are_left_out() -> None:
    made = document(para("a", "b"))
    assert written(made, hidden=lambda run, paragraph: run.text == "a").text == "b\n"


def test_notes_stand_at_the_end_and_know_their_call() -> None:
    body = '<w:p><w:r><w:t>Chỉ thị 05</w:t><w:footnoteReference w:id="2"/><w:t>;</w:t></w:r></w:p>' + para("b")
    found = written(document(body, notes=f'<w:footnote w:id="2">{para("Ngày 15/5/2016.")}</w:footnote>'))
    assert found.text == "Chỉ thị 05;\nb\nNgày 15/5/2016.\n"
    ((mark, call, lines),) = found.notes
    assert (mark, found.text[:call], lines) == ("1", "Chỉ thị 05", (2, 3))
    assert [line.walked.number for line in found.lines] == [1, 2, 1]


def test_a_call_without_its_note_is_told_with_no_lines() -> None:
    body = '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    assert [note.lines for note in written(document(body)).notes] == [(1, 1)]


def test_every_range_leads_back_to_its_nodes() -> None:
    found = written(document(para("Số ", "12-BC", "/HU") + para("b")))
    start = found.text.index("2-BC/H")
    pieces = [(piece.node.text, first, last) for piece, first, last in found.pieces(start, start + 6)]
    assert pieces == [("12-BC", 1, 5), ("/HU", 0, 2)]
    assert [piece.text for piece, _, _ in found.pieces(0, len(found.text))] == ["Số ", "12-BC", "/HU", "b"]


def test_a_deep_document_is_walked_without_recursion() -> None:
    deep = para("a")
    for _ in range(80):  # libxml2 itself refuses more than 256 levels
        deep = f"<w:sdt><w:sdtContent>{deep}</w:sdtContent></w:sdt>"
    assert written(document(deep)).text == "a\n"
    assert packed(document(deep))
