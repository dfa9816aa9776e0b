"""Rules-based compliance checker for drafts of official Vietnamese reports.

`lint` is the whole program as one function; `Result` is what it gives back.
Both are imported on first use, so that a command that needs neither starts fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.finding import Result
    from checker.pipeline import lint

__all__ = ["Result", "__version__", "lint"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name == "lint":
        from checker.pipeline import lint

        return lint
    if name == "Result":
        from checker.finding import Result

        return Result
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__]
