"""The fixed words of the output, in both languages."""

from __future__ import annotations

from checker.document import Kind
from checker.errors import Words
from checker.finding import Certainty, Severity, Stage, Status, Verdict

__all__ = ["CERTAINTY", "KIND", "SEVERITY", "STAGE", "STATUS", "VERDICT", "counted"]

SEVERITY: dict[Severity, Words] = {
    "error": Words("lỗi", "error"),
    "warning": Words("cảnh báo", "warning"),
    "info": Words("lưu ý", "note"),
}

CERTAINTY: dict[Certainty, Words] = {
    "certain": Words("chắc chắn", "certain"),
    "likely": Words("nhiều khả năng", "likely"),
    "possible": Words("có thể", "possible"),
}

STAGE: dict[Stage, Words] = {
    "draft": Words("dự thảo", "draft"),
    "submit": Words("trình ký", "for signature"),
    "issue": Words("phát hành", "for issue"),
}

STATUS: dict[Status, Words] = {
    "answered": Words("đã trả lời", "answered"),
    "by-reference": Words("dẫn chiếu", "by reference"),
    "partial": Words("một phần", "partial"),
    "shallow": Words("chưa có kết quả", "shallow"),
    "duplicate": Words("trùng lặp", "duplicate"),
    "missing": Words("không tìm thấy", "not found"),
}

VERDICT: dict[Verdict, Words] = {
    "pass": Words("ĐẠT", "PASS"),
    "fail": Words("KHÔNG ĐẠT", "FAIL"),
    "not-evaluated": Words("CHƯA ĐÁNH GIÁ ĐỦ", "NOT FULLY EVALUATED"),
}

KIND: dict[Kind, Words] = {
    "resolution": Words("nghị quyết", "resolution"),
    "decision": Words("quyết định", "decision"),
    "regulation": Words("quy định", "regulation"),
    "rules": Words("quy chế", "rules"),
    "directive": Words("chỉ thị", "directive"),
    "conclusion": Words("kết luận", "conclusion"),
    "circular": Words("thông tri", "circular"),
    "guide": Words("hướng dẫn", "guide"),
    "notice": Words("thông báo", "notice"),
    "report": Words("báo cáo", "report"),
    "plan": Words("kế hoạch", "plan"),
    "program": Words("chương trình", "program"),
    "scheme": Words("đề án", "scheme"),
    "submission": Words("tờ trình", "submission"),
    "dispatch": Words("công văn", "dispatch"),
    "minutes": Words("biên bản", "minutes"),
    "slip": Words("phiếu", "slip"),
    "other": Words("văn bản khác", "other document"),
}


def counted(count: int, words: Words, lang: str) -> str:
    """`count` things: "3 lỗi", "3 errors"."""
    plural = "s" if lang == "en" and count != 1 else ""
    return f"{count} {words[lang]}{plural}"
