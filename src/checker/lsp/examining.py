"""One text checked: what is said of it, and where each place of it is in the editor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from lsprotocol.types import Range

from checker.errors import CheckerError
from checker.finding import Result
from checker.lsp.mirror import Mirror
from checker.mend.changes import Change
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.pipeline import Settings
    from checker.source import Source, Span
    from checker.suppression import Suppression

__all__ = ["Examined", "Open", "Terms", "examined"]

_MARK = "\ufeff"


class Open(NamedTuple):
    """A text as it is open in the editor."""

    uri: str
    version: int | None
    mirror: Mirror


class Terms(NamedTuple):
    """Under what a text is checked."""

    settings: Settings
    suppressions: tuple[Suppression, ...]
    lang: str
    excluded: bool = False
    """True where the configuration says that the file is no draft."""


class Examined(NamedTuple):
    """A text and what is said of it: a result, an error, or nothing where there is nothing to check."""

    text: Open
    path: str
    lang: str
    result: Result | None = None
    terms: Terms | None = None
    error: CheckerError | None = None

    @property
    def mirror(self) -> Mirror:
        """What was checked."""
        return self.text.mirror

    @property
    def faithful(self) -> bool:
        """Does the result count in the characters of the editor? A text spelled in an older code was read anew."""
        return self.result is not None and self.result.document.source.original == self.mirror.text.removeprefix(_MARK)

    def range(self, span: Span | None) -> Range:
        """Where `span` stands in the editor: its lines, where its characters are others; the top for the whole text."""
        if span is None or self.result is None:
            return self.mirror.range(0, 0)
        source = self.result.document.source
        if self.faithful:
            return self.changed(Change(*_original(source, span), ""))
        place = source.rows(span)
        last = len(self.mirror.starts) - 1
        first, final = (min((line or 1) - 1, last) for line in (place.line, place.end_line))
        start = self.mirror.starts[first]
        return self.mirror.range(start, self.mirror.starts[final] + len(self.mirror.line(final)))

    def changed(self, change: Change) -> Range:
        """What `change` replaces; only of a faithful result."""
        shift = len(self.mirror.text) - len(self.mirror.text.removeprefix(_MARK))
        return self.mirror.range(change.start + shift, change.end + shift)


def _original(source: Source, span: Span) -> tuple[int, int]:
    """The offsets of `span` in the draft's own characters."""
    return (span.start, span.end) if source.offsets is None else (source.offsets[span.start], source.offsets[span.end])


def examined(text: Open, path: str, terms: Callable[[str], Terms], lang: str) -> Examined:
    """`text`, of the file `path`, checked under what `terms` says of that file.

    `lang` is for the error of a configuration that cannot be read. Never raises: whatever goes wrong is told.
    """
    from checker.pipeline import lint_source
    from checker.read import from_string

    words = text.mirror.text
    if not words.removeprefix(_MARK).strip():
        return Examined(text, path, lang)
    try:
        held = terms(path)
        lang = held.lang
        if held.excluded:
            return Examined(text, path, lang)
        result = lint_source(from_string(words, path), held.settings, held.suppressions, date.today())
        return Examined(text, path, lang, result, held)
    except CheckerError as error:
        return Examined(text, path, lang, error=error)
    except Exception as error:
        from checker.cli.run import internal

        return Examined(text, path, lang, error=internal(error))
