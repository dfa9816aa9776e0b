"""`attached`: what the text says is attached stands behind its content.

`mention` matches words that speak of an attachment, with its label as first group where it
has one; `words` are words of which every mention has one, looked for first; `heading` matches
the beginning of an attachment's first line. A mention followed by one of `foreign` (with some
of `joins` between), or by which another document is cited before, is of that document's
attachments, unless one of `own` follows closely.
So is one in an entry that begins with one of `amending`, or followed by "<type> này" of another type.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.expression import expression
from checker.select.node import Facts, Node, Paragraph
from checker.source import Span
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["ATTACHED"]

_AFTER = 60
_BETWEEN = " ,("
_LABEL = "0123456789.)- "
_MOST_JOINS = 4
_CITED_BEFORE = 150


def _label(found: re.Match[str]) -> str:
    label = found[1] if found.re.groups and found[1] else ""
    return label.upper().lstrip("0")


def _attached(form: str, facts: Facts) -> tuple[bool, frozenset[str]]:
    """Whether anything at all follows the content, and the labels of the attachments among it."""

    def read() -> tuple[bool, frozenset[str]]:
        heading = expression(form, re.IGNORECASE)
        blocks = facts.document.appendices
        found = (heading.match(block.text.value) for block in blocks)
        return bool(blocks), frozenset(_label(match) for match in found if match is not None)

    return facts.once(f"attached {form}", read)


def _cited_before(paragraph: Paragraph, place: int, facts: Facts) -> bool:
    """True when another document is cited a little before `place` in the same paragraph."""
    citations = facts.document.mentions.citations
    index = bisect_left(citations, place, key=lambda citation: citation.span.start) - 1
    return index >= 0 and citations[index].span.start >= max(paragraph.span.start, place - _CITED_BEFORE)


def _is_foreign(after: str, options: Options) -> bool:
    """True when the words behind a mention begin with the name of a document."""
    rest = after.casefold().lstrip(_BETWEEN)
    joins = tuple(options["joins"])
    for _ in range(_MOST_JOINS):
        rest = next((rest[len(join) :].lstrip(_BETWEEN) for join in joins if rest.startswith(f"{join} ")), rest)
    return rest.startswith(tuple(options["foreign"]))


def _named_elsewhere(after: str, named: str, facts: Facts) -> bool:
    """True when `after` says "<type> này" of a type that is not the document's own."""
    title = facts.document.letterhead.title
    if title is None:
        return False
    own = " ".join(title.value.casefold().split())
    rest = " ".join(after.casefold().split())
    type_named = next((name for name in named if f" {name} này" in f" {rest}"), None)
    return type_named is not None and not own.startswith(type_named)


def _amended(paragraph: Paragraph, place: int, words: Sequence[str], facts: Facts) -> bool:
    """True when the paragraph, or an entry around it, begins with one of `words`: it is about another text."""
    around = [entry.heading.value for entry in facts.entries_around(place)]
    return any(value.casefold().lstrip(_LABEL).startswith(tuple(words)) for value in (paragraph.text.value, *around))


def _mentions(paragraph: Paragraph, form: str, words: Sequence[str], facts: Facts) -> Sequence[re.Match[str]]:
    """Where `form` matches in a paragraph that has one of `words`."""

    def read() -> dict[Span, list[re.Match[str]]]:
        mention = expression(form, re.IGNORECASE)
        found = {}
        for place in facts.paragraphs():
            lowered = place.text.value.lower()
            if not words or any(word in lowered for word in words):
                found[place.span] = list(mention.finditer(place.text.value))
        return found

    return facts.once(f"mentions {form}", read).get(paragraph.span, ())


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    for node in nodes:
        paragraph: Paragraph = node.value
        text = paragraph.text
        for found in _mentions(paragraph, options["mention"], options["words"], facts):
            after = text.value[found.end() : found.end() + _AFTER]
            span = text.span(*found.span())
            if options["amending"] and _amended(paragraph, span.start, options["amending"], facts):
                continue
            if _named_elsewhere(after, options["foreign"], facts):
                continue
            own = any(word in after.casefold() for word in options["own"])
            if not own and (_is_foreign(after, options) or _cited_before(paragraph, span.start, facts)):
                continue
            anything, labels = _attached(options["heading"], facts)
            label = _label(found)
            absent = (
                not anything if options["among"] == "none" else bool(label and labels - {""} and label not in labels)
            )
            if absent:
                yield Hit(span, {"attachment": found[0]}, node)


ATTACHED = Check(
    _run,
    {
        "mention": Option("pattern", required=True),
        "words": Option("texts", ()),
        "heading": Option("pattern", required=True),
        "foreign": Option("texts", ()),
        "joins": Option("texts", ()),
        "own": Option("texts", ()),
        "amending": Option("texts", ()),
        "among": Option("choice", required=True, among=("none", "some")),
    },
    frozenset({"attachment"}),
    frozenset({"paragraphs"}),
)
