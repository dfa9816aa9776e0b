"""How often the program gives a task the status that a person gives it.

    python benchmarks/score.py            the figures for all reports and for each kind of variation
    python benchmarks/score.py --wrong    also each status that differs, with the program's reason

A report counts in each of its kinds. "missing" is judged by itself: of the tasks the program calls
missing, how many are (precision), and of those that are, how many it names (recall).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scored import HELD_OUT, KINDS, SCORED, Scored, read

from checker.coverage import cover
from checker.finding import Coverage, Orphan
from checker.parse import parse
from checker.source import Source

__all__ = ["Outcome", "Score", "outcomes", "score"]


@dataclass(frozen=True)
class Outcome:
    """One task of one report: what a person says, and what the program."""

    report: str
    kinds: tuple[str, ...]
    task: str
    expected: str
    found: str
    because: str


@dataclass(frozen=True)
class Score:
    """The figures over some outcomes."""

    reports: int
    tasks: int
    right: int
    said_missing: int
    are_missing: int
    both_missing: int

    @property
    def accuracy(self) -> float:
        return self.right / self.tasks if self.tasks else 1.0

    @property
    def precision(self) -> float:
        return self.both_missing / self.said_missing if self.said_missing else 1.0

    @property
    def recall(self) -> float:
        return self.both_missing / self.are_missing if self.are_missing else 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="*", help="reports with their labels; those of tests/coverage")
    parser.add_argument("--wrong", action="store_true", help="list each status and each orphan that differs")
    arguments = parser.parse_args()
    for folder in arguments.folder or [place for place in (SCORED, HELD_OUT) if place.is_dir()]:
        reports = list(read(folder))
        print(f"{folder.name}\n{table([one for report in reports for one in outcomes(report)])}")
        print(f"orphans: {orphan_figures(reports)}\n")
        if arguments.wrong:
            print(*differences(reports), sep="\n")


@cache
def covered(report: Scored) -> Coverage:
    """What the program says of `report`."""
    return cover(parse(Source.of(report.text)), report.plan)


def outcomes(report: Scored) -> list[Outcome]:
    """What the program says of each task of `report`, beside what a person says."""
    return [
        Outcome(report.name, report.kinds, name, report.statuses[name], task.status, task.because.vi)
        for group in covered(report).groups
        for task in group.tasks
        for name in (f"{group.id} {task.number}",)
    ]


def orphans(report: Scored) -> list[str]:
    """The items of `report` that the program calls orphans: "I.13", or "13" where there is no section."""
    return [label(one) for one in covered(report).orphans]


def orphan_figures(reports: Iterable[Scored]) -> str:
    """How many items the program rightly calls orphans, of how many that it calls so and that are."""
    said = are = both = 0
    for report in reports:
        found = {*orphans(report)}
        said, are, both = said + len(found), are + len(report.orphans), both + len(found & {*report.orphans})
    return f"{both} right of {said} said, {are} to find"


def label(orphan: Orphan) -> str:
    return ".".join(part for part in (orphan.section, orphan.number) if part)


def score(outcomes: Iterable[Outcome]) -> Score:
    """The figures over `outcomes`; a share of nothing counts as 1."""
    every = list(outcomes)
    return Score(
        reports=len({one.report for one in every}),
        tasks=len(every),
        right=sum(one.expected == one.found for one in every),
        said_missing=sum(one.found == "missing" for one in every),
        are_missing=sum(one.expected == "missing" for one in every),
        both_missing=sum(one.expected == one.found == "missing" for one in every),
    )


def table(every: Sequence[Outcome]) -> str:
    """All outcomes, then those of each kind."""
    lines = [f"{'':14}{'reports':>8}{'tasks':>7}{'status':>9}{'missing: precision':>20}{'recall':>9}"]
    for kind in ("all", *KINDS):
        of = score(one for one in every if kind == "all" or kind in one.kinds)
        if of.tasks:
            figures = f"{of.accuracy:9.1%}{of.precision:20.1%}{of.recall:9.1%}"
            lines.append(f"{kind:14}{of.reports:8}{of.tasks:7}{figures}")
    return "\n".join(lines) + "\n"


def differences(reports: Iterable[Scored]) -> list[str]:
    """One line for each status and each list of orphans in which the program differs."""
    lines: list[str] = []
    for report in reports:
        lines += [
            f"{one.report}\t{one.task}\t{one.expected}\t{one.found}\t{one.because}"
            for one in outcomes(report)
            if one.expected != one.found
        ]
        found = orphans(report)
        if found != [*report.orphans]:
            lines.append(f"{report.name}\torphans\t{', '.join(report.orphans)}\t{', '.join(found)}\t")
    return lines


if __name__ == "__main__":
    main()
