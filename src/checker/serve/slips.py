"""Check slips as workers make them of drafts, and hold them against files."""

from __future__ import annotations

from datetime import date
from functools import partial
from json import dumps
from pathlib import PurePath

from checker.serve.work import Choice, Draft, Made, known

__all__ = ["FORMS", "held_against", "slip_of"]

FORMS = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
"""Formats of a slip, and their media types."""


def slip_of(draft: Draft, choice: Choice, *, form: str) -> Made:
    """The slip on `draft` in the format `form`. Raises `CheckerError` as checking does, and where LibreOffice lacks."""
    from checker.render.slip import file

    stem = "du-thao" if draft.name == "-" else PurePath(draft.name).stem
    name = f"{stem}.slip.{form}"
    made = file.slip_of(
        (draft.name, _bytes(draft)),
        choice.settings,
        choice.suppressions,
        date.today(),
        lang=choice.lang,
        ending=f".{form}",
        path=name,
    )
    return Made(made.file, name, FORMS[form], sum(made.record.counts.values()))


def held_against(slip: Draft, draft: Draft, choice: Choice) -> str:
    """Whether `slip` belongs to `draft`, as JSON. Raises `CheckerError` for what is no slip, and as checking does."""
    from checker.slip.verify import verified

    came = verified(
        (slip.name, _bytes(slip)),
        (draft.name, _bytes(draft)),
        choice.settings,
        choice.suppressions,
        date.today(),
        look=partial(known, office=choice.settings),  # anybody may write into a slip what it was made by
    )
    value = {
        "belongs": came.belongs,
        "conclusion": came.conclusion[choice.lang],
        "answers": [{"same": answer.same, "said": answer.said[choice.lang]} for answer in came.answers],
    }
    return dumps(value, ensure_ascii=False)


def _bytes(draft: Draft) -> bytes:
    """The file, or what a text makes one; letters that no file can hold are refused by reading it."""
    return draft.data.encode(errors="replace") if isinstance(draft.data, str) else draft.data
