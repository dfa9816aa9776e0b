"""An annotated copy annotated again: ours is replaced, what others wrote stays."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.copies import DAY, W, copy, faults, finding, noted, part, said
from tests.read.word.documents import document, packed

from checker.annotate import Order, annotate
from checker.annotate.ours import without_ours
from checker.finding import Result
from checker.read.word import read_word
from checker.rewrite.package import Package, parsed, serialized
from checker.rewrite.relations import attach
from checker.source import Source, Span

_BOLD = "<w:p><w:r><w:t xml:space='preserve'>Ngày 31/02/2024, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>{}</w:r></w:p>"
_LINE = "<w:p><w:r><w:t>Đã kết nạp  05 đảng viên.</w:t></w:r></w:p>"
DRAFT = packed(document(_BOLD.format("<w:t>Đảng ủy họp.</w:t>") + _LINE))
_MS = "http://schemas.microsoft.com/office"
_W14 = f"{_MS}/word/2010/wordml"


def _others(data: bytes, words: str, text: str, author: str = "Trần Thị Bình") -> bytes:
    """The file with a comment that a person wrote in Word."""
    made = docx.Document(BytesIO(data))
    run = next(run for one in made.paragraphs for run in one.runs if words in run.text)
    made.add_comment(run, text=text, author=author, initials="TB")
    return packed(made)


@pytest.mark.parametrize("options", [{}, {"suggest": True}, {"summary": True}, {"suggest": True, "summary": True}])
def test_the_copy_of_a_copy_is_the_copy_of_the_draft(options: dict[str, bool]) -> None:
    once = copy(DRAFT, "31/02/2024", "họp", "  ", **options)
    assert copy(once.data, "31/02/2024", "họp", "  ", **options).data == once.data


def test_whatever_the_first_copy_was_asked_for() -> None:
    def suggesting(data: bytes) -> bytes:
        order = Order(DAY, suggest=True, summary=True)

        def check(source: Source) -> Result:
            return said(source, [finding(source, "31/02/2024", fix="01/3/2024")] if "31/02/2024" in source.text else [])

        return annotate(data, "x", check, order).data

    assert b"w:delText" in Package(suggesting(DRAFT)).read("word/document.xml")  # type: ignore[operator]
    assert copy(suggesting(DRAFT), "05").data == copy(DRAFT, "05").data
    assert copy(copy(DRAFT, "31/02/2024, Đảng", "kết nạp", "05 đ").data, "05").data == copy(DRAFT, "05").data


def test_what_is_taken_out_leaves_the_file_as_its_writers_left_it() -> None:
    clean = without_ours(copy(DRAFT, "31/02", "Đảng", summary=True).data, "x")
    assert read_word(clean, "x") == read_word(DRAFT, "x")
    assert Package(clean).names() == Package(DRAFT).names()
    assert without_ours(DRAFT, "x") is DRAFT


def test_nothing_to_say_leaves_one_comment() -> None:
    made = copy(DRAFT)
    assert noted(made.data) == []
    assert b"[checker]" in Package(made.data).read("word/comments.xml")  # type: ignore[operator]


def test_comments_of_others_stay(tmp_path: Path) -> None:
    theirs = _others(DRAFT, "Đảng ủy", "Đề nghị xem lại.")
    once = copy(theirs, "31/02/2024", "Đảng ủy")
    assert [(one.author, one.lines[0], one.words) for one in noted(once.data)] == [
        ("Trần Thị Bình", "Đề nghị xem lại.", "Đảng ủy họp."),
        ("checker", "Cảnh báo: Xem lại “31/02/2024”.", "31/02/2024"),
        ("checker", "Cảnh báo: Xem lại “Đảng ủy”.", "Đảng ủy"),
    ]
    later = _others(once.data, "05", "Con số này đúng.")
    assert [one.author for one in noted(copy(later, "họp").data)] == ["Trần Thị Bình", "Trần Thị Bình", "checker"]
    assert not faults(copy(later, "họp").data, theirs, tmp_path)


def test_a_person_who_quotes_us_is_not_us() -> None:
    theirs = _others(DRAFT, "Đảng ủy", "Theo tôi chương trình báo sai [text.test]")
    theirs = _others(theirs, "Đảng ủy", "[text.test]")
    theirs = _others(theirs, "Đảng ủy", "Một người tên như vậy", author="checker")
    assert [one.lines[0] for one in noted(copy(theirs).data)] == [
        "Theo tôi chương trình báo sai [text.test]",
        "[text.test]",
        "Một người tên như vậy",
    ]


@pytest.mark.parametrize("name", ["Author", "Tác giả"])
def test_ours_are_known_when_word_removed_the_names(name: str) -> None:
    package = Package(copy(DRAFT, "31/02/2024").data)
    comments = package.read("word/comments.xml")
    assert comments is not None
    package.put("word/comments.xml", comments.replace(b'author="checker"', f'author="{name}"'.encode()))
    assert copy(package.packed(), "05").data == copy(DRAFT, "05").data


def _answered() -> bytes:
    """A copy as Word saves it after somebody answered our first comment and marked it as done."""
    package = Package(copy(DRAFT, "31/02/2024").data)
    root = parsed(package.read("word/comments.xml") or b"")
    answer = parsed(serialized(root[-1]))
    answer.set(f"{W}id", "7")
    answer.set(f"{W}author", "Lê Văn Cường")
    first, *rest = answer.iter(f"{W}t")
    first.text = "Đã sửa."
    for node in rest:
        node.text = ""
    root.append(answer)
    for number, comment in enumerate(root):
        for place, line in enumerate(comment):
            line.set(f"{{{_W14}}}paraId", f"{number}000000{place}")
    package.put("word/comments.xml", serialized(root))
    text = parsed(package.read("word/document.xml") or b"")
    for mark in [node for node in text.iter() if node.get(f"{W}id") == "1" and "comment" in node.tag]:
        twin = parsed(serialized(mark))
        twin.set(f"{W}id", "7")
        holder = mark if mark.getparent().tag == f"{W}p" else mark.getparent()
        if holder is not mark:
            run = holder.makeelement(f"{W}r")
            run.append(twin)
            twin = run
        holder.addnext(twin)
    package.put("word/document.xml", serialized(text))
    last = [comment[-1].get(f"{{{_W14}}}paraId") for comment in root]
    extended = (
        f'<w15:commentsEx xmlns:w15="{_MS}/word/2012/wordml"><w15:commentEx w15:paraId="{last[0]}" w15:done="0"/>'
        f'<w15:commentEx w15:paraId="{last[1]}" w15:done="1"/>'
        f'<w15:commentEx w15:paraId="{last[2]}" w15:paraIdParent="{last[1]}" w15:done="0"/></w15:commentsEx>'
    )
    ids = "".join(f'<c:commentId c:paraId="{one}" c:durableId="{one}"/>' for one in last)
    dates = "".join(f'<e:commentExtensible e:durableId="{one}"/>' for one in last)
    for name, kind, content in (
        ("commentsExtended", f"{_MS}/2011/relationships/commentsExtended", extended),
        (
            "commentsIds",
            f"{_MS}/2016/09/relationships/commentsIds",
            f'<c:commentsIds xmlns:c="{_MS}/word/2016/wordml/cid">{ids}</c:commentsIds>',
        ),
        (
            "commentsExtensible",
            f"{_MS}/2018/08/relationships/commentsExtensible",
            f'<e:commentsExtensible xmlns:e="{_MS}/word/2018/wordml/cex">{dates}</e:commentsExtensible>',
        ),
    ):
        package.put(f"word/{name}.xml", content.encode())
        attach(package, "word/document.xml", f"word/{name}.xml", kind, "application/xml")
    return package.packed()


def test_an_answer_to_one_of_ours_becomes_a_comment_of_its_own() -> None:
    made = copy(_answered(), "05")
    assert [(one.author, one.lines[0], one.words) for one in noted(made.data)] == [
        ("Lê Văn Cường", "Đã sửa.", "31/02/2024"),
        ("checker", "Cảnh báo: Xem lại “05”.", "05"),
    ]
    extended = part(made.data, "word/commentsExtended.xml")
    assert [sorted(key.rpartition("}")[2] for key in entry.attrib) for entry in extended] == [["done", "paraId"]]
    assert len(part(made.data, "word/commentsIds.xml")) == len(part(made.data, "word/commentsExtensible.xml")) == 1


def test_what_word_keeps_of_our_comments_alone_goes_with_them() -> None:
    package = Package(copy(DRAFT).data)
    root = parsed(package.read("word/comments.xml") or b"")
    root[0][-1].set(f"{{{_W14}}}paraId", "00000001")
    package.put("word/comments.xml", serialized(root))
    entry = f'<x:commentsEx xmlns:x="{_MS}/word/2012/wordml"><x:commentEx x:paraId="00000001"/></x:commentsEx>'
    package.put("word/commentsExtended.xml", entry.encode())
    kind = f"{_MS}/2011/relationships/commentsExtended"
    attach(package, "word/document.xml", "word/commentsExtended.xml", kind, "application/xml")
    assert copy(package.packed(), "05").data == copy(DRAFT, "05").data


def test_what_people_wrote_into_our_page_stays() -> None:
    package = Package(copy(DRAFT, summary=True).data)
    text = parsed(package.read("word/document.xml") or b"")
    lines = list(text.iter(f"{W}p"))
    for line, words in ((lines[-1], "sau trang"), (lines[2], "trước trang")):
        run = line.makeelement(f"{W}r")
        word = line.makeelement(f"{W}t")
        word.text = words
        run.append(word)
        line.insert(1, run) if words.startswith("trước") else line.append(run)
    package.put("word/document.xml", serialized(text))
    kept = read_word(without_ours(package.packed(), "x"), "x").original
    assert kept.startswith(read_word(DRAFT, "x").original)
    assert kept.endswith("sau trang\n")
    assert "trước trang" in kept
    assert "KHÔNG" not in kept
    assert copy(without_ours(package.packed(), "x")).data == copy(package.packed()).data


def test_the_page_is_not_read_as_part_of_the_draft() -> None:
    assert read_word(copy(DRAFT, "31/02", summary=True).data, "x").original == read_word(DRAFT, "x").original


def _plain(runs: list[str]) -> str:
    """A paragraph as Word writes it: blanks are marked where they would be lost, and only there."""
    marks = ("" if run == run.strip() else ' xml:space="preserve"' for run in runs)
    made = (f"<w:r><w:t{mark}>{run}</w:t></w:r>" for mark, run in zip(marks, runs, strict=True))
    return f"<w:p>{''.join(made)}</w:p>"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.text("ab c\u0301ế", max_size=6), max_size=4), min_size=1, max_size=4).filter(
        lambda lines: any("".join(runs).strip() for runs in lines)
    ),
    st.data(),
)
def test_any_words_of_any_runs_are_marked_and_nothing_else_changes(lines: list[list[str]], data: st.DataObject) -> None:
    draft = packed(document("".join(map(_plain, lines))))
    source = read_word(draft, "x")
    size = len(source.text)
    spans = [Span(*sorted(data.draw(st.tuples(st.integers(0, size), st.integers(0, size))))) for _ in range(3)]

    def check(given: Source) -> Result:
        return said(given, [finding(given, span) for span in spans])

    made = annotate(draft, "x", check, Order(DAY))
    assert read_word(made.data, "x").original == source.original
    for span, one in zip(spans, noted(made.data), strict=True):
        words = source.quote(span).strip("\n")
        assert not words or one.words == words.replace("\n", "|")
    assert annotate(made.data, "x", check, Order(DAY)).data == made.data


def test_every_other_part_is_kept_to_the_byte() -> None:
    package = Package(DRAFT)
    for name, content in (
        ("word/media/image1.png", b"\x89PNG\x00"),
        ("word/vbaProject.bin", b"\xd0\xcf"),
        ("a.bin", b""),
    ):
        package.put(name, content)
    draft = package.packed()
    made = copy(draft, "31/02", "05", summary=True)
    ours = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    with zipfile.ZipFile(BytesIO(draft)) as old, zipfile.ZipFile(BytesIO(made.data)) as new:
        assert {*new.namelist()} - {*old.namelist()} == {"word/comments.xml"}
        assert all(old.read(name) == new.read(name) for name in old.namelist() if name not in ours)
