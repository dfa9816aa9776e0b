"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import click

from checker.cli.bilingual import OneOf, Option
from checker.cli.failing import FAIL_ON
from checker.cli.language import LANGUAGES
from checker.errors import CheckerError, Words
from checker.render.page import Page

__all__ = [
    "cited_plan",
    "colour",
    "day",
    "draft_plan",
    "fail_on",
    "form",
    "form_of",
    "ignore",
    "jobs",
    "lang",
    "output",
    "output_to",
    "page",
    "rules",
    "select",
    "stage",
    "standard",
]

F = TypeVar("F", bound=Callable[..., Any])
Colour = Literal["auto", "always", "never"]

_NARROWEST = 40

form = click.option(
    "--format",
    "form",
    cls=Option,
    type=OneOf(Words("định dạng", "format"), ["text", "json"]),
    default="text",
    words=Words("Định dạng kết quả: text cho người đọc, json cho máy.", "Output: text for people, json for programs."),
)


def form_of(forms: Collection[str]) -> Callable[[F], F]:
    """`--format`, passed on as `named`: one of `forms`, or None, so that the ending of `--output` decides."""
    return click.option(
        "--format",
        "named",
        cls=Option,
        type=OneOf(Words("định dạng", "format"), list(forms)),
        words=Words(
            "Định dạng kết quả (mặc định: theo đuôi tệp của --output, còn lại là text).",
            "Output format (default: by the ending of --output, text otherwise).",
        ),
    )


lang = click.option(
    "--lang",
    cls=Option,
    type=OneOf(Words("ngôn ngữ", "language"), LANGUAGES),
    expose_value=False,
    words=Words(
        "Ngôn ngữ của thông báo (biến CHECKER_LANG; mặc định vi).", "Language of messages (CHECKER_LANG; default vi)."
    ),
)


def output_to(words: Words, *, several: bool = False) -> Callable[[F], F]:
    """`--output`, or `-o` for short, explained by `words`; `several` files are passed on as `outputs`."""
    return click.option(
        "-o",
        "--output",
        "outputs" if several else "output",
        cls=Option,
        multiple=several,
        type=click.Path(path_type=Path),
        value=Words("TỆP", "FILE"),
        words=words,
    )


output = output_to(Words("Ghi kết quả vào tệp này.", "Write the result to this file."))
rules = click.option(
    "--rules",
    cls=Option,
    multiple=True,
    type=click.Path(file_okay=False, path_type=Path),
    value=Words("THƯ MỤC", "FOLDER"),
    words=Words("Thêm quy tắc của đơn vị từ thư mục này.", "More rules, from this folder."),
)
standard = click.option(
    "--standard",
    cls=Option,
    value=Words("MÃ", "ID"),
    words=Words(
        "Quy định thể thức (mặc định: chọn theo loại và ngày văn bản).",
        "Format standard (default: by the document's kind and date).",
    ),
)
draft_plan = click.option(
    "--plan",
    cls=Option,
    value=Words("MÃ|TỆP", "ID|FILE"),
    words=Words(
        "Kế hoạch để đối chiếu (mặc định: theo viện dẫn trong dự thảo).", "The plan (default: the one the draft cites)."
    ),
)
stage = click.option(
    "--stage",
    cls=Option,
    type=OneOf(Words("giai đoạn", "stage"), ["draft", "submit", "issue"]),
    words=Words(
        "Giai đoạn: draft dự thảo (mặc định), submit trình ký, issue phát hành.",
        "Stage, which decides how severe findings are: draft (default), submit, issue.",
    ),
)


def _listed(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` as (a, b, c)."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


select = click.option(
    "--select",
    cls=Option,
    multiple=True,
    callback=_listed,
    value=Words("QUY TẮC,…", "RULE,…"),
    words=Words("Chỉ dùng các quy tắc hoặc nhóm quy tắc này.", "Only these rules or areas."),
)
ignore = click.option(
    "--ignore",
    cls=Option,
    multiple=True,
    callback=_listed,
    value=Words("QUY TẮC,…", "RULE,…"),
    words=Words("Bỏ các quy tắc hoặc nhóm quy tắc này.", "Without these rules or areas."),
)
cited_plan = click.option(
    "--plan",
    cls=Option,
    value=Words("MÃ|TỆP", "ID|FILE"),
    words=Words(
        "Kế hoạch để đối chiếu (mặc định: theo viện dẫn trong báo cáo).",
        "The plan (default: the one the report cites).",
    ),
)
fail_on = click.option(
    "--fail-on",
    cls=Option,
    type=OneOf(Words("mức chặn", "failing level"), list(FAIL_ON)),
    words=Words("Từ mức nào thì mã thoát là 1 (mặc định: error).", "The level from which the exit code is 1 (error)."),
)
"""None where the command line says nothing: the configuration may."""
jobs = click.option(
    "--jobs",
    cls=Option,
    type=click.IntRange(min=0),
    default=0,
    value=Words("N", "N"),
    words=Words("Số tiến trình (0: tự chọn).", "Processes (0: chosen by the program)."),
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


def day(option: str, written: str, example: str) -> date:
    """The day that `option` names as `written`. Raises `CheckerError` when there is none; `example` shows how."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        what = Words(
            f"{option} {written}: cần một ngày có thật, viết như {example}",
            f"{option} {written}: expected a day as in {example}",
        )
        raise CheckerError(what) from None


def page(colour: Colour, lang: str, to: Path | None = None) -> Page:
    """What a result that goes to the file `to`, or to standard output, is written for.

    On "auto" there are colours when it goes to a terminal and NO_COLOR is unset.
    """
    wanted = colour == "always"
    if colour == "auto":
        wanted = to is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Page(_cells(to), wanted, lang)


def _cells(to: Path | None) -> int:
    """The terminal's width (COLUMNS overrides it), 100 elsewhere."""
    columns = os.environ.get("COLUMNS", "")
    if to is not None:
        return Page().cells
    if columns.isdecimal():
        return max(int(columns), _NARROWEST)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, _NARROWEST)
    except (OSError, ValueError):
        return Page().cells
