"""Does a slip belong to a file and to the result of checking it? What is asked, in which order, and what counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.render.slip.content import sheet
from checker.slip.compare import (
    Answer,
    other_choices,
    over,
    same_edition,
    same_file,
    same_page,
    same_result,
    same_sheet,
    says,
)
from checker.slip.record import choices_of, is_file

if TYPE_CHECKING:
    from checker.finding import Stage
    from checker.pipeline import Settings
    from checker.slip.check import Check
    from checker.slip.record import Record
    from checker.slip.written import Slip

__all__ = ["against_check", "against_file", "settings_of"]

_OTHER_WORDS = Words(
    "Chữ trên phiếu: chương trình, quy tắc hoặc kế hoạch đã khác nên không so được từng chữ với kết quả; hãy tin dòng "
    "“Phiếu ghi” ở trên.",
    "Words on the slip: with another program, other rules or another plan they cannot be held against the result one "
    "by one; go by what “The slip says” above.",
)


def against_file(slip: Slip, words: str, digest: str) -> tuple[Answer, Answer, Answer]:
    """What the slip says, whether `words`, which a person reads on it, say so too, and whether it is this file's.

    The last is by the file's SHA-256, `digest`.
    """
    return Answer(True, says(slip.record)), same_page(slip.sheet, words), same_file(slip.record, digest)


def settings_of(
    record: Record, here: Settings, *, stage: Stage | None, standard: str | None, plan: str | None
) -> Settings:
    """How the file is checked again: as for the slip, unless the user states `stage`, `standard` or `plan`.

    `here` is what holds for the file, with what the user states. A slip names no folders: of a standard or plan in a
    file of its own the file is taken that `here` has. Raises `CheckerError` where it has none.
    """
    chosen = record.choices
    for option, name, own in (("--standard", chosen.standard, here.standard), ("--plan", chosen.plan, here.plan)):
        if is_file(name) and not is_file(own):
            what = Words(
                f"phiếu lập theo tệp “{name}”; hãy chỉ ra tệp đó bằng {option}",
                f"the slip was made with the file “{name}”; name it with {option}",
            )
            raise CheckerError(what)
    return here._replace(
        stage=stage or record.stage,
        standard=here.standard if standard or is_file(chosen.standard) else chosen.standard,
        plan=here.plan if plan or is_file(chosen.plan) else chosen.plan,
        select=chosen.select,
        ignore=chosen.ignore,
    )


def against_check(slip: Slip, again: Check, here: Settings, today: date) -> Iterator[Answer]:
    """Whether checking the file `again`, with `settings_of`, comes to what the slip says, and what else to know.

    `here` is how the file would be checked without the slip. Another program is told and counts only by its result.
    """
    edition, result = same_edition(slip.record, again.record), same_result(slip.record, again.record)
    yield Answer(True, edition.said)
    yield result
    if result.same:
        printed = same_sheet(slip.sheet, sheet(again._replace(record=slip.record), slip.sheet.lang))
        if not printed.same:
            yield printed if edition.same else Answer(True, _OTHER_WORDS)
    for note in (other_choices(slip.record.choices, choices_of(here)), over(again.result, today)):
        if note is not None:
            yield Answer(True, note)
