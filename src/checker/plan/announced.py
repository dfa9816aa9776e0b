"""Titles of a plan that announce another number of tasks than there are: "12 nhiệm vụ trọng tâm" over eleven."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.expression import expression
from checker.plan.drafting import drafting, opening, words
from checker.plan.model import Plan

__all__ = ["announced", "miscounted"]


def announced(title: str) -> Iterator[str]:
    """The numbers of tasks that `title` announces, as written."""
    for found in expression(r"\d+").finditer(title):
        if opening(words(title[found.end() :]), drafting().tasks):
            yield found[0]


def miscounted(plan: Plan) -> Iterator[Words]:
    """What is said, once, of each title of `plan`, its own or a group's, whose number is not that of the tasks."""
    titles = [(plan.title, len(plan.tasks)), *((group.title, len(group.tasks)) for group in plan.groups)]
    for title, there in titles:
        for number in announced(title):
            if int(number) != there:
                yield Words(
                    f"Kế hoạch {plan.symbol}: tiêu đề “{title}” nêu {number} nhưng tệp kế hoạch có {there} nhiệm vụ;"
                    " nên kiểm tra lại bằng checker plan check",
                    f"The plan {plan.symbol}: the title “{title}” says {number}, the plan file has {there} tasks; see"
                    " checker plan check",
                )
