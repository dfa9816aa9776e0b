"""`one-ending`: a syllable whose ending may be written in two ways is written in one of them.

Counted for each syllable by itself ("hóa" and "hoá" are one), over the whole file. All places
of the way used less are one finding, at the first of them. Where both are used as often, the
way that the rest of the draft prefers decides. The nation and its motto in the letterhead are
written as prescribed: never at fault, and where both ways are used as often, right. Where one
of the places is in a name, no fix is offered: nobody's name is to be respelled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.prose import words
from checker.source import Span, Text
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options, Values
from checker.vocabulary.phrases import standing
from checker.vocabulary.uniform import one_finding

__all__ = ["ONE_ENDING"]


_REACH = 12
"""Characters on each side in which a neighbouring word is looked for; no syllable is longer."""
_MARKS = ".,;:)”"


class _Forms(NamedTuple):
    """The words of a draft that are one syllable, by the way they end; case differs within a way."""

    one: list[str]
    other: list[str]


def _both_ways(known: frozenset[str], endings: Mapping[str, str], kept: tuple[str, ...]) -> Iterator[_Forms]:
    """The syllables that stand in the draft in both ways."""
    ways = {ending: (ending, 0) for ending in endings} | {other: (ending, 1) for ending, other in endings.items()}
    ways |= {form: way for ending, way in ways.items() for form in (ending.upper(), ending.capitalize())}
    met: dict[str, _Forms] = defaultdict(lambda: _Forms([], []))
    for length in {len(ending) for ending in ways}:
        for word in [word for word in known if word[-length:] in ways]:
            if not word.lower().endswith(kept):
                ending, way = ways[word[-length:]]
                met[word[:-length].lower() + ending][way].append(word)
    return (forms for _, forms in sorted(met.items()) if forms.one and forms.other)


def _in_order(forms: Sequence[str], places: Mapping[str, list[tuple[int, str]]]) -> list[tuple[int, str]]:
    return sorted(place for form in forms for place in places[form])


def _mirrored(word: str, endings: Mapping[str, str]) -> str:
    """`word` in the other way."""
    both = {**endings, **{other: ending for ending, other in endings.items()}}
    for ending, other in both.items():
        if word.lower().endswith(ending):
            stem, end = word[: -len(ending)], word[-len(ending) :]
            if end.isupper():
                return stem + other.upper()
            return stem + (other.capitalize() if end[0].isupper() else other)
    return word


def _prescribed(facts: Facts) -> tuple[Span, ...]:
    """The lines of the letterhead whose words are not the drafter's own."""
    head = facts.document.letterhead
    return tuple(line.span() for line in (head.nation, head.motto) if line is not None)


def _in_name(text: str, start: int, end: int) -> bool:
    """True for a syllable of a name ("Trần Văn Hoà", "Thanh Hoá"): written as its bearer writes it."""
    before, _, _ = text[max(0, start - _REACH) : start].rpartition(" ")
    neighbours = (before.rpartition(" ")[2], text[end : end + _REACH].removeprefix(" ").partition(" ")[0])
    beside = (text[start - 1 : start] == " ", text[end : end + 1] == " ")
    return text[start:end].istitle() and any(
        near and word.strip(_MARKS).istitle() for near, word in zip(beside, neighbours, strict=True)
    )


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    endings: Mapping[str, str] = options["endings"]
    prescribed = _prescribed(facts)

    def given(place: tuple[int, str]) -> bool:
        start = text.place(place[0])
        return any(line.start <= start < line.end for line in prescribed)

    for node in nodes:
        text: Text = node.read(options["attribute"])
        families = list(_both_ways(words(facts), endings, tuple(options["except"])))
        places: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for start, word in standing([word for forms in families for word in forms.one + forms.other], text.value):
            places[word].append((start, word))
        mixed = [(_in_order(forms.one, places), _in_order(forms.other, places)) for forms in families]
        leaning = sum(len(one) - len(other) for one, other in mixed)
        for one, other in mixed:
            lead = len(one) - len(other) or sum(map(given, one)) - sum(map(given, other)) or leaning
            if not lead:
                continue
            usual, rare = (one, other) if lead > 0 else (other, one)
            rare = [place for place in rare if not given(place)]
            if not rare or not usual:
                continue
            spans = [text.span(start, start + len(word)) for start, word in rare]
            edits = [Edit(span, _mirrored(word, endings)) for span, (_, word) in zip(spans, rare, strict=True)]
            if any(_in_name(text.value, start, start + len(word)) for start, word in rare):
                edits = []
            values: Values = {
                "found": rare[0][1].lower(),
                "expected": usual[0][1].lower(),
                "times": str(len(rare)),
                "total": str(len(usual)),
            }
            yield one_finding(spans, edits, values, node)


ONE_ENDING = Check(
    _run,
    {
        "endings": Option("table", required=True),
        "except": Option("texts", ()),
        "attribute": Option("attribute", "text"),
    },
    frozenset({"found", "expected", "times", "total"}),
    mends=True,
)
