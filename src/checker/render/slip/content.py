"""What stands on a check slip, in one language and short enough for one page."""

from __future__ import annotations

from collections.abc import Iterator

from checker.day import in_figures, written_out
from checker.errors import Words
from checker.finding import MET, Finding, Result, Severity
from checker.place import in_words
from checker.plan import Plan
from checker.render.html.markup import capital
from checker.render.width import ELLIPSIS, crop, visible
from checker.render.words import (
    KIND,
    NO_FINDING,
    NO_PLAN,
    SEVERITY,
    SIGN,
    STAGE,
    STATUS,
    VERDICT,
    WHOLE,
    counted,
    silence,
)
from checker.slip.check import Check
from checker.slip.record import Record
from checker.slip.sheet import Fact, Part, Sheet

__all__ = ["sheet"]

_TITLE = Words("PHIẾU KIỂM TRA DỰ THẢO", "CHECK SLIP OF A DRAFT")
_FILE = Words("Tên tệp", "File")
_DIGEST = Words("Mã băm SHA-256", "SHA-256")
_DRAFT = Words("Văn bản", "Document")
_UNIT = Words("Cơ quan, đơn vị", "Unit")
_STANDARD = Words("Thể thức áp dụng", "Standard applied")
_PLAN = Words("Kế hoạch đối chiếu", "Plan")
_OF = Words("{} ngày {} của {}", "{} of {}, {}")
_PLAN_FILE = Words("mã kế hoạch", "plan")
_STAGE = Words("Giai đoạn", "Stage")
_ONLY = Words("Chỉ xét", "Only")
_NOT = Words("Không xét", "Left out")
_PROGRAM = Words("Chương trình", "Program")
_RULES = Words("checker phiên bản {}, bộ quy tắc {}", "checker version {}, rules {}")
_CONCLUSION = Words("Kết luận", "Verdict")
_OPEN = Words("Phát hiện còn lại", "Open findings")
_TASKS = Words("Nhiệm vụ của kế hoạch", "Tasks of the plan")
_MET = Words("{} trên {} nhiệm vụ có trả lời ({})", "{} of {} tasks answered ({})")
_SILENT = Words("Được để nguyên, kèm lý do", "Left as they are, with reasons")
_BASELINE = Words("{} phát hiện có từ trước, theo tệp mốc", "{} known before, by the baseline")
_MORE = Words("… và {} phát hiện khác", "… and {} more findings")
_MORE_TASKS = Words("… và {} nhiệm vụ khác chưa có trả lời", "… and {} more tasks that are not answered")
_NONE = Words("Không có.", "None.")
_UNJUDGED = Words("{} quy tắc chưa đánh giá được", "{} rules could not be judged")
_SEVERITY = Words("Mức", "Severity")
_PLACE = Words("Vị trí", "Place")
_SAID = Words("Nội dung", "What is said")
_STATE = Words("Trạng thái", "State")
_TASK = Words("Nhiệm vụ", "Task")
_RULE = Words("Quy tắc", "Rule")
_REASON = Words("Lý do", "Reason")
_SIGNED = Words("NGƯỜI KIỂM TRA", "CHECKED BY")
_SIGN = Words("(ký, ghi rõ họ tên)", "(signature and name)")
_NOTE = Words(
    "Phiếu do chương trình lập. Đối chiếu phiếu với tệp: checker slip verify PHIẾU TỆP. Phiếu không chống được việc "
    "làm giả.",
    "Made by a program. To hold the slip against the file: checker slip verify SLIP FILE. A slip is no proof against "
    "forgery.",
)

_HOLES, _REASONS = 4, 3
"""How many tasks and reasons are shown at most; findings fill the room that is left."""
_ROOM = 59.0
"""Lines of print for facts and lists: the page has 65, of which title, verdict, note and signature take the others."""
_HEAD, _ROW, _NOTED = 3.1, 0.35, 1.2
"""Lines that the title and the heads of a list, the edges of a row, and a sentence below a list take."""
_CELLS, _REASON_CELLS = 140, 100
"""Most characters of a text on two lines: across the page, and beside the name of a rule."""
_LINE, _CAPITALS = 76, 62
"""Most characters of a fact on one line, and those that surely stand on it, all of them capitals."""
_ACROSS, _BETWEEN = 94, 4
"""Characters that surely stand on one line across the page, and those that the line between two columns takes."""
_LEVELS: tuple[Severity, ...] = ("error", "warning", "info")


