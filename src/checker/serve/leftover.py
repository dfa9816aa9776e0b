"""Programs that a worker started and no longer waits for.

LibreOffice runs in a session of its own, so that ending the worker's does not end it; what it runs on
is in the worker's folder, which every one of its processes names.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["end_programs"]


def end_programs(folder: str) -> None:
    """Kill the processes of this user whose command names something in `folder` (Linux; elsewhere their time ends)."""
    if sys.platform != "linux":
        return
    named = os.fsencode(folder) + b"/"
    for process in Path("/proc").iterdir():
        if process.name.isdecimal() and int(process.name) != os.getpid():
            with suppress(OSError):  # it has ended, or is another user's
                if process.stat().st_uid == os.getuid() and named in (process / "cmdline").read_bytes():
                    os.kill(int(process.name), signal.SIGKILL)
