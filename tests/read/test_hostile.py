"""Files made to do harm: refused with a sentence or read as what they say, within limits, without a look outside."""

from __future__ import annotations

import socket
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Never

import pytest
from tests.read.repacked import members, packed, repacked, understated
from tests.read.word.documents import document, para
from tests.read.word.documents import packed as saved
from tests.read.word.packages import package

from checker.errors import CheckerError
from checker.read import decode
from checker.read.packed import MAX_ENTRIES

GOOD = saved(document(para("Báo cáo")))
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def _with_main(change: Callable[[str], str], encoding: str = "utf-8") -> bytes:
    text = members(GOOD)[MAIN].decode("utf-8")
    return repacked(GOOD, {MAIN: change(text).encode(encoding)})


def _refused(data: bytes) -> str:
    with pytest.raises(CheckerError) as refused:
        decode(data, "x.docx")
    assert refused.value.path == "x.docx"
    assert refused.value.what.en
    assert "hãy" in refused.value.what.vi
    return refused.value.what.vi


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Never:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("CHECKER_SOFFICE", "/khong-co")  # what needs LibreOffice must have been refused before


def _zeros(name: str) -> bytes:
    """A file with a member that unpacks to a thousand times its size."""
    return repacked(GOOD, {name: bytes(150_000_000)})


@pytest.mark.parametrize(
    ("name", "stated", "words"),
    [
        (MAIN, None, "quá lớn"),
        ("word/header9.xml", None, "quá lớn"),
        (MAIN, 1000, "bị hỏng"),
        ("[Content_Types].xml", None, ""),
    ],
)
def test_what_unpacks_to_very_much_is_not_unpacked(name: str, stated: int | None, words: str) -> None:
    data = _zeros(name)
    if stated is not None:
        data = understated(data, name, stated)
    assert len(data) < 1_000_000
    tracemalloc.start()
    try:
        assert words in _refused(data)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_what_is_no_text_is_not_even_unpacked() -> None:
    name = "word/vbaProject.bin"
    data = repacked(_zeros("word/media/image1.png"), {name: bytes(range(256))})
    at = data.index(name.encode()) + len(name) + 20
    broken = data[:at] + b"spoilt" + data[at + 6 :]
    with zipfile.ZipFile(BytesIO(broken)) as archive, pytest.raises(zipfile.BadZipFile):
        archive.read(name)
    assert decode(broken, "x.docx").text == "Báo cáo\n"


def test_together_the_members_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.read.packed.MAX_UNPACKED", 1_000_000)
    assert "quá lớn" in _refused(repacked(GOOD, {f"word/media/{n}.png": bytes(10_000) for n in range(100)}))


def test_very_many_members() -> None:
    assert "quá lớn" in _refused(packed({**members(GOOD), **{f"{n}": b"" for n in range(MAX_ENTRIES)}}))


