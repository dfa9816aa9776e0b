"""Formats of files with one value that is nonsense, one element missing or one twice: never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.read.word.packages import opened

from checker.read.word.looks import Looks
from checker.read.word.namespaces import W
from checker.read.word.numbers import Numbers
from checker.read.word.settings import Settings
from checker.read.word.sheets import sections
from checker.read.word.tables import Tables

if TYPE_CHECKING:
    from docx.document import Document

_NONSENSE = ("", "x", "-1", "999999999999", "1e9", "Listed")
_PARTS = {
    "body": (
        '<w:p><w:pPr><w:pStyle w:val="Listed"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
        '<w:pBdr><w:bottom w:val="single"/></w:pBdr><w:spacing w:before="120" w:beforeAutospacing="1" w:afterLines="50"'
        ' w:line="360" w:lineRule="exact"/><w:ind w:left="567" w:hanging="283" w:end="10"/>'
        '<w:contextualSpacing w:val="1"/>'
        '<w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/><w:rFonts w:asciiTheme="minorHAnsi" '
        'w:hAnsi="Arial"/><w:b w:val="1"/><w:color w:val="auto" w:themeColor="accent2"/><w:sz w:val="28"/>'
        '<w:u w:val="single"/><w:vanish w:val="0"/></w:rPr><w:t>Báo cáo</w:t></w:r></w:p>'
        '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblBorders><w:top w:val="single" w:color="auto"/></w:tblBorders>'
        '<w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr><w:tr><w:tc><w:tcPr><w:tcBorders><w:start w:val="nil"/>'
        "</w:tcBorders></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p></w:p></w:tc></w:tr></w:tbl>"
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:left="1701" w:header="567" w:gutter="10"/><w:pgNumType w:fmt="decimal"/>'
        '<w:titlePg w:val="1"/></w:sectPr>'
    ),
    "styles": (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:pPr><w:tabs><w:tab w:val="center" w:pos="99"/>'
        '</w:tabs></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Listed"><w:basedOn w:val="Normal"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="Strong">'
        '<w:rPr><w:b w:val="1"/></w:rPr></w:style><w:style w:type="table" w:styleId="Grid"><w:tblStylePr '
        'w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style><w:style w:type="numbering" w:styleId="Kept">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    ),
    "numbering": (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:pStyle w:val="Listed"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:lvlRestart w:val="1"/>'
        '<w:isLgl w:val="1"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2."/><w:pPr><w:ind w:left="720"/></w:pPr>'
        '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1">'
        '<w:numStyleLink w:val="Kept"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/>'
        "</w:lvlOverride></w:num>"
    ),
    "settings": '<w:mirrorMargins w:val="1"/><w:evenAndOddHeaders w:val="1"/>',
    "theme": (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:clrScheme name="x"><a:accent2><a:srgbClr val="C0504D"/></a:accent2></a:clrScheme>'
        '<a:fontScheme name="x"><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    ),
    "header1": (
        '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:framePr w:xAlign="center" w:vAnchor="text"/></w:pPr>'
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>PAGE \\* roman</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:fldSimple w:instr="PAGE"/></w:p>'
    ),
}
_VALUE = re.compile(r'(?<=\w=")[^"]*(?=")')
_EMPTY = re.compile(r"<w:\w+(?: [^<>]*)?/>")


def _opened(parts: dict[str, str]) -> Document:
    given = dict(parts)
    return opened(given.pop("body"), furniture={"header1": given.pop("header1")}, **given)


def _worked_out(document: Document) -> list[object]:
    """All that is said of the formats of a document."""
    looks, settings, numbers, tables = Looks(document), Settings(document), Numbers(document), Tables(document)
    said: list[object] = [*sections(document, looks, settings)]
    for paragraph in document.element.body.iter(f"{W}p"):
        said += [settings.setting(paragraph), numbers.number(paragraph)]
        for run in paragraph.iter(f"{W}r"):
            said += [looks.look(run, paragraph), looks.hidden(run, paragraph)]
    return said + [tables.is_layout(table) for table in document.element.body.iter(f"{W}tbl")]


def _broken(content: str) -> Iterator[str]:
    for found in _VALUE.finditer(content):
        if not found[0].startswith("http"):
            yield from (content[: found.start()] + nonsense + content[found.end() :] for nonsense in _NONSENSE)
    for found in _EMPTY.finditer(content):
        yield content[: found.start()] + content[found.end() :]
        yield content[: found.end()] + content[found.start() :]


@pytest.mark.parametrize("name", _PARTS)
def test_any_one_fault(name: str) -> None:
    whole = len(_worked_out(_opened(_PARTS)))
    faults = list(_broken(_PARTS[name]))
    assert faults
    for content in faults:
        assert len(_worked_out(_opened(_PARTS | {name: content}))) == whole, content


def test_whole_sample_is_understood() -> None:
    document = _opened(_PARTS)
    paragraph = next(document.element.body.iter(f"{W}p"))
    sheet = sections(document)[0].sheet
    assert Numbers(document).number(paragraph).text == "1.3."
    assert Looks(document).look(next(paragraph.iter(f"{W}r")), paragraph).font == "Calibri"
    assert Settings(document).setting(paragraph).first_line == -4.99
    assert sheet.page_number is not None
    assert (sheet.page_number.alignment, sheet.page_number.digits) == ("centre", "roman")
