"""What rules may ask of a laid-out document."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import LETTERHEAD, shipped

from checker.layout import Layout, Look, Paragraph, Sheet, Spacing, Stretch
from checker.parse import parse
from checker.read import from_string
from checker.select import Facts, Node, select
from checker.source import Span

LOOK = Look("Times New Roman", 14, False, False, False)
SHEET = Sheet(0, 210, 297, 20, 20, 30, 15, False, None)
PROSE = "Ban Thường vụ Huyện ủy báo cáo như sau.\nCác cấp ủy đã quán triệt nghị quyết.\n\nCác chi bộ đã tự kiểm tra.\n"


def nodes(collection: str, text: str, **changes: Any) -> tuple[Node, ...]:
    """What is selected of `text`, all of whose lines are paragraphs of one look, with `changes` of each."""
    source = from_string(text)
    look = changes.pop("look", LOOK)
    form = changes.pop("form", "word")
    sheets = changes.pop("sheets", (SHEET,))
    paragraphs, start = [], 0
    for line in source.text.split("\n"):
        span = Span(start, start + len(line))
        start += len(line) + 1
        if line:
            made = Paragraph(span, (Stretch(span, look),), "body", "justified", 0, 10, None, 6, 0, Spacing("exact", 18))
            paragraphs.append(made._replace(**changes))
    layout = Layout(form, tuple(paragraphs), sheets)
    facts = Facts(parse(source._replace(layout=layout)), shipped().standards["36-hd-vptw"])
    return select(collection, (), facts)


def test_each_part_of_the_letterhead_is_a_component() -> None:
    found = nodes("laid-out-letters", LETTERHEAD + PROSE)
    text = from_string(LETTERHEAD + PROSE).text
    shown = {node.read("component"): text[node.span.start : node.span.end].strip() for node in reversed(found)}
    assert shown["superior"] == "ĐẢNG BỘ TỈNH LÂM SƠN"
    assert shown["nation"] == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert shown["issuer"] == "HUYỆN ỦY YÊN HÒA"
    assert shown["symbol"] == "Số 45-BC/HU"
    assert shown["title"] == "BÁO CÁO"
    assert shown["abstract"] == "kết quả thực hiện nhiệm vụ công tác đảng quý I"
    assert shown["content"] == "Ban Thường vụ Huyện ủy báo cáo như sau."
    assert "*" not in "".join(shown.values())


@pytest.mark.parametrize(
    ("look", "name", "value"),
    [
        (LOOK._replace(font="ABCDEF+TimesNewRomanPS-BoldMT"), "font", "Times New Roman"),
        (LOOK._replace(font="TimesNewRoman,Italic"), "font", "Times New Roman"),
        (LOOK._replace(font="Times"), "font", "Times"),
        (LOOK._replace(font=None), "font", None),
        (LOOK._replace(bold=None), "weight", None),
        (LOOK._replace(bold=True), "weight", "bold"),
        (LOOK._replace(italic=True), "slant", "italic"),
        (LOOK._replace(capitals=True), "case", "upper"),
        (LOOK, "case", "sentence"),
        (LOOK, "colour", "black"),
        (LOOK._replace(colour="262626"), "colour", "black"),
        (LOOK._replace(colour="7F7F7F"), "colour", "grey"),
        (LOOK._replace(colour="C00000"), "colour", "red"),
        (LOOK._replace(colour="0563C1"), "colour", "blue"),
        (LOOK._replace(colour="00B050"), "colour", "green"),
        (LOOK._replace(colour="auto"), "colour", "black"),
    ],
)
def test_how_letters_look(look: Look, name: str, value: Any) -> None:
    assert {node.read(name) for node in nodes("laid-out-letters", PROSE, look=look)} == {value}


def test_the_distance_of_paragraphs_is_that_after_one_and_before_the_next() -> None:
    first, second, third = nodes("laid-out-paragraphs", PROSE, before=2, after=4)
    assert first.read("between") == 6
    assert second.read("between") == pytest.approx(6 + 14 * 1.15), "an empty line stands between"
    assert third.read("between") is None


@pytest.mark.parametrize(
    ("line", "points", "lines"),
    [
        (Spacing("exact", 18), 18, pytest.approx(18 / 16.1)),
        (Spacing("least", 12), pytest.approx(16.1), 1),
        (Spacing("least", 20), pytest.approx(20), pytest.approx(20 / 16.1)),
        (Spacing("multiple", 1.5), pytest.approx(24.15), 1.5),
        (None, None, None),
    ],
)
def test_the_distance_of_lines_in_points_and_in_single_lines(line: Spacing | None, points: Any, lines: Any) -> None:
    first, *_ = nodes("laid-out-paragraphs", PROSE, line=line)
    assert (first.read("line"), first.read("lines")) == (points, lines)


def test_typed_blanks_are_no_indent_that_could_be_judged() -> None:
    first, *_ = nodes("laid-out-paragraphs", "\t" + PROSE, first_line=0)
    assert first.read("first-line") is None


def test_footnotes_and_tables_are_not_content() -> None:
    assert {node.read("component") for node in nodes("laid-out-letters", PROSE, part="note")} == {"note"}
    assert nodes("laid-out-paragraphs", PROSE, part="note") == ()


def test_paper_is_known_whichever_way_it_is_turned() -> None:
    turned = SHEET._replace(width=297, height=210)
    upright, across = nodes("sheets", PROSE, sheets=(SHEET, turned._replace(start=40)))
    assert (upright.read("width"), upright.read("height"), upright.read("landscape")) == (210, 297, False)
    assert (across.read("width"), across.read("height"), across.read("landscape")) == (210, 297, True)


@pytest.mark.parametrize(
    ("text", "changes", "drawn"),
    [
        (LETTERHEAD, {"ruled": True}, True),
        (LETTERHEAD, {"ruled": False}, False),
        (LETTERHEAD, {"ruled": None}, None),
        (LETTERHEAD, {"ruled": False, "look": LOOK._replace(underline=True)}, True),
        ("ĐẢNG CỘNG SẢN VIỆT NAM\n_______\n\nBÁO CÁO\nquý I\n-----\n", {"ruled": False}, True),
    ],
    ids=["a line", "none", "not seen", "underlined", "typed"],
)
def test_a_line_below_the_title_of_the_party(text: str, changes: dict[str, Any], drawn: bool | None) -> None:
    found = {node.read("component"): node.read("drawn") for node in nodes("drawn-lines", text + PROSE, **changes)}
    assert found["nation"] is drawn
