"""A judged report as a test case: its text, and the status of each task, as `benchmarks/score.py` reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from json import dumps

from checker.finding import Coverage
from checker.judgements import Ruling

__all__ = ["labels"]

_HEAD = """\
# Trạng thái của nhiệm vụ có ở why là do người rà soát đánh giá; của các nhiệm vụ khác là do chương trình tìm thấy,
# cần đọc lại trước khi dùng làm mẫu chấm. kinds: các biến thể của báo cáo (merged, reworded, …), do người soạn ghi.
"""


def labels(plan: str, coverage: Coverage, rulings: Mapping[tuple[str, int], Ruling]) -> str:
    """The labels of a report on the plan with the id `plan`, as YAML."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(plan, coverage, rulings))


def _lines(plan: str, coverage: Coverage, rulings: Mapping[tuple[str, int], Ruling]) -> Iterator[str]:
    yield f"plan: {dumps(plan)}"
    yield "kinds: []"
    for group in coverage.groups:
        statuses = (f"{task.number}: {rulings[group.id, task.number].status}" for task in group.tasks)
        yield f"{dumps(group.id)}: {{{', '.join(statuses)}}}"
    orphans = (".".join(label for label in (one.section, one.number) if label) for one in coverage.orphans)
    yield f"orphans: [{', '.join(dumps(orphan, ensure_ascii=False) for orphan in orphans)}]"
    reasons = {
        f"{group} {number}": ruling.judgement.reason
        for (group, number), ruling in rulings.items()
        if ruling.judgement is not None and ruling.doubt is None
    }
    if reasons:
        yield "why:"
        yield from (f"  {task}: {dumps(reason, ensure_ascii=False)}" for task, reason in reasons.items())
