"""A place in which the commands of the pages run as a reader would run them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest


@pytest.fixture
def here(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples and the correct documents; programs of this environment come first."""
    shutil.copytree(root / "examples", tmp_path / "examples")
    shutil.copytree(root / "tests" / "documents", tmp_path / "tests" / "documents")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


@pytest.fixture
def bash() -> str:
    """A POSIX shell; skips, saying so, where there is none."""
    found = shutil.which("bash")
    if found is None:
        pytest.skip("there is no bash to run the commands of the pages")
    return found
