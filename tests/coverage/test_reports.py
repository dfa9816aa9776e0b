"""Reports on the same plan in words of their own, judged by hand in `reports.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coverage.variations import coverage, document, key, plan, statuses

from checker.finding import Coverage
from checker.plan import choose

HERE = Path(__file__).parent
JUDGED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "reports.yaml").read_text(encoding="utf-8"))
TASKS = [("key", number) for number in range(1, 13)] + [("specific", number) for number in range(1, 8)]


def text(name: str) -> str:
    return (HERE / "reports" / f"{name}.txt").read_text(encoding="utf-8")


@cache
def found(name: str) -> Coverage:
    return coverage(text(name))


def test_every_report_is_judged() -> None:
    assert {path.stem for path in (HERE / "reports").glob("*.txt")} == set(JUDGED)


@pytest.mark.parametrize("name", JUDGED)
def test_its_own_citation_picks_the_plan(name: str) -> None:
    assert choose(document(text(name)), (plan(),)).plan == plan()


@pytest.mark.parametrize(("group", "number"), TASKS)
@pytest.mark.parametrize("name", JUDGED)
def test_each_task_has_the_status_a_person_gives_it(name: str, group: str, number: int) -> None:
    expected = JUDGED[name].get(group, {}).get(number, "missing")
    assert statuses(found(name))[key(("key", "specific").index(group), number)] == expected


@pytest.mark.parametrize("name", JUDGED)
def test_only_items_on_something_else_are_orphans(name: str) -> None:
    orphans = [
        f"{orphan.section}.{orphan.number}" if orphan.section else orphan.number for orphan in found(name).orphans
    ]
    assert orphans == JUDGED[name].get("orphans", [])
