"""Drafts as a Word file gives them, written as text with a few signs.

| a line | stands for |
|---|---|
| `^ BÁO CÁO` | a centred paragraph |
| `_ Các đơn vị …` | a justified one |
| `| 1 | Tập huấn | 05 lớp |` | a row of a table of data, each cell a paragraph |
| `~ I. Kết quả ... 2` | a line of a table of contents |
| `Ban Bí thư{1}` | the call of note 1 |
| `{1} Ghi chú` | its text, at the end of the draft |
"""

from __future__ import annotations

import re

from checker.layout import Layout, Note, Paragraph
from checker.source import Source, Span

__all__ = ["word"]

_CALL = re.compile(r"\{(\d+)\}")
_ALIGNED = {"^ ": "centre", "_ ": "justified"}


def word(draft: str) -> Source:
    """The draft as a source with a layout; see above for the signs."""
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    calls: dict[str, Span] = {}
    notes: list[Note] = []
    rows: list[Span] = []
    tables: list[Span] = []
    furniture: list[Span] = []
    length = 0

    def add(text: str, **settings: object) -> Span:
        nonlocal length
        span = Span(length, length + len(text))
        texts.append(text)
        length += len(text) + 1
        if text.strip():
            paragraphs.append(Paragraph(span, (), settings.pop("part", "body"), **settings))  # type: ignore[arg-type]
        return span

    in_table = False
    for line in draft.splitlines():
        note = _CALL.match(line)
        if line.startswith("|"):
            cells = [add(cell.strip(), part="cell") for cell in line.strip("|").split("|")]
            rows.append(Span(cells[0].start, cells[-1].end))
            start = tables.pop().start if in_table else cells[0].start
            tables.append(Span(start, cells[-1].end))
        elif line.startswith("~ "):
            furniture.append(add(line[2:]))
        elif note:
            span = add(line[note.end() :].strip(), part="note")
            notes.append(Note(note[1], calls[note[1]], span))
        else:
            alignment = _ALIGNED.get(line[:2])
            body = line[2:] if alignment else line
            while call := _CALL.search(body):
                body = body[: call.start()] + body[call.end() :]
                calls[call[1]] = Span(length + call.start(), length + call.start())
            add(body, alignment=alignment)
        in_table = line.startswith("|")
    layout = Layout("word", tuple(paragraphs), (), tuple(notes), tuple(tables), tuple(furniture), rows=tuple(rows))
    return Source.of("\n".join(texts) + "\n", layout=layout)
