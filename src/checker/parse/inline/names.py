"""Short names: "(viết tắt là Kế hoạch 83)", "(Kết luận số 21-KL/TW)", "Cải cách hành chính (CCHC)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.document import ShortName
from checker.expression import expression
from checker.parse.automaton import Token
from checker.parse.inline.citations import Cited
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import begin, end

__all__ = ["read_acronym", "read_alias", "read_bracket", "read_cited_bracket"]

_NAME = expression(r"\s+là\s*:?\s+[“\"]?(?P<name>[^()“”\";]{1,80}?)[”\"]?\s*(?:[;)]|$)", re.IGNORECASE)
_WORDS = expression(r"[^\W\d_]+")
_PHRASE = expression(r"[^,;:.()]*$")
# How far before a name is looked for what it stands for: characters, citations.
_REACH = 200
_NEAR = 20


def read_alias(token: Token, before: Sequence[Cited], passage: Passage) -> ShortName | None:
    """A name given with "viết tắt là", "gọi tắt là", "gọi là"; `before` are the citations before it."""
    found = _NAME.search(token)
    name = found["name"].strip(" \t\n\u00a0,.") if found else ""
    if not name:
        return None
    start = begin(token)
    same = _in_paragraph(before, start, passage)
    stands_for = _best(name, same)
    text = passage.text(start, end(token))
    if stands_for is None:
        stands_for = _phrase(name, start, passage)
    return ShortName(text, text.span(), name, stands_for) if stands_for else None


def read_bracket(token: Token, before: Sequence[Cited], passage: Passage) -> ShortName | None:
    """ "Nghị quyết Đại hội đại biểu … (Nghị quyết Đại hội XIII)": a name that repeats the type before it."""
    start = begin(token)
    name = " ".join(token[1:-1].split())
    type_name = " ".join(name.split()[:2])
    same = _in_paragraph(before, start, passage)
    first = passage.value.rfind(type_name, max(passage.beginning(start), start - _REACH), start)
    text = passage.text(start, end(token))
    if same and same[-1].citation.type == type_name and same[-1].start >= first:
        return ShortName(text, text.span(), name, _written(same[-1]))
    if first < 0 or ";" in passage.value[first:start]:
        return None
    return ShortName(text, text.span(), name, passage.value[first:start].strip())


def read_cited_bracket(cited: Cited, before: Sequence[Cited], passage: Passage) -> ShortName | None:
    """ "… (Kết luận số 21-KL/TW)" behind the full citation of the same document."""
    value = passage.value
    start, stop = cited.start - 1, cited.end
    if start < 0 or value[start] != "(" or value[stop : stop + 1] != ")":
        return None
    key = cited.citation.symbol.key
    if not any(other.citation.symbol.key == key for other in _in_paragraph(before, start, passage)):
        return None
    text = passage.text(start, stop + 1)
    return ShortName(text, text.span(), cited.citation.text.value, _written(cited))


def read_acronym(token: Token, passage: Passage) -> ShortName | None:
    """ "Cải cách hành chính (CCHC)": initials of the words before; None where they are not."""
    letters = [letter for letter in token if letter.isupper()]
    start = begin(token)
    first = max(passage.beginning(start), start - _REACH)
    words = list(_WORDS.finditer(passage.value, first, start))[-len(letters) :]
    if len(letters) < 2 or len(words) < len(letters):
        return None
    if [word.group()[0].upper() for word in words] != letters:
        return None
    phrase = passage.value[words[0].start() : start].strip()
    if any(mark in phrase for mark in ".;:()"):
        return None
    text = passage.text(start, end(token))
    return ShortName(text, text.span(), token[1:-1], phrase)


def _in_paragraph(before: Sequence[Cited], offset: int, passage: Passage) -> list[Cited]:
    first = passage.beginning(offset)
    found: list[Cited] = []
    for cited in reversed(before[-_NEAR:]):
        if cited.start < first:
            break
        found.append(cited)
    return found[::-1]


def _best(name: str, same: Sequence[Cited]) -> str | None:
    """The symbol of the nearest citation that the name fits by type and number, or by one of them."""
    best: tuple[int, str] | None = None
    for cited in reversed(same):
        symbol, kind = cited.citation.symbol, cited.citation.type
        by_type = kind is not None and name.casefold().startswith(kind.casefold())
        by_number = (
            bool(symbol.number)
            and symbol.number in name  # compiling an expression costs more than to look
            and re.search(rf"(?<!\d){symbol.number}(?!\d)", name) is not None
        )
        score = 2 * by_type + by_number
        if score and (best is None or score > best[0]):
            best = score, _written(cited)
    return None if best is None else best[1]


def _phrase(name: str, start: int, passage: Passage) -> str:
    """The words before the bracket, from where the first word of the name stands if it does."""
    first = max(passage.beginning(start), start - _REACH)
    phrase = _PHRASE.search(passage.value, first, start)
    words = phrase.group().strip() if phrase else ""
    at = words.rfind(name.split(maxsplit=1)[0])
    return words[at:] if at >= 0 else words


def _written(cited: Cited) -> str:
    return "".join(cited.citation.symbol.raw.split())
