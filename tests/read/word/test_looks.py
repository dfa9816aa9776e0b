"""How letters look, through defaults, styles and theme."""

from __future__ import annotations

from typing import Any

import pytest
from tests.read.word.packages import opened

from checker.read.word.looks import Looks
from checker.read.word.namespaces import W

_THEME = """
<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
  <a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
    <a:accent2><a:srgbClr val="c0504d"/></a:accent2></a:clrScheme>
  <a:fontScheme name="x">
    <a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>
    <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="SimSun"/><a:cs typeface="Arial"/></a:minorFont>
  </a:fontScheme></a:themeElements></a:theme>
"""
_TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
_STYLES = f"""
<w:docDefaults><w:rPrDefault><w:rPr>{_TIMES}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Normal"/>
  <w:rPr><w:b/><w:caps/><w:color w:val="FF0000"/><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:basedOn w:val="Title"/>
  <w:rPr><w:b/><w:caps w:val="0"/><w:color w:val="auto"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="Title"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="NotStrong"><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Red"><w:rPr><w:color w:val="ff0000"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Themed"><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"
  w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Trip"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Trip"><w:basedOn w:val="Round"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:rPr><w:sz w:val="24"/></w:rPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>
  <w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>
  <w:tblStylePr w:type="band2Horz"><w:rPr><w:u w:val="single"/></w:rPr></w:tblStylePr></w:style>
"""


def _paragraph(properties: str, run: str, text: str = "Báo cáo") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def _runs(document: Any) -> list[tuple[Any, Any]]:
    return [(run, paragraph) for paragraph in document.element.body.iter(f"{W}p") for run in paragraph.iter(f"{W}r")]


def _seen(body: str, **parts: str | None) -> list[str]:
    """Each run as "font size BIUC colour hidden"."""
    document = opened(body, **({"styles": _STYLES, "theme": _THEME} | parts))
    looks = Looks(document)
    seen = []
    for run, paragraph in _runs(document):
        look = looks.look(run, paragraph)
        marks = zip("BIUC", (look.bold, look.italic, look.underline, look.capitals), strict=True)
        words = [
            look.font or "-",
            f"{look.size:g}" if look.size else "-",
            "".join(mark for mark, on in marks if on),
            look.colour,
        ]
        seen.append(" ".join(word for word in [*words, looks.hidden(run, paragraph) and "hidden"] if word))
    return seen


