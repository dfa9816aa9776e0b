"""What is told where an extra is missing is what `pyproject.toml` says of it, and no package by our own name."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from checker.cli import extras


def test_they_are_the_extras_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = project["optional-dependencies"]
    assert (told["serve"], told["lsp"]) == ([*extras.SERVE], [*extras.LSP])


@pytest.mark.parametrize(
    ("python", "command"),
    [
        ("/opt/venv/bin/python", '/opt/venv/bin/python -m pip install "pygls>=2.1"'),
        (r"C:\Máy 1\python.exe", '"C:\\Máy 1\\python.exe" -m pip install "pygls>=2.1"'),
    ],
)
def test_the_command(monkeypatch: pytest.MonkeyPatch, python: str, command: str) -> None:
    monkeypatch.setattr(sys, "executable", python)
    assert extras.install(extras.LSP) == command
