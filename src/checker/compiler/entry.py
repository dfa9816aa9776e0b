"""One rule as it stands in its file, with the errors that name the place in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.datafile import DataFile, Key, nearest
from checker.errors import Words
from checker.known import Known
from checker.standard import Standard
from checker.value import NamedTuple

__all__ = ["Entry", "Surroundings"]


class Surroundings(NamedTuple):
    """What rules may refer to."""

    standards: Mapping[str, Standard]
    lexicons: Mapping[str, Any]
    known: Known
    """Documents whose facts are known, by symbol."""


class Entry(NamedTuple):
    """The data of one rule, and where in its file it is."""

    file: DataFile
    key: Key
    data: Mapping[str, Any]
    around: Surroundings

    def fail(self, below: Key, vi: str, en: str) -> None:
        """Raise the `CheckerError` for what stands at `below` in this rule."""
        raise self.file.error((*self.key, *below), Words(vi, en))

    def known(self, name: str, names: Any, below: Key) -> None:
        """Raise the `CheckerError` for a `name` that is not among `names`, with the nearest that is."""
        if name not in names:
            hint = nearest(str(name), map(str, names))
            self.fail(below, f"không có {name!r}; {hint.vi}", f"there is no {name!r}; {hint.en}")
