"""A pool of worker processes that outlives each of them.

Each worker has a thread that hands it one piece of work after another and waits for the answer. A worker
that takes longer than a request may is killed, one that ends by itself (or is killed from outside)
loses the piece it was at; either is replaced at once. `concurrent.futures` would lose every piece.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from tempfile import mkdtemp
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, TypeVar, cast

from checker.errors import CheckerError, Words
from checker.serve.problem import ProblemError
from checker.serve.worker import Answer, main
from checker.value import NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from checker.serve.serving import Serving

__all__ = ["Pool"]

T = TypeVar("T")

_MEMORY = Path("/dev/shm")
"""Where Linux keeps files that are on no disk: LibreOffice wants a file."""
_RENEWED_AFTER = 500
"""Pieces after which a worker is replaced, so that nothing it remembers of drafts stays for long."""


class _Piece(NamedTuple):
    """Work that waits."""

    work: Callable[[], Any]
    future: Future[Any]
    deadline: float
    """By `time.monotonic`."""


class Pool:
    """Worker processes. `start` it, `run` things, `close` it."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._queue: SimpleQueue[_Piece | None] = SimpleQueue()
        self._lock = Lock()
        self._waiting = 0
        self._closed = False
        self._workers: dict[int, _Worker] = {}
        self._threads: list[Thread] = []
        self._folder = ""

    def start(self) -> None:
        """Start the workers; gives back at once, before they are ready."""
        in_memory = _MEMORY if os.access(_MEMORY, os.W_OK) else None
        self._folder = mkdtemp(prefix="checker-serve-", dir=in_memory)
        for number in range(self._serving.workers):
            thread = Thread(target=self._keep, args=(number,), name=f"worker-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    @property
    def pids(self) -> list[int]:
        """Process ids of the workers there are."""
        return [pid for worker in [*self._workers.values()] if (pid := worker.process.pid) is not None]

    async def run(self, work: Callable[[], T], deadline: float) -> T:
        """What `work`, a picklable callable, gives in a worker, by the time `deadline` of `time.monotonic`.

        Raises `CheckerError` when it does, and `ProblemError` when the server is busy, the time is over, the worker
        ends, or the program fails.
        """
        with self._lock:
            if self._closed or self._waiting >= self._serving.waiting:
                raise _busy()
            self._waiting += 1
        future: Future[T] = Future()
        self._queue.put(_Piece(work, future, deadline))
        return await asyncio.wrap_future(future)

    def close(self, seconds: float) -> None:
        """End all workers; what they are at has `seconds` to finish."""
        with self._lock:
            self._closed = True
        for _ in self._threads:
            self._queue.put(None)
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        for worker in [*self._workers.values()]:
            worker.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _keep(self, number: int) -> None:
        """Keep worker `number` alive and at work until the pool closes."""
        worker = self._hire(number)
        while True:
            piece = self._queue.get()
            if piece is None:
                worker.dismiss()
                return
            with self._lock:
                self._waiting -= 1
            if not piece.future.set_running_or_notify_cancel():
                continue
            if not worker.ready(piece.deadline) or worker.done >= _RENEWED_AFTER:
                worker.dismiss()
                worker = self._hire(number)
            try:
                answer = worker.do(piece.work, piece.deadline)
            except _LateError as late:
                piece.future.set_exception(_out_of_time(self._serving.timeout) if late.begun else _busy())
            except (EOFError, OSError):
                piece.future.set_exception(_ended())
            except Exception as error:  # what cannot be sent there
                piece.future.set_exception(_failed(type(error).__name__))
            else:
                _deliver(piece.future, answer)
            if not worker.process.is_alive() or worker.broken:
                worker.kill()
                if not self._closed:
                    worker = self._hire(number)

    def _hire(self, number: int) -> _Worker:
        folder = mkdtemp(prefix="worker-", dir=self._folder)
        worker = _Worker(self._serving, folder)
        self._workers[number] = worker
        return worker


class _LateError(Exception):
    """The time is over."""

    def __init__(self, begun: bool) -> None:
        super().__init__()
        self.begun = begun


class _Worker:
    """One process, seen from here."""

    def __init__(self, serving: Serving, folder: str) -> None:
        # A new process rather than a copy of this one: copying a process with threads is unsafe.
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._folder = folder
        self.process: BaseProcess = context.Process(target=main, args=(theirs, serving, folder), daemon=True)
        self.process.start()
        theirs.close()
        self.broken = False
        self.done = 0
        self._ready = False

    @property
    def _connection(self) -> Connection:
        return self._ours

    def ready(self, deadline: float) -> bool:
        """Wait until it is, at most to `deadline`; False when it has ended."""
        try:
            if not self._ready and self._connection.poll(max(0.0, deadline - time.monotonic())):
                self._connection.recv()
                self._ready = True
        except (EOFError, OSError):
            return False
        return self.process.is_alive()

    def do(self, work: Callable[[], Any], deadline: float) -> Answer:
        """The answer to `work`. Raises `_LateError` after `deadline`, `EOFError` or `OSError` when the worker ends."""
        if not self.ready(deadline) or not self._ready or time.monotonic() >= deadline:
            raise _LateError(begun=False)
        self.done += 1
        try:
            self._connection.send(work)
            if not self._connection.poll(max(0.0, deadline - time.monotonic())):
                self.broken = True
                raise _LateError(begun=True)
            return cast("Answer", self._connection.recv())
        except (EOFError, OSError):
            self.broken = True
            raise

    def dismiss(self) -> None:
        """Let it end by itself: it has nothing to do."""
        self._ours.close()
        self.process.join(2.0)
        self.kill()

    def kill(self) -> None:
        """End it now, with the programs it started, and forget what it left."""
        pid = self.process.pid
        if self.process.is_alive():
            if sys.platform != "win32" and pid is not None:
                with suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
            self.process.kill()
        self.process.join(5.0)
        self._ours.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _deliver(future: Future[Any], answer: Answer) -> None:
    if answer.refused is not None:
        path, what = answer.refused
        future.set_exception(CheckerError(what, path=path))
    elif answer.failed is not None:
        future.set_exception(_failed(answer.failed))
    else:
        future.set_result(answer.value)


def _busy() -> ProblemError:
    what = Words("nhiều yêu cầu đang chờ; hãy thử lại sau ít giây", "many requests wait; try again in a few seconds")
    return ProblemError("busy", what, {"retry-after": "5"})


def _out_of_time(seconds: float) -> ProblemError:
    what = Words(
        f"không xong trong {seconds:g} giây; hãy chia nhỏ tệp, hoặc chạy “checker serve” với --timeout lớn hơn",
        f"not done within {seconds:g} seconds; split the file, or start “checker serve” with a larger --timeout",
    )
    return ProblemError("out-of-time", what)


def _ended() -> ProblemError:
    what = Words(
        "tiến trình kiểm tra tệp này bị dừng (có thể do thiếu bộ nhớ); hãy gửi lại",
        "the process that checked this file ended (perhaps for want of memory); send it again",
    )
    return ProblemError("worker-ended", what, {"retry-after": "1"})


def _failed(place: str) -> ProblemError:
    what = Words(
        f"chương trình gặp sự cố bên trong, {place}; xin báo cho người phát triển",
        f"the program itself failed, {place}; please report it",
    )
    return ProblemError("internal", what)
