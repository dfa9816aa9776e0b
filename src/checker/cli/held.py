"""A report held against its plan, with the judgements beside it: what `coverage` and `judge` begin with."""

from __future__ import annotations

from datetime import date

from checker.cli import config
from checker.errors import Words
from checker.finding import Result
from checker.judgements import about, beside, rulings
from checker.pipeline import Settings, lint_source, plan_of
from checker.read import read
from checker.read.file import STDIN
from checker.render.letter.held import Held
from checker.value import NamedTuple

__all__ = ["Unheld", "given", "hold", "judged"]

_AREAS = ("coverage", "claim")
_NO_PLAN = Words(
    "không tìm thấy kế hoạch mà báo cáo viện dẫn (có thể chỉ ra bằng --plan)",
    "no plan found that the report cites (name one with --plan)",
)


class Unheld(NamedTuple):
    """A report that could not be held against a plan, and why."""

    result: Result
    because: Words


def given(plan: str | None, named: str | None, *, no_config: bool) -> config.Given:
    """What the command line says: the plan, the configuration."""
    return config.Given(
        plan=plan,
        config=named,
        no_config=no_config,
    )


def hold(path: str, policy: config.Policy) -> Held | Unheld:
    """The report in the file `path` held against its plan, or why it could not be.

    Raises `CheckerError` for a report that cannot be read, or a file of judgements beside it that is not valid.
    """
    settings = policy.settings._replace(select=_AREAS, ignore=())
    result = lint_source(read(path), settings, policy.suppressions, date.today())
    held = judged(path, result, settings)
    if held is not None:
        return held
    notes = (note.because for note in result.not_evaluated if note.rule.startswith("coverage."))
    return Unheld(result, next(notes, None) or result.plan_because or _NO_PLAN)


def judged(path: str, result: Result, settings: Settings) -> Held | None:
    """`result`, of the file `path` under `settings`, with the judgements beside it; None where it has no plan.

    Raises `CheckerError` for a file of judgements that is not valid.
    """
    plan = plan_of(result, settings)
    if result.coverage is None or plan is None:
        return None
    decided = () if path == STDIN else beside(path)
    held = about(decided, plan.id)
    ruled = rulings(result.document, result.coverage, plan, held)
    unfitting = tuple(judgement for key, judgement in held.items() if key not in ruled)
    return Held(result, plan, result.coverage, ruled, unfitting)
