"""`checker.toml` and `[tool.checker]`: which one holds, what it decides, and what is wrong with a broken one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Checker

from checker.patterns import fits

DRAFT = (
    "BÁO CÁO\nkết quả công tác quý I năm 2024\n\n"
    "I. Kết quả\n1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\n2. Đã kết nạp 05 đảng viên ngày 31/02/2024.\n"
    "Trên đây là báo cáo kết quả công tác quý I năm 2024./.\n\n"
    "Nơi nhận:\n- Thường trực Thành ủy,\n- Lưu Văn phòng Đảng ủy.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Văn An\n"
)
THREE = ["date.zero-padding", "date.impossible", "closing.end-mark"]
ONLY = 'select = ["date", "closing.end-mark", "file"]\n'


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with one draft, two folders deep."""
    (tmp_path / "phòng" / "quý 1").mkdir(parents=True)
    (tmp_path / "phòng" / "quý 1" / "báo cáo.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def found(checker: Checker, *arguments: str | Path) -> list[dict[str, Any]]:
    said = checker("lint", *arguments, "--format", "json")
    assert said.err == ""
    documents: list[dict[str, Any]] = json.loads(said.out)["documents"]
    return documents


def rules(document: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in document["findings"] if finding["suppressed"] is None]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# --- which one holds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "stage"),
    [
        ({}, "draft"),
        ({"checker.toml": "submit"}, "submit"),
        ({"pyproject.toml": "submit"}, "submit"),
        ({"phòng/checker.toml": "submit", "checker.toml": "issue"}, "submit"),
        ({"phòng/quý 1/pyproject.toml": "submit", "phòng/checker.toml": "issue"}, "submit"),
        ({"phòng/checker.toml": "submit", "phòng/pyproject.toml": "issue"}, "submit"),
        ({"phòng/pyproject.toml": "", "checker.toml": "issue"}, "issue"),
    ],
)
def test_the_nearest_upward_from_the_draft(checker: Checker, office: Path, files: dict[str, str], stage: str) -> None:
    for name, said in files.items():
        table = "[tool.checker]\n" if name.endswith("pyproject.toml") else ""
        write(
            office / name, f'{table}stage = "{said}"\n' if said else '[tool.other]\ndescription = "no checker here"\n'
        )
    assert found(checker, office)[0]["stage"] == stage
    assert found(checker, office, "--no-config")[0]["stage"] == "draft"
    assert found(checker, office, "--stage", "issue")[0]["stage"] == "issue"


def test_each_draft_has_its_own(checker: Checker, office: Path) -> None:
    write(office / "checker.toml", 'stage = "submit"\n')
    write(office / "phòng" / "checker.toml", 'stage = "issue"\nlang = "en"\nfail-on = "never"\n')
    write(office / "khác.txt", DRAFT)
    first, second = found(checker, office)
    assert [first["stage"], second["stage"]] == ["submit", "issue"]
    assert "There is no “31/02/2024”" in str(second["findings"])
    assert "There is no" not in str(first["findings"])
    assert checker("lint", office / "phòng").code == 0
    assert checker("lint", office / "phòng", "--fail-on", "error").code == 1
    assert checker("lint", office).code == 1


def test_one_named_for_all(checker: Checker, office: Path, tmp_path: Path) -> None:
    write(office / "phòng" / "checker.toml", 'stage = "issue"\n')
    write(tmp_path / "khác.toml", 'stage = "submit"\n')
    assert found(checker, office, "--config", tmp_path / "khác.toml")[0]["stage"] == "submit"


