"""The status of each task, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.coverage import wording
from checker.coverage.answers import Offer, Report
from checker.coverage.copies import copies
from checker.coverage.passages import Unit
from checker.coverage.references import targets
from checker.coverage.syllables import Pair
from checker.document import Reference
from checker.errors import Words
from checker.finding import Answer, Evidence, Status, TaskCoverage
from checker.source import Span

__all__ = ["Judge"]

# Two tasks whose statements share this much may answer for each other.
_RELATED = 0.35
# A sentence of the item pointed to that speaks this plainly of the task.
_PLAIN = 0.5


class Judge:
    """Judges the tasks of one report; every question it answers is pure."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.tasks = report.tasks.tasks
        self.copies = copies(report.units, report.passages)
        self.by_unit: dict[int, list[Offer]] = {}
        for some in report.offers.values():
            for offer in some:
                self.by_unit.setdefault(offer.segment.unit, []).append(offer)
        self.stands_for = dict(self._misplaced())

    def task(self, number: int) -> TaskCoverage:
        """The judgement on the task of this number in the index."""
        offers = self.report.offers.get(number, ())
        task = self.tasks[number].task
        copy = self.stands_for.get(number)
        if copy is not None:
            return self._copied(number, *copy)
        offers = tuple(offer for offer in offers if not self._given_away(number, offer))
        if not offers:
            return TaskCoverage(task.number, task.statement, "missing", (), (), self._missing(number))
        evidence = tuple(evidence for offer in offers for evidence in offer.evidence)
        status, evidence, because = self._status(number, offers, evidence)
        answers = tuple(self._answer(number, offer) for offer in offers)
        return TaskCoverage(task.number, task.statement, status, answers, evidence, because)

    def _status(
        self, number: int, offers: Sequence[Offer], evidence: tuple[Evidence, ...]
    ) -> tuple[Status, tuple[Evidence, ...], Words]:
        units = self._units(offers)
        twice = self._twice(units)
        if twice is not None:
            first, second = (wording.place(self.report.units[unit]) for unit in twice)
            return "duplicate", evidence, Words(
                f"{second.vi} chép lại nguyên văn {first.vi}: một nhiệm vụ trả lời hai lần",
                f"{second.en} repeats {first.en} word for word: one task answered twice",
            )  # fmt: skip
        copied = self._copied_results(number, offers)
        if copied is not None:
            there = wording.place(self.report.units[copied])
            return "duplicate", evidence, Words(
                f"kết quả nêu ở đây chép lại nguyên văn {there.vi}, vốn trả lời một nhiệm vụ khác",
                f"the results given here are copied from {there.en}, which answers another task",
            )  # fmt: skip
        if evidence:
            return self._with_results(number, offers, evidence)
        return self._without_results(number, offers)

    def _with_results(
        self, number: int, offers: Sequence[Offer], evidence: tuple[Evidence, ...]
    ) -> tuple[Status, tuple[Evidence, ...], Words]:
        where = wording.places(self.report.units[unit] for unit in self._units(offers))
        undone = next((offer.unfinished for offer in offers if offer.unfinished is not None), None)
        if undone is not None:
            words = Words(
                f"{where.vi} có kết quả ({wording.quoted(evidence)}) nhưng chính báo cáo nêu còn phần"
                f" chưa xong: “{undone.text}”",
                f"{where.en} gives results ({wording.quoted(evidence)}), but the report itself says that part is"
                f" unfinished: “{undone.text}”",
            )
            return "partial", evidence, words
        said = frozenset[Pair]().union(*(offer.segment.pairs for offer in offers))
        said = said.union(*(self.report.passages[place].pairs for offer in offers for place in offer.segment.passages))
        lacking = [part.statement for part in self.tasks[number].parts if not any(term <= said for term in part.terms)]
        if lacking:
            listed = "; ".join(f"“{part}”" for part in lacking)
            return "partial", evidence, Words(
                f"{where.vi} có kết quả ({wording.quoted(evidence)}), nhưng không tìm thấy nội dung ứng với"
                f" phần: {listed}",
                f"{where.en} gives results ({wording.quoted(evidence)}), but nothing was found on: {listed}",
            )  # fmt: skip
        kinds = wording.kinds(evidence)
        return "answered", evidence, Words(
            f"{where.vi} có {kinds.vi}: {wording.quoted(evidence)}",
            f"{where.en} gives {kinds.en}: {wording.quoted(evidence)}",
        )  # fmt: skip

    def _without_results(self, number: int, offers: Sequence[Offer]) -> tuple[Status, tuple[Evidence, ...], Words]:
        where = wording.places(self.report.units[unit] for unit in self._units(offers))
        failed: Words | None = None
        for unit, reference in self._references(number, offers):
            evidence, because = self._follow(number, unit, reference, frozenset((unit,)))
            if evidence:
                return "by-reference", evidence, because
            failed = failed or because
        if failed is not None:
            return "shallow", (), failed
        wanted = wording.expected(self.tasks[number].task.evidence)
        return "shallow", (), Words(
            f"{where.vi} mới nêu lại nhiệm vụ, không tìm thấy kết quả của đơn vị; nên bổ sung {wanted.vi}",
            f"{where.en} only restates the task; no result of the unit's own was found: add {wanted.en}",
        )  # fmt: skip

    def _follow(
        self, number: int, origin: int, reference: Reference, seen: frozenset[int]
    ) -> tuple[tuple[Evidence, ...], Words]:
        """The results that `reference` leads to for the task (none when it fails), and what to say of it."""
        units, quote = self.report.units, " ".join(reference.text.value.split())
        here = wording.place(units[origin])
        meant = targets(reference, units[origin], units, self.report.words)
        if not meant:
            return (), Words(
                f"{here.vi} dẫn chiếu “{quote}” nhưng trong dự thảo không có mục ấy",
                f"{here.en} points to “{quote}”, which is not in the draft",
            )
        fresh = [unit for unit in meant if unit not in seen]
        if not fresh:
            return (), Words(
                f"{here.vi} dẫn chiếu “{quote}” nhưng dẫn chiếu vòng tròn, không tới kết quả nào",
                f"{here.en} points to “{quote}”, which leads back in a circle to no result",
            )
        failed: Words | None = None
        for target in fresh:
            there = wording.place(units[target])
            if not self._related(number, target):
                failed = failed or Words(
                    f"{here.vi} dẫn chiếu “{quote}” ({there.vi}) nhưng mục ấy nói về nội dung khác",
                    f"{here.en} points to “{quote}” ({there.en}), which speaks of something else",
                )
                continue
            evidence = self._results_of(number, target)
            if evidence:
                return evidence, Words(
                    f"{here.vi} dẫn chiếu “{quote}”; {there.vi} có kết quả: {wording.quoted(evidence)}",
                    f"{here.en} points to “{quote}”; {there.en} gives results: {wording.quoted(evidence)}",
                )
            for onward in self._references_in(range(units[target].first, units[target].last)):
                further, because = self._follow(number, target, onward, seen | {target})
                if further:
                    return further, Words(
                        f"{here.vi} dẫn chiếu “{quote}”; {because.vi}", f"{here.en} points to “{quote}”; {because.en}"
                    )
                failed = failed or because
            failed = failed or Words(
                f"{here.vi} dẫn chiếu “{quote}” nhưng {there.vi} cũng không nêu kết quả",
                f"{here.en} points to “{quote}”, but {there.en} gives no result either",
            )
        assert failed is not None
        return (), failed

    def _related(self, number: int, unit: int) -> bool:
        """Does this unit speak of the task, or of one so close to it that it can answer for it?"""
        own = self.tasks[number]
        for offer in self.by_unit.get(unit, ()):
            other = self.tasks[offer.segment.task]
            if other is own or max(own.score(other.statement), other.score(own.statement)) >= _RELATED:
                return True
        span = self.report.units[unit]
        return any(own.score(self.report.passages[place].pairs) >= _PLAIN for place in range(span.first, span.last))

    def _results_of(self, number: int, unit: int) -> tuple[Evidence, ...]:
        span = self.report.units[unit]
        of_others = [evidence for offer in self.by_unit.get(unit, ()) for evidence in offer.evidence]
        return tuple(of_others) or self.report.evidence(number, range(span.first, span.last))

    def _references(self, number: int, offers: Sequence[Offer]) -> Iterator[tuple[int, Reference]]:
        for offer in offers:
            for reference in self._references_in(offer.segment.passages):
                yield offer.segment.unit, reference

    def _references_in(self, places: Sequence[int]) -> Iterator[Reference]:
        for place in places:
            there = self.report.mentioned.get(place)
            if there is not None:
                yield from there.references

    def _units(self, offers: Sequence[Offer]) -> list[int]:
        return list(dict.fromkeys(offer.segment.unit for offer in offers))

    def _twice(self, units: Sequence[int]) -> tuple[int, int] | None:
        return next(((first, second) for first, second in self.copies if first in units and second in units), None)

    def _misplaced(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Tasks in whose place stands a copy of another task's item: (task, (copy, original)).

        A copy says nothing of the task it stands for, so here, and only here, its number tells.
        """
        taken: set[int] = set()
        for first, second in self.copies:
            for copy, original in ((second, first), (first, second)):
                number = self._by_number(self.report.units[copy])
                if number is None or number in self.report.offers or number in taken or copy in taken:
                    continue
                if self.by_unit.get(copy):
                    taken |= {number, copy}
                    yield number, (copy, original)
                    break

    def _by_number(self, unit: Unit) -> int | None:
        """The task that has the number of this item in the group its section names."""
        if unit.section is None or unit.entry is unit.section:
            return None
        heading = self.report.words.pairs(unit.section.heading.value)
        for place, title in enumerate(self.report.tasks.headings):
            if title <= heading:
                for number, task in enumerate(self.tasks):
                    if task.group == place and str(task.task.number) == unit.entry.label:
                        return number
        return None

    def _given_away(self, number: int, offer: Offer) -> bool:
        """Is this offer a copy that stands in another task's place?"""
        return any(offer.segment.unit == copy for task, (copy, _) in self.stands_for.items() if task != number)

    def _copied(self, number: int, copy: int, original: int) -> TaskCoverage:
        task, unit = self.tasks[number].task, self.report.units[copy]
        here, there = wording.place(unit), wording.place(self.report.units[original])
        because = Words(
            f"{here.vi} chép lại nguyên văn {there.vi}, vốn trả lời nhiệm vụ khác; không tìm thấy nội dung"
            " của nhiệm vụ này",
            f"{here.en} repeats {there.en} word for word, which answers another task; nothing was found on this one",
        )
        answer = Answer(
            unit.section.label if unit.section else None, unit.entry.label, _span(self.report, copy), 0.0, because
        )
        return TaskCoverage(task.number, task.statement, "duplicate", (answer,), (), because)

    def _copied_results(self, number: int, offers: Sequence[Offer]) -> int | None:
        """The unit from whose answer to another task all results here are copied, or None."""
        passages = self.report.passages
        source: int | None = None
        found = False
        for offer in offers:
            for evidence in offer.evidence:
                found = True
                place = next(
                    at
                    for at in offer.segment.passages
                    if passages[at].span.start <= evidence.span.start < passages[at].span.end
                )
                source = self._source(number, place)
                if source is None:
                    return None
        return source if found else None

    def _source(self, number: int, place: int) -> int | None:
        """The unit that has this very sentence as part of the answer to another task, to which it belongs more."""
        passage = self.report.passages[place]
        if len(passage.syllables) < 12:
            return None
        own = self.tasks[number].score(passage.pairs)
        for task, offers in self.report.offers.items():
            if task == number:
                continue
            for offer in offers:
                for other in offer.segment.passages:
                    if other == place or self.report.passages[other].syllables != passage.syllables:
                        continue
                    theirs = self.tasks[task].score(passage.pairs)
                    if theirs > own or (theirs == own and other < place):
                        return offer.segment.unit
        return None

    def _answer(self, number: int, offer: Offer) -> Answer:
        segment, indexed = offer.segment, self.tasks[number]
        unit = self.report.units[segment.unit]
        named = indexed.named(segment.pairs)[:3]
        listed = ", ".join(f"“{term}”" for term in named)
        reason = Words(
            f"có các cụm từ riêng của nhiệm vụ: {listed}" if named else "nêu lại phần lớn lời của nhiệm vụ",
            f"has the task's own terms: {listed}" if named else "repeats most of the task's words",
        )
        first, last = (self.report.passages[segment.passages[end]].span for end in (0, -1))
        whole = (unit.first, unit.last) == (segment.passages[0], segment.passages[-1] + 1)
        span = unit.entry.span if whole and unit.entry is not unit.section else Span(first.start, last.end)
        section = unit.section.label if unit.section is not None else None
        label = None if unit.entry is unit.section else unit.entry.label
        return Answer(section, label, span, round(segment.score, 2), reason)

    def _missing(self, number: int) -> Words:
        asides = self.report.asides.get(number, ())
        said = (
            "trong dự thảo không tìm thấy nội dung trả lời nhiệm vụ này",
            "nothing in the draft was found to answer this task",
        )
        if not asides:
            return Words(
                f"{said[0]} (không tìm thấy không có nghĩa là chưa làm)",
                f"{said[1]} (which does not mean it was not done)",
            )
        where = wording.places(self.report.units[segment.unit] for segment in asides)
        return Words(
            f"{said[0]}; {where.vi} chỉ nhắc lại lời của nhiệm vụ, không nêu kết quả",
            f"{said[1]}; {where.en} only repeats its words, without results",
        )


def _span(report: Report, unit: int) -> Span:
    return report.units[unit].entry.span
