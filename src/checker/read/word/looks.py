"""How the letters of a run look, with all that they inherit.

Formats come from the document's defaults, the table style, the paragraph style, the character style
and the run itself, later ones over earlier ones (ECMA-376, 17.7.2); switches such as bold turn each other
over from style to style (17.7.3). Each combination is worked out once, however many runs have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.layout import Look
from checker.read.word.attributes import VAL, points, switch, value
from checker.read.word.namespaces import W
from checker.read.word.styles import Styles
from checker.read.word.tables import Standing, Tables
from checker.read.word.theme import Theme
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Looks"]

_FONTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_TOGGLES = frozenset(("b", "bCs", "i", "iCs", "caps", "vanish"))
_READ = {f"{W}{name}": name for name in (*_TOGGLES, "rFonts", "sz", "szCs", "u", "color", "cs", "rtl")}
_LINES = frozenset(
    (
        "single",
        "words",
        "double",
        "thick",
        "dotted",
        "dottedHeavy",
        "dash",
        "dashedHeavy",
        "dashLong",
        "dashLongHeavy",
        "dotDash",
        "dashDotHeavy",
        "dotDotDash",
        "dashDotDotHeavy",
        "wave",
        "wavyHeavy",
        "wavyDouble",
    )
)
_SIZE = 10.0
"""Points, where nothing gives a size (17.3.2.38). A file without any defaults takes those of the program that
opens it: Word's own template has 11 points."""
_LARGEST = 1638.0
_FAR_EAST = "\u2e80"
"""From here on characters are set in the font for East Asian text (17.3.2.26)."""

_Properties = dict[str, Any]


class _Format(NamedTuple):
    """A worked-out combination."""

    looks: tuple[Look, Look, Look]
    """Of letters of ASCII, of others such as "ạ" and "đ", of East Asian ones: only their fonts may differ."""
    hidden: bool


