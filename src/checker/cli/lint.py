"""`checker lint`: findings and coverage of one draft or many."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import click

from checker.cli import options
from checker.cli.batch import Job, failure, lint_all, processes
from checker.cli.bilingual import Argument, Command, OneOf, Option
from checker.cli.language import spoken
from checker.cli.progress import shown
from checker.cli.streams import guard, write
from checker.cli.tally import FAIL_ON, FailOn, Tally
from checker.errors import CheckerError, Words
from checker.finding import Stage
from checker.pipeline import Settings, prepare
from checker.read import expand
from checker.render.form import FORMS, Failure, Order, form, named_by

__all__ = ["lint"]


def _listed(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` as (a, b, c)."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@click.command(
    cls=Command,
    words=Words(
        "Kiểm tra các dự thảo: tệp, thư mục, mẫu tên (*.txt), hoặc “-” để đọc từ đầu vào chuẩn.\n\n"
        "Mã thoát: 0 không có phát hiện ở mức chặn; 1 có; 2 dùng sai hoặc có tệp không đọc được.",
        "Check drafts: files, folders, patterns (*.txt), or “-” for standard input.\n\n"
        "Exit code: 0 nothing at the failing level; 1 findings; 2 wrong use or an unreadable file.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP…", "FILE…"), nargs=-1, required=True)
@click.option(
    "--format",
    "named",
    cls=Option,
    type=OneOf(Words("định dạng", "format"), list(FORMS)),
    words=Words(
        "Định dạng kết quả (mặc định: theo đuôi tệp của --output, còn lại là text).",
        "Output format (default: by the ending of --output, text otherwise).",
    ),
)
@click.option(
    "--plan",
    cls=Option,
    value=Words("MÃ|TỆP", "ID|FILE"),
    words=Words(
        "Kế hoạch để đối chiếu (mặc định: theo viện dẫn trong dự thảo).", "The plan (default: the one the draft cites)."
    ),
)
@options.standard
@click.option(
    "--stage",
    cls=Option,
    type=OneOf(Words("giai đoạn", "stage"), ["draft", "submit", "issue"]),
    default="draft",
    words=Words(
        "Giai đoạn: draft dự thảo, submit trình ký, issue phát hành.", "Stage, which decides how severe findings are."
    ),
)
@click.option(
    "--select",
    cls=Option,
    multiple=True,
    callback=_listed,
    value=Words("QUY TẮC,…", "RULE,…"),
    words=Words("Chỉ dùng các quy tắc hoặc nhóm quy tắc này.", "Only these rules or areas."),
)
@click.option(
    "--ignore",
    cls=Option,
    multiple=True,
    callback=_listed,
    value=Words("QUY TẮC,…", "RULE,…"),
    words=Words("Bỏ các quy tắc hoặc nhóm quy tắc này.", "Without these rules or areas."),
)
@options.rules
@click.option(
    "--fail-on",
    cls=Option,
    type=OneOf(Words("mức chặn", "failing level"), list(FAIL_ON)),
    default="error",
    words=Words("Từ mức nào thì mã thoát là 1.", "The level from which the exit code is 1."),
)
@options.output
@click.option(
    "--jobs",
    cls=Option,
    type=click.IntRange(min=0),
    default=0,
    value=Words("N", "N"),
    words=Words("Số tiến trình (0: tự chọn).", "Processes (0: chosen by the program)."),
)
@options.colour
@options.lang
@click.pass_context
def lint(
    context: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    named: str | None,
    plan: str | None,
    standard: str | None,
    stage: Stage,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    rules: tuple[Path, ...],
    fail_on: FailOn,
    output: Path | None,
    jobs: int,
    colour: options.Colour,
) -> int:
    """Check `paths`, write what was found, give back the exit code."""
    said = spoken(context)
    settings = Settings(plan, standard, stage, select, ignore, tuple(map(str, rules)))
    material = prepare(settings)
    drafts, failures = _expanded(paths, said)
    guard(output, [*paths, *drafts])
    name = named or named_by(output)
    job = Job(settings, name, Order(options.page(colour, said, output), FAIL_ON[fail_on]))
    outcomes = lint_all(drafts, job, processes(drafts, jobs))
    tally = Tally(fail_on, said, material.rules)
    linted = tally.passing(chain(failures, shown(outcomes, len(drafts))))
    write(form(name).whole(linted, tally), output)
    return tally.exit_code


def _expanded(paths: tuple[str, ...], lang: str) -> tuple[list[str], list[Failure]]:
    """The drafts `paths` stand for, each once, and what is wrong with those that stand for none."""
    drafts: list[str] = []
    failures: list[Failure] = []
    for found in expand(paths):
        if isinstance(found, CheckerError):
            failures.append(failure(found, found.path or "?", lang))
        else:
            drafts.append(found)
    return drafts, failures
