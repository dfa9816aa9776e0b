"""`checker lint` from outside: exit codes, formats, many files, and what it writes where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import Checker

from checker.resources import folder

Process = Callable[..., subprocess.CompletedProcess[bytes]]

SCHEMA = Draft202012Validator(json.loads((folder("schemas") / "lint.schema.json").read_text(encoding="utf-8")))


def parsed(text: str) -> Any:
    """The output as an object, valid by the shipped schema."""
    value = json.loads(text)
    SCHEMA.validate(value)
    return value


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A text in which there is nothing to find at the failing level."""
    path = tmp_path / "sạch.txt"
    path.write_text("Một đoạn văn bản bình thường.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("clean", 0),
        ("draft", 1),
        ("draft --fail-on never", 0),
        ("draft --ignore closing", 0),
        ("draft --select closing", 1),
        ("draft --select date", 0),
        ("draft --select citation,date --fail-on warning", 1),
        ("clean draft", 1),
        ("clean nowhere", 2),
        ("draft nowhere --fail-on never", 2),
    ],
)
def test_exit_code(checker: Checker, draft: Path, clean: Path, arguments: str, code: int) -> None:
    files = {"draft": draft, "clean": clean, "nowhere": draft.with_name("không-có.txt")}
    assert checker("lint", *(files.get(word, word) for word in arguments.split())).code == code


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("example", ["report", "dispatch"])
def test_json_keeps_the_contract(checker: Checker, request: pytest.FixtureRequest, example: str, lang: str) -> None:
    said = checker("lint", request.getfixturevalue(example), "--format", "json", "--lang", lang)
    (document,) = parsed(said.out)["documents"]
    assert document["kind"] == example
    assert (document["plan"] is None) == (example == "dispatch")
    assert (document["coverage"] is None) == (example == "dispatch")


def test_the_report_shows_its_19_tasks(checker: Checker, report: Path) -> None:
    (document,) = parsed(checker("lint", report, "--format", "json").out)["documents"]
    groups = document["coverage"]["groups"]
    assert [(group["id"], group["expected"], len(group["tasks"])) for group in groups] == [
        ("key", 12, 12),
        ("specific", 7, 7),
    ]
    assert [entry["label"] for entry in document["outline"]] == ["I", "II"]
    assert [len(entry["children"]) for entry in document["outline"]] == [12, 7]


def test_what_cannot_be_read_is_said_and_the_rest_checked(checker: Checker, draft: Path, clean: Path) -> None:
    empty, binary = draft.with_name("trống.txt"), draft.with_name("ảnh.txt")
    empty.write_bytes(b"")
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    nowhere = draft.with_name("không-có.txt")
    said = checker("lint", nowhere, draft, empty, clean, binary, "--format", "json")
    output = parsed(said.out)
    assert said.code == 2
    assert [document["path"] for document in output["documents"]] == [str(draft), str(clean)]
    assert [error["path"] for error in output["errors"]] == [str(nowhere), str(empty), str(binary)]
    assert said.err.count("Lỗi: ") == 3
    assert all(str(path) in said.err for path in (nowhere, empty, binary))


def test_a_folder_without_drafts_is_an_error(checker: Checker, tmp_path: Path) -> None:
    said = checker("lint", tmp_path)
    assert said.code == 2
    assert str(tmp_path) in said.err


def test_the_number_of_processes_changes_nothing(
    checker: Checker, report: Path, dispatch: Path, tmp_path: Path
) -> None:
    for number in range(6):
        for example in (report, dispatch):
            (tmp_path / f"{number}-{example.name}").write_bytes(example.read_bytes())
    (tmp_path / "3-hỏng.txt").write_bytes(b"")
    one, three = (checker("lint", tmp_path, "--format", "json", "--jobs", jobs) for jobs in ("1", "3"))
    assert three == one
    assert len(parsed(one.out)["documents"]) == 12
    one, three = (checker("lint", tmp_path, "--jobs", jobs) for jobs in ("1", "3"))
    assert three == one
    assert "13 văn bản: " in one.out


