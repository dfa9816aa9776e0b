"""What a rule says of one place: its words with the placeholders filled in."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, Literal

from checker.errors import Words
from checker.expression import expression
from checker.select.node import Facts
from checker.source import Text
from checker.vocabulary import Hit
from checker.vocabulary.dates import written

__all__ = ["filled", "told_apart"]

_LONGEST_QUOTE = 120
_PLACEHOLDER = expression(r"\{([a-z-]+)\}")


def filled(words: Words, hit: Hit, facts: Facts) -> Words:
    """The words of a rule with its placeholders replaced."""

    def sentence(lang: Literal["vi", "en"]) -> str:
        pieces = _pieces(words[lang])
        shown = (_shown(_value(piece, hit, facts), lang) if odd % 2 else piece for odd, piece in enumerate(pieces))
        return "".join(shown)

    return Words(sentence("vi"), sentence("en"))


def told_apart(words: Words, hit: Hit, facts: Facts) -> str:
    """What the placeholders of a rule's words stand for: tells findings of one rule at one place apart."""
    return "\0".join(_shown(_value(name, hit, facts), "vi") for name in sorted({*_pieces(words.vi)[1::2]}))


def _value(name: str, hit: Hit, facts: Facts) -> Any:
    """What the placeholder `name` stands for."""
    if name in hit.values:
        return hit.values[name]
    if name == "text":
        return facts.document.source.text[hit.span.start : hit.span.end]
    return hit.node.read(name) if hit.node is not None else None


@lru_cache(maxsize=512)
def _pieces(form: str) -> tuple[str, ...]:
    """A form cut at its placeholders: plain text and names of placeholders in turn."""
    return tuple(_PLACEHOLDER.split(form))


def _shown(value: Any, lang: Literal["vi", "en"]) -> str:
    if value is None:
        return "…"
    if isinstance(value, Words):
        return value[lang]
    if isinstance(value, date):
        return written(value)
    if isinstance(value, float):
        return f"{value:g}"
    text = " ".join((value.value if isinstance(value, Text) else str(value)).split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1].rstrip()}…"
