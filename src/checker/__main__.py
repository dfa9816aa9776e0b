"""`checker` and `python -m checker`."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> int:
    """Run the command line on `sys.argv` and give back the exit code."""
    from checker.cli.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
