"""Made-up reviews: so many units, such a plan, every status, judgements, an earlier round, hostile names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from tests.render.runs import HOSTILE

from checker.errors import Words
from checker.finding import MET, Certainty, Status
from checker.plan import Group, Plan, Task, read
from checker.review.matrix import Review, review, unit_key
from checker.review.record import Cell, Judged, Note, Place, Proof, Record, Reported, Unevaluated, Unreadable
from checker.review.rounds import Earlier, Round, asked

_ROOT = Path(__file__).parents[2]

STATUSES: tuple[Status, ...] = ("answered", "by-reference", "partial", "shallow", "duplicate", "missing")
_NAMES = (
    *("Đảng ủy phường Trần Phú", "Huyện ủy Bình Sơn", "Đảng ủy xã Tịnh Khê", "Thị ủy Đức Phổ", "Huyện ủy Sơn Tây"),
    *("Đảng ủy Quân sự tỉnh", "Đảng ủy Công an tỉnh", "Thành ủy Quảng Ngãi", "Huyện ủy Lý Sơn", "Huyện ủy Ba Tơ"),
    *("Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh", "Huyện ủy Mộ Đức", "Huyện ủy Nghĩa Hành", "Huyện ủy Trà Bồng"),
)
_BECAUSE: dict[Status, Words] = {
    "answered": Words("mục I.{n} nêu kết quả: 2 văn bản, 1 số liệu", "item I.{n} gives results: 2 documents, 1 figure"),
    "by-reference": Words(
        "mục I.{n} dẫn chiếu mục I.1, nơi có kết quả", "item I.{n} points to item I.1, which answers"
    ),
    "partial": Words(
        "mục I.{n} chưa nêu: hằng năm đưa vào chương trình kiểm tra, giám sát",
        "item I.{n} does not speak of: the yearly inspection programme",
    ),
    "shallow": Words(
        "mục I.{n} nhắc lại nhiệm vụ, không thấy số liệu, ngày tháng, văn bản hay việc cụ thể",
        "item I.{n} restates the task without figure, date, document or named action",
    ),
    "duplicate": Words("mục I.{n} lặp lại nguyên văn mục I.2", "item I.{n} repeats item I.2 word for word"),
    "missing": Words("không tìm thấy nội dung trả lời trong báo cáo", "nothing in the report answers it"),
}
_EXCERPT = (
    "Ban Thường vụ đã ban hành Kế hoạch số 45-KH/HU, ngày 12/3/2022 và tổ chức 04 hội nghị quán triệt cho 1.250 lượt "
    "cán bộ, đảng viên; tỷ lệ đảng viên tham gia đạt 98,5%. Các chi bộ đưa nội dung vào sinh hoạt chuyên đề hằng quý."
)
_PROOFS = (
    Proof("document", "Kế hoạch số 45-KH/HU, ngày 12/3/2022", 41),
    Proof("action", "tổ chức 04 hội nghị quán triệt", 42),
    Proof("figure", "1.250 lượt cán bộ, đảng viên", 42),
    Proof("date", "12/3/2022", 41),
)


@cache
def plan_83() -> Plan:
    """The shipped plan: 12 and 7 tasks."""
    return read(_ROOT / "rules" / "plans" / "83-kh-tu-2022.yaml")


def plan_of(*sizes: int) -> Plan:
    """A plan of one group for each size; its statements are those of the shipped plan, over and over."""
    statements = [task.statement for task in plan_83().tasks]
    groups = tuple(
        Group(
            f"g{place}",
            f"nhóm nhiệm vụ, giải pháp thứ {place} về công tác xây dựng, chỉnh đốn Đảng",
            tuple(Task(number, statements[number % len(statements)], ()) for number in range(1, size + 1)),
        )
        for place, size in enumerate(sizes, 1)
    )
    return plan_83()._replace(groups=groups, digest=f"made up {sizes}")


def unit_name(number: int) -> str:
    """The name of unit `number`, from 0: no two alike."""
    again = f" {number // len(_NAMES) + 1}" if number >= len(_NAMES) else ""
    return _NAMES[number % len(_NAMES)] + again


def cell(status: Status, number: int, *, certainty: Certainty = "likely", judged: Judged | None = None) -> Cell:
    """A cell as the program would fill it for task `number`."""
    spoken = status != "missing"
    because = _BECAUSE[status]
    return Cell(
        status=status,
        certainty=certainty,
        because=Words(because.vi.replace("{n}", str(number)), because.en.replace("{n}", str(number))),
        places=(Place(f"I.{number}", 38 + number), Place("", 90)) if spoken else (),
        excerpt=_EXCERPT if spoken else "",
        evidence=_PROOFS if status in MET else (),
        remarks=(Words("Ngày 12/3/2022 nằm ngoài quý I/2022", "12/3/2022 lies outside the first quarter"),)
        if spoken and number % 7 == 3
        else (),
        fingerprint=f"{number:016x}",
        judged=judged,
    )


def reported(number: int, plan: Plan, unit: str | None = None) -> Reported:
    """What unit `number` answered; some units are good, some poor."""
    chance = Random(number)
    poor = chance.choice((0.5, 1, 1, 3))
    cells = []
    for place in range(1, len(plan.tasks) + 1):
        hard = 4 if place % 6 == 4 else 1
        (status,) = chance.choices(STATUSES, (60, 6, 6 * poor, 7 * poor * hard, 1 * poor, 3 * poor * hard))
        certainty: Certainty = "possible" if chance.random() < 0.04 else "likely"
        judged = None
        if chance.random() < 0.02:
            judged = Judged("shallow", True, "đã đối chiếu văn bản gốc kèm theo báo cáo", "Nguyễn Văn A", "2022-12-20")
            status = "answered"
        elif chance.random() < 0.01:
            judged = Judged(status, False, "đã đọc lại", None, "2022-12-20")
        cells.append(cell(status, place, certainty=certainty, judged=judged))
    name = unit or unit_name(number)
    notes = tuple(
        Note(
            "date.zero-padding",
            severity,
            "certain",
            Words("Ngày dưới 10 phải có số 0 đứng trước", "A day below 10 needs a zero before it"),
            "5/3/2022",
            12 + number % 30,
        )
        for severity in chance.choices(("error", "warning", "info"), k=chance.randrange(4))
    )
    orphans = tuple(Place(f"II.{place}", 120 + place) for place in range(chance.randrange(3)))
    return Reported(
        f"bao-cao/don-vi-{number:03}.docx",
        name,
        f"{number:x}",
        "pass",
        tuple(cells),
        notes,
        orphans,
        dated="2022-12-15",
    )


def made_up(
    units: int = 12,
    plan: Plan | None = None,
    *,
    unread: int = 0,
    unevaluated: int = 0,
    compared: bool = False,
    names: Sequence[str] = (),
) -> Review:
    """A review of `units` reports; the last of the earlier round's units sent nothing where it is compared."""
    plan = plan or plan_83()
    others: list[Record] = [
        Unreadable(
            f"bao-cao/quet-{number}.pdf",
            "",
            Words("Tệp chỉ có ảnh chụp, không có chữ; hãy nhận dạng chữ (OCR) trước.", "The file holds only pictures."),
        )
        for number in range(unread)
    ]
    others += [
        Unevaluated(
            f"bao-cao/khac-{number}.docx",
            "Huyện ủy Minh Long",
            "0",
            Words("Báo cáo về kế hoạch khác: 12-KH/TU", "It reports on another plan: 12-KH/TU"),
        )
        for number in range(unevaluated)
    ]

    def source() -> list[Record]:
        found: list[Record] = [
            reported(number, plan, names[number] if number < len(names) else None) for number in range(units)
        ]
        return [*found, *others]

    earlier = None
    if compared:
        before = [reported(number + 1000, plan) for number in range(units + 1)]
        earlier = Round(
            asked(plan),
            tuple(
                Earlier(
                    f"lan-1/{place}.docx",
                    unit_name(place),
                    unit_key(unit_name(place), ""),
                    tuple(cell.status for cell in report.cells),
                )
                for place, report in enumerate(before)
            ),
        )
    return review(plan, source, earlier)