class Looks:
    """The looks of the runs of `document`."""

    def __init__(self, document: Document) -> None:
        self._styles = Styles(document)
        self._tables = Tables(document)
        self._theme = Theme(document)
        self._defaults = self._properties(self._styles.default("rPr"))
        self._size = _SIZE if self._styles.has_run_defaults() else None
        self._levels: dict[tuple[str, Any], _Properties] = {}
        self._formats: dict[Any, _Format] = {}
        self._latest: tuple[Any, tuple[str, Standing]] | None = None

    def look(self, run: Any, paragraph: Any) -> Look:
        """How the text of `run` (`CT_R`; None for text without formats of its own) in `paragraph` (`CT_P`) looks.

        Where letters of ASCII and others have different fonts, the font of most letters of the run is given.
        """
        looks = self._format(run, paragraph).looks
        if run is None or looks[0] is looks[1] is looks[2]:
            return looks[0]
        text = "".join(part.text or "" for part in run.iterchildren(f"{W}t"))
        if looks[0] is looks[1] and max(text, default="") < _FAR_EAST:
            return looks[0]
        return looks[_kind_of_most(text)]

    def hidden(self, run: Any, paragraph: Any) -> bool:
        """Whether `run` is hidden text, which is neither seen nor printed."""
        return self._format(run, paragraph).hidden

    def _format(self, run: Any, paragraph: Any) -> _Format:
        properties = None if run is None else run.find(f"{W}rPr")
        if self._latest is None or self._latest[0] is not paragraph:
            self._latest = paragraph, (self._styles.of_paragraph(paragraph), self._tables.standing(paragraph))
        context = self._latest[1]
        key = (*context, _key(properties))
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._worked_out(properties, *context)
        return known

    def _worked_out(self, properties: Any, style: str, standing: Standing) -> _Format:
        direct = self._properties(properties)
        character = self._styles.of("character", value(properties, "rStyle"))
        levels = (self._table(standing), self._style("paragraph", style), self._style("character", character))
        given: _Properties = dict(self._defaults)
        for level in (*levels, direct):
            given |= level
        for name in _TOGGLES:
            given[name] = direct[name] if name in direct else _toggled(name, levels, self._defaults)
        complex_ = given.get("complex", False)
        own = (given.get("ascii"), given.get("hAnsi"), given.get("eastAsia"))
        fonts = (given.get("cs"),) * 3 if complex_ else own
        look = Look(
            fonts[0],
            given.get("szCs" if complex_ else "sz", self._size),
            given["bCs" if complex_ else "b"],
            given["iCs" if complex_ else "i"],
            given.get("u", False),
            given["caps"],
            given.get("color"),
        )
        other, far = (look if font == fonts[0] else look._replace(font=font) for font in fonts[1:])
        return _Format((look, other, far), given["vanish"])

    def _style(self, kind: Any, name: str) -> _Properties:
        key = (kind, name)
        if key not in self._levels:
            chain = self._styles.chain(kind, name)
            self._levels[key] = self._merged(style.find(f"{W}rPr") for _, style in chain)
        return self._levels[key]

    def _table(self, standing: Standing) -> _Properties:
        key = ("table", standing)
        if key not in self._levels:
            self._levels[key] = self._merged(self._tables.properties(standing, "rPr"))
        return self._levels[key]

    def _merged(self, given: Any) -> _Properties:
        merged: _Properties = {}
        for properties in given:
            merged |= self._properties(properties)
        return merged

    def _properties(self, properties: Any) -> _Properties:
        """What a `w:rPr` says, by the names of its elements; fonts by those of their attributes."""
        said: _Properties = {}
        for child in () if properties is None else properties:
            name = _READ.get(child.tag)
            if name is None:
                continue
            if name == "rFonts":
                said |= self._fonts(child)
            elif name == "color":
                said |= self._colour(child)
            elif name in ("sz", "szCs"):
                size = points(child.get(VAL), 1 / 2)
                if size is not None and 0 < size <= _LARGEST:
                    said[name] = size
            elif name == "u":
                line = child.get(VAL)
                if line == "none" or line in _LINES:
                    said[name] = line != "none"
            elif (on := switch(child)) is not None:
                said["complex" if name in ("cs", "rtl") else name] = on
        return said

    def _fonts(self, element: Any) -> _Properties:
        said: _Properties = {}
        for slot, themed in _FONTS.items():
            font = self._theme.font(element.get(f"{W}{themed}") or "") or element.get(f"{W}{slot}")
            if font:
                said[slot] = font.split(";")[0]  # LibreOffice names what may stand in for it too
        return said

    def _colour(self, element: Any) -> _Properties:
        text = (element.get(VAL) or "").upper()
        if len(text) == 6 and not text.strip("0123456789ABCDEF"):
            return {"color": text}
        themed = self._theme.colour(element.get(f"{W}themeColor") or "")
        if themed is not None:
            return {"color": themed}
        return {"color": None} if text == "AUTO" else {}


def _key(properties: Any) -> Any:
    """What tells one `w:rPr` from another."""
    if properties is None:
        return None
    return tuple((child.tag, *child.items()) for child in properties if child.tag in _READ or child.tag == f"{W}rStyle")


def _toggled(name: str, levels: tuple[_Properties, ...], defaults: _Properties) -> bool:
    """Whether a switch is on: the styles that say something of it turn each other over.

    One style alone is followed as it is; for several a default that is on wins (17.7.3).
    """
    said = [level[name] for level in levels if name in level]
    default: bool = defaults.get(name, False)
    if len(said) < 2:
        return said[0] if said else default
    return default or sum(said) % 2 == 1


def _kind_of_most(text: str) -> int:
    """Which letters `text` has most of, as an index into `_Format.looks`; characters where it has no letters."""
    letters = "".join(filter(str.isalpha, text)) or text
    ascii_ = sum(map(str.isascii, letters))
    far = sum(letter >= _FAR_EAST for letter in letters)
    counts = (ascii_, len(letters) - ascii_ - far, far)
    return counts.index(max(counts))
