"""Elements of WordprocessingML, their children in the order that the schema asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.read.word.namespaces import W
from checker.render.width import visible
from checker.rewrite.runs import spaced
from checker.value import NamedTuple

__all__ = ["Said", "element", "paragraph", "said"]


_FONT = "Times New Roman"


class Said(NamedTuple):
    """Words in a paragraph."""

    text: str
    bold: bool = False
    faint: bool = False


def element(name: str, /, *children: Any, **attributes: str | int) -> Any:
    """`w:name` with these attributes (`w:`) and children."""
    from docx.oxml.parser import OxmlElement

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(f"{W}{key}", str(value))
    for child in children:
        made.append(child)
    return made


def said(words: Said, lang: str, points: int = 10) -> Any:
    """A run. It says all of its look: it stands in other people's styles."""
    # Order: CT_RPr of ECMA-376 part 1, 17.3.2.28.
    look = element(
        "rPr",
        element("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT),
        element("b", val=int(words.bold)),
        element("i", val=0),
        element("caps", val=0),
        element("color", val="595959" if words.faint else "auto"),
        element("sz", val=2 * points),
        element("szCs", val=2 * points),
        element("u", val="none"),
        element("lang", val="en-GB" if lang == "en" else "vi-VN"),
    )
    text = element("t")
    text.text = visible(words.text)
    spaced(text)
    return element("r", look, text)


def paragraph(words: Iterable[Said], lang: str, *before: Any, points: int = 10, settings: Iterable[Any] = ()) -> Any:
    """A paragraph that stands alone in other people's styles; `before` comes before its words.

    `settings` are the elements of its properties that precede `w:spacing`.
    """
    properties = element(
        "pPr",
        *settings,
        element("spacing", before=0, after=0, line=240, lineRule="auto"),
        element("ind", left=0, right=0, firstLine=0),
        element("jc", val="left"),
    )
    return element("p", properties, *before, *(said(one, lang, points) for one in words if one.text))
