"""Copies that stand beside a draft: what they are called, and when one may take the place of an older one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.errors import CheckerError, Words

__all__ = ["FIXED", "REVIEWED", "beside", "is_copy", "keep_others", "word_suffix"]

REVIEWED, FIXED = ".reviewed", ".fixed"

_MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"


def beside(path: str, ending: str, suffix: str, advice: Words) -> Path:
    """The copy of the draft `path`: "báo cáo.reviewed.docx" with the ending ".reviewed" and the suffix ".docx".

    Raises `CheckerError` with `advice` when the draft is itself such a copy.
    """
    draft = Path(path)
    if draft.stem.lower().endswith(ending):
        raise CheckerError(
            Words(
                f"tên tệp này đã kết thúc bằng {ending} nên bản mới chưa có tên; {advice.vi}",
                f"the name of this file ends in {ending} already, so the copy has no name yet; {advice.en}",
            ),
            path=path,
        )
    return draft.with_name(f"{draft.stem}{ending}{suffix}")


def is_copy(path: str, drafts: Iterable[str]) -> bool:
    """Is the file `path` a copy of one of `drafts`, named along with it by a pattern?"""
    file = Path(path)
    for ending in (REVIEWED, FIXED):
        if file.stem.lower().endswith(ending):
            stem = file.stem[: -len(ending)]
            return any(Path(draft).parent == file.parent and Path(draft).stem == stem for draft in drafts)
    return False


def word_suffix(data: bytes) -> str:
    """What the name of a copy of the Word file `data` ends in: Word opens no .docx that holds macros."""
    from checker.rewrite.package import Package

    return ".docm" if _MACROS in (Package(data).read("[Content_Types].xml") or b"") else ".docx"


def keep_others(copy: Path, advice: Words) -> None:
    """Raise `CheckerError` with `advice` when there is a file `copy` that somebody else made or has saved since."""
    if not copy.exists():
        return
    from checker.read.file import read_bytes
    from checker.rewrite.seal import holds

    if copy.is_dir() or not holds(read_bytes(str(copy))):
        raise CheckerError(
            Words(
                f"đã có tệp này và có người đã ghi vào đó, nên được giữ nguyên; {advice.vi}",
                f"this file exists and somebody has written to it, so it was left as it is; {advice.en}",
            ),
            path=str(copy),
        )
