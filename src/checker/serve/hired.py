"""One worker process, seen from the server."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from threading import Event, Timer
from typing import TYPE_CHECKING, Any

from checker.serve.leftover import end_programs
from checker.serve.worker import Answer, main

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from checker.serve.serving import Serving

__all__ = ["Hired"]


class Hired:
    """One process, seen from here."""

    def __init__(self, serving: Serving, folder: str) -> None:
        # A new process rather than a copy of this one: copying a process with threads is unsafe.
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._folder = folder
        self.process: BaseProcess = context.Process(target=main, args=(theirs, serving, folder), daemon=True)
        self.process.start()
        theirs.close()
        self.done = 0
        self.began = False
        """Whether it has begun with the last piece it was sent."""

    def is_ready(self, seconds: float) -> bool:
        """Whether it says so within `seconds`."""
        try:
            return self._ours.poll(seconds) and bool(self._ours.recv())
        except (EOFError, OSError):
            return False

    def do(self, work: Callable[[], Any], deadline: float) -> Answer:
        """The answer to `work`. Raises `TimeoutError` after `deadline`, `EOFError` or `OSError` when it ends."""
        self.done += 1
        self.began = False
        try:
            with self._ended_at(deadline) as is_late:
                self._ours.send(work)
                self._ours.recv()
                self.began = True
                answer: Answer = self._ours.recv()
                return answer
        except (EOFError, OSError):
            if is_late.is_set():
                raise TimeoutError from None
            raise

    @contextmanager
    def _ended_at(self, deadline: float) -> Iterator[Event]:
        """End it at `deadline`, and tell so: one that is held up in the middle of a message takes and gives nothing."""
        is_late = Event()

        def end() -> None:
            is_late.set()
            self.process.kill()

        alarm = Timer(max(0.0, deadline - time.monotonic()), end)
        alarm.daemon = True
        alarm.start()
        try:
            yield is_late
        finally:
            alarm.cancel()

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
        end_programs(self._folder)
        self._ours.close()
        shutil.rmtree(self._folder, ignore_errors=True)