@pytest.mark.parametrize(("limit", "value"), [("MAX_XML", 5000), ("MAX_TAGS", 100)])
def test_very_much_xml(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(f"checker.read.word.package.{limit}", value)
    assert "quá lớn" in _refused(GOOD)


@pytest.mark.parametrize(
    "body",
    [
        para("x") * 31,
        "<w:tbl><w:tr><w:tc>" + "<w:p/>" * 31 + "</w:tc></w:tr></w:tbl>" + para("x"),
    ],
)
def test_very_many_paragraphs(monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    monkeypatch.setattr("checker.read.word.text.MAX_LINES", 30)
    assert "quá lớn" in _refused(package(body))


def test_a_note_called_again_and_again_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.read.word.text.MAX_LINES", 30)
    called = '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    made = document(called * 10, notes=f'<w:footnote w:id="1">{para("n") * 10}</w:footnote>')
    assert decode(saved(made), "x").text == "x\n" * 10 + "n\n" * 10


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("entities", "encoding"),
    [
        (f'<!ENTITY l0 "ha">{_LAUGHS}', "utf-8"),
        (f'<!ENTITY l0 "ha">{_LAUGHS}', "utf-16"),
        ('<!ENTITY l9 SYSTEM "file://{secret}">', "utf-8"),
        ('<!ENTITY l9 SYSTEM "http://noi-gui.example/x">', "utf-8"),
        ('<!ENTITY % l9 SYSTEM "http://noi-gui.example/x.dtd"> %l9;', "utf-8"),
    ],
)
def test_entities(tmp_path: Path, entities: str, encoding: str) -> None:
    secret = tmp_path / "mat.txt"
    secret.write_text("bí mật", encoding="utf-8")

    def declared(text: str) -> str:
        head, _, rest = text.partition("?>")
        kind = f"<!DOCTYPE x [{entities.replace('{secret}', str(secret))}]>"
        return head.replace("UTF-8", encoding) + "?>" + kind + rest.replace("Báo cáo", "&l9;")

    assert "DTD" in _refused(_with_main(declared, encoding))


@pytest.mark.parametrize("name", ["_rels/.rels", RELATIONS, "word/styles.xml", "docProps/core.xml"])
def test_a_document_type_in_any_part(name: str) -> None:
    assert "DTD" in _refused(repacked(GOOD, {name: b"<!DOCTYPE x SYSTEM 'http://noi-gui.example/'><x/>"}))


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _related(kind: str, target: str, mode: str = "") -> bytes:
    relation = f'<Relationship Id="rId99" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
    return members(GOOD)[RELATIONS].replace(b"</Relationships>", f"{relation}</Relationships>".encode())


@pytest.mark.parametrize(
    "kind", ["attachedTemplate", "image", "hyperlink", "styles", "footnotes", "oleObject", "header"]
)
@pytest.mark.parametrize("target", ["http://noi-gui.example/x", "file:///etc/passwd", "//noi-gui.example/x", "x.docx"])
def test_relations_that_lead_out_are_not_followed(kind: str, target: str) -> None:
    data = repacked(GOOD, {RELATIONS: _related(kind, target, ' TargetMode="External"')})
    assert decode(data, "x.docx").text == "Báo cáo\n"


@pytest.mark.parametrize("target", ["NULL", "../NULL", "/word/media/mat.png", "media/../../../../etc/passwd", "", "#x"])
def test_relations_that_lead_nowhere_are_passed_over(target: str) -> None:
    assert decode(repacked(GOOD, {RELATIONS: _related("image", target)}), "x.docx").text == "Báo cáo\n"


def test_names_of_parts_in_other_letters() -> None:
    content = members(GOOD)
    content["word/Styles.xml"] = content.pop("word/styles.xml")
    source = decode(packed(content), "x.docx")
    assert source.layout == decode(GOOD, "x.docx").layout


@pytest.mark.parametrize("kind", ["ms-word.document.macroEnabled", "ms-word.template.macroEnabledTemplate"])
def test_files_with_macros_are_read_without_them(kind: str) -> None:
    types = members(GOOD)["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", f"{kind}.main".encode()
    )
    changed = {"[Content_Types].xml": types, "word/vbaProject.bin": b"x", RELATIONS: _related("vba", "vbaProject.bin")}
    assert decode(repacked(GOOD, changed), "x.docm").text == "Báo cáo\n"


def test_strict_files_are_refused_by_name() -> None:
    root = members(GOOD)["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006", b"http://purl.oclc.org/ooxml/officeDocument"
    )
    assert "Strict Open XML" in _refused(repacked(GOOD, {"_rels/.rels": root}))


def test_two_members_of_one_name() -> None:
    file = BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MAIN, "<x/>")
    assert "bị hỏng" in _refused(file.getvalue())


def test_locked_members() -> None:
    data = bytearray(GOOD)
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert "mật khẩu" in _refused(bytes(data))


