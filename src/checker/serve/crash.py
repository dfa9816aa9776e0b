"""What the system does with the memory of a process that crashes: it may write it to the disk, drafts and all."""

from __future__ import annotations

import sys
from contextlib import suppress

__all__ = ["leave_no_core"]


def leave_no_core() -> None:
    """Have the system write no image of this process, nor of those it starts, to the disk when it crashes."""
    if sys.platform == "win32":
        return
    import resource

    # core(5): Linux minds 0 only where the image goes into a file; 1 also where it is handed to a program.
    most = 1 if sys.platform == "linux" and resource.getrlimit(resource.RLIMIT_CORE)[1] else 0
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
