"""Word files in the fonts of before Unicode are read as they look, and nothing is written into them."""

from __future__ import annotations

import pytest
from tests.read.word.documents import document, packed, para

from checker.errors import CheckerError
from checker.mend import mend
from checker.pipeline import Settings, lint_source
from checker.read.word import read_word
from checker.source import Span


def _run(text: str, font: str) -> str:
    return (
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (_run("§¶ng uû x· ®· ban hµnh", ".VnTime"), "Đảng uỷ xã đã ban hành"),
        (_run("§¶ng bé tØnh", ".VnTimeH"), "ĐẢNG BỘ TỈNH"),
        (_run("Số 12-BC/ĐU", "Times New Roman") + _run(" ®· göi", ".VnTime"), "Số 12-BC/ĐU đã gửi"),
        (_run("©, § 5", "Times New Roman"), "©, § 5"),
    ],
)
def test_letters_are_read_as_their_font_shows_them(runs: str, text: str) -> None:
    assert read_word(packed(document(f"<w:p>{runs}</w:p>")), "a.docx").original == f"{text}\n"


def test_the_code_is_told_and_places_stay() -> None:
    source = read_word(packed(document(para("12 CT") + f"<w:p>{_run('§¶ng uû', '.VnTime')}</w:p>")), "a.docx")
    assert source.encoding == "tcvn3"
    assert (source.quote(Span(11, 13)), source.location(Span(11, 13)).paragraph) == ("uỷ", 2)
    told = lint_source(source, Settings(select=("file.legacy-encoding",))).findings
    assert [(finding.rule, finding.text) for finding in told] == [("file.legacy-encoding", "Đảng")]


def test_nothing_is_written_into_such_letters() -> None:
    data = packed(document(f"<w:p>{_run('§¶ng uû  x·', '.VnTime')}</w:p>"))
    with pytest.raises(CheckerError) as refused:
        mend(data, "a.docx", lambda source: lint_source(source, Settings()))
    assert "Unicode" in refused.value.what.vi
