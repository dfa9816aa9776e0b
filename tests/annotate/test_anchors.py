"""Comments stand on the exact words of their findings, or on the nearest where Word takes none there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.annotate.copies import DAY, W, copy, faults, finding, noted, part, said
from tests.read.word.documents import document, packed, para

from checker.annotate import Order, annotate
from checker.finding import Result
from checker.read.word import read_word
from checker.source import Source, Span

_BOX = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_NOTES = '<w:footnote w:id="2"><w:p><w:r><w:t>Số liệu đến 31/02.</w:t></w:r></w:p></w:footnote>'


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _table(*cells: str) -> str:
    made = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{made}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("body", "words", "marked"),
    [
        pytest.param(para("Ngày 31/02/2024, họp."), "31/02/2024", "31/02/2024", id="inside a run"),
        pytest.param(para("Ngày ", "31/", "02", "/2024, họp."), "31/02/2024", "31/02/2024", id="over runs"),
        pytest.param(para("abc"), "abc", "abc", id="all of a paragraph"),
        pytest.param(para("abc"), "a", "a", id="its first letter"),
        pytest.param(para("abc"), "c", "c", id="its last letter"),
        pytest.param(para("ab", "cd"), "ab", "ab", id="a whole run"),
        pytest.param(para("ab  cd"), "  ", "  ", id="blanks"),
        pytest.param(para("một") + para("hai") + para("ba"), "ột\nhai\nb", "ột|hai|b", id="over paragraphs"),
        pytest.param(para("a") + _table(para("b"), para("c")) + para("d"), "b\nc", "b|c", id="over cells"),
        pytest.param(para("a") + _table(para("b")) + para("d"), "a\nb\nd", "a|b|d", id="into a table and out"),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "\tb\n", "\tb\n", id="tab"
        ),
        pytest.param(
            "<w:p><w:r><w:t>36</w:t><w:noBreakHyphen/><w:t>HD</w:t></w:r></w:p>", "6-H", "6-H", id="hard hyphen"
        ),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="x">{_run("liên kết")}</w:hyperlink>{_run(" sau")}</w:p>',
            "kết sau",
            "kết sau",
            id="from a link",
        ),
        pytest.param(
            f'<w:p>{_run("a ")}<w:ins w:id="1" w:author="An">{_run("thêm vào")}</w:ins>{_run(" b")}</w:p>',
            "vào b",
            "vào b",
            id="from what somebody inserted",
        ),
        pytest.param(
            f'<w:p>{_run("a")}<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>{_run("b")}</w:p>',
            "ab",
            "ab",
            id="over what somebody deleted",
        ),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{_run('Quảng Ngãi')}</w:sdtContent></w:sdt></w:p>",
            "Ngãi",
            "Quảng Ngãi",
            id="a control is marked whole",
        ),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{_run('Quảng Ngãi')}</w:sdtContent></w:sdt></w:p>",
            "Ngãi",
            "Ngãi",
            id="one of free text is not",
        ),
        pytest.param(
            f'<w:p><w:fldSimple w:instr="REF x">{_run("mục 31")}</w:fldSimple></w:p>', "31", "31", id="a simple field"
        ),
        pytest.param(
            "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t/></w:r></w:rt><w:rubyBase><w:r><w:t>abc</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r></w:p>",
            "b",
            "abc",
            id="what may not be cut is marked whole",
        ),
    ],
)
def test_the_words_of_a_finding_are_marked(body: str, words: str, marked: str) -> None:
    data = packed(document(body))
    made = copy(data, words)
    assert [one.words for one in noted(made.data)] == [marked]
    assert read_word(made.data, "x").original == read_word(data, "x").original


@pytest.mark.parametrize(
    ("body", "at", "marked"),
    [
        pytest.param(para("Kết luận 21"), 9, "21", id="before a word"),
        pytest.param(para("Kết luận 21"), 11, "21", id="at the end"),
        pytest.param(para("Kết luận 21"), 8, "luận", id="behind a word"),
        pytest.param(para("a,b c"), 2, "a,b", id="within a word"),
        pytest.param(para() + para() + para("Tên loại"), 0, "Tên", id="before anything is said"),
        pytest.param(para("Tên loại") + para() + para(), 10, "loại", id="after everything is said"),
        pytest.param(para("một", " ", "hai"), 4, "hai", id="between runs"),
    ],
)
def test_what_is_missing_is_marked_at_the_nearest_word(body: str, at: int, marked: str) -> None:
    made = copy(packed(document(body)), Span(at, at))
    assert [one.words for one in noted(made.data)] == [marked]


def test_the_file_as_a_whole_is_marked_at_its_first_paragraph() -> None:
    made = copy(packed(document(para() + para("BÁO ", "CÁO") + para("b"))), None)
    assert [one.words for one in noted(made.data)] == ["BÁO CÁO"]


def test_a_task_without_answer_is_marked_at_the_heading_it_belongs_under() -> None:
    data = packed(document(para("I. ", "Kết quả chủ yếu") + para("1. Đã họp.")))

    def check(source: Source) -> Result:
        return said(source, [finding(source, Span(at, at), "coverage.missing") for at in (0, len(source.text) - 1)])

    made = annotate(data, "x", check, Order(DAY))
    assert [one.words for one in noted(made.data)] == ["I. Kết quả chủ yếu", "1. Đã họp."]


def test_a_footnote_is_marked_at_its_call() -> None:
    data = packed(document(f"<w:p>{_run('Đạt 12')}{_NOTE}{_run(' xã.')}</w:p>", notes=_NOTES))
    (comment,) = noted(copy(data, "31/02").data)
    assert comment.words == ""
    assert "Ở chú thích 1: “31/02”" in comment.lines
    root = part(copy(data, "31/02").data)
    call = next(root.iter(f"{W}footnoteReference")).getparent()
    assert call.getprevious().tag == f"{W}commentRangeStart"
    assert call.getnext().tag == f"{W}commentRangeEnd"


def test_a_text_box_is_marked_whole_from_outside() -> None:
    box = f"<w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r>"
    data = packed(document(f"<w:p>{_run('a')}{box}</w:p>{para('b')}"))
    (comment,) = noted(copy(data, "THẢO").data)
    assert comment.words == "|DỰ THẢO"
    assert "Chỗ nói tới: “THẢO”" in comment.lines
    assert not list(next(part(copy(data, "THẢO").data).iter(f"{W}txbxContent")).iter(f"{W}commentRangeStart"))


def test_a_range_that_runs_into_a_box_or_a_note_ends_before_it() -> None:
    box = f"<w:r><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></w:r>"
    data = packed(document(f"<w:p>{_run('a')}{box}</w:p>"))
    assert [one.words for one in noted(copy(data, "a\nDỰ").data)] == ["a"]


def test_a_number_of_word_is_marked_at_the_first_word() -> None:
    made = document(
        para("trước") + "<w:p><w:pPr><w:pStyle w:val='ListNumber'/></w:pPr><w:r><w:t>Kết quả đạt</w:t></w:r></w:p>"
    )
    data = packed(made)
    source = read_word(data, "x")
    number = source.text.index("\n") + 1
    assert source.text[number:].startswith("1.")
    assert [one.words for one in noted(copy(data, Span(number, number + 2)).data)] == ["Kết"]
    assert [one.words for one in noted(copy(data, Span(number, number + 6)).data)] == ["Kết"]


def test_a_paragraph_without_words_may_be_all_there_is_around() -> None:
    data = packed(document("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"))
    assert len(noted(copy(data, "x=1", Span(0, 0)).data)) == 2


def test_overlapping_findings_are_all_marked(tmp_path: Path) -> None:
    data = packed(document(para("một hai ba ", "bốn năm sáu")))
    words = ["một hai", "hai ba", "hai", "ba bốn", "một hai ba bốn năm sáu", "hai", "sáu"]
    made = copy(data, *words)
    assert [one.words for one in noted(made.data)] == words
    assert not faults(made.data, data, tmp_path)


def test_five_hundred_findings_in_one_paragraph() -> None:
    text = " ".join(f"từ{number}x" for number in range(500))
    data = packed(document(para(text)))
    words = [f"từ{number}x" for number in range(500)]
    made = copy(data, *words)
    assert [one.words for one in noted(made.data)] == words
    assert read_word(made.data, "x").original == read_word(data, "x").original


def test_the_look_of_cut_runs_is_kept() -> None:
    look = '<w:b/><w:sz w:val="28"/>'
    made = copy(packed(document(f"<w:p>{_run('A Ngày 31/02, họp', look)}</w:p>")), "31/02")
    runs = [run for run in part(made.data).iter(f"{W}r") if run.find(f"{W}t") is not None]
    assert [run.find(f"{W}t").text for run in runs] == ["A", " Ngày ", "31/02", ", họp"]
    assert all([child.tag for child in run.find(f"{W}rPr")] == [f"{W}b", f"{W}sz"] for run in runs)
