"""The record file of a review: one JSON value a line, written as the reports are examined.

First a line that says what the file is, then a line for each plan that some record is about, then the
records. Each record carries the digest of all that decided it besides the file's own bytes, so that
a run that was killed goes on where it stopped and a changed report, rule or plan is examined
anew. The last line of a killed run may be half a line: it is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from json import dumps, loads
from pathlib import Path
from typing import Any

from checker.errors import CheckerError, Words
from checker.plan import Plan
from checker.review.json_form import NotARecordError, record, value
from checker.review.matrix import unit_key
from checker.review.record import Record, Reported
from checker.review.rounds import Asked, Earlier, Round, asked
from checker.value import NamedTuple

__all__ = ["Journal", "Kept", "head", "journal", "line", "plan_line", "records", "round_of"]

_SCHEMA = 1
_WHAT = "checker review"


class Kept(NamedTuple):
    """A record in the file."""

    path: str
    digest: str
    """Of the report's bytes; empty where they could not be read."""
    under: str
    """Of what else decided the record."""
    plan: str | None
    """Digest of the plan its cells are about."""
    start: int
    """Where its line begins, in bytes from the start of the file."""


class Journal(NamedTuple):
    """What a record file holds, without the records themselves."""

    path: Path
    plans: Mapping[str, tuple[str, tuple[Asked, ...]]]
    """Id and tasks of each plan, by digest."""
    kept: Mapping[str, Kept]
    """By path of the report; of several on one file the last."""
    end: int
    """Where the last whole line ends."""
    dead: int
    """So many of its records count no more: the same file was examined again."""


def head(version: str) -> str:
    """The first line."""
    return dumps({"what": _WHAT, "schema": _SCHEMA, "checker": version}) + "\n"


def plan_line(plan: Plan) -> str:
    """The line of a plan."""
    tasks = [each._asdict() for each in asked(plan)]
    return dumps({"plan": {"digest": plan.digest, "id": plan.id, "symbol": plan.symbol, "tasks": tasks}}) + "\n"


def line(made: Record, under: str, plan: str | None) -> str:
    """The line of a record."""
    return dumps({"under": under, "about": plan, "record": value(made)}, separators=(",", ":")) + "\n"


def journal(path: Path) -> Journal:
    """What the record file `path` holds. Raises `CheckerError` when it cannot be read or is no record file."""
    plans: dict[str, tuple[str, tuple[Asked, ...]]] = {}
    kept: dict[str, Kept] = {}
    end = dead = 0
    for number, (start, data, given) in enumerate(_lines(path), 1):
        try:
            if number == 1:
                _check_head(path, given)
            elif "plan" in given:
                plan = given["plan"]
                tasks = tuple(Asked(each["group"], each["number"], each["digest"]) for each in plan["tasks"])
                plans[plan["digest"]] = plan["id"], tasks
            else:
                own = given["record"]
                dead += own["path"] in kept
                kept[own["path"]] = Kept(own["path"], own["digest"], given["under"], given["about"], start)
        except (KeyError, TypeError):
            raise _spoilt(path, number) from None
        end = start + len(data)
    return Journal(path, plans, kept, end, dead)


def records(path: Path, kept: Iterable[Kept]) -> Callable[[], Iterator[Record]]:
    """A way to read the records `kept` of the file `path`, in that order, as often as wanted."""
    starts = tuple(each.start for each in kept)

    def read() -> Iterator[Record]:
        with path.open("rb") as file:
            for start in starts:
                file.seek(start)
                try:
                    yield record(loads(file.readline())["record"])
                except (NotARecordError, ValueError, KeyError, TypeError):
                    raise _spoilt(path, None) from None

    return read


def round_of(of: Journal, plan: Plan) -> Round:
    """The reports on `plan` among those of a record file. Raises `CheckerError` when there are none."""
    digests = [digest for digest, (id_, _) in of.plans.items() if id_ == plan.id]
    about = [each for each in of.kept.values() if each.plan in digests]
    if not about:
        found = ", ".join(sorted({id_ for id_, _ in of.plans.values()})) or "–"
        what = Words(
            f"không có báo cáo nào về kế hoạch {plan.id}; các bản ghi ở đây về: {found}",
            f"no report on the plan {plan.id} here; the records are about: {found}",
        )
        raise CheckerError(what, path=str(of.path))
    # Of several editions of the plan, the one that the last record is about.
    last = about[-1].plan
    assert last is not None
    tasks = of.plans[last][1]
    made = records(of.path, (each for each in about if each.plan == last))
    return Round(tasks, tuple(_earlier(of.path, each, len(tasks)) for each in made() if isinstance(each, Reported)))


def _earlier(path: Path, report: Reported, tasks: int) -> Earlier:
    if len(report.cells) != tasks:
        what = Words(
            f"bản ghi của “{report.path}” có {len(report.cells)} nhiệm vụ, kế hoạch của vòng đó có {tasks}: tệp bị "
            "hỏng hoặc đã bị sửa tay; hãy xóa bản ghi đó rồi chạy lại",
            f"the record of “{report.path}” has {len(report.cells)} tasks, the plan of that round {tasks}: the file is "
            "damaged or was edited; delete that record and run again",
        )
        raise CheckerError(what, path=str(path))
    statuses = tuple(cell.status for cell in report.cells)
    return Earlier(report.path, report.unit, unit_key(report.unit, report.superior), statuses)


def _lines(path: Path) -> Iterator[tuple[int, bytes, Any]]:
    """Where each line starts, the line, and its value; a last one that is not whole is left out."""
    start = 0
    try:
        with path.open("rb") as file:
            for number, data in enumerate(file, 1):
                if not data.endswith(b"\n"):
                    if number == 1:
                        raise _foreign(path)
                    return
                try:
                    given = loads(data)
                except (ValueError, RecursionError):
                    raise (_foreign(path) if number == 1 else _spoilt(path, number)) from None
                yield start, data, given
                start += len(data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        what = Words(
            f"không đọc được tệp bản ghi ({reason}); hãy kiểm tra tên tệp và quyền đọc",
            f"the record file cannot be read ({reason}); check its name and permissions",
        )
        raise CheckerError(what, path=str(path)) from None


def _check_head(path: Path, given: Any) -> None:
    if not isinstance(given, dict) or given.get("what") != _WHAT:
        raise _foreign(path)
    if given.get("schema") != _SCHEMA:
        what = Words(
            "tệp bản ghi do phiên bản khác của chương trình lập; hãy lập lại bằng phiên bản này",
            "the record file is of another version of the program; make it anew with this one",
        )
        raise CheckerError(what, path=str(path))


def _foreign(path: Path) -> CheckerError:
    what = Words(
        "đây không phải tệp bản ghi của “checker review”; tệp được giữ nguyên, hãy nêu tệp khác",
        "this is no record file of “checker review”; it was left as it is, name another",
    )
    return CheckerError(what, path=str(path))


def _spoilt(path: Path, number: int | None) -> CheckerError:
    what = Words(
        "dòng này trong tệp bản ghi bị hỏng hoặc đã bị sửa tay; hãy xóa dòng đó rồi chạy lại",
        "this line of the record file is damaged or was edited; delete it and run again",
    )
    return CheckerError(what, path=str(path), line=number)
