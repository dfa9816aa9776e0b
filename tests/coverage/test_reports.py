"""Reports on the same plan in words of their own, judged by hand in `reports.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.coverage.variations import coverage, document, key, plan, statuses

from checker.document import Entry
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


def leaves(name: str) -> list[Entry]:
    """The smallest numbered or dashed parts of a report."""
    return [entry for entry in document(text(name)).entries() if not entry.children and entry.level != "section"]


@pytest.mark.parametrize("name", JUDGED)
def test_what_is_taken_out_is_missed_and_nothing_else(name: str) -> None:
    whole = text(name)
    tasks = {f"{group.id} {task.number}": task for group in found(name).groups for task in group.tasks}
    for leaf in leaves(name):
        left = statuses(coverage(whole[: leaf.span.start] + whole[leaf.span.end :]))
        for task, before in tasks.items():
            inside = [leaf.span.start <= answer.span.start < leaf.span.end for answer in before.answers]
            around = [answer.span.start < leaf.span.start < answer.span.end for answer in before.answers]
            if inside and all(inside):
                assert left[task] == "missing", leaf.heading.value
            elif not any(inside) and not any(around) and before.status != "by-reference":
                assert left[task] == before.status, leaf.heading.value
