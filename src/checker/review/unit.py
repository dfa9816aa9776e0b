"""Which unit a report is from: the body its letterhead names, else the name of its file."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

from checker.cache import cached
from checker.document import Document
from checker.expression import expression
from checker.resources import folder
from checker.source import Text
from checker.value import NamedTuple

__all__ = ["Unit", "bare", "unit_of"]

# Rules and stars under the names, the dash of "ĐẢNG ỦY -": whatever is no letter, number or bracket at either end.
_EDGES = expression(r"^[^\w(]+|[^\w)]+$")


class Unit(NamedTuple):
    """The reporting body."""

    name: str
    superior: str
    """The body above it; empty where the letterhead names none."""


def unit_of(document: Document) -> Unit:
    """The body that reports."""
    letterhead = document.letterhead
    name = bare(letterhead.issuer)
    if not name:
        return Unit(of_file(document.source.path), "")
    superior = bare(letterhead.superior)
    if superior and name.casefold() in _inner_organs():
        return Unit(f"{name}, {superior}", superior)
    return Unit(name, superior)


def of_file(path: str) -> str:
    """The file's name without folder and ending, underscores read as spaces."""
    stem = PurePath(path).stem
    return stem if " " in stem else " ".join(stem.replace("_", " ").split()) or path


def bare(text: Text | None) -> str:
    """The name of a body as a letterhead has it, without the rules and stars around it; empty without one."""
    return "" if text is None else " ".join(_EDGES.sub("", text.value).split())


@cache
def _inner_organs() -> frozenset[str]:
    """Names that need that of the body above to tell which unit is meant, folded."""
    file = folder("rules") / "lexicons" / "organs.yaml"
    content = file.read_bytes()

    def read() -> frozenset[str]:
        from checker.datafile import read

        words = read(str(file), content.decode(), "lexicon.schema.json").value["inner-organs"]
        return frozenset(word.casefold() for word in words)

    return cached("inner organs", (content,), read)
