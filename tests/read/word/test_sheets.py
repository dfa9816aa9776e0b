"""Paper, margins and page numbers, section by section."""

from __future__ import annotations

import pytest
from tests.read.word.packages import opened

from checker.layout import PageNumber, Sheet
from checker.read.word.namespaces import W
from checker.read.word.sheets import Section, sections

_PAPER = '<w:pgSz w:w="11906" w:h="16838"/>'
_MARGINS = '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="454"/>'
_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Header"><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/>
  <w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Framed"><w:pPr><w:framePr w:xAlign="center"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="PageNumber"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
"""


def _char(kind: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _text(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def _field(code: str, result: str = "2", look: str = "") -> str:
    return _char("begin") + _code(code) + _char("separate") + _text(result, look) + _char("end")


_PAGE = _field(" PAGE \\* MERGEFORMAT ")
_CENTRE = '<w:jc w:val="center"/>'


def _para(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def _reference(name: str, kind: str = "default") -> str:
    edge = name.rstrip("0123456789")
    return f'<w:{edge}Reference w:type="{kind}" r:id="{name}"/>'


def _section(content: str) -> str:
    return f"<w:sectPr>{content}{_PAPER}{_MARGINS}</w:sectPr>"


def _sections(body: str, settings: str = "", **furniture: str) -> tuple[Section, ...]:
    return sections(opened(body, styles=_STYLES, settings=settings, furniture=furniture))


def _number(content: str, header: str, settings: str = "", **furniture: str) -> PageNumber | None:
    """The page number of a document with one section and `header` as its header1."""
    found = _sections(_section(content), settings, header1=header, **furniture)
    assert len(found) == 1
    return found[0].sheet.page_number


@pytest.mark.parametrize(
    ("section", "settings", "sheet"),
    [
        pytest.param(_PAPER + _MARGINS, "", (210.01, 297.0, 20.0, 20.0, 30.0, 15.01, False), id="A4"),
        pytest.param(
            _PAPER + _MARGINS, "<w:mirrorMargins/>", (210.01, 297.0, 20.0, 20.0, 30.0, 15.01, True), id="mirrored"
        ),
        pytest.param(
            _PAPER + '<w:pgMar w:top="-1134" w:right="851" w:bottom="1134" w:left="1134" w:gutter="567"/>',
            "",
            (210.01, 297.0, 20.0, 20.0, 30.0, 15.01, False),
            id="gutter and exact top",
        ),
        pytest.param(
            _PAPER
            + '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:gutter="567"/><w:rtlGutter/>',
            "",
            (210.01, 297.0, 20.0, 20.0, 20.0, 30.0, False),
            id="gutter on the right",
        ),
        pytest.param(
            _PAPER + '<w:pgMar w:top="567" w:right="1134" w:bottom="1134" w:left="1134" w:gutter="567"/>',
            "<w:gutterAtTop/>",
            (210.01, 297.0, 20.0, 20.0, 20.0, 20.0, False),
            id="gutter at the top",
        ),
        pytest.param('<w:pgSz w:w="21cm" w:h="297mm"/>', "", (210, 297, None, None, None, None, False), id="units"),
        pytest.param(
            '<w:pgSz w:w="x" w:h="-5"/><w:pgMar w:top="" w:right="9999999" w:bottom="1e3" w:left="1701.0"/>',
            "",
            (215.9, 279.4, None, None, 30.0, None, False),
            id="unusable",
        ),
        pytest.param("", "", (215.9, 279.4, None, None, None, None, False), id="nothing said"),
    ],
)
def test_sheet(section: str, settings: str, sheet: tuple[float | None, ...]) -> None:
    assert [tuple(found.sheet)[1:8] for found in _sections(f"<w:sectPr>{section}</w:sectPr>", settings)] == [sheet]


def test_without_a_section() -> None:
    assert sections(opened("<w:p/>")) == (Section(Sheet(0, 215.9, 279.4, *(None,) * 4, False, None), None),)


@pytest.mark.parametrize(
    ("paragraph", "alignment"),
    [
        pytest.param(_para(_PAGE, _CENTRE), "centre", id="alignment"),
        pytest.param(_para(_PAGE), "left", id="no alignment"),
        pytest.param(_para(_PAGE, '<w:jc w:val="end"/>'), "right", id="end"),
        pytest.param(
            _para("<w:r><w:tab/></w:r>" + _PAGE, '<w:pStyle w:val="Header"/>'), "centre", id="first stop of style"
        ),
        pytest.param(_para("<w:r><w:tab/><w:tab/></w:r>" + _PAGE, '<w:pStyle w:val="Header"/>'), "right", id="second"),
        pytest.param(_para("<w:r><w:tab/></w:r>" * 3 + _PAGE, '<w:pStyle w:val="Header"/>'), None, id="no third stop"),
        pytest.param(
            _para(
                "<w:r><w:tab/></w:r>" + _PAGE,
                '<w:pStyle w:val="Header"/><w:tabs><w:tab w:val="clear" w:pos="4680"/></w:tabs>',
            ),
            "right",
            id="stop taken away",
        ),
        pytest.param(
            _para("<w:r><w:tab/></w:r>" + _PAGE, '<w:tabs><w:tab w:val="left" w:pos="99"/></w:tabs>'),
            None,
            id="left stop",
        ),
        pytest.param(_para('<w:r><w:ptab w:alignment="center"/></w:r>' + _PAGE), "centre", id="position tab"),
        pytest.param(_para(_PAGE, '<w:framePr w:xAlign="right"/>') + _para(""), "right", id="frame"),
        pytest.param(_para(_PAGE, '<w:pStyle w:val="Framed"/>') + _para(""), "centre", id="frame by style"),
        pytest.param(_para(_PAGE, '<w:framePr w:x="500"/>' + _CENTRE) + _para(""), None, id="measured frame"),
        pytest.param(f"<w:tbl><w:tr><w:tc>{_para(_PAGE, _CENTRE)}</w:tc></w:tr></w:tbl>", "centre", id="only cell"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>{_para(_PAGE, _CENTRE)}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            "centre",
            id="middle cell",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{_para(_PAGE, _CENTRE)}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>", None, id="left half"
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{_para(_PAGE, _CENTRE)}</w:sdtContent></w:sdt>", "centre", id="content control"
        ),
        pytest.param(_para(f'<w:fldSimple w:instr="PAGE">{_text("2")}</w:fldSimple>', _CENTRE), "centre", id="simple"),
        pytest.param(_para("<w:r><w:pgNum/></w:r>", _CENTRE), "centre", id="old kind"),
        pytest.param(
            _para(
                "<w:r><w:drawing><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH><wps:txbx>"
                f"<w:txbxContent>{_para(_PAGE)}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>"
            ),
            "centre",
            id="text box",
        ),
        pytest.param(
            _para(
                '<w:r><w:pict><v:shape style="width:10pt;mso-position-horizontal:right"><v:textbox>'
                f"<w:txbxContent>{_para(_PAGE)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            ),
            "right",
            id="old text box",
        ),
    ],
)
def test_alignment_of_page_number(paragraph: str, alignment: str | None) -> None:
    number = _number(_reference("header1"), paragraph)
    assert number is not None
    assert number.alignment == alignment


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(_para(_text("Trang 2")), id="typed"),
        pytest.param(_para(_field("NUMPAGES")), id="number of pages"),
        pytest.param(_para(_field("PAGEREF x")), id="reference to a page"),
        pytest.param(_para(_char("begin") + _char("end")), id="empty field"),
        pytest.param(_para(_char("end") + _char("separate") + _code("PAGE")), id="unpaired"),
        pytest.param(_para(_field("PAGE", look="<w:vanish/>")), id="hidden"),
        pytest.param(f'<w:fldSimple w:instr="PAGE">{_text("2")}</w:fldSimple>', id="in no paragraph"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_page_number(header: str) -> None:
    assert _number(_reference("header1"), header) is None


@pytest.mark.parametrize(
    ("content", "size"),
    [
        pytest.param(_field("PAGE", look='<w:sz w:val="24"/>'), 12, id="look of the result"),
        pytest.param(_field("PAGE", look='<w:rStyle w:val="PageNumber"/>'), 13, id="style of the result"),
        pytest.param(_char("begin", '<w:sz w:val="22"/>') + _code("PAGE") + _char("end"), 11, id="without a result"),
        pytest.param(
            _char("begin", '<w:sz w:val="22"/>') + _code(" PA") + _code("GE ") + _char("separate"), 11, id="not ended"
        ),
        pytest.param(
            _char("begin")
            + _code("= ")
            + _field("PAGE", look='<w:sz w:val="24"/>')
            + _code(" - 1")
            + _char("separate")
            + _text("1")
            + _char("end"),
            12,
            id="within another field",
        ),
        pytest.param(_text("Trang ") + _field("NUMPAGES", look='<w:sz w:val="20"/>') + _PAGE, 14, id="after another"),
        pytest.param(
            '<w:fldSimple w:instr=" page ">' + _text("2", '<w:sz w:val="24"/>') + "</w:fldSimple>", 12, id="simple"
        ),
    ],
)
def test_look_of_page_number(content: str, size: float) -> None:
    number = _number(_reference("header1"), _para(content))
    assert number is not None
    assert number.look.size == size


@pytest.mark.parametrize(
    ("header", "distance"),
    [
        pytest.param(_para(_PAGE), 10.0, id="first in the header"),
        pytest.param(_para(_PAGE) + _para(""), 10.0, id="with more after"),
        pytest.param(_para("") + _para(_PAGE), None, id="below something"),
        pytest.param(_para(_PAGE, '<w:framePr w:xAlign="center"/>') + _para(""), 10.0, id="frame beside the first"),
        pytest.param(
            _para("") + _para(_PAGE, '<w:framePr w:xAlign="center"/>') + _para(""), None, id="frame further down"
        ),
        pytest.param(_para(_PAGE, '<w:framePr w:vAnchor="page" w:y="600"/>') + _para(""), None, id="frame on the page"),
        pytest.param(
            _para(f"<w:r><w:pict><v:textbox><w:txbxContent>{_para(_PAGE)}</w:txbxContent></v:textbox></w:pict></w:r>"),
            None,
            id="text box",
        ),
    ],
)
def test_distance_from_the_top(header: str, distance: float | None) -> None:
    number = _number(_reference("header1"), header)
    assert number is not None
    assert (number.edge, number.distance) == ("top", distance)


@pytest.mark.parametrize(
    ("footer", "distance"),
    [
        pytest.param(_para("") + _para(_PAGE), 8.01, id="last in the footer"),
        pytest.param(_para(_PAGE) + _para(""), None, id="above something"),
        pytest.param(_para(_PAGE, '<w:framePr w:xAlign="right"/>') + _para(""), 8.01, id="frame beside the last"),
    ],
)
def test_distance_from_the_bottom(footer: str, distance: float | None) -> None:
    number = _number(_reference("footer1"), "", footer1=footer)
    assert number is not None
    assert (number.edge, number.distance) == ("bottom", distance)


@pytest.mark.parametrize(
    ("form", "code", "digits"),
    [
        *(("", "PAGE", "arabic"), ("decimal", "PAGE", "arabic"), ("lowerRoman", "PAGE", "roman")),
        *(("upperLetter", "PAGE", "letters"), ("numberInDash", "PAGE", "arabic"), ("x", "PAGE", "arabic")),
        *(("", "PAGE \\* ROMAN \\* MERGEFORMAT", "roman"), ("upperRoman", "PAGE \\*Arabic", "arabic")),
    ],
)
def test_digits(form: str, code: str, digits: str) -> None:
    kind = f'<w:pgNumType w:fmt="{form}"/>' if form else "<w:pgNumType/>"
    number = _number(_reference("header1") + kind, _para(_field(code)))
    assert number is not None
    assert number.digits == digits


_BOTH = _reference("header1") + _reference("header2", "first")
_TITLE = "<w:titlePg/>"
_NO = _para(_text("Mật"))


@pytest.mark.parametrize(
    ("content", "default", "first", "on_first"),
    [
        pytest.param(_reference("header1"), _para(_PAGE), "", True, id="on all pages"),
        pytest.param(_reference("header1") + _TITLE, _para(_PAGE), "", False, id="no header on the first page"),
        pytest.param(_BOTH + _TITLE, _para(_PAGE), _NO, False, id="another header on the first page"),
        pytest.param(_BOTH + _TITLE, _para(_PAGE), _para(_PAGE), True, id="a number in it"),
        pytest.param(_BOTH + _TITLE, _NO, _para(_PAGE), True, id="a number in it alone"),
        pytest.param(_BOTH, _para(_PAGE), _NO, True, id="another header, not switched on"),
        pytest.param(_BOTH + '<w:titlePg w:val="0"/>', _para(_PAGE), _NO, True, id="switched off"),
        pytest.param(_BOTH, _NO, _para(_PAGE), None, id="a number in what is not switched on"),
    ],
)
def test_first_page(content: str, default: str, first: str, on_first: bool | None) -> None:
    number = _number(content, default, header2=first)
    assert (None if number is None else number.on_first) is on_first


@pytest.mark.parametrize(("settings", "found"), [("", False), ("<w:evenAndOddHeaders/>", True)])
def test_even_pages_alone(settings: str, found: bool) -> None:
    number = _number(_reference("header1", "even"), _para(_PAGE), settings)
    assert (number is not None) is found


def test_header_goes_before_footer() -> None:
    references = _reference("header1") + _reference("footer1")
    number = _number(references, _para(_PAGE, _CENTRE), footer1=_para(_PAGE))
    assert number is not None
    assert (number.edge, number.alignment) == ("top", "centre")


@pytest.mark.parametrize("reference", [_reference("header9"), "<w:headerReference/>", _reference("footer7", "odd")])
def test_reference_to_nothing(reference: str) -> None:
    assert _number(reference, _para(_PAGE)) is None


def test_sections_inherit_headers() -> None:
    wide = '<w:pgSz w:w="16838" w:h="11906"/>'
    body = (
        f"<w:p/><w:p><w:pPr>{_section(_reference('header1') + _TITLE)}</w:pPr></w:p>"
        f"<w:p/><w:p><w:pPr><w:sectPr>{wide}</w:sectPr></w:pPr></w:p>"
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:sectPr/></w:pPr></w:pPrChange></w:pPr></w:p>"
        f"{_section(_reference('header2') + '<w:sectPrChange><w:sectPr/></w:sectPrChange>')}"
    )
    document = opened(body, styles=_STYLES, furniture={"header1": _para(_PAGE, _CENTRE), "header2": _NO})
    found = sections(document)
    paragraphs = list(document.element.body.iter(f"{W}p"))
    assert [section.last for section in found] == [paragraphs[1], paragraphs[3], None]
    assert [section.sheet.width for section in found] == [210.01, 297.0, 210.01]
    numbers = [section.sheet.page_number for section in found]
    assert [number and (number.alignment, number.distance, number.on_first) for number in numbers] == [
        *(("centre", 10.0, False), ("centre", None, False), None)
    ]
