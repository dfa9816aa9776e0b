"""What a page of docs/ shows: fenced blocks, and in them commands with what they print."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["blocks", "said", "steps"]


def blocks(page: Path, kind: str) -> list[str]:
    """The fenced blocks of `page` in the language `kind`."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def steps(consoles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each command of blocks of the kind "console", and what the page shows below it."""
    for block in consoles:
        yield from re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)


def said(bash: str, command: str) -> str:
    """All that `command` prints when it is really run."""
    return subprocess.run(
        [bash, "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    ).stdout.decode()
