"""The collection of blocks: paragraphs and entries of the content in one row, each with what follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from checker.document import Entry
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "Block", "Next", "blocks"]

Next = Literal["child", "paragraph", "sibling", "higher", "closing", "table", "end"]
"""What follows a block: an entry below its own, another paragraph of its entry, an entry of the same
level or a higher one, the closing, a table of data, nothing."""


class Block(NamedTuple):
    """One paragraph, heading or list line."""

    text: Text
    entry: Entry | None
    """The entry it belongs to; None in preamble and closing."""
    opens: bool
    """It is the line with the entry's marker."""
    level: str
    """Of its entry; "preamble" or "closing" outside the outline."""
    siblings: tuple[Entry, ...]
    """The entries beside its own, its own included."""
    follows: Next
    after: Block | None
    siblings_filled: bool = False
    """Most of the entries beside its own have more than their first line."""

    @property
    def span(self) -> Span:
        """The place, marker included."""
        start = self.text.span().start
        if self.opens and self.entry is not None:
            start = self.entry.span.start
        return Span(start, max(start, self.text.span().end))

    @property
    def list_follows(self) -> bool:
        """True when the next block begins a list: its first entry, or one without a number."""
        if self.after is None or self.after.entry is None or not self.after.opens:
            return False
        return not self.after.entry.label[:1].isalnum() or self.after.entry is self.after.siblings[0] or _first(self)

    @property
    def sentences(self) -> int:
        """How many sentences end inside it."""
        value = self.text.value
        return sum(value.count(mark) for mark in (". ", "! ", "? "))


_TAIL = 80
"""Characters at the end of a block that show how it ends."""
_FIRST = frozenset({"1", "01", "I", "a", "A", "i"})


def _first(block: Block) -> bool:
    """True when the entry after `block` has the first label of its kind."""
    after = block.after
    return after is not None and after.entry is not None and after.entry.label.rpartition(".")[2] in _FIRST


def blocks(facts: Facts) -> tuple[Block, ...]:
    """The blocks of the draft, by place."""
    return facts.once("blocks", lambda: _blocks(facts))


def _blocks(facts: Facts) -> tuple[Block, ...]:
    document = facts.document
    row = [Block(text, None, False, "preamble", (), "end", None) for text in document.preamble]
    row += _of_entries(document.outline)
    row += [Block(text, None, False, "closing", (), "end", None) for text in document.closing]
    linked: list[Block] = []
    after: Block | None = None
    for block in reversed(row):
        tabled = facts.tabled(block.text.span().end, after.text.span().start if after is not None else None)
        after = block._replace(follows="table" if tabled else _next(block, after), after=after)
        linked.append(after)
    return tuple(reversed(linked))


def _of_entries(entries: tuple[Entry, ...]) -> Iterator[Block]:
    """The blocks of `entries` and of those below them, by place."""
    filled = _filled(entries)
    for entry in entries:
        yield Block(entry.heading, entry, True, entry.level, entries, "end", None, filled)
        own = [Block(text, entry, False, entry.level, entries, "end", None, filled) for text in entry.paragraphs]
        below = list(_of_entries(entry.children))
        yield from sorted((*own, *below), key=lambda block: block.text.span().start) if own and below else own or below


def _next(block: Block, after: Block | None) -> Next:
    if after is None:
        return "end"
    if after.level == "closing":
        return "closing"
    if block.entry is None:
        return "paragraph" if after.entry is None else "child"
    if after.entry is block.entry:
        return "paragraph"
    if not after.opens:
        return "paragraph"
    if any(after.entry is child for child in block.entry.children[:1]):
        return "child"
    return "sibling" if after.siblings is block.siblings else "higher"


def _gather(facts: Facts) -> Iterator[Part]:
    return ((block, block.span) for block in blocks(facts))


def _filled(entries: Sequence[Entry]) -> bool:
    """True when most of the entries have more than their first line."""
    full = sum(bool(entry.paragraphs or entry.children) for entry in entries)
    return full * 2 >= len(entries) and full > 0


class _Opening(NamedTuple):
    """A line before the first numbered entry."""

    block: Block
    dash: bool
    alike: int
    """How many of these lines begin with the same two words, for the words most often begun with."""

    @property
    def text(self) -> Text:
        """Its text without the dash."""
        return self.block.text

    @property
    def next(self) -> Text | None:
        """The text of the block that follows, paragraphs it was broken into passed over."""
        block = _last_piece(self.block)
        return block.after.text if block.after is not None else None


def _openings(facts: Facts) -> Iterator[Part]:
    lines: list[Block] = []
    for block in blocks(facts):
        if block.entry is not None and block.level != "bullet":
            break
        if block.level == "closing":
            break
        lines.append(block)
    begun = Counter(" ".join(block.text.value.split(maxsplit=2)[:2]).casefold() for block in lines)
    alike = max(begun.values(), default=0)
    ended = True
    for block in lines:
        if block.opens or ended:
            yield (
                _Opening(block, block.opens, alike),
                Span(block.text.span().start, _last_piece(block).text.span().end),
            )
        ended = not block.text.value[-1:].isalnum()


def _last_piece(block: Block) -> Block:
    """The last of the paragraphs that an opening line was broken into."""
    while block.entry is not None and block.follows == "paragraph" and block.text.value[-1:].isalnum():
        assert block.after is not None
        block = block.after
    return block


def _ends_in_capitals(block: Block) -> bool:
    words = block.text.value.split()
    return bool(words) and len(words[-1]) > 1 and words[-1].isupper()


def _end(block: Block) -> Span:
    end = block.text.span().end
    return Span(end, end)


COLLECTIONS = {
    "blocks": Collection(
        _gather,
        {
            "text": Attribute("text", lambda b: b.text),
            "level": Attribute("word", lambda b: b.level),
            "opens": Attribute("flag", lambda b: b.opens),
            "follows": Attribute("word", lambda b: b.follows),
            "list-follows": Attribute("flag", lambda b: b.list_follows),
            "next": Attribute("text", lambda b: b.after.text if b.after is not None else None),
            "words": Attribute("number", lambda b: len(b.text.value.split())),
            "sentences": Attribute("number", lambda b: b.sentences),
            "siblings-filled": Attribute("flag", lambda b: b.siblings_filled),
            "tail": Attribute("word", lambda b: b.text.value[-_TAIL:]),
            "ends-in-capitals": Attribute("flag", _ends_in_capitals),
            "end": Attribute("place", _end),
        },
    ),
    "opening-lines": Collection(
        _openings,
        {
            "text": Attribute("text", lambda o: o.text),
            "dash": Attribute("flag", lambda o: o.dash),
            "alike": Attribute("number", lambda o: o.alike),
            "next": Attribute("text", lambda o: o.next),
        },
    ),
}
