"""`checker judge`: confirm or overrule the status of a task, with a reason; make test cases of what was judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args
from unicodedata import normalize

import click

from checker.cli import config as office
from checker.cli import language, options
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.held import Unheld, given, hold
from checker.cli.streams import complain, note, write
from checker.cli.turns import in_turn
from checker.errors import CheckerError, Words
from checker.finding import Status
from checker.judgement_file import appended, one_line
from checker.judgements import NAME, Judgement
from checker.read import expand
from checker.read.file import STDIN
from checker.render.words import STATUS
from checker.suggest import unknown

if TYPE_CHECKING:
    from checker.render.letter.held import Held, Line

__all__ = ["judge"]

_TASK = re.compile(r"(?:(?P<group>[a-z0-9]+(?:-[a-z0-9]+)*)[ ./:])?(?P<number>[0-9]{1,4})")
_CONFIRM = "confirm"
_STATUSES = ", ".join(f"{name} ({words.vi})" for name, words in STATUS.items())
_WRITTEN = Words("Đã ghi vào {}: {}, {}: {} (chương trình tìm thấy: {})", "Written to {}: {}, {}: {} (found: {})")
_EXPORTED = Words("Đã xuất {} báo cáo thành mẫu chấm vào {}", "{} reports written as test cases to {}")
_UNJUDGED = Words("{}: không có đánh giá nào đang áp dụng, không xuất", "{}: no judgement holds, not exported")


@click.command(
    cls=Command,
    words=Words(
        "Ghi đánh giá của người rà soát về một nhiệm vụ: xác nhận hoặc thay trạng thái chương trình tìm thấy, kèm lý "
        f"do. Đánh giá nằm trong tệp {NAME} cạnh báo cáo và có hiệu lực khi phần báo cáo làm căn cứ và lời nhiệm vụ "
        "chưa đổi.\n\n"
        "NHIỆM VỤ là nhóm và số như key.7, hoặc chỉ số khi không trùng. TRẠNG THÁI là confirm (xác nhận) hoặc một "
        f"trong: {_STATUSES}.\n\n"
        "Với --export: xuất các báo cáo đã có đánh giá thành mẫu chấm (văn bản và trạng thái từng nhiệm vụ).",
        "Write down what a reviewer decided of a task: the status the program found confirmed, or overruled, with a "
        f"reason. Judgements stand in {NAME} beside the report and hold while the words judged and the task's "
        "statement stay the same.\n\n"
        f"TASK is group and number as in key.7, or the number alone. STATUS is confirm or one of: {', '.join(STATUS)}."
        "\n\nWith --export: write the judged reports as test cases (text, and the status of each task).",
    ),
)
@click.argument("words", cls=Argument, words=Words("TỆP NHIỆM-VỤ TRẠNG-THÁI", "FILE TASK STATUS"), nargs=-1)
@click.option(
    "--reason",
    cls=Option,
    value=Words("LÝ DO", "REASON"),
    words=Words("Vì sao (bắt buộc khi ghi đánh giá).", "Why (required with a judgement)."),
)
@click.option("--by", cls=Option, value=Words("NGƯỜI", "WHO"), words=Words("Ai đánh giá.", "Who decided."))
@click.option(
    "--export",
    cls=Option,
    type=click.Path(path_type=Path),
    value=Words("THƯ MỤC", "FOLDER"),
    words=Words("Xuất mẫu chấm vào thư mục này.", "Write test cases to this folder."),
)
@options.cited_plan
@office.options
@options.lang
@click.pass_context
def judge(
    context: click.Context,
    /,
    *,
    words: tuple[str, ...],
    reason: str | None,
    by: str | None,
    export: Path | None,
    plan: str | None,
    config: str | None,
    no_config: bool,
) -> int:
    """Append a judgement to the file beside the report, or write test cases; 0, errors aside."""
    stated = given(plan, config, no_config=no_config)
    office.forget()
    lang = language.settled(context, stated)
    if export is not None:
        return _export(words, export, stated, lang)
    if len(words) != 3:
        what = Words(
            "cần ba tham số: báo cáo, nhiệm vụ và trạng thái; xem “--help”",
            "three arguments are needed: report, task and status; see “--help”",
        )
        raise CheckerError(what)
    path, task, status = words
    if status not in (_CONFIRM, *get_args(Status)):
        raise unknown(Words("trạng thái", "status"), status, (_CONFIRM, *get_args(Status)))
    if not reason or not one_line(reason):
        raise CheckerError(Words("cần --reason: nêu lý do đánh giá", "--reason is needed: say why"))
    if path == STDIN:
        what = Words("đánh giá cần báo cáo nằm trong một tệp", "a judgement needs a report in a file")
        raise CheckerError(what)
    held = _held(path, stated)
    line = _meant(held, task)
    judgement = _judgement(held, line, status, reason, by)
    where = _append(path, judgement, f"{line.group.title}, {line.task.number}: {line.task.statement[:100]}")
    named, found = STATUS[judgement.status][lang], STATUS[judgement.found][lang]
    about = f"{judgement.group}.{judgement.number}"
    write([_WRITTEN[lang].format(where, path, about, named, found) + "\n"], None)
    return 0


def _held(path: str, stated: office.Given) -> Held:
    held = hold(path, office.policy(path, stated))
    if isinstance(held, Unheld):
        raise CheckerError(held.because, path=path)
    return held


def _meant(held: Held, task: str) -> Line:
    """The task named "key.7", or by its number alone. Raises `CheckerError` for none, or several."""
    match = _TASK.fullmatch(task.strip())
    lines = list(held.lines())
    fitting = [
        line
        for line in lines
        if match is not None and line.task.number == int(match["number"]) and match["group"] in (None, line.group.id)
    ]
    if len(fitting) == 1:
        return fitting[0]
    listed = ", ".join(f"{line.group.id}.{line.task.number}" for line in fitting or lines)
    if fitting:
        raise CheckerError(Words(f"“{task}”: thuộc nhóm nào? {listed}", f"“{task}”: of which group? {listed}"))
    raise CheckerError(
        Words(f"“{task}”: kế hoạch không có nhiệm vụ này; có: {listed}", f"“{task}”: no such task; there are: {listed}")
    )


def _judgement(held: Held, line: Line, status: str, reason: str, by: str | None) -> Judgement:
    from checker.coverage.resting import fingerprint

    found = line.ruling.found
    return Judgement(
        file=normalize("NFC", Path(held.document.source.path).name),
        plan=held.plan.id,
        group=line.group.id,
        number=line.task.number,
        status=found if status == _CONFIRM else cast("Status", status),
        found=found,
        reason=one_line(reason),
        by=one_line(by) or None if by else None,
        on=date.today().isoformat(),
        text=fingerprint(held.document, line.task),
        statement=line.planned.digest,
        origin="",
    )


def _append(report: str, judgement: Judgement, about: str) -> str:
    """Add the judgement to the file beside `report`; give back that file's name."""
    path = Path(report).with_name(NAME)
    with in_turn(path.parent):
        before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        write([appended(str(path), before, judgement, about)], path, option=None)
    return str(path)


