"""The fixed words of the output, in both languages."""

from __future__ import annotations

from checker.document import Kind
from checker.errors import Words
from checker.expression import expression
from checker.finding import Certainty, Finding, Severity, Stage, Status, Suppressed, Verdict
from checker.render.page import Tone

__all__ = [
    "AREA",
    "CERTAINTY",
    "CLAUSE",
    "EVIDENCE",
    "FOUND",
    "ITEM",
    "KIND",
    "LEVEL",
    "NO_FINDING",
    "NO_PLAN",
    "ORPHANS",
    "PLAN",
    "PROPOSAL",
    "REMEDY",
    "SEVERITY",
    "SIGN",
    "STAGE",
    "STANDARD",
    "STATUS",
    "SUPPRESSED",
    "SURENESS",
    "TASK",
    "TASKS_OF_PLAN",
    "TONE",
    "UNJUDGED",
    "UNREADABLE",
    "VERDICT",
    "WHOLE",
    "counted",
    "generic",
    "said",
    "silence",
]

STANDARD = Words("Thể thức", "Standard")
PLAN = Words("Kế hoạch", "Plan")
NO_PLAN = Words("không có", "none")
TASKS_OF_PLAN = Words("Các nhiệm vụ của kế hoạch", "Tasks of plan")
TASK = Words("Nhiệm vụ", "Task")
FOUND = Words("Kết quả tìm thấy", "Evidence found")
ORPHANS = Words("Mục không ứng với nhiệm vụ nào của kế hoạch", "Items that answer no task of the plan")
NO_FINDING = Words("không có phát hiện", "no findings")
ITEM = Words("mục", "item")
WHOLE = Words("cả văn bản", "the whole document")
REMEDY = Words("Cách sửa", "Remedy")
LEVEL = Words("Mức độ", "Severity")
SURENESS = Words("Độ tin cậy", "Certainty")
"""Headings over `SEVERITY` and `CERTAINTY`."""
PROPOSAL = Words("Đề xuất", "Proposal")
CLAUSE = Words("Căn cứ", "Clause")
SUPPRESSED = Words("Đã bỏ qua", "Suppressed")
UNJUDGED = Words("Chưa đánh giá", "Not evaluated")
_UNTIL = Words("đến", "until")
UNREADABLE = Words("Không kiểm tra được", "Could not be checked")

AREA: dict[str, Words] = {
    "file": Words("tệp", "file"),
    "letterhead": Words("phần đầu", "letterhead"),
    "structure": Words("bố cục", "structure"),
    "coverage": Words("nhiệm vụ", "tasks"),
    "claim": Words("khẳng định", "claims"),
    "date": Words("ngày tháng", "dates"),
    "citation": Words("viện dẫn", "citations"),
    "number": Words("số liệu", "figures"),
    "term": Words("tên viết tắt", "terms"),
    "text": Words("chính tả, dấu câu", "text"),
    "reference": Words("dẫn chiếu", "references"),
    "closing": Words("câu kết", "closing"),
    "recipients": Words("nơi nhận", "recipients"),
    "signature": Words("phần ký", "signature"),
    "layout": Words("trình bày", "layout"),
}

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

SIGN: dict[Status, str] = {
    "answered": "✓", "by-reference": "→", "partial": "◐", "shallow": "○", "duplicate": "=", "missing": "✕",
}  # fmt: skip
"""One character for each status: colour is never the only difference."""

TONE: dict[Status, Tone] = {
    "answered": "good",
    "by-reference": "good",
    "partial": "warning",
    "shallow": "warning",
    "duplicate": "warning",
    "missing": "error",
}

EVIDENCE: dict[str, Words] = {
    "figure": Words("số liệu", "figure"),
    "date": Words("thời gian", "date"),
    "document": Words("văn bản", "document"),
    "action": Words("việc đã làm", "action"),
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


def generic(form: str) -> str:
    """The words of a rule before a draft fills them: "…" for each placeholder."""
    return expression(r"\{[^{}]*\}").sub("…", form)


def counted(count: int, words: Words, lang: str) -> str:
    """`count` things: "3 lỗi", "3 errors"."""
    plural = "s" if lang == "en" and count != 1 else ""
    return f"{count} {words[lang]}{plural}"


def said(finding: Finding, lang: str) -> str:
    """All that a finding says, on one line: message, remedy, clause, and how sure it is where it is not certain."""
    parts = [finding.message[lang]]
    if finding.remedy is not None:
        parts.append(f"{REMEDY[lang]}: {finding.remedy[lang]}")
    if finding.clause is not None:
        parts.append(f"{CLAUSE[lang]}: {', '.join(finding.clause)}.")
    if finding.certainty != "certain":
        parts.append(f"({CERTAINTY[finding.certainty][lang]})")
    return " ".join(parts)


def silence(suppressed: Suppressed, lang: str) -> str:
    """Why, by whom and until when: "bản gốc in như vậy (Văn phòng, đến 2026-12-31)"."""
    notes = [suppressed.by] if suppressed.by else []
    if suppressed.until is not None:
        notes.append(f"{_UNTIL[lang]} {suppressed.until}")
    return f"{suppressed.reason} ({', '.join(notes)})" if notes else suppressed.reason
