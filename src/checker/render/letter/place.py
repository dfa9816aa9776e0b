"""Where the unit finds the answer to mend, or may put one that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.coverage.wording import named
from checker.document import Document, Entry
from checker.errors import Words
from checker.finding import Answer, Coverage, GroupCoverage, TaskCoverage
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["beginning", "is_numbered", "places", "room", "spot"]

_BEGINNING = 70


class _Neighbour(NamedTuple):
    """The answer of a task near by in the plan."""

    task: int
    place: Words


def places(document: Document, answers: Iterable[Answer]) -> Words:
    """Where the answers stand: "mục I.4 và mục II.2"; what has no number is named by its first words."""
    every = list({(one := spot(document, answer)).vi: one for answer in answers}.values())
    return Words(_listed([one.vi for one in every], "và"), _listed([one.en for one in every], "and"))


def _listed(names: Sequence[str], last: str) -> str:
    """ "a, b và c"."""
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def spot(document: Document, answer: Answer) -> Words:
    """Where one answer stands."""
    place = named(answer.section, answer.number)
    if is_numbered(answer):
        return place
    words = beginning(document, answer.span)
    if answer.number is None:
        below = Words(f" ở {place.vi}", f" in {place.en}") if answer.section else Words("", "")
        return Words(f"đoạn {words}{below.vi}", f"the paragraph {words}{below.en}")
    return Words(
        f"gạch đầu dòng {words} ở phần {answer.section}" if answer.section else f"gạch đầu dòng {words}",
        f"the bullet {words} in section {answer.section}" if answer.section else f"the bullet {words}",
    )


def is_numbered(answer: Answer) -> bool:
    """True for an item with a number or letter; a bullet, or the prose of a section, has none."""
    return answer.number is not None and any(map(str.isalnum, answer.number))


def beginning(document: Document, span: Span, *, whole: bool = False) -> str:
    """The first words of what stands in `span`, or of the `whole` paragraph it begins in, in quotation marks."""
    for text in document.texts():
        start, end = text.offset(span.start), text.offset(span.end)
        if text.span().start < span.end and span.start < text.span().end and start < end:
            words = " ".join((text.value if whole else text.value[start:end]).split())
            return f"“{words}”" if len(words) <= _BEGINNING else f"“{words[:_BEGINNING].rsplit(' ', 1)[0]} …”"
    return ""


def room(document: Document, coverage: Coverage, group: GroupCoverage, task: TaskCoverage) -> Words:
    """Where an answer to `task`, which has none, may be put: in the section on its group, beside its neighbours."""
    section = _section(document, group)
    neighbours = list(_neighbours(document, group, section))
    before = [one for one in neighbours if one.task < task.number]
    after = [one for one in neighbours if one.task > task.number]
    several = len(coverage.groups) > 1
    where = (
        Words(
            f"phần nêu kết quả về “{group.title}”" if several else "phần nêu kết quả thực hiện",
            f"the part on the results of “{group.title}”" if several else "the part on results",
        )
        if section is None
        else _heading(section)
    )
    if before:
        near = before[-1]
        beside = Words(
            f"sau {near.place.vi} (về nhiệm vụ {near.task})",
            f"after {near.place.en} (on task {near.task})",
        )
    elif after:
        near = after[0]
        beside = Words(
            f"trước {near.place.vi} (về nhiệm vụ {near.task})",
            f"before {near.place.en} (on task {near.task})",
        )
    else:
        return where
    if section is None:
        return Words(f"có thể đặt {beside.vi}", f"for example {beside.en}")
    return Words(f"{where.vi}, {beside.vi}", f"{where.en}, {beside.en}")


def _section(document: Document, group: GroupCoverage) -> Entry | None:
    if group.section is None:
        return None
    return next((entry for entry in document.entries() if entry.heading.span() == group.section), None)


def _heading(section: Entry) -> Words:
    words = " ".join(section.heading.value.rstrip(" .:;").split())
    short = words if len(words) <= _BEGINNING else words[:_BEGINNING].rsplit(" ", 1)[0] + " …"
    label = f" {section.label}" if section.label else ""
    return Words(f"phần{label} “{short}”", f"section{label} “{short}”")


def _neighbours(document: Document, group: GroupCoverage, section: Entry | None) -> Iterator[_Neighbour]:
    """Where the tasks of the group are answered, within its section where it has one."""
    for task in group.tasks:
        for answer in task.answers:
            if section is None or section.span.start <= answer.span.start < section.span.end:
                yield _Neighbour(task.number, spot(document, answer))
                break
