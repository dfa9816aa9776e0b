"""Automatic numbers as Word shows them."""

from __future__ import annotations

import pytest
from tests.read.word.packages import opened

from checker.read.word.namespaces import W
from checker.read.word.numbers import Numbers
from checker.read.word.numerals import numeral


def _level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _list(*levels: str, abstract: int = 0, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{abstract}">{more}{"".join(levels)}</w:abstractNum>'


def _num(number: int, abstract: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _override(level: int, content: str) -> str:
    return f'<w:lvlOverride w:ilvl="{level}">{content}</w:lvlOverride>'


def _starting(level: int, at: int) -> str:
    return _override(level, f'<w:startOverride w:val="{at}"/>')


def _paragraph(place: str) -> str:
    """ "1.0": list 1, level 0; "style Heading1"; "" for a plain one."""
    if not place:
        return "<w:p/>"
    if place.startswith("style "):
        return f'<w:p><w:pPr><w:pStyle w:val="{place[6:]}"/></w:pPr></w:p>'
    number, level = place.split(".")
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>'


def _numbers(numbering: str | None, places: str, styles: str | None = None) -> str:
    """The numbers of paragraphs at `places`, as "1. a) -"; "_" for none."""
    body = "".join(_paragraph(place.strip()) for place in places.split(","))
    document = opened(body, numbering=numbering, styles=styles)
    numbers = Numbers(document)
    return " ".join(
        numbers.number(paragraph).text.replace(" ", "·") or "_" for paragraph in document.element.body.iter(f"{W}p")
    )


_OUTLINE = _list(_level(0, "%1.", "upperRoman"), _level(1, "%2."), _level(2, "%2.%3."), _level(3, "%4)", "lowerLetter"))
_DEEP = _list(_level(0, "%1."), _level(1, "%1.%2."), _level(2, "%1.%2.%3."))


@pytest.mark.parametrize(
    ("numbering", "places", "shown"),
    [
        pytest.param(
            _OUTLINE + _num(1),
            "1.0, 1.1, 1.2, 1.3, 1.3, 1.2, 1.1, 1.2, 1.0, 1.1",
            "I. 1. 1.1. a) b) 1.2. 2. 2.1. II. 1.",
            id="outline",
        ),
        pytest.param(_DEEP + _num(1), "1.0, , 1.0, 1.1", "1. _ 2. 2.1.", id="plain paragraphs between"),
        pytest.param(_DEEP + _num(1), "1.1, 1.1", "1.1. 1.2.", id="a level above not used yet"),
        pytest.param(_DEEP + _num(1), "1.0, 1.2, 1.2", "1. 1.1.1. 1.1.2.", id="a level between not used yet"),
        pytest.param(_DEEP + _num(1) + _num(2), "1.0, 2.0, 1.0, 2.1", "1. 2. 3. 3.1.", id="lists that count together"),
        pytest.param(
            _DEEP + _DEEP.replace('Id="0"', 'Id="1"') + _num(1) + _num(2, 1),
            "1.0, 2.0, 1.0, 2.0",
            "1. 1. 2. 2.",
            id="lists that count apart",
        ),
        pytest.param(
            _DEEP + _num(1) + _num(2, 0, _starting(0, 1)),
            "1.0, 1.0, 2.0, 2.0, 1.0",
            "1. 2. 1. 2. 3.",
            id="started anew once, then together",
        ),
        pytest.param(_DEEP + _num(1, 0, _starting(0, 5)), "1.0, 1.0", "5. 6.", id="start of its own"),
        pytest.param(
            _DEEP + _num(1, 0, _starting(1, 4)),
            "1.0, 1.1, 1.0, 1.1",
            "1. 1.4. 2. 2.4.",
            id="start of a lower level, again after each level above",
        ),
        pytest.param(_list(_level(0, "%1.", start=3)) + _num(1), "1.0, 1.0", "3. 4.", id="start"),
        pytest.param(_list(_level(0, "%1.", start=0)) + _num(1), "1.0, 1.0", "0. 1.", id="start at zero"),
        pytest.param(
            _list(_level(0, "%1."), _level(1, "%2)", more='<w:lvlRestart w:val="0"/>')) + _num(1),
            "1.0, 1.1, 1.1, 1.0, 1.1",
            "1. 1) 2) 2. 3)",
            id="never again from the start",
        ),
        pytest.param(
            _list(_level(0, "%1."), _level(1, "%2."), _level(2, "%3)", more='<w:lvlRestart w:val="1"/>')) + _num(1),
            "1.0, 1.1, 1.2, 1.1, 1.2, 1.0, 1.2",
            "1. 1. 1) 2. 2) 2. 1)",
            id="again after the first level alone",
        ),
        pytest.param(
            _list(_level(0, "%1."), _level(1, "%2)", more='<w:lvlRestart w:val="9"/>')) + _num(1),
            "1.0, 1.1, 1.0, 1.1",
            "1. 1) 2. 1)",
            id="a restart after a level below does not count",
        ),
        pytest.param(
            _list(_level(0, "Điều %1.", "upperRoman"), _level(1, "%1.%2", "decimalZero", "<w:isLgl/>")) + _num(1),
            "1.0, 1.1",
            "Điều·I. 1.01",
            id="legal: levels above in arabic digits",
        ),
        pytest.param(
            _OUTLINE + _num(1, 0, _override(0, _level(0, "%1)", "decimal"))), "1.0, 1.0", "1) 2)", id="level replaced"
        ),
        pytest.param(
            _list(_level(0, "", "none"), _level(1, "%1%2.")) + _num(1), "1.0, 1.1", "_ 1.", id="a level without number"
        ),
        pytest.param(_list(_level(0, "%1."), _level(1, "%2%3)")) + _num(1), "1.0, 1.1", "1. 1)", id="of a level below"),
        pytest.param(_list(_level(0, "%1. %9%%0")) + _num(1), "1.0", "1.·%%0", id="odd text"),
        pytest.param(_list(_level(0, "%1.", "vietnameseCounting")) + _num(1), "1.0", "1.", id="unknown format"),
        pytest.param(_list(_level(0, "%1.", "ordinal")) + _num(1), "1.0", "1.", id="ordinal"),
        pytest.param(_list(_level(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>")) + _num(1), "1.0", "_", id="hidden"),
        pytest.param(_DEEP + _num(1), "0.0, 1.0, 9.0, 1.8", "_ 1. _ _", id="no list, no such list, no such level"),
        pytest.param(_DEEP + _num(1), "x.0, 1.x, 1.9, 1.-1, -1.0", "_ 1. 2. 3. _", id="what is no level is the first"),
        pytest.param(_DEEP + _num(1, 7), "1.0", "_", id="no such definition"),
        pytest.param('<w:num w:numId="1"/><w:num/><w:abstractNum/>', "1.0", "_", id="empty"),
        pytest.param(_list(_level(0, "%1." * 50)) + _num(1), "1.0", "_", id="text without end"),
        pytest.param(None, "1.0", "_", id="no numbering at all"),
    ],
)
def test_numbers(numbering: str | None, places: str, shown: str) -> None:
    assert _numbers(numbering, places) == shown


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        *(("-", "Times New Roman", "-"), ("–", "Calibri", "–"), ("+", "", "+"), ("•", "", "•"), ("*", "Arial", "*")),
        *(("\uf02d", "Symbol", "-"), ("\uf0b7", "Symbol", "•"), ("\uf0a7", "Wingdings", "•"), ("\uf0d8", "", "•")),
        *(("o", "Courier New", "•"), ("o", "Times New Roman", "o"), ("§", "Wingdings", "•"), ("-", "Symbol", "-")),
        *(("", "", "_"), (" ", "", "_")),
    ],
)
def test_bullets(text: str, font: str, shown: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    assert _numbers(_list(_level(0, text, "bullet", fonts)) + _num(1), "1.0") == shown


@pytest.mark.parametrize(
    ("more", "follows"),
    [
        *(("", "\t"), ('<w:suff w:val="tab"/>', "\t"), ('<w:suff w:val="space"/>', " ")),
        *(('<w:suff w:val="nothing"/>', ""), ('<w:suff w:val="x"/>', "\t")),
    ],
)
def test_what_follows(more: str, follows: str) -> None:
    document = opened(_paragraph("1.0"), numbering=_list(_level(0, "%1.", more=more)) + _num(1))
    assert Numbers(document).number(next(document.element.body.iter(f"{W}p"))).follows == follows


_HEADINGS = """
<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Heading1"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Heading2"/></w:style>
<w:style w:type="paragraph" w:styleId="Bare"><w:basedOn w:val="Heading1"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Kept"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="Round"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
"""


def _of_style(index: int, text: str, style: str) -> str:
    return _level(index, text, more=f'<w:pStyle w:val="{style}"/>')


@pytest.mark.parametrize(
    ("numbering", "places", "shown"),
    [
        pytest.param(
            _DEEP + _num(1),
            "style Heading1, style Heading2, style Mine, style Bare, style Heading1",
            "1. 1.1. 1.2. _ 2.",
            id="level in the style",
        ),
        pytest.param(
            _list(_level(0, "%1."), _of_style(1, "%1.%2.", "Heading1"), _of_style(2, "%3)", "Heading2")) + _num(1),
            "style Heading1, style Heading2, style Mine",
            "1.1. 1) 2)",
            id="the level that names the style",
        ),
        pytest.param(
            _list(more='<w:numStyleLink w:val="Kept"/>')
            + _num(1)
            + _list(_level(0, "%1)"), abstract=1, more='<w:styleLink w:val="Kept"/>')
            + _num(2, 1),
            "1.0, 1.0, 2.0",
            "1) 2) 1)",
            id="list style",
        ),
        pytest.param(_list(more='<w:numStyleLink w:val="Round"/>') + _num(4), "4.0", "_", id="list style of itself"),
        pytest.param(_list(more='<w:numStyleLink w:val="Gone"/>') + _num(1), "1.0", "_", id="no such list style"),
    ],
)
def test_numbers_by_style(numbering: str, places: str, shown: str) -> None:
    assert _numbers(numbering, places, _HEADINGS) == shown


def test_own_level_in_the_list_of_the_style() -> None:
    own = '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:p>'
    document = opened(own, numbering=_DEEP + _num(1), styles=_HEADINGS)
    assert Numbers(document).number(next(document.element.body.iter(f"{W}p"))).text == "1.1."


def test_format_beside_an_alternative() -> None:
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0">{form}<w:lvlText w:val="%1."/></w:lvl>'
    assert _numbers(_list(level) + _num(1), "1.0") == "1."


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        *((4, "decimal", "4"), (4, "decimalZero", "04"), (14, "decimalZero", "14"), (4, "numberInDash", "- 4 -")),
        *(
            (4, "upperRoman", "IV"),
            (1994, "lowerRoman", "mcmxciv"),
            (0, "upperRoman", "0"),
            (4000, "upperRoman", "4000"),
        ),
        *((1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"), (54, "lowerLetter", "bbb")),
        *((0, "lowerLetter", "0"), (10**8, "upperLetter", "100000000"), (-3, "decimal", "-3")),
        *((4, "none", ""), (4, "bullet", ""), (4, "hindiNumbers", "4")),
    ],
)
def test_numerals(number: int, form: str, text: str) -> None:
    assert numeral(number, form) == text
