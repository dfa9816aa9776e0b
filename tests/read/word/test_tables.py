"""Tables that only hold things in their places, and tables of data."""

from __future__ import annotations

import pytest
from tests.read.word.packages import opened

from checker.read.word.namespaces import W
from checker.read.word.tables import Tables

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _borders(name: str, value: str = "single", sides: tuple[str, ...] = _SIDES, color: str = "auto") -> str:
    lines = "".join(f'<w:{side} w:val="{value}" w:sz="4" w:color="{color}"/>' for side in sides)
    return f"<w:{name}>{lines}</w:{name}>"


_GRID = _borders("tblBorders")
_NONE = _borders("tblBorders", "none")
_STYLES = f"""
<w:style w:type="table" w:default="1" w:styleId="TableNormal"/>
<w:style w:type="table" w:styleId="TableGrid"><w:basedOn w:val="TableNormal"/><w:tblPr>{_GRID}</w:tblPr></w:style>
<w:style w:type="table" w:styleId="Mine"><w:basedOn w:val="TableGrid"/></w:style>
"""


def _cell(properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>"


def _table(properties: str, *rows: str) -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _style(name: str) -> str:
    return f'<w:tblStyle w:val="{name}"/>'


_PLAIN = _cell() * 3
_UNDERLINED = _cell(_borders("tcBorders", sides=("bottom",)))
_BARE = _cell(_borders("tcBorders", "nil", ("top", "left", "bottom", "right")))
_EXCEPTION = f"<w:tblPrEx>{_NONE}</w:tblPrEx>"


@pytest.mark.parametrize(
    ("table", "layout"),
    [
        pytest.param(_table("", _PLAIN, _PLAIN), True, id="no style"),
        pytest.param(_table(_GRID, _PLAIN, _PLAIN), False, id="grid"),
        pytest.param(_table(_style("TableGrid"), _PLAIN, _PLAIN), False, id="grid by style"),
        pytest.param(_table(_style("Mine"), _PLAIN, _PLAIN), False, id="grid by a style's base"),
        pytest.param(_table(_style("Gone"), _PLAIN, _PLAIN), True, id="no such style"),
        pytest.param(_table(_style("TableGrid") + _NONE, _PLAIN), True, id="the style's grid taken away"),
        pytest.param(_table(_style("TableGrid"), _BARE * 2, _BARE * 2), True, id="taken away cell by cell"),
        pytest.param(_table(_style("TableGrid"), _EXCEPTION + _PLAIN, _EXCEPTION + _PLAIN), True, id="row by row"),
        pytest.param(_table("", _cell() + _UNDERLINED, _cell() * 2), True, id="a stroke under one cell"),
        pytest.param(_table(_borders("tblBorders", color="ffffff"), _PLAIN), True, id="white lines"),
        pytest.param(
            _table(_borders("tblBorders", sides=("top", "bottom", "insideH")), _PLAIN, _PLAIN),
            False,
            id="ruled between rows",
        ),
        pytest.param(_table(_GRID, _cell()), True, id="one cell in a frame"),
        pytest.param(_table(_GRID, _cell() * 2), False, id="two cells in a frame"),
        pytest.param(_table(_GRID), True, id="no rows"),
        pytest.param(
            _table(_GRID, f"<w:sdt><w:sdtContent>{_PLAIN}</w:sdtContent></w:sdt>"), False, id="content control"
        ),
        pytest.param("<w:tbl/>", True, id="empty"),
    ],
)
def test_is_layout(table: str, layout: bool) -> None:
    document = opened(table, styles=_STYLES)
    assert Tables(document).is_layout(next(document.element.body.iter(f"{W}tbl"))) is layout
