"""Plans as the program drafts them, unedited: coverage works with them nearly as well as with those edited by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from extraction import drafted
from score import Outcome, outcomes, score
from scored import SCORED, plans, read

from checker.plan import Plan

# Parts are for a person to decide, so what is partial for want of one cannot come out; it is left aside here.
STATUS = 0.88
MISSING = 0.84


def judged(plan: Plan, by: Plan) -> Iterator[Outcome]:
    for report in read(SCORED):
        if report.plan.id == plan.id:
            yield from (one for one in outcomes(replace(report, plan=by)) if one.expected != "partial")


@pytest.mark.parametrize("name", ["83-kh-tu-2022", "cong-van-thanh-uy-2025"])
def test_a_drafted_plan_does_nearly_what_an_edited_one_does(name: str) -> None:
    plan = plans()[name]
    fresh = score(judged(plan, drafted(plan)))
    assert fresh.accuracy >= STATUS
    assert fresh.precision >= MISSING
    assert fresh.recall >= MISSING
