"""`unanswered`: "hoàn thành 12/12 nhiệm vụ" against the tasks of the plan for which no result was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Count, Percentage, Ratio
from checker.errors import Words
from checker.expression import expression
from checker.finding import GroupCoverage, Related, TaskCoverage
from checker.select.node import Facts, Node, Paragraph
from checker.select.where import folded
from checker.source import Span
from checker.value import NamedTuple
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.quantities import found_words

__all__ = ["UNANSWERED"]

_SENTENCE_END = expression(r"[.!?;]\s")
# "Đã lãnh đạo, chỉ đạo thực hiện hoàn thành 12/12": the word of completion stands near before the number.
_NEAR = 60


class _Claim(NamedTuple):
    """Words that say that tasks are completed."""

    span: Span
    number: int | None
    """How many; None for all of them."""
    of: str
    """What follows the number in its sentence, folded: "nhiệm vụ trọng tâm, trong đó …"."""


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    groups = [node.value for node in nodes]
    for claim in _claims(options, facts):
        claimed = _meant(claim, groups, options, facts)
        lacking = [(group, task) for group in claimed for task in group.tasks if task.status in options["statuses"]]
        if lacking:
            yield _hit(claim, lacking, len(claimed) > 1, nodes)


def _claims(options: Options, facts: Facts) -> Iterator[_Claim]:
    mentions = facts.document.mentions
    numbers: list[Count | Ratio | Percentage] = [*mentions.ratios, *mentions.counts, *mentions.percentages]
    for mention in numbers:
        number = _whole(mention)
        paragraph = facts.paragraph(mention.span.start) if number != 0 else None
        if paragraph is None:
            continue
        digits = expression(r"[\d/.,]+\s*%?").match(mention.text.value)
        start = paragraph.text.offset(mention.span.start)
        behind = start + (digits.end() if digits else 0)
        yield from _claim(paragraph, (start, behind), number, options)
    every = expression(rf"\b(?:{'|'.join(map(folded, options['all']))})\b")
    for paragraph in facts.paragraphs():
        for found in every.finditer(paragraph.text.value.lower()):
            yield from _claim(paragraph, found.span(), None, options)


def _whole(mention: Count | Ratio | Percentage) -> int | None:
    """How many are said to be all; 0 for a number that says nothing of the kind."""
    if isinstance(mention, Percentage):
        return None if mention.value == 100 else 0
    if isinstance(mention, Ratio):
        return int(mention.whole) if mention.part == mention.whole else 0
    return int(mention.value)


def _claim(paragraph: Paragraph, place: tuple[int, int], number: int | None, options: Options) -> Iterator[_Claim]:
    """The claim of completion whose number, or word for all, stands at `place` of the paragraph, if it is one."""
    start, behind = place
    value = paragraph.text.value.lower()
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(value)), len(value)]
    first, last = max(end for end in ends if end <= start), min(end for end in ends if end >= behind)
    of = folded(value[behind:last]).removeprefix("các ")
    if not of.startswith(tuple(map(folded, options["nouns"]))) or not any(
        found_words(value[max(first, start - _NEAR) : start], options["done"])
    ):
        return
    if not any(found_words(value[first:last], options["admitted"])):
        yield _Claim(paragraph.text.span(start, behind), number, of)


def _meant(claim: _Claim, groups: Sequence[GroupCoverage], options: Options, facts: Facts) -> list[GroupCoverage]:
    """The groups of tasks that the claim is about; none where that is not plain."""
    titled = [group for group in groups if claim.of.startswith(folded(group.title))]
    if titled:
        return [group for group in titled if claim.number in (None, group.expected)]
    if claim.number is None:
        return list(groups) if any(found_words(claim.of, options["of-plan"])) else []
    if len(groups) > 1 and claim.number == sum(group.expected for group in groups):
        return list(groups)
    around = [entry.heading.span() for entry in facts.entries_around(claim.span.start)]
    return [group for group in groups if group.section in around and claim.number == group.expected]


def _hit(
    claim: _Claim, lacking: Sequence[tuple[GroupCoverage, TaskCoverage]], several: bool, nodes: Sequence[Node]
) -> Hit:
    listed = ", ".join(f"{task.number} ({group.title})" if several else str(task.number) for group, task in lacking)
    related = tuple(
        Related(
            Words(f"nhiệm vụ {task.number}: không tìm thấy kết quả", f"task {task.number}: no result found"),
            task.answers[0].span,
        )
        for _, task in lacking
        if task.answers
    )
    doubtful = all(task.certainty == "possible" for _, task in lacking)
    group = lacking[0][0]
    node = next(node for node in nodes if node.value is group)
    return Hit(claim.span, {"tasks": listed}, node, related=related, certainty="possible" if doubtful else None)


UNANSWERED = Check(
    _run,
    {
        "nouns": Option("texts", required=True),
        "done": Option("texts", required=True),
        "admitted": Option("texts", required=True),
        "all": Option("texts", required=True),
        "of-plan": Option("texts", required=True),
        "statuses": Option("texts", required=True),
    },
    frozenset({"tasks"}),
    takes=frozenset({"task-groups"}),
)
