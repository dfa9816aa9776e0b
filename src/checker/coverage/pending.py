"""What of a passage reports nothing done: to come, demanded, lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.coverage.lexicon import Lexicon
from checker.coverage.passages import Passage
from checker.coverage.phrases import compiled
from checker.expression import expression

__all__ = ["GOVERNED", "clause", "limited", "part_end", "part_start", "pending"]

_CLAUSE_END = expression(r"[;.:](?:\s|$)")
_PART_END = expression(r"[,;.:](?:\s|$)")
_NOT_YET = r"\bchưa\b"
# What opens a clause and only says when, why or by what.
_WHEN = r"\s*(?:và\s+|nhưng\s+)?(?:trong|vào|đến|từ|năm|quý|tháng|ngày|tuần|cuối|đầu|thời|giai|để|nhằm|căn|theo|trên)\b"
_GOES_ON = r",\s+(?:có|như|nhất là|trong đó|cụ thể)\b"
GOVERNED = 60
"""Characters before a word in which what governs it stands."""
# "Phải sang tháng 3 mới họp được": what was done, though late.
_LATE = r"\s+(?:sang|đến|tới|chờ|đợi|mất)\b[^;.:]*?\bmới\b"


def clause(folded: str, at: int) -> tuple[int, int]:
    """The range of the clause around `at`, between marks that part more than a comma."""
    start, end = 0, len(folded)
    for mark in _CLAUSE_END.finditer(folded):
        if mark.start() >= at:
            end = mark.start()
            break
        start = mark.end()
    return start, end


def part_start(folded: str, at: int) -> int:
    """Where the part of a clause around `at` begins, after a comma or a stronger mark."""
    return max((mark.end() for mark in _PART_END.finditer(folded, 0, at)), default=0)


def pending(passage: Passage, folded: str, words: Lexicon, future_dates: Sequence[int]) -> list[tuple[int, int]]:
    """The ranges of `passage` that report nothing done; `future_dates` are offsets of days after the report's own."""
    found = [_to_come(folded, at) for at in future_dates]
    if words.pending.isdisjoint(passage.syllables) and words.pending_pairs.isdisjoint(passage.pairs):
        return found
    there = passage.syllables, passage.pairs
    if "chưa" in passage.syllables:
        found += [_not_yet(folded, marker.start(), words) for marker in compiled(_NOT_YET).finditer(folded)]
    if words.future.possible(*there):
        found += [_to_come(folded, marker.start()) for marker in words.future.finditer(folded)]
    if words.demands.possible(*there) or words.requests.possible(*there):
        found += _demanded(folded, words)
    if words.deadlines.possible(*there):
        found += [_until(folded, marker) for marker in words.deadlines.finditer(folded)]
    verbs = words.unfinished.openings(*there)
    if verbs:
        found += words.unfinished.find(folded, verbs)
    return found + limited(passage, folded, words)


def limited(passage: Passage, folded: str, words: Lexicon) -> list[tuple[int, int]]:
    """The ranges of `passage` that tell of limits: "công tác dân vận còn lúng túng"."""
    there, found = (passage.syllables, passage.pairs), []
    if words.limits.possible(*there):
        found += [_limited(folded, marker.start()) for marker in words.limits.finditer(folded)]
    if words.turns.possible(*there):
        found += [(marker.start(), len(folded)) for marker in words.turns.finditer(folded)]
    return found


def _not_yet(folded: str, at: int, words: Lexicon) -> tuple[int, int]:
    """The part of a clause around "chưa"; only from there on, where what stands before was done, or done to others."""
    start = part_start(folded, at)
    before = folded[start:at]
    if "đã " in before or words.of_others.closes(before):
        start = at
    return start, part_end(folded, at)


def _limited(folded: str, at: int) -> tuple[int, int]:
    """The part of a clause around a word of limits, and the next where that goes on: "…, có 04 đồng chí …"."""
    end = part_end(folded, at)
    if end < len(folded) and compiled(_GOES_ON).match(folded, end):
        end = part_end(folded, end + 1)
    return part_start(folded, at), end


def part_end(folded: str, at: int) -> int:
    """Where the part of a clause around `at` ends, before a comma or a stronger mark."""
    mark = _PART_END.search(folded, at)
    return mark.start() if mark else len(folded)


def _to_come(folded: str, at: int) -> tuple[int, int]:
    """The clause around a word of what is to come, without what it says was done."""
    start, end = clause(folded, at)
    before = folded[start:at]
    done = before.rfind("đã ")
    part = part_start(folded, at)
    if done < 0 and part > start and not compiled(_WHEN).match(folded, start):
        start = part  # "Kết nạp 45 đảng viên, dự kiến cuối năm thêm 20"
    if done >= 0:
        # What was done stays: of "đã tổ chức 05 buổi và sẽ tổ chức 03 buổi" the first part,
        # of "đã nhắc nhở 03 chi bộ chưa tổ chức" all that stands before.
        joined = max(before.rfind(","), before.rfind(" và "))
        start = start + joined if joined > done else at
    return start, end


def _demanded(folded: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """From the word of demand on, to the end of its clause or to what is reported as done."""
    for marker in words.demands.finditer(folded):
        if not words.reached.closes(folded[max(0, marker.start() - GOVERNED) : marker.start()]):
            yield marker.start(), _until_done(folded, marker.end())
    for marker in words.requests.finditer(folded):
        if not folded[clause(folded, marker.start())[0] : marker.start()].strip():
            yield marker.start(), _until_done(folded, marker.end())


def _until(folded: str, deadline: re.Match[str]) -> tuple[int, int]:
    """From a deadline on: to the end of its clause, or of its part only, where what is due by then stands before it."""
    start, end = deadline.start(), _until_done(folded, deadline.end())
    closing = bool(folded[part_start(folded, start) : start].strip())
    return start, min(end, part_end(folded, start)) if closing else end


def _until_done(folded: str, at: int) -> int:
    end = clause(folded, at)[1]
    if compiled(_LATE).match(folded, at, end):
        return at
    done = folded.find("đã ", at, end)
    return end if done < 0 else done
