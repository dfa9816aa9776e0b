"""Cross-references inside the draft: "như nội dung 4 của nhiệm vụ trọng tâm", "mục II.3"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import Reference
from checker.expression import expression
from checker.parse.automaton import Node, Token
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import begin, end
from checker.source import Text

__all__ = ["read_references"]

_LABEL = expression(r"(?<![^\W_])(?:[IVX]{1,5}(?:\.\d+)*|\d{1,3}(?:\.\d+)*|[A-H]|[a-zđ])(?![^\W_])")
_ROMAN = expression(r"[IVXA-H]+")
# From the innermost part to the outermost; the words of the grammar's LOCATOR.
_INNER_FIRST = ("điểm", "khoản", "nội dung", "nhiệm vụ", "tiểu mục", "mục", "phần", "chương", "điều")
_KIND = expression(rf"(?:các )?(?P<kind>{'|'.join(_INNER_FIRST)})(?!\w)")
_LEGAL = frozenset({"điểm", "khoản", "điều", "chương"})


def read_references(node: Node, passage: Passage) -> Iterator[Reference]:
    """What a `pointer` node points to: one reference for each label of its innermost part.

    Articles, clauses and points are parts of legal texts, so they count only where the
    words say that they are of this document ("Điều này", "nêu trên"); other parts count
    where a word leads to them ("tại mục 3") or a phrase names where they stand.
    """
    groups: list[list[Token]] = [[]]
    led = owned = False
    phrase: str | None = None
    stop = 0
    for child in node.children:
        if isinstance(child, Node):
            for token in child.children:
                assert isinstance(token, Token)
                if token.type == "LOCATOR":
                    groups[-1].append(token)
                    stop = end(token)
                elif token.strip() == "và":
                    groups.append([])
        elif child.type == "AT":
            led = True
        else:
            owned = True
            stop = end(child)
            phrase = " ".join(child.split()[1:]) if child.type == "OF_PHRASE" else None
    for group in filter(None, groups):
        last = stop if group is groups[-1] else end(group[-1])
        yield from _references(group, passage.text(begin(group[0]), last), phrase, led, owned)


def _references(group: list[Token], text: Text, phrase: str | None, led: bool, owned: bool) -> Iterator[Reference]:
    locators = [_locator(token) for token in group]
    kinds = {kind for kind, _ in locators}
    if not owned and (not led or kinds <= _LEGAL or "điều" in kinds):
        return
    section = _section(locators)
    span = text.span()
    for number in _numbers(locators):
        yield Reference(text, span, number, section, phrase)


def _locator(token: Token) -> tuple[str, list[str]]:
    opening = _KIND.match(" ".join(token.casefold().split()))
    kind = opening["kind"] if opening else ""
    words = token.split()
    skip = len(kind.split()) + (words[0].casefold() == "các")
    return kind, _LABEL.findall(" ".join(words[skip:]))


def _section(locators: list[tuple[str, list[str]]]) -> str | None:
    for kind, labels in locators:
        for label in labels:
            if kind in ("phần", "chương"):
                return label.partition(".")[0]
            roman = _ROMAN.match(label)
            if kind in ("mục", "tiểu mục") and roman is not None:
                return roman.group()
    return None


def _numbers(locators: list[tuple[str, list[str]]]) -> list[str | None]:
    inner = min(locators, key=lambda locator: _INNER_FIRST.index(locator[0]) if locator[0] else 99)
    kind, labels = inner
    numbers: list[str | None] = []
    for label in labels:
        roman = _ROMAN.match(label)
        if kind in ("phần", "chương") or (roman is not None and kind in ("mục", "tiểu mục")):
            rest = label.partition(".")[2]
            numbers.append(rest or None)
        else:
            numbers.append(label)
    return numbers or [None]
