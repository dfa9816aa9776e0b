"""A slip held against its own words, a file, the program at hand, and the result of checking the file again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from checker.day import in_figures
from checker.errors import Words, joined
from checker.finding import Result
from checker.render.width import crop
from checker.render.words import SEVERITY, STAGE, VERDICT, counted
from checker.slip.record import Choices, Record
from checker.slip.sheet import Sheet, after, first_other, texts
from checker.value import NamedTuple

__all__ = [
    "Answer",
    "other_choices",
    "over",
    "same_edition",
    "same_file",
    "same_page",
    "same_result",
    "same_sheet",
    "says",
]

_QUOTED = 80
"""Cells of a text of the slip that is quoted."""
_NONE = Words("không có", "none")


class Answer(NamedTuple):
    """What one comparison came to."""

    same: bool
    said: Words


def says(slip: Record) -> Words:
    """What the slip itself says, for whoever holds the page beside it."""

    def sentence(lang: str) -> str:
        counts = ", ".join(counted(slip.counts[severity], words, lang) for severity, words in SEVERITY.items())
        return f"{VERDICT[slip.verdict][lang]}, {counts}"

    stage, chosen = STAGE[slip.stage], _narrowed(slip.choices)
    return Words(
        f"Phiếu ghi: {sentence('vi')}; giai đoạn {stage.vi}; ngày {in_figures(slip.day, 'vi')}{chosen.vi}.",
        f"The slip says: {sentence('en')}; stage {stage.en}; {in_figures(slip.day, 'en')}{chosen.en}.",
    )


def _narrowed(choices: Choices) -> Words:
    """What the check left out, which no verdict tells."""
    only, never = ", ".join(choices.select), ", ".join(choices.ignore)
    return Words(
        (f"; chỉ xét {only}" if only else "") + (f"; không xét {never}" if never else ""),
        (f"; only {only}" if only else "") + (f"; without {never}" if never else ""),
    )


def same_page(sheet: Sheet, words: str) -> Answer:
    """Do the words that a person reads on the slip say what its part for programs says?"""
    other = first_other(sheet, words)
    if other is not None:
        return Answer(False, _unlike("phần dành cho máy", "the part for programs", other))
    below = crop(after(sheet, words), _QUOTED)
    return Answer(
        True,
        Words(
            "Chữ trên phiếu: đúng như phần dành cho máy" + (f"; viết thêm ở cuối: “{below}”." if below else "."),
            "Words on the slip: as in its part for programs" + (f"; added at the end: “{below}”." if below else "."),
        ),
    )


def same_sheet(sheet: Sheet, now: Sheet) -> Answer:
    """Are the words of the slip those that the same program prints for the same result?"""
    other = first_other(sheet, "\n".join(texts(now)))
    if other is None:
        return Answer(True, Words("", ""))
    return Answer(False, _unlike("kết quả kiểm tra", "the result of the check", other))


def _unlike(vi: str, en: str, text: str) -> Words:
    text = crop(text, _QUOTED)
    return Words(
        f"Chữ trên phiếu: KHÔNG đúng với {vi}, bắt đầu từ chỗ “{text}”.",
        f"Words on the slip: NOT those of {en}, beginning at “{text}”.",
    )


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
    """Were program, rules and plan the same? The result may be the same where they were not."""
    other = []
    if slip.edition.version != now.edition.version:
        other.append(_was(Words("chương trình", "program"), slip.edition.version, now.edition.version))
    if slip.edition.rules != now.edition.rules:
        other.append(_was(Words("bộ quy tắc", "rules"), slip.edition.rules, now.edition.rules))
    if slip.plan == now.plan and slip.plan_digest != now.plan_digest:
        other.append(
            Words(f"nội dung kế hoạch {slip.plan} đã được sửa", f"the content of plan {slip.plan} was changed")
        )
    if not other:
        what = Words("Chương trình và quy tắc: như khi lập phiếu.", "Program and rules: as when the slip was made.")
        return Answer(True, what)
    listed = joined("; ", other)
    return Answer(
        False, Words(f"Chương trình và quy tắc: đã khác ({listed.vi}).", f"Program and rules: others ({listed.en}).")
    )


def same_result(slip: Record, now: Record) -> Answer:
    """Does checking again come to the same verdict, findings and tasks?"""
    was, found = Counter(slip.findings), Counter(now.findings)
    more, fewer = (found - was).total(), (was - found).total()
    other = []
    if slip.verdict != now.verdict:
        other.append(_was(Words("kết luận", "verdict"), VERDICT[slip.verdict], VERDICT[now.verdict]))
    if slip.stage != now.stage:
        other.append(_was(Words("giai đoạn", "stage"), STAGE[slip.stage], STAGE[now.stage]))
    if slip.standard != now.standard:
        other.append(_was(Words("thể thức", "standard"), slip.standard, now.standard))
    if slip.plan != now.plan:
        other.append(_was(Words("kế hoạch", "plan"), slip.plan or _NONE, now.plan or _NONE))
    if more or fewer:
        other.append(
            Words(
                f"{fewer} phát hiện của phiếu nay không còn, {more} phát hiện mới hoặc khác mức",
                f"{fewer} of the slip's findings gone, {more} new or of another severity",
            )
        )
    if slip.tasks != now.tasks:
        other.append(Words("trạng thái các nhiệm vụ đã khác", "other states of the tasks"))
    if not other:
        return Answer(
            True,
            Words("Kết quả: kiểm tra lại cho đúng kết quả của phiếu.", "Result: checked again, it is the slip's own."),
        )
    listed = joined("; ", other)
    return Answer(
        False, Words(f"Kết quả: kiểm tra lại cho kết quả khác ({listed.vi}).", f"Result: another one ({listed.en}).")
    )


def other_choices(slip: Choices, here: Choices) -> Words | None:
    """What the configuration here would choose otherwise than the slip did; None where nothing."""
    other = [
        *_differing(Words("thể thức", "standard"), _named(slip.standard), _named(here.standard)),
        *_differing(Words("kế hoạch", "plan"), _named(slip.plan), _named(here.plan)),
        *_differing(Words("chỉ xét", "only"), _listed(slip.select), _listed(here.select)),
        *_differing(Words("không xét", "without"), _listed(slip.ignore), _listed(here.ignore)),
    ]
    if not other:
        return None
    listed = joined("; ", other)
    return Words(
        f"Lưu ý: phiếu lập với lựa chọn khác cấu hình ở đây ({listed.vi}).",
        f"Note: the slip was made with other choices than those configured here ({listed.en}).",
    )


def over(result: Result, today: date) -> Words | None:
    """How many reasons held on the day of the slip and are over `today`; None where none is."""
    silent = (finding.suppressed for finding in result.findings)
    count = sum(one is not None and one.until is not None and one.until < today for one in silent)
    if not count:
        return None
    return Words(
        f"Lưu ý: {count} phát hiện được để nguyên theo lý do nay đã hết hạn.",
        f"Note: {count} findings were left as they are for reasons that are over by now.",
    )


def _was(what: Words, before: Words | str, now: Words | str) -> Words:
    before, now = (Words(one, one) if isinstance(one, str) else one for one in (before, now))
    return Words(f"{what.vi} {before.vi}, nay là {now.vi}", f"{what.en} {before.en}, now {now.en}")


def _differing(what: Words, slip: Words, here: Words) -> Iterable[Words]:
    if slip != here:
        yield Words(f"{what.vi}: {slip.vi}, ở đây {here.vi}", f"{what.en}: {slip.en}, here {here.en}")


def _named(name: str | None) -> Words:
    return Words("tự chọn", "by the program") if name is None else Words(name, name)


def _listed(names: tuple[str, ...]) -> Words:
    return Words(", ".join(names), ", ".join(names)) if names else _NONE
