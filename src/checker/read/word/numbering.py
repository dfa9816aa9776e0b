"""Which list and level a paragraph belongs to, and how that level is defined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.read.word.attributes import VAL, integer, switch, value
from checker.read.word.namespaces import W
from checker.read.word.related import related_root
from checker.read.word.styles import Styles
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["LEVELS", "Level", "List", "Numbering", "Place"]

LEVELS = 9
_LONGEST = 100
"""Characters that the text of a level may have: it stands at every paragraph, so a longer one could fill memory."""
_FOLLOWS = {"tab": "\t", "space": " ", "nothing": ""}


class Level(NamedTuple):
    """A level of a list, as `w:lvl` defines it."""

    start: int
    form: str
    """Of its number: "decimal", "lowerLetter", "bullet" …"""
    text: str
    """With "%1" for the number of the first level, "%2" for that of the second …"""
    follows: str
    """What stands between number and text: a tab, a space, or nothing."""
    restart: int | None
    """0: it never starts again; n: only after the levels 1 to n; None: after every level above it."""
    legal: bool
    """The numbers of the levels above are shown in arabic digits."""
    hidden: bool
    font: str
    style: str | None
    """The paragraph style that belongs to it."""
    settings: Any
    """The `w:pPr` for its paragraphs, or None."""


class List(NamedTuple):
    """A list (`w:num`)."""

    number: int
    sequence: str
    """Lists of one abstract definition count on together; this is its id."""
    levels: dict[int, Level]
    """By level, from 0."""
    starts: dict[int, int]
    """For levels that this list starts anew at a number of its own."""


class Place(NamedTuple):
    """The place of a paragraph in a list."""

    list: List
    level: int
    by: str | None
    """The paragraph style that puts it there; None where the paragraph does so itself."""


class Numbering:
    """The lists of `document`."""

    def __init__(self, document: Document) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        self._styles = Styles(document)
        root = related_root(document.part, RELATIONSHIP_TYPE.NUMBERING)
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._numbers = _by_id(root, "num", "numId")
        self._definitions: dict[int, dict[int, Level]] = {}
        self._lists: dict[int, List | None] = {}
        self._by_style: dict[str, tuple[int | None, int, str | None]] = {}

    def place(self, paragraph: Any) -> Place | None:
        """Where the `CT_P` stands in a list; None where it has no automatic number."""
        number, level, by = self._of_style(self._styles.of_paragraph(paragraph))
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        if direct is not None:
            own_number, own_level = _reference(direct)
            number = number if own_number is None else own_number
            level = level if own_level is None else own_level
            by = None if own_number is not None or own_level is not None else by
        list_ = None if number is None else self._list(number)
        return Place(list_, level, by) if list_ is not None and level in list_.levels else None

    def _of_style(self, style: str) -> tuple[int | None, int, str | None]:
        """The list and level that a paragraph style gives, and which style of its chain says so."""
        if style not in self._by_style:
            self._by_style[style] = self._found_for(style)
        return self._by_style[style]

    def _found_for(self, style: str) -> tuple[int | None, int, str | None]:
        number, level, by = None, None, None
        chain = self._styles.chain("paragraph", style)
        for name, element in reversed(chain):
            reference = element.find(f"{W}pPr/{W}numPr")
            if reference is None:
                continue
            own_number, own_level = _reference(reference)
            level = own_level if level is None else level
            by = name if by is None else by
            if own_number is not None:
                number = own_number
                break
        list_ = None if number is None else self._list(number)
        # A level that names one of the styles is the one meant, whatever the style says (17.9.23).
        named = {} if list_ is None else {level.style: index for index, level in list_.levels.items()}
        linked = next((named[name] for name, _ in reversed(chain) if name in named), None)
        return number, (level or 0) if linked is None else linked, by

    def _list(self, number: int) -> List | None:
        if number not in self._lists:
            self._lists[number] = self._defined(number)
        return self._lists[number]

    def _defined(self, number: int) -> List | None:
        element = self._numbers.get(number)
        sequence = integer(value(element, "abstractNumId"))
        abstract = None if sequence is None else self._abstract.get(sequence)
        if number == 0 or element is None or abstract is None:
            return None
        levels = dict(self._levels(sequence) or self._linked(abstract))
        starts = {}
        for override in element.iterchildren(f"{W}lvlOverride"):
            index = _level(override.get(f"{W}ilvl"))
            start = integer(value(override, "startOverride"))
            if index is None:
                continue
            definition = override.find(f"{W}lvl")
            if definition is not None:
                levels[index] = _defined_level(definition)
            if start is not None:
                starts[index] = start
        return List(number, str(sequence), levels, starts)

    def _levels(self, sequence: int | None) -> dict[int, Level]:
        """The levels of the abstract definition `sequence`."""
        if sequence is None or sequence not in self._abstract:
            return {}
        if sequence not in self._definitions:
            self._definitions[sequence] = dict(_levels(self._abstract[sequence]))
        return self._definitions[sequence]

    def _linked(self, abstract: Any) -> dict[int, Level]:
        """The levels of the list style that an abstract definition without levels refers to (17.9.21)."""
        for _, style in self._styles.chain("numbering", value(abstract, "numStyleLink") or "")[-1:]:
            reference = style.find(f"{W}pPr/{W}numPr")
            number = None if reference is None else _reference(reference)[0]
            element = None if number is None else self._numbers.get(number)
            return self._levels(integer(value(element, "abstractNumId")))
        return {}


def _by_id(root: Any, name: str, attribute: str) -> dict[int, Any]:
    found: dict[int, Any] = {}
    for element in () if root is None else root.iterchildren(f"{W}{name}"):
        number = integer(element.get(f"{W}{attribute}"))
        if number is not None:
            found.setdefault(number, element)
    return found


def _reference(element: Any) -> tuple[int | None, int | None]:
    """The list and the level that a `w:numPr` names."""
    return integer(value(element, "numId")), _level(value(element, "ilvl"))


def _level(text: str | None) -> int | None:
    level = integer(text)
    return level if level is not None and 0 <= level < LEVELS else None


def _levels(abstract: Any) -> Any:
    for element in abstract.iterchildren(f"{W}lvl"):
        index = _level(element.get(f"{W}ilvl"))
        if index is not None:
            yield index, _defined_level(element)


def _defined_level(element: Any) -> Level:
    start = integer(value(element, "start"))
    look = element.find(f"{W}rPr")
    text = value(element, "lvlText") or ""
    fonts = None if look is None else look.find(f"{W}rFonts")
    return Level(
        1 if start is None else start,
        _form(element),
        text if len(text) <= _LONGEST else "",
        _FOLLOWS.get(value(element, "suff") or "", "\t"),
        integer(value(element, "lvlRestart")),
        switch(element.find(f"{W}isLgl")) or False,
        look is not None and (switch(look.find(f"{W}vanish")) or False),
        "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
        value(element, "pStyle"),
        element.find(f"{W}pPr"),
    )


def _form(element: Any) -> str:
    """The format of the number, also where an alternative for old programs stands beside it."""
    for form in element.iter(f"{W}numFmt"):
        return form.get(VAL) or "decimal"
    return "decimal"
