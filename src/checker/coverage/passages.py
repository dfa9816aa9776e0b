"""A report cut into units (items) and passages (sentences) ready to be matched.

A unit is what a report numbers as one answer: an item with all that hangs below
it, or the own prose of a section. Within a unit the subject may change, the more
easily the more visible the break: between sentences hardly, at a bullet rather,
at a numbered point readily.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from checker.coverage.hearing import Heard
from checker.coverage.lexicon import Lexicon, syllables
from checker.coverage.roles import ANSWERLESS, Role, is_title, role_led, role_named, role_of
from checker.coverage.syllables import Pair, fold
from checker.coverage.tables import with_rows
from checker.document import DIVISIONS, Document, Entry
from checker.expression import expression
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Break", "Passage", "Unit", "units"]

Break = Literal["unit", "point", "bullet", "paragraph", "sentence", "results"]
"""results: after a colon, where what stands before it is reported on: "Cụ thể:", and the bullets below it."""

_BREAKS: dict[str, Break] = {"bullet": "bullet", "plus": "bullet"}
_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_SENTENCE = expression(rf"[.:;!?…][.:;!?…]*[”\")]*\s+(?=[“\"(]?[{_UPPER}])")
# "Cụ thể:", "Kết quả đạt được như sau:" stand for nothing themselves.
_LEAD_IN = 6


class Passage(NamedTuple):
    """A sentence, or what stands between two marks that end one."""

    unit: int
    break_before: Break
    text: Text
    """The paragraph it stands in."""
    start: int
    end: int
    """Its range in `text.value`."""
    syllables: list[str]
    """Those that mean something, abbreviations written out."""
    pairs: frozenset[Pair]
    subjects: tuple[float, ...]
    """How probably it is about each topic, by its number; the last is none."""
    place: int
    """Where it starts in the source."""

    @property
    def span(self) -> Span:
        """Its range in the source."""
        return self.text.span(self.start, self.end)

    @property
    def folded(self) -> str:
        """Its text in lower case, tone marks in one place, offset for offset."""
        return fold(self.text.value[self.start : self.end])


class Unit(NamedTuple):
    """An item with all below it, or the prose of a section."""

    entry: Entry
    section: Entry | None
    role: Role
    first: int
    last: int
    """Its passages: from `first` up to, not including, `last`."""

    @property
    def may_answer(self) -> bool:
        """Limits and causes, directions and proposals answer no task."""
        return self.role not in ANSWERLESS


Hearing = Callable[[Sequence[str], str], Heard]
"""What a sentence says that has these meaningful syllables and this text."""


def units(document: Document, words: Lexicon, heard: Hearing) -> tuple[list[Unit], list[Passage]]:
    """The units of the outline in order of place, and their passages with what `heard` finds in them."""
    cutter = _Cutter(words, heard)
    outline = document.outline or tuple(_prose(document))
    cutter.all(with_rows(outline, document.tables), None, "results")
    return cutter.units, cutter.passages


def _prose(document: Document) -> Iterator[Entry]:
    """A report without any numbering as one section without a label; what introduces it stands as its heading."""
    if document.preamble:
        first, *others = document.preamble
        span = Span(first.place(0), document.preamble[-1].span().end)
        yield Entry("section", "", "", Span(span.start, span.start), first, tuple(others), (), span)


def _whole(paragraph: Text) -> Iterator[tuple[Text, Break]]:
    yield paragraph, "paragraph"


def _last(entry: Entry) -> Text | None:
    """The paragraph at the end of an entry, after what is its own; None where it ends with its own line."""
    parts: list[Text | Entry] = [*entry.paragraphs, *entry.children]
    end = max(parts, key=_place, default=None)
    return _last(end) if isinstance(end, Entry) else end


def _place(part: Text | Entry) -> int:
    return part.span.start if isinstance(part, Entry) else part.place(0)


def _alone(paragraph: Text) -> Entry:
    """A paragraph as a section of its own without a label."""
    span = paragraph.span()
    return Entry("section", "", "", Span(span.start, span.start), paragraph, (), (), span)


class _Cutter:
    """Walks the outline once; collects units and passages."""

    def __init__(self, words: Lexicon, heard: Hearing) -> None:
        self.words = words
        self.heard = heard
        self.units: list[Unit] = []
        self.passages: list[Passage] = []

    def cut(self, entry: Entry, section: Entry | None, role: Role) -> None:
        role = role_of(self.words, entry, role)
        if entry.level in DIVISIONS:
            # Each paragraph of prose may be about something else.
            below: list[Text | Entry] = [*entry.paragraphs, *entry.children]
            self.all((entry.heading, *sorted(below, key=_place)), entry, role)
            return
        above, after = self._closing(entry)
        self._unit(entry, section, role, _paragraphs(above, "unit"))
        for paragraph, closing in after:
            self._unit(_alone(paragraph), section, closing, _whole(paragraph))

    def _closing(self, entry: Entry) -> tuple[Entry, Sequence[tuple[Text, Role]]]:
        """An item without what closes the report below it, and that: "Hạn chế: …", each paragraph with its role.

        No heading parts the two where a report has no sections; in one that has, the item's own limits stand there.
        """
        for number, paragraph in enumerate(entry.paragraphs):
            role = role_led(self.words, paragraph)
            if role is None or (entry.children and _place(entry.children[-1]) > _place(paragraph)):
                continue
            found: list[tuple[Text, Role]] = []
            for one in entry.paragraphs[number:]:
                role = role_led(self.words, one) or role
                found.append((one, role))
            return entry._replace(paragraphs=entry.paragraphs[:number]), found
        return entry, ()

    def all(self, parts: Iterable[Text | Entry], section: Entry | None, inherited: Role) -> None:
        """Cut the parts of a section, or of a report without sections, in their order.

        A line like "Hạn chế, tồn tại" or "Đề nghị Tỉnh ủy:" that no number makes a heading is one for the bullets and
        the prose below it.
        """
        role = inherited
        for part in parts:
            if isinstance(part, Entry):
                if part.level not in _BREAKS:
                    role = inherited
                self.cut(part, section, role)
                last = _last(part)
            else:
                assert section is not None
                self._unit(section, section, role, _whole(part))
                last = part
            own = section is not None and last is section.heading
            if last is not None and not own and is_title(last.value):
                role = role_named(self.words, last.value.strip().rstrip(":"), inherited)

    def _unit(self, entry: Entry, section: Entry | None, role: Role, texts: Iterator[tuple[Text, Break]]) -> None:
        first = len(self.passages)
        for text, opening in texts:
            self._sentences(text, opening)
        self.units.append(Unit(entry, section, role, first, len(self.passages)))

    def _sentences(self, text: Text, opening: Break) -> None:
        value, start, kind = text.value, 0, opening
        for end in (*(found.end() for found in _SENTENCE.finditer(value)), len(value)):
            part = value[start:end].rstrip()
            if part:
                found, stop = syllables(part), start + len(part)
                if part[-1] == ":" and len(found) <= _LEAD_IN and kind == "sentence":
                    kind = "results"
                said = self.heard(found, part)
                self.passages.append(
                    Passage(
                        len(self.units), kind, text, start, stop, found, said.pairs, said.subjects, text.place(start)
                    )
                )
                kind = "results" if part[-1] == ":" else "sentence"
            start = end


def _paragraphs(entry: Entry, opening: Break) -> Iterator[tuple[Text, Break]]:
    yield entry.heading, opening
    announced = entry.heading.value.endswith(":")
    parts: Sequence[Text | Entry] = [*entry.paragraphs, *entry.children]
    if entry.paragraphs and entry.children:
        parts = sorted(parts, key=_place)  # prose may stand below the rows of a table
    for part in parts:
        if isinstance(part, Entry):
            below = _BREAKS.get(part.level, "point")
            yield from _paragraphs(part, "results" if announced and below == "bullet" else below)
        else:
            yield part, "results" if announced else "paragraph"
            announced = part.value.endswith(":")
