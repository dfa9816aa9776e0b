"""What a run did to a draft or found beside it, each in a sentence: places mended, a baseline that is out of date."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import Result

__all__ = ["remarks"]

_MENDED = Words("Đã sửa {} chỗ", "Mended {} places")
_NOTHING_MENDED = Words("Không có chỗ nào tự sửa được", "Nothing could be mended")
_STALE = Words(
    "Trong tệp mốc (baseline) có {} mục không còn khớp; ghi lại bằng --write-baseline",
    "{} entries of the baseline fit nothing any more; write it anew with --write-baseline",
)


def remarks(result: Result, lang: str) -> Iterator[str]:
    """The sentences, without a mark at the end."""
    if result.mended:
        rules = ", ".join(f"{rule} {count}" for rule, count in result.mended)
        yield f"{_MENDED[lang].format(sum(count for _, count in result.mended))}: {rules}"
    elif result.mended is not None:
        yield _NOTHING_MENDED[lang]
    if result.stale:
        yield _STALE[lang].format(result.stale)
