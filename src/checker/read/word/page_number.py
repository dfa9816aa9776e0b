"""The page number in a header or footer: whether there is one, how it looks, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Literal

from checker.layout import Alignment, Look
from checker.read.word.looks import Looks
from checker.read.word.namespaces import W
from checker.read.word.page_number_place import alignment, at_edge
from checker.read.word.settings import Settings
from checker.value import NamedTuple

__all__ = ["Digits", "Printed", "printed"]

Digits = Literal["arabic", "roman", "letters"]
_SWITCHES: dict[str, Digits] = {
    "arabic": "arabic",
    "arabicdash": "arabic",
    "roman": "roman",
    "alphabetic": "letters",
}
_READ = tuple(f"{W}{name}" for name in ("fldChar", "instrText", "fldSimple", "pgNum", "t"))


class Printed(NamedTuple):
    """A page number as it stands in a header or footer."""

    look: Look
    alignment: Alignment | None
    at_edge: bool
    """It stands where the header begins or the footer ends, so that their distance from the edge is its own."""
    digits: Digits | None
    """As the field itself says; None where it leaves it to the section."""


def printed(root: Any, edge: Literal["top", "bottom"], looks: Looks, settings: Settings) -> Printed | None:
    """The first page number that is seen in the header or footer `root`; None where it has none."""
    for instruction, element in _numbers(root):
        paragraph = None if element is None else next(element.iterancestors(f"{W}p"), None)
        if paragraph is None:
            continue
        run = element if element.tag == f"{W}r" else None
        if not looks.hidden(run, paragraph):
            return Printed(
                looks.look(run, paragraph),
                alignment(element, paragraph, root, settings),
                at_edge(paragraph, root, edge, settings),
                _digits(instruction),
            )
    return None


def _numbers(root: Any) -> Iterator[tuple[str, Any]]:
    """The fields for the page number in `root`: what each says, and the run in which its result stands.

    A field without a result gives the run in which it begins.
    """
    open_: list[tuple[list[str], Any]] = []
    found: tuple[str, Any] | None = None
    depth = 0  # of the fields open when one for the page number was found
    for node in root.iter(*_READ):
        run = _run(node)
        if node.tag == f"{W}pgNum":
            yield "PAGE", run
        elif node.tag == f"{W}fldSimple":
            instruction = node.get(f"{W}instr") or ""
            if _is_page(instruction):
                inner = next(node.iter(f"{W}r"), None)
                yield instruction, node if inner is None else inner
        elif node.tag == f"{W}instrText":
            if open_:
                open_[-1][0].append(node.text or "")
        elif node.tag == f"{W}t":
            if found is not None and run is not None:
                yield found[0], run
                found = None
        elif (kind := node.get(f"{W}fldCharType")) == "begin":
            open_.append(([], run))
        elif open_:
            instruction = "".join(open_[-1][0])
            if found is None and _is_page(instruction):
                found, depth = (instruction, open_[-1][1]), len(open_)
                open_[-1][0].clear()
            if kind == "end":
                open_.pop()
                if found is not None and len(open_) < depth:
                    yield found
                    found = None
    if found is not None:
        yield found


def _run(node: Any) -> Any:
    return next(node.iterancestors(f"{W}r"), None)


def _is_page(instruction: str) -> bool:
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() == "PAGE"


def _digits(instruction: str) -> Digits | None:
    words = instruction.casefold().replace("\\*", " \\* ").split()
    for before, word in pairwise(words):
        if before == "\\*" and word in _SWITCHES:
            return _SWITCHES[word]
    return None
