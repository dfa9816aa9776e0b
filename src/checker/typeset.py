"""The layout of an example: a short draft set as its `layout` says, in place of a Word file.

Settings have the names by which rules ask for them: `{size: 13, weight: bold}`. What is not said is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Literal

from checker.layout import Layout, Look, PageNumber, Paragraph, Sheet, Spacing, Stretch
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Typeset", "laid_out"]

Settings = tuple[tuple[str, Any], ...]

_COLOURS = {"black": "000000", "red": "FF0000", "green": "00B050", "blue": "0070C0", "grey": "808080"}


class Typeset(NamedTuple):
    """How the draft of an example is set."""

    form: Literal["word", "pdf"] = "word"
    every: Settings = ()
    """Of all its lines."""
    words: tuple[tuple[str, Settings], ...] = ()
    """Of these words, where they first stand, and of the lines they stand in."""
    page: Settings = ()
    number: Settings | None = None
    """Of the page number; None where there is none."""
    tracked: int = 0
    scanned_pages: tuple[int, ...] = ()


def laid_out(draft: str, typeset: Typeset) -> Layout:
    """The layout of `draft`. Raises `ValueError` with the words that do not stand in it."""
    spans = {words: draft.find(words) for words, _ in typeset.words}
    for words, start in spans.items():
        if start < 0:
            raise ValueError(words)
    settings = {
        Span(spans[words], spans[words] + len(words)): {**dict(typeset.every), **dict(given)}
        for words, given in typeset.words
    }
    paragraphs = tuple(_paragraphs(draft, dict(typeset.every), settings))
    sheet = _sheet(dict(typeset.page), typeset.number)
    return Layout(typeset.form, paragraphs, (sheet,), tracked=typeset.tracked, scanned_pages=typeset.scanned_pages)


def _paragraphs(
    draft: str, every: Mapping[str, Any], settings: Mapping[Span, Mapping[str, Any]]
) -> Iterator[Paragraph]:
    start = 0
    for line in draft.split("\n"):
        span = Span(start, start + len(line.rstrip()))
        start += len(line) + 1
        if span.end == span.start:
            continue
        here = {place: given for place, given in settings.items() if place.start < span.end and span.start < place.end}
        merged = {key: value for given in here.values() for key, value in given.items()} or every
        yield _paragraph(span, tuple(_stretches(span, every, here)), merged)


def _stretches(span: Span, every: Mapping[str, Any], here: Mapping[Span, Mapping[str, Any]]) -> Iterator[Stretch]:
    cuts = {span.start, span.end, *(end for place in here for end in place if span.start < end < span.end)}
    ends = sorted(cuts)
    for start, end in pairwise(ends):
        given = next((given for place, given in here.items() if place.start <= start < place.end), every)
        yield Stretch(Span(start, end), _look(given))


def _look(given: Mapping[str, Any]) -> Look:
    return Look(
        font=given.get("font"),
        size=given.get("size"),
        bold=given["weight"] == "bold" if "weight" in given else None,
        italic=given["slant"] == "italic" if "slant" in given else None,
        underline=given.get("underline"),
        capitals=given.get("case") == "upper",
        colour=_COLOURS[given["colour"]] if "colour" in given else None,
    )


def _paragraph(span: Span, stretches: tuple[Stretch, ...], given: Mapping[str, Any]) -> Paragraph:
    line = None
    if "line" in given:
        line = Spacing("exact", given["line"])
    elif "lines" in given:
        line = Spacing("multiple", given["lines"])
    return Paragraph(
        span,
        stretches,
        "body",
        alignment=given.get("alignment"),
        left=given.get("left", 0),
        first_line=given.get("first-line"),
        before=given.get("between"),
        after=0,
        line=line,
        ruled=given.get("drawn"),
    )


def _sheet(given: Mapping[str, Any], number: Settings | None) -> Sheet:
    return Sheet(
        start=0,
        width=given.get("width", 210),
        height=given.get("height", 297),
        top=given.get("top"),
        bottom=given.get("bottom"),
        left=given.get("left"),
        right=given.get("right"),
        mirrored=False,
        page_number=_number(number),
    )


def _number(settings: Settings | None) -> PageNumber | None:
    if settings is None:
        return None
    given = dict(settings)
    return PageNumber(
        _look(given),
        given.get("alignment"),
        given.get("edge", "top"),
        given.get("from-edge"),
        given.get("digits", "arabic"),
        given.get("on-first", False),
    )
