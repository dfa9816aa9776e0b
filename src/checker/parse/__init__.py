"""From the text of a draft to its parts: `parse(source) -> Document`.

lines       physical lines of the text
laid        notes, tables and contents set aside, as a Word file or a PDF tells them
letterhead, addressees, ending    what stands before and after the content
columns     two columns side by side, put one after the other
flow        page numbers, separators and footnotes taken out of the flow
blocks      lines joined into paragraphs, headings and list lines
structure   blocks nested by the grammar `grammars/structure.lark`
inline      citations, dates, figures and references in running text
assemble    all of it as one `Document`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.document import Document
    from checker.source import Source

__all__ = ["parse"]


def parse(source: Source) -> Document:
    """The parts of a draft. Total: any text gives a `Document`, in linear time."""
    from checker.parse.assemble import assemble

    return assemble(source)
