"""The paragraphs of a Word document in reading order, each as pieces of text with the nodes they stand in.

The body of a document is a tree: tables, content controls, tracked changes, fields, text boxes,
alternatives for old programs. Here it becomes a row of paragraphs as the reader sees them:
insertions are in and deletions out, of alternatives the first is taken, of fields the result.
A stack stands in for recursion, since files may be nested deeper than Python may call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from checker.read.word.fields import Fields
from checker.read.word.namespaces import MC, M, W
from checker.value import NamedTuple

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Piece", "Walked", "walk", "walk_note"]

Part = Literal["body", "cell", "box", "note"]

# What is looked through as if it were not there, wherever it stands.
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "hyperlink")
)
_DROPPED = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "sdtPr", "sdtEndPr", "pPr", "rPr", "delText"))
_FIXED = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_BLANKS = str.maketrans("\t\n\r\v\f", "     ")
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


class Piece(NamedTuple):
    """Text that one node gives."""

    text: str
    node: Any
    """`w:t`, `w:tab`, `w:br`, `w:sym` …; None for what no node holds: an automatic number."""
    run: Any
    """The run (`CT_R`) that the node stands in; None with `node`, and for a formula."""
    note: tuple[str, str] | None = None
    """For the call of a note, whose text is empty: "footnote" or "endnote", and its id."""


class Walked(NamedTuple):
    """A paragraph as the reader sees it."""

    paragraph: Any
    """Its `CT_P`."""
    number: int
    """From 1 through the body, tables included; in a text box that of the paragraph it hangs on."""
    part: Part
    pieces: tuple[Piece, ...]
    table: Any = None
    """The outermost table (`CT_Tbl`) it stands in."""
    contents: bool = False
    """Part of a table of contents."""


class _Walk:
    """What is known on the way through a document."""

    def __init__(self, hidden: Callable[[Any, Any], bool]) -> None:
        self.hidden = hidden
        self.number = 0
        self.fields = Fields()
        self.held: list[Piece] = []
        """Pieces of paragraphs whose mark was deleted: they run on into the next."""

    def blocks(self, container: Any, part: Part, number: int | None = None) -> Iterator[Walked]:
        """The paragraphs in `container`; those of a text box all have `number`."""
        waiting: list[tuple[Any, Any, bool, Part, int | None]] = [(container, None, False, part, number)]
        first, last = True, None
        while waiting:
            node, table, contents, part, number = waiting.pop()
            tag = node.tag
            if tag == f"{W}p" and not first:
                if number is None:
                    self.number += 1
                boxes: list[Any] = []
                pieces, toc = self._pieces(node, boxes)
                own = self.number if number is None else number
                if _mark_deleted(node):
                    self.held += pieces
                    last = Walked(node, own, part, (), table, contents or toc)
                else:
                    yield Walked(node, own, part, (*self.held, *pieces), table, contents or toc)
                    self.held = []
                waiting += ((box, table, contents, "box", own) for box in reversed(boxes))
                continue
            first = False
            if tag in _DROPPED or (tag == f"{W}tr" and _row_deleted(node)):
                continue
            if tag == f"{MC}AlternateContent":
                waiting += ((chosen, table, contents, part, number) for chosen in _chosen(node))
                continue
            if tag == f"{W}tbl":
                table = node if table is None else table
                part = "cell" if part == "body" else part
            elif tag == f"{W}sdt":
                contents = contents or _is_contents(node)
            waiting += ((child, table, contents, part, number) for child in reversed(node) if _is_element(child))
        if self.held and last is not None:
            yield last._replace(pieces=tuple(self.held))
            self.held = []

    def _pieces(self, paragraph: Any, boxes: list[Any]) -> tuple[list[Piece], bool]:
        """The text of `paragraph`, and whether it is part of a table of contents; its text boxes go to `boxes`."""
        pieces: list[Piece] = []
        said = False
        contents = self.fields.in_contents
        waiting = [(child, None) for child in reversed(paragraph)]
        while waiting:
            node, run = waiting.pop()
            if not _is_element(node):
                continue
            tag = node.tag
            if tag == f"{W}r":
                if not self.hidden(node, paragraph):
                    waiting += ((child, node) for child in reversed(node))
            elif tag == f"{W}fldChar":
                self.fields.mark(node.get(f"{W}fldCharType"))
                contents = contents or self.fields.in_contents
            elif tag == f"{W}instrText":
                self.fields.instruct(node.text or "")
            elif tag == f"{MC}AlternateContent":
                waiting += ((chosen, run) for chosen in _chosen(node))
            elif tag == f"{W}txbxContent":
                boxes.append(node)
            elif tag in _DROPPED or tag in (f"{W}p", f"{W}tbl"):
                continue
            elif run is None and tag not in _WRAPPERS and tag not in (f"{W}fldSimple", f"{MC}Choice", f"{MC}Fallback"):
                if tag in (f"{M}oMath", f"{M}oMathPara"):
                    said = True
                    pieces += (Piece(text.text or "", text, None) for text in node.iter(f"{M}t") if self.fields.shown)
            elif self.fields.shown and (piece := _piece(node, run, said)) is not None:
                pieces.append(piece)
                said = said or bool(piece.text.strip())
            else:
                waiting += ((child, run) for child in reversed(node))
        return pieces, contents


def walk(document: Document, hidden: Callable[[Any, Any], bool] = lambda run, paragraph: False) -> Iterator[Walked]:
    """The paragraphs of the body of `document`; `hidden(run, paragraph)` tells which runs are not shown."""
    yield from _Walk(hidden).blocks(document.element.body, "body")


def walk_note(
    note: Any, number: int, hidden: Callable[[Any, Any], bool] = lambda run, paragraph: False
) -> Iterator[Walked]:
    """The paragraphs of the note `note` (`w:footnote`), called in paragraph `number`."""
    yield from _Walk(hidden).blocks(note, "note", number)


def _piece(node: Any, run: Any, said: bool) -> Piece | None:
    """What a node of a run says; None for one that holds others, or nothing.

    `said` tells whether the paragraph has said something before.
    """
    tag = node.tag
    if tag in (f"{W}t", f"{M}t"):
        return Piece((node.text or "").translate(_BLANKS), node, run)
    if tag in _FIXED:
        return Piece(_FIXED[tag], node, run)
    if tag == f"{W}br":
        page = node.get(f"{W}type") == "page" and not said
        return Piece("\f" if page else "\n", node, run)
    if tag == f"{W}sym":
        return Piece(_symbol(node.get(f"{W}char")), node, run)
    if tag in _NOTES:
        return Piece("", node, run, (_NOTES[tag], node.get(f"{W}id") or ""))
    return None


def _symbol(code: str | None) -> str:
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    return chr(value) if 32 <= value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF else ""


def _chosen(alternatives: Any) -> tuple[Any, ...]:
    """Of the alternatives for newer and older programs the first."""
    first = next((child for child in alternatives if child.tag in (f"{MC}Choice", f"{MC}Fallback")), None)
    return () if first is None else (first,)


def _is_element(node: Any) -> bool:
    return isinstance(node.tag, str)  # comments and processing instructions have a function there


def _mark_deleted(paragraph: Any) -> bool:
    return any(paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in ("del", "moveFrom"))


def _row_deleted(row: Any) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _is_contents(control: Any) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"
