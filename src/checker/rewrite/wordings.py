"""Text as the nodes of a run, and runs that are left empty."""

from __future__ import annotations

from typing import Any

from checker.read.word.namespaces import W
from checker.rewrite.runs import TEXT, spaced

__all__ = ["insert", "nodes", "tidy"]


def nodes(text: str, like: Any) -> list[Any]:
    """`text` as `w:t` and `w:tab`, made as `like` was."""
    made: list[Any] = []
    for number, part in enumerate(text.split("\t")):
        if number:
            made.append(like.makeelement(f"{W}tab"))
        if part:
            node = like.makeelement(TEXT)
            node.text = part
            spaced(node)
            made.append(node)
    return made


def insert(text: str, node: Any, at: int) -> None:
    """Put `text` before character `at` of the text of `node`, as part of its run; `at` past the last is behind it."""
    if node.tag == TEXT and "\t" not in text:
        whole = node.text or ""
        node.text = whole[:at] + text + whole[at:]
        spaced(node)
        return
    if node.tag == TEXT and 0 < at < len(node.text or ""):
        rest = node.makeelement(TEXT, dict(node.attrib))
        node.text, rest.text = node.text[:at], node.text[at:]
        spaced(node)
        spaced(rest)
        node.addnext(rest)
    if at:
        for new in reversed(nodes(text, node)):
            node.addnext(new)
    else:
        for new in nodes(text, node):
            node.addprevious(new)


def tidy(node: Any) -> None:
    """Take out `node` where it holds no text any more, and its run where nothing else is in it."""
    if node.tag == TEXT and node.text:
        return
    run = node.getparent()
    run.remove(node)
    if all(child.tag == f"{W}rPr" for child in run):
        run.getparent().remove(run)
