"""The page that `checker annotate --summary` appends to a copy: no part of the draft, and never read as one."""

from __future__ import annotations

from typing import Any

from checker.read.word.walk import W

__all__ = ["PAGE", "remove_page"]

PAGE = "_checker_summary"
"""The bookmark around it; Word lists no bookmark to people whose name begins so."""


def remove_page(root: Any) -> bool:
    """Take the page out of the document `root`; true when there was one. What people wrote around it stays."""
    body = root.find(f"{W}body")
    start = next((node for node in root.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == PAGE), None)
    if start is None or body is None:
        return False
    number = start.get(f"{W}id")
    end = next((node for node in root.iter(f"{W}bookmarkEnd") if node.get(f"{W}id") == number), None)
    blocks = [child for child in body if child.tag != f"{W}sectPr"]
    first, last = _block(start, body), None if end is None else _block(end, body)
    if first not in blocks or last not in blocks:
        return False
    for block in blocks[blocks.index(first) : blocks.index(last) + 1]:
        # Only the first and the last paragraph can have run together with one of somebody else's.
        if (block is first and _said(block, before=start)) or (block is last and _said(block)):
            for mark in (start, end):
                if mark is not None and _block(mark, body) is block:
                    mark.getparent().remove(mark)
        else:
            body.remove(block)
    return True


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
