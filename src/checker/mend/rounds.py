"""Applying safe fixes, round by round, until none is left.

After each round the draft is checked again. A round counts only if every finding it meant to
mend is gone and no rule finds more than before; otherwise half of it is tried, down to the
single fix that does harm, which is left out. So fixing never brings a new finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from checker.errors import CheckerError, Words
from checker.finding import Finding, Result
from checker.mend.changes import Change, changes, compatible, safe_fix
from checker.mend.respell import respelled
from checker.read import decode
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["Mended", "mend"]

_MOST_CHECKS = 50
"""More than any draft needs, so that fixes that call for one another without end come to one."""


class Mended(NamedTuple):
    """A draft after its safe fixes."""

    data: bytes
    """The file as it is to be; the very bytes given when there was nothing to mend."""
    result: Result
    """What is left to say of it."""
    before: Source
    mended: tuple[Finding, ...]
    """What was found and is mended, as it stood in the round that mended it."""


class _Ready(NamedTuple):
    """A finding with the changes that mend it."""

    finding: Finding
    made: tuple[Change, ...]


def mend(data: bytes, path: str, check: Callable[[Source], Result]) -> Mended:
    """The file `path` with content `data` after all fixes that `check` offers as safe.

    Raises `CheckerError` for what cannot be read, for a file that is no text, and for one that cannot be
    written again in its own encoding without touching other places.
    """
    before = decode(data, path)
    if before.anchors:
        raise _no_text(before)
    result = check(before)
    mended: list[Finding] = []
    harmful: set[str] = set()
    checks = 0
    while batch := _batch(result, harmful):
        while checks < _MOST_CHECKS:
            checks += 1
            made = [change for ready in batch for change in ready.made]
            new = respelled(data, result.document.source, made)
            after = check(decode(new, path))
            if _better(result, after, batch):
                data, result = new, after
                mended += (ready.finding for ready in batch)
                break
            if len(batch) == 1:
                harmful.add(batch[0].finding.fingerprint)
                break
            batch = batch[: len(batch) // 2]
        else:
            break
    return Mended(data, result, before, tuple(mended))


def _no_text(source: Source) -> CheckerError:
    """What is said of a file whose text cannot be put back into it."""
    converted = source.layout.converted if source.layout is not None else None
    if source.anchors[0].paragraph is None:
        what = Words(
            "không tự sửa được tệp PDF; hãy sửa trong tệp Word đã xuất ra nó",
            "a PDF cannot be mended; mend the Word file it was made from",
        )
    elif converted is not None:
        what = Words(
            f"không ghi lại được tệp .{converted}; hãy lưu thành .docx rồi chạy lại",
            f"a .{converted} file cannot be written again; save it as .docx and run again",
        )
    else:
        what = Words("chưa tự sửa được tệp Word này", "this Word file cannot be mended")
    return CheckerError(what, path=source.path)


def _batch(result: Result, harmful: set[str]) -> list[_Ready]:
    """The fixes that can be applied at once: those that meet another wait for the next round."""
    source = result.document.source
    batch: list[_Ready] = []
    taken: list[Change] = []
    for finding in result.findings:
        fix = safe_fix(finding)
        if fix is None or finding.fingerprint in harmful:
            continue
        made = changes(source, fix)
        if made and compatible(taken, made):
            taken += made
            batch.append(_Ready(finding, made))
    return batch


def _better(before: Result, after: Result, batch: list[_Ready]) -> bool:
    """True when what `batch` meant to mend is gone and no rule finds more than before."""
    was, now = _heard(before), _heard(after)
    meant = Counter(ready.finding.rule for ready in batch)
    return all(now[rule] <= was[rule] - meant[rule] for rule in {*was, *now})


def _heard(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings if finding.suppressed is None)
