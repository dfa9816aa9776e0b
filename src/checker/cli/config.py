"""What holds for each draft of a run: the command line, then the nearest configuration.

All of it is read and checked before the first draft is: a mistake in a configuration stops
the run with its file, line and key, and nothing is half done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from checker import config
from checker.cli.bilingual import Option
from checker.cli.failing import FailOn
from checker.config import Config, Entry
from checker.errors import CheckerError, Words
from checker.finding import Stage
from checker.patterns import fits, way
from checker.pipeline import Settings, prepare
from checker.read.file import STDIN
from checker.value import NamedTuple

__all__ = ["Given", "Policy", "forget", "holding", "of_the_office", "options", "policy", "unneeded", "wanted"]

if TYPE_CHECKING:
    from checker.suppression import Suppression

F = TypeVar("F", bound=Callable[..., Any])

_NONE = Config("")
_OVER = Words("đã hết hạn", "is over")
_UNUSED = Words("không khớp với phát hiện nào trong lần kiểm tra này", "fitted no finding in this run")


class Given(NamedTuple):
    """What the command line says; None and empty where it says nothing."""

    plan: str | None = None
    standard: str | None = None
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    baseline: str | None = None
    write_baseline: str | None = None
    config: str | None = None
    """The configuration for every draft, instead of the nearest."""
    no_config: bool = False


class Policy(NamedTuple):
    """What holds for one draft."""

    settings: Settings
    fail_on: FailOn
    lang: str | None
    suppressions: tuple[Suppression, ...]


def forget() -> None:
    """Forget what an earlier run of this process read."""
    config.forget()
    if "checker.baseline" in sys.modules:
        from checker.baseline import read

        read.cache_clear()


def options(command: F) -> F:
    """Add `--config` and `--no-config` to `command`."""
    chosen = click.option(
        "--config",
        "config",
        cls=Option,
        type=click.Path(dir_okay=False),
        value=Words("TỆP", "FILE"),
        words=Words(
            "Tệp cấu hình (mặc định: checker.toml hoặc pyproject.toml gần nhất từ thư mục của dự thảo trở lên).",
            "Configuration (default: the nearest checker.toml or pyproject.toml, upward from the draft).",
        ),
    )
    none = click.option(
        "--no-config",
        cls=Option,
        is_flag=True,
        words=Words("Không dùng tệp cấu hình và tệp bỏ qua nào.", "Use no configuration and no suppression files."),
    )
    return chosen(none(command))


def of_the_office(rules: Sequence[Path] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Folders with more rules, those named on the command line included, and with more plans, where no draft is meant.

    Raises `CheckerError` when the configuration of the working folder is not valid.
    """
    held = config.nearest(os.getcwd()) or _NONE  # noqa: PTH109
    return (*held.rules, *map(str, rules)), held.plans


def holding(draft: str, given: Given) -> Config:
    """The configuration for `draft`. Raises `CheckerError` for one that is not valid."""
    if given.no_config:
        return _NONE
    if given.config is not None:
        return config.load(given.config)
    folder = os.getcwd() if draft == STDIN else os.path.dirname(os.path.abspath(draft))  # noqa: PTH100, PTH109, PTH120
    return config.nearest(folder) or _NONE


def wanted(drafts: Sequence[str], named: Sequence[str], given: Given) -> list[str]:
    """Those of `drafts` that no configuration excludes; what is `named` one by one always stays."""
    by_name = {*named, STDIN}
    return [draft for draft in drafts if draft in by_name or not _excluded(draft, holding(draft, given))]


def _excluded(draft: str, held: Config) -> bool:
    return bool(held.exclude) and any(fits(pattern, _way(draft, held)) for pattern in held.exclude)


def _way(draft: str, held: Config) -> str:
    return draft if draft == STDIN else way(draft, str(Path(held.path).parent))


def policy(draft: str, given: Given) -> Policy:
    """What holds for `draft`. Raises `CheckerError` for anything unknown or not valid in it."""
    held = holding(draft, given)
    settings = Settings(
        plan=given.plan or held.plan,
        standard=given.standard or held.standard,
        stage=given.stage or held.stage or "draft",
        select=given.select or held.select,
        # Whoever names rules on the command line wants to see them.
        ignore=given.ignore if given.select else (*held.ignore, *given.ignore),
        rules=(*held.rules, *given.rules),
        plans=held.plans,
    )
    try:
        prepare(settings)
    except CheckerError as error:
        raise _blamed(error, held, given) from None
    fail_on = given.fail_on or cast("FailOn | None", held.fail_on) or "error"
    return Policy(settings, fail_on, held.lang, tuple(_suppressions(draft, held, settings, given)))


