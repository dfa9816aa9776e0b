"""`matches`: something in the text has a form that it should not have.

The group of the form that takes part is at fault, or the whole match where it has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.where import pattern
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options
from checker.vocabulary.surroundings import SURROUNDINGS, fitting

__all__ = ["MATCHES"]

_LONGEST = 24
"""Letters on each side that may belong to a word."""
_AROUND = frozenset(' \t\n.,;:!?…()[]“”"/')


def _over_lines(text: Text, start: int, end: int, source: str) -> bool:
    """True when a line ends in `value[start:end]`: extractors break lines where no one typed anything."""
    span = text.span(start, end)
    return "\n" in source[span.start : span.end]


def _inside_blank(text: str, start: int) -> bool:
    """True in the midst of several spaces: a place left to fill in."""
    return text[start : start + 1] == " " == text[start - 1 : start]


def _matches(text: Text, options: Options) -> list[re.Match[str]]:
    if options["has"] and not any(sign in text.value for sign in options["has"]):
        return []
    fits = fitting(options)
    return [
        match
        for match in pattern(options["form"]).finditer(text.value)
        if not _inside_blank(text.value, match.start()) and fits(text.value, *match.span())
    ]


def _beside(text: Text, start: int, end: int, form: str, source: str) -> bool:
    """True when `form` is found in the rest of the line, or lines, that `value[start:end]` stands in."""
    span = text.span(start, end)
    head = source[source.rfind("\n", 0, span.start) + 1 : span.start].lstrip()
    line_end = source.find("\n", span.end)
    tail = source[span.end : line_end if line_end >= 0 else len(source)]
    return pattern(form).search(head) is not None or pattern(form).search(tail.rstrip()) is not None


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the spaces and marks around it."""
    lowest, highest = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > lowest and text[start - 1] not in _AROUND:
        start -= 1
    while end < highest and text[end] not in _AROUND:
        end += 1
    return start, end


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    source = facts.document.source.text
    template: str | None = options["replace"]
    for node in nodes:
        text: Text = node.read(options["attribute"])
        matches = _matches(text, options)
        if options["most"] is not None and len(matches) * 1000 > options["most"] * max(len(text.value), 1000):
            continue
        for match in matches:
            start, end = match.span(match.lastindex or 0)
            if not options["over-lines"] and _over_lines(text, start, end, source):
                continue
            if options["not-beside"] is not None and _beside(text, start, end, options["not-beside"], source):
                continue
            found = text.value[start:end]
            if options["whole-words"]:
                start, end = _whole_word(text.value, start, end)
            span = text.span(start, end)
            expected = "" if template is None else template.replace("{}", found.strip())
            edits = () if template is None else (Edit(span, expected),)
            values = {
                "found": match[0].strip(),
                "expected": expected,
                "next": text.value[end : _whole_word(text.value, end, end)[1]],
                "mended": text.value[match.start() : start] + expected + text.value[end : match.end()],
            }
            yield Hit(span, values, node, edits)


MATCHES = Check(
    _run,
    {
        "form": Option("pattern", required=True),
        **SURROUNDINGS,
        "attribute": Option("attribute", "text"),
        "replace": Option("text"),
        "over-lines": Option("flag", False),
        "not-beside": Option("pattern"),
        "whole-words": Option("flag", False),
        "most": Option("number"),
        "has": Option("texts", ()),
    },
    frozenset({"found", "expected", "next", "mended"}),
    mends=True,
)
"""`most`: more matches than this in a thousand characters come from an extractor, and nothing is told.
`not-beside`: what in the rest of the line, without its indent, makes it another thing: the row of a table.
`has`: texts without any of which the form cannot match, looked for first: faster than the form.
`replace`: `{}` stands for what is at fault, without the spaces around it.
Values: `found`, the whole match; `mended`, the same as it should be; `next`, the word right behind what is at fault."""
