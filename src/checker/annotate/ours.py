"""Taking out what an earlier run wrote: comments, tracked changes, the page that sums up.

The file is then as its writers left it. What others said stays, an answer to one of our comments too.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from checker.annotate.signed import AUTHOR, is_ours
from checker.annotate.threads import forget
from checker.read.word.appended import remove_page
from checker.read.word.namespaces import W
from checker.read.word.package import open_document
from checker.rewrite.package import Package, parsed, serialized
from checker.rewrite.relations import detach, relations
from checker.rewrite.runs import join

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["COMMENTS", "MARKS", "main_part", "without_ours"]

COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
MARKS = tuple(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
"""What ties a comment to the text."""


def main_part(document: Document) -> str:
    """The name of the part that holds the text."""
    return str(document.part.partname).lstrip("/")


def without_ours(data: bytes, path: str) -> bytes:
    """The Word file `data` as it was before the program wrote into it; the very same bytes where it did not.

    Raises `CheckerError` for what cannot be opened safely.
    """
    document = open_document(data, path)
    package, main, root = Package(data, path), main_part(document), document.element
    comments = _comments(package, main)
    changed = remove_page(root) | _reject(root) | bool(comments)
    if not changed:
        return data
    _unmark(root, comments)
    package.put(main, serialized(root))
    return package.packed()


def _comments(package: Package, main: str) -> Collection[str]:
    """Take our comments out of their part, which goes when nobody else's is left; gives their ids."""
    part = next((one.part for one in relations(package, main) if one.kind == COMMENTS), None)
    content = None if part is None else package.read(part)
    if part is None or content is None:
        return ()
    root = parsed(content)
    ours = [comment for comment in root.findall(f"{W}comment") if is_ours(comment)]
    if not ours:
        return ()
    forget(package, main, ours)
    for comment in ours:
        root.remove(comment)
    if len(root):
        package.put(part, serialized(root))
    else:
        detach(package, main, part)
    return {comment.get(f"{W}id") for comment in ours}


def _unmark(root: Any, comments: Collection[str]) -> None:
    """Take the marks of these comments out of the text, and join what they had cut."""
    gone = [node for node in root.iter(*MARKS) if node.get(f"{W}id") in comments]
    _remove([_whole(node) for node in gone])


def _whole(node: Any) -> Any:
    """The mark, or the run that holds nothing else."""
    run = node.getparent()
    alone = node.tag == MARKS[2] and all(child is node or child.tag == f"{W}rPr" for child in run)
    return run if alone else node


def _remove(nodes: list[Any]) -> None:
    """Take out `nodes`, given in the order of the document, and join the runs they stood between."""
    gone = set(nodes)
    spots: list[Any] = []
    for node in nodes:
        before = node.getprevious()
        if before is not None and before not in gone and before.tag == f"{W}r" and (not spots or spots[-1] != before):
            spots.append(before)
    for node in nodes:
        node.getparent().remove(node)
    join(spots)


def _reject(root: Any) -> bool:
    """Undo our tracked changes that nobody has accepted; true when there were any."""
    added = [node for node in root.iter(f"{W}ins") if node.get(f"{W}author") == AUTHOR and len(node)]
    removed = [node for node in root.iter(f"{W}del") if node.get(f"{W}author") == AUTHOR and len(node)]
    if not added and not removed:
        return False
    inside: list[Any] = []
    for change in removed:
        for text in change.iter(f"{W}delText"):
            text.tag = f"{W}t"
        before, runs = change.getprevious(), list(change)
        if before is not None:
            inside.append(before)
        inside += runs
        for run in runs:
            change.addprevious(run)
        change.getparent().remove(change)
    for change in added:
        before = change.getprevious()
        if before is not None:
            inside.append(before)
        change.getparent().remove(change)
    order = {node: place for place, node in enumerate(root.iter(f"{W}r"))}
    join(sorted({node for node in inside if node in order}, key=lambda node: order[node]))
    return True
