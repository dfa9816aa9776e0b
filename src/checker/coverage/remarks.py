"""What is said of an answer beside its status: outside the time the plan gives, under another heading, out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from checker.coverage import wording
from checker.coverage.openings import group_named
from checker.coverage.report import Offer, Report
from checker.document import DateMention
from checker.errors import Words
from checker.finding import Evidence, Remark
from checker.plan import Plan, Task
from checker.value import NamedTuple

__all__ = ["Layout", "layout", "remarks"]

# So much of a section must be in the plan's order for the rest to be out of it.
_IN_ORDER = 0.7
_LEAST_ITEMS = 5


class Layout(NamedTuple):
    """How the sections of a report stand to the groups of the plan."""

    sections: frozenset[int]
    """Groups that a section heading names."""
    astray: frozenset[tuple[int, int]]
    """(task, unit) where the unit stands out of the plan's order in a section that otherwise keeps to it."""


class _When(NamedTuple):
    """A day or more that evidence names."""

    first: date
    years: frozenset[int]
    text: str
    evidence: Evidence


def layout(report: Report) -> Layout:
    """How `report` is laid out."""
    sections: dict[int, int] = {}
    for unit in report.units:
        if unit.section is not None:
            group = group_named(report.tasks, unit.section)
            if group is not None:
                sections[unit.section.span.start] = group
    return Layout(frozenset(sections.values()), frozenset(_astray(report, sections)))


def _astray(report: Report, sections: dict[int, int]) -> Iterator[tuple[int, int]]:
    for start, group in sections.items():
        listed = []
        for number, unit in enumerate(report.units):
            offers = report.by_unit.get(number, ())
            tasks = {offer.segment.task for offer in offers}
            at = unit.section.span.start if unit.section is not None else None
            if at == start and unit.entry is not unit.section and len(tasks) == 1:
                task = tasks.pop()
                if report.tasks.tasks[task].group == group:
                    listed.append((task, number))
        kept = _rising([task for task, _ in listed])
        if len(listed) >= _LEAST_ITEMS and _IN_ORDER * len(listed) <= len(kept) < len(listed):
            yield from (pair for place, pair in enumerate(listed) if place not in kept)


def _rising(tasks: Sequence[int]) -> frozenset[int]:
    """The places of a longest part of `tasks` that never falls."""
    tails: list[int] = []
    places: list[int] = []
    former: list[int] = []
    for place, task in enumerate(tasks):
        at = bisect_left(tails, task + 1)
        former.append(places[at - 1] if at else -1)
        if at == len(tails):
            tails.append(task)
            places.append(place)
        else:
            tails[at], places[at] = task, place
    kept, place = set(), places[-1] if places else -1
    while place >= 0:
        kept.add(place)
        place = former[place]
    return frozenset(kept)


def remarks(report: Report, plan: Plan, found: Layout, number: int, offers: Sequence[Offer]) -> Iterator[Remark]:
    """What is said of the answer `offers` to the task of this number in the index."""
    task = report.tasks.tasks[number].task
    if task.deadline is not None or task.frequency is not None:
        yield from _timely(report, plan, task, offers)
    yield from _placed(report, found, number, offers)


def _timely(report: Report, plan: Plan, task: Task, offers: Sequence[Offer]) -> Iterator[Remark]:
    from checker.plan.period import is_yearly, last_day

    dated = sorted(_dated(report, offers), key=lambda when: when.first)
    if not dated:
        return
    due = last_day(task.deadline, plan.date) if task.deadline is not None else None
    earliest = dated[0]
    if due is not None and earliest.first > due:
        yield Remark(
            "period",
            Words(
                f"thời gian sớm nhất tìm thấy là “{earliest.text}”, sau thời hạn của kế hoạch ({task.deadline})",
                f"the earliest date found is “{earliest.text}”, after the plan's deadline ({task.deadline})",
            ),
            earliest.evidence.span,
        )
    told = [when for when in dated if when.evidence.type == "date"]  # a document is issued once, to hold for years
    asked = task.frequency is not None and not task.parts and is_yearly(task.frequency)  # of which part, is not said
    if asked and told and report.basis.day is not None:
        yield from _yearly(report, plan, task, offers, told)


def _yearly(
    report: Report, plan: Plan, task: Task, offers: Sequence[Offer], dated: Sequence[_When]
) -> Iterator[Remark]:
    assert report.basis.day is not None
    wanted = range(plan.date.year, report.basis.day.year)
    given = frozenset[int]().union(*(when.years for when in dated))
    lacking = [year for year in wanted if year not in given]
    if len(wanted) < 2 or not lacking or given.isdisjoint(wanted):
        return
    for offer in offers:
        for place in offer.segment.passages:
            there = report.mentioned.get(place)
            if any(report.words.each_year.finditer(report.passages[place].folded)):
                return
            if there is not None and any(mention.until_year is not None for mention in there.dates):
                return
    years = ", ".join(map(str, lacking))
    yield Remark(
        "period",
        Words(
            f"kế hoạch yêu cầu {task.frequency}, không tìm thấy kết quả của năm {years}",
            f"the plan asks for it “{task.frequency}”; no result of {years} was found",
        ),
        dated[0].evidence.span,
    )


def _dated(report: Report, offers: Sequence[Offer]) -> Iterator[_When]:
    for offer in offers:
        mentions = [
            mention
            for place in offer.segment.passages
            if (there := report.mentioned.get(place)) is not None
            for mention in (*there.dates, *(cited.date for cited in there.citations if cited.date is not None))
        ]
        for evidence in offer.evidence:
            if evidence.type not in ("date", "document"):
                continue
            for mention in mentions:
                inside = evidence.span.start <= mention.span.start < evidence.span.end
                if inside and (when := _first(mention)) is not None:
                    years = frozenset((mention.year,)) if mention.year is not None else frozenset[int]()
                    yield _When(when, years, " ".join(mention.text.value.split()), evidence)


def _first(mention: DateMention) -> date | None:
    """The first day that the mention can mean."""
    if mention.year is None:
        return None
    month = mention.month or (3 * mention.quarter - 2 if mention.quarter is not None else 1)
    try:
        return date(mention.year, month, mention.day or 1)
    except ValueError:
        return None


def _placed(report: Report, found: Layout, number: int, offers: Sequence[Offer]) -> Iterator[Remark]:
    task = report.tasks.tasks[number]
    units = dict.fromkeys(offer.segment.unit for offer in offers if offer.evidence)
    groups = [group_named(report.tasks, report.units[unit].section) for unit in units]
    if task.group in found.sections and groups and all(group not in (None, task.group) for group in groups):
        first = next(iter(units))
        where = wording.place(report.units[first])
        yield Remark(
            "group",
            Words(
                f"nội dung trả lời nằm ở {where.vi}, thuộc phần báo cáo nhóm nhiệm vụ khác",
                f"the answer stands in {where.en}, under the heading of another group of tasks",
            ),
            report.units[first].entry.span,
        )
    for unit in units:
        if (number, unit) in found.astray:
            where = wording.place(report.units[unit])
            yield Remark(
                "order",
                Words(
                    f"{where.vi} trả lời nhiệm vụ này, không theo thứ tự nhiệm vụ của kế hoạch",
                    f"{where.en} answers it, out of the order of the plan's tasks",
                ),
                report.units[unit].entry.span,
            )
