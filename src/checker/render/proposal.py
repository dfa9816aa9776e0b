"""What a fix would do, in a few words: for those the program proposes and does not apply by itself."""

from __future__ import annotations

from checker.errors import Words
from checker.finding import Fix
from checker.source import Source

__all__ = ["proposal"]

_REPLACE = Words("thay “{old}” bằng “{new}”", "replace “{old}” by “{new}”")
_INSERT = Words("thêm “{new}”", "add “{new}”")
_REMOVE = Words("bỏ “{old}”", "remove “{old}”")
_LONGEST = 60


def proposal(source: Source, fix: Fix, lang: str) -> str:
    """The edits of `fix` one after another: "thay “5/4” bằng “05/4”"."""
    parts: list[str] = []
    for edit in fix.edits:
        old, new = _short(source.text[edit.span.start : edit.span.end]), _short(edit.text)
        form = _INSERT if not old else _REMOVE if not new else _REPLACE
        parts.append(form[lang].format(old=old, new=new))
    return "; ".join(parts)


def _short(text: str) -> str:
    flat = text.replace("\n", " ")
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
