"""`checker lint`: findings and coverage of one draft or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import click

from checker.cli import baseline, config, fixing, language, options
from checker.cli.batch import Job, failure, lint_all, processes
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.failing import FAIL_ON
from checker.cli.progress import shown
from checker.cli.streams import guard, note, write
from checker.cli.tally import Tally
from checker.errors import CheckerError, Words
from checker.pipeline import Settings, prepare
from checker.read import expand
from checker.render.form import FORMS, Failure, Order, form, named_by

__all__ = ["lint"]


@click.command(
    cls=Command,
    words=Words(
        "Kiểm tra các dự thảo: tệp, thư mục, mẫu tên (*.docx), hoặc “-” để đọc từ đầu vào chuẩn.\n\n"
        "Mã thoát: 0 không có phát hiện ở mức chặn; 1 có; 2 dùng sai hoặc có tệp không đọc được.",
        "Check drafts: files, folders, patterns (*.docx), or “-” for standard input.\n\n"
        "Exit code: 0 nothing at the failing level; 1 findings; 2 wrong use or an unreadable file.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP…", "FILE…"), nargs=-1, required=True)
@options.form_of(FORMS)
@options.draft_plan
@options.standard
@options.stage
@options.select
@options.ignore
@options.rules
@options.fail_on
@fixing.options
@baseline.options
@click.option(
    "--show-suppressed",
    cls=Option,
    is_flag=True,
    words=Words("Cho xem cả những phát hiện đã bỏ qua.", "Show suppressed findings too."),
)
@config.options
@options.output
@options.jobs
@options.colour
@options.lang
@click.pass_context
def lint(
    context: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    named: str | None,
    output: Path | None,
    jobs: int,
    colour: options.Colour,
    fix: bool,
    diff: bool,
    show_suppressed: bool,
    rules: tuple[Path, ...],
    **given: Any,
) -> int:
    """Check `paths`, write what was found, give back the exit code."""
    mending: fixing.Mending = "diff" if diff else "fix" if fix else "none"
    if diff and named is not None:
        raise CheckerError(Words("--diff không đi cùng --format; hãy bỏ một", "--diff and --format exclude each other"))
    stated = config.Given(rules=tuple(map(str, rules)), **given)
    config.forget()
    lang = language.settled(context, stated)
    drafts, failures = _expanded(paths, lang)
    drafts = config.wanted(drafts, paths, stated)
    guard(output, [*paths, *drafts])
    name = named or ("text" if diff else named_by(output))
    page = options.page(colour, lang, output)._replace(silenced=show_suppressed)
    remember = stated.write_baseline is not None
    work: list[Job] = []
    for draft in drafts:
        held = config.policy(draft, stated)
        own = page if language.stated(context) else page._replace(lang=held.lang or lang)
        order = Order(own, FAIL_ON[held.fail_on])
        work.append(Job(draft, held.settings, name, order, held.suppressions, mending, remember))
    used = [*dict.fromkeys(job.settings for job in work)] or [config.policy("-", stated).settings]
    tally = Tally(lang, tuple({rule.id: rule for settings in used for rule in prepare(settings).rules}.values()))
    outcomes = lint_all(work, processes(drafts, jobs))
    linted = tally.passing(chain(failures, shown(outcomes, len(drafts))))
    aside = mending == "fix" and "-" in drafts  # standard output is for the mended text
    write(fixing.diffs(linted) if diff else form(name).whole(linted, tally), output, aside=aside)
    for words in _miscounted(used):
        note(words[lang])
    for words in config.unneeded(drafts, paths, stated, tally.used):
        note(words[lang])
    if stated.write_baseline is None:
        return tally.exit_code
    note(baseline.record(stated.write_baseline, tally.known, lang))
    return 2 if tally.failures else 0


def _miscounted(used: Iterable[Settings]) -> Iterator[Words]:
    """What is said of the plans that were named, where they announce another number of tasks than they have."""
    choices = [prepare(settings).plan for settings in used if settings.plan is not None]
    plans = {choice.plan.digest: choice.plan for choice in choices if choice is not None and choice.plan is not None}
    if plans:
        from checker.plan.announced import miscounted

        for plan in plans.values():
            yield from miscounted(plan)


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
