"""`checker judge`: a decision with its reason, written beside the report, used by what follows, made a test case."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
import yaml
from scored import read
from tests.cli.conftest import Checker
from tests.cli.test_config import write
from tests.cli.test_suppress import refused
from tests.render.test_letter import BODY, HEAD

from checker.judgements import NAME


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with holes of each kind."""
    write(tmp_path / "báo cáo.txt", HEAD + BODY)
    return tmp_path / "báo cáo.txt"


def tasks(checker: Checker, report: Path) -> dict[str, Any]:
    """What `checker coverage` says of each task, by "key 7"."""
    (document,) = json.loads(checker("coverage", report, "--format", "json").out)["documents"]
    return {f"{task['group']} {task['number']}": task for task in document["tasks"]}


def entries(report: Path) -> Any:
    return yaml.safe_load(report.with_name(NAME).read_text(encoding="utf-8"))["judgements"]


def test_overruled_and_confirmed(checker: Checker, report: Path) -> None:
    said = checker("judge", report, "key.3", "answered", "--reason", "đã\nbáo cáo “riêng”", "--by", "Trần Thị B")
    assert (said.code, said.err) == (0, "")
    assert "key.3: đã trả lời (chương trình tìm thấy: chưa có kết quả)" in said.out
    assert checker("judge", report, "specific/4", "confirm", "--reason", 'có "24 buổi"').code == 0
    first, second = entries(report)
    assert first | {"text": "", "statement": ""} == {
        "file": "báo cáo.txt",
        "plan": "83-kh-tu-2022",
        "task": "key 3",
        "status": "answered",
        "found": "shallow",
        "reason": "đã báo cáo “riêng”",
        "by": "Trần Thị B",
        "day": date.today(),
        "text": "",
        "statement": "",
    }
    assert (second["task"], second["status"], second["reason"], "by" in second) == (
        "specific 4",
        "answered",
        'có "24 buổi"',
        False,
    )
    found = tasks(checker, report)
    assert (found["key 3"]["status"], found["key 3"]["judged"]["found"]) == ("answered", "shallow")
    assert found["specific 4"]["judged"]["doubt"] is None


def test_the_office_sets_the_language(checker: Checker, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(report.parent)
    write(report.with_name("checker.toml"), 'lang = "en"\n')
    assert "key.3: answered" in checker("judge", report, "key.3", "answered", "--reason", "riêng").out
    assert "key.6: đã trả lời" in checker("judge", report, "key.6", "answered", "--reason", "riêng", "--lang", "vi").out


def test_a_changed_report_puts_it_in_doubt(checker: Checker, report: Path) -> None:
    checker("judge", report, "key.3", "answered", "--reason", "đã báo cáo riêng")
    write(report, (HEAD + BODY).replace("Luôn đổi mới", "Đã chú trọng đổi mới"))
    task = tasks(checker, report)["key 3"]
    assert (task["status"], task["judged"]["doubt"]) == ("shallow", "text")
    assert "không còn áp dụng vì nội dung làm căn cứ trong báo cáo đã khác" in checker("coverage", report).out


@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_what_stands_there_stays(checker: Checker, report: Path, indent: str) -> None:
    checker("judge", report, "key.3", "answered", "--reason", "một")
    path = report.with_name(NAME)
    lines = path.read_text(encoding="utf-8").split("judgements:\n")[1].splitlines()
    before = "# ghi chú của tôi\njudgements:\n# đầu\n" + "\n".join(indent + line[2:] for line in lines) + "\n# cuối"
    write(path, before)
    assert checker("judge", report, "key.4", "missing", "--reason", "hai").code == 0
    assert path.read_text(encoding="utf-8").startswith(before + "\n")
    assert [entry["reason"] for entry in entries(report)] == ["một", "hai"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["key.3", "answered"], "cần --reason: nêu lý do đánh giá"),
        (["key.3", "answered", "--reason", " "], "cần --reason"),
        (["key.3", "answered", "--reason", "\x01"], "cần --reason"),
        (["key.3"], "cần ba tham số"),
        (["3", "answered", "--reason", "x"], "“3”: thuộc nhóm nào? key.3, specific.3"),
        (["key.13", "answered", "--reason", "x"], "kế hoạch không có nhiệm vụ này; có: key.1, key.2"),
        (["ba", "answered", "--reason", "x"], "kế hoạch không có nhiệm vụ này"),
        (["key.3", "anwsered", "--reason", "x"], "answered"),
        (["key.3", "answered", "--reason", "x", "--plan", "khong-co"], "khong-co"),
    ],
)
def test_wrong_use_writes_nothing(checker: Checker, report: Path, arguments: list[str], said: str) -> None:
    answer = checker("judge", report, *arguments)
    assert answer.code == 2
    assert said in answer.err
    assert not report.with_name(NAME).exists()


