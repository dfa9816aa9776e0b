"""Every task of the plan in one row: status, where, what was found, what a reviewer decided."""

from __future__ import annotations

from collections.abc import Iterator

from checker.coverage.wording import named
from checker.finding import Answer, Status
from checker.render.judged import said
from checker.render.letter.held import Held
from checker.render.letter.naming import gist
from checker.render.words import STATUS
from checker.value import NamedTuple

__all__ = ["Row", "rows"]

_TEXT = named(None, None)


class Row(NamedTuple):
    """One task."""

    group: str
    """The title of its group."""
    number: int
    status: Status
    named: str
    """The status in words, with a mark where a reviewer decided it."""
    places: str
    """"I.4, II.2"; empty where nothing answers it."""
    statement: str
    """Its beginning, enough to know it by."""
    because: str
    judged: str
    """What a reviewer decided; empty where nobody did."""


def rows(held: Held, lang: str) -> Iterator[Row]:
    """The rows in the order of the plan."""
    for group, task, _, ruling in held.lines():
        places = (_label(one) for one in task.answers)
        words = said(ruling)
        mark = "*" if ruling.judgement is not None and ruling.doubt is None else ""
        yield Row(
            group=group.title,
            number=task.number,
            status=ruling.status,
            named=f"{STATUS[ruling.status][lang]}{mark}",
            places=", ".join(dict.fromkeys(place for place in places if place))
            or (_TEXT[lang] if task.answers else ""),
            statement=gist(task.statement),
            because=task.because[lang],
            judged=words[lang] if words is not None else "",
        )


def _label(answer: Answer) -> str:
    """ "I.4"; of a bullet, which has no label of its own, that of its section."""
    number = answer.number or ""
    return ".".join(label for label in (answer.section, number if any(map(str.isalnum, number)) else "") if label)
