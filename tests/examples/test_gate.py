"""The office workflow as docs/gate.md tells it, really run; and the parts of the folder watcher."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from tests.examples.page import blocks, said, steps

PAGE = Path("docs/gate.md")
WATCHER = Path("examples/gate/watch_folder.py")


@pytest.fixture(scope="session")
def watcher(root: Path) -> ModuleType:
    """The folder watcher as a module."""
    spec = importlib.util.spec_from_file_location("watch_folder", root / WATCHER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_commands_of_the_page_print_what_it_shows(root: Path, here: Path, bash: str) -> None:
    count = 0
    for command, expected in steps(blocks(root / PAGE, "console")):
        assert said(bash, command) == expected, command
        count += 1
    assert count >= 9
    reports = sorted((here / "cho-kiem-tra").glob("*/*.html"))
    assert len(reports) == 5
    assert all(report.read_text(encoding="utf-8").startswith("<!doctype html>") for report in reports)
    assert "tệp trống" in (here / "cho-kiem-tra/khong-danh-gia-duoc/trong.html").read_text(encoding="utf-8")


def commands_in(value: Any) -> Iterator[str]:
    """Every command of a CI configuration."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from [inner] if key == "run" else commands_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from [inner] if isinstance(inner, str) and inner.startswith("checker ") else commands_in(inner)


def test_the_ci_steps_run(root: Path, here: Path, bash: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = here / "du-thao"
    drafts.mkdir()
    for name in ("examples/bao-cao-ke-hoach-83.txt", "tests/documents/36-hd-vptw/ke-hoach.txt"):
        shutil.copy(here / name, drafts)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    commands = [
        step for block in blocks(root / PAGE, "yaml") for step in commands_in(yaml.safe_load(block)) if "lint" in step
    ]
    assert len(commands) == 6
    for command in commands:
        done = subprocess.run([bash, "-ec", command], capture_output=True, check=False)
        assert done.returncode == (0 if "--fail-on never" in command else 1), (command, done.stderr)
    assert (here / "bao-cao.html").read_text(encoding="utf-8").count("<article") == 2
    assert (here / "summary.md").read_text(encoding="utf-8").startswith("## KHÔNG ĐẠT: du-thao/bao-cao-ke-hoach-83.txt")
    issues = json.loads((here / "gl-code-quality.json").read_text(encoding="utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"du-thao/bao-cao-ke-hoach-83.txt"}
    assert (here / "junit.xml").read_text(encoding="utf-8").count("<testsuite ") == 2


def test_the_hook_of_pre_commit(root: Path) -> None:
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("checker", "checker lint", "python")
    assert re.search(hook["files"], "du-thao/báo cáo.txt")
    assert not re.search(hook["files"], "a.txt.bak")
    (used,) = (block for block in blocks(root / PAGE, "yaml") if "hooks:" in block)
    assert yaml.safe_load(used)["repos"][0]["hooks"][0]["id"] == hook["id"]


def test_a_file_that_is_still_written_is_left_alone(watcher: ModuleType, tmp_path: Path) -> None:
    draft, early = tmp_path / "dở.txt", tmp_path / "xong.txt"
    early.write_text("Xong.\n", encoding="utf-8")
    draft.write_text("Một nửa", encoding="utf-8")
    first = watcher.look(tmp_path)
    with draft.open("a", encoding="utf-8") as file:
        file.write(" và một nửa.\n")
    second = watcher.look(tmp_path)
    assert list(watcher.settled(first, second)) == [early]
    assert list(watcher.settled(second, watcher.look(tmp_path))) == [draft, early]
    assert list(watcher.settled({}, first)) == []


def test_what_is_no_draft_is_not_looked_at(watcher: ModuleType, tmp_path: Path) -> None:
    for name in (".ẩn.txt", "~$tạm.txt", "ảnh.png", "kq.html", "a.TXT"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "dat").mkdir()
    (tmp_path / "thư mục.txt").mkdir()
    assert [path.name for path in watcher.look(tmp_path)] == ["a.TXT"]


def test_a_draft_that_changes_while_it_is_checked_waits(
    watcher: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Một.\n", encoding="utf-8")

    def meanwhile(path: Path, options: object) -> tuple[str, bytes]:
        path.write_text("Một và hai.\n", encoding="utf-8")
        return "pass", b""

    monkeypatch.setattr(watcher, "check", meanwhile)
    assert watcher.sort(draft, watcher.stamp(draft), ()) is None
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]

    def gone(path: Path, options: object) -> tuple[str, bytes]:
        path.unlink()
        return "pass", b""

    monkeypatch.setattr(watcher, "check", gone)
    assert watcher.sort(draft, watcher.stamp(draft), ()) is None
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(watcher: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watcher, "check", lambda path, options: ("fail", path.read_bytes()))
    for text in ("một", "hai", "ba"):
        draft = tmp_path / "a.txt"
        draft.write_text(text, encoding="utf-8")
        watcher.sort(draft, watcher.stamp(draft), ())
    found = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "chua-dat").iterdir()}
    assert found == {
        "a.txt": "một", "a.html": "một", "a-2.txt": "hai", "a-2.html": "hai", "a-3.txt": "ba", "a-3.html": "ba",
    }  # fmt: skip


def test_a_module_in_the_folder_is_not_run(root: Path, here: Path) -> None:
    (here / "vào").mkdir()
    for name in ("json.py", "checker.py"):
        (here / "vào" / name).write_text("raise SystemExit('run!')", encoding="utf-8")
    shutil.copy(here / "examples/bao-cao-ke-hoach-83.txt", here / "vào" / "-x.txt")
    done = subprocess.run(
        [sys.executable, str(here / WATCHER), "vào", "--once", "--every", "0"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.decode()) == (0, "-x.txt → chua-dat/-x.txt\n"), done.stderr.decode()


def test_wrong_options_stop_the_watcher(here: Path) -> None:
    (here / "vào").mkdir()
    shutil.copy(here / "examples/bao-cao-ke-hoach-83.txt", here / "vào")
    done = subprocess.run(
        [sys.executable, str(here / WATCHER), "vào", "--once", "--every", "0", "--", "--stage", "nothing"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "nothing" in done.stderr.decode()
    assert [path.name for path in (here / "vào").iterdir()] == ["bao-cao-ke-hoach-83.txt"]
