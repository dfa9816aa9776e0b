"""What is said of a reviewer's judgement: in place of the program's status, beside it, or in doubt."""

from __future__ import annotations

from checker.errors import Words
from checker.judgements import Judgement, Ruling
from checker.render.words import STATUS

__all__ = ["said", "said_of_no_task"]


def said(ruling: Ruling) -> Words | None:
    """One sentence on the judgement of a task, without a mark at the end; None where there is none."""
    judgement = ruling.judgement
    if judgement is None:
        return None
    who, status, found = _who(judgement), STATUS[judgement.status], STATUS[ruling.found]
    reason = judgement.reason.rstrip(" .")
    if ruling.doubt is not None:
        why = (
            Words("lời của nhiệm vụ trong kế hoạch đã khác", "the plan's words of the task have changed")
            if ruling.doubt == "statement"
            else Words("nội dung làm căn cứ trong báo cáo đã khác", "the words it rested on have changed")
        )
        return Words(
            f"đánh giá “{status.vi}” {who.vi} (lý do: {reason}) không còn áp dụng vì {why.vi}; xin xem lại",
            f"the judgement “{status.en}” {who.en} (reason: {reason}) does not apply any more: {why.en}; please review",
        )
    if ruling.overruled:
        return Words(
            f"người rà soát đánh giá “{status.vi}” {who.vi}, chương trình tìm thấy “{found.vi}”; lý do: {reason}",
            f"judged “{status.en}” {who.en}, found “{found.en}” by the program; reason: {reason}",
        )
    return Words(
        f"người rà soát xác nhận “{status.vi}” {who.vi}; lý do: {reason}",
        f"confirmed as “{status.en}” {who.en}; reason: {reason}",
    )


def said_of_no_task(judgement: Judgement) -> Words:
    """The same of a judgement on a task that the plan does not have."""
    who, status, reason = _who(judgement), STATUS[judgement.status], judgement.reason.rstrip(" .")
    task, at = f"{judgement.group}.{judgement.number}", judgement.origin
    return Words(
        f"đánh giá “{status.vi}” {who.vi} (lý do: {reason}) ở {at} không áp dụng vì kế hoạch không có nhiệm vụ {task};"
        " xin xem lại",
        f"the judgement “{status.en}” {who.en} (reason: {reason}) at {at} does not apply: the plan has no task {task};"
        " please review",
    )


def _who(judgement: Judgement) -> Words:
    """The day and the reviewer: "ngày 22/11/2026 (Nguyễn Văn An)"."""
    year, month, day = judgement.on.split("-")
    by = f" ({judgement.by})" if judgement.by else ""
    return Words(f"ngày {day}/{month}/{year}{by}", f"on {judgement.on}{by}")
