"""`checker review`: many reports held against one plan."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from checker.cli import config as office
from checker.cli import language, options
from checker.cli.bilingual import Argument, Command, OneOf, Option
from checker.cli.failing import FailOn, leaves
from checker.cli.gathering import Draft, about, drafts_of, gather
from checker.cli.held import given as from_line
from checker.cli.language import spoken
from checker.cli.record_file import in_order, opened
from checker.cli.review_outputs import complain_of, formed, written
from checker.cli.streams import guard, note
from checker.errors import CheckerError, Words
from checker.finding import Stage
from checker.plan import Plan
from checker.plan.announced import miscounted
from checker.render.review_form import FORMS
from checker.review.journal import Journal, journal, records, round_of
from checker.review.matrix import Review
from checker.review.matrix import review as reviewed
from checker.review.rounds import Round

__all__ = ["review"]


_AGAIN = Words("Đã dừng; chạy lại đúng lệnh này để làm tiếp.", "Stopped; give the same command again to go on.")
_NAME_IT = Words(
    "Có tệp chưa đối chiếu với kế hoạch (xem danh sách trong kết quả); với --plan, các báo cáo không viện dẫn kế hoạch "
    "cũng được đối chiếu.",
    "Some files were not held against the plan (the result lists them); with --plan, reports that cite none are too.",
)


@click.command(
    cls=Command,
    words=Words(
        "Đối chiếu nhiều báo cáo với một kế hoạch: đơn vị nào đã trả lời nhiệm vụ nào.\n\n"
        "Kế hoạch là kế hoạch mà các báo cáo viện dẫn, trừ khi nêu --plan. Lần chạy bị ngắt giữa chừng: chạy lại đúng "
        "lệnh đó để làm tiếp.\n\n"
        "Mã thoát: 0 không còn nhiệm vụ nào ở mức chặn; 1 còn nhiệm vụ không tìm thấy nội dung trả lời (với --fail-on "
        "warning: chưa trả lời đủ), hoặc báo cáo chưa đối chiếu được; 2 dùng sai hoặc có tệp không đọc được.",
        "Hold many reports against one plan: which unit answered which task.\n\n"
        "The plan is the one the reports cite, unless --plan names it. A run that was cut short goes on when the same "
        "command is given again.\n\n"
        "Exit code: 0 no task at the failing level; 1 some task without an answer (with --fail-on warning: not fully "
        "answered), or a report not held against the plan; 2 wrong use or an unreadable file.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("THƯ MỤC|TỆP…", "FOLDER|FILE…"), nargs=-1, required=True)
@click.option(
    "--plan",
    cls=Option,
    value=Words("MÃ|TỆP", "ID|FILE"),
    words=Words(
        "Kế hoạch để đối chiếu (mặc định: kế hoạch mà các báo cáo viện dẫn).", "The plan (default: the one they cite)."
    ),
)
@options.form_of(FORMS)
@options.output_to(
    Words(
        "Ghi kết quả vào tệp này; có thể nêu nhiều lần, như a.html và a.xlsx.",
        "Write the result to this file; may be given several times, as in a.html and a.xlsx.",
    ),
    several=True,
)
@click.option(
    "--earlier",
    cls=Option,
    type=click.Path(path_type=Path),
    value=Words("TỆP|THƯ MỤC", "FILE|FOLDER"),
    words=Words(
        "So với vòng trước: tệp bản ghi của vòng đó (--records), hoặc thư mục báo cáo của nó.",
        "Compare with an earlier round: its record file (--records), or the folder of its reports.",
    ),
)
@click.option(
    "--records",
    "kept_in",
    cls=Option,
    type=click.Path(path_type=Path),
    value=Words("TỆP", "FILE"),
    words=Words(
        "Giữ bản ghi từng báo cáo trong tệp này: lần sau chỉ xem lại báo cáo đã thay đổi, vòng sau so sánh bằng "
        "--earlier.",
        "Keep the record of each report in this file: the next run looks at changed reports only, the next round "
        "compares with it by --earlier.",
    ),
)
@click.option(
    "--all",
    "everything",
    cls=Option,
    is_flag=True,
    words=Words("Trên màn hình: hiện mọi báo cáo, kể cả khi rất nhiều.", "As text: every report, even of very many."),
)
@options.fail_on
@click.option(
    "--stage",
    cls=Option,
    type=OneOf(Words("giai đoạn", "stage"), ["draft", "submit", "issue"]),
    words=Words(
        "Giai đoạn của các báo cáo: draft (mặc định), submit, issue.", "Stage of the reports (default: draft)."
    ),
)
@options.rules
@office.options
@options.jobs
@options.colour
@options.lang
@click.pass_context
def review(
    context: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    plan: str | None,
    named: str | None,
    outputs: tuple[Path, ...],
    earlier: Path | None,
    kept_in: Path | None,
    everything: bool,
    fail_on: FailOn | None,
    stage: Stage | None,
    rules: tuple[Path, ...],
    config: str | None,
    no_config: bool,
    jobs: int,
    colour: options.Colour,
) -> int:
    """Hold `paths` against one plan, write the matrix, give back the exit code."""
    office.forget()
    given = from_line(plan, config, no_config=no_config)._replace(stage=stage, rules=tuple(map(str, rules)))
    lang = spoken(context)
    if not language.stated(context):
        lang = office.holding("-", given).lang or lang
    forms = formed(named, outputs, kept_in)
    drafts = drafts_of(paths, given)
    inputs = [*paths, *(draft.path for draft in drafts), *([str(earlier)] if earlier is not None else [])]
    guard(kept_in, inputs, "--records")
    for output in outputs:
        guard(output, [*inputs, *([str(kept_in)] if kept_in is not None else [])])
    before = None if earlier is None or earlier.is_dir() else journal(earlier)
    with ExitStack() as stack:
        file = stack.enter_context(opened(kept_in, paths, given))
        if kept_in is not None:
            _same_review(kept_in, file.before, drafts)
        try:
            kept = gather(drafts, file, jobs, lang)
        except KeyboardInterrupt:
            note(_AGAIN[lang])
            raise
        asked = about(drafts, file.path, kept)
        if kept_in is not None:
            kept = in_order(file, kept)
        former = None
        if earlier is not None:
            former = _again(earlier, asked, given, jobs, lang) if before is None else round_of(before, asked)
        whole = reviewed(asked, records(file.path, kept), former)
        for name, target in forms:
            written(whole, name, target, options.page(colour, lang, target), everything=everything)
    complain_of(whole, lang)
    for words in miscounted(asked):
        note(words[lang])
    if plan is None and whole.unevaluated:
        note(_NAME_IT[lang])
    return 2 if whole.unreadable else int(_fails(whole, fail_on or "error"))


def _fails(whole: Review, fail_on: FailOn) -> bool:
    """Whether something is left to do at the failing level."""
    unheld = bool(whole.unevaluated) and fail_on != "never"
    return unheld or any(leaves(row.statuses, fail_on) for row in whole.rows)


def _same_review(path: Path, before: Journal, drafts: Sequence[Draft]) -> None:
    """Raise `CheckerError` when the record file is of quite other reports: an earlier round must not be lost."""
    if before.kept and before.kept.keys().isdisjoint(draft.path for draft in drafts):
        what = Words(
            "tệp bản ghi này của một lần rà soát khác, không chung báo cáo nào; tệp được giữ nguyên, hãy nêu tệp khác",
            "this record file is of another review, with no report in common; it was left as it is, name another",
        )
        raise CheckerError(what, path=str(path))


def _again(folder: Path, plan: Plan, given: office.Given, jobs: int, lang: str) -> Round:
    """The earlier round whose reports are in `folder`."""
    own = given._replace(plan=given.plan or plan.id)
    paths = (str(folder),)
    with opened(None, paths, own) as file:
        gather(drafts_of(paths, own), file, jobs, lang)
        try:
            return round_of(journal(file.path), plan)
        except CheckerError as error:
            error.path = str(folder)
            raise
