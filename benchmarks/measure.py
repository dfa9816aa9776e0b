"""One run of a program: how long it took and how much memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Run", "run"]

# Findings (1) and findings above a level (2, proselint and textlint) are no failures.
_FINE = {0, 1, 2}


@dataclass(frozen=True)
class Run:
    seconds: float
    """Wall clock, from before the process starts to after it ends."""
    memory: int
    """Peak bytes held by the process (its children left out); 0 where the system does not tell."""


def run(command: Sequence[str]) -> Run:
    """Run `command` with its output thrown away."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        memory = _wait(process)
        seconds = time.perf_counter() - start
    if process.returncode not in _FINE:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, memory)


def _wait(process: subprocess.Popen[bytes]) -> int:
    if not hasattr(os, "wait4"):
        process.wait()
        return 0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
