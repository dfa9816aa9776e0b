"""What stands on a check slip, in one language and short enough for one page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.errors import Words
from checker.finding import MET, Finding, Result, Severity, Verdict
from checker.place import as_printed
from checker.render.width import crop, visible
from checker.render.words import (
    NO_FINDING,
    NO_PLAN,
    PLAN,
    SEVERITY,
    SIGN,
    STAGE,
    STANDARD,
    STATUS,
    VERDICT,
    counted,
    silence,
)
from checker.slip.record import Record
from checker.value import NamedTuple

__all__ = ["Line", "Part", "Sheet", "sheet"]

_TITLE = Words("Phiếu kiểm tra dự thảo", "Check slip of a draft")
_FILE = Words("Tệp", "File")
_PROGRAM = Words("Chương trình", "Program")
_RULES = Words("bộ quy tắc", "rules")
_STAGE = Words("Giai đoạn", "Stage")
_DAY = Words("Ngày kiểm tra", "Checked on")
_ONLY = Words("Chỉ xét", "Only")
_NOT = Words("Không xét", "Left out")
_OPEN = Words("Phát hiện còn lại", "Open findings")
_TASKS = Words("Nhiệm vụ của kế hoạch", "Tasks of the plan")
_MET = Words("{} trên {} nhiệm vụ có trả lời", "{} of {} tasks answered")
_SILENT = Words("Được để nguyên, kèm lý do", "Left as they are, with reasons")
_BASELINE = Words("{} phát hiện có từ trước, theo tệp mốc", "{} known before, by the baseline")
_MORE = Words("… và {} phát hiện khác", "… and {} more findings")
_MORE_TASKS = Words("… và {} nhiệm vụ khác", "… and {} more tasks")
_NONE = Words("không có", "none")
_UNJUDGED = Words("{} quy tắc chưa đánh giá được", "{} rules could not be judged")
_SIGNED = Words("Người kiểm tra", "Checked by")
_SIGN = Words("(ký, ghi rõ họ tên)", "(signature and name)")
_NOTE = Words(
    "Đối chiếu phiếu với tệp: checker slip verify PHIẾU TỆP. Phiếu không chống được việc làm giả.",
    "To hold the slip against the file: checker slip verify SLIP FILE. A slip is no proof against forgery.",
)

_HOLES, _REASONS = 6, 4
"""How many tasks and reasons are shown at most; findings fill the room that is left."""
_ROOM = 36
"""Lines of print for all lists: the page has some sixty, of which facts, verdict and signature take the others."""
_CELLS = 150
_ACROSS = 90
"""Characters that surely stand on one line of print."""
_NAME = 100
_LEVELS: tuple[Severity, ...] = ("error", "warning", "info")


class Line(NamedTuple):
    """One line of a list: what it begins with, and what it says."""

    head: str
    text: str


class Part(NamedTuple):
    """A list under its title."""

    title: str
    lines: tuple[Line, ...]


class Sheet(NamedTuple):
    """The page."""

    title: str
    facts: tuple[Line, ...]
    verdict: Verdict
    verdict_named: str
    counts: str
    parts: tuple[Part, ...]
    note: str
    signed: tuple[str, str]
    lang: str


def sheet(record: Record, result: Result, lang: str) -> Sheet:
    """The page for `record`, made of `result`."""
    counts = [counted(record.counts[level], SEVERITY[level], lang) for level in _LEVELS if record.counts[level]]
    others = [_tasks(record, result, lang)] if result.coverage is not None else []
    others += [part for part in [_silenced(result, lang)] if part.lines]
    room = _ROOM - sum(1 + sum(map(_lines_of_print, part.lines)) for part in others)
    return Sheet(
        _TITLE[lang],
        tuple(_facts(record, result, lang)),
        record.verdict,
        VERDICT[record.verdict][lang],
        ", ".join(counts) or NO_FINDING[lang],
        (_open(result, room, lang), *others),
        _NOTE[lang],
        (_SIGNED[lang], _SIGN[lang]),
        lang,
    )


def _facts(record: Record, result: Result, lang: str) -> Iterator[Line]:
    yield Line(_FILE[lang], crop(visible(record.name), _NAME))
    yield Line("SHA-256", record.sha256)
    yield Line(_PROGRAM[lang], f"checker {record.edition.version}, {_RULES[lang]} {record.edition.rules}")
    yield Line(STANDARD[lang], f"{record.standard} ({crop(visible(result.standard_because[lang]), _NAME)})")
    plan = NO_PLAN[lang]
    if record.plan is not None:
        plan = f"{result.plan_symbol or ''} ({record.plan}, {(record.plan_digest or '')[:16]})".strip()
    yield Line(PLAN[lang], plan)
    yield Line(_STAGE[lang], STAGE[record.stage][lang])
    for key, named in (("select", _ONLY), ("ignore", _NOT)):
        if record.named[key]:
            yield Line(named[lang], crop(visible(", ".join(record.named[key])), _CELLS))
    yield Line(_DAY[lang], _day(record.day, lang))


def _day(day: date, lang: str) -> str:
    return day.isoformat() if lang == "en" else f"{day.day:02}/{day.month:02}/{day.year}"


def _lines_of_print(line: Line) -> int:
    return 1 + (len(line.head) + len(line.text)) // _ACROSS


def _open(result: Result, room: int, lang: str) -> Part:
    """The gravest findings, as many as fit into `room` lines."""
    found = [finding for finding in result.findings if finding.suppressed is None]
    found.sort(key=lambda finding: _LEVELS.index(finding.severity))
    lines: list[Line] = []
    room -= 3  # the title, how many more there are, what was not judged
    for finding in found:
        line = Line(SEVERITY[finding.severity][lang], _said(result, finding, lang))
        room -= _lines_of_print(line)
        if room < 0:
            lines.append(Line("", _MORE[lang].format(len(found) - len(lines))))
            break
        lines.append(line)
    if result.not_evaluated:
        lines.append(Line("", _UNJUDGED[lang].format(len(result.not_evaluated))))
    return Part(_OPEN[lang], tuple(lines) or (Line("", _NONE[lang]),))


def _said(result: Result, finding: Finding, lang: str) -> str:
    place = ""
    if finding.span is not None:
        place = as_printed(result.document.source.location(finding.span), lang, column=False)
        place = f"{'line' if lang == 'en' else 'dòng'} {place}: " if place[:1].isdigit() else f"{place}: "
    return crop(visible(f"{place}{finding.message[lang]}"), _CELLS)


def _tasks(record: Record, result: Result, lang: str) -> Part:
    coverage = record.coverage or {}
    met = sum(number for status, number in coverage.items() if status in MET)
    said = ", ".join(f"{SIGN[status]} {STATUS[status][lang]} {number}" for status, number in coverage.items() if number)
    lines = [Line("", f"{_MET[lang].format(met, sum(coverage.values()))}: {said}")]
    groups = () if result.coverage is None else result.coverage.groups
    holes = [(group, task) for group in groups for task in group.tasks if task.status not in MET]
    holes.sort(key=lambda hole: hole[1].status != "missing")
    for group, task in holes[:_HOLES]:
        text = crop(visible(f"{group.title} {task.number}: {task.statement}"), _CELLS)
        lines.append(Line(f"{SIGN[task.status]} {STATUS[task.status][lang]}", text))
    if len(holes) > _HOLES:
        lines.append(Line("", _MORE_TASKS[lang].format(len(holes) - _HOLES)))
    return Part(_TASKS[lang], tuple(lines))


def _silenced(result: Result, lang: str) -> Part:
    """Each with its reason; what only the baseline knows is counted."""
    known = [finding for finding in result.findings if finding.suppressed is not None]
    own = [(one, one.suppressed) for one in known if one.suppressed is not None and not one.suppressed.baseline]
    lines = [
        Line(finding.rule, crop(visible(silence(suppressed, lang)), _CELLS)) for finding, suppressed in own[:_REASONS]
    ]
    if len(own) > _REASONS:
        lines.append(Line("", _MORE[lang].format(len(own) - _REASONS)))
    if len(known) > len(own):
        lines.append(Line("", _BASELINE[lang].format(len(known) - len(own))))
    return Part(_SILENT[lang], tuple(lines))