def _export(paths: tuple[str, ...], folder: Path, stated: office.Given, lang: str) -> int:
    """Write the judged reports among `paths` to `folder`: 2 when a report could not be read, else 0."""
    if not paths:
        raise CheckerError(Words("--export cần ít nhất một báo cáo", "--export needs a report"))
    if folder.exists() and not folder.is_dir():
        raise CheckerError(Words("--export cần một thư mục", "--export needs a folder"), path=str(folder))
    failures, cases = 0, dict[str, tuple[str, str]]()
    for held in _each(paths, stated):
        if isinstance(held, CheckerError):
            failures += 1
            complain(held.sentence(lang), lang)
            continue
        name = Path(held.document.source.path).stem
        if not any(ruling.judgement is not None and ruling.doubt is None for ruling in held.rulings.values()):
            note(_UNJUDGED[lang].format(held.document.source.path))
        elif name in cases or any((folder / f"{name}{ending}").exists() for ending in (".txt", ".yaml")):
            what = Words("đã có mẫu chấm tên này; hãy đổi tên hoặc chọn thư mục khác", "a case of this name is there")
            raise CheckerError(what, path=str(folder / name))
        else:
            from checker.scored_case import labels

            cases[name] = (held.document.source.text, labels(held.plan.id, held.coverage, held.rulings))
    if cases:
        folder.mkdir(parents=True, exist_ok=True)
    for name, (text, statuses) in cases.items():
        write([text], folder / f"{name}.txt", option="--export")
        write([statuses], folder / f"{name}.yaml", option="--export")
    write([_EXPORTED[lang].format(len(cases), folder) + "\n"], None)
    return 2 if failures else 0


def _each(paths: tuple[str, ...], stated: office.Given) -> Iterator[Held | CheckerError]:
    for path in expand(paths):
        if isinstance(path, CheckerError):
            yield path
            continue
        try:
            yield _held(path, stated)
        except CheckerError as error:
            error.path = error.path or path
            yield error
