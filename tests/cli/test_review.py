"""`checker review`: many reports, one plan."""

from __future__ import annotations

import os
import sys
from json import loads
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Checker

HEAD = (
    "{head}BÁO CÁO\nKết quả thực hiện Kế hoạch số 83-KH/TU\n\n"
    "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, {unit} báo cáo kết quả như sau:\n\n"
    "I. Nhiệm vụ trọng tâm\n\n"
)
ANSWERED = "1. Ngày 15/3/2022, đã mở đợt sinh hoạt chính trị sâu rộng ở từng địa phương, với 05 hội nghị.\n\n"
PROMISED = "1. Sẽ mở đợt sinh hoạt chính trị sâu rộng ở từng địa phương, cơ quan, đơn vị.\n\n"


def report(folder: Path, name: str, *, unit: str = "Đảng ủy xã Bình Hải", body: str = ANSWERED, plan: str = "") -> Path:
    """A short report with one item, its letterhead naming `unit`."""
    head = f"HUYỆN ỦY BÌNH SƠN\n{unit.upper()}\n*\nSố 12-BC/ĐU\n\n" if unit else ""
    text = HEAD.format(head=head, unit=unit or "đơn vị") + body + f"Trên đây là báo cáo của {unit or 'đơn vị'}.\n"
    if plan:
        text = text.replace("83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi", plan).replace("số 83-KH/TU", "trên")
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def reviewed(checker: Checker, *arguments: str | Path) -> dict[str, Any]:
    said = checker("review", *arguments, "--format", "json")
    found: dict[str, Any] = loads(said.out)
    return found


def first(report: dict[str, Any]) -> tuple[str, str | None]:
    return report["tasks"][0]["status"], report["tasks"][0]["change"]


def test_units_and_tasks(checker: Checker, tmp_path: Path) -> None:
    folder = tmp_path / "bc"
    report(folder, "1.txt")
    report(folder, "2.txt", unit="Đảng ủy xã Bình Trị", body=PROMISED)
    report(folder, "3 Mỹ Khê.txt", unit="")
    found = reviewed(checker, folder)
    assert found["plan"]["id"] == "83-kh-tu-2022"
    assert [(each["unit"], first(each)[0]) for each in found["reports"]] == [
        ("ĐẢNG ỦY XÃ BÌNH HẢI", "answered"),
        ("ĐẢNG ỦY XÃ BÌNH TRỊ", "shallow"),
        ("3 Mỹ Khê", "answered"),
    ]
    assert found["tasks"][0]["statuses"] | {"answered": 2, "shallow": 1} == found["tasks"][0]["statuses"]
    assert found["totals"]["reports"] == 3


