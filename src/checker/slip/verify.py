"""Does a slip belong to a file and to the result of checking it? What is asked, in which order, and what counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.render.slip.content import sheet
from checker.slip.check import check
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
from checker.slip.inside import inside, is_slip
from checker.slip.record import choices_of, digest_of, is_file
from checker.slip.written import read
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.finding import Stage
    from checker.pipeline import Settings
    from checker.slip.check import Check
    from checker.slip.record import Record
    from checker.slip.written import Slip
    from checker.suppression import Suppression

__all__ = ["Verification", "against_check", "against_file", "settings_of", "verified"]

_TURNED = Words(
    "đây mới là phiếu, tệp kia thì không; hãy đổi chỗ hai tệp (checker slip verify PHIẾU TỆP)",
    "this one is the slip, not the other; change the two files over (checker slip verify SLIP FILE)",
)
_NOT_AGAIN = Words(
    "Kết quả: không kiểm tra lại, vì không phải tệp của phiếu.", "Result: not checked again, the file is another one."
)
_BELONGS = Words("Phiếu thuộc về tệp này và kết quả này.", "The slip belongs to this file and this result.")
_STRAY = Words("Phiếu KHÔNG thuộc về tệp này và kết quả này.", "The slip does NOT belong to this file and this result.")

_OTHER_WORDS = Words(
    "Chữ trên phiếu: chương trình, quy tắc hoặc kế hoạch đã khác nên không so được từng chữ với kết quả; hãy tin dòng "
    "“Phiếu ghi” ở trên.",
    "Words on the slip: with another program, other rules or another plan they cannot be held against the result one "
    "by one; go by what “The slip says” above.",
)


class Verification(NamedTuple):
    """What became of all the questions, in the order in which they were asked."""

    answers: tuple[Answer, ...]

    @property
    def belongs(self) -> bool:
        """Does the slip belong to the file and to the result?"""
        return all(answer.same for answer in self.answers)

    @property
    def conclusion(self) -> Words:
        """That in one sentence."""
        return _BELONGS if self.belongs else _STRAY


def verified(
    slip: tuple[str, bytes],
    draft: tuple[str, bytes],
    here: Settings,
    suppressions: Sequence[Suppression],
    today: date,
    *,
    stage: Stage | None = None,
    standard: str | None = None,
    plan: str | None = None,
    look: Callable[[Settings], object] = lambda settings: None,
) -> Verification:
    """The `slip` held against the `draft` (name and content of each), by the slip's own choices and day.

    `here` and `suppressions` are what holds for the draft; `stage`, `standard` and `plan`, where somebody states them,
    go before the slip's. `look` sees what is chosen before any of it is looked for.
    Raises `CheckerError` for what is no slip, and as `look` and checking do.
    """
    path, data = slip
    name, content = draft
    try:
        found = inside(data, path)
    except CheckerError:
        if is_slip(content):
            raise CheckerError(_TURNED, path=name) from None
        raise
    own = read(found.record, path)
    *answers, file = against_file(own, found.words, digest_of(content))
    if not file.same:
        return Verification((*answers, file, Answer(False, _NOT_AGAIN)))
    settings = settings_of(own.record, here, stage=stage, standard=standard, plan=plan)
    look(settings)
    again = check(content, name, settings, suppressions, own.record.day)
    return Verification((*answers, file, *against_check(own, again, here, today)))


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
