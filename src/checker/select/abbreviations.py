"""The collection of abbreviations in running text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, takewhile

from checker.expression import expression
from checker.read.syllable import is_syllable
from checker.select.node import Attribute, Collection, Facts, Paragraph, Part, inside
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["COLLECTIONS"]

_CAPITALS = r"[A-ZĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ]+(?:[&-][A-ZĂÂĐÊÔƠƯ]{1,8})*(?![\w/@\\]|[.&-]\w)"
# Looked at afterwards: an expression that begins with a class of letters is searched for much faster.
_JOINED = frozenset("/.&@\\-_")
_PATH_ENDS = frozenset(";:.()“”0123456789")
_PATH = 120
"""Characters on each side in which the slashes of a path are looked for."""
_BETWEEN_MARKS = expression(r"[-–/]")
_WORD_BEFORE = expression(r"(\w+)\W{1,3}\Z")
_WORD_AFTER = expression(r"\W{1,3}(\w+)")
_NEAR = 24
_LONGEST = 12
_QUOTED = 300
"""Characters before an abbreviation in which an open quotation mark is looked for."""
_ROMAN = frozenset("IVXLCDM")
_SHOUTED = 0.5
"""A paragraph with a larger share of capitals is a heading, in which words look like abbreviations."""


class _Use(NamedTuple):
    """An abbreviation where it stands in a paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def place(self) -> Span:
        return self.paragraph.text.span(self.start, self.end)


class _Abbreviation(NamedTuple):
    """An abbreviation and its uses in running text."""

    name: str
    first: Span
    uses: int
    explained: bool
    """It stands in brackets or behind a colon somewhere, or brackets follow it."""
    mark: bool
    """It is an organ mark of a symbol in the draft."""
    before: str
    """What stands before its first use, in the same paragraph."""
    named: bool
    """A figure or a foreign word with a capital follows its first use: part of a name."""


def _is_abbreviation(value: str, start: int, end: int) -> bool:
    """Whether the capitals in `value[start:end]` abbreviate something."""
    word = value[start:end]
    if len(word) > _LONGEST or _ROMAN.issuperset(word) or is_syllable(word):
        return False
    before, after = _WORD_BEFORE.search(value, max(0, start - _NEAR), start), _WORD_AFTER.match(value, end)
    # "CHỦ TỊCH UBND TỈNH": words in capitals around it are a heading in the text.
    beside = (found[1] for found in (before, after) if found is not None)
    if any(len(other) > 1 and other.isupper() and not other.isascii() and is_syllable(other) for other in beside):
        return False
    first = max(0, start - _QUOTED)
    return value.count("“", first, start) <= value.count("”", first, start)


def _begins(value: str, start: int) -> bool:
    """True when nothing before `start` belongs to the same word or code."""
    before = value[start - 1 : start]
    return not (before.isalnum() or before in _JOINED) if before else True


def _in_path(value: str, start: int, end: int) -> bool:
    """True among three parts or more with slashes between them: where to click in a program, not running text."""
    before = takewhile(_PATH_ENDS.isdisjoint, reversed(value[max(0, start - _PATH) : start]))
    after = takewhile(_PATH_ENDS.isdisjoint, value[end : end + _PATH])
    return sum(character == "/" for character in chain(before, after)) > 1


def _uses(facts: Facts) -> dict[str, list[_Use]]:
    """Every abbreviation in running text, by name, in order of place."""

    def read() -> dict[str, list[_Use]]:
        capitals = expression(_CAPITALS)
        symbols = [citation.symbol_text.span() for citation in facts.document.mentions.citations]
        found: dict[str, list[_Use]] = {}
        for paragraph in facts.paragraphs():
            value = paragraph.text.value
            matches = [match for match in capitals.finditer(value) if _begins(value, match.start())]
            if not matches or sum(map(str.isupper, value)) > _SHOUTED * len(value):
                continue
            slashes = value.count("/") > 1
            for match in matches:
                if slashes and _in_path(value, *match.span()):
                    continue
                use = _Use(paragraph, *match.span())
                if _is_abbreviation(value, *match.span()) and not inside(symbols, use.place.start):
                    found.setdefault(match[0], []).append(use)
        return found

    return facts.once("abbreviations used", read)


def _names(value: str, end: int) -> bool:
    """True when the abbreviation that ends at `end` goes on as a name: "LG Display", "KTQP 345"."""
    following = value[end : end + _NEAR].split()
    if not value.startswith(" ", end) or not following:
        return False
    word = following[0].strip(".,;:)")
    return word.isdigit() or (word.istitle() and word.isascii() and word.isalpha() and not is_syllable(word))


def _abbreviations(facts: Facts) -> Iterator[Part]:
    document = facts.document
    text = document.source.text
    symbols = [citation.symbol for citation in document.mentioned().citations]
    if document.letterhead.symbol is not None:
        symbols.append(document.letterhead.symbol)
    marks = {part for symbol in symbols for part in _BETWEEN_MARKS.split(symbol.organ)}
    names = {name.name for name in document.mentioned().short_names}
    for name, uses in _uses(facts).items():
        listed = any(":" in use.paragraph.text.value[max(0, use.start - 2) : use.start] for use in uses)
        explained = listed or name in names or f"({name}" in text or f"{name})" in text or f"{name} (" in text
        first, value = uses[0], uses[0].paragraph.text.value
        before = value[max(0, first.start - _NEAR) : first.start].rstrip()
        named = _names(value, first.end)
        yield (_Abbreviation(name, first.place, len(uses), explained, name in marks, before, named), first.place)


COLLECTIONS = {
    "abbreviations": Collection(
        _abbreviations,
        {
            "name": Attribute("word", lambda a: a.name),
            "uses": Attribute("number", lambda a: a.uses),
            "explained": Attribute("flag", lambda a: a.explained),
            "before": Attribute("word", lambda a: a.before),
            "named": Attribute("flag", lambda a: a.named),
            "organ-mark": Attribute("flag", lambda a: a.mark),
        },
    ),
}
