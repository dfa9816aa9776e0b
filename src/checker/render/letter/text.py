"""Letters as plain text: to read on a terminal, or to paste.

What goes to a file or a pipe keeps each paragraph on one line, as a word processor wants it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.errors import Words
from checker.render.letter.letter import EVERY, NOTES, Entry, Letter
from checker.render.letter.table import Row
from checker.render.page import Page
from checker.render.paths import as_text, relative
from checker.render.width import fold, pad, visible, width
from checker.render.words import TONE

__all__ = ["whole"]

_NOTHING = Words("không tìm thấy", "not found")


def whole(letters: Iterable[Letter], page: Page, *, folded: bool) -> Iterator[str]:
    """Letter after letter; `folded` to the width of `page`, else one line for each paragraph."""
    writer = _Writer(page, folded)
    for number, one in enumerate(letters):
        yield "\n\n" if number else ""
        yield "\n".join(writer.letter(one)) + "\n"


class _Writer:
    """Lines for one page."""

    def __init__(self, page: Page, folded: bool) -> None:
        self.page = page
        self.cells = page.cells if folded else 1_000_000

    def letter(self, letter: Letter) -> Iterator[str]:
        page = self.page
        yield page.paint("faint", visible(as_text(relative(letter.path))))
        if letter.opening:
            yield from self._heading(letter.title.upper())
            yield ""
            yield from self._folded(letter.opening)
        for number, section in enumerate(letter.sections, 1):
            yield ""
            yield from self._heading(f"{number}. {section.title}")
            for place, entry in enumerate(section.entries, 1):
                yield from self._entry(f"{number}.{place}.", entry)
        if letter.closing:
            yield ""
            yield from self._folded(letter.closing)
        if letter.rows:
            yield ""
            yield from self._heading(EVERY[letter.lang])
            yield from self._rows(letter.rows, letter.lang)
        if letter.notes:
            yield ""
            yield from self._heading(f"[{NOTES[letter.lang]}]")
            for note in letter.notes:
                yield from self._folded(note, "- ")

    def _entry(self, number: str, entry: Entry) -> Iterator[str]:
        if entry.head:
            yield ""
        head = f"{entry.head}: {entry.text}" if entry.head else entry.text
        yield from self._folded(head, f"{number} ")
        for label, sentence in entry.lines:
            yield from self._folded(f"{label}: {sentence}", "- ")

    def _rows(self, rows: Sequence[Row], lang: str) -> Iterator[str]:
        group, status = None, max(width(row.named) for row in rows)
        for row in rows:
            if row.group != group:
                group = row.group
                yield ""
                yield f"{visible(group[:1].upper() + group[1:])}"
            named = pad(row.named, status)
            start = f"{row.number:>4}  {self.page.paint(TONE[row.status], named)}  "
            hang = 4 + 2 + status + 2
            text = f"{row.places or _NOTHING[lang]} · {row.statement}"
            for number, line in enumerate(fold(visible(text), max(self.cells - hang, 20))):
                yield (" " * hang if number else start) + line
            for more in (row.because, row.judged):
                for line in fold(visible(more), max(self.cells - hang, 20)):
                    yield " " * hang + self.page.paint("faint", line)

    def _heading(self, text: str) -> Iterator[str]:
        yield from (self.page.paint("strong", line) for line in self._folded(text))

    def _folded(self, text: str, first: str = "") -> Iterator[str]:
        for number, line in enumerate(fold(visible(text), self.cells - len(first))):
            yield (" " * len(first) if number else first) + line
