"""`checker lsp` in Neovim, set up as docs/lsp.md says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from tests.cli.test_config import DRAFT, ONLY, THREE, write

NVIM = which("nvim")
DOCS = Path(__file__).parents[2] / "docs"
SCRIPT = Path(__file__).with_name("neovim.lua")


def version(nvim: str) -> tuple[int, int]:
    said = subprocess.run([nvim, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"v(\d+)\.(\d+)", said)
    assert found is not None
    return int(found[1]), int(found[2])


def setup(page: str, number: tuple[int, int]) -> str:
    """What `page` says to put into the settings of this version."""
    blocks = re.findall(r"```lua\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    wanted = "vim.lsp.enable(" if number >= (0, 11) else "vim.lsp.start_client("
    (block,) = (block for block in blocks if wanted in block)
    return str(block)


def used(folder: Path, page: str) -> dict[str, Any]:
    """What a user of Neovim finds with the set-up of `page`."""
    assert NVIM is not None
    write(folder / "checker.toml", ONLY)
    write(folder / "báo cáo.txt", DRAFT)
    write(folder / "setup.lua", setup(page, version(NVIM)))
    write(folder / "bin" / "checker", f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    (folder / "bin" / "checker").chmod(0o755)
    home = {name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    names = {"DRAFT": "báo cáo.txt", "SETUP": "setup.lua", "FOUND": "found.json"}
    done = subprocess.run(
        [NVIM, "--headless", "--clean", "-i", "NONE", "-n", "-c", f"luafile {SCRIPT}"],
        cwd=folder,
        env={
            **os.environ,
            **home,
            **{name: str(folder / file) for name, file in names.items()},
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=200,
        check=False,
    )
    assert (folder / "found.json").exists(), done.stderr.decode()
    found: dict[str, Any] = json.loads((folder / "found.json").read_bytes())
    assert "error" not in found, (found, done.stderr.decode())
    return found


@pytest.mark.skipif(NVIM is None, reason="Neovim (nvim) is not installed")
@pytest.mark.parametrize("page", ["lsp.md", "lsp.en.md"])
def test_a_draft_in_neovim(tmp_path: Path, page: str) -> None:
    found = used(tmp_path, page)
    assert found["codes"] == THREE
    assert sorted(found["places"]) == sorted(["5/4/2024", "31/02/2024", "./."])
    assert "Cảnh báo" in found["hover"] and "checker explain date.zero-padding" in found["hover"]
    assert [line.rpartition("] ")[2] for line in found["outline"]][:1] == ["I. Kết quả"]
    assert found["offered"] == ["Sửa: “5” → “05”", "Sửa mọi chỗ chắc chắn (checker)"]
    assert found["one"] == DRAFT.replace("5/4", "05/4").rstrip("\n")
    assert found["all"] == DRAFT.replace("5/4", "05/4").replace("./.", ".").rstrip("\n")
