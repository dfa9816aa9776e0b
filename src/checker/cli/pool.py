"""Work shared out to several processes, with the results in the order of the work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from checker.errors import CheckerError, Words

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

__all__ = ["EndedError", "processes", "spread"]

T = TypeVar("T")
R = TypeVar("R")

# Starting a process costs about as much as this many drafts.
_WORTH_A_PROCESS = 8
_CHUNK = 4


class EndedError(CheckerError):
    """A process was ended from outside; what the others did is not lost."""


def processes(drafts: Sequence[str], wanted: int) -> int:
    """How many processes to use for `drafts`; `wanted` 0 lets their number and the machine decide."""
    if "-" in drafts:  # standard input cannot be shared
        return 1
    if wanted:
        return min(wanted, len(drafts))
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(cores, len(drafts) // _WORTH_A_PROCESS))


def spread(function: Callable[[T], R], work: Sequence[T], jobs: int) -> Iterator[R]:
    """`function` of each piece of `work`, in the order given, in `jobs` processes.

    Raises `EndedError` when one of them is ended from outside.
    """
    if jobs < 2:
        yield from map(function, work)
    else:
        yield from _in_processes(function, work, jobs)


def _in_processes(function: Callable[[T], R], work: Sequence[T], jobs: int) -> Iterator[R]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # The first piece is done here: processes forked afterwards find grammars and rules ready.
    yield function(work[0])
    with ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin) as pool:
        try:
            yield from pool.map(function, work[1:], chunksize=_CHUNK)
        except BrokenProcessPool:
            raise EndedError(
                Words(
                    "một tiến trình bị dừng từ bên ngoài (có thể do thiếu bộ nhớ); hãy chạy lại với --jobs 1",
                    "a process was ended from outside (perhaps for want of memory); run again with --jobs 1",
                )
            ) from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _context() -> BaseContext:
    from multiprocessing import get_context

    return get_context("fork" if sys.platform == "linux" else "spawn")


def _begin() -> None:
    """Leave it to the first process to end the others on Ctrl-C, but do not stay behind when it is killed."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
