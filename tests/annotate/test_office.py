"""LibreOffice opens annotated copies, keeps the comments, and what it saves is still known as ours."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tests.annotate.copies import W, copy, noted, part
from tests.office import OFFICE, convert, convert_all
from tests.read.word.documents import document, packed, para

from checker.annotate import Annotated
from checker.annotate.ours import without_ours
from checker.read.word import read_word

pytestmark = pytest.mark.skipif(OFFICE is None, reason="there is no LibreOffice (soffice) to open copies with")

_TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
    f"{para('Số 12-BC/ĐU')}</w:tc></w:tr></w:tbl>"
)
_NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>Tính đến 31/02.</w:t></w:r></w:p></w:footnote>'
_CALL = '<w:p><w:r><w:t>Đạt 98%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
DRAFT = packed(document(_TABLE + para("Ngày 5/4/2024, Đảng ủy ", "họp.") + para("Cuối cùng.") + _CALL, notes=_NOTE))
WORDS = ("12-BC/ĐU", "5/4/2024", "ủy họp.\nCuối", "31/02", "Đảng ủy họp")


@pytest.fixture(scope="module")
def made() -> Annotated:
    return copy(DRAFT, *WORDS, None, summary=True)


def test_every_comment_is_kept(made: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "bản sao.docx"
    path.write_bytes(made.data)
    with zipfile.ZipFile(convert(path, "odt", tmp_path)) as package:
        content = package.read("content.xml").decode()
    assert content.count("<office:annotation ") == len(WORDS) + 2
    assert content.count("[text.test]") == len(WORDS) + 1
    assert "<dc:creator>checker</dc:creator>" in content


def test_ours_are_known_when_libreoffice_saved_the_copy(made: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "bản sao.docx"
    path.write_bytes(made.data)
    plain = tmp_path / "bản gốc.docx"
    plain.write_bytes(DRAFT)
    saved, unnoted = (one.read_bytes() for one in convert_all([path, plain], "docx", tmp_path / "lưu"))
    assert len(noted(saved)) == len(WORDS) + 1
    clean = without_ours(saved, "x")
    assert read_word(clean, "x").text == read_word(unnoted, "x").text
    again = copy(saved, "12-BC/ĐU")
    assert [one.words for one in noted(again.data)] == ["12-BC/ĐU"]
    assert len(list(part(again.data).iter(f"{W}commentReference"))) == 2
