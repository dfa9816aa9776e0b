"""What the office set holds on the page until someone there chooses otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk
from tests.server import running

DRAFT = "BÁO CÁO\nNgày 31/4/2024 họp.\n"
LISTED = "[name=plan] option >> nth=0"


def at(desk: Desk, url: str) -> Desk:
    """The same browser at another server."""
    desk.url = url
    desk.page.goto(url)
    desk.page.wait_for_selector("[name=stage]:checked", state="attached")
    return desk


def test_nothing_set(desk: Desk) -> None:
    assert desk.page.input_value("[name=stage]:checked") == "draft"
    assert desk.page.text_content(LISTED) == "Tự nhận biết"


def test_stage_plan_standard_and_language_of_the_office(
    open_desk: Callable[..., Desk], tmp_path: Path, report: Path
) -> None:
    config = 'stage = "submit"\nplan = "83-kh-tu-2022"\nstandard = "30-2020-nd-cp"\nlang = "en"\n'
    (tmp_path / "checker.toml").write_text(config, encoding="utf-8")
    desk = open_desk()
    with running(tmp_path) as server:
        page = at(desk, server.url).page
        assert page.input_value("[name=stage]:checked") == "submit"
        assert page.get_attribute("html", "lang") == "en"
        assert desk.text("h1") == "Check a draft before it goes up"
        # The plan that holds stands in the place of "automatic", and once.
        words = [option.text_content() or "" for option in page.locator("[name=plan] option").all()]
        assert words[0].startswith("83-KH/TU")
        assert len([each for each in words if each.startswith("83-KH/TU")]) == 1
        desk.give(report)
        facts = desk.text(".facts")
        assert "for signature" in facts
        assert "83-KH/TU" in facts
        # What the reader chooses goes before, and is kept.
        page.click("#settings label:has([value=draft])")
        page.wait_for_selector(".facts:has-text(', draft')")
        page.click("#language")
        page.wait_for_selector(".facts:has-text(', dự thảo')")
        page.reload()
        assert page.get_attribute("html", "lang") == "vi"


def test_a_plan_in_a_file_of_the_office(open_desk: Callable[..., Desk], tmp_path: Path, root: Path) -> None:
    plan = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    (tmp_path / "own.yaml").write_text(plan.replace("id: 83-kh-tu-2022", "id: ke-hoach-cua-co-quan"), encoding="utf-8")
    (tmp_path / "checker.toml").write_text('plan = "own.yaml"\n', encoding="utf-8")
    desk = open_desk()
    with running(tmp_path) as server:
        at(desk, server.url)
        assert desk.page.text_content(LISTED) == "ke-hoach-cua-co-quan (của cơ quan)"
        desk.give(("a.txt", DRAFT))
        assert desk.page.locator("#verdict").is_visible()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_reader_who_chose_a_language_keeps_it(open_desk: Callable[..., Desk], tmp_path: Path, lang: str) -> None:
    (tmp_path / "checker.toml").write_text('lang = "en"\n', encoding="utf-8")
    desk = open_desk()
    desk.page.add_init_script(f"localStorage.setItem('checker.language', '{lang}')")
    with running(tmp_path) as server:
        assert at(desk, server.url).page.get_attribute("html", "lang") == lang
