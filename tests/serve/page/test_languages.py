"""Vietnamese first, English on request; the same names for things as in the other outputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.serve.page.desk import Desk

from checker.render import words
from checker.render.rule_facts import MATURITY
from checker.resources import folder

NAMED: Mapping[str, Mapping[Any, Any]] = {
    "AREA": words.AREA,
    "CERTAINTY": words.CERTAINTY,
    "EVIDENCE": words.EVIDENCE,
    "KIND": words.KIND,
    "MATURITY": MATURITY,
    "SEVERITY": words.SEVERITY,
    "STAGE": words.STAGE,
    "STATUS": words.STATUS,
}


@pytest.mark.parametrize("name", NAMED)
def test_things_are_called_as_in_the_other_outputs(desk: Desk, name: str) -> None:
    given = desk.page.evaluate(f"import('/static/names.js').then(names => names[{name!r}])")
    assert given == {key: [said.vi, said.en] for key, said in NAMED[name].items()}


def test_the_signs_of_the_statuses_are_those_of_the_other_outputs(desk: Desk) -> None:
    assert desk.page.evaluate("import('/static/names.js').then(names => names.SIGN)") == dict(words.SIGN)


def test_every_word_the_page_names_exists_in_both_languages_and_is_used(desk: Desk) -> None:
    both = desk.page.evaluate("import('/static/words.js').then(words => words.WORDS)")
    assert all(len(pair) == 2 and all(pair) for pair in both.values())
    for vi, en in both.values():
        assert set(re.findall(r"\{\w+\}", vi)) == set(re.findall(r"\{\w+\}", en))
    static = folder("serve") / "static"
    sources = "".join(
        each.read_text(encoding="utf-8") for each in static.iterdir() if not each.name.startswith("words")
    )
    asked = set(re.findall(r'(?:say\(|data-say=|data-label=)"([\w-]+)"', sources))
    assert asked <= both.keys()
    # The rest is put together or stands in a table.
    loose = {key for key in both.keys() - asked if f'"{key}"' not in sources}
    assert loose <= {"stage-draft", "pass", "fail", "not-evaluated", "error", "warning", "info"}


def test_the_page_as_written_says_what_its_words_say(desk: Desk) -> None:
    """Before scripts run, and without them, the same words stand there."""
    both = desk.page.evaluate("import('/static/words.js').then(words => words.WORDS)")
    source = (folder("serve") / "static" / "index.html").read_text(encoding="utf-8")
    written = re.findall(r'data-say="([\w-]+)"[^>]*>([^<]+)<', source)
    assert len(written) > 10
    assert all(both[key][0] == said for key, said in written)


def test_vietnamese_first_then_english_and_kept(desk: Desk, report: Path) -> None:
    page = desk.page
    assert page.get_attribute("html", "lang") == "vi"
    assert page.get_attribute("#language", "lang") == "en"
    desk.give(report)
    page.click("#language")
    page.wait_for_selector("h1#verdict:has-text('Fail: 2 errors to mend')")
    assert page.get_attribute("html", "lang") == "en"
    assert page.get_attribute("#language", "lang") == "vi"
    assert page.title() == "Fail: 2 errors to mend · Draft checker"
    for words_ in ("14 warnings", "16/19 tasks answered", "the draft cites"):
        assert words_ in desk.text(".verdict")
    assert "Remedy:" in desk.text("#f2")
    # The draft itself stays what it is.
    assert page.get_attribute(".sheet", "lang") == "vi"
    page.reload()
    assert desk.text("h1") == "Check a draft before it goes up"
    page.click("#language")
    assert desk.text("h1") == "Kiểm tra dự thảo trước khi trình"


def test_a_browser_that_keeps_nothing(desk: Desk) -> None:
    desk.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    desk.page.reload()
    desk.page.click("#language")
    assert desk.text("h1") == "Check a draft before it goes up"
