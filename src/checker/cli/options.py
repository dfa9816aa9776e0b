"""Options that several commands share."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Literal

import click

from checker.cli.bilingual import OneOf, Option
from checker.cli.language import LANGUAGES
from checker.errors import Words
from checker.render.style import Style

__all__ = ["colour", "form", "lang", "output", "standard", "style_for", "terminal_cells"]

Colour = Literal["auto", "always", "never"]

form = click.option(
    "--format",
    "form",
    cls=Option,
    type=OneOf(Words("định dạng", "format"), ["text", "json"]),
    default="text",
    words=Words("Định dạng kết quả: text cho người đọc, json cho máy.", "Output: text for people, json for programs."),
)
lang = click.option(
    "--lang",
    cls=Option,
    type=OneOf(Words("ngôn ngữ", "language"), LANGUAGES),
    default=None,
    words=Words(
        "Ngôn ngữ của thông báo (biến CHECKER_LANG; mặc định vi).", "Language of messages (CHECKER_LANG; default vi)."
    ),
)
output = click.option(
    "--output",
    cls=Option,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TỆP",
    words=Words("Ghi kết quả vào tệp này.", "Write the result to this file."),
)
standard = click.option(
    "--standard",
    cls=Option,
    metavar="MÃ",
    words=Words(
        "Quy định thể thức (mặc định: chọn theo loại và ngày văn bản).",
        "Format standard (default: by the document's kind and date).",
    ),
)
colour = click.option(
    "--color",
    "colour",
    cls=Option,
    type=OneOf(Words("cách tô màu", "colour mode"), ["auto", "always", "never"]),
    default="auto",
    words=Words(
        "Tô màu: auto chỉ tô trên màn hình (NO_COLOR để tắt).", "Colours: auto on a terminal only (NO_COLOR honoured)."
    ),
)


def style_for(colour: Colour, to: Path | None) -> Style:
    """Colours when asked for, or, on `auto`, when the result goes to a terminal and NO_COLOR is unset."""
    if colour == "auto":
        return Style(to is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    return Style(colour == "always")


def terminal_cells(to: Path | None) -> int:
    """The width to write for: the terminal's (COLUMNS overrides it), 100 elsewhere."""
    if to is not None or not (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return 100
    return max(shutil.get_terminal_size((100, 24)).columns, 40)
