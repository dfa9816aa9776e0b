"""What axe cannot see: narrow windows, wider spacing, forced colours, focus that stays in sight, order and names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk

# The distances of WCAG 1.4.12, set without touching the policy of the server.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`p { margin-bottom: 2em !important; } * { line-height: 1.5 !important;
        letter-spacing: .12em !important; word-spacing: .16em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
# Words that do not fit into their box and are cut or run out of it. What is only to be heard is none of them, and a
# list of choices shows the chosen one as far as it goes.
CUT = """[...document.querySelectorAll('main *, header *')].filter(each => each.checkVisibility()
    && !each.closest('.quiet, .scroll, select, textarea, svg, .choice input, .chunk')
    && each.clientWidth > 0 && getComputedStyle(each).clipPath === 'none'
    && (each.scrollWidth > each.clientWidth + 1 || (each.scrollHeight > each.clientHeight + 2
        && getComputedStyle(each).overflowY === 'hidden'))).map(each => each.outerHTML.slice(0, 160))"""
# Is any part of what has the focus to be seen?
SEEN = """(() => {
    const at = document.activeElement;
    if (at === document.body) return 'end';
    const node = at.matches('.quiet, .choice input') ? at.nextElementSibling || at : at;
    for (const box of node.getClientRects()) {
        for (const [right, down] of [[.5, .5], [.05, .2], [.95, .8], [.05, .8], [.95, .2]]) {
            const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
            if (top && (top === at || node.contains(top))) return 'seen';
        }
    }
    return at.outerHTML.slice(0, 160);
})()"""


def views(desk: Desk, report: Path, dispatch: Path) -> list[tuple[str, Callable[[], None]]]:
    """The views by name, and how to come to each from the one before."""
    page = desk.page

    def one() -> None:
        desk.give(report)
        page.keyboard.press("n")

    def explained() -> None:
        page.click("#tab-reading")
        if page.locator(".sides").is_visible():
            page.locator(".sides button").first.click()
        page.locator(".finding .right button").first.click()
        page.wait_for_selector("#explain[open]")

    def many() -> None:
        page.keyboard.press("Escape")
        page.click("#again")
        desk.give(report, report, dispatch)
        page.locator(".matrix .cell").nth(3).click()

    def shelf() -> None:
        page.click("#again")
        desk.give(dispatch, dispatch)

    return [
        ("start", lambda: None),
        ("findings", one),
        ("draft", lambda: page.keyboard.press("Enter")),
        ("tasks", lambda: page.click("#tab-tasks")),
        ("unjudged", lambda: page.click("#tab-unjudged")),
        ("explained", explained),
        ("many", many),
        ("shelf", shelf),
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("spaced", [False, True])
def test_a_window_of_320_pixels(
    open_desk: Callable[..., Desk], report: Path, dispatch: Path, lang: str, spaced: bool
) -> None:
    """As 1280 pixels at 400 % (WCAG 1.4.10), with the distances of 1.4.12 too; only the matrix scrolls, by itself."""
    desk = open_desk(viewport={"width": 320, "height": 640})
    if lang == "en":
        desk.page.click("#language")
    wrong = {}
    for name, come in views(desk, report, dispatch):
        come()
        desk.page.evaluate(SPACED if spaced else "() => {}")
        if (over := desk.overflow()) or desk.page.evaluate(CUT):
            wrong[name] = (over, desk.page.evaluate(CUT))
        desk.page.evaluate("document.adoptedStyleSheets = []")
    assert wrong == {}


def test_wider_spacing_in_a_usual_window(desk: Desk, report: Path, dispatch: Path) -> None:
    wrong = {}
    for name, come in views(desk, report, dispatch):
        come()
        desk.page.evaluate(SPACED)
        if cut := desk.page.evaluate(CUT):
            wrong[name] = cut
        desk.page.evaluate("document.adoptedStyleSheets = []")
    assert wrong == {}


@pytest.mark.parametrize("size", [(1280, 720), (1000, 500), (320, 640)], ids=str)
def test_what_has_the_focus_is_never_covered(
    open_desk: Callable[..., Desk], report: Path, size: tuple[int, int]
) -> None:
    """WCAG 2.4.11, there and back, with what is sticky in the way."""
    desk = open_desk(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    desk.give(report)
    hidden = set()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(45):
            desk.page.keyboard.press(key)
            hidden.add(desk.page.evaluate(SEEN))
    assert hidden <= {"seen", "end"}


def test_the_matrix_scrolls_by_keys_and_nothing_of_it_hides_under_its_heads(
    open_desk: Callable[..., Desk], report: Path
) -> None:
    desk = open_desk(viewport={"width": 320, "height": 640})
    desk.give(*(report for _ in range(12)))
    page = desk.page
    page.locator(".matrix tbody button.link").first.focus()
    hidden = set()
    for key, times in (("ArrowRight", 12), ("ArrowDown", 11), ("ArrowLeft", 8), ("ArrowUp", 11)):
        for _ in range(times):
            page.keyboard.press(key)
            hidden.add(page.evaluate(SEEN))
    assert hidden == {"seen"}
    assert desk.overflow() == 0


# What is chosen, and one like it that is not.
CHOSEN = [
    ("#settings input:checked + span", "#settings input:not(:checked) + span"),
    ("[role=tab][aria-selected=true]", "[role=tab][aria-selected=false]"),
    ("#part-tasks .cell[aria-pressed=true]", "#part-tasks .cell[aria-pressed=false]"),
]


def test_what_is_chosen_shows_in_forced_colours(open_desk: Callable[..., Desk], report: Path) -> None:
    desk = open_desk(forced_colors="active")
    desk.give(report)
    ground = "node => getComputedStyle(node).backgroundColor"
    desk.page.keyboard.press("n")
    pairs = [(".finding.on", ".finding:not(.on)"), (".mark.on", ".mark:not(.on)")]
    for chosen, other in pairs:
        assert desk.page.locator(chosen).first.evaluate(ground) != desk.page.locator(other).first.evaluate(ground)
    desk.page.click("#tab-tasks")
    for chosen, other in CHOSEN:
        assert desk.page.locator(chosen).first.evaluate(ground) != desk.page.locator(other).first.evaluate(ground)


def test_what_happened_is_said(desk: Desk, report: Path) -> None:
    """WCAG 4.1.3: in elements that were there before their words."""
    page = desk.page
    said = page.locator("#said[role=status]")
    desk.give(report)
    assert "Đã kiểm tra xong" in (said.text_content() or "")
    page.click("#tab-tasks")
    cell = page.locator("#part-tasks .cell").nth(1)
    cell.click()
    assert (said.text_content() or "").startswith(cell.get_attribute("aria-label") or "?")
    page.click("#tab-reading")
    page.fill(".sift [name=words]", "dấu phẩy")
    assert page.locator("output").evaluate("node => node.textContent").endswith("/26 phát hiện")


def test_a_draft_as_it_is_read_aloud(desk: Desk) -> None:
    desk.give(("a.txt", "BÁO CÁO\nNgày 31/4/2024 đã họp ; ngày 5/3/2024 họp lại.\n"))
    draft = desk.page.locator(".sheet").aria_snapshot()
    for number, card in enumerate(desk.all(".finding"), 1):
        named = desk.page.locator(f"#m{number}").get_attribute("aria-label") or ""
        assert f"(Phát hiện {number}, " in named
        assert f'link "{" ".join(named.split())}"' in draft
        assert card.get_attribute("id") == f"f{number}"
    assert "2 Ngày" not in draft  # numbers of lines are for the eye


ORDER = {
    "reading": ["heading", "radio", "tab", "tabpanel", "search", "region", "region"],
    "tasks": ["heading", "radio", "tab", "tabpanel", "list", "group", "region"],
}


@pytest.mark.parametrize("part", ORDER)
def test_the_order_in_which_a_result_is_read(desk: Desk, report: Path, part: str) -> None:
    desk.give(report)
    desk.page.click(f"#tab-{part}")
    lines = iter(desk.page.locator("#result").aria_snapshot().splitlines())
    for role in ORDER[part]:
        kind = "searchbox" if role == "search" else role
        assert any(line.strip(" -'").startswith(kind) for line in lines), f"no {role} after those before"


def test_in_the_english_page_the_words_of_drafts_and_plans_are_marked_as_vietnamese(desk: Desk, report: Path) -> None:
    """WCAG 3.1.2."""
    page = desk.page
    page.click("#language")
    desk.give(report)
    page.click("#tab-tasks")
    page.locator("#part-tasks .cell").first.click()
    for words in (".sheet", ".quote", "#task .statement", "#task h3 small", "#part-tasks .group h3 span", "#task q"):
        found = page.locator(words)
        assert found.count(), words
        assert found.first.evaluate("node => node.closest('[lang]').lang") == "vi", words
    assert page.locator("#task .state").evaluate("node => node.closest('[lang]').lang") == "en"
