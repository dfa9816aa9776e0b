"""The programs compared, each installed by itself into the work folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Contestant", "contestants"]

PROSELINT = "proselint==0.16.0"
TEXTLINT = ("textlint@15", "textlint-rule-prh@6")

_PRH = """\
version: 1
rules:
  - expected: hằng năm
    pattern: hàng năm
  - expected: COVID-19
    pattern: /Covid-19/
"""


@dataclass(frozen=True)
class Contestant:
    program: Sequence[str]
    python: str = sys.executable
    pattern: str = ""
    """Put behind the name of a folder by programs that take no folders."""
    variants: Mapping[str, Sequence[str]] = field(default_factory=lambda: {"": ()})
    """Ways to run it on many files: a label and further options."""

    def command(self, path: Path, *options: str) -> list[str]:
        return [*self.program, *options, f"{path}{self.pattern if path.is_dir() else ''}"]


def contestants(root: Path, work: Path) -> dict[str, Contestant]:
    """checker and whatever else can be installed here."""
    os.environ["CHECKER_CACHE_DIR"] = str(work / "cache")
    os.environ.pop("PYTHONPATH", None)  # what is installed is measured, not the source
    programs = {"checker": _checker(root, work)}
    for name, install in (("proselint", _proselint), ("textlint", _textlint)):
        try:
            programs[name] = install(work)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name} is left out, it cannot be installed here: {error}")
    return programs


def _checker(root: Path, work: Path) -> Contestant:
    scripts = _environment(work / "checker", str(root))
    variants = {", 1 process": ("--jobs", "1"), ", 2 processes": ("--jobs", "2")}
    return Contestant([str(scripts / "checker"), "lint"], str(scripts / "python"), variants=variants)


def _proselint(work: Path) -> Contestant:
    scripts = _environment(work / "proselint", PROSELINT)
    return Contestant([str(scripts / "proselint"), "check"])


def _textlint(work: Path) -> Contestant:
    folder = work / "textlint"
    folder.mkdir(exist_ok=True)
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is not on this machine")
    (folder / "prh.yml").write_text(_PRH, encoding="utf-8")
    (folder / ".textlintrc.json").write_text('{"rules": {"prh": {"rulePaths": ["./prh.yml"]}}}', encoding="utf-8")
    _quietly([npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", *TEXTLINT])
    program = folder / "node_modules" / ".bin" / "textlint"
    return Contestant([str(program), "--config", str(folder / ".textlintrc.json")], pattern="/*.txt")


def _environment(folder: Path, package: str) -> Path:
    """The scripts of a virtual environment with `package` in it."""
    if not folder.exists():
        venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    _quietly([str(scripts / "python"), "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", package])
    _quietly([str(scripts / "python"), "-m", "pip", "install", "--quiet", package])
    return scripts


def _quietly(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
