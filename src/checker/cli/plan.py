"""`checker plan list|show|check`: the plans at hand; `extract` is in a module of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from checker.cli import options
from checker.cli.bilingual import Argument, Command, Group
from checker.cli.config import of_the_office
from checker.cli.language import spoken
from checker.cli.streams import complain, write
from checker.errors import CheckerError, Words
from checker.plan import Plan, find, load, read
from checker.render.width import fold

__all__ = ["check", "list_", "plan", "show"]

_TASKS = Words("nhiệm vụ", "tasks")
_RECONSTRUCTED = Words("dựng lại", "reconstructed")
_DUE = Words("thời hạn", "deadline")
_OFTEN = Words("chu kỳ", "frequency")
_CHARGED = Words("phụ trách", "in charge")


@click.group(
    cls=Group,
    words=Words("Các kế hoạch mà báo cáo phải trả lời.", "The plans that reports answer."),
    lazy={
        "list": ("checker.cli.plan:list_", Words("Các kế hoạch hiện có.", "The plans at hand.")),
        "show": ("checker.cli.plan:show", Words("Từng nhiệm vụ của một kế hoạch.", "Each task of one plan.")),
        "check": ("checker.cli.plan:check", Words("Kiểm tra tệp kế hoạch.", "Check plan files.")),
        "extract": (
            "checker.cli.plan_extract:extract",
            Words("Dự thảo kế hoạch từ văn bản giao nhiệm vụ.", "Draft a plan from the document that sets the tasks."),
        ),
    },
)
@options.lang
def plan() -> None:
    """Run one of the commands."""


@click.command("list", cls=Command, words=Words("Các kế hoạch hiện có.", "The plans at hand."))
@options.lang
@click.pass_context
def list_(context: click.Context, /) -> int:
    """One plan a line: id, symbol, date, issuer, number of tasks."""
    lang = spoken(context)
    write((f"{line}\n" for known in load(further=of_the_office()[1]) for line in _head(known, lang)), None)
    return 0


@click.command(cls=Command, words=Words("Từng nhiệm vụ của một kế hoạch.", "Each task of one plan."))
@click.argument("name", cls=Argument, words=Words("MÃ", "ID"))
@options.lang
@click.pass_context
def show(context: click.Context, /, *, name: str) -> int:
    """The tasks of the plan with this id or symbol."""
    lang = spoken(context)
    known = find(load(further=of_the_office()[1]), name)
    write((f"{line}\n" for line in (*_head(known, lang), *_tasks(known, lang))), None)
    return 0


@click.command(
    cls=Command,
    words=Words(
        "Kiểm tra tệp kế hoạch; không nêu tệp nào thì kiểm tra các kế hoạch kèm theo chương trình.\n\n"
        "Tệp sai là lỗi (2). Tệp đúng nhưng khó đối chiếu báo cáo (cụm từ không khớp được, nhiệm vụ không phân biệt"
        " được, thời hạn không hiểu được) thì nêu từng chỗ cần xem lại (1).",
        "Check plan files; without any, the plans shipped with the program.\n\n"
        "A mistake is an error (2). Where a valid plan is hard to hold reports against (terms that match nothing, tasks"
        " that cannot be told apart, deadlines not understood) each place to look at again is named (1).",
    ),
)
@click.argument("paths", cls=Argument, words=Words("[TỆP]…", "[FILE]…"), nargs=-1, type=click.Path(path_type=Path))
@options.lang
@click.pass_context
def check(context: click.Context, /, *, paths: tuple[Path, ...]) -> int:
    """2 with each mistake on standard error, 1 with each doubt on standard output, else 0."""
    lang = spoken(context)
    worst = 0
    for path in paths or [Path(known.path) for known in load()]:
        try:
            doubtful = list(_doubts(path))
        except CheckerError as error:
            complain(error.sentence(lang), lang)
            worst = 2
        else:
            write((f"{doubt.sentence(lang)}\n" for doubt in doubtful), None)
            worst = max(worst, 1 if doubtful else 0)
    if not worst:
        write([Words("Các kế hoạch đều hợp lệ.\n", "All plans are valid.\n")[lang]], None)
    return worst


def _doubts(path: Path) -> Iterator[CheckerError]:
    """What is doubtful about the plan in `path`, each with its line. Raises `CheckerError` for a plan not valid."""
    from checker import datafile
    from checker.plan.doubts import doubts

    found = list(doubts(read(path)))
    if found:
        file = datafile.read(str(path), path.read_text("utf-8"), "plan.schema.json")
        yield from (file.error(doubt.key, doubt.what) for doubt in found)


def _head(known: Plan, lang: str) -> Iterator[str]:
    tasks = sum(len(group.tasks) for group in known.groups)
    yield f"{known.id}  {known.symbol}  {known.date:%d/%m/%Y}  {known.issuer}  {tasks} {_TASKS[lang]}"
    yield from _folded(known.title, 2)
    if known.reconstructed:
        yield from _folded(f"{_RECONSTRUCTED[lang]}: {known.reconstructed}", 2)


def _tasks(known: Plan, lang: str) -> Iterator[str]:
    for group in known.groups:
        yield ""
        yield f"{group.title} ({len(group.tasks)})"
        for task in group.tasks:
            yield from _folded(task.statement, 6, f"{task.number:>4}. ")
            about = ((_DUE, task.deadline), (_OFTEN, task.frequency), (_CHARGED, ", ".join(task.units)))
            for label, said in about:
                if said:
                    yield from _folded(f"{label[lang]}: {said}", 6)


def _folded(text: str, indent: int, first: str = "") -> Iterator[str]:
    for number, line in enumerate(fold(text, options.page("never", "vi").cells - indent)):
        yield (first if first and not number else " " * indent) + line
