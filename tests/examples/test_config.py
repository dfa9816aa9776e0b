"""docs/config.md: the file it shows is valid, and its commands print what it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.examples.page import blocks, said, steps

from checker import config

PAGES = ["config.md", "config.en.md"]


def test_the_commands_print_what_the_page_shows(root: Path, here: Path, bash: str) -> None:
    page = root / "docs" / "config.md"
    (example,) = blocks(page, "toml")
    count = 0
    for command, expected in steps(blocks(page, "console")):
        if "suppress" in command:  # the part on fixes comes before the configuration is there
            (here / "van-phong" / "checker.toml").write_text(example, encoding="utf-8")
        assert said(bash, command) == expected, command
        count += 1
    assert count >= 8


@pytest.mark.parametrize("page", PAGES)
def test_the_files_it_shows_are_valid(root: Path, tmp_path: Path, page: str) -> None:
    for block in blocks(root / "docs" / page, "toml"):
        (tmp_path / "checker.toml").write_text(block, encoding="utf-8")
        shown = config.load(str(tmp_path / "checker.toml"))
        assert shown.suppress
        assert shown.suppress[0].suppression.reason


def test_the_page_names_every_key(root: Path) -> None:
    for name, page in ((name, page) for name in ("config", "suppressions") for page in PAGES):
        schema = json.loads((root / "src" / "checker" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
        text = (root / "docs" / page).read_text(encoding="utf-8")
        keys = {*schema["properties"], *schema["$defs"]["suppression"]["properties"]}
        assert [key for key in keys if key not in text] == []
