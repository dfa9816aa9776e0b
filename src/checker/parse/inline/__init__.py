"""What stands inside running text: citations, dates, short names, cross-references, figures.

`grammars/inline.lark` says what is recognised; the modules here turn its tree
into the values of `checker.document`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.document import Count, DateMention, Mentions, Percentage, Ratio, Reference, ShortName
from checker.parse.automaton import Node, Token
from checker.parse.grammar import load
from checker.parse.inline.citations import Cited, read_citations
from checker.parse.inline.dates import read_dates, read_month_of_year
from checker.parse.inline.figures import read_count, read_percentage, read_ratio
from checker.parse.inline.lexer import Islands
from checker.parse.inline.names import read_acronym, read_alias, read_bracket, read_cited_bracket
from checker.parse.inline.passage import Passage
from checker.parse.inline.places import leaf
from checker.parse.inline.references import read_references
from checker.source import Text

__all__ = ["scan"]


@cache
def _islands() -> Islands:
    return Islands(load("inline"))


def scan(texts: Sequence[Text]) -> Mentions:
    """Everything the paragraphs `texts` mention, each kind in order of place.

    `texts` are the paragraphs of a draft in order, lines joined. Any text is
    accepted; what is not recognised is passed over.
    """
    passage = Passage(texts)
    nodes: list[Node | Token] = _islands().parse(passage.value).children
    return _Reader(passage).read(nodes)


class _Reader:
    """Collects mentions while it goes through the parse tree."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.cited: list[Cited] = []
        self.dates: list[DateMention] = []
        self.short_names: list[ShortName] = []
        self.references: list[Reference] = []
        self.ratios: list[Ratio] = []
        self.percentages: list[Percentage] = []
        self.counts: list[Count] = []

    def read(self, nodes: Sequence[Node | Token]) -> Mentions:
        trees = [node for node in nodes if not isinstance(node, str)]
        waiting = iter(read_citations([tree for tree in trees if tree.data == "citation"], self.passage))
        for node in trees:
            if node.data == "citation":
                self._citation(next(waiting))
            else:
                self._mention(node)
        return Mentions(
            tuple(cited.citation for cited in self.cited),
            tuple(self.dates),
            tuple(self.short_names),
            tuple(self.references),
            tuple(self.ratios),
            tuple(self.percentages),
            tuple(self.counts),
        )

    def _citation(self, cited: Cited) -> None:
        if cited.citation.date is not None:
            self.dates.append(cited.citation.date)
        name = read_cited_bracket(cited, self.cited, self.passage)
        if name is not None:
            self.short_names.append(name)
        self.cited.append(cited)

    def _mention(self, node: Node) -> None:
        passage = self.passage
        match node.data:
            case "ratio":
                month = read_month_of_year(leaf(node), passage)
                ratio = None if month else read_ratio(node, passage)
                if month is not None:
                    self.dates.append(month)
                if ratio is not None:
                    self.ratios.append(ratio)
            case "percentage":
                self.percentages.append(read_percentage(node, passage))
            case "count":
                self.counts.append(read_count(leaf(node), leaf(node, 1), passage))
            case "named":
                # "Kế hoạch 83 …" is a name, "kế hoạch 12 lớp" is not.
                name = node.children[0]
                assert not isinstance(name, str)
                if len(node.children) == 3 and name.data == "typed" and leaf(name, -1)[0].islower():
                    self.counts.append(read_count(leaf(node, 1), leaf(node, 2), passage))
            case "pointer":
                self.references.extend(read_references(node, passage))
            case "alias" | "bracket" | "acronym":
                self._short_name(node.data, leaf(node))
            case "day" | "until" | "month" | "quarter" | "year" | "years" | "months":
                self.dates.extend(read_dates(node, passage, self.dates[-1] if self.dates else None))

    def _short_name(self, kind: str, token: Token) -> None:
        if kind == "acronym":
            name = read_acronym(token, self.passage)
        else:
            name = (read_alias if kind == "alias" else read_bracket)(token, self.cited, self.passage)
        if name is not None:
            self.short_names.append(name)
