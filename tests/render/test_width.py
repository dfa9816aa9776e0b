"""Cells, not characters: composed and decomposed Vietnamese, wide and control characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.render.width import _cells, _is_narrow, crop, crop_start, fold, pad, visible, width

COMPOSED = "Quyết định"
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        (COMPOSED, 10),
        (DECOMPOSED, 10),
        ("文書", 4),
        ("a\u200bb", 2),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (DECOMPOSED, COMPOSED),
        ("a\tb", "a    b"),
        ("a\nb\r\nc", "a b  c"),
        ("\x1b[31mđỏ\x07", "␛[31mđỏ␇"),
        ("a\x7f\x9b", "a␡␡"),
        ("\u202etxt", "\ufffdtxt"),
        ("\ud800", "\ufffd"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("dấu\u00a0cách", "dấu\u00a0cách"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "cells", "end", "start"),
    [
        ("báo cáo", 7, "báo cáo", "báo cáo"),
        ("báo cáo", 6, "báo c…", "…o cáo"),
        ("báo cáo", 5, "báo…", "… cáo"),
        ("文書管理", 5, "文書…", "…管理"),
        ("báo cáo", 1, "…", "…"),
        ("báo cáo", 0, "", ""),
    ],
)
def test_crop(text: str, cells: int, end: str, start: str) -> None:
    assert crop(text, cells) == end
    assert crop_start(text, cells) == start


def test_the_fast_way_agrees_with_the_tables() -> None:
    for character in filter(_is_narrow, map(chr, range(0x20, 0x3000))):
        assert _cells(character) == 1, repr(character)


def test_pad_counts_cells() -> None:
    assert pad(DECOMPOSED, 12) == DECOMPOSED + "  "
    assert pad(COMPOSED, 3) == COMPOSED


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, []),
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một  hai\nba", 20, ["một hai ba"]),
        ("dài-quá-chừng x", 4, ["dài-quá-chừng", "x"]),
    ],
)
def test_fold(text: str, cells: int, lines: list[str]) -> None:
    assert list(fold(text, cells)) == lines


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_nothing_is_wider_than_asked(text: str, cells: int) -> None:
    shown = visible(text)
    assert width(crop(shown, cells)) <= cells
    assert width(crop_start(shown, cells)) <= cells
    assert all(width(line) <= cells or " " not in line for line in fold(shown, cells))


@given(st.text())
def test_visible_never_controls_a_terminal(text: str) -> None:
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in visible(text))