def unneeded(drafts: Sequence[str], paths: Sequence[str], given: Given, used: Collection[str]) -> Iterator[Words]:
    """What to say of suppressions for many drafts that fitted nothing, where the run saw all drafts they are for.

    `used` are the origins of those that fitted. Those for one draft are findings of that draft; a run over
    some of the drafts, or with some of the rules, shows nothing about the others.
    """
    if given.select or given.ignore:
        return
    seen = {os.path.abspath(path) for path in paths if os.path.isdir(path)}  # noqa: PTH100, PTH112
    held_by = [(draft, held) for draft in drafts if (held := holding(draft, given)).suppress]
    for held in {held.path: held for _, held in held_by}.values():
        folder = Path(held.path).absolute().parent
        if seen.isdisjoint(map(str, (folder, *folder.parents))):
            continue
        for entry in held.suppress:
            suppression = entry.suppression
            alone = any(entry.file == _way(draft, own) for draft, own in held_by)
            if suppression.origin not in used and not alone:
                where, rule = suppression.origin, suppression.rule
                over = suppression.until is not None and suppression.until < date.today()
                why = _OVER if over else _UNUSED
                yield Words(
                    f"Chú ý: {where}: mục bỏ qua {rule} {why.vi}", f"Note: {where}: the suppression of {rule} {why.en}"
                )


def _suppressions(draft: str, held: Config, settings: Settings, given: Given) -> Iterator[Suppression]:
    """Those of the file beside the draft, of the configuration, of the baseline; the first that fits counts."""
    if not given.no_config and draft != STDIN:
        for number, entry in enumerate(config.beside(draft)):
            yield _known(entry, draft + config.BESIDE, number, settings)
    here = _way(draft, held) if held.suppress else ""
    for number, entry in enumerate(held.suppress):
        _known(entry, held.path, number, settings)
        if entry.file is None or fits(entry.file, here):
            yield entry.suppression._replace(narrow=entry.file == here)
    old = given.baseline or held.baseline
    if old is not None and not (given.write_baseline is not None and not Path(old).exists()):  # about to be made
        from checker.baseline import read

        try:
            yield from read(old).of(draft)
        except CheckerError as error:
            if given.baseline is not None or error.line is not None:
                raise
            place = f"{error.path}: "
            raise held.error("baseline", Words(place + error.what.vi, place + error.what.en)) from None


def _known(entry: Entry, path: str, number: int, settings: Settings) -> Suppression:
    """The suppression of `entry`. Raises `CheckerError` when there is no such rule or area."""
    rules = prepare(settings).catalogue.rules
    name = entry.suppression.rule
    if name not in rules and all(name != rule.area for rule in rules.values()):
        from checker.datafile import nearest

        hint = nearest(name, {*rules, *(rule.area for rule in rules.values())})
        what = Words(f"không có quy tắc {name!r}; {hint.vi}", f"there is no rule {name!r}; {hint.en}")
        raise CheckerError(what, path=path, line=entry.line, key=f"suppress[{number}].rule")
    return entry.suppression


def _blamed(error: CheckerError, held: Config, given: Given) -> CheckerError:
    """`error` at the key of the configuration that brings it; as it is where the command line does."""
    own = Settings(rules=held.rules, plans=held.plans)
    trials: list[tuple[str, Settings]] = [
        *(("rules", Settings(rules=(folder,))) for folder in held.rules),
        *(("plans", Settings(plans=(folder,))) for folder in held.plans),
        *(("select", own._replace(select=(name,))) for name in held.select if not given.select),
        *(("ignore", own._replace(ignore=(name,))) for name in held.ignore if not given.select),
        *([("standard", own._replace(standard=held.standard))] if held.standard and not given.standard else ()),
        *([("plan", own._replace(plan=held.plan))] if held.plan and not given.plan else ()),
    ]
    for key, settings in trials:
        try:
            prepare(settings)
        except CheckerError as found:
            if found.line is not None:  # a mistake inside a file that the configuration names
                return found
            place = f"{found.path}: " if found.path else ""
            return held.error(key, Words(place + found.what.vi, place + found.what.en))
    return error
