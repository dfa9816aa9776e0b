"""Same input, same bytes: every format, whatever the hash seed and the number of processes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Checker

from checker.render.form import FORMS

Process = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def folder(tmp_path: Path, report: Path, dispatch: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of drafts, one of them unreadable and one with a name that is no UTF-8; the run stands in it."""
    for number in range(2):
        (tmp_path / f"{number} {report.name}").write_bytes(report.read_bytes())
        (tmp_path / f"{number} {dispatch.name}").write_bytes(dispatch.read_bytes())
    (tmp_path / "trống.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", FORMS)
def test_runs_do_not_differ(process: Process, folder: Path, form: str) -> None:
    runs = [
        process("lint", ".", "--format", form, "--jobs", jobs, env={"PYTHONHASHSEED": seed})
        for seed, jobs in (("0", "1"), ("4711", "3"))
    ]
    assert runs[0].returncode == runs[1].returncode == 2
    assert runs[0].stdout == runs[1].stdout
    assert str(folder) not in runs[0].stdout.decode()


@pytest.mark.parametrize("form", [form for form in FORMS if form not in ("text", "json")])
def test_paths_below_the_working_folder_are_relative(checker: Checker, folder: Path, form: str) -> None:
    named = checker("lint", folder / "trống.txt", *sorted(folder.glob("0*.txt")), "--format", form)
    plain = checker("lint", "trống.txt", *sorted(path.name for path in folder.glob("0*.txt")), "--format", form)
    assert named.out.replace(f"{folder}{os.sep}", "") == plain.out
    assert "trống.txt" in named.out or "tr%E1%BB%91ng.txt" in named.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("kq.html", "<!doctype html>"),
        ("kq.HTML", "<!doctype html>"),
        ("kq.sarif", '{"$schema"'),
        ("kq.json", '{"schema": 1'),
        ("kq.md", "## "),
        ("kq.txt", "0 bao-cao"),
        ("kq", "0 bao-cao"),
    ],
)
def test_the_output_names_its_format(checker: Checker, folder: Path, name: str, begins: str) -> None:
    (draft, *_) = sorted(folder.glob("0*.txt"))
    assert checker("lint", draft.name, "--output", name).code == 1
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


def test_names_that_are_no_utf8(process: Process, folder: Path) -> None:
    """A file system that takes such names is needed: most on Linux."""
    name = os.fsdecode(b"b\xff<script>'\"|%.txt")
    try:
        Path(name).write_bytes(next(folder.glob("0 bao*")).read_bytes())
    except OSError:
        pytest.skip("this file system takes no such names")
    for form in FORMS:
        said = process("lint", name, "nowhere\udcfe.txt", "--format", form)
        assert said.returncode == 2, said.stderr
        said.stdout.decode("utf-8")
