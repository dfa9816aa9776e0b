"""`resolves`: what a cross-reference points to is in the draft, and is not the item it stands in.

A number counts as there wherever it may stand: as an entry's own label or as the end of the
labels that lead to it, in whatever section where none is named, or at the beginning of
any line, since not every outline is recognised. So only what is nowhere is missed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.document import DIVISIONS, Entry, Reference
from checker.finding import Certainty
from checker.select.node import Facts, Node
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["RESOLVES"]

_SENTENCE = 300
_MOST_NAMES = 50
_FEW = 3
"""An outline of fewer entries may not have been recognised."""


class _Outline:
    """The entries of the draft by label."""

    def __init__(self, facts: Facts) -> None:
        self.text = facts.document.source.text
        self.paths: dict[str, list[tuple[Entry, tuple[Entry, ...]]]] = {}
        self.sections: dict[str, list[Entry]] = {}
        self.lines: dict[str, list[int]] = {}
        """Where lines begin with a label, at most two for each."""
        self.count = 0
        self._add(facts.document.outline, ())

    def _add(self, entries: Sequence[Entry], above: tuple[Entry, ...]) -> None:
        for entry in entries:
            self.count += 1
            if entry.level in DIVISIONS:
                self.sections.setdefault(entry.label.upper(), []).append(entry)
            path = entry.label
            self.paths.setdefault(path, []).append((entry, above))
            for outer in reversed(above):
                if outer.level in DIVISIONS or not outer.label[:1].isalnum():
                    break
                path = f"{outer.label}.{path}"
                self.paths.setdefault(path, []).append((entry, above))
            self._add(entry.children, (*above, entry))

    def targets(self, reference: Reference) -> list[Entry]:
        """The entries that `reference` may mean."""
        section = reference.section.upper() if reference.section is not None else None
        if reference.number is None:
            return list(self.sections.get(section or "", ()))
        found = self.paths.get(reference.number, ())
        if section is None:
            return [entry for entry, _ in found]
        return [
            entry
            for entry, above in found
            if any(outer.label.upper() == section for outer in above if outer.level in DIVISIONS)
        ]

    def begins_a_line(self, label: str, reference: Reference) -> bool:
        """True when some line begins with `label`, after at most one word ("Điều", "Mục")."""
        if label not in self.lines:
            form = re.compile(rf"(?mi)^[^\w\n]*(?:[^\W\d_]+[^\S\n])?{re.escape(label)}\s?[.):/–-]")
            self.lines[label] = [found.end() for _, found in zip(range(2), form.finditer(self.text), strict=False)]
        return any(not reference.span.start <= end <= reference.span.end for end in self.lines[label])


def _of_another(facts: Facts, at: int) -> bool:
    """True inside quotation marks, and where the sentence has named another document before."""
    paragraph = facts.paragraph(at)
    start = max(paragraph.span.start, at - _SENTENCE) if paragraph is not None else at
    before = facts.document.source.text[start:at]
    if before.count("“") > before.count("”"):
        return True
    start += before.rfind(". ") + 1
    citations = facts.document.mentions.citations
    place = bisect_left(citations, start, key=lambda citation: citation.span.start)
    if place < len(citations) and citations[place].span.start < at:
        return True
    sentence = facts.document.source.text[start:at]
    return any(name in sentence for name in facts.once("names given", lambda: _names(facts)))


def _names(facts: Facts) -> frozenset[str]:
    """The short names of documents."""
    names = facts.document.mentions.short_names[:_MOST_NAMES]
    return frozenset(name.name for name in names if "/" in name.stands_for)


def _missing(reference: Reference, outline: _Outline) -> bool:
    if outline.targets(reference):
        return False
    if reference.section is None:
        label = (reference.number or "").rpartition(".")[2]
        return bool(label) and not outline.begins_a_line(label, reference)
    sections = outline.sections.get(reference.section.upper(), ())
    if sections:
        return any(child.label[:1].isalnum() for section in sections for child in section.children)
    # Parts may be numbered in words.
    plain = all(label.isalnum() for label in outline.sections)
    return plain and not outline.begins_a_line(reference.section, reference)


def _points_to_itself(reference: Reference, outline: _Outline, facts: Facts) -> bool:
    targets = outline.targets(reference)
    around = [entry for entry in facts.entries_around(reference.span.start) if entry.label[:1].isalnum()]
    return len(targets) == 1 and bool(around) and targets[0] is around[-1]


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    outline = facts.once("labels of entries", lambda: _Outline(facts))
    sure: Certainty | None = "possible" if outline.count < _FEW else None
    for node in nodes:
        reference: Reference = node.value
        if options["fault"] == "missing":
            at_fault = _missing(reference, outline)
        else:
            at_fault = _points_to_itself(reference, outline, facts)
        if at_fault and not _of_another(facts, reference.span.start):
            yield Hit(reference.span, {}, node, certainty=sure)


RESOLVES = Check(
    _run,
    {"fault": Option("choice", "missing", among=("missing", "self"))},
    takes=frozenset({"references"}),
)
