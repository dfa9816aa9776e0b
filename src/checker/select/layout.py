"""Collections of what only a laid-out document shows: letters, paragraphs, pages, page numbers, drawn lines.

`laid-out-letters` are stretches that look alike, each of one component; a check puts together again what it
says of a component as a whole. An attribute that the file does not tell is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.expression import expression
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span

if TYPE_CHECKING:
    from checker.layout import Look, PageNumber
    from checker.select.laid_out import Body, Page

__all__ = ["COLLECTIONS"]


# The modules below are needed for a Word or PDF file alone.
def _letters(facts: Facts) -> Iterator[Part]:
    from checker.select.laid_out import pieces

    return ((piece, piece.span) for piece in pieces(facts))


def _paragraphs(facts: Facts) -> Iterator[Part]:
    from checker.select.laid_out import paragraphs

    return ((body, body.span) for body in paragraphs(facts))


def _pages(facts: Facts) -> Iterator[Part]:
    from checker.select.laid_out import pages

    return ((page, Span(page.sheet.start, page.sheet.start)) for page in pages(facts))


def _page_numbers(facts: Facts) -> Iterator[Part]:
    from checker.select.laid_out import page_numbers

    return page_numbers(facts)


def _drawn_lines(facts: Facts) -> Iterator[Part]:
    from checker.select.laid_out import drawn_lines

    return drawn_lines(facts)


_TIMES = expression(r"(?i)^(?:[A-Z]{6}\+)?times ?new ?roman(?:ps)?(?:mt)?(?:[-,]?(?:bold|italic)*(?:mt)?)?$")


def _font(look: Look) -> str | None:
    """The family; the names by which PDF files call Times New Roman are one."""
    return "Times New Roman" if look.font is not None and _TIMES.match(look.font) else look.font


def _weight(look: Look) -> str | None:
    return None if look.bold is None else "bold" if look.bold else "regular"


def _slant(look: Look) -> str | None:
    return None if look.italic is None else "italic" if look.italic else "upright"


_DARK = 0x40
"""Letters of which no part of the colour is lighter look black on paper."""


def _colour(look: Look) -> str:
    """The colour by name; automatic is black."""
    code = look.colour
    if code is None or len(code) != 6:
        return "black"
    try:
        red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return "black"
    if max(red, green, blue) <= _DARK:
        return "black"
    if max(red, green, blue) - min(red, green, blue) <= _DARK // 2:
        return "grey"
    return "red" if red == max(red, green, blue) else "blue" if blue >= green else "green"


def _first_line(body: Body) -> float | None:
    """How far the first line is set in, in mm; None where blanks or a tab were typed in place of an indent."""
    return None if body.typed_indent else body.paragraph.first_line


def _line_points(body: Body) -> float | None:
    from checker.select.laid_out import line_points

    return line_points(body)


def _lines(body: Body) -> float | None:
    from checker.select.laid_out import lines

    return lines(body)


def _short_side(page: Page) -> float:
    return min(page.sheet.width, page.sheet.height)


def _long_side(page: Page) -> float:
    return max(page.sheet.width, page.sheet.height)


def _on_first(number: PageNumber) -> bool:
    return number.on_first


COLLECTIONS = {
    "laid-out-letters": Collection(
        _letters,
        {
            "component": Attribute("word", lambda p: p.component),
            "number": Attribute("number", lambda p: p.number if p.number >= 0 else None),
            "letters": Attribute("number", lambda p: p.letters),
            "font": Attribute("word", lambda p: _font(p.look)),
            "size": Attribute("number", lambda p: p.look.size),
            "weight": Attribute("word", lambda p: _weight(p.look)),
            "slant": Attribute("word", lambda p: _slant(p.look)),
            "underline": Attribute("flag", lambda p: p.look.underline),
            "case": Attribute("word", lambda p: "sentence" if p.lower else "upper"),
            "colour": Attribute("word", lambda p: _colour(p.look)),
        },
        needs="layout",
    ),
    "laid-out-paragraphs": Collection(
        _paragraphs,
        {
            "number": Attribute("number", lambda b: b.span.start),
            "level": Attribute("word", lambda b: b.level),
            "letters": Attribute("number", lambda b: b.letters),
            "alignment": Attribute("word", lambda b: b.paragraph.alignment),
            "left": Attribute("number", lambda b: b.paragraph.left),
            "first-line": Attribute("number", _first_line),
            "between": Attribute("number", lambda b: b.between),
            "line": Attribute("number", _line_points),
            "lines": Attribute("number", _lines),
        },
        needs="layout",
    ),
    "sheets": Collection(
        _pages,
        {
            "number": Attribute("number", lambda p: p.sheet.start),
            "width": Attribute("number", _short_side),
            "height": Attribute("number", _long_side),
            "landscape": Attribute("flag", lambda p: p.sheet.width > p.sheet.height),
            "top": Attribute("number", lambda p: p.sheet.top),
            "bottom": Attribute("number", lambda p: p.sheet.bottom),
            "left": Attribute("number", lambda p: p.sheet.left),
            "right": Attribute("number", lambda p: p.sheet.right),
            "main": Attribute("flag", lambda p: p.main),
            "letters": Attribute("number", lambda p: p.letters),
            "numbered": Attribute("flag", lambda p: p.numbered),
        },
        needs="layout",
    ),
    "page-numbers": Collection(
        _page_numbers,
        {
            "font": Attribute("word", lambda n: _font(n.look)),
            "size": Attribute("number", lambda n: n.look.size),
            "weight": Attribute("word", lambda n: _weight(n.look)),
            "digits": Attribute("word", lambda n: n.digits),
            "alignment": Attribute("word", lambda n: n.alignment),
            "edge": Attribute("word", lambda n: n.edge),
            "from-edge": Attribute("number", lambda n: n.distance),
            "on-first": Attribute("flag", _on_first),
        },
        needs="layout",
    ),
    "drawn-lines": Collection(
        _drawn_lines,
        {
            "component": Attribute("word", lambda d: d.component),
            "drawn": Attribute("flag", lambda d: d.drawn),
        },
        needs="layout",
    ),
}
