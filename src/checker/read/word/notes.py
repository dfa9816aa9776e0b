"""Footnotes and endnotes of a Word document, numbered as Word prints them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from checker.read.word.namespaces import W

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Notes"]

_PARTS = {
    "footnote": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    "endnote": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes",
}


class Notes:
    """The notes of a document by kind and id, and the number each call gets."""

    def __init__(self, document: Document) -> None:
        self._notes = {kind: _notes(document, kind) for kind in _PARTS}
        self._count = dict.fromkeys(_PARTS, 0)

    def mark(self, kind: str) -> str:
        """The number of the next call of that kind, from 1 through the document."""
        self._count[kind] += 1
        return str(self._count[kind])

    def element(self, kind: str, identity: str) -> Any:
        """The `w:footnote` or `w:endnote` with this id; None where the file has none."""
        return self._notes[kind].get(identity)


def _notes(document: Document, kind: str) -> Mapping[str, Any]:
    from docx.oxml import parse_xml

    part = next((rel.target_part for rel in document.part.rels.values() if _leads_to(rel, kind)), None)
    if part is None:
        return {}
    try:
        root = parse_xml(part.blob)
    except ValueError:  # lxml's syntax errors are SyntaxErrors; python-docx turns other damage into ValueError
        return {}
    except SyntaxError:
        return {}
    return {note.get(f"{W}id") or "": note for note in root if note.tag == f"{W}{kind}"}


def _leads_to(relation: Any, kind: str) -> bool:
    return relation.reltype == _PARTS[kind] and not relation.is_external
