"""Which program and which rules a check was made with, as digests of what decides a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import __version__
from checker.digest import blake2b
from checker.errors import CheckerError, Words
from checker.resources import folder
from checker.value import NamedTuple

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["Edition", "edition"]

_SHIPPED = ("rules", "grammars")
_OURS = (".yaml", ".yml", ".lark", ".json", ".tsv")


class Edition(NamedTuple):
    """The program and its rules."""

    version: str
    rules: str
    """Digest of the shipped rules, standards, lexicons, plans and grammars, and of the office's own folders of rules:
    16 hexadecimal digits."""


def edition(folders: Sequence[str] = ()) -> Edition:
    """The edition at hand, with the office's own `folders` of rules.

    Names of files count from the folder they are in, so that the same rules at another place are the same.
    Raises `CheckerError` for a file that cannot be read.
    """
    digest = blake2b(digest_size=8)
    trees: list[Traversable] = [*map(folder, _SHIPPED), *map(Path, folders)]
    for tree in trees:
        try:
            for name, content in sorted(_files(tree, "")):
                for part in (name.encode(), content):
                    digest.update(b"%d:" % len(part))
                    digest.update(part)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            what = Words(f"không đọc được quy tắc ({reason})", f"the rules cannot be read ({reason})")
            raise CheckerError(what, path=str(tree)) from None
    return Edition(__version__, digest.hexdigest())


def _files(tree: Traversable, above: str) -> Iterator[tuple[str, bytes]]:
    for entry in tree.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, name)
        elif entry.name.endswith(_OURS):
            yield name, entry.read_bytes()
