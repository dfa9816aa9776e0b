"""The outline of a draft, for the editor's list of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lsprotocol.types import DocumentSymbol, Location, SymbolInformation, SymbolKind

from checker.document import Entry, Level
from checker.lsp.examining import Examined
from checker.render.width import crop, visible
from checker.source import Span

__all__ = ["flat", "tree"]

_LONGEST = 80
_KIND: Mapping[Level, SymbolKind] = {
    "part": SymbolKind.Namespace,
    "chapter": SymbolKind.Namespace,
    "section": SymbolKind.Module,
    "article": SymbolKind.Module,
    "item": SymbolKind.Class,
    "subitem": SymbolKind.Method,
    "point": SymbolKind.Field,
    "bullet": SymbolKind.String,
    "plus": SymbolKind.String,
}


def tree(seen: Examined) -> list[DocumentSymbol]:
    """The entries of the outline with what hangs below them."""
    return [] if seen.result is None else [*_below(seen, seen.result.document.outline)]


def _below(seen: Examined, entries: Sequence[Entry]) -> Iterator[DocumentSymbol]:
    for entry in entries:
        whole = entry.span
        start = max(entry.marker.start, whole.start)
        heading = Span(start, max(start, min(entry.heading.span().end, whole.end)))
        yield DocumentSymbol(
            _name(seen, entry),
            _KIND[entry.level],
            seen.range(whole),
            seen.range(heading),  # which must lie in the whole
            children=[*_below(seen, entry.children)],
        )


def flat(seen: Examined) -> list[SymbolInformation]:
    """The same as a list, for editors that know no tree."""
    entries = () if seen.result is None else seen.result.document.entries()
    return [
        SymbolInformation(Location(seen.text.uri, seen.range(entry.span)), _name(seen, entry), _KIND[entry.level])
        for entry in entries
    ]


def _name(seen: Examined, entry: Entry) -> str:
    """Marker and heading; a name may not be empty."""
    marker = "" if seen.result is None else seen.result.document.source.quote(entry.marker)
    return crop(visible(f"{marker.strip()} {entry.heading.value}".strip()), _LONGEST) or entry.level
