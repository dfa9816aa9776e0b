"""`checker slip`: one page on one check, and whether such a page belongs to a file."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import config, language, options
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.language import spoken
from checker.cli.streams import guard, save, write
from checker.errors import CheckerError, Words
from checker.pipeline import lint_source, plan_of
from checker.read import decode
from checker.read.file import STDIN, read_bytes

if TYPE_CHECKING:
    from checker.finding import Result
    from checker.slip.record import Record

__all__ = ["slip"]

_VERIFY = "verify"
_ENDINGS = (".html", ".docx", ".pdf")
_BESIDE = ".slip.html"
_NOT_AGAIN = Words(
    "Kết quả: không kiểm tra lại, vì không phải tệp của phiếu.", "Result: not checked again, the file is another one."
)
_BELONGS = Words("Phiếu thuộc về tệp này và kết quả này.", "The slip belongs to this file and this result.")
_STRAY = Words("Phiếu KHÔNG thuộc về tệp này và kết quả này.", "The slip does NOT belong to this file and this result.")


@click.command(
    cls=Command,
    words=Words(
        "Lập phiếu kiểm tra một trang cho một dự thảo: mã SHA-256 của tệp, phiên bản chương trình và quy tắc, kết "
        "luận, phát hiện còn lại, nhiệm vụ của kế hoạch, những gì được để nguyên và vì sao, chỗ ký.\n\n"
        "checker slip verify PHIẾU TỆP cho biết phiếu có thuộc về tệp này và kết quả này không: mã thoát 0 có; 1 "
        "không; 2 không đọc được. Phiếu không chống được việc làm giả.",
        "Make a check slip of one page for a draft: the file's SHA-256, versions of program and rules, verdict, open "
        "findings, tasks of the plan, what was left as it is and why, room for a signature.\n\n"
        "checker slip verify SLIP FILE says whether the slip belongs to this file and this result: exit code 0 it "
        "does; 1 it does not; 2 unreadable. A slip is no proof against forgery.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP | verify PHIẾU TỆP", "FILE | verify SLIP FILE"), nargs=-1)
@click.option(
    "-o",
    "--output",
    cls=Option,
    type=click.Path(path_type=Path),
    value=Words("TỆP", "FILE"),
    words=Words(
        "Phiếu .html, .docx hoặc .pdf (mặc định: TÊN.slip.html cạnh dự thảo).",
        "The slip, .html, .docx or .pdf (default: NAME.slip.html beside the draft).",
    ),
)
@options.draft_plan
@options.standard
@options.stage
@options.rules
@config.options
@options.lang
@click.pass_context
def slip(
    context: click.Context, /, *, paths: tuple[str, ...], output: Path | None, rules: tuple[Path, ...], **given: Any
) -> int:
    """Make a slip, or hold one against a file; give back the exit code."""
    config.forget()
    stated = config.Given(rules=tuple(map(str, rules)), **given)
    if paths[:1] == (_VERIFY,) and len(paths) == 3:
        return _verified(paths[1], paths[2], stated, context)
    if len(paths) != 1:
        raise CheckerError(
            Words(
                "cần một tệp dự thảo, hoặc: verify PHIẾU TỆP; nhiều dự thảo thì mỗi tệp một lệnh",
                "one draft is needed, or: verify SLIP FILE; for several drafts one command each",
            )
        )
    _make(paths[0], output, stated, context)
    return 0


def _make(draft: str, output: Path | None, stated: config.Given, context: click.Context) -> None:
    from checker.render.slip.content import sheet
    from checker.slip.record import written

    path = output or _beside(draft)
    ending = path.suffix.lower()
    if ending not in _ENDINGS:
        raise CheckerError(
            Words(f"phiếu phải có đuôi {', '.join(_ENDINGS)}", f"a slip ends in one of {', '.join(_ENDINGS)}"),
            path=str(path),
        )
    guard(output, [draft], "-o")
    policy = config.policy(draft, stated)
    lang = spoken(context)
    if not language.stated(context):
        lang = policy.lang or lang
    day = _today(os.environ.get("SOURCE_DATE_EPOCH", ""))
    result, record = _checked(draft, read_bytes(draft), policy, day)
    page, machine = sheet(record, result, lang), written(record)
    if ending == ".html":
        from checker.render.slip.html import html

        made = html(page, machine).encode()
    else:
        from checker.render.slip.word import word

        made = word(page, machine, day)
        if ending == ".pdf":
            from checker.render.slip.pdf import pdf

            made = pdf(made, machine, str(path))
    save(made, path)
    write([f"{path}: {page.verdict_named} · {page.counts}\n"], None)


def _beside(draft: str) -> Path:
    """Where the slip goes when nobody says it. Raises `CheckerError` where somebody else's file stands."""
    if draft == STDIN:
        raise CheckerError(Words("đọc từ đầu vào chuẩn thì cần -o TỆP.html", "standard input needs -o FILE.html"))
    path = Path(draft).with_suffix(_BESIDE)
    if path.exists():
        from checker.slip.inside import record_in

        try:
            record_in(read_bytes(str(path)), str(path))
        except CheckerError:
            raise CheckerError(
                Words(
                    "đã có tệp này và không phải phiếu, nên được giữ nguyên; hãy nêu tên phiếu bằng -o",
                    "this file exists and is no slip, so it was left as it is; name the slip with -o",
                ),
                path=str(path),
            ) from None
    return path


def _checked(draft: str, data: bytes, policy: config.Policy, day: date) -> tuple[Result, Record]:
    """The file checked as `policy` says, and the record of it."""
    from checker.slip.edition import edition
    from checker.slip.record import recorded

    result = lint_source(decode(data, draft), policy.settings, policy.suppressions, day)
    record = recorded(
        data,
        result,
        plan=plan_of(result, policy.settings),
        edition=edition(policy.settings.rules),
        day=day,
        settings=policy.settings,
    )
    return result, record


def _verified(path: str, draft: str, stated: config.Given, context: click.Context) -> int:
    """Hold the slip `path` against the file `draft`: by the slip's own settings and day; say what came of it."""
    from checker.slip.compare import same_edition, same_file, same_result, says
    from checker.slip.inside import record_in
    from checker.slip.record import digest_of, read

    lang = spoken(context)
    record = read(record_in(read_bytes(path), path), path)
    data = read_bytes(draft)
    said, file = [says(record)], same_file(record, digest_of(data))
    said.append(file.said)
    belongs = file.same
    if file.same:
        named = record.named
        policy = config.policy(
            draft,
            stated._replace(
                stage=record.stage, standard=named["standard"], plan=named["plan"], select=tuple(named["select"])
            ),
        )
        settings = policy.settings._replace(ignore=tuple(named["ignore"]))
        _, now = _checked(draft, data, policy._replace(settings=settings), record.day)
        result = same_result(record, now)
        said += (same_edition(record, now).said, result.said)
        belongs = result.same
    else:
        said.append(_NOT_AGAIN)
    said.append(_BELONGS if belongs else _STRAY)
    write([f"{one[lang]}\n" for one in said], None)
    return 0 if belongs else 1


def _today(epoch: str) -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names, so that two runs give the same bytes."""
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CheckerError(
            Words(
                f"SOURCE_DATE_EPOCH={epoch}: cần số giây kể từ 01/01/1970",
                f"SOURCE_DATE_EPOCH={epoch}: expected seconds since 1970-01-01",
            )
        ) from None
