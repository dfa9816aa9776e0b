"""The cells of a report with what reviewers decided of them.

Judgements may be added, and come to be in doubt, without any change to the report: a record
that was kept is made anew when those on it are others than before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.judgements import Judgement, about, beside, rule
from checker.plan import Plan
from checker.render.judged import said, said_of_no_task
from checker.review.record import Cell, Judged, Note

__all__ = ["astray", "judged"]


def judged(
    path: str, plan: Plan, cells: Sequence[Cell], decided: Sequence[Judgement] | None = None
) -> tuple[Cell, ...]:
    """`cells` of the report in the file `path`, one for each task of `plan`, with the judgements on it applied.

    They are those beside the file, unless `decided` gives them. One in doubt leaves the status as it is and adds a
    remark. Raises `CheckerError` for a file of judgements that is not valid.
    """
    held = about(beside(path) if decided is None else decided, plan.id)
    if not held:
        return tuple(cells)
    tasks = [(group.id, task) for group in plan.groups for task in group.tasks]
    ruled = []
    for (group, task), cell in zip(tasks, cells, strict=True):
        judgement = held.get((group, task.number))
        ruling = rule(judgement, cell.status, cell.fingerprint, task.digest)
        if judgement is None:
            ruled.append(cell)
        elif ruling.doubt is not None:
            sentence = said(ruling)
            ruled.append(cell._replace(remarks=(*cell.remarks, *([sentence] if sentence else []))))
        else:
            by_hand = Judged(ruling.found, ruling.overruled, judgement.reason, judgement.by, judgement.on)
            ruled.append(cell._replace(status=ruling.status, certainty="certain", judged=by_hand))
    return tuple(ruled)


def astray(path: str, plan: Plan, decided: Sequence[Judgement] | None = None) -> Iterator[Note]:
    """What is said of each judgement on the file `path` that is on a task `plan` does not have."""
    tasks = {(group.id, task.number) for group in plan.groups for task in group.tasks}
    for key, judgement in about(beside(path) if decided is None else decided, plan.id).items():
        if key not in tasks:
            yield Note("file.judgement", "info", "certain", said_of_no_task(judgement), "", None)
