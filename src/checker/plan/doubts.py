"""What makes a valid plan hard to hold reports against: `checker plan check` says it, one doubt a place.

Terms that no report can match or every report has, tasks and groups that cannot be told apart,
numbers that disagree, deadlines whose words give no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.coverage.index import Index, IndexedTask, index
from checker.coverage.lexicon import lexicon
from checker.errors import Words
from checker.plan.announced import announced
from checker.plan.model import Group, Plan, Task
from checker.plan.period import last_day
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
            yield from _times(key, task, plan.date)
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
        alike = [
            one for one in range(place) if title and titles[one] and (titles[one] <= title or title <= titles[one])
        ]
        if alike:
            listed = ", ".join(f"{plan.groups[one].id!r} (“{plan.groups[one].title}”)" for one in alike)
            yield Doubt(
                ("groups", place, "title"),
                Words(
                    f"tiêu đề lẫn với nhóm {listed}: không rõ phần nào của báo cáo trả lời nhóm nào",
                    f"the title cannot be told from that of group {listed}",
                ),
            )


def _count(place: int, group: Group) -> Iterator[Doubt]:
    """A title that says another number than there are: "12 nhiệm vụ trọng tâm" over eleven."""
    for number in announced(group.title):
        if int(number) != len(group.tasks):
            yield Doubt(
                ("groups", place, "title"),
                Words(
                    f"tiêu đề nêu {number} nhưng nhóm có {len(group.tasks)} nhiệm vụ",
                    f"the title says {number}, the group has {len(group.tasks)} tasks",
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


def _times(key: tuple[str | int, ...], task: Task, issued: date) -> Iterator[Doubt]:
    if task.deadline is not None and last_day(task.deadline, issued) is None:
        yield Doubt(
            (*key, "deadline"),
            Words(
                f"không hiểu thời hạn “{task.deadline}”; hãy ghi như “quý I/2022”, “trước ngày 15/6/2024”;"
                " việc làm hằng năm thì ghi ở frequency",
                f"the deadline “{task.deadline}” is not understood; write as in “quý I/2022”; what is done every year"
                " goes under frequency",
            ),
        )


def _tasks_alike(plan: Plan, indexed: Index) -> Iterator[Doubt]:
    """Tasks that say nothing beside an earlier one, or leave that one nothing."""
    places = [(place, number) for place, group in enumerate(plan.groups) for number in range(len(group.tasks))]
    for place, task in enumerate(indexed.tasks):
        alike = [one for one in indexed.tasks[:place] if min(_own(one, task), _own(task, one)) < _APART]
        if alike:
            listed = ", ".join(f"{one.task.number} ({plan.groups[one.group].id})" for one in alike)
            group, number = places[place]
            yield Doubt(
                ("groups", group, "tasks", number),
                Words(
                    f"không phân biệt được với nhiệm vụ {listed}; hãy nêu cụm từ riêng của mỗi nhiệm vụ, hoặc gộp lại",
                    f"cannot be told from task {listed}; give each phrases of its own, or make them one task",
                ),
            )


def _own(task: IndexedTask, other: IndexedTask) -> float:
    """The share of what tells `task` that `other` has not."""
    said = other.statement.union(*(term.pairs for term in other.terms))
    return sum(weight for pair, weight in task.weights.items() if pair not in said) / task.total
