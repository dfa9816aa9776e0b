"""What makes a valid plan hard to hold reports against: `checker plan check` says it, one doubt a place.

Terms that no report can match or every report has, tasks and groups that cannot be told apart,
numbers that disagree, deadlines whose words give no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.coverage.index import Index, IndexedTask, index
from checker.coverage.lexicon import lexicon
from checker.errors import Words
from checker.expression import expression
from checker.parse import parse
from checker.plan.drafting import drafting, opening, words
from checker.plan.model import Group, Plan, Task
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["Doubt", "doubts"]

_APART = 0.2  # so much of a task's weight at least no other task has


class Doubt(NamedTuple):
    """One thing to reconsider in a plan."""

    key: tuple[str | int, ...]
    """The way from the top of the file: ("groups", 0, "tasks", 3, "terms")."""
    what: Words


def doubts(plan: Plan) -> Iterator[Doubt]:
    """What is doubtful about `plan`, in the order of its file."""
    indexed = index(plan)
    yield from _groups_alike(plan)
    for place, group in enumerate(plan.groups):
        yield from _count(place, group)
        for number, task in enumerate(group.tasks):
            key = ("groups", place, "tasks", number)
            yield from _terms(key, task, indexed)
            yield from _times(key, task)
    yield from _tasks_alike(plan, indexed)


def _groups_alike(plan: Plan) -> Iterator[Doubt]:
    """Groups whose titles no heading can tell: one has all the words of another, or none of its own."""
    titles = [lexicon().pairs(group.title) for group in plan.groups]
    for place, title in enumerate(titles):
        if len(titles) > 1 and not title:
            yield Doubt(
                ("groups", place, "title"),
                Words(
                    f"“{plan.groups[place].title}” quá ngắn, không tiêu đề nào của báo cáo gọi đúng nhóm này được",
                    f"“{plan.groups[place].title}” is too short for a heading of a report to name this group by it",
                ),
            )
    for (one, first), (other, second) in combinations(enumerate(titles), 2):
        if first and second and (first <= second or second <= first):
            yield Doubt(
                ("groups", other, "title"),
                Words(
                    f"tiêu đề lẫn với nhóm {plan.groups[one].id!r} (“{plan.groups[one].title}”): "
                    "không phân biệt được phần nào của báo cáo trả lời nhóm nào",
                    f"the title cannot be told from that of group {plan.groups[one].id!r} (“{plan.groups[one].title}”)",
                ),
            )


def _count(place: int, group: Group) -> Iterator[Doubt]:
    """A title that says another number than there are: "12 nhiệm vụ trọng tâm" over eleven."""
    for found in expression(r"\d+").finditer(group.title):
        follows = words(group.title[found.end() :])
        if opening(follows, drafting().tasks) and int(found[0]) != len(group.tasks):
            yield Doubt(
                ("groups", place, "title"),
                Words(
                    f"tiêu đề nêu {found[0]} nhưng nhóm có {len(group.tasks)} nhiệm vụ",
                    f"the title says {found[0]}, the group has {len(group.tasks)} tasks",
                ),
            )


def _terms(key: tuple[str | int, ...], task: Task, indexed: Index) -> Iterator[Doubt]:
    spoken = lexicon()
    lists: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [(("terms",), task.terms)]
    lists += [(("parts", place, "terms"), part.terms) for place, part in enumerate(task.parts)]
    for way, terms in lists:
        for place, term in enumerate(terms):
            if not spoken.pairs(term):
                yield Doubt(
                    (*key, *way, place),
                    Words(
                        f"“{term}” không khớp được với báo cáo nào, vì chỉ có một tiếng có nghĩa; hãy viết dài hơn",
                        f"“{term}” has but one syllable that means something and can match no report; write a phrase",
                    ),
                )
    usable = [pairs for term in task.terms if (pairs := spoken.pairs(term))]
    if usable and all(pairs <= spoken.boilerplate for pairs in usable):
        yield Doubt(
            (*key, "terms"),
            Words(
                "mọi cụm từ đều là công thức chung mà báo cáo nào cũng có; hãy thêm cụm từ riêng của nhiệm vụ này",
                "all terms are formulas that every report has; add phrases of this task's own",
            ),
        )


def _times(key: tuple[str | int, ...], task: Task) -> Iterator[Doubt]:
    if task.deadline is not None and not any(
        date.year is not None for date in parse(Source.of(task.deadline)).mentions.dates
    ):
        yield Doubt(
            (*key, "deadline"),
            Words(
                f"không hiểu thời hạn “{task.deadline}”; hãy nêu cả năm, như “quý I/2022”, “trước ngày 15/6/2024”",
                f"the deadline “{task.deadline}” is not understood; name the year: “quý I/2022”",
            ),
        )


def _tasks_alike(plan: Plan, indexed: Index) -> Iterator[Doubt]:
    """Tasks of which one says nothing that the other does not say too."""
    keys = [
        ("groups", place, "tasks", number)
        for place, group in enumerate(plan.groups)
        for number in range(len(group.tasks))
    ]
    for first, (other, second) in ((a, b) for (_, a), b in combinations(enumerate(indexed.tasks), 2)):
        less, more = (first, second) if _own(first, second) <= _own(second, first) else (second, first)
        if _own(less, more) < _APART:
            group = plan.groups[first.group]
            yield Doubt(
                keys[other],
                Words(
                    f"không phân biệt được với nhiệm vụ {first.task.number} của nhóm {group.id!r};"
                    " hãy nêu cụm từ riêng của mỗi nhiệm vụ, hoặc gộp hai nhiệm vụ",
                    f"cannot be told from task {first.task.number} of group {group.id!r};"
                    " give each phrases of its own, or make them one task",
                ),
            )


def _own(task: IndexedTask, other: IndexedTask) -> float:
    """The share of what tells `task` that `other` has not."""
    said = other.statement.union(*(term.pairs for term in other.terms))
    return sum(weight for pair, weight in task.weights.items() if pair not in said) / task.total