def sheet(check: Check, lang: str) -> Sheet:
    """The page for `check`."""
    record, result = check.record, check.result
    counts = [counted(record.counts[level], SEVERITY[level], lang) for level in _LEVELS if record.counts[level]]
    others = [_tasks(record, result, lang)] if record.tasks is not None else []
    others += [part for part in [_silenced(result, lang)] if part.rows or part.notes]
    facts = tuple(_facts(check, lang))
    room = _ROOM - sum(_ROW + 1 + len(text) // _CAPITALS for _, text in facts) - sum(map(_lines_of_part, others))
    parts = (_open(result, room, lang), *others)
    return Sheet(
        lang,
        _TITLE[lang],
        facts,
        record.verdict,
        (_CONCLUSION[lang], VERDICT[record.verdict][lang], ", ".join(counts) or NO_FINDING[lang]),
        tuple(part._replace(title=f"{number}. {part.title}") for number, part in enumerate(parts, 1)),
        _NOTE[lang],
        (written_out(record.day, lang), _SIGNED[lang], _SIGN[lang]),
    )


def _facts(check: Check, lang: str) -> Iterator[Fact]:
    record, result = check.record, check.result
    head = result.document.letterhead
    kind = capital(KIND[result.document.kind][lang])
    title = " ".join([kind, *([head.abstract.value] if head.abstract is not None else [])])
    yield Fact(_FILE[lang], _short(record.name, _LINE))
    yield Fact(_DIGEST[lang], record.sha256)
    yield Fact(_DRAFT[lang], _short(title))
    if head.issuer is not None:
        yield Fact(_UNIT[lang], _short(head.issuer.value, _LINE))
    yield Fact(_STANDARD[lang], _short(check.standard[lang], _LINE))
    yield Fact(_PLAN[lang], NO_PLAN[lang] if check.plan is None else _plan(check.plan, record, lang))
    yield Fact(_STAGE[lang], STAGE[record.stage][lang])
    for names, words in ((record.choices.select, _ONLY), (record.choices.ignore, _NOT)):
        if names:
            yield Fact(words[lang], _short(", ".join(names), _LINE))
    yield Fact(_PROGRAM[lang], _RULES[lang].format(record.edition.version, record.edition.rules))


def _plan(plan: Plan, record: Record, lang: str) -> str:
    named = _OF[lang].format(plan.symbol, in_figures(plan.date, lang), plan.issuer)
    return f"{_short(named, _LINE)} ({_PLAN_FILE[lang]} {record.plan}, {(record.plan_digest or '')[:16]})"


def _short(text: str, cells: int = _CELLS) -> str:
    """`text` on one line; a longer one ends after a word."""
    whole = " ".join(visible(text).split())
    short = crop(whole, cells)
    words, space, _ = short.rpartition(" ")
    return short if short == whole or not space else f"{words}{ELLIPSIS}"


def _lines_of_part(part: Part) -> float:
    return _HEAD + sum(map(_lines_of_row, part.rows)) + _NOTED * len(part.notes)


def _lines_of_row(row: tuple[str, ...]) -> float:
    *narrow, wide = row
    return _ROW + 1 + len(wide) // (_ACROSS - sum(len(cell) + _BETWEEN for cell in narrow))


def _open(result: Result, room: float, lang: str) -> Part:
    """The gravest findings, as many as fit into `room` lines."""
    found = [finding for finding in result.findings if finding.suppressed is None]
    found.sort(key=lambda finding: _LEVELS.index(finding.severity))
    rows: list[tuple[str, ...]] = []
    notes: list[str] = []
    room -= _HEAD + 2 * _NOTED  # how many more there are, what was not judged
    for finding in found:
        row = (SEVERITY[finding.severity][lang], _place(result, finding, lang), _short(finding.message[lang]))
        room -= _lines_of_row(row)
        if room < 0:
            notes.append(_MORE[lang].format(len(found) - len(rows)))
            break
        rows.append(row)
    if not found:
        notes.append(_NONE[lang])
    if result.not_evaluated:
        notes.append(_UNJUDGED[lang].format(len(result.not_evaluated)))
    return Part(_OPEN[lang], (_SEVERITY[lang], _PLACE[lang], _SAID[lang]), tuple(rows), tuple(notes))


def _place(result: Result, finding: Finding, lang: str) -> str:
    return (WHOLE if finding.span is None else in_words(result.document.source.location(finding.span)))[lang]


def _tasks(record: Record, result: Result, lang: str) -> Part:
    states = [task.status for task in record.tasks or ()]
    said = ", ".join(
        f"{sign} {STATUS[status][lang]} {states.count(status)}" for status, sign in SIGN.items() if status in states
    )
    met = _MET[lang].format(sum(status in MET for status in states), len(states), said)
    groups = () if result.coverage is None else result.coverage.groups
    holes = [(group, task) for group in groups for task in group.tasks if task.status not in MET]
    holes.sort(key=lambda hole: hole[1].status != "missing")
    rows = [
        (
            f"{SIGN[task.status]} {STATUS[task.status][lang]}",
            _short(f"{capital(group.title)} {task.number}: {task.statement}"),
        )
        for group, task in holes[:_HOLES]
    ]
    more = [_MORE_TASKS[lang].format(len(holes) - _HOLES)] if len(holes) > _HOLES else []
    return Part(_TASKS[lang], (_STATE[lang], _TASK[lang]), tuple(rows), (*more, met))


def _silenced(result: Result, lang: str) -> Part:
    """Each with its reason; what only the baseline knows is counted."""
    known = [finding for finding in result.findings if finding.suppressed is not None]
    own = [(one, one.suppressed) for one in known if one.suppressed is not None and not one.suppressed.baseline]
    rows = [
        (finding.rule, _place(result, finding, lang), _short(silence(suppressed, lang), _REASON_CELLS))
        for finding, suppressed in own[:_REASONS]
    ]
    notes = [_MORE[lang].format(len(own) - _REASONS)] if len(own) > _REASONS else []
    if len(known) > len(own):
        notes.append(_BASELINE[lang].format(len(known) - len(own)))
    return Part(_SILENT[lang], (_RULE[lang], _PLACE[lang], _REASON[lang]), tuple(rows), tuple(notes))