def test_a_number_alone_where_one_group_has_it(checker: Checker, report: Path) -> None:
    assert checker("judge", report, "11", "missing", "--reason", "đúng").code == 0
    assert entries(report)[0]["task"] == "key 11"


@pytest.mark.parametrize("content", ["judgements: []\n", "- x\n", "judgements:\n  - file: x\n", "judgements: [\n"])
def test_a_file_that_is_not_valid_is_left_alone(checker: Checker, report: Path, content: str) -> None:
    path = report.with_name(NAME)
    write(path, content)
    for command in (["judge", report, "key.3", "answered", "--reason", "x"], ["coverage", report]):
        said = checker(*command)
        assert said.code == 2
        assert NAME in said.err
    assert path.read_text(encoding="utf-8") == content


def test_a_list_in_one_line_cannot_be_added_to(checker: Checker, report: Path) -> None:
    checker("judge", report, "key.3", "answered", "--reason", "x")
    path = report.with_name(NAME)
    flow = json.dumps({"judgements": [entry | {"day": str(entry["day"])} for entry in entries(report)]})
    write(path, flow)
    said = checker("judge", report, "key.4", "missing", "--reason", "x")
    assert (said.code, "không thêm được mục mới" in said.err) == (2, True)
    assert path.read_text(encoding="utf-8") == flow


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_judgements_made_at_once_are_all_kept(report: Path) -> None:
    command = [sys.executable, "-m", "checker", "judge", str(report)]
    running = [Popen([*command, f"key.{number}", "confirm", "--reason", "x"]) for number in range(1, 7)]
    assert [each.wait() for each in running] == [0] * 6
    assert sorted(entry["task"] for entry in entries(report)) == [f"key {number}" for number in range(1, 7)]


def test_judged_reports_become_test_cases(checker: Checker, report: Path) -> None:
    write(report.with_name("khác.txt"), HEAD + BODY)
    checker("judge", report, "key.3", "answered", "--reason", "đã báo cáo riêng: 5 lớp")
    folder = report.parent / "mẫu"
    said = checker("judge", "--export", folder, report, report.with_name("khác.txt"))
    assert said.code == 0
    assert "khác.txt: không có đánh giá nào đang áp dụng" in said.err
    (case,) = read(folder)
    assert (case.name, case.text, case.plan.id, case.kinds) == ("báo cáo", HEAD + BODY, "83-kh-tu-2022", ())
    assert (case.statuses["key 3"], case.statuses["key 4"], case.orphans) == ("answered", "missing", ("II.9",))
    assert case.why == {"key 3": "đã báo cáo riêng: 5 lớp"}
    again = checker("judge", "--export", folder, report)
    assert (again.code, "đã có mẫu chấm tên này" in again.err) == (2, True)


def test_export_says_what_could_not_be_read(checker: Checker, report: Path) -> None:
    folder = report.parent / "mẫu"
    assert checker("judge", "--export", folder, report.with_name("không.txt")).code == 2
    assert checker("judge", "--export", folder).code == 2
    assert checker("judge", "--export", report, report).code == 2
    assert not folder.exists()


@pytest.mark.parametrize("before", ["", "# ghi chú\n\n", "\ufeff# ghi chú"])
def test_a_file_without_judgements_is_no_mistake(checker: Checker, report: Path, before: str) -> None:
    path = report.with_name(NAME)
    write(path, before)
    assert tasks(checker, report)["key 3"]["judged"] is None
    assert checker("judge", report, "key.3", "answered", "--reason", "một").code == 0
    assert path.read_text(encoding="utf-8").startswith(before.strip("\ufeff"))
    assert [entry["reason"] for entry in entries(report)] == ["một"]


def test_a_folder_that_may_not_be_written_is_told(
    checker: Checker, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", refused)
    said = checker("judge", report, "key.3", "answered", "--reason", "một")
    assert said.code == 2
    assert f"{NAME}: không ghi được tệp (Permission denied); hãy kiểm tra ổ đĩa và quyền ghi" in said.err
    assert "--output" not in said.err


def test_a_judgement_on_no_task_of_the_plan_is_told(checker: Checker, report: Path) -> None:
    checker("judge", report, "key.3", "answered", "--reason", "một")
    path = report.with_name(NAME)
    write(path, path.read_text(encoding="utf-8").replace("task: key 3", "task: key 99"))
    sentence = "không áp dụng vì kế hoạch không có nhiệm vụ key.99; xin xem lại"
    assert sentence in checker("coverage", report).out
    (document,) = json.loads(checker("review", report, "--format", "json").out)["reports"]
    assert [sentence in note["message"] for note in document["findings"]].count(True) == 1
