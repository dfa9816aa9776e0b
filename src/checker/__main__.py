"""`checker` and `python -m checker`."""

from __future__ import annotations

import gc
import sys

__all__ = ["main"]

# Nearly all that a run makes lives as long as the run: looking for garbage every 700 objects, as Python does
# by default, takes a tenth of it.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main() -> int:
    """Run the command line on `sys.argv` and give back the exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from checker.cli.run import run

    code = run(sys.argv[1:])
    gc.freeze()  # the process ends: nothing that is left has to be looked through once more
    return code


if __name__ == "__main__":
    sys.exit(main())
