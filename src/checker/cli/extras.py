"""Libraries that some commands need beyond those of every run: the extras of `pyproject.toml`.

They are named one by one: by `checker[…]` pip finds what the package index has by the name `checker`, a stranger's
program, wherever it is not this one's own pip that is asked.
"""

from __future__ import annotations

import sys
from typing import Final

__all__ = ["LSP", "SERVE", "install"]

SERVE: Final = ("anyio>=4.0", "python-multipart>=0.0.27", "starlette>=1.0", "uvicorn>=0.34")
LSP: Final = ("pygls>=2.1",)


def install(packages: tuple[str, ...]) -> str:
    """The command that installs `packages` for this Python; quoted so that bash and Windows' cmd both take it."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    wanted = " ".join(f'"{package}"' for package in packages)
    return f"{python} -m pip install {wanted}"
