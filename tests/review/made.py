"""Records made up for tests: a plan of three tasks and reports by their statuses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.errors import Words
from checker.finding import Status
from checker.plan import Group, Plan, Task
from checker.review.record import Cell, Note, Place, Proof, Reported

SHORT: dict[str, Status] = {
    "A": "answered", "R": "by-reference", "P": "partial", "S": "shallow", "D": "duplicate", "M": "missing",
}  # fmt: skip

PLAN = Plan(
    id="01-kh-tu-2024",
    symbol="01-KH/TU",
    date=date(2024, 1, 15),
    issuer="Tỉnh ủy Quảng Ngãi",
    title="Thực hiện Kết luận số 21-KL/TW",
    groups=(
        Group(
            "key", "nhiệm vụ trọng tâm", (Task(1, "Mở đợt sinh hoạt chính trị", ()), Task(2, "Ban hành kế hoạch", ()))
        ),
        Group("specific", "nhiệm vụ cụ thể", (Task(1, "Kiểm tra, giám sát", ()),)),
    ),
    basis=(),
    reconstructed=None,
    path="plan.yaml",
    digest="0" * 32,
)


def cell(letter: str, number: int) -> Cell:
    """A cell whose status begins with `letter`."""
    status = SHORT[letter]
    found = status != "missing"
    return Cell(
        status=status,
        certainty="possible" if status == "partial" else "likely",
        because=Words(f"lý do {number}", f"reason {number}"),
        places=(Place(f"I.{number}", 10 + number),) if found else (),
        excerpt=f"Đã tổ chức {number} hội nghị." if found else "",
        evidence=(Proof("figure", f"{number} hội nghị", 10 + number),) if status == "answered" else (),
        remarks=(Words("ngoài thời hạn", "outside the period"),) if status == "shallow" else (),
        fingerprint=f"{number:016x}",
    )


def reported(path: str, unit: str, letters: str, *, superior: str = "", rules: Sequence[str] = ()) -> Reported:
    """A report on `PLAN`: "APM" answers the first task, the second in part, the third not at all."""
    return Reported(
        path=path,
        unit=unit,
        digest="d" * 32,
        verdict="fail" if "M" in letters else "pass",
        cells=tuple(cell(letter, number) for number, letter in enumerate(letters, 1)),
        notes=tuple(Note(rule, "warning", "certain", Words("sai", "wrong"), "=1+1", 3) for rule in rules),
        orphans=(Place("I.4", 40),),
        superior=superior,
        dated="2024-06-28",
    )