@pytest.mark.parametrize(
    ("paragraph", "run", "seen"),
    [
        pytest.param("", "", "Times New Roman 14", id="defaults"),
        pytest.param("", '<w:sz w:val="27"/>', "Times New Roman 13.5", id="half points"),
        pytest.param("", '<w:sz w:val="13pt"/>', "Times New Roman 13", id="size with a unit"),
        pytest.param("", "<w:b/><w:i/>", "Times New Roman 14 BI", id="direct"),
        pytest.param("", '<w:u w:val="single"/>', "Times New Roman 14 U", id="underlined"),
        pytest.param("", '<w:u w:val="none"/>', "Times New Roman 14", id="underline none"),
        pytest.param("", "<w:u/>", "Times New Roman 14", id="underline without a kind"),
        pytest.param("", '<w:rStyle w:val="Red"/>', "Times New Roman 14 U FF0000", id="character style"),
        pytest.param(
            "", '<w:rStyle w:val="Red"/><w:u w:val="none"/><w:color w:val="auto"/>', "Times New Roman 14", id="undone"
        ),
        pytest.param("", "<w:vanish/>", "Times New Roman 14 hidden", id="hidden"),
        pytest.param("", "<w:smallCaps/><w:webHidden/>", "Times New Roman 14", id="what is not told"),
        pytest.param(_style("Title"), "", "Times New Roman 15 BC FF0000", id="paragraph style"),
        pytest.param(_style("Subtitle"), "", "Times New Roman 15 B", id="based on another: one level, not turned over"),
        pytest.param(_style("Plain"), "", "Times New Roman 15 C FF0000", id="switched off on the way"),
        pytest.param(_style("Title"), '<w:rStyle w:val="Strong"/>', "Times New Roman 15 C FF0000", id="turned over"),
        pytest.param(
            _style("Title"),
            '<w:rStyle w:val="NotStrong"/>',
            "Times New Roman 15 BC FF0000",
            id="off turns nothing",
        ),
        pytest.param(
            _style("Title"), '<w:rStyle w:val="Strong"/><w:b/>', "Times New Roman 15 BC FF0000", id="direct is absolute"
        ),
        pytest.param(_style("Title"), '<w:b w:val="false"/>', "Times New Roman 15 C FF0000", id="direct off"),
        pytest.param(_style("Themed"), "", "Calibri 14", id="theme before name"),
        pytest.param(_style("Themed"), _TIMES, "Times New Roman 14", id="name in the run before theme in the style"),
        pytest.param("", '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>', "Cambria 14", id="major"),
        pytest.param("", '<w:rFonts w:asciiTheme="nonsense" w:ascii="Arial" w:hAnsi="Arial"/>', "Arial 14", id="role"),
        pytest.param("", '<w:color w:themeColor="accent2"/>', "Times New Roman 14 C0504D", id="theme colour"),
        pytest.param("", '<w:color w:val="0070C0" w:themeColor="accent2"/>', "Times New Roman 14 0070C0", id="both"),
        pytest.param("", '<w:rtl/><w:szCs w:val="20"/><w:bCs/><w:sz w:val="40"/>', "- 10 B", id="complex script"),
        pytest.param("", '<w:rFonts w:ascii="Arial;sans" w:hAnsi="Arial;sans"/>', "Arial 14", id="first of several"),
        pytest.param(_style("Strong"), "", "Times New Roman 14", id="a style of another kind"),
        pytest.param(_style("None"), '<w:rStyle w:val="Title"/>', "Times New Roman 14", id="no such style"),
        pytest.param(_style("Round"), "", "Times New Roman 13 I", id="styles based on each other"),
    ],
)
def test_effective(paragraph: str, run: str, seen: str) -> None:
    assert _seen(_paragraph(paragraph, run)) == [seen]


@pytest.mark.parametrize(
    ("text", "font"),
    [
        pytest.param("BAO CAO", "Arial", id="letters of ASCII"),
        pytest.param("ệ ọ ạ", "Times New Roman", id="letters with marks"),
        pytest.param("Bao cáo", "Arial", id="most of ASCII"),
        pytest.param("độ ấy", "Times New Roman", id="most with marks"),
        pytest.param("2024", "Arial", id="digits"),
        pytest.param("–", "Times New Roman", id="a dash"),
        pytest.param("報告", "SimSun", id="East Asian"),
        pytest.param("", "Arial", id="nothing"),
    ],
)
def test_font_of_most_letters(text: str, font: str) -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>'
    assert _seen(_paragraph("", fonts, text)) == [f"{font} 14"]


@pytest.mark.parametrize(
    "run",
    [
        *('<w:sz w:val="abc"/>', '<w:sz w:val="-26"/>', '<w:sz w:val="0"/>', '<w:sz w:val="999999999"/>', "<w:sz/>"),
        *('<w:sz w:val="99999999999999999999"/>', '<w:sz w:val="1e3"/>', '<w:sz w:val="٢٨"/>', '<w:sz w:val=""/>'),
        *('<w:b w:val="maybe"/>', '<w:u w:val="maybe"/>', '<w:u w:val=""/>', '<w:color w:val="red"/>'),
        *('<w:color w:val="FF00"/>', '<w:color w:themeColor="accent9"/>', "<w:color/>", "<w:rFonts/>"),
        *('<w:rFonts w:ascii=""/>', "<w:rStyle/>", "<!-- nothing -->", "<?nothing?>"),
        pytest.param("<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>", id="what it was before a tracked change"),
    ],
)
def test_unusable_counts_as_absent(run: str) -> None:
    assert _seen(_paragraph("", run)) == ["Times New Roman 14"]


