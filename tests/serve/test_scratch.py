"""Where workers keep files for LibreOffice, and what becomes of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.serve.scratch import Scratch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are not locked on Windows")


def test_it_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    for _ in range(2):
        (Path(scratch.own()) / "draft.odt").write_bytes(b"a")
    [folder] = tmp_path.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    scratch.close()
    assert not [*tmp_path.iterdir()]


def test_it_comes_back_when_it_was_removed(tmp_path: Path) -> None:
    scratch = Scratch(tmp_path)
    Path(scratch.own()).rmdir()
    [folder] = tmp_path.iterdir()
    folder.rmdir()
    assert Path(scratch.own()).is_dir()
    scratch.close()
    assert not [*tmp_path.iterdir()]


def test_what_a_killed_server_left_is_removed_and_that_of_others_is_not(tmp_path: Path) -> None:
    running = Scratch(tmp_path)
    kept = Path(running.own())
    name = kept.parent.name.rpartition("-")[0]
    left = tmp_path / f"{name}-gone" / "worker-a"
    left.mkdir(parents=True)
    (left / "draft.odt").write_bytes(b"a")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / f"{name}-link").symlink_to(elsewhere)
    new = Path(Scratch(tmp_path).own())
    assert not left.parent.exists()
    assert kept.is_dir()
    assert elsewhere.is_dir()
    assert new.is_dir()
