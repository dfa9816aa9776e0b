"""Files of one request among those of others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from checker.errors import CheckerError, Words
from checker.serve import turns
from checker.serve.problem import ProblemError
from checker.serve.serving import Serving
from checker.serve.turns import Turns
from checker.serve.work import Draft

DRAFTS = [Draft(str(number), b"") for number in range(12)]


class Workers:
    """A pool that notes how many pieces were with it at once, as each was handed in."""

    def __init__(self) -> None:
        self.now = 0
        self.seen: list[int] = []

    async def run(self, work: Callable[[], Any], until: float) -> Any:
        self.now += 1
        self.seen.append(self.now)
        await asyncio.sleep(0)
        self.now -= 1
        return work()


def _each(task: Callable[[Draft], Callable[[], Any]], workers: int = 3, timeout: float = 60) -> tuple[list[Any], Any]:
    pool: Any = Workers()

    async def done() -> list[Any]:
        return await Turns(pool, Serving(workers=workers, timeout=timeout)).each(DRAFTS, task)

    return asyncio.run(done()), pool.seen


def test_no_more_wait_than_workers_can_take() -> None:
    found, seen = _each(lambda draft: lambda: draft.name)
    assert found == [draft.name for draft in DRAFTS]
    assert max(seen) == 3


@pytest.mark.parametrize(("workers", "kept"), [(3, 2), (2, 1), (1, 1)])
def test_who_takes_long_leaves_a_worker_to_others(monkeypatch: pytest.MonkeyPatch, workers: int, kept: int) -> None:
    monkeypatch.setattr(turns, "_LONG_SECONDS", -1.0)
    found, seen = _each(lambda draft: lambda: draft.name, workers)
    assert found == [draft.name for draft in DRAFTS]
    assert max(seen[workers:]) == kept


def test_what_one_file_meets_is_no_matter_to_others() -> None:
    def task(draft: Draft) -> Callable[[], str]:
        def work() -> str:
            if draft.name == "3":
                raise CheckerError(Words("hỏng", "broken"))
            if draft.name == "7":
                raise ProblemError("out-of-time", Words("lâu", "long"))
            return draft.name

        return work

    found, _ = _each(task)
    assert [one for one in found if isinstance(one, str)] == [d.name for d in DRAFTS if d.name not in ("3", "7")]
    assert isinstance(found[3], CheckerError)
    assert isinstance(found[7], ProblemError)


def test_files_whose_turn_comes_too_late_are_told() -> None:
    found, seen = _each(lambda draft: lambda: draft.name, timeout=-1)
    assert seen == []
    assert {one.kind for one in found} == {"out-of-time"}


def test_more_files_have_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(turns, "monotonic", lambda: now)

    def task(draft: Draft) -> Callable[[], str]:
        def work() -> str:
            nonlocal now
            now += 10
            return draft.name

        return work

    found, _ = _each(task, workers=1, timeout=20)  # 20 and 2 for each of 11 others: the last may begin at 42
    assert [one for one in found if isinstance(one, str)] == ["0", "1", "2", "3", "4"]