def test_standard_input_has_that_of_the_working_folder(
    office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(office / "checker.toml", 'stage = "issue"\n')
    command = [sys.executable, "-m", "checker", "lint", "-", "--format", "json"]
    said = subprocess.run(command, cwd=office / "phòng", input=DRAFT.encode(), capture_output=True, check=False)
    assert json.loads(said.stdout)["documents"][0]["stage"] == "issue"


def test_a_project_without_a_configuration_loads_no_toml(office: Path) -> None:
    write(office / "pyproject.toml", '[project]\nname = "x"\n')
    program = "import sys; from checker.cli.run import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    for _ in range(2):
        said = subprocess.run(
            [sys.executable, "-c", program, "lint", str(office)], capture_output=True, check=False, encoding="utf-8"
        )
    assert {"tomllib", "jsonschema", "yaml", "checker.tomlfile"}.isdisjoint(said.stderr.split())


def test_a_configuration_met_before_is_not_parsed_again(office: Path) -> None:
    write(office / "checker.toml", 'stage = "issue"\n[[suppress]]\nrule = "date"\nreason = "thử"\n')
    program = "import sys; from checker.cli.run import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    for _ in range(2):
        said = subprocess.run(
            [sys.executable, "-c", program, "lint", str(office)], capture_output=True, check=False, encoding="utf-8"
        )
    assert {"tomllib", "jsonschema", "yaml", "checker.tomlfile"}.isdisjoint(said.stderr.split())


# --- what it decides ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "flags", "expected"),
    [
        (ONLY, "", THREE),
        ('select = ["date"]', "", THREE[:2]),
        ('select = ["date"]', "--select closing.end-mark", THREE[2:]),
        ('select = ["date"]\nignore = ["date.impossible"]', "", THREE[:1]),
        ('ignore = ["date.impossible"]', "--select date.impossible", THREE[1:2]),
        ('select = ["date"]', "--ignore date.impossible", THREE[:1]),
        ('select = ["date"]\nignore = ["date.impossible"]', "--ignore date.zero-padding", []),
        ('standard = "30-2020-nd-cp"\nselect = ["closing.end-mark"]', "", []),
        ('standard = "30-2020-nd-cp"\nselect = ["closing.end-mark"]', "--standard 36-hd-vptw", THREE[2:]),
    ],
)
def test_rules_and_standard(checker: Checker, office: Path, settings: str, flags: str, expected: list[str]) -> None:
    write(office / "checker.toml", settings)
    assert rules(found(checker, office, *flags.split())[0]) == expected


