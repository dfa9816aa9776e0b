"""Turns of a request's files among those of others, and the time they have.

Workers take what waits in the order in which it came, and no request has more waiting than they can take at once: a
draft that comes while two hundred others are checked waits for one or two of them, not for all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from checker.errors import CheckerError, Words
from checker.serve.problem import ProblemError

if TYPE_CHECKING:
    from checker.serve.pool import Pool
    from checker.serve.serving import Serving
    from checker.serve.work import Draft

__all__ = ["Turns"]

T = TypeVar("T")

_SHARE = 0.1
"""Of the time one file may take: what each further file of a request adds to the time in which all must have begun.
Custom: six seconds by default; a report takes half a second, one that LibreOffice reads four."""
_LONG_SECONDS = 5.0
"""A request one of whose files takes longer leaves a worker to others."""


class Turns:
    """The work of one request, which begins now."""

    def __init__(self, pool: Pool, serving: Serving) -> None:
        self._pool = pool
        self._serving = serving
        self._began = monotonic()

    async def do(self, task: Callable[[], T]) -> T:
        """What `task` gives. Raises as `Pool.run` does; it may wait for as long as it may take."""
        return await self._pool.run(task, monotonic() + self._serving.timeout)

    async def each(
        self, drafts: Sequence[Draft], task: Callable[[Draft], Callable[[], T]]
    ) -> list[T | CheckerError | ProblemError]:
        """What the task for each draft gives, or why it gives nothing: what one file meets is no matter to others."""
        until = self._began + self._serving.timeout * (1 + _SHARE * (len(drafts) - 1))
        turns = asyncio.Semaphore(self._serving.workers)
        has_all = self._serving.workers > 1

        async def one(draft: Draft) -> T | CheckerError | ProblemError:
            nonlocal has_all
            await turns.acquire()
            began = monotonic()
            try:
                return _unreached() if began > until else await self.do(task(draft))
            except (CheckerError, ProblemError) as error:
                return error
            finally:
                if has_all and monotonic() - began > _LONG_SECONDS:
                    has_all = False
                else:
                    turns.release()

        return await asyncio.gather(*map(one, drafts))


def _unreached() -> ProblemError:
    what = Words(
        "chưa đến lượt khi hết thời gian của cả lần gửi; hãy gửi lại, mỗi lần ít tệp hơn",
        "its turn had not come when the time of the whole request was over; send it again, with fewer files",
    )
    return ProblemError("out-of-time", what)
