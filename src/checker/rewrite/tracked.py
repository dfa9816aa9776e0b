"""Changes of a draft as tracked changes, which a person accepts or rejects in Word.

Rules: ECMA-376 part 1, 17.13.5 (`w:ins`, `w:del`, `w:delText`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from checker.read.word.namespaces import W
from checker.rewrite.places import Target
from checker.rewrite.runs import TEXT, Runs
from checker.rewrite.wordings import nodes

__all__ = ["cut", "track"]


def cut(targets: Sequence[Target], runs: Runs) -> None:
    """Cut the runs where `targets` begin and end, so that nothing is cut afterwards."""
    for target in targets:
        _place(target, runs)


def track(targets: Sequence[Target], runs: Runs, root: Any, author: str, date: str) -> None:
    """Make `targets`, all of which are cut already, tracked changes of `author` in the document `root`."""
    numbers = _numbers(root)
    for target, place in [(target, _place(target, runs)) for target in targets]:
        first, last = place[0], place[-1]
        look = _look(first)
        if target.removed:
            for run in place:
                last = _deleted(run, numbers, author, date)
        if target.text:
            added = _change(root, "ins", numbers, author, date)
            run = root.makeelement(f"{W}r")
            if look is not None:
                run.append(look)
            for node in nodes(target.text, root):
                run.append(node)
            added.append(run)
            if target.removed or target.side == "after":
                last.addnext(added)
            else:
                first.addprevious(added)


def _place(target: Target, runs: Runs) -> list[Any]:
    """The runs to be taken out; where there are none, the one beside which the new text goes."""
    if not target.removed:
        piece, offset = target.piece, target.offset
        run = runs.beginning(piece, offset) if target.side == "before" else runs.ending(piece, offset + 1)
        return [run]
    found = (node for piece, first, last in target.removed for node in runs.between(piece, first, last))
    return list(dict.fromkeys(node.getparent() for node in found))


def _deleted(run: Any, numbers: Iterator[int], author: str, date: str) -> Any:
    """`run` in a `w:del`: in the one before it where that is of the same change."""
    for text in run.iter(TEXT):
        text.tag = f"{W}delText"
    before = run.getprevious()
    if before is not None and before.tag == f"{W}del" and before.get(f"{W}author") == author:
        before.append(run)
        return before
    change = _change(run, "del", numbers, author, date)
    run.addprevious(change)
    change.append(run)
    return change


def _change(like: Any, name: str, numbers: Iterator[int], author: str, date: str) -> Any:
    attributes = {f"{W}id": str(next(numbers)), f"{W}author": author, f"{W}date": date}
    return like.makeelement(f"{W}{name}", attributes)


def _look(run: Any) -> Any:
    """The properties of `run`, without what was tracked in them."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return None
    look = deepcopy(properties)
    for change in look.findall(f"{W}rPrChange"):
        look.remove(change)
    return look


def _numbers(root: Any) -> Iterator[int]:
    """Ids that no mark, change or bookmark of the document has."""
    taken = (node.get(f"{W}id", "") for node in root.iter("*"))
    number = max((int(one) for one in taken if one.isdecimal()), default=0)
    while True:
        number += 1
        yield number
