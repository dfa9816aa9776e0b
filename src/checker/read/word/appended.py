"""The page that `checker annotate --summary` appends to a copy: no part of the draft, and never read as one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from checker.read.word.namespaces import W

__all__ = ["PAGE", "PAGE_END", "remove_page"]

PAGE = "_checker_summary"
"""The bookmark at its beginning; Word lists no bookmark to people whose name begins so."""
PAGE_END = "_checker_summary_end"
"""That at its end: LibreOffice loses one that runs over paragraphs."""


def remove_page(root: Any) -> bool:
    """Take the page out of the document `root`; true when there was one. What people wrote around it stays."""
    body = root.find(f"{W}body")
    marks = {node.get(f"{W}name"): node for node in root.iter(f"{W}bookmarkStart")}
    start, end = marks.get(PAGE), marks.get(PAGE_END)
    if start is None or end is None or body is None:
        return False
    blocks = [child for child in body if child.tag != f"{W}sectPr"]
    first, last = _block(start, body), _block(end, body)
    if first not in blocks or last not in blocks:
        return False
    if not any(_breaks(node) for node in first.iter()):
        _take_break(first)
    for block in blocks[blocks.index(first) : blocks.index(last) + 1]:
        # Only the first and the last paragraph can have run together with one of somebody else's.
        if (block is first and _said(block, before=start)) or (block is last and _said(block)):
            _unmark(block, {start.get(f"{W}id"), end.get(f"{W}id")})
        else:
            body.remove(block)
    return True


def _breaks(node: Any) -> bool:
    return bool(node.tag == f"{W}br" and node.get(f"{W}type") == "page")


def _take_break(first: Any) -> None:
    """Take out the break before our page where LibreOffice moved it: to the end of the paragraph before."""
    before = first.getprevious()
    nodes = [] if before is None else [node for node in before.iter() if node.getparent().tag == f"{W}r"]
    if nodes and _breaks(nodes[-1]):
        nodes[-1].getparent().remove(nodes[-1])


def _unmark(block: Any, numbers: Collection[str]) -> None:
    """Take the bookmarks with these ids out of `block`."""
    for node in list(block.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        if node.get(f"{W}id") in numbers:
            node.getparent().remove(node)


def _block(node: Any, body: Any) -> Any:
    """The part of the body that `node` stands in."""
    while node is not None and node.getparent() is not body:
        node = node.getparent()
    return node


def _said(block: Any, before: Any = None) -> bool:
    """Does `block` say anything, `before` that node?"""
    for node in block.iter():
        if node is before:
            return False
        if node.tag == f"{W}t" and (node.text or "").strip():
            return True
    return False
