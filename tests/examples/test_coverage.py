"""docs/coverage.md: its commands say what it shows, one after another, on a copy of the example."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from checker.cli.run import run

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```console\n(.*?)```", (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8"), re.DOTALL)


def steps() -> list[tuple[list[str], list[str]]]:
    """The commands of the page, and the lines shown for each; "…" stands for any."""
    found = []
    for step in re.split(r"^\$ checker ", "".join(BLOCKS), flags=re.MULTILINE)[1:]:
        command, _, shown = step.partition("\n")
        found.append((shlex.split(command), shown.splitlines()))
    return found


def test_the_page_shows_what_the_commands_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").mkdir()
    name = "examples/bao-cao-ke-hoach-83.txt"
    (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    for command, shown in steps():
        run(command)
        said = capsys.readouterr().out.splitlines()
        for line in shown:
            if line not in ("", "…"):
                at = next((place for place, one in enumerate(said) if _is(line, one)), None)
                assert at is not None, (command, line)
                said = said[at + 1 :]


def _is(shown: str, said: str) -> bool:
    return said.endswith(shown[2:]) if shown.startswith("… ") else said == shown


@pytest.mark.parametrize("page", ["coverage.md", "coverage.en.md"])
def test_both_pages_name_every_status_and_option(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for name in ("answered", "by-reference", "partial", "shallow", "duplicate", "missing"):
        assert f"`{name}`" in text
    for name in ("--all", "--output", "--plan", "--fail-on", "--reason", "--by", "--export"):
        assert name in text
