"""How a letter names the unit, the plan and a task."""

from __future__ import annotations

import re

from checker.document import Document
from checker.errors import Words
from checker.expression import expression
from checker.finding import GroupCoverage, TaskCoverage
from checker.plan import Plan
from checker.render.words import KIND
from checker.review.unit import bare
from checker.vocabulary.dates import written

__all__ = ["gist", "plan_in_short", "plan_name", "shortened", "task_name", "unit_name"]

_COMMITTEE = expression(
    r"(?P<body>(?:tỉnh|thành|thị|huyện|quận) (?:ủy|uỷ)"
    r"|(?:đảng (?:ủy|uỷ)|(?:ủy|uỷ) ban nhân dân) (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh))"
    r" (?P<place>\w+(?: \w+){0,3})",
    re.IGNORECASE,
)
_CLAUSE_END = expression(r"[;.:](?= )")
_GIST = 220


def unit_name(document: Document) -> str | None:
    """The reporting body as it is written in a sentence, or None where the letterhead names none.

    The letterhead has it in capitals. The report's own text mostly spells it somewhere; the name of a
    body that is called after its place can be spelt from the letterhead; any other stays as it is.
    """
    name = bare(document.letterhead.issuer)
    if not name or name != name.upper():
        return name or None
    for text in document.texts():
        at = text.value.upper().find(name)
        spelt = text.value[at : at + len(name)]
        if at >= 0 and spelt != name and spelt.upper() == name:
            return spelt[0].upper() + spelt[1:]
    committee = _COMMITTEE.fullmatch(name)
    return f"{committee['body'].capitalize()} {committee['place'].title()}" if committee is not None else name


def plan_name(plan: Plan) -> Words:
    """The plan as a report cites it: "Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi"."""
    day, short = written(plan.date), plan_in_short(plan)
    return Words(f"{short.vi}, ngày {day} của {plan.issuer}", f"{short.en} of {day} by {plan.issuer}")


def plan_in_short(plan: Plan) -> Words:
    """The plan by its symbol: "Kế hoạch số 83-KH/TU"."""
    title = plan.title.lower()
    kind = next((words for words in KIND.values() if title.startswith(words.vi)), Words("văn bản", "document"))
    return Words(f"{kind.vi.capitalize()} số {plan.symbol}", f"{kind.en} {plan.symbol}")


def task_name(group: GroupCoverage, task: TaskCoverage, *, several: bool) -> Words:
    """ "Nhiệm vụ 5 (nhiệm vụ trọng tâm)"; without the group where the plan has not `several`."""
    of = f" ({group.title})" if several else ""
    return Words(f"Nhiệm vụ {task.number}{of}", f"Task {task.number}{of}")


def gist(statement: str) -> str:
    """The beginning of a task's statement, enough to know it by: to the end of a clause, else of a word."""
    if len(statement) <= _GIST:
        return statement.rstrip(" .")
    ends = [mark.start() for mark in _CLAUSE_END.finditer(statement[:_GIST])]
    return f"{statement[: ends[-1]]} …" if ends and ends[-1] > _GIST // 2 else shortened(statement, _GIST)


def shortened(text: str, most: int) -> str:
    """`text`, at most `most` characters of it, cut at a word."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
