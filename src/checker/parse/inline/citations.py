"""Citations: type, "số", symbol, date, issuing body and abstract of another document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from checker.document import Citation, DateMention
from checker.expression import expression
from checker.parse.automaton import Node, Token
from checker.parse.inline.abstracts import LONGEST, abstract_span
from checker.parse.inline.dates import read_day
from checker.parse.inline.passage import BREAK, Passage
from checker.parse.inline.places import begin, end, leaf
from checker.parse.inline.symbols import read_symbol
from checker.source import Text
from checker.symbol import Symbol
from checker.value import NamedTuple

__all__ = ["Cited", "read_citations"]

# What stands before a symbol that goes on with a list, and what ends the list.
_LISTED = expression(r"(?:[;,]|(?<!\w)và)\s*$")
_SENTENCE_END = expression(rf"[.:!?]\s|{BREAK}")
_ACT = expression(r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh)(?=\s)", re.IGNORECASE)


class Cited(NamedTuple):
    """A citation and where it stands in the passage; `core_end` is where all but its abstract ends."""

    citation: Citation
    start: int
    core_end: int
    end: int


class _Draft:
    """The tokens of one citation, before its neighbours are looked at."""

    __slots__ = ("about", "act", "comma", "core_end", "date", "issuer", "number_word", "own", "symbol", "type")

    def __init__(self, symbol: Token, core_end: int) -> None:
        self.symbol = symbol
        self.core_end = core_end
        self.type: Token | None = None
        self.act: Token | None = None
        self.number_word: Token | None = None
        self.date: DateMention | None = None
        self.comma = False
        self.issuer: Text | None = None
        self.about: Token | None = None
        self.own = False

    @property
    def start(self) -> int:
        first = self.type or self.act or self.number_word or self.symbol
        return begin(first)


def read_citations(nodes: Sequence[Node], passage: Passage) -> list[Cited]:
    """The citations that the `citation` nodes of the parse tree say, in order of place."""
    drafts = [_draft(node, passage) for node in nodes]
    cited: list[Cited] = []
    head: Cited | None = None
    for draft, following in zip_longest(drafts, drafts[1:]):
        found = _cited(draft, following, passage)
        if found.citation.type is not None:
            head = found
        elif head is not None and _continues(head, found, passage):
            found = _inherit(found, head.citation)
            head = found
        cited.append(found)
    return cited


def _continues(head: Cited, found: Cited, passage: Passage) -> bool:
    """True when a symbol without a type goes on with the list that `head` is in."""
    if found.start - head.core_end > LONGEST:
        return False
    between = passage.value[head.core_end : found.start]
    return (
        _LISTED.search(between) is not None
        and _SENTENCE_END.search(between) is None
        and _kind(head.citation.symbol) == _kind(found.citation.symbol)
    )


def _kind(symbol: Symbol) -> tuple[str, str]:
    return symbol.system, (symbol.mark or "").upper()


def _inherit(found: Cited, head: Citation) -> Cited:
    number_word = found.citation.number_word or head.number_word
    return found._replace(citation=found.citation._replace(type=head.type, number_word=number_word, in_list=True))


def _draft(node: Node, passage: Passage) -> _Draft:
    symbol = _symbol(node)
    draft = _Draft(symbol, end(symbol))
    for child in node.children:
        if isinstance(child, Token):
            if child.type == "ABOUT":
                draft.about = child
        elif child.data == "dated":
            _date(child, draft, passage)
        elif child.data == "issuer":
            organ = leaf(child, 1)
            draft.issuer = passage.text(begin(organ), end(organ))
            draft.core_end = end(organ)
        elif child.data != "symbol":
            _head(child, draft)
    return draft


def _symbol(node: Node) -> Token:
    for child in node.children:
        if isinstance(child, Token):
            return child
        if child.data == "symbol":
            return leaf(child)
    raise AssertionError("a citation has a symbol")


def _head(node: Node, draft: _Draft) -> None:
    """Takes what stands before the symbol from a `typed` or `numbered` node."""
    for child in node.children:
        if isinstance(child, Node):
            _head(child, draft)
        elif child.type == "ISSUED":
            draft.own = True
        elif child.type == "TYPE":
            draft.type = child
        elif child.type == "ACT":
            draft.act = child
        elif child.type == "NUMBER_WORD":
            draft.number_word = child


def _date(node: Node, draft: _Draft, passage: Passage) -> None:
    day = node.children[-1]
    if draft.date is not None or not isinstance(day, Node):
        return
    draft.date = read_day(day, passage)
    if draft.date is not None:
        draft.comma = len(node.children) > 1
        draft.core_end = end(leaf(day, -1))


def _cited(draft: _Draft, following: _Draft | None, passage: Passage) -> Cited:
    symbol = draft.symbol
    abstract = _abstract(draft, following, passage)
    type_text = _type_text(draft, passage)
    last = max(draft.core_end, abstract[1] if abstract else 0)
    text = passage.text(draft.start, last)
    citation = Citation(
        text=text,
        span=text.span(),
        type=type_text.value if type_text else None,
        type_text=type_text,
        number_word=draft.number_word is not None,
        symbol=read_symbol(symbol.strip(), symbol.type),
        symbol_text=passage.text(begin(symbol), end(symbol)),
        date=draft.date,
        comma_before_date=draft.comma,
        issuer=draft.issuer,
        abstract=passage.text(*abstract) if abstract else None,
        own=draft.own,
    )
    return Cited(citation, draft.start, draft.core_end, last)


def _type_text(draft: _Draft, passage: Passage) -> Text | None:
    if draft.type is not None:
        return passage.text(begin(draft.type), end(draft.type))
    name = _ACT.match(draft.act) if draft.act else None
    return passage.text(draft.start, draft.start + name.end()) if name else None


def _abstract(draft: _Draft, following: _Draft | None, passage: Passage) -> tuple[int, int] | None:
    if draft.about is not None:
        near = (following.start, end(following.symbol)) if following else None
        return abstract_span(passage.value, begin(draft.about), end(draft.about), near)
    name = _ACT.match(draft.act) if draft.act else None
    if draft.act is None or name is None:
        return None
    # A law is cited by its name, which is its abstract too.
    start = draft.start + name.end()
    words = passage.value[start : end(draft.act)]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip(" ("))
