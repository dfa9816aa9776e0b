"""The relations that lead from one part of a Word file to others, and the parts' content types.

Rules: ECMA-376 part 2, 8.3 (parts), 8.5 (relationships), 7.2.3 (content types).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from checker.read.word.namespaces import RELATIONS
from checker.rewrite.package import Package, parsed, serialized
from checker.value import NamedTuple

__all__ = ["Relation", "attach", "detach", "relations"]

_TYPES = "[Content_Types].xml"
_CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"


class Relation(NamedTuple):
    """A relation inside the file."""

    id: str
    kind: str
    """Its type, a URI."""
    part: str
    """The name of the part it leads to: "word/comments.xml"."""


def relations(package: Package, part: str) -> Iterator[Relation]:
    """Those from `part` ("" for the package itself) to other parts of the file."""
    content = package.read(_file(part))
    if content is None:
        return
    for node in parsed(content).iter(f"{RELATIONS}Relationship"):
        if node.get("TargetMode") != "External":
            yield Relation(node.get("Id", ""), node.get("Type", ""), _name(part, node.get("Target", "")))


def attach(package: Package, part: str, new: str, kind: str, content_type: str) -> None:
    """Make the part `new`, whose content is put in elsewhere, known to the package and let `part` lead to it."""
    old = package.read(_file(part))
    root = parsed(old if old is not None else f'<Relationships xmlns="{RELATIONS[1:-1]}"/>'.encode())
    taken = {node.get("Id") for node in root}
    number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    target = posixpath.relpath(new, posixpath.dirname(part) or ".")
    _add(root, f"{RELATIONS}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    package.put(_file(part), serialized(root))
    types = _types(package)
    _add(types, f"{_CONTENT}Override", PartName=f"/{new}", ContentType=content_type)
    package.put(_TYPES, serialized(types))


def detach(package: Package, part: str, old: str) -> None:
    """Take the part `old` out of the package, with the relations that lead from `part` to it."""
    content = package.read(_file(part))
    if content is not None:
        root = parsed(content)
        for node in list(root):
            if node.get("TargetMode") != "External" and _name(part, node.get("Target", "")) == old:
                root.remove(node)
        package.put(_file(part), serialized(root))
    types = _types(package)
    for node in list(types):
        if node.get("PartName", "").lower() == f"/{old}".lower():
            types.remove(node)
    package.put(_TYPES, serialized(types))
    package.drop(old)
    package.drop(_file(old))


def _types(package: Package) -> Any:
    content = package.read(_TYPES)
    assert content is not None, "a package without content types was never opened"
    return parsed(content)


def _add(root: Any, tag: str, **attributes: str) -> None:
    root.append(root.makeelement(tag, attributes))


def _file(part: str) -> str:
    """Where the relations of `part` stand."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _name(part: str, target: str) -> str:
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
