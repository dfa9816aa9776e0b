"""docs/review.md: its commands, really run on two rounds of reports; both pages name every option that matters."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.examples.page import blocks

from checker.render.words import SIGN


def test_the_commands_run(root: Path, here: Path, bash: str) -> None:
    example = (here / "examples" / "bao-cao-ke-hoach-83.txt").read_text(encoding="utf-8")
    for folder, text in (("vong-1", example.replace("02/8/2022", "…")), ("vong-2", example)):
        (here / folder).mkdir()
        for name in ("Thành ủy A.txt", "Thành ủy B.txt"):
            (here / folder / name).write_text(text, encoding="utf-8")
    for block in blocks(root / "docs" / "review.md", "sh"):
        done = subprocess.run([bash, "-ec", block], capture_output=True, check=True)
        assert done.stderr == b""
        assert "Thành ủy A" in done.stdout.decode()
    assert {path.name for path in here.iterdir()} >= {"vong-1.html", "vong-1.xlsx", "vong-1.jsonl", "vong-2.html"}


@pytest.mark.parametrize("page", ["review.md", "review.en.md"])
def test_the_pages_name_what_matters(root: Path, page: str) -> None:
    text = (root / "docs" / page).read_text(encoding="utf-8")
    options = ("--plan", "--output", "--records", "--earlier", "--jobs", "--fail-on")
    assert [word for word in (*options, *SIGN.values()) if word not in text] == []
