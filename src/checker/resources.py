"""Where the shipped data stands: `rules/`, `grammars/`.

In a wheel both are inside the package (also when it is imported from a zip
file); in a checkout they stand at the top level of the repository.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["folder"]


@cache
def folder(name: str) -> Traversable:
    """The shipped folder `name` ("rules", "grammars" or "schemas") as a readable tree.

    Raises `FileNotFoundError` when the installation is broken.
    """
    package = Path(__file__).parent
    for place in (package / "_data" / name, package / name, package.parent.parent / name):
        if place.is_dir():
            return place
    # Only a zip import gets here; importlib.resources costs start-up time that the usual case need not pay.
    from importlib.resources import files

    for inside in (files("checker") / "_data" / name, files("checker") / name):
        if inside.is_dir():
            return inside
    raise FileNotFoundError(f"checker: the shipped folder {name!r} is missing; reinstall the program")
