"""`checker review`: many reports held against one plan."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

from checker.cli import config as office
from checker.cli import options
from checker.cli.bilingual import Argument, Command, OneOf, Option
from checker.cli.gathering import Draft, about, gather
from checker.cli.language import spoken
from checker.cli.pool import processes
from checker.cli.record_file import in_order, opened
from checker.cli.streams import complain, guard, note, put_file, write
from checker.errors import CheckerError, Words
from checker.finding import Stage
from checker.plan import Plan
from checker.read.drafts import DOCUMENTS, expand
from checker.render.review_form import BINARY, FORMS, named_by, pieces, save
from checker.review.journal import Journal, journal, records, round_of
from checker.review.matrix import Review
from checker.review.matrix import review as reviewed
from checker.review.rounds import Round

__all__ = ["review"]

_NAMED = 10
"""So many unreadable files are named on standard error."""


@click.command(
    cls=Command,
    words=Words(
        "Đối chiếu nhiều báo cáo với một kế hoạch: đơn vị nào đã trả lời nhiệm vụ nào.\n\n"
        "Kế hoạch là kế hoạch mà các báo cáo viện dẫn, trừ khi nêu --plan. Lần chạy bị ngắt giữa chừng: chạy lại đúng "
        "lệnh đó để làm tiếp.\n\n"
        "Mã thoát: 0 mọi báo cáo trả lời mọi nhiệm vụ; 1 còn việc phải bổ sung hoặc báo cáo chưa đối chiếu được; "
        "2 dùng sai hoặc có tệp không đọc được.",
        "Hold many reports against one plan: which unit answered which task.\n\n"
        "The plan is the one the reports cite, unless --plan names it. A run that was cut short goes on when the same "
        "command is given again.\n\n"
        "Exit code: 0 every report answers every task; 1 something is to be completed, or a report could not be held "
        "against the plan; 2 wrong use or an unreadable file.",
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
@click.option(
    "--format",
    "named",
    cls=Option,
    type=OneOf(Words("định dạng", "format"), list(FORMS)),
    words=Words(
        "Định dạng kết quả (mặc định: theo đuôi tệp của --output, còn lại là text).",
        "Output format (default: by the ending of --output, text otherwise).",
    ),
)
@click.option(
    "--output",
    "outputs",
    cls=Option,
    multiple=True,
    type=click.Path(path_type=Path),
    value=Words("TỆP", "FILE"),
    words=Words(
        "Ghi kết quả vào tệp này; có thể nêu nhiều lần, như a.html và a.xlsx.",
        "Write the result to this file; may be given several times, as in a.html and a.xlsx.",
    ),
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
@click.option(
    "--jobs",
    cls=Option,
    type=click.IntRange(min=0),
    default=0,
    value=Words("N", "N"),
    words=Words("Số tiến trình (0: tự chọn).", "Processes (0: chosen by the program)."),
)
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
    stage: Stage | None,
    rules: tuple[Path, ...],
    config: str | None,
    no_config: bool,
    jobs: int,
    colour: options.Colour,
) -> int:
    """Hold `paths` against one plan, write the matrix, give back the exit code."""
    office.forget()
    given = office.Given(
        plan=plan,
        standard=None,
        stage=stage,
        select=(),
        ignore=(),
        rules=tuple(map(str, rules)),
        fail_on=None,
        baseline=None,
        write_baseline=None,
        config=config,
        no_config=no_config,
    )
    lang = spoken(context)
    forms = _forms(named, outputs)
    drafts = _drafts(paths, given)
    inputs = [
        *paths,
        *(draft.path for draft in drafts),
        *(str(each) for each in (earlier, kept_in) if each is not None),
    ]
    for output in outputs:
        guard(output, inputs)
    guard(kept_in, [*paths, *(draft.path for draft in drafts), *([str(earlier)] if earlier else [])], "--records")
    with ExitStack() as stack:
        file = stack.enter_context(opened(kept_in, paths, given))
        if kept_in is not None:
            _same_review(kept_in, file.before, drafts)
        kept = gather(drafts, file, processes([draft.path for draft in drafts], jobs), lang)
        about_ = about(drafts, file.path, kept)
        if kept_in is not None:
            kept = in_order(file, kept)
        former = None if earlier is None else _round(earlier, about_, given, jobs, lang)
        whole = reviewed(about_, records(file.path, kept), former)
        for name, target in forms:
            page = options.page(colour, lang, target)
            if name in BINARY and target is not None:
                put_file(partial(save, name, whole, lang=lang), target)
            else:
                write(pieces(name, whole, page, everything=everything), target)
    _complain(whole, lang)
    if whole.unreadable:
        return 2
    return 1 if whole.unevaluated or any(row.holes for row in whole.rows) else 0


def _forms(named: str | None, outputs: Sequence[Path]) -> list[tuple[str, Path | None]]:
    """Each output with its format. Raises `CheckerError` for what does not go together."""
    if not outputs:
        if named in BINARY:
            what = Words(
                f"định dạng {named} cần --output: nêu tên tệp", f"the format {named} needs --output: name a file"
            )
            raise CheckerError(what)
        return [(named or "text", None)]
    if named is not None and len(outputs) > 1:
        what = Words(
            "--format chỉ đi với một --output; với nhiều tệp, đuôi tên tệp cho biết định dạng",
            "--format goes with one --output; of several files the endings tell the formats",
        )
        raise CheckerError(what)
    twice = [output for output in outputs if outputs.count(output) > 1]
    if twice:
        raise CheckerError(Words("--output nêu tệp này hai lần", "--output names this file twice"), path=str(twice[0]))
    return [(named or named_by(output), output) for output in outputs]


def _drafts(paths: Sequence[str], given: office.Given) -> list[Draft]:
    """The files that `paths` stand for, and the names that stand for none."""
    found = list(expand(paths, DOCUMENTS))
    files = [each for each in found if not isinstance(each, CheckerError)]
    if "-" in files:
        what = Words(
            "không rà soát được đầu vào chuẩn; hãy nêu thư mục hoặc tệp",
            "standard input is no review; name files or folders",
        )
        raise CheckerError(what)
    kept = set(office.wanted(files, paths, given))
    drafts = []
    for each in found:
        if isinstance(each, CheckerError):
            drafts.append(Draft(each.path or "?", None, each))
        elif each in kept:
            drafts.append(Draft(each, office.policy(each, given)))
    return drafts


def _same_review(path: Path, before: Journal, drafts: Sequence[Draft]) -> None:
    """Raise `CheckerError` when the record file is of quite other reports: an earlier round must not be lost."""
    if before.kept and before.kept.keys().isdisjoint(draft.path for draft in drafts):
        what = Words(
            "tệp bản ghi này của một lần rà soát khác, không chung báo cáo nào; tệp được giữ nguyên, hãy nêu tệp khác",
            "this record file is of another review, with no report in common; it was left as it is, name another",
        )
        raise CheckerError(what, path=str(path))


def _round(path: Path, plan: Plan, given: office.Given, jobs: int, lang: str) -> Round:
    """The earlier round that `path` holds."""
    if not path.is_dir():
        return round_of(journal(path), plan)
    own = given._replace(plan=given.plan or plan.id)
    paths = (str(path),)
    drafts = _drafts(paths, own)
    with opened(None, paths, own) as file:
        gather(drafts, file, processes([draft.path for draft in drafts], jobs), lang)
        return round_of(journal(file.path), plan)


def _complain(whole: Review, lang: str) -> None:
    for record in whole.unreadable[:_NAMED]:
        complain(CheckerError(record.because, path=record.path).sentence(lang), lang)
    left = len(whole.unreadable) - _NAMED
    if left > 0:
        note(Words(f"… và {left} tệp khác không đọc được", f"… and {left} more files that cannot be read")[lang])