def test_other_ways_of_packing() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in members(GOOD).items():
            archive.writestr(name, content)
    assert "bị hỏng" in _refused(file.getvalue())


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9, 0.99, 0.999])
def test_cut_off_files(share: float) -> None:
    assert "bị hỏng" in _refused(GOOD[: int(len(GOOD) * share)])


@pytest.mark.parametrize(
    "name", [MAIN, "[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/settings.xml", RELATIONS]
)
@pytest.mark.parametrize("content", [b"", b"<", b"<x/>", b"\x00\xff" * 50, None])
def test_a_part_spoilt_or_missing(name: str, content: bytes | None) -> None:
    data = repacked(GOOD, {name: content})
    try:
        assert decode(data, "x.docx").text == "Báo cáo\n"
    except CheckerError as refused:
        assert refused.path == "x.docx"


_NESTED = {
    "tables": ("<w:tbl><w:tr><w:tc>", para("trong"), "</w:tc></w:tr></w:tbl>"),
    "controls": ("<w:sdt><w:sdtContent>", para("trong"), "</w:sdtContent></w:sdt>"),
    "boxes": ("<w:p><w:r><w:pict><w:txbxContent>", para("trong"), "</w:txbxContent></w:pict></w:r></w:p>"),
    "runs": ("<w:r>", "<w:t>trong</w:t>", "</w:r>"),
    "insertions": ("<w:ins>", "<w:r><w:t>trong</w:t></w:r>", "</w:ins>"),
    "alternatives": ("<mc:AlternateContent><mc:Choice>", para("trong"), "</mc:Choice></mc:AlternateContent>"),
    "unknown": ("<x>", "<w:t>trong</w:t>", "</x>"),
}


@pytest.mark.parametrize("depth", [40, 10_000])
@pytest.mark.parametrize("kind", _NESTED)
def test_deep_nesting(kind: str, depth: int) -> None:
    before, inside, after = _NESTED[kind]
    nested = before * depth + inside + after * depth
    body = nested if "<w:p>" in before + inside else f"<w:p>{nested}</w:p>"
    try:
        assert "ngoài" in decode(package(para("ngoài") + body), "x.docx").text
        assert depth < 1000
    except CheckerError as refused:
        assert "lồng nhau quá sâu" in refused.what.vi
        assert depth > 1000


_BEGIN, _SEPARATE, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
_MANY = 15_000
_X = "<w:r><w:t>x</w:t></w:r>"
_BREAK = '<w:r><w:br w:type="page"/></w:r>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (f"<w:p>{(_BEGIN + _SEPARATE) * _MANY}{_X * _MANY}{_END * _MANY}</w:p>", _MANY),
        (f"<w:p>{_BEGIN * _MANY}{_X * _MANY}{_END * _MANY}{_X}</w:p>", 1),
        (f"<w:p>{_BREAK * _MANY}{_X}</w:p>", 1),
        (f"<w:p><w:r>{'<w:t>x</w:t><w:tab/>' * _MANY}</w:r></w:p>", _MANY),
        (f"<w:p>{f'<w:ins>{_X}</w:ins><w:del>{_X}</w:del>' * _MANY}</w:p>", _MANY),
        (f"<w:tbl>{f'<w:tr><w:tc><w:p>{_X}</w:p></w:tc></w:tr>' * (_MANY // 3)}</w:tbl>", _MANY // 3),
    ],
    ids=["fields", "unfinished fields", "page breaks", "pieces of a run", "changes", "rows"],
)
def test_very_many_of_a_kind_are_read_in_one_go(body: str, shown: int) -> None:
    """Each of these once took the square of the number: minutes."""
    assert decode(package(body), "x.docx").text.count("x") == shown


def test_an_opendocument_bomb_never_reaches_libreoffice() -> None:
    content = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
    assert "quá lớn" in _refused(packed({**content, **{f"{n}": bytes(21_000_000) for n in range(10)}}))
    assert "DTD" in _refused(packed({**content, "content.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}))
    assert "CHECKER_SOFFICE" in _refused(packed(content))
