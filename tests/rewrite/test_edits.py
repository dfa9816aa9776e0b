"""Changes made in a Word file: the text changes as it should, and everything else stays."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.copies import W, part
from tests.read.word.documents import document, packed, para

from checker.mend.changes import Change, applied, compatible
from checker.read.word import read_word
from checker.rewrite.edits import WordWriter
from checker.rewrite.package import Package
from checker.rewrite.seal import holds

_BOX = "<w:txbxContent><w:p><w:r><w:t>Dự thảo</w:t></w:r></w:p></w:txbxContent>"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{0}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{1}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _draft(body: str) -> bytes:
    return packed(document(body))


def _change(data: bytes, old: str, new: str) -> Change:
    start = read_word(data, "x").original.index(old)
    return Change(start, start + len(old), new)


def _seen(data: bytes) -> list[tuple[str, str]]:
    """The runs of the file: the names of their properties, and their text."""
    runs = part(data).iter(f"{W}r")
    return [
        (" ".join(one.tag.rpartition("}")[2] for one in run.iterchildren(f"{W}rPr") for one in one), _text(run))
        for run in runs
        if _text(run)
    ]


def _text(run: Any) -> str:
    fixed = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(fixed.get(node.tag, "") if node.tag != f"{W}t" else node.text or "" for node in run)


@pytest.mark.parametrize(
    ("body", "old", "new", "runs"),
    [
        pytest.param(para("Ngày 5/4"), "5/4", "05/4", [("", "Ngày 05/4")], id="in a run"),
        pytest.param(
            f"<w:p>{_run('Số ', '<w:b/>')}{_run(': 12', '<w:i/>')}</w:p>",
            "Số : 12",
            "Số: 12",
            [("b", "Số"), ("i", ": 12")],
            id="only what differs is touched",
        ),
        pytest.param(
            f"<w:p>{_run('T/', '<w:b/>')}{_run('M', '<w:i/>')}{_run(' BAN', '<w:strike/>')}</w:p>",
            "/M B",
            "M. b",
            [("b", "TM. b"), ("strike", "AN")],
            id="new text looks like the first that it replaces",
        ),
        pytest.param(
            f"<w:p>{_run('ngày ', '<w:b/>')}{_run('5/4', '<w:i/>')}</w:p>",
            "",
            "0",
            [("b", "ngày "), ("i", "05/4")],
            id="what becomes part of a word looks like the word",
        ),
        pytest.param(
            f"<w:p>{_run('hết', '<w:b/>')}{_run(' sau', '<w:i/>')}</w:p>",
            " sau",
            ". sau",
            [("b", "hết."), ("i", " sau")],
            id="a mark looks like what stands before it",
        ),
        pytest.param(para("một  hai"), "  ", " ", [("", "một hai")], id="blanks"),
        pytest.param(para("ab ", "xy", " cd"), " xy ", " ", [("", "ab "), ("", "cd")], id="a run that is left empty"),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>", "a\tb", "a b", [("", "a b")], id="a tab"
        ),
        pytest.param(para("a b"), "a b", "a\tb", [("", "a\tb")], id="to a tab"),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>", "a\nb", "a b", [("", "a b")], id="a soft line end"
        ),
        pytest.param(
            f'<w:p><w:hyperlink w:anchor="x">{_run("liên  kết")}</w:hyperlink></w:p>',
            "liên  kết",
            "liên kết",
            [("", "liên kết")],
            id="in a link",
        ),
        pytest.param(
            f"<w:p>{_FIELD.format('HYPERLINK x', 'liên  kết')}</w:p>",
            "liên  kết",
            "liên kết",
            [("", "liên kết")],
            id="in the field of a link",
        ),
    ],
)
def test_a_change_is_made_in_place(body: str, old: str, new: str, runs: list[tuple[str, str]]) -> None:
    data = _draft(body)
    change = _change(data, old, new) if old else Change(5, 5, new)
    writer = WordWriter(data, "x")
    assert writer.can(change)
    made = writer.written([change])
    assert _seen(made) == runs
    assert read_word(made, "x").original == applied(read_word(data, "x").original, [change])


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        pytest.param(para("một") + para("hai"), "một\nhai", "một hai", id="the end of a paragraph"),
        pytest.param(para("một hai"), "một hai", "một\nhai", id="a paragraph made two"),
        pytest.param(f"<w:p>{_FIELD.format('PAGEREF x', '31')}</w:p>", "31", "3", id="what a field computes"),
        pytest.param(f'<w:p><w:fldSimple w:instr="DATE">{_run("5/4")}</w:fldSimple></w:p>', "5", "05", id="a date"),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{_run('abc')}</w:sdtContent></w:sdt></w:p>",
            "abc",
            "ab",
            id="what a control holds",
        ),
        pytest.param("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1", "x=2", id="a formula"),
        pytest.param(
            "<w:p><w:pPr><w:pStyle w:val='ListNumber'/></w:pPr><w:r><w:t>Kết quả</w:t></w:r></w:p>",
            "1.",
            "2.",
            id="a number of Word's own",
        ),
        pytest.param(para("a") + para() + para("b"), "\n\n", "\nx\n", id="into an empty paragraph"),
    ],
)
def test_what_cannot_be_changed_is_left_to_people(body: str, old: str, new: str) -> None:
    data = _draft(body)
    assert not WordWriter(data, "x").can(_change(data, old, new))


def test_a_footnote_is_changed_in_its_own_part() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Ngày 5/4.</w:t></w:r></w:p></w:footnote>'
    data = packed(document('<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r></w:p>', notes=note))
    made = WordWriter(data, "x").written([_change(data, "5/4", "05/4")])
    assert read_word(made, "x").original == "a\nNgày 05/4.\n"
    assert [node.text for node in part(made, "word/footnotes.xml").iter(f"{W}t")] == ["Ngày 05/4."]


def test_the_copy_of_a_text_box_for_old_programs_follows() -> None:
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{_BOX}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{_BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + para("b")
    )
    data = _draft(body)
    made = WordWriter(data, "x").written([_change(data, "Dự thảo", "DỰ THẢO")])
    assert [node.text for node in part(made).iter(f"{W}t")] == ["DỰ THẢO", "DỰ THẢO", "b"]


def test_a_tracked_insertion_of_somebody_is_changed_as_it_stands() -> None:
    data = _draft(f'<w:p><w:ins w:id="1" w:author="An">{_run("một  hai")}</w:ins></w:p>')
    made = WordWriter(data, "x").written([_change(data, "  ", " ")])
    assert [node.get(f"{W}author") for node in part(made).iter(f"{W}ins")] == ["An"]
    assert read_word(made, "x").original == "một hai\n"


def test_every_other_part_is_kept_to_the_byte() -> None:
    package = Package(_draft(para("a  b")))
    package.put("word/vbaProject.bin", b"\xd0\xcf")
    data = package.packed()
    made = WordWriter(data, "x").written([_change(data, "  ", " ")])
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(BytesIO(made)) as new:
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == ["word/document.xml"]


def test_the_seal_breaks_when_anybody_saves_the_file() -> None:
    data = _draft(para("a  b"))
    made = WordWriter(data, "x").written([_change(data, "  ", " ")])
    assert holds(made)
    package = Package(made)
    package.put("docProps/app.xml", b"<Properties/>")
    assert not holds(package.packed())
    assert not holds(data)
    assert not holds(b"")
    assert holds(Package(made).packed())


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(st.text("ab c,.", max_size=5), max_size=4), min_size=1, max_size=3).filter(
        lambda lines: any("".join(runs).strip() for runs in lines)
    ),
    st.data(),
)
def test_any_changes_that_can_be_made_make_the_text_they_should(lines: list[list[str]], data: st.DataObject) -> None:
    draft = _draft("".join(para(*runs) for runs in lines))
    text = read_word(draft, "x").original
    writer = WordWriter(draft, "x")
    made: list[Change] = []
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        change = Change(start, end, data.draw(st.text("xy z\t", max_size=4)))
        if text[start:end] != change.text and compatible(made, [change]) and writer.can(change):
            made.append(change)
    new = applied(text, made)
    if new.strip():
        assert read_word(writer.written(made), "x").original == new
