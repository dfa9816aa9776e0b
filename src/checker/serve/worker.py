"""One worker process: it loads the rules once and then does what it is sent, one piece after another."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError, Words
from checker.serve.crash import leave_no_core
from checker.serve.leftover import end_programs
from checker.value import NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from checker.serve.serving import Serving

__all__ = ["Answer", "main"]

_MOST_SETTINGS = 100
"""Choices of plan, standard and rules that are kept ready at a time."""
_TIDYING_SECONDS = 0.5
_EXHAUSTED = frozenset({errno.ENOSPC, errno.EDQUOT, errno.ENOMEM, errno.EMFILE, errno.ENFILE, errno.EAGAIN})
"""What the system says when there is no room, memory, file or process left."""
_SAMPLE = "BÁO CÁO\nKết quả công tác\n\n1. Đã ban hành Kế hoạch số 1-KH/TU, ngày 02/01/2024.\n"


class Answer(NamedTuple):
    """What comes back from a worker: a value, or why there is none."""

    value: Any = None
    refused: tuple[str | None, Words] | None = None
    """File and sentence of a `CheckerError`."""
    failed: str | None = None
    """Kind and place of a fault of the program; never its message, which may quote a draft."""
    exhausted: bool = False
    """Whether the machine lacks memory, or room for files."""


def main(connection: Connection, serving: Serving, folder: str) -> None:
    """Work for the process at the other end of `connection` until it closes; `folder` is for temporary files."""
    leave_no_core()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends its workers
    if sys.platform != "win32":
        os.setsid()  # so that it can be ended together with the programs it starts
    watch = Thread(target=_outlive_nobody, args=(folder,), daemon=True)
    watch.start()
    tempfile.tempdir = folder
    _warm(serving)
    try:
        connection.send("ready")
        while True:
            work = connection.recv()
            connection.send("begun")
            connection.send(_answer(work))
            del work
            _forget()
    except (EOFError, OSError):  # the server closed the line; where it is gone, the watch tidies up and ends all
        watch.join(_TIDYING_SECONDS)


def _answer(work: Any) -> Answer:
    try:
        return Answer(work())
    except CheckerError as error:
        return Answer(refused=(error.path, error.what))
    except Exception as error:
        if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno in _EXHAUSTED):
            return Answer(exhausted=True)
        if os.environ.get("CHECKER_DEBUG"):
            import traceback

            traceback.print_exc()
        return Answer(failed=_place(error))


def _place(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f" ({os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno})" if frame else ""  # noqa: PTH119
    return f"{type(error).__name__}{where}"


def _warm(serving: Serving) -> None:
    """Have rules, grammars and modules ready before the first draft comes."""
    from checker.coverage import cover
    from checker.pipeline import lint_source, prepare
    from checker.read import from_string
    from checker.render.lint_json import lint_json

    result = lint_source(from_string(_SAMPLE), serving.settings)
    lint_json(result)
    material = prepare(serving.settings)
    named = material.plan.plan if material.plan is not None else None
    for plan in (*material.plans, *([named] if named is not None else [])):
        cover(result.document, plan)


def _forget() -> None:
    from checker.pipeline import prepare

    if prepare.cache_info().currsize > _MOST_SETTINGS:
        prepare.cache_clear()


def _outlive_nobody(folder: str) -> None:
    """End with the server, whatever ended it, and leave nothing in `folder`."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        end_programs(folder)
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):  # the last worker removes what all had in common
            Path(folder).parent.rmdir()
        if sys.platform != "win32":
            os.killpg(0, signal.SIGKILL)
        os._exit(1)
