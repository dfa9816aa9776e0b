"""What reviewers decided of a status: confirmed, or overruled, with a reason.

Judgements stand in `checker-judgements.yaml` beside the reports. One holds while the words the
status rests on and the task's statement are those it was made on; afterwards it is in doubt,
which is said, and counts for nothing. Of several on one task the last one counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from checker.errors import CheckerError, Words
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.document import Document
    from checker.finding import Coverage, Status
    from checker.plan import Plan

__all__ = ["NAME", "Doubt", "Judgement", "Ruling", "about", "beside", "is_blank", "parsed", "rule", "rulings"]

NAME = "checker-judgements.yaml"
"""The file of a folder's judgements."""

Doubt = Literal["text", "statement"]
"""What has changed since: the words the status rested on, or what the plan asks."""


class Judgement(NamedTuple):
    """What a reviewer decided of one task of one report."""

    file: str
    """The report's name, without its folder."""
    plan: str
    """Id."""
    group: str
    """Id of the task's group."""
    number: int
    status: Status
    found: Status
    """What the program said at that time."""
    reason: str
    by: str | None
    on: str
    """The day, YYYY-MM-DD."""
    text: str
    """The fingerprint of the words that the status rested on; see `coverage.resting`."""
    statement: str
    """The digest of what the task asked for; see `Task.digest`."""
    origin: str
    """Where it is written: `file:line`."""


class Ruling(NamedTuple):
    """The status that counts, and how it came about."""

    status: Status
    found: Status
    """What the program says."""
    judgement: Judgement | None = None
    doubt: Doubt | None = None
    """Why the judgement does not count; None where it does, or where there is none."""

    @property
    def overruled(self) -> bool:
        """True where a reviewer's status stands in place of the program's."""
        return self.status != self.found


def rule(judgement: Judgement | None, found: Status, text: str, statement: str) -> Ruling:
    """What counts where the program says `found`; `text` and `statement` are of today."""
    if judgement is None:
        return Ruling(found, found)
    if judgement.statement != statement:
        return Ruling(found, found, judgement, "statement")
    if judgement.text != text:
        return Ruling(found, found, judgement, "text")
    return Ruling(judgement.status, found, judgement)


def rulings(
    document: Document, coverage: Coverage, plan: Plan, held: Mapping[tuple[str, int], Judgement]
) -> Mapping[tuple[str, int], Ruling]:
    """The ruling on each task of `coverage` by `plan`, by group and number; `held` as `about` gives it."""
    from checker.coverage.resting import fingerprint

    ruled = {}
    for group, asked in zip(coverage.groups, plan.groups, strict=True):
        for task, planned in zip(group.tasks, asked.tasks, strict=True):
            judgement = held.get((group.id, task.number))
            text = "" if judgement is None else fingerprint(document, task)
            ruled[group.id, task.number] = rule(judgement, task.status, text, planned.digest)
    return ruled


def about(judgements: Iterable[Judgement], plan: str) -> dict[tuple[str, int], Judgement]:
    """Those on tasks of the plan with this id, by group and number; of several on one task the last."""
    return {(one.group, one.number): one for one in judgements if one.plan == plan}


def beside(report: str) -> tuple[Judgement, ...]:
    """The judgements on the report in the file `report`, in the order written; none where there is no file of them.

    Raises `CheckerError` for one that cannot be read or is not valid.
    """
    folder, name = os.path.split(report)
    path = os.path.join(folder, NAME)  # noqa: PTH118  asked for every report of a review
    try:
        state = os.stat(path)  # noqa: PTH116
    except OSError:
        return ()
    return _by_report(path, state.st_mtime_ns, state.st_size).get(normalize("NFC", name), ())


@cache
def _by_report(path: str, _changed: int, _size: int) -> Mapping[str, tuple[Judgement, ...]]:
    """All of the file `path` by report; read anew when the file has changed."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror or type(error).__name__) if isinstance(error, OSError) else "UTF-8?"
        what = Words(
            f"không đọc được tệp đánh giá ({reason}); hãy kiểm tra quyền đọc và bảng mã",
            f"the judgements cannot be read ({reason}); check permissions and encoding",
        )
        raise CheckerError(what, path=path) from None
    found: dict[str, list[Judgement]] = {}
    for one in parsed(path, text):
        found.setdefault(normalize("NFC", one.file), []).append(one)
    return {name: tuple(some) for name, some in found.items()}


def is_blank(text: str) -> bool:
    """True of a file in which nothing stands, or comments alone: it holds no judgements."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def parsed(path: str, text: str) -> Iterator[Judgement]:
    """The judgements in `text`; `path` is only used in errors and origins. Raises `CheckerError` at a mistake."""
    if is_blank(text):
        return
    from checker.datafile import read

    file = read(path, text, "judgements.schema.json")
    for number, entry in enumerate(file.value["judgements"]):
        group, _, task = entry["task"].rpartition(" ")
        yield Judgement(
            file=entry["file"],
            plan=entry["plan"],
            group=group,
            number=int(task),
            status=entry["status"],
            found=entry["found"],
            reason=entry["reason"],
            by=entry.get("by"),
            on=entry["day"],
            text=entry["text"],
            statement=entry["statement"],
            origin=f"{path}:{file.lines['judgements', number]}",
        )
