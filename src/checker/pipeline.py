"""The steps in order for one draft: read, parse, choose standard and plan, cover, check."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.finding import Result, Stage

if TYPE_CHECKING:
    from checker.source import Source

__all__ = ["Settings", "lint", "lint_file", "lint_source", "prepare"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may decide; None leaves the choice to the program."""

    plan: str | None = None
    """Id or file."""
    standard: str | None = None
    stage: Stage = "draft"
    select: tuple[str, ...] = ()
    """Rule ids or areas; empty for all."""
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    """Folders with more rules."""
