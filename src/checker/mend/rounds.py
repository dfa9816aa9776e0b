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
from checker.mend.changes import Change, applied, changes, compatible, safe_fix
from checker.mend.writer import Writer, writer
from checker.read import decode
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["Mended", "Ready", "harmless", "mend"]

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


class Ready(NamedTuple):
    """A finding with the changes that mend it."""

    finding: Finding
    made: tuple[Change, ...]


class _Round(NamedTuple):
    """Fixes that were applied together, and the draft after them."""

    batch: list[Ready]
    data: bytes
    result: Result


def mend(data: bytes, path: str, check: Callable[[Source], Result]) -> Mended:
    """The file `path` with content `data` after all fixes that `check` offers as safe.

    Raises `CheckerError` for what cannot be read, for a file into which changes cannot be put back, and for one
    that cannot be written again in its own encoding without touching other places.
    """
    before = decode(data, path)
    _refuse_others(before)
    result = check(before)
    mended: list[Finding] = []
    rounds = _Rounds(path, check)
    while (made := rounds.next(data, result)) is not None:
        data, result = made.data, made.result
        mended += (ready.finding for ready in made.batch)
    return Mended(data, result, before, tuple(mended))


def _refuse_others(source: Source) -> None:
    """Raise `CheckerError` for a file that is neither a text nor a Word file."""
    converted = source.layout.converted if source.layout is not None else None
    if source.anchors and source.anchors[0].paragraph is None:
        what = Words(
            "không tự sửa được tệp PDF; hãy sửa trong tệp Word đã xuất ra nó",
            "a PDF cannot be mended; mend the Word file it was made from",
        )
    elif converted is not None:
        what = Words(
            f"không ghi lại được tệp .{converted}; hãy lưu thành .docx rồi chạy lại",
            f"a .{converted} file cannot be written again; save it as .docx and run again",
        )
    elif source.layout is not None and source.layout.legacy:
        what = Words(
            "tệp Word dùng phông chữ cũ (.VnTime), không tự sửa được; hãy chuyển mã sang Unicode rồi chạy lại",
            "the Word file is in old fonts (.VnTime) and cannot be mended; convert it to Unicode and run again",
        )
    else:
        return
    raise CheckerError(what, path=source.path)


def harmless(
    data: bytes, path: str, check: Callable[[Source], Result], result: Result, can: Callable[[Change], bool]
) -> tuple[Ready, ...]:
    """Of the safe fixes in `result`, those of the first round: together they bring no new finding.

    `can` tells which changes are wanted at all. Into letters of an old font nothing is written.
    """
    layout = result.document.source.layout
    if layout is not None and layout.legacy:
        return ()
    made = _Rounds(path, check, can).next(data, result)
    return () if made is None else tuple(made.batch)


class _Rounds:
    """What is known from round to round: which fixes do harm, how often the draft was checked."""

    def __init__(
        self, path: str, check: Callable[[Source], Result], can: Callable[[Change], bool] = lambda change: True
    ) -> None:
        self._path, self._check, self._can = path, check, can
        self._harmful: set[str] = set()
        self._checks = 0

    def next(self, data: bytes, result: Result) -> _Round | None:
        """The next round on `data`, of which `result` is said; None when nothing is left to mend."""
        if all(safe_fix(finding) is None for finding in result.findings):
            return None
        file = writer(data, result.document.source)
        while batch := self._batch(result, file):
            while self._checks < _MOST_CHECKS:
                self._checks += 1
                made = [change for ready in batch for change in ready.made]
                new = file.written(made)
                source = decode(new, self._path)
                after = self._check(source)
                # Whatever a file may hold: it shall say what was meant, and nothing else.
                meant = applied(result.document.source.original, made) == source.original
                if meant and _better(result, after, batch):
                    return _Round(batch, new, after)
                if len(batch) == 1:
                    self._harmful.add(batch[0].finding.fingerprint)
                    break
                batch = batch[: len(batch) // 2]
            else:
                break
        return None

    def _batch(self, result: Result, file: Writer) -> list[Ready]:
        """The fixes that can be applied at once: those that meet another wait for the next round."""
        source = result.document.source
        batch: list[Ready] = []
        taken: list[Change] = []
        for finding in result.findings:
            fix = safe_fix(finding)
            if fix is None or finding.fingerprint in self._harmful:
                continue
            made = changes(source, fix)
            if made and compatible(taken, made) and all(file.can(change) and self._can(change) for change in made):
                taken += made
                batch.append(Ready(finding, made))
        return batch


def _better(before: Result, after: Result, batch: list[Ready]) -> bool:
    """True when what `batch` meant to mend is gone and no rule finds more than before."""
    was, now = _heard(before), _heard(after)
    meant = Counter(ready.finding.rule for ready in batch)
    return all(now[rule] <= was[rule] - meant[rule] for rule in {*was, *now})


def _heard(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings if finding.suppressed is None)
