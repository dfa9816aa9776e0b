"""`checker coverage`: letters in each format, for one report and for many; exit codes; nothing overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from shutil import which
from subprocess import CompletedProcess, run
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from tests.cli.conftest import Checker
from tests.cli.test_config import write
from tests.render.test_letter import BODY, HEAD

from checker.resources import folder

MET = """Thực hiện Kế hoạch số 12-KH/HU, ngày 10/5/2023 của Huyện ủy Bình An, Đảng ủy báo cáo kết quả như sau:

1. Đã lập danh mục đất công: 15 thửa.

2. Số hóa hồ sơ cán bộ: 45 hồ sơ.
"""
PLAN = """id: 12-kh-hu-2023
symbol: 12-KH/HU
date: 2023-05-10
issuer: Huyện ủy Bình An
title: Kế hoạch công tác năm
groups:
  - id: main
    title: nhiệm vụ chủ yếu
    expected: 2
    tasks:
      - {number: 1, statement: Lập danh mục đất công., terms: [danh mục đất công, đất công]}
      - {number: 2, statement: Số hóa hồ sơ cán bộ., terms: [số hóa hồ sơ]}
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with holes of each kind."""
    write(tmp_path / "báo cáo.txt", HEAD + BODY)
    return tmp_path / "báo cáo.txt"


@pytest.fixture
def met(tmp_path: Path) -> tuple[Path, Path]:
    """A report that answers both tasks of its plan, and the plan."""
    write(tmp_path / "đủ.txt", MET)
    write(tmp_path / "kh.yaml", PLAN)
    return tmp_path / "đủ.txt", tmp_path / "kh.yaml"


def valid(text: str) -> list[dict[str, object]]:
    """The documents of a machine-readable answer that its schema allows."""
    value = json.loads(text)
    names = ("letter.schema.json", "lint.schema.json")
    schemas = {name: json.loads((folder("schemas") / name).read_text(encoding="utf-8")) for name in names}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    Draft202012Validator(schemas["letter.schema.json"], registry=registry).validate(value)
    documents: list[dict[str, object]] = value["documents"]
    return documents


def test_the_letter_on_standard_output(checker: Checker, report: Path) -> None:
    said = checker("coverage", report)
    assert (said.code, said.err) == (1, "")
    assert "NỘI DUNG ĐỀ NGHỊ ĐƠN VỊ BỔ SUNG, HOÀN CHỈNH BÁO CÁO\n" in said.out
    assert said.out.index("Đề nghị đơn vị rà soát, bổ sung") < said.out.index("[Dành cho người rà soát")
    assert "Từng nhiệm vụ của kế hoạch" not in said.out
    assert "Từng nhiệm vụ của kế hoạch" in checker("coverage", report, "--all").out
    assert "Qua rà soát" not in checker("coverage", report, "--lang", "en").out


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_missing_tasks_fail_unless_never(checker: Checker, report: Path, level: str, code: int) -> None:
    assert checker("coverage", report, "--fail-on", level).code == code


def test_a_task_answered_in_name_only_fails_where_warnings_do(checker: Checker, met: tuple[Path, Path]) -> None:
    path, plan = met
    assert checker("coverage", path, "--plan", plan, "--fail-on", "warning").code == 0
    write(path, MET.replace(": 45 hồ sơ", " được quan tâm"))
    assert checker("coverage", path, "--plan", plan).code == 0
    assert checker("coverage", path, "--plan", plan, "--fail-on", "warning").code == 1


def test_every_task_met(checker: Checker, met: tuple[Path, Path]) -> None:
    said = checker("coverage", met[0], "--plan", met[1])
    assert said.code == 0
    assert "02/02 nhiệm vụ đều có nội dung trả lời kèm kết quả." in said.out
    assert "Đề nghị đơn vị" not in said.out


def test_a_report_held_against_no_plan_is_not_called_met(checker: Checker, met: tuple[Path, Path]) -> None:
    said = checker("coverage", met[0])
    assert said.code == 1
    assert "Chưa đối chiếu được báo cáo với kế hoạch nào:" in said.out
    assert "nhiệm vụ đều có" not in said.out
    (document,) = valid(checker("coverage", met[0], "--format", "json").out)
    assert (document["coverage"], document["plan"], document["tasks"]) == (None, None, [])
    assert document["not_evaluated"]
    assert checker("coverage", met[0], "--fail-on", "never").code == 0


def test_several_reports_one_unreadable(checker: Checker, report: Path, met: tuple[Path, Path]) -> None:
    said = checker("coverage", report, report.parent / "không có.txt", met[0], "--format", "json")
    assert said.code == 2
    assert "không có.txt" in said.err
    assert [Path(str(each["path"])).name for each in valid(said.out)] == ["báo cáo.txt", "đủ.txt"]
    assert [Path(each["path"]).name for each in json.loads(said.out)["errors"]] == ["không có.txt"]


def test_what_a_program_is_told_of_each_task(checker: Checker, report: Path) -> None:
    (document,) = valid(checker("coverage", report, "--format", "json").out)
    assert document["unit"] == "Đảng ủy xã Hành Thạnh"
    tasks = document["tasks"]
    assert isinstance(tasks, list)
    assert len(tasks) == 19
    assert tasks[0] == {"group": "key", "number": 1, "status": "answered", "judged": None, "asked": None}
    assert tasks[2]["status"] == "shallow"
    assert tasks[2]["asked"]["place"] == "mục I.3"


@pytest.mark.parametrize(("name", "begins"), [("l.md", "## Nội dung đề nghị"), ("l.json", '{"schema"'), ("l.txt", "")])
def test_the_ending_of_the_output_names_the_format(checker: Checker, report: Path, name: str, begins: str) -> None:
    output = report.parent / name
    assert checker("coverage", report, "--output", output) == (1, "", "")
    assert output.read_text(encoding="utf-8").startswith(begins)


def test_word_needs_a_file(checker: Checker, report: Path) -> None:
    said = checker("coverage", report, "--format", "docx")
    assert (said.code, "cần --output TỆP.docx" in said.err) == (2, True)


def test_a_report_is_never_overwritten(checker: Checker, report: Path) -> None:
    before = report.read_bytes()
    for form in ("text", "docx"):
        said = checker("coverage", report, "--format", form, "--output", report)
        assert said.code == 2
        assert "--output trùng với tệp" in said.err
    assert report.read_bytes() == before
    said = checker("coverage", report, "--output", report.parent / "không" / "l.docx")
    assert said.code == 2
    assert "không ghi được tệp kết quả" in said.err


def test_word_opens_in_libreoffice(checker: Checker, report: Path) -> None:
    output = report.parent / "thư.docx"
    assert checker("coverage", report, "--all", "--output", output).code == 1
    with ZipFile(output) as packed:
        assert packed.testzip() is None
    office = which("soffice")
    if office is None:
        pytest.skip("soffice (LibreOffice) is not on this machine")
    profile = f"-env:UserInstallation=file://{report.parent}/profile"
    command = [office, profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(report.parent), str(output)]
    run(command, check=True, capture_output=True)
    text = (report.parent / "thư.txt").read_text(encoding="utf-8-sig")
    assert "Qua rà soát báo cáo của Đảng ủy xã Hành Thạnh" in text
    assert "- Vị trí: mục I.6." in text


def test_standard_input(process: Callable[..., CompletedProcess[bytes]]) -> None:
    said = process("coverage", "-", stdin=(HEAD + BODY).encode())
    assert said.returncode == 1
    assert "02/19 nhiệm vụ" in said.stdout.decode()
    assert said.stderr == b""


def test_numbers_with_nothing_after_them_are_no_items(checker: Checker, tmp_path: Path) -> None:
    opening, rest = BODY.split("\n\n", 1)
    section = rest.split("\n\n", 1)[0]
    path = tmp_path / "a.txt"
    path.write_text(f"{HEAD}{opening}\n\n{section}\n\n1.\n\n2.\n\n3.\n", encoding="utf-8")
    said = checker("coverage", path)
    assert said.code == 1
    because = "báo cáo không có mục, khoản nào để đối chiếu với kế hoạch"
    assert f"Chưa đối chiếu được báo cáo với kế hoạch 83-KH/TU: {because}." in " ".join(said.out.split())
    assert "Nhiệm vụ 1 " not in said.out


@pytest.mark.parametrize("command", ["lint", "coverage", "review"])
@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            "title: 5 nhiệm vụ chủ yếu",
            "tiêu đề “5 nhiệm vụ chủ yếu” nêu 5 nhưng tệp kế hoạch có 2",
        ),
        (
            "title: Kế hoạch thực hiện 3 nhiệm vụ",
            "tiêu đề “Kế hoạch thực hiện 3 nhiệm vụ” nêu 3 nhưng tệp kế hoạch có 2",
        ),
        ("title: 2 nhiệm vụ chủ yếu", ""),
    ],
)
def test_a_plan_that_announces_another_number_of_tasks_is_told_once(
    checker: Checker, tmp_path: Path, command: str, title: str, said: str
) -> None:
    plan = tmp_path / "p.yaml"
    former = "title: Kế hoạch công tác năm" if "Kế hoạch" in title else "title: nhiệm vụ chủ yếu"
    write(plan, PLAN.replace(former, title))
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, HEAD.replace("83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi", "12-KH/HU") + MET)
    answer = checker(command, tmp_path / "a.txt", tmp_path / "b.txt", "--plan", plan)
    assert answer.err.count("nhưng tệp kế hoạch có") == bool(said), answer.err
    assert said in answer.err
