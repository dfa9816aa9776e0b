"""The values of the standards: each with its clause, and of one shape across the editions."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import shipped

STANDARDS = shipped().standards
PARTY = ("36-hd-vptw", "05-hd-vptw")
STATE = "30-2020-nd-cp"
ONLY_PARTY = {
    "issuer.joint-separator",
    "layout.margins-back",
    "place.unit-word",
    "signature.collective-bodies",
    "signature.committee-deputy",
    "signature.committees",
    "signature.position",
    "signature.without-position",
    "symbol.joint",
    "symbol.organs",
    "symbol.organs-reported",
    "term.introduced",
}
ONLY_STATE = {"layout.motto", "letterhead.motto", "signature.by-authority"}
ONLY_LATEST = {"basis.dash"}
"""Said by 05-hd-vptw alone."""


def shape(value: Any) -> Any:
    """What kind of value it is; tables of ranges and flags by their parts, word lists as such."""
    if isinstance(value, dict) and set(value) <= {"least", "most", "about"}:
        return "range"
    return type(value).__name__


def test_the_editions_answer_the_same_questions() -> None:
    keys = {name: set(standard.values) for name, standard in STANDARDS.items()}
    assert keys[PARTY[0]] ^ keys[PARTY[1]] == ONLY_LATEST
    assert keys[PARTY[0]] - keys[STATE] == ONLY_PARTY
    assert keys[STATE] - keys[PARTY[0]] == ONLY_STATE


@pytest.mark.parametrize("name", sorted(STANDARDS))
def test_every_value_that_is_no_custom_names_its_clause(name: str) -> None:
    without = [key for key, value in STANDARDS[name].values.items() if not value.clause]
    assert [key for key in without if STANDARDS[name].values[key].maturity != "custom"] == []


@pytest.mark.parametrize("key", sorted(set.intersection(*(set(s.values) for s in STANDARDS.values()))))
def test_one_value_has_one_shape(key: str) -> None:
    assert len({shape(standard.values[key].value) for standard in STANDARDS.values()}) == 1


RANGES = [
    (name, key, part, bounds)
    for name, standard in STANDARDS.items()
    for key, value in standard.values.items()
    if key.startswith("layout.") and isinstance(value.value, dict)
    for part, bounds in value.value.items()
    if shape(bounds) == "range"
]


@pytest.mark.parametrize(("name", "key", "part", "bounds"), RANGES)
def test_a_range_is_in_order(name: str, key: str, part: str, bounds: dict[str, float]) -> None:
    assert bounds.get("least", 0) <= bounds.get("most", 10_000)


def test_the_margins_of_the_party_standards() -> None:
    for name in PARTY:
        margins = STANDARDS[name].values["layout.margins"]
        assert {side: bounds["least"] for side, bounds in margins.value.items()} == {
            "top": 20,
            "bottom": 20,
            "left": 30,
            "right": 15,
        }
        assert margins.maturity == "verified"
