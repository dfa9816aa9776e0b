"""The letter: opening, what is asked task by task, what else to look at; and, apart, notes for the reviewer alone.

Everything but the notes may be pasted into a dispatch to the unit. Each sentence speaks of the
report as it is, and asks; none says that work was not done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.coverage.wording import named
from checker.errors import Words
from checker.finding import MET, Finding, Result, Status
from checker.render.letter import notes
from checker.render.letter.asking import Asking, asking
from checker.render.letter.held import Held
from checker.render.letter.naming import gist, plan_in_short, plan_name, task_name, unit_name
from checker.render.letter.place import beginning
from checker.render.letter.table import Row, rows
from checker.value import NamedTuple

__all__ = ["EVERY", "NOTES", "Entry", "Letter", "Section", "letter", "unheld"]

NOTES = Words("Dành cho người rà soát (không gửi đơn vị)", "For the reviewer (not to be sent)")
EVERY = Words("Từng nhiệm vụ của kế hoạch", "Every task of the plan")
_TITLE = Words("Nội dung đề nghị đơn vị bổ sung, hoàn chỉnh báo cáo", "What the unit is asked to add to its report")
_SECTIONS: dict[Status, Words] = {
    "missing": Words("Nhiệm vụ chưa tìm thấy nội dung trả lời", "Tasks for which no answer was found"),
    "shallow": Words(
        "Nhiệm vụ có nêu nhưng chưa tìm thấy kết quả cụ thể", "Tasks spoken of, for which no result was found"
    ),
    "partial": Words("Nhiệm vụ mới trả lời một phần", "Tasks answered in part"),
    "duplicate": Words("Nhiệm vụ có nội dung trả lời chép lại", "Tasks answered with copied text"),
}
_OTHER = Words("Nội dung khác đề nghị xem lại", "Other points to look at")
_FOUND = Words("Trong báo cáo", "In the report")
_WANTED = Words("Đề nghị", "Asked")
_PLACE = Words("Vị trí", "Where")
_CLOSING = Words(
    "Đề nghị đơn vị rà soát, bổ sung, hoàn chỉnh báo cáo và gửi lại.",
    "Please complete the report accordingly and send it again.",
)
_UNSEEN = Words(
    "Không tìm thấy trong báo cáo không có nghĩa là đơn vị chưa thực hiện; nếu nội dung đã có ở chỗ khác, đề nghị chỉ"
    " rõ.",
    "What was not found may well have been done; if it stands elsewhere in the report, please say where.",
)


class Entry(NamedTuple):
    """One task, or one other point."""

    head: str
    """The task by its number; empty for another point."""
    text: str
    lines: tuple[tuple[str, str], ...] = ()
    """Label and sentence."""


class Section(NamedTuple):
    """Entries of one kind under their heading."""

    title: str
    entries: tuple[Entry, ...]


class Letter(NamedTuple):
    """What is said of one report, in one language."""

    path: str
    title: str
    opening: str
    """Empty where there is nothing to send."""
    sections: tuple[Section, ...]
    closing: str
    """Empty where nothing is asked."""
    notes: tuple[str, ...]
    """For the reviewer alone."""
    rows: tuple[Row, ...]
    """Every task, where that was asked for."""
    lang: str


def letter(held: Held, lang: str, *, every: bool = False) -> Letter:
    """The letter on a report that was held against its plan; `every` adds a row for each task."""
    asked = [asking(held, line) for line in held.lines() if line.ruling.status not in MET]
    sections = []
    for status, title in _SECTIONS.items():
        entries = tuple(_entry(held, one, lang) for one in asked if one.status == status)
        if entries:
            sections.append(Section(f"{title[lang]} ({_tasks(len(entries), lang)})", entries))
    other = tuple(_other(held, lang))
    if other:
        sections.append(Section(_OTHER[lang], other))
    return Letter(
        path=held.document.source.path,
        title=_TITLE[lang],
        opening=_opening(held, [one.status for one in asked], lang),
        sections=tuple(sections),
        closing=_CLOSING[lang] if sections else "",
        notes=tuple(words[lang] for words in notes.notes(held)),
        rows=tuple(rows(held, lang)) if every else (),
        lang=lang,
    )


def unheld(result: Result, because: Words, lang: str) -> Letter:
    """The letter on a report that could not be held against a plan: nothing to send, a note why."""
    said = tuple(words[lang] for words in notes.unheld(result, because))
    return Letter(result.document.source.path, _TITLE[lang], "", (), "", said, (), lang)


def _opening(held: Held, holes: Sequence[Status], lang: str) -> str:
    unit, plan, total = unit_name(held.document), plan_name(held.plan), len(held.plan.tasks)
    head = Words(
        f"Qua rà soát báo cáo {f'của {unit} ' if unit else ''}về kết quả thực hiện {plan.vi}",
        f"On review of the report {f'of {unit} ' if unit else ''}on {plan.en}",
    )[lang]
    met, every, left = (_number(number, lang) for number in (total - len(holes), total, len(holes)))
    if not holes:
        return Words(
            f"{head}: {met}/{every} nhiệm vụ đều có nội dung trả lời kèm kết quả.",
            f"{head}: all {every} tasks are answered with results.",
        )[lang]
    counted = Words(
        f"{head}: {met}/{every} nhiệm vụ đã có nội dung trả lời kèm kết quả; đề nghị đơn vị bổ sung, làm rõ {left}"
        " nhiệm vụ sau.",
        f"{head}: {met} of {every} tasks are answered with results; please complete the following {left}.",
    )[lang]
    unseen = not {"missing", "shallow"}.isdisjoint(holes)
    return f"{counted} {_UNSEEN[lang]}" if unseen else counted


def _entry(held: Held, asked: Asking, lang: str) -> Entry:
    lines = [] if asked.found is None else [(_FOUND[lang], f"{asked.found[lang]}.")]
    lines += [(_WANTED[lang], f"{asked.wanted[lang]}."), (_PLACE[lang], f"{asked.place[lang]}.")]
    name = task_name(asked.group, asked.task, several=len(held.coverage.groups) > 1)
    return Entry(name[lang], gist(asked.task.statement), tuple(lines))


def _other(held: Held, lang: str) -> Iterator[Entry]:
    """Claims that the report does not bear out, items that answer no task; what is slight or unsure is a note."""
    for finding in held.findings():
        if finding.certainty != "possible" and finding.severity != "info":
            yield _finding(held, finding, lang)
    if held.coverage.orphans:
        yield _orphans(held, lang)


def _orphans(held: Held, lang: str) -> Entry:
    """The items that answer no task, all in one entry."""
    every = dict.fromkeys(named(orphan.section, orphan.number)[lang] for orphan in held.coverage.orphans)
    plan = plan_in_short(held.plan)
    text = Words(f"chưa rõ trả lời nhiệm vụ nào của {plan.vi}.", f"not clear which task of {plan.en} is answered.")
    wanted = Words("ghi rõ, hoặc xem lại vị trí.", "say which, or move it.")
    return Entry("", f"{_capital(', '.join(every))}: {text[lang]}", ((_WANTED[lang], wanted[lang]),))


def _finding(held: Held, finding: Finding, lang: str) -> Entry:
    remedy, lines = finding.remedy, []
    if remedy is not None:
        lines.append((_WANTED[lang], remedy[lang][:1].lower() + remedy[lang][1:]))
    words = "" if finding.span is None else beginning(held.document, finding.span, whole=True)
    if words:
        lines.append((_PLACE[lang], Words(f"đoạn {words}.", f"at {words}.")[lang]))
    return Entry("", finding.message[lang], tuple(lines))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tasks(number: int, lang: str) -> str:
    return f"{number} task{'s' * (number != 1)}" if lang == "en" else f"{number:02} nhiệm vụ"


def _number(number: int, lang: str) -> str:
    """A number as official Vietnamese writes it: 05."""
    return str(number) if lang == "en" else f"{number:02}"
