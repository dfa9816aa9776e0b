"""Changes of a draft made in its Word file, in place of the text, with the look it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

from checker.mend.changes import Change
from checker.read.word.namespaces import MC, W
from checker.read.word.opened import opened
from checker.rewrite.package import Package, serialized
from checker.rewrite.places import Places, Target
from checker.rewrite.relations import relations
from checker.rewrite.runs import TEXT, spaced
from checker.rewrite.seal import seal
from checker.rewrite.signatures import unsigned
from checker.rewrite.wordings import insert, tidy

__all__ = ["WordWriter", "follow"]


class WordWriter:
    """A Word file that changes are to be made in."""

    def __init__(self, data: bytes, path: str) -> None:
        """Raises `CheckerError` for what cannot be opened safely."""
        self._data, self._path = data, path
        word = opened(data, path)
        self._places = Places(word.document.element, word.written)

    def can(self, change: Change) -> bool:
        """May `change` be made?"""
        return self._places.target(change) is not None

    def written(self, made: Sequence[Change]) -> bytes:
        """The file after the changes `made`, each of which can be made and which do not touch one another."""
        word = opened(self._data, self._path)
        root = word.document.element
        places = Places(root, word.written)
        targets = [places.target(change) for change in made]
        wanted = sorted((target for target in targets if target is not None), reverse=True, key=lambda one: one.start)
        touched = {target.piece.node.getroottree().getroot() for target in wanted}
        # From the last to the first: what stands before a change keeps its offsets.
        for target in wanted:
            _make(target)
        follow(root)
        package, main = Package(self._data, self._path), str(word.document.part.partname).lstrip("/")
        for changed in touched:
            package.put(main if changed is root else _part(package, main, changed), serialized(changed))
        unsigned(package)
        seal(package, main)
        return package.packed()


def _make(target: Target) -> None:
    if not target.removed:
        at = target.offset + (target.side == "after")
        insert(target.text, target.piece.node, at)
        return
    emptied: list[Any] = []
    for number, (piece, first, last) in reversed(list(enumerate(target.removed))):
        node, new = piece.node, "" if number else target.text
        if node.tag == TEXT:
            text = node.text or ""
            node.text = text[:first] + text[last:]
            spaced(node)
            if new:
                insert(new, node, first)
        else:
            if new:
                insert(new, node, 0)
            emptied.append(node)
            continue
        if not node.text:
            emptied.append(node)
    for node in emptied:
        tidy(node)


def _part(package: Package, main: str, root: Any) -> str:
    """The name of the part of notes with this root."""
    ending = f"/{root.tag.rpartition('}')[2]}"
    return next(one.part for one in relations(package, main) if one.kind.endswith(ending))


def follow(root: Any) -> None:
    """Have the copies of text boxes that are kept for old programs say what the boxes say now."""
    for alternatives in root.iter(f"{MC}AlternateContent"):
        choice, fallback = alternatives.find(f"{MC}Choice"), alternatives.find(f"{MC}Fallback")
        if choice is None or fallback is None:
            continue
        new, old = _boxes(choice), _boxes(fallback)
        if len(new) == len(old):
            for one, other in zip(new, old, strict=True):
                if _said(one) != _said(other):
                    other[:] = [deepcopy(child) for child in one]


def _boxes(node: Any) -> list[Any]:
    return list(node.iter(f"{W}txbxContent"))


def _said(nodes: Iterable[Any]) -> list[str]:
    return [text.text or "" for node in nodes for text in node.iter(TEXT)]
