"""`checker coverage`: the reviewer's list of what reports do not answer, in words to send back."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checker.cli import config as office
from checker.cli import language, options
from checker.cli.batch import failure
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.failing import FailOn, leaves
from checker.cli.held import Unheld, given, hold
from checker.cli.streams import complain, guard, note, save, write
from checker.errors import CheckerError, Words
from checker.plan.announced import miscounted
from checker.read import expand
from checker.render.form import Failure
from checker.render.letter import FORMS
from checker.render.letter.held import Held

if TYPE_CHECKING:
    from checker.render.letter.letter import Letter

__all__ = ["coverage"]

Form = Literal["text", "markdown", "docx", "json"]
_SUFFIXES: dict[str, Form] = {".md": "markdown", ".docx": "docx", ".json": "json"}


@click.command(
    cls=Command,
    words=Words(
        "Danh sách nhiệm vụ báo cáo chưa trả lời, viết sẵn để gửi lại đơn vị: thiếu gì, bổ sung gì, ở đâu. "
        "“-” để đọc từ đầu vào chuẩn.\n\n"
        "Mã thoát: 0 không còn nhiệm vụ nào ở mức chặn; 1 còn nhiệm vụ không tìm thấy nội dung trả lời (với "
        "--fail-on warning: còn nhiệm vụ chưa trả lời đủ), hoặc chưa đối chiếu được với kế hoạch; 2 dùng sai hoặc có "
        "tệp không đọc được.",
        "The tasks that reports do not answer, in words to send back to the unit: what is missing, what to add, where. "
        "“-” for standard input.\n\n"
        "Exit code: 0 no task at the failing level; 1 some task without an answer (with --fail-on warning: not fully "
        "answered), or a report not held against a plan; 2 wrong use or an unreadable file.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP…", "FILE…"), nargs=-1, required=True)
@options.form_of(FORMS)
@click.option(
    "--all",
    "every",
    cls=Option,
    is_flag=True,
    words=Words("Thêm bảng đủ mọi nhiệm vụ.", "Add the table of all tasks."),
)
@options.cited_plan
@options.fail_on
@office.options
@options.output
@options.colour
@options.lang
@click.pass_context
def coverage(
    context: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    named: Form | None,
    every: bool,
    plan: str | None,
    fail_on: FailOn | None,
    config: str | None,
    no_config: bool,
    output: Path | None,
    colour: options.Colour,
) -> int:
    """Write what `paths` do not answer, give back the exit code."""
    stated = given(plan, config, no_config=no_config)
    office.forget()
    lang = language.settled(context, stated)
    form = named or ("text" if output is None else _SUFFIXES.get(output.suffix.lower(), "text"))
    if form == "docx" and output is None:
        raise CheckerError(Words("--format docx cần --output TỆP.docx", "--format docx needs --output FILE.docx"))
    run = _Run(lang, fail_on or "error")
    drafts = office.wanted(list(run.found(paths)), paths, stated)
    guard(output, [*paths, *drafts])
    policies = [(draft, office.policy(draft, stated)) for draft in drafts]
    held = run.held(policies)
    if form == "json":
        from checker.render.letter.machine import whole as machine

        write(machine(held, run.failures, lang), output)
        return run.exit_code
    letters = _letters(held, lang, every=every)
    if form == "docx":
        from checker.render.letter.word import whole as word

        assert output is not None
        save(word(letters, lang), output)
    elif form == "markdown":
        from checker.render.letter.markdown import whole as markdown

        write(markdown(letters), output)
    else:
        from checker.render.letter.text import whole as text

        write(text(letters, options.page(colour, lang, output), folded=output is None and _folds()), output)
    return run.exit_code


def _letters(held: Iterable[Held | Unheld], lang: str, *, every: bool) -> Iterator[Letter]:
    from checker.render.letter.letter import letter, unheld

    for one in held:
        yield unheld(one.result, one.because, lang) if isinstance(one, Unheld) else letter(one, lang, every=every)


def _folds() -> bool:
    """True where lines go to a screen; a file or a pipe gets paragraphs, which a word processor folds itself."""
    return sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()


class _Run:
    """The reports as they are taken up, those that could not be read, and the exit code that follows."""

    def __init__(self, lang: str, fail_on: FailOn) -> None:
        self.lang = lang
        self.fail_on = fail_on
        self.failures: list[Failure] = []
        self._failing = False
        self._told: set[str] = set()

    def found(self, paths: tuple[str, ...]) -> Iterator[str]:
        """The reports that `paths` stand for, each once."""
        for one in expand(paths):
            if isinstance(one, CheckerError):
                self._fail(one, one.path or "?")
            else:
                yield one

    def held(self, policies: Iterable[tuple[str, office.Policy]]) -> Iterator[Held | Unheld]:
        """Each report that can be read, held against its plan."""
        for draft, policy in policies:
            try:
                one = hold(draft, policy)
            except CheckerError as error:
                self._fail(error, draft)
                continue
            self._failing |= _fails(one, self.fail_on)
            if isinstance(one, Held) and one.plan.digest not in self._told:
                self._told.add(one.plan.digest)
                for words in miscounted(one.plan):
                    note(words[self.lang])
            yield one

    def _fail(self, error: CheckerError, path: str) -> None:
        failed = failure(error, path, self.lang)
        self.failures.append(failed)
        complain(failed.sentence, self.lang)

    @property
    def exit_code(self) -> int:
        """2 when a report could not be read, 1 when one fails, else 0."""
        return 2 if self.failures else int(self._failing)


def _fails(one: Held | Unheld, fail_on: FailOn) -> bool:
    if isinstance(one, Unheld):
        return fail_on != "never"
    return leaves({ruling.status for ruling in one.rulings.values()}, fail_on)
