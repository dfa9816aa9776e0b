"""What is said of the draft as a whole: the verdict, by which standard and plan, the tasks, what was not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.annotate.comments import Comment
from checker.annotate.markup import Said
from checker.annotate.signed import OVERVIEW, mark
from checker.errors import Words
from checker.finding import MET, Result
from checker.render.letter.held import Held
from checker.render.letter.table import Row, rows
from checker.render.unjudged import by_reason
from checker.render.words import (
    KIND,
    NO_FINDING,
    NO_PLAN,
    PLAN,
    SEVERITY,
    STAGE,
    STANDARD,
    TASKS_OF_PLAN,
    UNJUDGED,
    VERDICT,
    counted,
)
from checker.value import NamedTuple

__all__ = ["Group", "groups", "head", "overview", "verdict"]

_KIND = Words("Loại văn bản", "Kind")
_MET = Words("Có trả lời", "Answered")
_APPENDED = Words("Bảng từng nhiệm vụ ở trang cuối.", "All tasks: see the last page.")


class Group(NamedTuple):
    """The tasks of one group of the plan."""

    title: str
    rows: tuple[Row, ...]

    @property
    def tally(self) -> str:
        """Tasks met of all: "10/12"."""
        return f"{sum(row.status in MET for row in self.rows)}/{len(self.rows)}"


def groups(held: Held | None, lang: str) -> tuple[Group, ...]:
    """The tasks of the plan by group, with what reviewers decided; none where the draft reports on no plan."""
    found: dict[str, list[Row]] = {}
    for row in rows(held, lang) if held is not None else ():
        found.setdefault(row.group, []).append(row)
    return tuple(Group(title[:1].upper() + title[1:], tuple(every)) for title, every in found.items())


def verdict(result: Result, lang: str) -> str:
    """ "KHÔNG ĐẠT: 2 lỗi, 3 cảnh báo"."""
    there = result.counts.items()
    counts = ", ".join(counted(number, SEVERITY[severity], lang) for severity, number in there if number)
    return f"{VERDICT[result.verdict][lang]}: {counts or NO_FINDING[lang]}"


def head(result: Result, lang: str) -> Iterator[tuple[str, str]]:
    """What the draft was taken for, each with its label: kind and stage, standard, plan."""
    yield _KIND[lang], f"{KIND[result.document.kind][lang]} · {STAGE[result.stage][lang]}"
    yield STANDARD[lang], f"{result.standard}: {result.standard_because[lang]}"
    plan = result.plan_symbol or result.plan or NO_PLAN[lang]
    because = f": {result.plan_because[lang]}" if result.plan_because is not None else ""
    yield PLAN[lang], f"{plan}{because}"


def overview(
    result: Result, found: Sequence[Group], lang: str, *, appended: bool, notes: Sequence[str] = ()
) -> Comment:
    """The comment that sums up; short where all of it is `appended` as a page. `notes` are said besides."""
    paragraphs = [(Said(verdict(result, lang), bold=True),)]
    paragraphs += ((Said(f"{label}: {text}"),) for label, text in head(result, lang))
    if found:
        title = f"{TASKS_OF_PLAN[lang]} {result.plan_symbol or result.plan or ''}".rstrip()
        paragraphs.append((Said(title, bold=True),))
    for group in found:
        paragraphs.append((Said(f"{group.title}: {group.tally}", bold=True),))
        if not appended:
            paragraphs += ((Said(line),) for line in _tasks(group, lang))
    if appended:
        paragraphs.append((Said(_APPENDED[lang]),))
    elif result.not_evaluated:
        paragraphs.append((Said(f"{UNJUDGED[lang]} ({len(result.not_evaluated)})", bold=True),))
        paragraphs += ((Said(f"{rules}: {why}"),) for rules, why in by_reason(result.not_evaluated, lang))
    paragraphs += ((Said(note),) for note in notes)
    return Comment((*paragraphs, (Said(mark(OVERVIEW), faint=True),)))


def _tasks(group: Group, lang: str) -> Iterator[str]:
    """The tasks that are not met one by one, the others by their numbers."""
    for row in group.rows:
        if row.status not in MET:
            place = f" ({row.places})" if row.places else ""
            yield f"{row.number}. {row.named}{place}: {row.statement}"
    met = [str(row.number) for row in group.rows if row.status in MET]
    if met:
        yield f"{_MET[lang]}: {', '.join(met)}"
