"""The steps in order for one draft: read, parse, choose standard and plan, cover, check."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from checker.errors import CheckerError, Words
from checker.finding import Result, Stage
from checker.suggest import unknown
from checker.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from checker.catalogue import Catalogue
    from checker.document import Document
    from checker.plan import Plan, PlanChoice
    from checker.rule import Rule
    from checker.source import Source, Text
    from checker.standard import Standard
    from checker.suppression import Suppression

__all__ = ["Settings", "Understood", "lint", "lint_source", "plan_of", "prepare", "understand"]

_DATA_FILES = (".yaml", ".yml")


class Settings(NamedTuple):
    """What the user may decide; None leaves the choice to the program."""

    plan: str | None = None
    """Id, symbol or file."""
    standard: str | None = None
    """Id or file."""
    stage: Stage = "draft"
    select: tuple[str, ...] = ()
    """Rule ids or areas; empty for all."""
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    """Folders with more rules, standards and word lists."""
    plans: tuple[str, ...] = ()
    """Folders with more plans."""


class Understood(NamedTuple):
    """A parsed draft with the standard it falls under, and why."""

    document: Document
    standard: Standard
    because: Words


def lint(
    path_or_text: str | Path, *, plan: str | None = None, standard: str | None = None, stage: Stage = "draft"
) -> Result:
    """Check one draft: a file (`Path`, or a `str` without line end), or the text itself (a `str` with one).

    `plan` (id, symbol or file) and `standard` (id or file) override the program's choice; `stage` decides
    how severe findings are. Raises `CheckerError` for what cannot be read and for unknown names.
    """
    from checker.read import from_string, read

    settings = Settings(plan, standard, stage)
    is_text = isinstance(path_or_text, str) and ("\n" in path_or_text or "\r" in path_or_text)
    source = from_string(str(path_or_text)) if is_text else read(path_or_text)
    return lint_source(source, settings)


def lint_source(
    source: Source, settings: Settings, suppressions: Sequence[Suppression] = (), today: date | None = None
) -> Result:
    """All that is said of the draft `source`, with `suppressions` as they hold on the day `today`.

    Raises `CheckerError` for unknown names in `settings`.
    """
    from checker.check import check

    material = prepare(settings)
    document, standard, because = _understood(source, material.catalogue, settings.standard)
    choice = _choice(document, material)
    coverage = None
    if choice.plan is not None and _reports(document):
        from checker.coverage import cover

        coverage = cover(document, choice.plan)
    return check(
        document,
        catalogue=material.catalogue,
        standard=standard,
        standard_because=because,
        stage=settings.stage,
        plan=choice.plan,
        plan_because=choice.because,
        coverage=coverage,
        uncovered=_uncovered(choice),
        select=settings.select,
        ignore=settings.ignore,
        suppressions=suppressions,
        today=today,
    )


def _reports(document: Document) -> bool:
    """Is there anything to hold against a plan: items, or prose, not headings alone?"""
    entries = (entry for top in document.outline for entry in top.walk())
    return (
        len(document.preamble) > 1
        or bool(document.tables)
        or any(
            any(not _is_number(text.value) for text in entry.paragraphs)
            or (entry.heading.value.strip() and (entry.level != "section" or _is_sentence(document, entry.heading)))
            for entry in entries
        )
    )


def _is_sentence(document: Document, heading: Text) -> bool:
    """Does it end as one? A number left alone on the last of its lines is an empty item's."""
    span = heading.span()
    *above, last = document.source.text[span.start : span.end].split("\n")
    return not (above and _is_number(last)) and heading.value.rstrip().endswith((".", ";"))


def _is_number(line: str) -> bool:
    """The number of an item after which nothing stands."""
    return line.strip().rstrip(".)").isdecimal()


def _uncovered(choice: PlanChoice) -> Words:
    """Why a report is not held against a plan, if it is not."""
    if choice.plan is not None:
        return Words(
            "báo cáo không có mục, khoản nào để đối chiếu với kế hoạch",
            "the report has no items to hold against the plan",
        )
    if choice.outcome == "ambiguous":  # its words name the option already
        return choice.because
    because = choice.because
    return Words(f"{because.vi}; có thể chọn kế hoạch (--plan)", f"{because.en}; you may choose a plan (--plan)")


