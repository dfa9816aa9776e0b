"""A plan drafted from a document: its groups, tasks, and what the text says of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.anchored import pdf_source, word_source

from checker.coverage.lexicon import lexicon
from checker.errors import CheckerError
from checker.parse import parse
from checker.plan import Plan, read
from checker.plan.draft import Draft, DraftTask, Known, draft
from checker.plan.model import TODO
from checker.plan.writing import written
from checker.source import Source

DISPATCH = Known(symbol="1987-CV/TU", date=date(2025, 5, 8))


def drafted(text: str, known: Known = Known()) -> Draft:  # noqa: B008
    return draft(parse(Source.of(text)), "van-ban", known)


def example(root: Path) -> str:
    return (root / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt").read_text(encoding="utf-8")


def as_plan(drafted: Draft, folder: Path) -> Plan:
    file = folder / "plan.yaml"
    file.write_text("\n".join(written(drafted, "van-ban.txt")), encoding="utf-8")
    return read(file)


def test_the_dispatch_comes_out_with_the_groups_and_statements_checked_by_hand(root: Path, tmp_path: Path) -> None:
    plan = as_plan(drafted(example(root), DISPATCH), tmp_path)
    checked = read(root / "tests" / "coverage" / "plans" / "cong-van-thanh-uy-2025.yaml")
    assert [(group.id, group.expected) for group in plan.groups] == [("1-1", 8), ("1-2", 7), ("2", 1)]
    assert (plan.symbol, plan.date, plan.issuer) == (checked.symbol, checked.date, checked.issuer)
    assert set(plan.basis) == set(checked.basis)
    for task, by_hand in zip(plan.tasks, checked.tasks, strict=True):
        assert task.statement.replace("phát triền", "phát triển") == by_hand.statement


def test_each_task_of_the_dispatch_has_phrases_of_its_own_words(root: Path) -> None:
    for group in drafted(example(root)).groups:
        for task in group.tasks:
            assert len(task.terms) >= 3, task.statement
            for term in task.terms:
                assert lexicon().pairs(term) <= lexicon().pairs(task.statement), term


PLAN = """\
TỈNH ỦY HÀ BÌNH
*
Số 45-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Bình, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
thực hiện Nghị quyết số 27-NQ/TW

Thực hiện Nghị quyết số 27-NQ/TW, ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng, Ban Thường vụ Tỉnh ủy ban hành
kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của cán bộ, đảng viên.