def hostile_review() -> Review:
    """Everything that a report can put into a record is hostile, and so is the plan."""
    words = Words(HOSTILE, HOSTILE)
    task = Task(1, f"=1+1 {HOSTILE}", ())
    plan = Plan("x", HOSTILE, date(2022, 1, 26), HOSTILE, HOSTILE, (Group("g", HOSTILE, (task,)),), (), None, "", "h")
    place = Place(HOSTILE, 3)
    hole = Cell(
        "shallow",
        "possible",
        words,
        (place,),
        HOSTILE,
        (Proof("figure", HOSTILE, None),),
        (words,),
        "0",
        Judged("missing", True, HOSTILE, HOSTILE, "2022-12-20"),
    )
    note = Note("date.impossible", "error", "likely", words, HOSTILE, 4)
    formulas = ('=HYPERLINK("http://x";"y")', "+1", "-1+2", "@SUM(A1)", "\t=1", HOSTILE)
    records: list[Record] = [
        Reported(f"{unit}.txt", unit, "0", "fail", (hole._replace(excerpt=unit),), (note,), (place,))
        for unit in formulas
    ]
    records += [
        Unreadable(f"{HOSTILE}\udcff.pdf", "", words),
        Unevaluated("=1.txt", "=1", "0", words),
    ]
    return review(plan, lambda: records)
