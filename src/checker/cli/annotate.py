"""`checker annotate`: a copy of a Word draft with each finding as a comment on its words."""

from __future__ import annotations

import os
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import baseline, config, language, options
from checker.cli.batch import failure
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.copies import REVIEWED, beside, is_copy, keep_others, word_suffix
from checker.cli.failing import FAIL_ON
from checker.cli.held import judged
from checker.cli.moment import moment
from checker.cli.streams import complain, guard, note, save, write
from checker.errors import CheckerError, Words
from checker.pipeline import lint_source
from checker.read import expand
from checker.read.file import STDIN, read_bytes
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.annotate import Annotated
    from checker.finding import Result
    from checker.source import Source

__all__ = ["annotate"]

_COMMENTS = Words("{} nhận xét", "{} comments")
_TRACKED = Words("{} chỗ sửa ghi sẵn", "{} changes tracked")
_UNSIGNED = Words(
    "Chú ý: {}: bản gốc có chữ ký số, bản sao không còn chữ ký số",
    "Note: {}: the draft is signed digitally, the copy is not",
)
_CONVERTED = Words(
    "Chú ý: {}: đã nhờ LibreOffice chuyển sang tệp Word trước khi ghi nhận xét",
    "Note: {}: LibreOffice made a Word file of it first",
)


@click.command(
    cls=Command,
    words=Words(
        "Ghi mỗi phát hiện thành một nhận xét (comment) ngay trên chữ có vấn đề, trong một bản sao của tệp Word; bản "
        "gốc giữ nguyên. Chạy lại thì nhận xét cũ của chương trình được thay, nhận xét của người khác ở lại.\n\n"
        "Mã thoát như của lint: 0 không có phát hiện ở mức chặn; 1 có; 2 dùng sai hoặc có tệp không đọc được.",
        "Write each finding as a comment on its very words, into a copy of the Word file; the draft stays as it is. "
        "Run again, the program's own comments are replaced and those of others stay.\n\n"
        "Exit code as of lint: 0 nothing at the failing level; 1 findings; 2 wrong use or an unreadable file.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP…", "FILE…"), nargs=-1, required=True)
@options.output_to(
    Words(
        "Tên của bản sao (mặc định: cạnh bản gốc, thêm .reviewed).", "The copy (default: beside the draft, .reviewed)."
    ),
)
@click.option(
    "--suggest",
    cls=Option,
    is_flag=True,
    words=Words(
        "Ghi sẵn những chỗ sửa chắc chắn dưới dạng Track Changes, để nhận hoặc bỏ.",
        "Safe fixes as tracked changes, to accept or reject.",
    ),
)
@click.option(
    "--summary",
    cls=Option,
    is_flag=True,
    words=Words(
        "Thêm một trang ở cuối: bảng từng nhiệm vụ, những gì chưa đánh giá được.",
        "A page at the end: the table of all tasks, what could not be judged.",
    ),
)
@options.draft_plan
@options.standard
@options.stage
@options.select
@options.ignore
@options.rules
@options.fail_on
@baseline.use
@config.options
@options.lang
@click.pass_context
def annotate(
    context: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    output: Path | None,
    suggest: bool,
    summary: bool,
    rules: tuple[Path, ...],
    **given: Any,
) -> int:
    """Write an annotated copy of each of `paths`, give back the exit code."""
    stated = config.Given(rules=tuple(map(str, rules)), **given)
    config.forget()
    lang = language.settled(context, stated)
    found = list(expand(paths))
    drafts = config.wanted([one for one in found if not isinstance(one, CheckerError)], paths, stated)
    if output is not None and len(found) > 1:
        raise CheckerError(Words("-o chỉ đi với một tệp; hãy bỏ -o", "-o is for one file; leave it out"))
    guard(output, [*paths, *drafts], "-o")
    policies = {draft: config.policy(draft, stated) for draft in drafts}
    when = moment()
    codes = [0]
    for one in found:
        if isinstance(one, CheckerError):
            codes.append(_unread(one, one.path or "?", lang))
            continue
        policy = policies.get(one)
        if policy is None or is_copy(one, drafts):
            continue
        own = lang if language.stated(context) else policy.lang or lang
        try:
            codes.append(_copied(one, policy, Copying(when, own, suggest, summary, output)))
        except CheckerError as error:
            codes.append(_unread(error, one, lang))
        except Exception as error:
            if os.environ.get("CHECKER_DEBUG"):
                raise
            from checker.cli.run import internal

            codes.append(_unread(internal(error), one, lang))
    return max(codes)


class Copying(NamedTuple):
    """What copies are wanted."""

    moment: datetime
    lang: str
    suggest: bool
    summary: bool
    output: Path | None


def _copied(draft: str, policy: config.Policy, wanted: Copying) -> int:
    """Write the annotated copy of `draft` and say so; gives the exit code.

    Raises `CheckerError` when there can be none, with every file as it was.
    """
    from checker.annotate import Order
    from checker.annotate import annotate as annotated

    lang = wanted.lang
    data, converted = _word(read_bytes(draft), draft)
    path = wanted.output or _beside(draft, data)
    made = annotated(
        data,
        draft,
        partial(_checked, policy=policy),
        Order(wanted.moment, lang, wanted.suggest, wanted.summary),
        partial(judged, draft, settings=policy.settings),
    )
    save(made.data, path)
    write([f"{path}: {_said(made, lang)}\n"], None)
    if converted:
        note(_CONVERTED[lang].format(draft))
    if made.unsigned:
        note(_UNSIGNED[lang].format(draft))
    failing = FAIL_ON[policy.fail_on]
    return int(any(one.severity in failing and one.suppressed is None for one in made.result.findings))


def _word(data: bytes, path: str) -> tuple[bytes, bool]:
    """The Word file `data` is, or that LibreOffice makes of it, and whether it had to."""
    from checker.read.kind import kind_of

    kind = kind_of(data, path)
    if kind == "word":
        return data, False
    if kind is None or kind == "pdf":
        name = Words("tệp văn bản thuần", "a text file") if kind is None else Words("tệp PDF", "a PDF")
        raise CheckerError(
            Words(
                f"không ghi nhận xét vào {name.vi} được; hãy đưa tệp Word, hoặc dùng “checker lint --output kq.html”",
                f"{name.en} takes no comments; give the Word file, or use “checker lint --output report.html”",
            ),
            path=path,
        )
    from checker.read.office import word_of

    return word_of(data, kind, path), True


def _beside(draft: str, data: bytes) -> Path:
    """Where the copy of `draft` goes when nobody says it. Raises `CheckerError` when nothing may be written there."""
    if draft == STDIN:
        raise CheckerError(Words("đọc từ đầu vào chuẩn thì cần -o TỆP.docx", "standard input needs -o FILE.docx"))
    named = Words("hãy nêu tên bản sao bằng -o", "name the copy with -o")
    path = beside(draft, REVIEWED, word_suffix(data), named)
    keep_others(path, named)
    return path


def _checked(source: Source, policy: config.Policy) -> Result:
    return lint_source(source, policy.settings, policy.suppressions, date.today())


def _said(made: Annotated, lang: str) -> str:
    """ "KHÔNG ĐẠT: 2 lỗi · 2 nhận xét · 1 chỗ sửa ghi sẵn"."""
    from checker.annotate.overview import verdict

    parts = [verdict(made.result, lang), _COMMENTS[lang].format(made.comments)]
    if made.suggested:
        parts.append(_TRACKED[lang].format(made.suggested))
    return " · ".join(parts)


def _unread(error: CheckerError, path: str, lang: str) -> int:
    complain(failure(error, path, lang).sentence, lang)
    return 2
