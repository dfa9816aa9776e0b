"""The plans at hand: those shipped and those of an office's own folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cache import cached
from checker.errors import CheckerError, Words
from checker.plan.model import Plan
from checker.resources import folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["find", "load", "read"]

# Raised whenever the shape of a compiled plan changes.
_FORMAT = b"plan 3"


def load(folders: Iterable[Path | Traversable] | None = None, *, further: Iterable[str] = ()) -> tuple[Plan, ...]:
    """The plans in `folders` (the shipped ones when None) and in the `further` ones, ordered by id.

    Only files ending in `.yaml` or `.yml` are read. Raises `CheckerError` for a
    folder or file that cannot be read, an invalid plan, or one id used twice.
    """
    shipped: Iterable[Path | Traversable] = (folder("rules") / "plans",) if folders is None else folders
    places = (*shipped, *map(Path, further))
    plans = sorted((_compiled(path, content) for place in places for path, content in _files(place)), key=_by_id)
    for former, plan in pairwise(plans):
        if former.id == plan.id:
            what = Words(
                f"mã {plan.id!r} đã dùng trong {former.path}", f"id {plan.id!r} is already used in {former.path}"
            )
            raise CheckerError(what, path=plan.path, key="id")
    return tuple(plans)


def read(path: Path) -> Plan:
    """The plan in one file. Raises `CheckerError` when it cannot be read or is not valid."""
    return _compiled(str(path), _content(path))


def find(plans: Sequence[Plan], name: str) -> Plan:
    """The plan with this id or symbol.

    Raises `CheckerError` when there is none (with the nearest name), or when several share the symbol.
    """
    sought = name.strip().casefold()
    named = [plan for plan in plans if plan.id.casefold() == sought]
    found = named or [plan for plan in plans if plan.symbol.casefold() == sought]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(plan.id for plan in found)
        raise CheckerError(
            Words(
                f"nhiều kế hoạch cùng ký hiệu “{name}”; hãy chọn theo mã: {ids}",
                f"several plans have the symbol “{name}”; choose by id: {ids}",
            )
        )
    from difflib import get_close_matches

    names = {known.casefold(): known for plan in plans for known in (plan.id, plan.symbol)}
    near = get_close_matches(sought, list(names), n=1, cutoff=0.5)
    if near:
        hint = Words(f"có phải ý bạn là “{names[near[0]]}”?", f"did you mean “{names[near[0]]}”?")
    else:
        ids = ", ".join(plan.id for plan in plans) or "–"
        hint = Words(f"các kế hoạch hiện có: {ids}", f"plans at hand: {ids}")
    raise CheckerError(Words(f"không có kế hoạch “{name}”; {hint.vi}", f"there is no plan “{name}”; {hint.en}"))


def _by_id(plan: Plan) -> tuple[str, str]:
    return plan.id, plan.path


def _files(place: Path | Traversable) -> list[tuple[str, bytes]]:
    try:
        files = sorted(
            (file for file in place.iterdir() if file.name.endswith((".yaml", ".yml"))), key=lambda f: f.name
        )
    except OSError as error:
        raise _unreadable(place, error) from None
    return [(str(file), _content(file)) for file in files]


def _content(file: Path | Traversable) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from None


def _unreadable(place: Path | Traversable, error: OSError) -> CheckerError:
    reason = error.strerror or str(error)
    return CheckerError(
        Words(
            f"không đọc được kế hoạch: {reason}; hãy kiểm tra đường dẫn", f"cannot read plans: {reason}; check the path"
        ),
        path=str(place),
    )


def _compiled(path: str, content: bytes) -> Plan:
    def make() -> Plan:
        from checker.plan.reading import plan

        return plan(path, content)

    return cached("plan", (_FORMAT, path.encode(), content), make)
