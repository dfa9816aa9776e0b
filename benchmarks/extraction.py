"""How well coverage works with a plan as the program drafts it, beside the same plan edited by hand.

    python benchmarks/extraction.py            the figures with both plans
    python benchmarks/extraction.py --wrong    also each status that is right by hand and wrong as drafted

The dispatch of `examples/` is drafted whole, as `checker plan extract` does; of 83-KH/TU, whose own text is
not at hand, only the terms are drafted, from the statements of the plan file.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from score import Outcome, outcomes, score
from scored import HELD_OUT, SCORED, Scored, plans, read

from checker import plan as library
from checker.digest import blake2b
from checker.parse import parse
from checker.plan import Plan
from checker.plan.draft import Known, draft
from checker.plan.phrases import terms
from checker.plan.writing import written
from checker.read import read as read_source

__all__ = ["drafted", "extracted", "reworded"]

DISPATCH = "cong-van-thanh-uy-2025"
EXAMPLE = Path(__file__).parent.parent / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt"


def extracted() -> Plan:
    """The plan of the example dispatch, as drafted."""
    known = Known(id=f"{DISPATCH}-drafted", symbol="1987-CV/TU", date=date(2025, 5, 8))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.yaml"
        file.write_text("\n".join(written(draft(parse(read_source(EXAMPLE)), "", known), EXAMPLE.name)), "utf-8")
        return library.read(file)


def reworded(plan: Plan) -> Plan:
    """`plan` with drafted terms in place of its own, and without parts, which a person decides on."""
    found = terms([task.statement for task in plan.tasks], plan.title)
    fresh = iter(found)
    groups = tuple(
        group._replace(tasks=tuple(task._replace(terms=next(fresh), parts=()) for task in group.tasks))
        for group in plan.groups
    )
    digest = blake2b(repr(found).encode(), digest_size=16).hexdigest()
    return plan._replace(groups=groups, digest=plan.digest + digest)


def drafted(plan: Plan) -> Plan:
    """What stands for `plan` as the program drafts it."""
    return extracted() if plan.id == DISPATCH else reworded(plan)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list what is right by hand and wrong as drafted")
    arguments = parser.parse_args()
    for folder in [place for place in (SCORED, HELD_OUT) if place.is_dir()]:
        reports = list(read(folder))
        for name in sorted({report.plan.id for report in reports}):
            some = [report for report in reports if report.plan.id == name]
            _tell(f"{folder.name} {name}", some, drafted(plans()[name]), wrong=arguments.wrong)


def _tell(name: str, reports: Sequence[Scored], other: Plan, *, wrong: bool) -> None:
    by_hand = [one for report in reports for one in outcomes(report)]
    as_drafted = [one for report in reports for one in outcomes(replace(report, plan=other))]
    print(f"{name}: {len(reports)} reports")
    for what, some in (("by hand", by_hand), ("as drafted", as_drafted)):
        of = score(some)
        print(f"  {what:11} status {of.accuracy:6.1%}   missing {of.precision:6.1%} {of.recall:6.1%}")
    if wrong:
        sys.stdout.writelines(
            f"    {new.report}\t{new.task}\t{new.expected}\t{new.found}\t{new.because}\n"
            for old, new in zip(by_hand, as_drafted, strict=True)
            if _worse(old, new)
        )


def _worse(old: Outcome, new: Outcome) -> bool:
    return old.found == old.expected != new.found


if __name__ == "__main__":
    main()
