"""A slip made by hand, to be held against others."""

from __future__ import annotations

from datetime import date

from checker.slip.edition import Edition
from checker.slip.record import Choices, Found, Record, Task
from checker.slip.sheet import Fact, Part, Sheet

RECORD = Record(
    name="báo cáo.docx",
    sha256="0123456789abcdef" * 4,
    edition=Edition("0.1.0", "0123456789abcdef"),
    day=date(2026, 2, 5),
    stage="submit",
    standard="36-hd-vptw",
    plan="83-kh-tu",
    plan_digest="fedcba9876543210",
    verdict="fail",
    findings=(
        Found("date.impossible", "error", "a1"),
        Found("text.spacing", "warning", "b2"),
        Found("text.spacing", "warning", "b2"),
        Found("term.unused", "info", "c3", suppressed=True),
    ),
    tasks=(Task("key", 1, "answered"), Task("key", 2, "missing")),
    choices=Choices(None, None, (), ()),
)

SHEET = Sheet(
    lang="vi",
    title="PHIẾU KIỂM TRA DỰ THẢO",
    facts=(Fact("Tên tệp", "báo cáo.docx"), Fact("Giai đoạn", "trình ký")),
    verdict="fail",
    conclusion=("Kết luận", "KHÔNG ĐẠT", "1 lỗi, 2 cảnh báo"),
    parts=(
        Part("1. Phát hiện còn lại", ("Mức", "Vị trí", "Nội dung"), (("lỗi", "dòng 5", "ngày <31/02/2024> không có"),)),
        Part("2. Được để nguyên", ("Quy tắc", "Lý do"), (), ("… và 2 phát hiện khác",)),
    ),
    note="Phiếu không chống được việc làm giả.",
    signed=("Ngày 05 tháng 02 năm 2026", "NGƯỜI KIỂM TRA", "(ký, ghi rõ họ tên)"),
)
