"""`composed`: the file spells each letter as one character (Unicode NFC)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import is_normalized, normalize

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.source import Source, Span
from checker.vocabulary.check import Check, Hit, Options

__all__ = ["COMPOSED"]


def _lines(source: Source) -> Iterator[Edit]:
    """Each line of the file with a letter in pieces, composed; line ends and blanks stay as they are."""
    start = 0
    for line in source.text.split("\n"):
        span = Span(start, start + len(line))
        original = source.quote(span)
        if not is_normalized("NFC", original):
            yield Edit(span, normalize("NFC", original))
        start = span.end + 1


def _first_word(source: Source, span: Span) -> Span:
    """The first word in `span` that is not composed."""
    start = span.start
    for word in source.text[span.start : span.end].split(" "):
        here = Span(start, start + len(word))
        if not is_normalized("NFC", source.quote(here)):
            return here
        start = here.end + 1
    return span


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    source = facts.document.source
    for node in nodes:
        edits = tuple(_lines(source)) if source.normalized else ()
        if edits:
            yield Hit(_first_word(source, edits[0].span), {"lines": str(len(edits))}, node, edits)


COMPOSED = Check(_run, {}, frozenset({"lines"}), takes=frozenset({"file"}), mends=True)
