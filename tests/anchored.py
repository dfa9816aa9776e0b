"""Texts as the readers of Word files and of PDFs hand them on, made without such files."""

from __future__ import annotations

from collections.abc import Iterable

from checker.layout import Layout
from checker.source import Anchor, Source

__all__ = ["pdf_source", "word_source"]


def word_source(paragraphs: Iterable[str], path: str = "dự thảo.docx", *, converted: str | None = None) -> Source:
    """A Word file of `paragraphs`; a line end within one is a soft line break."""
    anchors, text = list[Anchor](), ""
    for number, paragraph in enumerate(paragraphs, 1):
        anchors.append(Anchor(len(text), 1, paragraph=number))
        text += paragraph + "\n"
    return _source(text, path, "docx", anchors, Layout("word", (), (), converted=converted))


def pdf_source(pages: Iterable[str], path: str = "dự thảo.pdf") -> Source:
    """A PDF of `pages`, each with its lines; a form feed stands between two."""
    anchors, text = list[Anchor](), ""
    for page, lines in enumerate(pages, 1):
        text += "\f" if page > 1 else ""
        for line, words in enumerate(lines.split("\n"), 1):
            anchors.append(Anchor(len(text), 1, page=page, line=line))
            text += words + "\n"
    return _source(text, path, "pdf", anchors, Layout("pdf", (), ()))


def _source(text: str, path: str, encoding: str, anchors: list[Anchor], layout: Layout) -> Source:
    return Source.of(text, path=path, encoding=encoding, anchors=tuple(anchors), layout=layout)
