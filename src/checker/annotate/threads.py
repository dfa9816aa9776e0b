"""What Word keeps of comments beside them: answers, whether they are done, durable ids ([MS-DOCX] 2.5.34 ff.).

The entries know a comment by its last paragraph (`w14:paraId`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.rewrite.package import Package, parsed, serialized
from checker.rewrite.relations import detach, relations

__all__ = ["forget"]

_ENDINGS = ("/commentsExtended", "/commentsIds", "/commentsExtensible")
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def forget(package: Package, main: str, comments: Sequence[Any]) -> None:
    """Take out the entries of `comments`; an answer to one of them becomes a comment of its own."""
    gone = {node.get(_PARAGRAPH) for comment in comments for node in comment.iter() if node.get(_PARAGRAPH)}
    parts = [one.part for one in relations(package, main) if one.kind.endswith(_ENDINGS)]
    contents = {part: package.read(part) for part in parts}
    roots = {part: parsed(content) for part, content in contents.items() if content is not None}
    # An entry of the third part knows the comment by the durable id that the second gives it.
    gone |= {_value(node, "durableId") for root in roots.values() for node in root if _value(node, "paraId") in gone}
    gone.discard(None)
    for part, root in roots.items():
        for node in list(root):
            if _value(node, "paraId") in gone or (_value(node, "paraId") is None and _value(node, "durableId") in gone):
                root.remove(node)
            elif _value(node, "paraIdParent") in gone:
                del node.attrib[_key(node, "paraIdParent")]
        if len(root):
            package.put(part, serialized(root))
        else:
            detach(package, main, part)


def _key(node: Any, name: str) -> Any:
    return next((key for key in node.attrib if key.rpartition("}")[2] == name), name)


def _value(node: Any, name: str) -> str | None:
    value: str | None = node.get(_key(node, name))
    return value
