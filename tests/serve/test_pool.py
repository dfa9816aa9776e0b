"""What waits for workers that do not come."""

from __future__ import annotations

import asyncio
import errno
import time
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from typing import Any

import pytest

from checker.serve.pool import Pool, _deliver
from checker.serve.problem import ProblemError
from checker.serve.serving import Serving
from checker.serve.worker import _answer


def test_work_that_no_worker_begins_is_refused_and_forgotten() -> None:
    pool = Pool(Serving())  # never started
    with pytest.raises(ProblemError) as caught:
        asyncio.run(pool.run(dict, time.monotonic()))
    assert caught.value.kind == "busy"
    piece = pool._queue.get_nowait()
    assert piece is not None
    assert piece.work is None
    assert piece.future.cancelled()


def test_work_that_nobody_waits_for_is_forgotten() -> None:
    pool = Pool(Serving())

    async def given_up() -> None:
        waits: asyncio.Task[object] = asyncio.create_task(pool.run(dict, time.monotonic() + 60))
        await asyncio.sleep(0)
        waits.cancel()
        with suppress(asyncio.CancelledError):
            await waits

    asyncio.run(given_up())
    piece = pool._queue.get_nowait()
    assert piece is not None
    assert piece.work is None


def test_requests_beyond_what_may_wait_are_refused() -> None:
    pool = Pool(Serving(workers=2, waiting=3))
    for _ in range(2):  # those that are done make room
        with ExitStack() as inside:
            for _ in range(5):
                inside.enter_context(pool.request())
            with pytest.raises(ProblemError) as caught:
                inside.enter_context(pool.request())
            assert caught.value.kind == "busy"
    pool.close(0)
    with pytest.raises(ProblemError), pool.request():
        pass


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "busy"),
        (MemoryError(), "busy"),
        (OSError(errno.EACCES, "Permission denied"), "internal"),
        (ValueError("geheim"), "internal"),
    ],
)
def test_a_machine_without_room_is_no_fault_of_the_program(error: Exception, kind: str) -> None:
    def work() -> None:
        raise error

    future: Future[Any] = Future()
    _deliver(future, _answer(work))
    told = future.exception()
    assert isinstance(told, ProblemError)
    assert told.kind == kind
    assert "geheim" not in told.detail.en
