"""Letters as Markdown: for a ticket, a mail, or a word processor that takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.render.letter.letter import EVERY, NOTES, Letter
from checker.render.markdown_text import escaped, table
from checker.render.paths import as_text, relative

__all__ = ["whole"]

_HEADS = (
    Words("Nhóm", "Group"),
    Words("Số", "No."),
    Words("Trạng thái", "State"),
    Words("Ở mục", "Item"),
    Words("Nhiệm vụ", "Task"),
    Words("Vì sao", "Why"),
    Words("Người rà soát", "Reviewer"),
)


def whole(letters: Iterable[Letter]) -> Iterator[str]:
    """Letter after letter, each from a heading of the second level on."""
    for number, one in enumerate(letters):
        yield "\n" if number else ""
        yield "\n".join(_lines(one)) + "\n"


def _lines(letter: Letter) -> Iterator[str]:
    lang = letter.lang
    yield f"## {escaped(letter.title)}: {escaped(as_text(relative(letter.path)))}"
    if letter.opening:
        yield from ("", escaped(letter.opening))
    for number, section in enumerate(letter.sections, 1):
        yield from ("", f"### {number}. {escaped(section.title)}", "")
        for entry in section.entries:
            yield f"- **{escaped(entry.head)}:** {escaped(entry.text)}" if entry.head else f"- {escaped(entry.text)}"
            for label, sentence in entry.lines:
                yield f"  - *{label}:* {escaped(sentence)}"
    if letter.closing:
        yield from ("", escaped(letter.closing))
    if letter.rows:
        yield from ("", f"### {EVERY[lang]}")
        rows = (
            (row.group, str(row.number), row.named, row.places, row.statement, row.because, row.judged)
            for row in letter.rows
        )
        yield from table([head[lang] for head in _HEADS], ([escaped(cell) for cell in row] for row in rows))
    if letter.notes:
        yield from ("", f"### {NOTES[lang]}", "")
        yield from (f"- {escaped(note)}" for note in letter.notes)
