"""Real documents: none makes the program fall over, none loses a line, every quotation stands where it is said to."""

from __future__ import annotations

from pathlib import Path

from tests.places import lost_lines, misplaced

from checker import lint
from checker.parse import parse
from checker.read import read


def test_every_finding_stands_where_it_says(corpus: list[Path]) -> None:
    wrong = {f"{path.parent.name}/{path.name}": misplaced(lint(path)) for path in corpus}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_no_line_is_lost(corpus: list[Path]) -> None:
    lost = {f"{path.parent.name}/{path.name}": lost_lines(parse(read(path))) for path in corpus}
    assert {name: lines for name, lines in lost.items() if lines} == {}
