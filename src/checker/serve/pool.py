"""A pool of worker processes that outlives each of them.

Each worker has a thread that hands it one piece of work after another and waits for the answer. A worker
that takes longer than a piece may is killed, one that ends by itself (or is killed from outside)
loses the piece it was at; either is replaced at once. `concurrent.futures` would lose every piece.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from checker.errors import CheckerError, Words
from checker.serve.hired import Hired
from checker.serve.problem import ProblemError
from checker.serve.scratch import Scratch
from checker.serve.worker import Answer

if TYPE_CHECKING:
    from checker.serve.serving import Serving

__all__ = ["Pool"]

T = TypeVar("T")

_RENEWED_AFTER = 500
"""Pieces after which a worker is replaced, so that nothing it remembers of drafts stays for long."""
_GRACE_SECONDS = 15.0
"""What the end of a worker, and the start of another, may add to the time of a piece."""
_GLANCE_SECONDS = 0.5
"""How often an idle worker is looked after."""


class _Piece:
    """Work that waits."""

    def __init__(self, work: Callable[[], Any], until: float) -> None:
        self.work: Callable[[], Any] | None = work
        """None when nobody waits for it any more: it may hold a large file."""
        self.future: Future[Any] = Future()
        self.until = until
        """When it must have begun, by `time.monotonic`."""
        self.tries = 0
        """How many workers ended before they began with it."""


class Pool:
    """Worker processes. `start` it, `run` things, `close` it."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._queue: SimpleQueue[_Piece | None] = SimpleQueue()
        self._requests = 0
        self._closed = False
        self._workers: dict[int, Hired] = {}
        self._ready: set[int] = set()
        self._threads: list[Thread] = []
        self._scratch = Scratch()

    def start(self) -> None:
        """Start the workers; gives back at once, before they are ready."""
        for number in range(self._serving.workers):
            thread = Thread(target=self._keep, args=(number,), name=f"worker-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    @property
    def ready(self) -> int:
        """How many workers are ready."""
        return len(self._ready)

    @contextmanager
    def request(self) -> Iterator[None]:
        """A request at work, which may `run` several things. Raises `ProblemError` when there are too many."""
        if self._closed or self._requests >= self._serving.workers + self._serving.waiting:
            raise _busy()
        self._requests += 1
        try:
            yield
        finally:
            self._requests -= 1

    async def run(self, work: Callable[[], T], until: float) -> T:
        """What `work`, a picklable callable, gives in a worker that begins by the time `until` of `time.monotonic`.

        Raises `CheckerError` when it does, and `ProblemError` when no worker begins, it takes longer than it may, the
        worker ends, or the program fails. Work that nobody waits for is not begun.
        """
        piece = _Piece(work, until)
        answered: asyncio.Future[T] = asyncio.wrap_future(piece.future)
        self._queue.put(piece)
        try:
            await asyncio.wait([answered], timeout=max(0.0, until - time.monotonic()))
            if not answered.done() and piece.future.cancel():
                raise _busy()
            # The worker's thread tells when its time is over; but none may come to be that tries again.
            return await asyncio.wait_for(answered, self._serving.timeout + _GRACE_SECONDS)
        except TimeoutError:
            raise _busy() from None
        finally:
            answered.cancel()
            if piece.future.cancel():
                piece.work = None

    def close(self, seconds: float) -> None:
        """End all workers; what they are at has `seconds` to finish."""
        self._closed = True
        for _ in self._threads:
            self._queue.put(None)
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        for worker in [*self._workers.values()]:
            worker.kill()
        self._scratch.close()

    def _keep(self, number: int) -> None:
        """Keep worker `number` alive and at work until the pool closes."""
        while (worker := self._hired(number)) is not None:
            self._employ(worker)
            self._ready.discard(number)

    def _hired(self, number: int) -> Hired | None:
        """A new worker that is ready; None when the pool closes. Getting ready counts for no request."""
        while not self._closed:
            try:
                worker = Hired(self._serving, self._scratch.own())
            except OSError:  # no memory, process or file to be had at the moment
                time.sleep(_GLANCE_SECONDS)
                continue
            self._workers[number] = worker
            while worker.process.is_alive() and not self._closed:
                if worker.is_ready(_GLANCE_SECONDS):
                    self._ready.add(number)
                    return worker
            worker.kill()
            time.sleep(_GLANCE_SECONDS)
        return None

    def _employ(self, worker: Hired) -> None:
        """Hand `worker` one piece after another, until it is to be replaced or the pool closes."""
        while worker.process.is_alive() and worker.done < _RENEWED_AFTER:
            try:
                piece = self._queue.get(timeout=_GLANCE_SECONDS)
            except Empty:
                continue
            if piece is None:
                break
            if not worker.process.is_alive():  # before it got the piece
                self._queue.put(piece)
                break
            waited_for = bool(piece.tries) or piece.future.set_running_or_notify_cancel()
            if waited_for and not self._do(worker, piece):
                worker.kill()
                return
        worker.dismiss()

    def _do(self, worker: Hired, piece: _Piece) -> bool:
        """Have `worker` do `piece`; False when it is of no use any more."""
        future = piece.future
        assert piece.work is not None
        try:
            answer = worker.do(piece.work, time.monotonic() + self._serving.timeout)
        except TimeoutError:
            future.set_exception(_out_of_time(self._serving.timeout))
            return False
        except (EOFError, OSError):
            if worker.began or piece.tries > self._serving.workers:
                future.set_exception(_ended())
            else:  # it ended at rest: nothing is lost
                piece.tries += 1
                self._queue.put(piece)
            return False
        except Exception as error:  # what cannot be sent there
            future.set_exception(_failed(type(error).__name__))
            return False
        _deliver(future, answer)
        return True


def _deliver(future: Future[Any], answer: Answer) -> None:
    if answer.refused is not None:
        path, what = answer.refused
        future.set_exception(CheckerError(what, path=path))
    elif answer.exhausted:
        future.set_exception(_exhausted())
    elif answer.failed is not None:
        future.set_exception(_failed(answer.failed))
    else:
        future.set_result(answer.value)


def _busy() -> ProblemError:
    what = Words("nhiều yêu cầu đang chờ; hãy thử lại sau ít giây", "many requests wait; try again in a few seconds")
    return ProblemError("busy", what, {"retry-after": "5"})


def _out_of_time(seconds: float) -> ProblemError:
    what = Words(
        f"không xong trong {seconds:g} giây; hãy chia nhỏ tệp, hoặc nhờ người quản trị nới thời hạn (--timeout)",
        f"not done within {seconds:g} seconds; split the file, or ask whoever runs the server for more (--timeout)",
    )
    return ProblemError("out-of-time", what)


def _ended() -> ProblemError:
    what = Words(
        "tiến trình kiểm tra tệp này bị dừng (có thể do thiếu bộ nhớ); hãy gửi lại",
        "the process that checked this file ended (perhaps for want of memory); send it again",
    )
    return ProblemError("worker-ended", what, {"retry-after": "1"})


def _exhausted() -> ProblemError:
    what = Words(
        "máy chủ hết bộ nhớ hoặc chỗ chứa tệp tạm; hãy thử lại sau, và nhờ người quản trị xem lại máy "
        "(/dev/shm, số tệp mở)",
        "the server has no memory or room for temporary files left; try again later, and have whoever runs it look at "
        "the machine (/dev/shm, open files)",
    )
    return ProblemError("busy", what, {"retry-after": "30"})


def _failed(place: str) -> ProblemError:
    what = Words(
        f"chương trình gặp sự cố bên trong, {place}; xin báo cho người phát triển",
        f"the program itself failed, {place}; please report it",
    )
    return ProblemError("internal", what)
