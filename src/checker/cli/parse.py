"""`checker parse`: one draft as the program understood it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from checker.cli import options
from checker.cli.bilingual import Argument, Command
from checker.cli.language import spoken
from checker.cli.streams import guard, write
from checker.errors import Words
from checker.pipeline import understand
from checker.read import read

__all__ = ["parse"]


@click.command(
    cls=Command,
    words=Words(
        "Cho xem các phần của một dự thảo như chương trình hiểu: phần đầu, mục, khoản, điểm, nơi nhận, phần ký, "
        "viện dẫn, ngày tháng. “-” để đọc từ đầu vào chuẩn.",
        "Show the parts of a draft as the program understood them: letterhead, outline, recipients, signature, "
        "citations, dates. “-” for standard input.",
    ),
)
@click.argument("path", cls=Argument, words=Words("TỆP", "FILE"))
@options.form
@options.standard
@options.output
@options.colour
@options.lang
@click.pass_context
def parse(
    context: click.Context,
    /,
    *,
    path: str,
    form: Literal["text", "json"],
    standard: str | None,
    output: Path | None,
    colour: options.Colour,
) -> int:
    """Write the parts of `path`; always 0, errors aside."""
    lang = spoken(context)
    guard(output, [path])
    draft = understand(read(path), standard)
    if form == "json":
        from checker.render.parse_json import parse_json

        text = parse_json(draft.document, draft.standard.id, draft.because, lang)
    else:
        from checker.render.parse_text import parse_text

        text = parse_text(draft.document, draft.standard.id, draft.because, options.page(colour, lang, output))
    write([text], output)
    return 0
