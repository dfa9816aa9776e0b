"""How what a rule selects deviates from the settings that are right: the work of the check `set-in`.

Only loaded for a Word or PDF file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from checker.errors import Words, joined
from checker.expression import expression
from checker.select.node import Facts, Node
from checker.source import Span
from checker.value import NamedTuple
from checker.vocabulary.check import Hit, Options
from checker.vocabulary.setting_words import bounds, named, told

__all__ = ["deviating", "untold"]

_FIRST_WORDS = expression(r"\S+(?:[^\S\n]+\S+){0,7}")


class _Deviation(NamedTuple):
    """How the nodes deviate in one attribute."""

    nodes: tuple[Node, ...]
    """In order of place, at least one."""
    said: Words
    right: Words


def _asked(options: Options, facts: Facts) -> Mapping[str, Any]:
    """By attribute, the value that is right, as far as it can be judged in such a file."""
    left_out = {*options["but"], *(options["unmeasured"] if _measured(facts) else ())}
    return {name: value for name, value in options["as"].items() if name not in left_out}


def _measured(facts: Facts) -> bool:
    """True where lengths were measured on the page (PDF), not read from settings."""
    layout = facts.document.source.layout
    return layout is not None and layout.form == "pdf"


def deviating(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    """A hit for each group of `nodes` that deviate in some attribute; `options` are those of `set-in`."""
    measured = _measured(facts)
    fits = _fitting(options, measured)
    for group in _groups(nodes, options["apart"]):
        faults = [
            deviation
            for name, right in _asked(options, facts).items()
            if (deviation := _deviation(group, name, right, fits, options)) is not None
        ]
        if faults:
            first = min((fault.nodes for fault in faults), key=lambda nodes: nodes[0].span)
            values = {
                "found": joined(", ", (fault.said for fault in faults)),
                "expected": joined(", ", (fault.right for fault in faults)),
            }
            span = _first_words(first, facts.document.source.text)
            yield Hit(span, values, first[0], certainty="likely" if measured else None)


def _fitting(options: Options, measured: bool) -> Callable[[str, Any, Any], bool]:
    """Whether the value of an attribute is the right one, as near as need be."""
    allow = {**options["allow"], **(options["allow-measured"] if measured else {})}
    also = options["also-measured"] if measured else {}

    def fits(name: str, value: Any, right: Any) -> bool:
        if value in also.get(name, ()):
            return True
        if not isinstance(right, Mapping):
            return bool(value == right)
        most = allow.get(name, 0) + right.get("about", 0)
        return bool(right.get("least", value) - most <= value <= right.get("most", value) + most)

    return fits


def _groups(nodes: Sequence[Node], apart: str | None) -> Iterable[Sequence[Node]]:
    if apart is None:
        return (nodes,)
    groups: defaultdict[Any, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.read(apart)].append(node)
    return groups.values()


def _deviation(
    nodes: Sequence[Node], name: str, right: Any, fits: Callable[[str, Any, Any], bool], options: Options
) -> _Deviation | None:
    """How `nodes` deviate in attribute `name`; None where they do not, or in too little to speak of."""
    weigh, unit = options["weigh"], next(iter(options["unit"]), None)
    total = 0.0
    wrong: Counter[Any] = Counter()
    places: defaultdict[Any, list[float]] = defaultdict(lambda: [0.0, 0.0])
    deviating: list[Node] = []
    for node in nodes:
        value = node.read(name)
        if value is None:
            continue
        weight = node.read(weigh) if weigh is not None else 1
        total += weight
        fit = fits(name, value, right)
        if not fit:
            deviating.append(node)
            wrong[value] += weight
        if unit is not None and (place := node.read(unit)) is not None:
            places[place][fit] += weight
    much = wrong.total()
    if not deviating or much <= options["share"] * total or much < options["least"]:
        return None
    said = told(name, wrong.most_common(1)[0][0])
    if unit is not None:
        many = sum(bad > good for bad, good in places.values())
        said = _counted(said, many, len(places), options["unit"][unit])
    return _Deviation(tuple(deviating), said, bounds(name, right))


def _counted(said: Words, many: int, total: int, unit: Words) -> Words:
    """What is said, with the number of places where not all are concerned."""
    if many == total:
        return said
    if not many:
        return Words(f"{said.vi} ở một phần", f"{said.en} in part")
    return Words(f"{said.vi} ở {many}/{total} {unit.vi}", f"{said.en} in {many} of {total} {unit.en}")


def _first_words(nodes: Sequence[Node], text: str) -> Span:
    """The first words of what deviates, as far as it goes on in the same line."""
    start, end = nodes[0].span
    for node in nodes[1:]:
        between = text[end : node.span.start]
        if node.span.start < end or "\n" in between or any(map(str.isalnum, between)):
            break
        end = node.span.end
    found = _FIRST_WORDS.search(text, start, end)
    return Span(*found.span()) if found is not None else Span(start, end)


def untold(nodes: Sequence[Node], options: Options, facts: Facts) -> Words | None:
    """The attributes that the file does not tell of any of the nodes, as the reason why they are not judged."""
    asked = _asked(options, facts)
    missing = [name for name in options["as"] if name not in options["but"] and name not in asked]
    missing += [name for name in asked if all(node.read(name) is None for node in nodes)]
    if not missing:
        return None
    names = joined(", ", map(named, missing))
    file = "PDF" if _measured(facts) else "Word"
    return Words(
        f"không xác định được {names.vi} từ tệp {file}", f"the {file} file does not tell the {names.en} for certain"
    )