def test_the_same_draft_gives_the_same_bytes(process: Process, report: Path) -> None:
    outputs = {
        process("lint", report, "--format", "json", env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_standard_input(process: Process, draft: Path) -> None:
    said = process("lint", "-", "--format", "json", stdin=draft.read_bytes())
    (document,) = parsed(said.stdout.decode())["documents"]
    assert said.returncode == 1
    assert document["path"] == "-"


def test_output_goes_to_the_file(checker: Checker, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "kết quả.json"
    printed = checker("lint", draft, "--format", "json")
    written = checker("lint", draft, "--format", "json", "--output", target)
    assert (written.code, written.out, written.err) == (1, "", "")
    assert target.read_text(encoding="utf-8") == printed.out
    assert {path.name for path in tmp_path.iterdir()} == {draft.name, target.name}


def test_a_draft_is_never_overwritten(checker: Checker, draft: Path) -> None:
    before = draft.read_bytes()
    for arguments in (["lint", draft], ["lint", draft.parent], ["parse", draft]):
        said = checker(*arguments, "--output", draft)
        assert said.code == 2
        assert str(draft) in said.err
        assert draft.read_bytes() == before


def test_an_output_that_cannot_be_written(checker: Checker, draft: Path, tmp_path: Path) -> None:
    said = checker("lint", draft, "--output", tmp_path / "không-có" / "x.txt")
    assert said.code == 2
    assert "không ghi được tệp kết quả" in said.err


def test_an_output_that_is_a_folder(checker: Checker, draft: Path, tmp_path: Path) -> None:
    said = checker("lint", draft, "--output", tmp_path)
    assert said.code == 2
    assert f"{tmp_path}: --output là một thư mục" in said.err


@pytest.mark.parametrize("option", ["--plan", "--standard"])
def test_a_file_that_is_no_plan_or_standard(checker: Checker, draft: Path, option: str) -> None:
    said = checker("lint", draft, option, draft)
    assert said.code == 2
    assert f"{draft}: cần mã, hoặc tệp .yaml" in said.err


def test_a_full_disk_is_said_in_words(process: Process, draft: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full on this system to stand for a full disk")
    with open("/dev/full", "w") as full:  # noqa: PTH123
        program = subprocess.run(
            [sys.executable, "-m", "checker", "lint", str(draft)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert program.returncode == 2
    assert "không ghi được kết quả" in program.stderr.decode("utf-8")


def test_a_file_where_the_cache_should_be(draft: Path, tmp_path: Path) -> None:
    place = tmp_path / "cache"
    place.write_text("not a folder", encoding="utf-8")
    program = subprocess.run(
        [sys.executable, "-m", "checker", "lint", str(draft)],
        env={**os.environ, "CHECKER_CACHE_DIR": str(place)},
        capture_output=True,
        check=False,
    )
    assert (program.returncode, program.stderr) == (1, b"")
    assert place.read_text(encoding="utf-8") == "not a folder"


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp1252"}])
def test_output_is_utf8_whatever_the_locale(process: Process, draft: Path, locale: dict[str, str]) -> None:
    said = process("lint", draft, draft.with_name("không-có.txt"), env=locale)
    assert "lỗi" in said.stdout.decode("utf-8")
    assert "Lỗi: " in said.stderr.decode("utf-8")
    assert b"\r" not in said.stdout


def test_a_reader_that_leaves_is_no_error(draft: Path) -> None:
    command = [sys.executable, "-m", "checker", "lint", str(draft)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 1


def test_colours_only_where_asked_for(checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in checker("lint", draft).out
    assert "\x1b[1;31m" in checker("lint", draft, "--color", "always").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in checker("lint", draft).out


def test_no_progress_in_a_pipe(checker: Checker, draft: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_bytes(draft.read_bytes())
    assert checker("lint", tmp_path).err == ""


def test_progress_on_a_terminal(checker: Checker, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(11):
        (tmp_path / f"{number}.txt").write_bytes(draft.read_bytes())
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    said = checker("lint", tmp_path)
    assert "7/12 …" in said.err
    assert said.err.endswith(f"\r{'':<48}\r")


def test_own_rules_from_a_folder(checker: Checker, draft: Path, tmp_path: Path) -> None:
    said = checker("lint", draft, "--rules", tmp_path)
    assert said.code == 2
    assert str(tmp_path) in said.err


def test_a_plan_and_a_standard_by_name(checker: Checker, draft: Path) -> None:
    said = checker("lint", draft, "--plan", "83-KH/TU", "--standard", "30-2020-nd-cp", "--format", "json")
    (document,) = parsed(said.out)["documents"]
    assert document["plan"]["symbol"] == "83-KH/TU"
    assert document["standard"]["id"] == "30-2020-nd-cp"
    assert [len(group["tasks"]) for group in document["coverage"]["groups"]] == [12, 7]
