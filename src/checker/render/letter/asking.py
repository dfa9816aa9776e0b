"""What is asked of the unit for one task: what stands in the report, what to add, where.

"Không tìm thấy" is not "chưa làm": what is missing is asked for, never blamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Document
from checker.errors import Words, joined
from checker.finding import GroupCoverage, Status, TaskCoverage
from checker.plan import Task
from checker.render.letter.held import Held, Line
from checker.render.letter.place import beginning, is_numbered, places, room
from checker.value import NamedTuple

__all__ = ["Asking", "asking"]

_KINDS = {
    "action": Words("việc cụ thể đã làm", "what was done"),
    "date": Words("thời gian thực hiện", "when"),
    "figure": Words("số liệu kết quả", "the figures reached"),
    "document": Words("văn bản đã ban hành kèm số, ký hiệu, ngày", "the documents issued with symbol and date"),
}


class Asking(NamedTuple):
    """One entry of the letter; sentences without a mark at the end."""

    group: GroupCoverage
    task: TaskCoverage
    status: Status
    """The one that counts."""
    found: Words | None
    """What stands in the report; None where there is nothing to say but that nothing was found."""
    wanted: Words
    place: Words


def asking(held: Held, line: Line) -> Asking:
    """What is asked for the task of `line`, which is not met."""
    group, task, planned, ruling = line
    document, status = held.document, ruling.status
    place = places(document, task.answers) if task.answers else room(document, held.coverage, group, task)
    if ruling.overruled and ruling.judgement is not None:
        reason = ruling.judgement.reason.rstrip(" .")
        found: Words | None = Words(reason, reason)
        return Asking(group, task, status, found, _by_status(status, task, planned), place)
    return Asking(group, task, status, _found(document, task), _wanted(task, planned), place)


def _found(document: Document, task: TaskCoverage) -> Words | None:
    if task.cause == "absent":
        return None
    if task.cause != "restated" or not task.answers:
        return task.because
    where, first = places(document, task.answers), task.answers[0]
    words = f" ({beginning(document, first.span)})" if is_numbered(first) else ""
    return Words(
        f"{where.vi}{words} mới nêu nội dung nhiệm vụ, hướng thực hiện hoặc nhận định chung,"
        " chưa tìm thấy kết quả cụ thể của đơn vị",
        f"{where.en}{words} gives the task's words, intentions or general remarks;"
        " no result of the unit's own was found",
    )


def _wanted(task: TaskCoverage, planned: Task) -> Words:
    match task.cause:
        case "misdirected":
            kinds = _kinds(planned)
            return Words(
                f"nêu kết quả của nhiệm vụ ngay tại đây ({kinds.vi}), hoặc dẫn chiếu đến đúng mục đã có kết quả",
                f"give the results of the task here ({kinds.en}), or refer to the item that gives them",
            )
        case "twice":
            return Words(
                "giữ nội dung ở một mục; ở mục còn lại bỏ phần lặp lại hoặc thay bằng dẫn chiếu",
                "keep the text in one item; in the other remove it or refer to the first",
            )
        case "unfinished":
            return _unfinished(task)
        case "lacking":
            return _lacking(task.lacking)
        case _:
            return _by_status(task.status, task, planned)


def _by_status(status: Status, task: TaskCoverage, planned: Task) -> Words:
    """What is asked where nothing more is known than the status."""
    kinds = _kinds(planned)
    if status == "partial":
        return _lacking(task.lacking) if task.lacking else Words("bổ sung phần còn thiếu", "add what is lacking")
    if status == "duplicate":
        return Words(
            f"viết kết quả riêng của nhiệm vụ này thay cho phần chép lại, nêu rõ {kinds.vi}",
            f"write the results of this task in place of the copy: {kinds.en}",
        )
    first = Words(f"bổ sung kết quả thực hiện, nêu rõ {kinds.vi}", f"add the results: {kinds.en}")
    if_not = Words(
        "Nếu chưa thực hiện, nêu rõ lý do và thời hạn hoàn thành",
        "If it has not been done, say why and by when it will be",
    )
    more = (*_parts(planned), *_when(planned), if_not, *_others(planned)) if status == "missing" else (if_not,)
    return joined(". ", (first, *more))


def _unfinished(task: TaskCoverage) -> Words:
    words = f" “{task.unfinished}”" if task.unfinished else ""
    more = _lacking(task.lacking) if task.lacking else None
    return Words(
        f"nêu rõ tiến độ, lý do chưa xong và thời hạn hoàn thành của phần việc báo cáo nêu{words}"
        + (f"; {more.vi}" if more is not None else ""),
        f"say how far the part told as{words} has got, why, and when it will be finished"
        + (f"; {more.en}" if more is not None else ""),
    )


def _lacking(parts: Sequence[str]) -> Words:
    listed = "; ".join(f"“{part}”" for part in parts)
    return Words(f"bổ sung kết quả của phần: {listed}", f"add the results on: {listed}")


def _kinds(planned: Task) -> Words:
    return joined(", ", (words for kind, words in _KINDS.items() if not planned.evidence or kind in planned.evidence))


def _parts(planned: Task) -> Iterator[Words]:
    if planned.parts:
        listed = "; ".join(f"“{part.statement}”" for part in planned.parts)
        yield Words(f"Cần có kết quả của từng phần: {listed}", f"Each part needs its results: {listed}")


def _when(planned: Task) -> Iterator[Words]:
    asked = planned.deadline or planned.frequency
    if asked:
        yield Words(f"Thời gian theo yêu cầu: {asked}", f"When it was asked for: {asked}")


def _others(planned: Task) -> Iterator[Words]:
    """A task that the plan gives to some units may be none of this one's."""
    if planned.units:
        units = ", ".join(planned.units)
        yield Words(
            f"Nhiệm vụ này giao cho {units}; nếu không thuộc trách nhiệm của đơn vị, đề nghị ghi rõ",
            f"This task was given to {units}; if it is not the unit's, please say so",
        )
