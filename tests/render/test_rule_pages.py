"""What is shown of a rule: examples with their places marked, the page of `explain`, the catalogue in Markdown."""

from __future__ import annotations

import re

import pytest

from checker.catalogue import Catalogue, load
from checker.errors import Words
from checker.render.page import Page
from checker.render.rule_facts import circumstances
from checker.render.rule_markdown import rule_markdown
from checker.render.rule_text import rule_text
from checker.render.width import width
from checker.render.worked_example import Line, changes, folded, marked
from checker.source import Span


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(examples=True)


@pytest.fixture(scope="module")
def page(catalogue: Catalogue) -> list[str]:
    return list(rule_markdown(catalogue))


@pytest.mark.parametrize(
    ("draft", "places", "lines"),
    [
        ("Họp ngày 4/5/2022.\n", [(9, 17)], [("Họp ngày 4/5/2022.", "         ^~~~~~~~")]),
        ("Kính gửi: X\n- Y\n", [(11, 11)], [("Kính gửi: X", "           ^"), ("- Y", "")]),
        ("a b c", [(0, 1), (4, 5)], [("a b c", "^   ^")]),
        ("ab\ncd", [(1, 4)], [("ab", " ^"), ("cd", "")]),
        ("a\n\n\n", [], [("a", "")]),
        ("a\n\n\n", [(2, 2)], [("a", ""), ("", "^")]),
    ],
)
def test_places_are_marked_under_their_line(
    draft: str, places: list[tuple[int, int]], lines: list[tuple[str, str]]
) -> None:
    assert list(marked(draft, [Span(*place) for place in places])) == [Line(*line) for line in lines]


def test_a_folded_line_keeps_its_marks_under_the_same_words() -> None:
    line = Line("một hai ba bốn năm", "    ^~~ ^~     ^~~")
    assert list(folded(line, 11)) == [Line("một hai ba", "    ^~~ ^~"), Line("bốn năm", "    ^~~")]


def test_what_a_fix_changes() -> None:
    assert list(changes("a\nb,\nc", "a\nb;\nc")) == ["- b,", "+ b;"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("cells", [40, 100])
def test_the_page_of_every_rule_fits(catalogue: Catalogue, lang: str, cells: int) -> None:
    for rule in catalogue.rules.values():
        for line in rule_text(rule, catalogue, Page(cells, lang=lang)).splitlines():
            assert width(line) <= cells or " " not in line.strip(), line


def test_what_a_rule_excepts_is_told(catalogue: Catalogue) -> None:
    rule = catalogue.rules["date.impossible"]._replace(exceptions=Words("Trừ ngày âm lịch.", "Not lunar days."))
    told = catalogue._replace(rules={rule.id: rule})
    assert "Ngoại lệ\n  Trừ ngày âm lịch." in rule_text(rule, told, Page())
    assert any("Trừ ngày âm lịch.<br>*Not lunar days.*" in line for line in rule_markdown(told))


def test_under_what_an_example_is_judged(catalogue: Catalogue) -> None:
    (example,) = catalogue.rules["file.suppression-expired"].wrong
    assert circumstances(example._replace(standard="36-hd-vptw", stage="issue"), "vi") == (
        " (36-hd-vptw; phát hành; bỏ qua date.zero-padding “5/4/2024” đến 1999-12-31)"
    )
    assert circumstances(catalogue.rules["date.impossible"].wrong[0], "en") == ""


def test_every_rule_has_a_section_in_markdown_and_every_link_leads_to_one(
    catalogue: Catalogue, page: list[str]
) -> None:
    anchors = [found[1] for line in page if (found := re.fullmatch(r'<a id="(.+)"></a>', line))]
    assert anchors == list(catalogue.rules)
    assert set(re.findall(r"\]\(#([^)]+)\)", "\n".join(page))) == set(anchors)
    assert [line[4:] for line in page if line.startswith("### ")] == anchors


def test_markdown_tables_and_blocks_are_whole(page: list[str]) -> None:
    assert sum(line.startswith("````") for line in page) % 2 == 0
    cells = [len(re.findall(r"(?<!\\)\|", line)) for line in page if line.startswith("|")]
    assert set(cells) == {3, 7}


def test_markdown_is_the_same_each_time(catalogue: Catalogue, page: list[str]) -> None:
    assert list(rule_markdown(catalogue)) == page