@pytest.mark.parametrize(
    ("defaults", "paragraph", "run", "bold"),
    [
        pytest.param("<w:b/>", "", "", True, id="default"),
        pytest.param("<w:b/>", '<w:b w:val="0"/>', "", False, id="one style follows its own value"),
        pytest.param("<w:b/>", "<w:b/>", "<w:b/>", True, id="a default that is on wins over two styles"),
        pytest.param("", "<w:b/>", "<w:b/>", False, id="two styles turn each other over"),
    ],
)
def test_switch_in_the_defaults(defaults: str, paragraph: str, run: str, bold: bool) -> None:
    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="P"><w:rPr>{paragraph}</w:rPr></w:style>'
        f'<w:style w:type="character" w:styleId="C"><w:rPr>{run}</w:rPr></w:style>'
    )
    body = _paragraph(_style("P"), '<w:rStyle w:val="C"/>')
    assert _seen(body, styles=styles) == ["- 10 B" if bold else "- 10"]


def test_table_style() -> None:
    def row(*texts: str) -> str:
        cells = "".join(f"<w:tc>{_paragraph('', '', text)}</w:tc>" for text in texts)
        return f"<w:tr>{cells}</w:tr>"

    look = '<w:tblLook w:firstRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"/>'
    rows = row("1", "2") + row("3", "4") + row("5", "6")
    for tbl_look in (look, '<w:tblLook w:val="04A0"/>'):
        table = f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>{tbl_look}</w:tblPr>{rows}</w:tbl>'
        assert _seen(table) == [f"Times New Roman 12{marks}" for marks in (" BI", " B", " I", "", " IU", " U")]
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{_paragraph('', '')}</w:txbxContent></v:textbox></w:pict></w:r>"
    boxed = f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc><w:p>{box}</w:p></w:tc></w:tr></w:tbl>'
    assert _seen(boxed)[-1] == "Times New Roman 14"  # a text box is no part of the table around it


@pytest.mark.parametrize("parts", [{"styles": None, "theme": None}, {"styles": "", "theme": "no XML"}])
def test_without_styles(parts: dict[str, str | None]) -> None:
    run = '<w:rStyle w:val="Strong"/><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial" w:hAnsi="Arial"/><w:i/>'
    assert _seen(_paragraph(_style("Title"), run), **parts) == ["Arial - I"]


@pytest.mark.parametrize(
    ("styles", "seen"),
    [
        pytest.param("<w:docDefaults><w:rPrDefault/></w:docDefaults>", "- 10", id="defaults that say nothing"),
        pytest.param("<w:docDefaults/>", "- -", id="no defaults"),
        pytest.param(None, "- -", id="no styles"),
    ],
)
def test_size_that_nothing_gives(styles: str | None, seen: str) -> None:
    assert _seen(_paragraph("", ""), styles=styles) == [seen]


def test_same_format_is_the_same_value() -> None:
    document = opened(_paragraph("", "<w:b/>") * 2, styles=_STYLES)
    looks = Looks(document)
    first, second = (looks.look(run, paragraph) for run, paragraph in _runs(document))
    assert first is second


def test_chain_without_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/>'
        f"<w:rPr><w:{'b' if at == 40 else 'i'}/></w:rPr></w:style>"
        for at in range(2000)
    )
    assert _seen(_paragraph(_style("S0"), ""), styles=styles) == ["- - BI"]


def test_text_without_a_run() -> None:
    document = opened(_paragraph(_style("Title"), ""), styles=_STYLES)
    paragraph = next(document.element.body.iter(f"{W}p"))
    assert Looks(document).look(None, paragraph).size == 15
