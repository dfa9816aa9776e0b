"""Blocks nested into an outline by `grammars/structure.lark`.

The blocks come in as tokens whose terminals are already known (LALR, one token
of look-ahead, linear). Every sequence of them has a tree.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Entry
from checker.parse.automaton import Node, Token, parse
from checker.parse.blocks import Piece
from checker.parse.grammar import load
from checker.parse.patterns import MARKERS, pattern
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Outline", "nest"]

# A draft without an outline closes with so many paragraphs at most; before them "Trong quá trình …" is its prose.
_CLOSING_PROSE = 3


class Outline(NamedTuple):
    """The content of a draft."""

    preamble: tuple[Text, ...]
    entries: tuple[Entry, ...]
    closing: tuple[Text, ...]


def nest(head: Sequence[str], pieces: Sequence[Piece], ending: Sequence[str]) -> Outline:
    """Nest the blocks of the content.

    `head` and `ending` are the terminals found before and after it, so that the
    grammar sees the whole draft.
    """
    closing = _closing(pieces)
    tokens = [Token(name, "") for name in head]
    for index, piece in enumerate(pieces):
        tokens.append(Token(_terminal(piece, closing=index >= closing), "", index))
    tokens.extend(Token(name, "") for name in ending)
    content = parse(load("structure"), tokens).children[2]
    assert isinstance(content, Node)
    preamble: tuple[Text, ...] = ()
    last: tuple[Text, ...] = ()
    entries: list[Entry] = []
    for child in content.children:
        assert isinstance(child, Node)
        if child.data == "preamble":
            preamble = _texts(child, pieces)
        elif child.data == "closing":
            last = _texts(child, pieces)
        else:
            entries.append(_entry(child, pieces))
    return Outline(preamble, tuple(entries), last)


def _terminal(piece: Piece, *, closing: bool) -> str:
    if closing:
        return "CLOSING"
    if piece.marker:
        return piece.marker.kind
    return "OPENING" if pattern("OPENING").match(piece.text.value) else "TEXT"


def _closing(pieces: Sequence[Piece]) -> int:
    """Index of the first block of the closing; the number of blocks when there is none.

    Only paragraphs after the last marker can close, in a draft without any
    only the last few: the first of them that begins as closings do, else a
    last one that is the end of a document with an outline by its own mark ("./.").
    """
    count = len(pieces)
    last = next((i for i in range(count - 1, -1, -1) if pieces[i].marker), -1)
    for index in range(last + 1 if last >= 0 else max(1, count - _CLOSING_PROSE), count):
        if pattern("CLOSING").match(pieces[index].text.value):
            return index
    if 0 <= last < count - 1 and pieces[-1].text.value.endswith("./."):
        return count - 1
    return count


def _texts(tree: Node, pieces: Sequence[Piece]) -> tuple[Text, ...]:
    return tuple(_piece(child, pieces).text for child in tree.children if isinstance(child, Token))


def _piece(token: Token, pieces: Sequence[Piece]) -> Piece:
    """The block a token stands for: its position is the index of the block."""
    return pieces[token.start_pos]


def _entry(tree: Node, pieces: Sequence[Piece]) -> Entry:
    head, *rest = tree.children
    assert isinstance(head, Token)
    piece = _piece(head, pieces)
    assert piece.marker is not None
    paragraphs = [_piece(child, pieces) for child in rest if isinstance(child, Token)]
    children = tuple(_entry(child, pieces) for child in rest if isinstance(child, Node))
    end = max([piece.span.end, *(p.span.end for p in paragraphs), *(child.span.end for child in children)])
    return Entry(
        level=MARKERS[piece.marker.kind],
        label=piece.marker.label,
        style=piece.marker.style,
        marker=piece.marker_span,
        heading=piece.text,
        paragraphs=tuple(p.text for p in paragraphs),
        children=children,
        span=Span(piece.span.start, end),
    )
