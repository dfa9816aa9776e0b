"""A slip held against a file: the same bytes, the same program and rules, the same result?"""

from __future__ import annotations

from collections import Counter

from checker.errors import Words
from checker.render.words import SEVERITY, VERDICT, counted
from checker.slip.record import Record
from checker.value import NamedTuple

__all__ = ["Answer", "same_edition", "same_file", "same_result", "says"]


class Answer(NamedTuple):
    """What one comparison came to."""

    same: bool
    said: Words


def says(slip: Record) -> Words:
    """What the slip itself says, for whoever holds the page beside it."""

    def sentence(lang: str) -> str:
        counts = ", ".join(counted(slip.counts[severity], words, lang) for severity, words in SEVERITY.items())
        return f"{VERDICT[slip.verdict][lang]}, {counts}, {slip.day.isoformat()}"

    return Words(f"Phiếu ghi: {sentence('vi')}.", f"The slip says: {sentence('en')}.")


def same_file(slip: Record, digest: str) -> Answer:
    """Is the file, with this SHA-256, the one that the slip is about?"""
    if slip.sha256 == digest:
        return Answer(
            True, Words("Tệp: đúng là tệp của phiếu (SHA-256 trùng).", "File: the slip's own (same SHA-256).")
        )
    return Answer(
        False,
        Words(
            f"Tệp: không phải tệp của phiếu, hoặc đã bị sửa sau đó (SHA-256 khác; phiếu lập cho “{slip.name}”).",
            f"File: not the slip's, or changed since (another SHA-256; the slip is for “{slip.name}”).",
        ),
    )


def same_edition(slip: Record, now: Record) -> Answer:
    """Were program, rules and plan the same?"""
    other = []
    if slip.edition.version != now.edition.version:
        other.append(
            Words(
                f"chương trình {slip.edition.version}, nay là {now.edition.version}",
                f"program {slip.edition.version}, now {now.edition.version}",
            )
        )
    if slip.edition.rules != now.edition.rules:
        other.append(
            Words(
                f"bộ quy tắc {slip.edition.rules}, nay là {now.edition.rules}",
                f"rules {slip.edition.rules}, now {now.edition.rules}",
            )
        )
    if (slip.plan, slip.plan_digest) != (now.plan, now.plan_digest):
        other.append(
            Words(
                f"kế hoạch {slip.plan or 'không có'}, nay là {now.plan or 'không có'} hoặc nội dung đã khác",
                f"plan {slip.plan or 'none'}, now {now.plan or 'none'} or with other content",
            )
        )
    if not other:
        what = Words("Chương trình và quy tắc: như khi lập phiếu.", "Program and rules: as when the slip was made.")
        return Answer(True, what)
    listed = Words("; ".join(one.vi for one in other), "; ".join(one.en for one in other))
    return Answer(
        False, Words(f"Chương trình và quy tắc: đã khác ({listed.vi}).", f"Program and rules: others ({listed.en}).")
    )


def same_result(slip: Record, now: Record) -> Answer:
    """Does checking again come to the same verdict, findings and tasks?"""
    was, found = Counter(slip.findings), Counter(now.findings)
    more, fewer = (found - was).total(), (was - found).total()
    other = []
    if slip.verdict != now.verdict:
        other.append(
            Words(
                f"kết luận {VERDICT[slip.verdict].vi}, nay là {VERDICT[now.verdict].vi}",
                f"verdict {VERDICT[slip.verdict].en}, now {VERDICT[now.verdict].en}",
            )
        )
    if slip.standard != now.standard:
        other.append(
            Words(f"thể thức {slip.standard}, nay là {now.standard}", f"standard {slip.standard}, now {now.standard}")
        )
    if more or fewer:
        other.append(
            Words(
                f"{fewer} phát hiện của phiếu nay không còn, {more} phát hiện mới hoặc khác mức",
                f"{fewer} of the slip's findings gone, {more} new or of another severity",
            )
        )
    if slip.coverage != now.coverage:
        other.append(Words("trạng thái các nhiệm vụ đã khác", "other states of the tasks"))
    if not other:
        return Answer(
            True,
            Words("Kết quả: kiểm tra lại cho đúng kết quả của phiếu.", "Result: checked again, it is the slip's own."),
        )
    listed = Words("; ".join(one.vi for one in other), "; ".join(one.en for one in other))
    return Answer(
        False, Words(f"Kết quả: kiểm tra lại cho kết quả khác ({listed.vi}).", f"Result: another one ({listed.en}).")
    )
