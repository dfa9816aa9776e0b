"""What workers do with drafts: pure functions from bytes and settings to what the API answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.finding import Result
    from checker.pipeline import Settings
    from checker.source import Source
    from checker.suppression import Suppression

__all__ = ["Choice", "Draft", "lint"]


class Draft(NamedTuple):
    """A draft as it came."""

    name: str
    """A harmless file name, or "-" for text that was typed in."""
    data: bytes | str
    """The file, or the text."""


class Choice(NamedTuple):
    """What holds for a draft."""

    settings: Settings
    suppressions: Sequence[Suppression]
    lang: str


def source_of(draft: Draft) -> Source:
    """`draft` read. Raises `CheckerError` as reading does."""
    from checker.read import decode, from_string

    return from_string(draft.data, draft.name) if isinstance(draft.data, str) else decode(draft.data, draft.name)


def checked(source: Source, choice: Choice) -> Result:
    """All that is said of `source`. Raises `CheckerError` for names that are unknown."""
    from checker.pipeline import lint_source

    return lint_source(source, choice.settings, choice.suppressions, date.today())


def lint(draft: Draft, choice: Choice, *, page: bool) -> str:
    """One member of `documents` of the JSON contract; with `page`, also the text and where in it each place is."""
    from checker.render.contract import encode, location, with_offsets
    from checker.render.lint_json import lint_value

    source = source_of(draft)
    result = checked(source, choice)
    value = lint_value(result, choice.lang, with_offsets if page else location)
    if page:
        value["text"] = source.original
    return encode(value)


def known(settings: Settings) -> None:
    """Raise `CheckerError` when `settings` name a plan, standard or rule that is unknown."""
    from checker.pipeline import prepare

    prepare(settings)
