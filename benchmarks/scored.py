"""Reports with the status that a person gives each task: `NAME.txt` with `NAME.yaml` beside it.

plan: 83-kh-tu-2022          # in rules/plans or tests/coverage/plans
kinds: [merged, reworded]    # how the report departs from the plan's order and words
key: {1: answered, …}        # one line for each group of the plan, naming each of its tasks
orphans: ["I.13"]            # section and number of the items that answer no task
why: {key 7: "…"}            # where a reader could doubt
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from checker.finding import Status
from checker.plan import Plan, load

__all__ = ["HELD_OUT", "KINDS", "SCORED", "STATUSES", "Scored", "plans", "read"]

COVERAGE = Path(__file__).parent.parent / "tests" / "coverage"
SCORED = COVERAGE / "scored"
HELD_OUT = COVERAGE / "held-out"
STATUSES: tuple[Status, ...] = get_args(Status)
KINDS = (
    "in-order",
    "reordered",
    "renumbered",
    "merged",
    "split",
    "moved",
    "shortened",
    "reworded",
    "retitled",
    "by-quarter",
    "by-theme",
    "bullet-only",
    "boilerplate",
    "by-reference",
    "shallow",
    "duplicate",
    "prose",
    "gaps",
)


@dataclass(frozen=True, eq=False)
class Scored:
    """A report and what a person says of it."""

    name: str
    text: str
    plan: Plan
    kinds: tuple[str, ...]
    statuses: Mapping[str, Status]
    """By task, "key 7", in the plan's order."""
    orphans: tuple[str, ...]
    why: Mapping[str, str]
    """By task, for those about which a reader could doubt."""


def read(folder: Path) -> Iterator[Scored]:
    """The scored reports in `folder`, by name. Raises `ValueError`, with the file, where labels are not as above."""
    for path in sorted(folder.glob("*.yaml")):
        yield _read(path)


@cache
def plans() -> Mapping[str, Plan]:
    """The plans that reports may be scored on, by id."""
    folder = COVERAGE / "plans"
    return {plan.id: plan for plan in load(further=(str(folder),) if folder.is_dir() else ())}


def _read(path: Path) -> Scored:
    labels: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    plan = plans().get(labels.pop("plan"))
    if plan is None:
        raise ValueError(f"{path}: no such plan")
    kinds, orphans, why = labels.pop("kinds"), labels.pop("orphans", []), labels.pop("why", {})
    if unknown := set(kinds) - {*KINDS}:
        raise ValueError(f"{path}: unknown kinds {unknown}")
    said = {f"{group} {number}": status for group, tasks in labels.items() for number, status in tasks.items()}
    tasks = [f"{group.id} {task.number}" for group in plan.groups for task in group.tasks]
    if wrong := {*tasks} ^ {*said} or {*why} - {*tasks} or {*said.values()} - {*STATUSES}:
        raise ValueError(f"{path}: not labelled, no task or no status: {wrong}")
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return Scored(path.stem, text, plan, tuple(kinds), {task: said[task] for task in tasks}, tuple(orphans), why)