def test_language(checker: Checker, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(office / "checker.toml", f'{ONLY}lang = "en"\n')
    assert "error" in checker("lint", office).out
    assert "lỗi" in checker("lint", office, "--lang", "vi").out
    monkeypatch.setenv("CHECKER_LANG", "vi")
    assert "lỗi" in checker("lint", office).out


def test_own_rules_and_plans(checker: Checker, office: Path, root: Path) -> None:
    pack = (root / "rules" / "packs" / "date.yaml").read_text(encoding="utf-8")
    plan = (root / "rules" / "plans").joinpath("83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    plan = plan.replace("id: 83-kh-tu-2022", "id: own").replace("83-KH", "84-KH")
    write(office / "phòng" / "quy tắc" / "packs" / "own.yaml", pack.replace("id: date.", "id: date.own-"))
    write(office / "phòng" / "kế hoạch" / "own.yaml", plan)
    write(office / "checker.toml", 'rules = ["phòng/quy tắc"]\nplans = ["phòng/kế hoạch"]\nplan = "84-KH/TU"\n')
    (document,) = found(checker, office)
    assert "date.own-zero-padding" in rules(document)
    assert document["plan"]["id"] == "own"
    write(office / "checker.toml", 'plan = "phòng/kế hoạch/own.yaml"\n')
    assert found(checker, office)[0]["plan"]["id"] == "own"


@pytest.mark.parametrize("command", ["lint", "coverage", "review"])
def test_a_plan_that_only_the_reports_own_configuration_knows(
    checker: Checker, office: Path, root: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    plan = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    write(office / "phòng" / "kế hoạch" / "84.yaml", plan.replace("83-kh-tu-2022", "84-kh-tu-2023"))
    write(office / "phòng" / "checker.toml", 'plans = ["kế hoạch"]\n')
    monkeypatch.chdir(root)
    report = office / "phòng" / "quý 1" / "báo cáo.txt"
    said = checker(command, report, "--plan", "84-kh-tu-2023", "--format", "json")
    assert said.code == 1, said.err
    assert "84-kh-tu-2023" in said.out
    assert checker(command, report, "--plan", "85-kh-tu-2024").code == 2


def test_other_commands_know_the_offices_rules_and_plans(
    checker: Checker, office: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = (root / "rules" / "packs" / "closing.yaml").read_text(encoding="utf-8")
    plan = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    write(office / "quy tắc" / "packs" / "own.yaml", pack.replace("id: closing.", "id: closing.own-"))
    write(office / "kế hoạch" / "own.yaml", plan.replace("id: 83-kh-tu-2022", "id: own"))
    write(office / "checker.toml", 'rules = ["quy tắc"]\nplans = ["kế hoạch"]\n')
    monkeypatch.chdir(office / "phòng")
    assert "closing.own-end-mark" in checker("rules", "list").out
    assert checker("explain", "closing.own-end-mark").code == 0
    assert "own" in checker("plan", "list").out
    assert checker("plan", "show", "own").code == 0
    monkeypatch.chdir(root)
    assert checker("explain", "closing.own-end-mark").code == 2


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ("[]", ["a.txt", "lưu trữ/b.txt", "lưu trữ/cũ/a.txt"]),
        ('["a.txt"]', ["lưu trữ/b.txt"]),
        ('["lưu trữ"]', ["a.txt"]),
        ('["lưu trữ/"]', ["a.txt"]),
        ('["lưu trữ/cũ"]', ["a.txt", "lưu trữ/b.txt"]),
        ('["lưu trữ/*.txt"]', ["a.txt"]),
        ('["./lưu trữ/b*"]', ["a.txt", "lưu trữ/cũ/a.txt"]),
        ('["[ab].txt"]', []),
    ],
)
def test_drafts_left_out(checker: Checker, tmp_path: Path, exclude: str, left: list[str]) -> None:
    for name in ("a.txt", "lưu trữ/b.txt", "lưu trữ/cũ/a.txt"):
        write(tmp_path / name, DRAFT)
    write(tmp_path / "checker.toml", f"exclude = {exclude}\n")
    assert [document["path"] for document in found(checker, tmp_path)] == [str(tmp_path / name) for name in left]
    assert len(found(checker, tmp_path / "a.txt")) == 1


@pytest.mark.parametrize(
    ("pattern", "way", "fitting"),
    [
        ("*.txt", "a/b.txt", True),
        ("*.TXT", "a/b.txt", False),
        ("a", "a/b.txt", True),
        ("a/*", "a/b/c.txt", True),
        ("/a/b", "a/b/c.txt", True),
        ("b/c.txt", "a/b/c.txt", False),
        ("*/c.txt", "a/b/c.txt", True),
        ("ba\u0301o.txt", "b\u00e1o.txt", True),
        ("../x.txt", "../x.txt", True),
    ],
)
def test_patterns(pattern: str, way: str, fitting: bool) -> None:
    assert fits(pattern, way) is fitting


# --- silence ------------------------------------------------------------------------------------------------

ENTRY = '[[suppress]]\nrule = "{rule}"\nreason = "bản gốc in như vậy"\n{more}\n'


@pytest.mark.parametrize(
    ("entry", "heard"),
    [
        (ENTRY.format(rule="date", more=""), THREE[2:]),
        (ENTRY.format(rule="date.*", more=""), THREE[2:]),
        (ENTRY.format(rule="date", more='text = "5/4"'), THREE[1:]),
        (ENTRY.format(rule="date", more='file = "*.txt"'), THREE[2:]),
        (ENTRY.format(rule="date", more='file = "phòng"'), THREE[2:]),
        (ENTRY.format(rule="date", more='file = "phòng/quý 1/báo cáo.txt"'), THREE[2:]),
        (ENTRY.format(rule="date", more='file = "báo cáo 2.txt"'), THREE),
        (ENTRY.format(rule="date", more="until = 9999-12-31"), THREE[2:]),
        (ENTRY.format(rule="date", more="until = 2020-12-31"), ["file.suppression-expired", *THREE]),
        (ENTRY.format(rule="date", more='text = "6/4"'), THREE),
        (
            ENTRY.format(rule="date.zero-padding", more='text = "6/4"\nfile = "phòng/quý 1/báo cáo.txt"'),
            ["file.suppression-unused", *THREE],
        ),
    ],
)
def test_suppressions_of_the_configuration(checker: Checker, office: Path, entry: str, heard: list[str]) -> None:
    write(office / "checker.toml", ONLY + entry)
    draft = office / "phòng" / "quý 1" / "báo cáo.txt"
    assert rules(found(checker, draft)[0]) == heard
    assert rules(found(checker, draft, "--no-config", "--select", "date,closing.end-mark")[0]) == THREE


@pytest.mark.parametrize(
    ("entry", "arguments", "noted"),
    [
        (ENTRY.format(rule="date", more='text = "9/9"'), ".", True),
        (ENTRY.format(rule="date", more="until = 2020-01-01"), ".", True),
        (ENTRY.format(rule="date", more='file = "khác*"'), ".", True),
        (ENTRY.format(rule="date", more=""), ".", False),
        (ENTRY.format(rule="date", more='text = "9/9"'), "phòng", False),  # other drafts may need it
        (ENTRY.format(rule="date", more='text = "9/9"'), "phòng/quý 1/báo cáo.txt", False),
        (ENTRY.format(rule="date", more='text = "9/9"'), ". --select closing", False),
        (ENTRY.format(rule="date", more='text = "9/9"'), ". --no-config", False),
    ],
)
def test_suppressions_for_many_drafts_that_none_needs(  # noqa: PLR0917
    checker: Checker, office: Path, entry: str, arguments: str, noted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(office / "checker.toml", entry)
    monkeypatch.chdir(office)
    paths = [arguments] if arguments.endswith(".txt") else arguments.split(" ")
    said = checker("lint", *paths)
    assert said.code == 1
    assert ("checker.toml:1: mục bỏ qua date " in said.err) is noted
    assert ("đã hết hạn" in said.err) is ("until" in entry)
    assert noted or said.err == ""


def test_suppressions_beside_the_draft(checker: Checker, office: Path) -> None:
    draft = office / "phòng" / "quý 1" / "báo cáo.txt"
    write(office / "checker.toml", ONLY)
    (first, *_) = found(checker, draft)[0]["findings"]
    entry = ENTRY.format(rule="date.zero-padding", more=f'fingerprint = "{first["fingerprint"]}"\nby = "Văn phòng"')
    beside = draft.with_name(f"{draft.name}.checker.toml")
    write(beside, entry + ENTRY.format(rule="date.zero-padding", more='text = "9/9"'))
    (document,) = found(checker, office)
    assert rules(document) == ["file.suppression-unused", *THREE[1:]]
    (silent,) = (finding for finding in document["findings"] if finding["suppressed"])
    assert silent["suppressed"] == {
        "reason": "bản gốc in như vậy",
        "by": "Văn phòng",
        "until": None,
        "origin": f"{beside}:1",
    }


def test_silenced_findings_count_for_nothing_and_are_not_mended(checker: Checker, office: Path) -> None:
    write(office / "checker.toml", ONLY + ENTRY.format(rule="closing", more="") + ENTRY.format(rule="date", more=""))
    said = checker("lint", office, "--fix")
    assert said.code == 0
    assert (office / "phòng" / "quý 1" / "báo cáo.txt").read_text(encoding="utf-8") == DRAFT
    assert "Đã bỏ qua: 3 phát hiện (--show-suppressed để xem)" in said.out
    assert "date.zero-padding" not in said.out
    shown = checker("lint", office, "--show-suppressed").out
    assert "date.zero-padding" in shown
    assert "Đã bỏ qua: bản gốc in như vậy" in shown


# --- what is wrong ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('stge = "issue"', "1: stge", "không có khóa này; có phải ý là 'stage'?"),
        ('\nstage = "isue"', "2: stage", "không nhận 'isue'; có phải ý là 'issue'?"),
        ("stage = 5", "1: stage", "các tên hợp lệ: draft, issue, submit"),
        ('fail-on = "warn"', "1: fail-on", "có phải ý là 'warning'?"),
        ('lang = "fr"', "1: lang", "các tên hợp lệ: en, vi"),
        ('select = "date"', "1: select", "cần một danh sách, đang là 'date'"),
        ("select = [1]", "1: select[0]", "cần chữ, đang là 1"),
        ('select = [\n  "date",\n  "cittation",\n]', "1: select", "“cittation”; có phải ý bạn là “citation”?"),
        ('# x\nignore = ["date.imposible"]', "2: ignore", "có phải ý bạn là “date.impossible”?"),
        ('standard = "36-hd"', "1: standard", "có phải ý bạn là “36-hd-vptw”?"),
        ('standard = "không-có.yaml"', "1: standard", "không đọc được quy định về thể thức"),
        ('plan = "84-KH/TU"', "1: plan", "có phải ý bạn là “83-KH/TU”?"),
        ('rules = ["không-có"]', "1: rules", "không thấy tệp quy tắc nào"),
        ('plans = ["không-có"]', "1: plans", "không đọc được kế hoạch"),
        ('baseline = "không-có.json"', "1: baseline", "hãy lập tệp bằng --write-baseline"),
        ('[[suppress]]\nrule = "date"', "1: suppress[0]", "thiếu khóa 'reason'"),
        ('[[suppress]]\nreason = "x"', "1: suppress[0]", "thiếu khóa 'rule'"),
        ('[[suppress]]\nrule = "date"\nreason = " "', "3: suppress[0].reason", "cần nêu lý do bỏ qua"),
        (
            '[[suppress]]\nrule = "date.imposible"\nreason = "x"',
            "2: suppress[0].rule",
            "có phải ý là 'date.impossible'?",
        ),
        ('[[suppress]]\nrule = "date"\nreason = "x"\nuntill = 2024-01-01', "4: suppress[0].untill", "'until'?"),
        ('[[suppress]]\nrule = "date"\nreason = "x"\nuntil = "30/6/2024"', "4: suppress[0].until", "không đúng dạng"),
        ('[[suppress]]\nrule = "date"\nreason = "x"\nuntil = "2024-02-30"', "4: suppress[0].until", "không có ngày"),
        (
            '[[suppress]]\nrule = "date"\nreason = "x"\nfingerprint = "12"',
            "4: suppress[0].fingerprint",
            "không đúng dạng",
        ),
        ('[suppress]\nrule = "date"', "1: suppress", "cần một danh sách"),
        ('lang = "vi', "1", "TOML viết sai (cột 11)"),
        ('lang = "vi"\nlang = "en"', "2", "TOML viết sai"),
        ('text = """\nstage = 1\n"""\nstage = 1', "1: text", "không có khóa này"),
        ('stage = "draft"\n[severity]\nx = 1', "2: severity", "không có khóa này"),
    ],
)
@pytest.mark.parametrize("name", ["checker.toml", "pyproject.toml"])
def test_a_broken_configuration(  # noqa: PLR0917
    checker: Checker, office: Path, text: str, place: str, said: str, name: str
) -> None:
    path = office / name
    if name == "pyproject.toml":  # the same table, further down
        text = re.sub(r"^(\[+)(?=suppress|severity)", r"\1tool.checker.", text, flags=re.MULTILINE)
        text = f'[project]\nname = "x"\n[tool.checker]\n{text}'
        number, colon, key = place.partition(":")
        place = f"{int(number) + 3}{colon}{key}"
    write(path, text + "\n")
    answer = checker("lint", office, "--fix")
    assert answer.code == 2
    assert answer.err.startswith(f"Lỗi: {path}:{place}: ")
    assert said in answer.err
    assert answer.out == ""
    assert (office / "phòng" / "quý 1" / "báo cáo.txt").read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('stage = "draft"', "1: stage", "không có khóa này"),
        (ENTRY.format(rule="date", more='file = "x.txt"'), "4: suppress[0].file", "không có khóa này"),
        (ENTRY.format(rule="dates", more=""), "2: suppress[0].rule", "có phải ý là 'date'?"),
        ("[[suppress]", "1", "TOML viết sai"),
    ],
)
def test_a_broken_file_beside_the_draft(checker: Checker, office: Path, text: str, place: str, said: str) -> None:
    path = office / "phòng" / "quý 1" / "báo cáo.txt.checker.toml"
    write(path, text)
    answer = checker("lint", office)
    assert answer.code == 2
    assert answer.err.startswith(f"Lỗi: {path}:{place}: ")
    assert said in answer.err


def test_a_configuration_that_is_not_there(checker: Checker, office: Path) -> None:
    for name, said in (
        ("không-có.toml", "không đọc được tệp cấu hình"),
        ("pyproject.toml", "không có bảng [tool.checker]"),
    ):
        if name == "pyproject.toml":
            write(office / name, "[project]\n")
        answer = checker("lint", office, "--config", office / name)
        assert answer.code == 2
        assert f"{office / name}: " in answer.err
        assert said in answer.err


def test_a_configuration_in_another_encoding(checker: Checker, office: Path) -> None:
    (office / "checker.toml").write_bytes("# cấu hình\n# của phòng\n".encode("utf-16"))
    answer = checker("lint", office)
    assert answer.code == 2
    assert "checker.toml:1: không phải UTF-8" in answer.err
