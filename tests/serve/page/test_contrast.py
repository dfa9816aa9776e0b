"""Contrast, computed from the colours in the style sheets and once more from what the browser draws.

WCAG 2.2: 4.5 for text (1.4.3), 3 for what must be seen to be used (1.4.11).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk

from checker.resources import folder

Colour = tuple[float, float, float]
STATIC = folder("serve") / "static"
SOFT = ("error", "warning", "info", "good")
TEXT = [
    *((text, ground) for text in ("ink", "faint", "link") for ground in ("ground", "paper", "link-soft")),
    *((tone, ground) for tone in SOFT for ground in ("ground", "paper", f"{tone}-soft")),
    *(("ink", f"{tone}-soft") for tone in SOFT),
    *(("paper", tone) for tone in SOFT),
    *(("link", f"{tone}-soft") for tone in SOFT),
    ("on-link", "link"),
    ("on-place", "place"),
]
EDGES = [("edge", "ground"), ("edge", "paper"), ("link", "ground"), ("link", "paper")]


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG defines it, from channels of 0 to 255."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(scheme: str) -> dict[str, Colour]:
    """The named colours of the style sheet in `scheme`."""
    source = (STATIC / ("paper.css" if scheme == "print" else "base.css")).read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", source, re.DOTALL)
    found: dict[str, Colour] = {}
    for name, value in re.findall(r"--([\w-]+): #(\w+);", "".join(blocks[: 2 if scheme == "dark" else 1])):
        digits = value if len(value) == 6 else "".join(each * 2 for each in value)
        red, green, blue = bytes.fromhex(digits)
        found[name] = (red, green, blue)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_on_its_ground(scheme: str, text: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[text], named[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_what_is_used(scheme: str, edge: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[edge], named[ground]) >= 3


@pytest.mark.parametrize("tone", [*SOFT, "ink", "faint"])
def test_on_paper(tone: str) -> None:
    assert contrast(colours("print")[tone], (255, 255, 255)) >= 4.5


# What each word is drawn in, and the nearest ground behind it that is not clear.
DRAWN = """[...document.querySelectorAll('body *')].filter(each => each.checkVisibility({contentVisibilityAuto: true,
    opacityProperty: true}) && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    && !each.closest('.quiet, .skip, option, textarea')).map(each => {
        let behind = each;
        while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
        return [each.outerHTML.slice(0, 120), getComputedStyle(each).color,
            behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)'];
    })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["start", "reading", "tasks", "unjudged", "many", "problem"])
def test_what_is_drawn(open_desk: Callable[..., Desk], report: Path, dispatch: Path, scheme: str, view: str) -> None:
    desk = open_desk(color_scheme=scheme, reduced_motion="reduce")
    if view == "many":
        desk.give(report, dispatch)
        desk.page.locator(".matrix .cell").first.click()
    elif view == "problem":
        desk.hand(("x.docx", b"\x89PNG\r\n\x1a\n" + bytes(50)))
        desk.page.wait_for_selector(".alert")
    elif view != "start":
        desk.give(report)
        desk.page.click(f"#tab-{view}")
        desk.page.keyboard.press("Escape")
        if view == "reading":
            desk.page.keyboard.press("n")
    drawn = desk.page.evaluate(DRAWN)
    assert len(drawn) > 8
    for words, colour, ground in drawn:
        pair = [tuple(float(each) for each in re.findall(r"[\d.]+", value)) for value in (colour, ground)]
        assert all(len(each) == 3 for each in pair), words
        ratio = contrast(*pair)  # type: ignore[arg-type]
        assert ratio >= 4.5, f"{ratio:.2f} {words}"
