"""What the answers to a task amount to: its status, and why."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage import wording
from checker.coverage.duplicates import Duplicates, copied_results, twice
from checker.coverage.parts import lacking
from checker.coverage.references import Followed, follow, led_to, standing_in
from checker.coverage.report import Offer, Report
from checker.errors import Words
from checker.finding import Cause, Evidence, Status
from checker.value import NamedTuple

__all__ = ["Verdict", "verdict_on"]


class Verdict(NamedTuple):
    """A status with what it rests on; the further fields are those of `TaskCoverage`."""

    status: Status
    evidence: tuple[Evidence, ...]
    because: Words
    cause: Cause | None = None
    lacking: tuple[str, ...] = ()
    unfinished: str | None = None


def verdict_on(report: Report, copied: Duplicates, number: int, offers: Sequence[Offer]) -> Verdict:
    """What `offers` amount to for the task of this number; `copied` tells what of `report` repeats what."""
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


def _where(report: Report, offers: Sequence[Offer]) -> Words:
    return wording.places(report.units[unit] for unit in dict.fromkeys(offer.segment.unit for offer in offers))
