"""What the reviewer should know before sending the letter; nothing of it is for the unit."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import Result
from checker.render.judged import said, said_of_no_task
from checker.render.letter.held import Held, Line
from checker.render.letter.naming import task_name
from checker.render.letter.place import places

__all__ = ["notes", "unheld"]


def notes(held: Held) -> Iterator[Words]:
    """The notes, each a whole sentence."""
    if held.plan.reconstructed:
        why = held.plan.reconstructed.rstrip(" .")
        yield Words(
            f"Về kế hoạch: {why}; nên đối chiếu với bản gốc trước khi gửi.",
            f"On the plan: {why}; compare with the original before sending.",
        )
    yield from _illegible(held.result)
    several = len(held.coverage.groups) > 1
    for line in held.lines():
        yield from _unsure(held, line, several=several)
        words = said(line.ruling)
        if words is not None:
            name = task_name(line.group, line.task, several=several)
            yield Words(f"{name.vi}: {words.vi}.", f"{name.en}: {words.en}.")
    for finding in held.findings():
        vi, en = finding.message.vi.rstrip(" ."), finding.message.en.rstrip(" .")
        if finding.certainty == "possible":
            yield Words(
                f"Có thể: {vi}; nên xem lại, nếu đúng thì đưa vào văn bản gửi đơn vị.",
                f"Possibly: {en}; see whether to add it to the letter.",
            )
        elif finding.severity == "info":
            yield Words(f"{vi}; cần thì nhắc đơn vị.", f"{en}; mention it if you think fit.")
    for judgement in held.unfitting:
        words = said_of_no_task(judgement)
        vi, en = words.vi, words.en
        yield Words(f"{vi[:1].upper()}{vi[1:]}.", f"{en[:1].upper()}{en[1:]}.")


def unheld(result: Result, because: Words) -> Iterator[Words]:
    """The notes on a report that could not be held against a plan."""
    plan = (
        Words("kế hoạch nào", "a plan")
        if result.plan_symbol is None
        else Words(f"kế hoạch {result.plan_symbol}", f"the plan {result.plan_symbol}")
    )
    yield Words(
        f"Chưa đối chiếu được báo cáo với {plan.vi}: {because.vi.rstrip(' .')}.",
        f"The report was not held against {plan.en}: {because.en.rstrip(' .')}.",
    )
    yield from _illegible(result)


def _illegible(result: Result) -> Iterator[Words]:
    for note in result.not_evaluated:
        if note.rule == "*":
            yield Words(f"Xin lưu ý: {note.because.vi}.", f"Please note: {note.because.en}.")


def _unsure(held: Held, line: Line, *, several: bool) -> Iterator[Words]:
    """A matching that might be otherwise, unless a reviewer has looked at it."""
    ruling, task = line.ruling, line.task
    if task.certainty != "possible" or (ruling.judgement is not None and ruling.doubt is None):
        return
    name, where = task_name(line.group, task, several=several), places(held.document, task.answers)
    rivals = dict.fromkeys(one.rival.number for one in task.answers if one.rival is not None)
    near = ", ".join(map(str, rivals))
    also = Words(f", cũng gần với nhiệm vụ {near}", f", which is also close to task {near}") if near else Words("", "")
    at = Words(f" ở {where.vi}{also.vi}", f" in {where.en}{also.en}") if task.answers else Words("", "")
    yield Words(
        f"{name.vi}: chương trình chưa chắc chắn về nội dung{at.vi}; nên đọc lại trước khi gửi.",
        f"{name.en}: the program is not sure of the text{at.en}; read it again before sending.",
    )
