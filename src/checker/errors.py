"""Errors a person can act on.

Every error that may reach a user is a `CheckerError`: it names the file, the
place in it where there is one, what is wrong and what to do, in Vietnamese and
English. The command line prints it and exits with 2; nothing else is caught.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["CheckerError", "Words", "joined"]


class Words:
    """One sentence in both languages.

    `vi` is what is shown unless English was asked for.
    """

    __slots__ = ("en", "vi")

    def __init__(self, vi: str, en: str) -> None:
        self.vi = vi
        self.en = en

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.vi

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and (self.vi, self.en) == (other.vi, other.en)

    def __hash__(self) -> int:
        return hash((self.vi, self.en))

    def __repr__(self) -> str:
        return f"Words({self.vi!r}, {self.en!r})"


def joined(mark: str, every: Iterable[Words]) -> Words:
    """One sentence of several, with `mark` between them in either language."""
    listed = [*every]
    return Words(mark.join(words.vi for words in listed), mark.join(words.en for words in listed))


class CheckerError(Exception):
    """A problem with what the user gave: a file, a rule, a plan, an option.

    `path` is the file at fault or None; `line` (from 1) and `key` (a dotted
    path inside a YAML or TOML file) narrow the place; `what` says what is
    wrong and what to do.
    """

    def __init__(
        self,
        what: Words,
        *,
        path: str | None = None,
        line: int | None = None,
        key: str | None = None,
    ) -> None:
        super().__init__(what.en)
        self.what = what
        self.path = path
        self.line = line
        self.key = key

    def sentence(self, lang: str = "vi") -> str:
        """The error on one line: `path:line: key: what`."""
        place = self.path or ""
        if self.line is not None:
            place = f"{place}:{self.line}" if place else f"{'line' if lang == 'en' else 'dòng'} {self.line}"
        parts = [part for part in (place, self.key, self.what[lang]) if part]
        return ": ".join(parts)