def plan_of(result: Result, settings: Settings) -> Plan | None:
    """The plan that `result`, of a draft checked with `settings`, was held against; None where there was none."""
    material = prepare(settings)
    if material.plan is not None:
        return material.plan.plan
    return next((plan for plan in material.plans if plan.id == result.plan), None)


def understand(source: Source, standard: str | None = None) -> Understood:
    """`source` parsed, with the standard it falls under (or the one named)."""
    from checker.catalogue import load

    return _understood(source, load(), standard)


class _Material(NamedTuple):
    """Rules and plans, the same for every draft of a run."""

    catalogue: Catalogue
    plans: tuple[Plan, ...]
    plan: PlanChoice | None
    """The plan the user named."""
    rules: tuple[Rule, ...]
    """The rules that `select` and `ignore` leave."""
    standard: Standard | None
    """The standard the user named."""


@cache
def prepare(settings: Settings) -> _Material:
    """Load what `settings` name. Raises `CheckerError` for what is unknown or invalid, before any draft is read."""
    from checker.check import chosen

    if settings.stage not in get_args(Stage):
        raise unknown(Words("giai đoạn", "stage"), settings.stage, get_args(Stage))
    catalogue = _catalogue(settings.rules)
    rules = tuple(chosen(catalogue, settings.select, settings.ignore))
    standard = None if settings.standard is None else _forced(settings.standard, catalogue)
    plans = _plans(settings.plans)
    named = None if settings.plan is None else _named(settings.plan, plans)
    return _Material(catalogue, plans, named, rules, standard)


@cache
def _catalogue(folders: tuple[str, ...]) -> Catalogue:
    from checker.catalogue import load

    return load(folders)


@cache
def _plans(folders: tuple[str, ...]) -> tuple[Plan, ...]:
    from checker.plan import load

    return load(further=folders)


def _understood(source: Source, catalogue: Catalogue, forced: str | None) -> Understood:
    from checker.parse import parse
    from checker.standard import choose

    document = parse(source)
    if forced is None:
        return Understood(document, *choose(document, catalogue.standards.values()))
    standard = _forced(forced, catalogue)
    return Understood(document, *choose(document, [standard], standard.id))


@cache
def _from_file(path: str) -> Standard:
    from checker.datafile import read
    from checker.standard import compile_standard

    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8?"
        raise CheckerError(
            Words(f"không đọc được quy định về thể thức: {reason}", f"the standard cannot be read: {reason}"), path=path
        ) from None
    return compile_standard(read(path, text, "standard.schema.json"))


def _forced(name: str, catalogue: Catalogue) -> Standard:
    """The standard with this id, or in this file."""
    if name.endswith(_DATA_FILES):
        return _from_file(name)
    standard = catalogue.standards.get(name)
    if standard is None:
        _refuse_file(name)
        raise unknown(Words("quy định về thể thức", "standard"), name, catalogue.standards)
    return standard


def _refuse_file(name: str) -> None:
    """Raise `CheckerError` when `name` is a file or folder that cannot be a plan or a standard."""
    try:
        there = Path(name).exists()
    except OSError:  # too long for the name of a file
        there = False
    if there:
        what = Words(
            "cần mã, hoặc tệp .yaml; đây không phải tệp .yaml", "an id or a .yaml file is needed; this is none"
        )
        raise CheckerError(what, path=name)


def _named(name: str, plans: tuple[Plan, ...]) -> PlanChoice:
    """The plan the user asked for."""
    from checker.plan import PlanChoice, find, read

    if name.endswith(_DATA_FILES):
        plan = read(Path(name))
    else:
        try:
            plan = find(plans, name)
        except CheckerError:
            _refuse_file(name)
            raise
    return PlanChoice(plan, "chosen", Words("do người dùng chọn", "chosen by the user"))


def _choice(document: Document, material: _Material) -> PlanChoice:
    """The plan the user named, with what the draft itself says against it, or the one the draft's own words cite."""
    from checker.plan import choose, elsewhere

    named = material.plan
    if named is None or named.plan is None:
        return choose(document, material.plans)
    other = elsewhere(document, named.plan, material.plans)
    if other is None:
        return named
    because = named.because
    return named._replace(because=Words(f"{because.vi}; nhưng {other.vi}", f"{because.en}; but the draft {other.en}"))
