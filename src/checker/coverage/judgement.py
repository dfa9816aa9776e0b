"""The status of each task, and why."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage import wording
from checker.coverage.certainty import Nearest, certainty, nearest, rival
from checker.coverage.duplicates import Duplicates, copied_results, twice
from checker.coverage.parts import lacking
from checker.coverage.references import Followed, follow, led_to, standing_in
from checker.coverage.remarks import Layout, remarks
from checker.coverage.report import Offer, Report
from checker.errors import Words
from checker.finding import Answer, Cause, Evidence, Status, TaskCoverage
from checker.plan import Plan
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["judge"]

# So much of the statement, by weight, is most of it.
_MOSTLY = 0.5
# So many of a task's phrases are shown in a sentence, and kept with an answer.
_SHOWN, _KEPT = 3, 8


class Verdict(NamedTuple):
    """A status with what it rests on; the further fields are those of `TaskCoverage`."""

    status: Status
    evidence: tuple[Evidence, ...]
    because: Words
    cause: Cause | None = None
    lacking: tuple[str, ...] = ()
    unfinished: str | None = None


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
    verdict = _verdict(report, copied, number, offers)
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


def _verdict(report: Report, copied: Duplicates, number: int, offers: Sequence[Offer]) -> Verdict:
    evidence = tuple(evidence for offer in offers for evidence in offer.evidence)
    repeated = twice(copied, offers)
    if repeated is not None:
        first, second = (wording.place(report.units[unit]) for unit in repeated)
        because = Words(
            f"{second.vi} chép lại nguyên văn {first.vi}: một nhiệm vụ trả lời hai lần",
            f"{second.en} repeats {first.en} word for word: one task answered twice",
        )
        return Verdict("duplicate", evidence, because, "twice")
    source = copied_results(report, copied, number, offers)
    if source is not None:
        where, there = _where(report, offers), wording.place(report.units[source])
        because = Words(
            f"kết quả nêu ở {where.vi} chép lại nguyên văn {there.vi}, vốn trả lời nhiệm vụ khác",
            f"the results in {where.en} are copied from {there.en}, which answers another task",
        )
        return Verdict("duplicate", evidence, because, "copied")
    followed = [_followed(report, number, offer) for offer in offers if not offer.evidence]
    reached = next((one for one in followed if one is not None and one.evidence), None)
    pointed = {unit for offer in offers if not offer.evidence for unit in led_to(report, offer.segment)}
    if reached is not None and all(
        offer.segment.unit in (reached.unit, *pointed) for offer in offers if offer.evidence
    ):
        return Verdict("by-reference", reached.evidence, reached.because)
    if evidence:
        return _with_results(report, number, offers, evidence)
    failed = next((one.because for one in followed if one is not None), None)
    because = failed or _restated(report, number, offers)
    return Verdict("shallow", (), because, "misdirected" if failed else "restated")


def _with_results(report: Report, number: int, offers: Sequence[Offer], evidence: tuple[Evidence, ...]) -> Verdict:
    where, quotes = _where(report, offers), wording.quoted(evidence)
    undone = next((offer.unfinished for offer in offers if offer.unfinished is not None), None)
    unspoken = tuple(part.statement for part in lacking(report, number, offers))
    if undone is not None:
        words = " ".join(undone.text.split())
        because = Words(
            f"{where.vi} có kết quả ({quotes}) nhưng chính báo cáo nêu còn phần chưa xong: “{words}”",
            f"{where.en} gives results ({quotes}), but says itself that part is unfinished: “{words}”",
        )
        return Verdict("partial", evidence, because, "unfinished", unspoken, words)
    if unspoken:
        parts = "; ".join(f"“{part}”" for part in unspoken)
        because = Words(
            f"{where.vi} có kết quả ({quotes}) nhưng không tìm thấy nội dung ứng với phần: {parts}",
            f"{where.en} gives results ({quotes}), but nothing was found on: {parts}",
        )
        return Verdict("partial", evidence, because, "lacking", unspoken)
    kinds = wording.kinds(evidence)
    because = Words(f"{where.vi} có {kinds.vi}: {quotes}", f"{where.en} gives {kinds.en}: {quotes}")
    return Verdict("answered", evidence, because)


def _followed(report: Report, number: int, offer: Offer) -> Followed | None:
    """Where the cross-references of `offer` lead, the first that leads to results before others; None without any."""
    unit, failed = offer.segment.unit, None
    for pointer in standing_in(report, offer.segment.passages):
        found = follow(report, number, unit, pointer, frozenset((unit,)))
        if found.evidence:
            return found
        failed = failed or found
    return failed


def _restated(report: Report, number: int, offers: Sequence[Offer]) -> Words:
    where, wanted = _where(report, offers), wording.expected(report.tasks.tasks[number].task.evidence)
    undone = next((offer.unfinished.text for offer in offers if offer.unfinished is not None), None)
    if undone is not None:
        words = " ".join(undone.split())
        return Words(
            f"{where.vi} mới nêu việc còn dở dang (“{words}”), không tìm thấy kết quả của đơn vị;"
            f" nên bổ sung {wanted.vi}",
            f"{where.en} only says what is unfinished (“{words}”); no result of the unit's own was found:"
            f" add {wanted.en}",
        )
    return Words(
        f"{where.vi} mới nêu lại nhiệm vụ, không tìm thấy kết quả của đơn vị; nên bổ sung {wanted.vi}",
        f"{where.en} only restates the task; no result of the unit's own was found: add {wanted.en}",
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


def _where(report: Report, offers: Sequence[Offer]) -> Words:
    return wording.places(report.units[unit] for unit in dict.fromkeys(offer.segment.unit for offer in offers))


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
