"""The review as one HTML page: well formed, closed, every cell with its answer, and nothing a report holds gets out."""

from __future__ import annotations

import re
from functools import cache

import pytest
from tests.render.reviews import hostile_review, made_up, plan_of, unit_name
from tests.render.runs import HOSTILE
from tests.render.test_html import ALLOWED, Page, sealed

from checker.finding import MET
from checker.render.review_html import whole
from checker.render.words import SIGN
from checker.review.matrix import Review

TAGS = ALLOWED | {
    "noscript",
    "blockquote",
    "h5",
    "ol",
    "caption",
    "colgroup",
    "col",
    "fieldset",
    "legend",
    "svg",
    "rect",
}


def written(review: Review, lang: str = "vi") -> str:
    return "".join(whole(review, lang))


@cache
def review() -> Review:
    return made_up(9, unread=2, unevaluated=1, compared=True)


@cache
def page() -> tuple[str, Page]:
    text = written(review())
    return text, Page(text)


def test_names_are_unique_and_every_link_has_its_end() -> None:
    _, parsed = page()
    names = parsed.having("id")
    assert len(set(names)) == len(names)
    assert {link[1:] for link in parsed.having("href")} <= set(names)


@pytest.mark.parametrize("given", [made_up(3, unread=1, compared=True), hostile_review()], ids=["made up", "hostile"])
def test_nothing_comes_from_outside_and_nothing_runs_but_the_one_script(given: Review) -> None:
    sealed(Page(written(given)), TAGS)


def test_a_hostile_report_stays_text() -> None:
    text = written(hostile_review())
    assert "<script>alert" not in text
    assert text.count("<script>") == 1
    assert text.count("</noscript>") == 7
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(HOSTILE) > 9


def test_every_cell_shows_its_status_and_leads_to_its_answer() -> None:
    text, _ = page()
    rows = re.findall(r'<tr id="r(\d+)">(.*?)</tr>', text)
    expected = review().worst_rows()
    assert len(rows) == len(expected) == 9
    for (number, cells), row in zip(rows, expected, strict=True):
        assert row == review().rows[int(number) - 1]
        found = re.findall(r'<a href="#u(\d+)-(\d+)" aria-label="[^"]+">(.)</a>', cells)
        assert found == [(number, str(column), SIGN[status]) for column, status in enumerate(row.statuses, 1)]


def test_behind_each_cell_stands_what_was_found() -> None:
    text, _ = page()
    for number, (row, report) in enumerate(review().reported(), 1):
        for column, cell in enumerate(report.cells, 1):
            _, _, behind = text.partition(f'<section id="u{number}-{column}" class="answer {cell.status}')
            behind = behind.partition("</section>")[0]
            assert behind
            assert behind.count("<q ") == len(cell.evidence)
            assert ("<blockquote" in behind) == bool(cell.excerpt)
            assert ('class="judged"' in behind) == (cell.judged is not None) == (column - 1 in row.judged)
            assert (" hole" in behind[:10]) == (cell.status not in MET)


def test_totals_and_what_needs_a_look() -> None:
    text, _ = page()
    overall = review().overall
    met = overall["answered"] + overall["by-reference"]
    assert f"<b>{100 * met // (9 * 19)}%</b>" in text
    assert f"<b>{9 * 19 - met}</b>" in text
    assert "2 tệp không đọc được" in text
    assert "1 tệp không đối chiếu" in text
    assert f"Lần trước có báo cáo, lần này không có: {unit_name(9)}" in text
    assert f"{review().changes['fixed']} đã khắc phục" in text
    assert "quet-1.pdf" in text
    assert "Tệp chỉ có ảnh chụp, không có chữ; hãy nhận dạng chữ (OCR) trước." in text


def test_a_unit_with_two_reports_is_told() -> None:
    text = written(made_up(2, names=("Huyện ủy Ba Tơ", "Huyện ủy Ba Tơ")))
    assert "Huyện ủy Ba Tơ có 2 tệp, cần xác định báo cáo nào được tính" in text
    assert text.count("Huyện ủy Ba Tơ (don-vi-00") > 2


@pytest.mark.parametrize("units", [0, 1, 3])
def test_few_reports(units: int) -> None:
    text = written(made_up(units, unread=1))
    Page(text)
    assert ('id="matrix"' in text) == (units > 0)
    assert "1 tệp không đọc được" in text


def test_one_group_needs_no_headings_of_groups() -> None:
    text = written(made_up(2, plan_of(5)))
    assert 'class="groups"' not in text
    assert 'name="group"' not in text


def test_english() -> None:
    text = written(review(), "en")
    assert '<html lang="en">' in text
    for words in ("Nhiệm vụ 3", "Cần bổ sung", "không tìm thấy: ", "Lọc", "dòng "):
        assert words not in text
