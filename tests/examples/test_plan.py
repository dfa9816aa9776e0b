"""docs/plan.md: its commands print what it says, the plan it shows is valid, and both pages name every key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.examples.page import blocks, said, steps

from checker.plan import read
from checker.plan.doubts import doubts


def test_the_commands_print_what_the_page_shows(root: Path, here: Path, bash: str) -> None:
    count = 0
    for command, expected in steps(blocks(root / "docs" / "plan.md", "console")):
        assert said(bash, command) == expected, command
        count += 1
    assert count == 4


def test_the_plan_it_shows_is_in_order(root: Path, tmp_path: Path) -> None:
    (block,) = blocks(root / "docs" / "plan.md", "yaml")
    file = tmp_path / "plan.yaml"
    file.write_text(block, encoding="utf-8")
    assert [doubt.what.vi for doubt in doubts(read(file))] == []


@pytest.mark.parametrize("page", ["plan.md", "plan.en.md"])
def test_the_pages_name_every_key(root: Path, page: str) -> None:
    schema = json.loads((root / "src" / "checker" / "schemas" / "plan.schema.json").read_text(encoding="utf-8"))
    text = (root / "docs" / page).read_text(encoding="utf-8")
    keys = {*schema["properties"], *(key for name in ("group", "task") for key in schema["$defs"][name]["properties"])}
    assert [key for key in sorted(keys) if key not in text] == []
