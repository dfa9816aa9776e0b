"""A thread for what takes long, one piece of work after the other.

Unlike a pool of `concurrent.futures` it keeps no process from ending: who closes the editor while a long text is
checked leaves nothing behind that goes on for seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

__all__ = ["Worker"]

_Made = TypeVar("_Made")


class Worker:
    """The thread, from the first piece of work on."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()
        self._thread: Thread | None = None

    async def done(self, work: Callable[[], _Made]) -> _Made:
        """What `work` gives, or raises. Work that is cancelled before its turn is never begun."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="check", daemon=True)
            self._thread.start()
        future: Future[_Made] = Future()
        self._waiting.put((future, work))
        return await asyncio.wrap_future(future)

    def _run(self) -> None:
        while True:
            future, work = self._waiting.get()
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work())
                except BaseException as error:  # whatever it is, it is for whoever waits
                    future.set_exception(error)