def test_grid_for_a_terminal(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report(tmp_path / "bc", "1.txt")
    for columns in (40, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        said = checker("review", tmp_path / "bc")
        assert said.code == 1
        assert max(map(len, said.out.splitlines())) <= columns
        assert "ĐẢNG ỦY XÃ BÌNH" in said.out


def test_unreadable_files_are_listed_and_the_rest_reviewed(checker: Checker, tmp_path: Path) -> None:
    folder = tmp_path / "bc"
    report(folder, "1.txt")
    (folder / "2.docx").write_bytes(b"PK\x03\x04")
    (folder / "3.txt").write_bytes(b"")
    (folder / "4.pdf").write_bytes(b"%PDF-1.7")
    said = checker("review", folder, tmp_path / "nowhere.txt")
    assert said.code == 2
    for name in ("2.docx", "3.txt", "4.pdf", "nowhere.txt"):
        assert name in said.out
        assert name in said.err
    assert "ĐẢNG ỦY XÃ BÌNH HẢI" in said.out


def test_reports_on_another_plan_are_listed_not_judged(checker: Checker, tmp_path: Path) -> None:
    folder = tmp_path / "bc"
    report(folder, "1.txt")
    report(folder, "2.txt", unit="Sở Y tế", plan="12-KH/TU, ngày 01/02/2023 của Tỉnh ủy Quảng Ngãi")
    (folder / "3.txt").write_text("THÔNG BÁO\nVề việc nghỉ lễ\n\nNghỉ ngày 02/9/2024.\n", encoding="utf-8")
    found = reviewed(checker, folder)
    assert [each["path"][-5:] for each in found["reports"]] == ["1.txt"]
    assert [each["path"][-5:] for each in found["unevaluated"]] == ["2.txt", "3.txt"]
    assert "12-KH/TU" in found["unevaluated"][0]["because"]


def test_a_plan_that_is_named_decides_but_for_reports_that_say_they_are_on_another(
    checker: Checker, tmp_path: Path
) -> None:
    folder = tmp_path / "bc"
    report(folder, "1.txt")
    report(folder, "2.txt", unit="Sở Y tế", plan="12-KH/TU, ngày 01/02/2023 của Tỉnh ủy Quảng Ngãi")
    report(folder, "3.txt", unit="Sở Nội vụ", plan="83-KH/TU, ngày 25/01/2022 của Tỉnh ủy Quảng Ngãi")
    found = reviewed(checker, folder, "--plan", "83-KH/TU")
    assert [each["path"][-5:] for each in found["reports"]] == ["1.txt", "3.txt"]
    assert "báo cáo về văn bản khác, 12-KH/TU" in found["unevaluated"][0]["because"]
    said = checker("review", folder / "2.txt", "--plan", "83-KH/TU")
    assert said.code == 1
    assert "12-KH/TU" in said.out


def test_several_plans_have_to_be_chosen_from(checker: Checker, tmp_path: Path, root: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    text = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    for old, new in (("83-kh-tu-2022", "12-kh-tu-2023"), ("83-KH/TU", "12-KH/TU"), ("2022-01-26", "2023-02-01")):
        text = text.replace(old, new)
    (plans / "12.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "checker.toml").write_text('plans = ["plans"]\n', encoding="utf-8")
    folder = tmp_path / "bc"
    report(folder, "1.txt")
    report(folder, "2.txt", plan="12-KH/TU, ngày 01/02/2023 của Tỉnh ủy Quảng Ngãi")
    said = checker("review", folder)
    assert said.code == 2
    assert "83-KH/TU (83-kh-tu-2022, 1 báo cáo)" in said.err
    assert "12-KH/TU (12-kh-tu-2023, 1 báo cáo)" in said.err
    found = reviewed(checker, folder, "--plan", "12-kh-tu-2023")
    assert [each["path"][-5:] for each in found["reports"]] == ["2.txt"]
    assert "83-KH/TU" in found["unevaluated"][0]["because"]


def test_no_plan_at_all(checker: Checker, tmp_path: Path) -> None:
    folder = tmp_path / "bc"
    report(folder, "1.txt", plan="12-KH/TU, ngày 01/02/2023 của Tỉnh ủy Quảng Ngãi")
    said = checker("review", folder)
    assert said.code == 2
    assert "12-KH/TU" in said.err
    assert "--plan" in said.err


def test_the_language_of_the_configuration(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report(tmp_path / "bc", "a.txt")
    (tmp_path / "checker.toml").write_text('lang = "en"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "To be completed" in checker("review", "bc").out
    assert "Cần bổ sung" in checker("review", "bc", "--lang", "vi").out


@pytest.mark.parametrize(
    ("body", "level", "code"),
    [(ANSWERED, "error", 1), (ANSWERED, "never", 0), (PROMISED, "warning", 1)],
)
def test_failing_level(checker: Checker, tmp_path: Path, body: str, level: str, code: int) -> None:
    report(tmp_path / "bc", "a.txt", body=body)
    assert checker("review", tmp_path / "bc", "--fail-on", level).code == code


def test_what_is_only_shallow_is_a_warning(checker: Checker, tmp_path: Path, root: Path) -> None:
    text = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    head, tasks = text.split("groups:")
    one = tasks.split("      - number: 2\n")[0]
    (tmp_path / "83.yaml").write_text(f"{head}groups:{one.replace('12', '1', 1)}", encoding="utf-8")
    for body, levels in ((PROMISED, {"error": 0, "warning": 1}), (ANSWERED, {"error": 0, "warning": 0})):
        report(tmp_path / "bc", "a.txt", body=body)
        for level, code in levels.items():
            said = checker("review", tmp_path / "bc", "--plan", tmp_path / "83.yaml", "--fail-on", level)
            assert said.code == code, said.err


def test_nothing_there(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "bc").mkdir()
    for path, says in (("bc", "không có dự thảo nào"), ("nowhere", "không có tệp này")):
        said = checker("review", tmp_path / path)
        assert said.code == 2
        assert said.err.startswith(f"Lỗi: {tmp_path / path}: ")
        assert says in said.err


def test_an_earlier_round_without_reports_is_named_by_its_folder(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "bc", "a.txt")
    (tmp_path / "v1").mkdir()
    (tmp_path / "v1" / "a.pdf").write_bytes(b"%PDF-1.4")
    said = checker("review", tmp_path / "bc", "--earlier", tmp_path / "v1")
    assert said.code == 2
    assert said.err.startswith(f"Lỗi: {tmp_path / 'v1'}: không có báo cáo nào về kế hoạch 83-kh-tu-2022")


def test_rounds(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "v1", "a.txt", body=PROMISED)
    report(tmp_path / "v1", "b.txt", unit="Đảng ủy xã Bình Trị")
    report(tmp_path / "v1", "c.txt", unit="Đảng ủy xã Bình Nguyên")
    report(tmp_path / "v2", "a lần 2.txt")
    report(tmp_path / "v2", "b.txt", unit="Đảng ủy xã Bình Trị", body=PROMISED)
    kept = tmp_path / "v1.jsonl"
    checker("review", tmp_path / "v1", "--records", kept)
    for earlier in (kept, tmp_path / "v1"):
        found = reviewed(checker, tmp_path / "v2", "--earlier", earlier)
        assert [first(each) for each in found["reports"]] == [("answered", "fixed"), ("shallow", "new")]
        assert found["reports"][0]["tasks"][1]["change"] == "open"
        assert [each["unit"] for each in found["absent"]] == ["ĐẢNG ỦY XÃ BÌNH NGUYÊN"]
        assert found["totals"]["changes"] == {"fixed": 1, "open": 36, "new": 1}


def test_a_file_of_one_unit_twice_is_told(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "bc", "a.txt")
    report(tmp_path / "bc", "b.txt")
    found = reviewed(checker, tmp_path / "bc")
    assert [each["name"] for each in found["reports"]] == ["ĐẢNG ỦY XÃ BÌNH HẢI (a.txt)", "ĐẢNG ỦY XÃ BÌNH HẢI (b.txt)"]
    assert [each["unit"] for each in found["shared"]] == ["ĐẢNG ỦY XÃ BÌNH HẢI"]


def test_several_outputs_at_once(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "bc", "a.txt")
    outputs = [tmp_path / name for name in ("a.json", "b.csv", "c.html", "d.xlsx", "e.txt")]
    said = checker("review", tmp_path / "bc", *(word for path in outputs for word in ("--output", path)))
    assert (said.code, said.out, said.err) == (1, "", "")
    assert loads((tmp_path / "a.json").read_text(encoding="utf-8"))["schema"] == 1
    assert "ĐẢNG ỦY XÃ BÌNH HẢI" in (tmp_path / "b.csv").read_text(encoding="utf-8-sig")
    assert (tmp_path / "c.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (tmp_path / "d.xlsx").read_bytes().startswith(b"PK")
    assert "✕" in (tmp_path / "e.txt").read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"bc", *(path.name for path in outputs)}


@pytest.mark.parametrize(
    "wrong",
    [
        ["--output", "bc/a.txt"],
        ["--records", "bc/a.txt"],
        ["--earlier", "bc/a.txt"],
        ["--earlier", "nowhere.jsonl"],
        ["--records", "bc"],
        ["--output", "x.json", "--output", "x.json"],
        ["--output", "x.json", "--output", "y.json", "--format", "json"],
        ["--output", "x.json", "--output", "bc/../x.json"],
        ["--output", "x.json", "--records", "bc/../x.json"],
        ["--plan", "99-KH/TU"],
        ["--format", "xlsx"],
        ["--output", "no/such/folder.xlsx"],
        ["-"],
    ],
)
def test_wrong_use_leaves_everything_as_it_was(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: list[str]
) -> None:
    path = report(tmp_path / "bc", "a.txt")
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    said = checker("review", "bc", *wrong)
    assert said.code == 2
    assert said.err.startswith("Lỗi: ")
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["a.txt", "bc"]
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_pipe_among_the_reports_is_listed_and_never_opened(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path, "a.txt", body=ANSWERED)
    os.mkfifo(tmp_path / "b.txt")
    for paths in ([tmp_path], [tmp_path / "a.txt", tmp_path / "b.txt"]):
        said = checker("review", *paths, "--format", "json")
        assert said.code == 2
        (left,) = loads(said.out)["unreadable"]
        assert left["path"] == str(tmp_path / "b.txt")
        assert "đây là ống dẫn hoặc cổng nối của hệ thống" in left["because"]


def test_a_number_of_processes_below_none(checker: Checker, tmp_path: Path) -> None:
    said = checker("review", tmp_path, "--jobs", "-1")
    assert said.code == 2
    assert said.err == "Lỗi: giá trị của --jobs không hợp lệ: cần một số nguyên từ 0 trở lên\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_signs_that_cannot_be_seen_are_shown_in_names(checker: Checker, tmp_path: Path) -> None:
    name, shown = "a\u202e\x1b[31m\n", "a\ufffd␛[31m "
    report(tmp_path / "bc", f"{name}.txt", body=ANSWERED)
    (tmp_path / "bc" / f"{name}b.txt").write_bytes(bytes(range(256)))
    for form in ("csv", "text"):
        said = checker("review", tmp_path / "bc", "--format", form)
        for text in (said.out, said.err):
            assert not {"\x1b", "\u202e"} & set(text)
        assert f"{shown}b.txt: " in said.err
        assert form == "text" or f"{shown}.txt" in said.out