II. NHIỆM VỤ
{tasks}

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Tỉnh ủy theo dõi, đôn đốc.
"""


def tasks(written: str) -> list[DraftTask]:
    return [task for group in drafted(PLAN.format(tasks=written)).groups for task in group.tasks]


def test_what_the_letterhead_says() -> None:
    plan = drafted(PLAN.format(tasks="1. Số hóa hồ sơ cán bộ.\n2. Lập danh mục đất công."))
    assert (plan.id, plan.symbol, plan.date) == ("45-kh-tu-2024", "45-KH/TU", date(2024, 3, 12))
    assert plan.issuer == "Tỉnh ủy Hà Bình"
    assert plan.title == "Kế hoạch thực hiện Nghị quyết số 27-NQ/TW"
    assert plan.basis == ("27-NQ/TW",)


def test_sections_that_set_no_tasks_are_named_and_left_out() -> None:
    plan = drafted(PLAN.format(tasks="1. Số hóa hồ sơ cán bộ.\n2. Lập danh mục đất công."))
    assert [(group.id, group.title) for group in plan.groups] == [("ii", "nhiệm vụ")]
    assert [(label, heading) for label, heading, _ in plan.left] == [
        ("I", "MỤC ĐÍCH, YÊU CẦU"),
        ("III", "TỔ CHỨC THỰC HIỆN"),
    ]


def test_headings_below_a_section_make_groups() -> None:
    plan = drafted(
        PLAN.format(
            tasks="1. Nhiệm vụ trọng tâm\n1.1. Số hóa hồ sơ.\n1.2. Lập danh mục.\n2. Nhiệm vụ cụ thể\n2.1. In sổ tay."
        )
    )
    assert [(group.id, group.title, len(group.tasks)) for group in plan.groups] == [
        ("ii-1", "nhiệm vụ trọng tâm", 2),
        ("ii-2", "nhiệm vụ cụ thể", 1),
    ]


@pytest.mark.parametrize(
    ("statement", "deadline", "frequency", "units"),
    [
        ("Số hóa hồ sơ, hoàn thành trong quý III/2024.", "hoàn thành trong quý III/2024", None, ()),
        ("Số hóa hồ sơ trước ngày 15/6/2024.", "trước ngày 15/6/2024", None, ()),
        ("Số hóa hồ sơ từ tháng 3/2024 đến tháng 9/2024.", "từ tháng 3/2024 đến tháng 9/2024", None, ()),
        ("Số hóa hồ sơ từ quý I/2025.", None, None, ()),
        ("Số hóa hồ sơ (từ 04/02/2024 đến 08/02/2024).", "từ 04/02/2024 đến 08/02/2024", None, ()),
        ("Số hóa hồ sơ theo Kế hoạch số 12-KH/TU, ngày 02/01/2024.", None, None, ()),
        ("Hằng năm tổ chức đối thoại với Nhân dân.", None, "hằng năm", ()),
        ("Báo cáo kết quả trước ngày 15 tháng 12 hằng năm.", None, "hằng năm", ()),
        ("Ban Tổ chức Tỉnh ủy chủ trì số hóa hồ sơ.", None, None, ("Ban Tổ chức Tỉnh ủy",)),
        ("Giao Sở Nội vụ (cơ quan thường trực) số hóa hồ sơ.", None, None, ("Sở Nội vụ",)),
        ("Ban hành quy chế làm việc.", None, None, ()),
        ("Báo cáo kết quả về Tỉnh ủy.", None, None, ()),
    ],
)
def test_when_how_often_and_by_whom(
    statement: str, deadline: str | None, frequency: str | None, units: tuple[str, ...]
) -> None:
    task = tasks(f"1. {statement}\n2. Lập danh mục đất công.")[0]
    assert (task.deadline, task.frequency, task.units) == (deadline, frequency, units)


def test_lines_with_a_label_say_when_and_by_whom() -> None:
    task = tasks(
        "1. Tuyên truyền\n1.1. Ban hành hướng dẫn tuyên truyền.\n- Thời gian hoàn thành: Quý IV/2024;\n"
        "- Đơn vị chủ trì: Ban Tuyên giáo;\n- Kết quả: Hướng dẫn.\n1.2. Mở chuyên mục trên báo."
    )[0]
    assert (task.statement, task.deadline, task.units) == (
        "Ban hành hướng dẫn tuyên truyền.",
        "Quý IV/2024",
        ("Ban Tuyên giáo",),
    )


def test_the_body_in_charge_is_that_of_the_heading() -> None:
    found = tasks("1. Các huyện ủy có trách nhiệm:\na) Số hóa hồ sơ cán bộ.\nb) Lập danh mục đất công.")
    assert [task.units for task in found] == [("Các huyện ủy",), ("Các huyện ủy",)]


def test_what_the_text_lacks_is_to_be_filled_in(root: Path, tmp_path: Path) -> None:
    text = "\n".join(written(drafted(example(root)), "cv.txt"))
    assert f"symbol: {TODO}" in text
    with pytest.raises(CheckerError) as caught:
        as_plan(drafted(example(root)), tmp_path)
    assert caught.value.key == "symbol"
    assert "chưa điền" in caught.value.what.vi
    assert "dòng 8" in caught.value.what.vi  # the day of issue is lacking too


def test_a_count_that_disagrees_is_kept_for_the_person_to_settle(tmp_path: Path) -> None:
    three = "Thực hiện 03 nhiệm vụ sau:\n1. Số hóa hồ sơ cán bộ.\n2. Lập danh mục đất công."
    plan = drafted(PLAN.format(tasks=three))
    assert (plan.groups[0].announced, len(plan.groups[0].tasks)) == (3, 2)
    with pytest.raises(CheckerError) as caught:
        as_plan(plan, tmp_path)
    assert caught.value.key == "groups[0].expected"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("BÁO CÁO\nkết quả thực hiện nhiệm vụ\n\n1. Đã số hóa hồ sơ.\n", "báo cáo"),
        ("Kính gửi: Sở Nội vụ\n\nĐề nghị quý Sở quan tâm.\n", "không tìm thấy"),
        ("", "không tìm thấy"),
    ],
)
def test_what_sets_no_tasks_is_said(text: str, said: str) -> None:
    with pytest.raises(CheckerError) as caught:
        drafted(text)
    assert said in caught.value.what.vi


@pytest.mark.parametrize(
    "statement", ['Số hóa "hồ sơ": 100% # đợt 1.', "- Yes: no, null, sổ tay cán bộ.", "Số hóa \\n {a: b} [c] & *d."]
)
def test_whatever_a_document_says_can_be_read_back(statement: str, tmp_path: Path) -> None:
    plan = drafted(PLAN.format(tasks=f"1. {statement}\n2. Lập danh mục đất công chưa sử dụng."))
    again = as_plan(plan, tmp_path)
    assert [task.statement for task in again.tasks] == [task.statement for group in plan.groups for task in group.tasks]
    assert [task.terms for task in again.tasks] == [task.terms for group in plan.groups for task in group.tasks]


def test_every_plan_and_dispatch_of_the_tests_can_be_read_back(root: Path, tmp_path: Path) -> None:
    for path in sorted((root / "tests" / "documents").glob("*/*.txt")):
        if path.stem != "bao-cao":
            assert as_plan(drafted(path.read_text(encoding="utf-8")), tmp_path).tasks, path


def test_what_may_be_parts_is_written_as_a_comment_that_can_be_used(tmp_path: Path) -> None:
    plan = drafted(PLAN.format(tasks="1. Số hóa hồ sơ cán bộ; lập danh mục đất công.\n2. Mở lớp tập huấn nghiệp vụ."))
    text = "\n".join(written(plan, "van-ban.txt"))
    assert as_plan(plan, tmp_path).tasks[0].parts == ()
    (tmp_path / "used.yaml").write_text(
        text.replace("        # ", "        ").replace("        #", "        "), "utf-8"
    )
    used = read(tmp_path / "used.yaml").tasks[0]
    assert [part.statement for part in used.parts] == ["Số hóa hồ sơ cán bộ", "lập danh mục đất công"]
    assert all(set(part.terms) <= set(used.terms) for part in used.parts)


def test_what_cannot_be_printed_and_entries_without_words_are_left_out(tmp_path: Path) -> None:
    plan = drafted(PLAN.format(tasks="1. Số hóa\x07 hồ sơ cán bộ.\n2. \x07\n3. Lập danh mục đất công."))
    assert [task.statement for task in as_plan(plan, tmp_path).tasks] == [
        "Số hóa hồ sơ cán bộ.",
        "Lập danh mục đất công.",
    ]


@pytest.mark.parametrize(
    ("kind", "task", "left"),
    [
        ("text", "  # dòng 7", " (dòng 3)"),
        ("word", "  # đoạn 7", " (đoạn 3)"),
        ("pdf", "  # trang 2, dòng 3", " (trang 1, dòng 3)"),
    ],
)
def test_comments_say_where_each_task_stands(kind: str, task: str, left: str) -> None:
    head = "KẾ HOẠCH\nThực hiện nghị quyết\nI. MỤC ĐÍCH, YÊU CẦU\nNâng cao nhận thức."
    tasks = "II. NHIỆM VỤ\n\n1. Tổ chức 02 hội nghị quán triệt.\n2. Ban hành quy chế phối hợp."
    source = {
        "text": Source.of(f"{head}\n{tasks}\n"),
        "word": word_source(f"{head}\n{tasks}".split("\n")),
        "pdf": pdf_source([head, tasks]),
    }[kind]
    lines = list(written(draft(parse(source), "van-ban"), "van-ban"))
    assert f"      - number: 1{task}" in lines
    assert any(line.startswith("# Không lấy") and line.endswith(left) for line in lines)
