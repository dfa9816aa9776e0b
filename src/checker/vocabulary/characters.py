"""`characters`: characters that do not belong in the file, each kind told once.

Looked for in the file as it is, before blanks and invisible characters are made plain.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import name

from checker.errors import Words
from checker.finding import Edit, Related
from checker.select.node import Facts, Node
from checker.select.where import pattern
from checker.source import Source, Span
from checker.vocabulary.check import Check, Hit, Option, Options, Values

__all__ = ["CHARACTERS"]

_SHOWN = 20


def _found(source: Source, form: str, *, inside_words: bool) -> dict[str, list[int]]:
    """Offsets in the file of each unwanted character."""
    found: dict[str, list[int]] = {}
    original = source.original
    for match in pattern(form).finditer(original):
        place = match.start()
        if not inside_words or _beside_latin(original, place):
            found.setdefault(match[0], []).append(place)
    return found


def _beside_latin(text: str, place: int) -> bool:
    """True when the nearest letters on either side, in the same word, are Latin ones."""
    return any(char.isalpha() and (char < "\u0370" or "\u1e00" <= char < "\u1f00") for char in _neighbours(text, place))


def _neighbours(text: str, place: int) -> str:
    return text[max(place - 1, 0) : place] + text[place + 1 : place + 2]


def _span(source: Source, place: int) -> Span:
    """The character of the text that stands for offset `place` of the file."""
    if source.offsets is None:
        return Span(place, place + 1)
    at = bisect_right(source.offsets, place) - 1
    return Span(max(at, 0), max(at, 0) + 1)


def _edit(source: Source, place: int, wanted: str) -> Edit:
    """Replace only this character of the file by `wanted`, whatever else its place in the text stands for."""
    span = _span(source, place)
    quoted = source.quote(span)
    return Edit(span, quoted.replace(source.original[place], wanted))


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    source = facts.document.source
    replace: Mapping[str, str] = options["replace"]
    for node in nodes:
        for char, places in _found(source, options["form"], inside_words=options["inside-words"]).items():
            spans = [_span(source, place) for place in places]
            edits = {_edit(source, place, replace[char]): None for place in places} if char in replace else {}
            code = f"U+{ord(char):04X}"
            values: Values = {
                "found": char,
                "code": Words(code, f"{code} {name(char, '')}".strip()),
                "times": str(len(places)),
                "expected": replace.get(char, ""),
            }
            related = tuple(Related(Words("cũng ở đây", "here too"), span) for span in spans[1 : _SHOWN + 1])
            yield Hit(spans[0], values, node, tuple(edits), related)


CHARACTERS = Check(
    _run,
    {
        "form": Option("pattern", required=True),
        "replace": Option("table", {}),
        "inside-words": Option("flag", False),
    },
    frozenset({"found", "code", "times", "expected"}),
    takes=frozenset({"file"}),
    mends=True,
)
