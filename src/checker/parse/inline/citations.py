"""Citations: type, "số", symbol, date, issuing body and abstract of another document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lark import Token, Tree

from checker.document import Citation, DateMention, Symbol
from checker.parse.inline.dates import read_day
from checker.parse.inline.passage import Passage
from checker.parse.inline.symbols import read_symbol
from checker.source import Text

__all__ = ["Cited", "read_citations"]

Node = Tree[Token] | Token

# A clause that begins with a capital ends an abstract, unless the capital goes on with a list of names.
_UPPER = "A-ZĐÀÁẢÃẠĂÂÈÉẺẼẸÊÌÍỈĨỊÒÓỎÕỌÔƠÙÚỦŨỤƯỲÝỶỸỴẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"
_ABSTRACT_END = re.compile(
    rf"[;:()\n]|\.(?=\s|$|/)|…|\.\.|,\s+(?=[{_UPPER}](?!hà nước|hân dân))|,\s+(?=(?:đã|đang|trong đó|nhằm|cụ thể|đồng thời|qua đó|đến nay|kịp thời)\s)|$"
)
_QUOTED = re.compile(r'[“"][^“”"\n]{1,400}[”"]')
_LONGEST_ABSTRACT = 400
_JOINED = re.compile(r"[\s,]+(?:và\s+)?$")
_LISTED = re.compile(r"(?:[;,]|\bvà)\s*$")
_SENTENCE_END = re.compile(rf"\.\s+[{_UPPER}]")


@dataclass(slots=True)
class Cited:
    """A citation and where it stands in the passage."""

    citation: Citation
    start: int
    end: int


@dataclass(slots=True)
class _Draft:
    """What one node says, before its neighbours are looked at."""

    start: int
    core_end: int
    """End of symbol, date and issuing body."""
    type: Token | None = None
    number_word: Token | None = None
    symbol: Token | None = None
    date: DateMention | None = None
    comma: bool = False
    issuer: Text | None = None
    name: Token | None = None
    """The name of an act: "Luật Tiếp công dân số …"."""
    about: Token | None = None
    own: bool = False


def read_citations(nodes: Sequence[Node], passage: Passage) -> list[Cited]:
    """The citations among the children of the parse tree, in order of place."""
    drafts = list(_drafts(nodes, passage))
    cited: list[Cited] = []
    head: _Head | None = None
    for index, draft in enumerate(drafts):
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        found = _cited(draft, following, passage)
        if found.citation.type is not None:
            head = _Head(found.citation, draft.core_end)
        elif head is not None and _continues(head, found, draft, passage):
            citation = replace(
                found.citation,
                type=head.citation.type,
                number_word=found.citation.number_word or head.citation.number_word,
                in_list=True,
            )
            found = Cited(citation, found.start, found.end)
            head = _Head(head.citation, draft.core_end)
        cited.append(found)
    return cited


@dataclass(slots=True)
class _Head:
    citation: Citation
    end: int


def _continues(head: _Head, found: Cited, draft: _Draft, passage: Passage) -> bool:
    """True when a bare symbol goes on with the list that `head` began."""
    between = passage.value[head.end : draft.start]
    return (
        len(between) <= _LONGEST_ABSTRACT + 100
        and _LISTED.search(between) is not None
        and "\n" not in between
        and _SENTENCE_END.search(between) is None
        and _kind(head.citation.symbol) == _kind(found.citation.symbol)
    )


def _kind(symbol: Symbol) -> tuple[str, str]:
    return symbol.system, (symbol.mark or "").upper()


def _drafts(nodes: Sequence[Node], passage: Passage) -> Iterator[_Draft]:
    issued: int | None = None
    for node in nodes:
        if isinstance(node, Token):
            if node.type == "ISSUED":
                issued = node.end_pos
        elif node.data == "citation":
            draft = _draft(node, passage)
            if issued is not None:
                draft.own = passage.value[issued : draft.start].strip() in ("", "các", "một số", "những")
            yield draft
            issued = None


def _draft(node: Tree[Token], passage: Passage) -> _Draft:
    first = next(node.scan_values(lambda _: True))
    draft = _Draft(first.start_pos, first.end_pos)
    for child in node.children:
        if isinstance(child, Token):
            if child.type == "TYPE":
                draft.type = child
            elif child.type == "ABOUT":
                draft.about = child
            else:
                draft.symbol = child
                draft.core_end = child.end_pos or 0
        elif child.data == "numbered":
            _number(child, draft)
        elif child.data == "symbol":
            draft.symbol = child.children[0]  # type: ignore[assignment]
            draft.core_end = draft.symbol.end_pos or 0  # type: ignore[union-attr]
        elif child.data == "dated":
            _date(child, draft, passage)
        elif child.data == "issuer":
            organ = child.children[1]
            assert isinstance(organ, Token)
            draft.issuer = passage.text(organ.start_pos or 0, organ.end_pos or 0)
            draft.core_end = organ.end_pos or 0
    return draft


def _number(node: Tree[Token], draft: _Draft) -> None:
    for child in node.children:
        if isinstance(child, Tree):
            draft.type = child.children[0]  # type: ignore[assignment]
            draft.name = child.children[1] if len(child.children) > 1 else None  # type: ignore[assignment]
        elif child.type == "TYPE":
            draft.type = child
        else:
            draft.number_word = child


def _date(node: Tree[Token], draft: _Draft, passage: Passage) -> None:
    day = node.children[-1]
    if isinstance(day, Tree):
        date = read_day(day, passage)
        if date is not None and draft.date is None:
            draft.date = date
            draft.comma = len(node.children) > 1
            last = day.children[-1]
            assert isinstance(last, Token)
            draft.core_end = last.end_pos or 0


def _cited(draft: _Draft, following: _Draft | None, passage: Passage) -> Cited:
    symbol = draft.symbol
    assert symbol is not None
    lead = len(symbol) - len(symbol.lstrip())
    symbol_start = (symbol.start_pos or 0) + lead
    start = symbol_start if draft.start == symbol.start_pos else draft.start
    abstract = _abstract(draft, following, passage)
    end = max(draft.core_end, abstract[1]) if abstract else draft.core_end
    text = passage.text(start, end)
    type_text = None
    if draft.type is not None:
        type_text = passage.text(draft.type.start_pos or 0, draft.type.end_pos or 0)
    return Cited(
        Citation(
            text=text,
            span=text.span(),
            type=None if type_text is None else type_text.value,
            type_text=type_text,
            number_word=draft.number_word is not None,
            symbol=read_symbol(symbol.strip(), symbol.type),
            symbol_text=passage.text(symbol_start, symbol.end_pos or 0),
            date=draft.date,
            comma_before_date=draft.comma,
            issuer=draft.issuer,
            abstract=None if abstract is None else passage.text(*abstract),
            own=draft.own,
        ),
        start,
        end,
    )


def _abstract(draft: _Draft, following: _Draft | None, passage: Passage) -> tuple[int, int] | None:
    """Where the abstract stands, or None where none was found or its end is not sure."""
    value = passage.value
    if draft.about is None:
        return None if draft.name is None else _stripped(value, draft.name.start_pos or 0, draft.name.end_pos or 0)
    begin = draft.about.start_pos or 0
    begin, _ = _stripped(value, begin, draft.about.end_pos or 0)
    if value[begin] in '“"':
        quoted = _QUOTED.match(value, begin)
        return None if quoted is None else quoted.span()
    found = _ABSTRACT_END.search(value, draft.about.end_pos or 0, begin + _LONGEST_ABSTRACT)
    end = found.start() if found else begin + _LONGEST_ABSTRACT
    if following is not None and following.start < end:
        joined = _JOINED.search(value, draft.about.end_pos or 0, following.start)
        if joined is not None and joined.group().strip():
            end = joined.start()
        else:
            symbol = following.symbol
            assert symbol is not None
            end = symbol.end_pos or 0
    elif found is None or (found.group() == "" and end < len(value) and end == begin + _LONGEST_ABSTRACT):
        return None
    begin, end = _stripped(value, begin, end)
    return (begin, end) if end > (draft.about.end_pos or 0) else None


def _stripped(value: str, start: int, end: int) -> tuple[int, int]:
    while start < end and value[start] in " \t\u00a0,":
        start += 1
    while end > start and value[end - 1] in " \t\u00a0,":
        end -= 1
    return start, end
