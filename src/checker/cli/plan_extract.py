"""`checker plan extract`: a plan file to begin with, drafted from the document that sets the tasks."""

from __future__ import annotations

import re
from pathlib import Path

import click

from checker.cli import options
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.language import spoken
from checker.cli.streams import note, write
from checker.errors import CheckerError, Words
from checker.parse import parse
from checker.plan.draft import Draft, Known, draft
from checker.plan.model import TODO
from checker.plan.writing import written
from checker.read import read

__all__ = ["extract"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SYMBOL = re.compile(r"[0-9]+[a-z]?[-/]\S+")


@click.command(
    cls=Command,
    words=Words(
        "Dự thảo tệp kế hoạch (YAML) từ kế hoạch, chỉ thị, công văn… giao nhiệm vụ.\n\n"
        "Mục, khoản, gạch đầu dòng thành nhóm và nhiệm vụ, có nguyên văn, cụm từ riêng, thời hạn, đơn vị phụ trách."
        " Kết quả là dự thảo: người soát sửa rồi chạy “checker plan check”. Chỗ ghi TODO là chỗ văn bản không nêu.",
        "Draft a plan file (YAML) from a plan, directive, dispatch … that sets tasks.\n\n"
        "Sections, items and bullets become groups and tasks with their statements, telling phrases, deadlines and who"
        " is in charge. The result is a draft: a person edits it and runs “checker plan check”. TODO marks what"
        " the text does not give.",
    ),
)
@click.argument("path", cls=Argument, words=Words("TỆP", "FILE"), type=click.Path(path_type=Path))
@options.output_to(
    Words("Ghi vào tệp này (không ghi đè tệp đã có).", "Write to this file (an existing one is left as it is).")
)
@click.option(
    "--symbol",
    cls=Option,
    value=Words("KÝ HIỆU", "SYMBOL"),
    words=Words(
        "Số, ký hiệu, khi văn bản không ghi: 83-KH/TU.", "Number and symbol, where the text has none: 83-KH/TU."
    ),
)
@click.option(
    "--date",
    "day",
    cls=Option,
    value=Words("NGÀY", "DAY"),
    words=Words("Ngày ban hành, như 2022-01-26.", "Day of issue, as in 2022-01-26."),
)
@click.option(
    "--issuer",
    cls=Option,
    value=Words("CƠ QUAN", "BODY"),
    words=Words("Cơ quan ban hành, cả tên tỉnh, huyện.", "The issuing body with its place name."),
)
@click.option(
    "--id",
    "name",
    cls=Option,
    value=Words("MÃ", "ID"),
    words=Words("Mã kế hoạch (mặc định: từ ký hiệu và năm).", "Id of the plan (default: from symbol and year)."),
)
@options.lang
@click.pass_context
def extract(
    context: click.Context,
    /,
    *,
    path: Path,
    output: Path | None,
    symbol: str | None,
    day: str | None,
    issuer: str | None,
    name: str | None,
) -> int:
    """Write the draft, and on standard error what is left to do; 0 when a plan could be drafted."""
    lang = spoken(context)
    issued = None if day is None else options.day("--date", day, "2022-01-26")
    known = Known(_shaped(name, "--id", _ID), _shaped(symbol, "--symbol", _SYMBOL), issued, issuer)
    if output is not None and output.exists():
        what = Words(
            "tệp đã có, không ghi đè vì có thể đã được sửa tay; hãy đặt tên khác",
            "the file exists and may have been edited, so it was left as it is; choose another name",
        )
        raise CheckerError(what, path=str(output))
    drafted = draft(parse(read(path)), path.stem, known)
    lines = list(written(drafted, path.name))
    write((f"{line}\n" for line in lines), output)
    note(_next(drafted, sum(TODO in line.split("#", 1)[0] for line in lines), output)[lang])
    return 0


def _next(drafted: Draft, unfilled: int, output: Path | None) -> Words:
    """What was drafted and what is left to do."""
    groups, tasks = len(drafted.groups), sum(len(group.tasks) for group in drafted.groups)
    where = str(output) if output is not None else "TỆP.yaml"
    vi = f"Đã dự thảo {groups} nhóm, {tasks} nhiệm vụ"
    en = f"{groups} groups and {tasks} tasks were drafted"
    if unfilled:
        vi, en = f"{vi}; còn {unfilled} chỗ phải điền ({TODO})", f"{en}; {unfilled} places are left to fill in ({TODO})"
    return Words(
        f"{vi}. Hãy soát, sửa rồi chạy: checker plan check {where}",
        f"{en}. Go through it, edit it, then run: checker plan check {where}",
    )


def _shaped(value: str | None, option: str, form: re.Pattern[str]) -> str | None:
    if value is not None and form.fullmatch(value) is None:
        examples = {"--id": "83-kh-tu-2022", "--symbol": "83-KH/TU"}
        what = Words(
            f"{option} {value}: cần viết như {examples[option]}", f"{option} {value}: expected as in {examples[option]}"
        )
        raise CheckerError(what)
    return value
