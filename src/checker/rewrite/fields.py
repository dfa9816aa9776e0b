"""Text that Word makes anew by itself: the results of fields (numbers of pages, contents, cross-references)."""

from __future__ import annotations

from typing import Any

from checker.read.word.namespaces import W

__all__ = ["made_by_fields"]

_KEPT = "HYPERLINK"
"""The one field whose result people write."""
_TEXT = tuple(f"{W}{name}" for name in ("t", "tab", "ptab", "br", "cr", "sym", "noBreakHyphen"))


class _Field:
    __slots__ = ("instruction", "shown")

    def __init__(self) -> None:
        self.instruction = ""
        self.shown = False

    def makes(self) -> bool:
        return self.shown and not self.instruction.lstrip().upper().startswith(_KEPT)


def made_by_fields(root: Any) -> frozenset[Any]:
    """The nodes of text in the document `root` that the results of fields consist of."""
    open_fields: list[_Field] = []
    found: set[Any] = set()
    for node in root.iter(f"{W}fldChar", f"{W}instrText", *_TEXT):
        if node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            if kind == "begin":
                open_fields.append(_Field())
            elif open_fields and kind == "separate":
                open_fields[-1].shown = True
            elif open_fields and kind == "end":
                open_fields.pop()
        elif node.tag == f"{W}instrText":
            if open_fields:
                open_fields[-1].instruction += node.text or ""
        elif any(field.makes() for field in open_fields):
            found.add(node)
    for field in root.iter(f"{W}fldSimple"):
        if not field.get(f"{W}instr", "").lstrip().upper().startswith(_KEPT):
            found.update(field.iter(*_TEXT))
    return frozenset(found)
