"""How paragraphs are set, through defaults, styles, tables and lists."""

from __future__ import annotations

import pytest
from tests.read.word.packages import opened

from checker.layout import Spacing
from checker.read.word.namespaces import W
from checker.read.word.settings import Setting, Settings

_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/>
  <w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:basedOn w:val="Body"/><w:pPr>
  <w:ind w:left="567" w:hanging="283"/><w:contextualSpacing/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListedAndSet"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
  <w:ind w:left="100"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="SetBelowListed"><w:basedOn w:val="Quote"/><w:pPr>
  <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:pPr>
  <w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
"""
_DEFAULTS = """<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/>
</w:pPr></w:pPrDefault></w:docDefaults>"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/>
  <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
"""
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _setting(properties: str, *, defaults: str = "", around: str = "{}", styles: str | None = _STYLES) -> Setting:
    body = around.format(f"<w:p><w:pPr>{properties}</w:pPr></w:p>")
    document = opened(body, styles=styles and defaults + styles, numbering=_NUMBERING)
    return Settings(document).setting(next(document.element.body.iter(f"{W}p")))


def _style(name: str, more: str = "") -> str:
    return f'<w:pStyle w:val="{name}"/>{more}'


@pytest.mark.parametrize(
    ("value", "alignment"),
    [
        *(("left", "left"), ("start", "left"), ("center", "centre"), ("right", "right"), ("end", "right")),
        *(("both", "justified"), ("distribute", "justified"), ("thaiDistribute", "justified")),
        *(("middle", "left"), ("", "left")),
    ],
)
def test_alignment(value: str, alignment: str) -> None:
    assert _setting(f'<w:jc w:val="{value}"/>').alignment == alignment
    assert _setting(_style("Body", f'<w:jc w:val="{value}"/>')).alignment == (
        "justified" if value in ("middle", "") else alignment
    )


@pytest.mark.parametrize(
    ("properties", "left", "first", "right"),
    [
        pytest.param("", 0, 0, 0, id="none"),
        pytest.param('<w:ind w:left="567" w:right="284"/>', 10.0, 0, 5.01, id="twentieths of a point"),
        pytest.param('<w:ind w:start="567" w:end="284"/>', 10.0, 0, 5.01, id="start and end"),
        pytest.param('<w:ind w:firstLine="10mm"/>', 0, 10.0, 0, id="a unit"),
        pytest.param('<w:ind w:firstLine="567.0000001"/>', 0, 10.0, 0, id="a fraction"),
        pytest.param('<w:ind w:left="-567"/>', -10.0, 0, 0, id="into the margin"),
        pytest.param('<w:ind w:firstLine="100" w:hanging="567"/>', 0, -10.0, 0, id="hanging goes before first line"),
        pytest.param(_style("Body"), 0, 10.0, 0, id="style"),
        pytest.param(_style("Quote"), 10.0, -4.99, 0, id="hanging in a style over first line in its base"),
        pytest.param(_style("Quote", '<w:ind w:firstLine="0"/>'), 10.0, 0, 0, id="direct over style, side by side"),
        pytest.param('<w:ind w:left="x" w:right="99999999" w:firstLine=""/>', 0, 0, 0, id="unusable"),
        pytest.param(_NUMBERED, 12.7, -6.35, 0, id="list"),
        pytest.param(_NUMBERED + '<w:ind w:left="0"/>', 0, -6.35, 0, id="direct over list"),
        pytest.param(_style("Quote", _NUMBERED), 12.7, -6.35, 0, id="list over style"),
        pytest.param(_style("Listed"), 12.7, -6.35, 0, id="list of a style"),
        pytest.param(_style("ListedAndSet"), 1.76, -6.35, 0, id="style over its own list"),
        pytest.param(_style("SetBelowListed"), 12.7, -6.35, 0, id="list of a style over the style's base"),
        pytest.param(_style("Listed", '<w:numPr><w:numId w:val="0"/></w:numPr>'), 0, 0, 0, id="list taken away"),
        pytest.param('<w:numPr><w:numId w:val="7"/></w:numPr>', 0, 0, 0, id="no such list"),
    ],
)
def test_indents(properties: str, left: float, first: float, right: float) -> None:
    setting = _setting(properties)
    assert (setting.left, setting.first_line, setting.right) == (left, first, right)


@pytest.mark.parametrize(
    ("properties", "before", "after"),
    [
        pytest.param("", 0, 8, id="defaults"),
        pytest.param('<w:spacing w:before="120" w:after="60"/>', 6, 3, id="direct"),
        pytest.param('<w:spacing w:beforeLines="50" w:after="0" w:afterLines="100"/>', 6, 0, id="lines"),
        pytest.param('<w:spacing w:before="100" w:beforeAutospacing="1"/>', 14, 8, id="left to Word"),
        pytest.param('<w:spacing w:before="100" w:beforeAutospacing="0"/>', 5, 8, id="not left to Word"),
        pytest.param(_style("Body"), 6, 8, id="style"),
        pytest.param('<w:spacing w:before="-20" w:after="six"/>', 0, 8, id="unusable"),
    ],
)
def test_spaces(properties: str, before: float, after: float) -> None:
    setting = _setting(properties, defaults=_DEFAULTS)
    assert (setting.before, setting.after) == (before, after)


@pytest.mark.parametrize(
    ("properties", "line"),
    [
        pytest.param("", Spacing("multiple", 1.079), id="defaults"),
        pytest.param('<w:spacing w:line="360" w:lineRule="auto"/>', Spacing("multiple", 1.5), id="multiple"),
        pytest.param('<w:spacing w:line="360" w:lineRule="exact"/>', Spacing("exact", 18), id="exact"),
        pytest.param('<w:spacing w:line="360" w:lineRule="atLeast"/>', Spacing("least", 18), id="at least"),
        pytest.param('<w:spacing w:line="360"/>', Spacing("multiple", 1.5), id="without a rule"),
        pytest.param(_style("Body"), Spacing("exact", 18), id="style"),
        pytest.param(_style("Body", '<w:spacing w:line="480"/>'), Spacing("multiple", 2), id="a line brings its rule"),
        pytest.param(_style("Body", '<w:spacing w:after="0"/>'), Spacing("exact", 18), id="another attribute alone"),
        pytest.param(
            _style("Body", '<w:spacing w:line="0" w:lineRule="x"/>'), Spacing("exact", 18), id="unusable over style"
        ),
    ],
)
def test_line(properties: str, line: Spacing) -> None:
    assert _setting(properties, defaults=_DEFAULTS).line == line


def test_default_line() -> None:
    assert _setting("", styles=None).line == Spacing("multiple", 1)


def test_table_style_stands_over_defaults_and_below_styles() -> None:
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'
    plain = _setting("", defaults=_DEFAULTS, around=table)
    assert (plain.after, plain.line) == (0, Spacing("multiple", 1))
    assert _setting(_style("Body"), defaults=_DEFAULTS, around=table).line == Spacing("exact", 18)


@pytest.mark.parametrize(
    ("properties", "contextual", "below"),
    [
        pytest.param("", False, False, id="neither"),
        pytest.param(_style("Quote"), True, False, id="contextual by style"),
        pytest.param(_style("Quote", '<w:contextualSpacing w:val="0"/>'), False, False, id="not contextual"),
        pytest.param('<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>', False, True, id="border"),
        pytest.param('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', False, False, id="no border"),
        pytest.param('<w:pBdr><w:top w:val="single"/></w:pBdr>', False, False, id="border above"),
        pytest.param(
            "<w:pPrChange><w:pPr><w:contextualSpacing/></w:pPr></w:pPrChange>", False, False, id="before change"
        ),
    ],
)
def test_contextual_and_border(properties: str, contextual: bool, below: bool) -> None:
    setting = _setting(properties)
    assert (setting.contextual, setting.border_below) == (contextual, below)


def test_style_is_named() -> None:
    assert [_setting(properties).style for properties in ("", _style("Quote"), _style("Gone"))] == [
        *("Normal", "Quote", "Normal")
    ]
    assert _setting(_style("Quote"), styles=None).style == ""
