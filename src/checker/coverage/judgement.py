"""Each task judged: its status with the answers found, what they rest on, and what else is said of them."""

from __future__ import annotations

from checker.coverage import wording
from checker.coverage.certainty import Nearest, certainty, nearest, rival
from checker.coverage.duplicates import Duplicates
from checker.coverage.remarks import Layout, remarks
from checker.coverage.report import Offer, Report
from checker.coverage.verdict import verdict_on
from checker.errors import Words
from checker.finding import Answer, Cause, TaskCoverage
from checker.plan import Plan
from checker.source import Span

__all__ = ["judge"]

# So much of the statement, by weight, is most of it.
_MOSTLY = 0.5
# So many of a task's phrases are shown in a sentence, and kept with an answer.
_SHOWN, _KEPT = 3, 8


def judge(report: Report, plan: Plan, copied: Duplicates, found: Layout, number: int) -> TaskCoverage:
    """How `report` answers the task of this number in the index of `plan`; `copied` and `found` are of the report."""
    task = report.tasks.tasks[number].task
    stand_in = copied.stand_ins.get(number)
    if stand_in is not None:
        return _stands_in(report, number, *stand_in)
    offers = [offer for offer in report.offers.get(number, ()) if not copied.given_away(number, offer.segment.unit)]
    if not offers:
        cause: Cause = "aside" if report.asides.get(number) else "absent"
        return TaskCoverage(
            task.number,
            task.statement,
            "missing",
            (),
            (),
            _missing(report, number),
            certainty(report, number, "missing", (), ()),
            cause=cause,
        )
    verdict = verdict_on(report, copied, number, offers)
    rivals = [nearest(report, offer.segment) for offer in offers]
    sure = certainty(report, number, verdict.status, offers, rivals)
    # Where an answer stands is told only of one that is an answer, and surely to this task.
    placed = sure != "possible" and verdict.status in ("answered", "partial")
    said = (one for one in remarks(report, plan, found, number, offers) if placed or one.kind == "period")
    return TaskCoverage(
        number=task.number,
        statement=task.statement,
        status=verdict.status,
        answers=tuple(_answer(report, plan, number, offer, one) for offer, one in zip(offers, rivals, strict=True)),
        evidence=verdict.evidence,
        because=verdict.because,
        certainty=sure,
        remarks=tuple(said),
        cause=verdict.cause,
        lacking=verdict.lacking,
        unfinished=verdict.unfinished,
    )


def _stands_in(report: Report, number: int, copy: int, original: int) -> TaskCoverage:
    task, unit = report.tasks.tasks[number].task, report.units[copy]
    here, there = wording.place(unit), wording.place(report.units[original])
    because = Words(
        f"{here.vi} chép lại nguyên văn {there.vi}, vốn trả lời nhiệm vụ khác; không tìm thấy"
        " nội dung của nhiệm vụ này",
        f"{here.en} repeats {there.en} word for word, which answers another task; nothing was found on this one",
    )
    section = unit.section.label if unit.section is not None else None
    answer = Answer(section, unit.entry.label, unit.entry.span, 0.0, because)
    return TaskCoverage(task.number, task.statement, "duplicate", (answer,), (), because, cause="copied")


def _missing(report: Report, number: int) -> Words:
    asides = report.asides.get(number, ())
    if asides:
        where = wording.places(report.units[segment.unit] for segment in asides)
        return Words(
            f"{where.vi} có nhắc đến, không nêu kết quả của nhiệm vụ này; chỗ khác không tìm thấy nội dung trả lời",
            f"{where.en} touches on it without a result of this task; nothing elsewhere was found to answer it",
        )
    return Words(
        "trong báo cáo không tìm thấy nội dung trả lời nhiệm vụ này (không tìm thấy không có nghĩa là chưa làm)",
        "nothing in the report was found to answer it (which does not mean it was not done)",
    )


def _answer(report: Report, plan: Plan, number: int, offer: Offer, found: Nearest | None) -> Answer:
    segment = offer.segment
    unit = report.units[segment.unit]
    named = report.tasks.tasks[number].named(segment.pairs)
    listed = ", ".join(f"“{term}”" for term in named[:_SHOWN])
    if named:
        because = Words(f"có các cụm từ riêng của nhiệm vụ: {listed}", f"has the task's own terms: {listed}")
    elif report.tasks.tasks[number].restated(segment.pairs) >= _MOSTLY:
        because = Words("nêu lại phần lớn lời của nhiệm vụ", "repeats most of the task's words")
    else:
        because = Words("nói về việc của nhiệm vụ bằng lời khác", "speaks of the task's work in other words")
    first, last = (report.passages[segment.passages[end]].span for end in (0, -1))
    own = unit.entry is unit.section
    whole = len(segment.passages) == unit.last - unit.first and not own
    return Answer(
        section=unit.section.label if unit.section is not None else None,
        number=None if own else unit.entry.label,
        span=unit.entry.span if whole else Span(first.start, last.end),
        score=round(segment.score, 2),
        because=because,
        terms=named[:_KEPT],
        rival=rival(report, plan, segment, found),
    )
