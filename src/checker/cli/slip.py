"""`checker slip`: one page on one check, and whether such a page belongs to a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli import config, language, options
from checker.cli.bilingual import Argument, Command
from checker.cli.language import spoken
from checker.cli.moment import moment
from checker.cli.streams import guard, save, write
from checker.errors import CheckerError, Words
from checker.read.file import STDIN, read_bytes

__all__ = ["slip"]

_VERIFY = "verify"
_BESIDE = ".slip.html"
_BOTH = Words(
    "đầu vào chuẩn chỉ cho được một tệp; hãy nêu tên phiếu hoặc tên dự thảo",
    "standard input gives one file only; name the slip or the draft",
)


@click.command(
    cls=Command,
    words=Words(
        "Lập phiếu kiểm tra một trang cho một dự thảo: mã SHA-256 của tệp, phiên bản chương trình và quy tắc, kết "
        "luận, phát hiện còn lại, nhiệm vụ của kế hoạch, những gì được để nguyên và vì sao, chỗ ký.\n\n"
        "checker slip verify PHIẾU TỆP cho biết chữ trên phiếu có bị sửa không, phiếu có thuộc về tệp này và kết quả "
        "này không: mã thoát 0 thuộc về; 1 không; 2 không đọc được. Kiểm tra lại theo lựa chọn của phiếu; --stage, "
        "--standard, --plan nêu ở đây thì được dùng thay. Phiếu không chống được việc làm giả.",
        "Make a check slip of one page for a draft: the file's SHA-256, versions of program and rules, verdict, open "
        "findings, tasks of the plan, what was left as it is and why, room for a signature.\n\n"
        "checker slip verify SLIP FILE says whether the words on the slip were changed, and whether it belongs to this "
        "file and this result: exit code 0 it does; 1 it does not; 2 unreadable. The file is checked again by the "
        "slip's choices; --stage, --standard and --plan go before them. A slip is no proof against forgery.",
    ),
)
@click.argument("paths", cls=Argument, words=Words("TỆP | verify PHIẾU TỆP", "FILE | verify SLIP FILE"), nargs=-1)
@options.output_to(
    Words(
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
        if output is not None:
            raise CheckerError(Words("verify không ghi tệp nào; hãy bỏ -o", "verify writes no file; leave out -o"))
        if paths[1] == paths[2] == STDIN:
            raise CheckerError(_BOTH)
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
    from checker.render.slip.file import ENDINGS, slip_of

    path = output or _beside(draft)
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise CheckerError(
            Words(f"phiếu phải có đuôi {', '.join(ENDINGS)}", f"a slip ends in one of {', '.join(ENDINGS)}"),
            path=str(path),
        )
    guard(output, [draft], "-o")
    policy = config.policy(draft, stated)
    lang = spoken(context)
    if not language.stated(context):
        lang = policy.lang or lang
    made = slip_of(
        (draft, read_bytes(draft)),
        policy.settings,
        policy.suppressions,
        moment().date(),
        lang=lang,
        ending=ending,
        path=str(path),
    )
    save(made.file, path)
    _, verdict, counts = made.sheet.conclusion
    write([f"{path}: {verdict} · {counts}\n"], None)


def _beside(draft: str) -> Path:
    """Where the slip goes when nobody says it. Raises `CheckerError` where somebody else's file stands."""
    if draft == STDIN:
        raise CheckerError(Words("đọc từ đầu vào chuẩn thì cần -o TỆP.html", "standard input needs -o FILE.html"))
    path = Path(draft).with_suffix(_BESIDE)
    if path.exists():
        from checker.slip.inside import is_slip

        if not is_slip(read_bytes(str(path))):
            raise CheckerError(
                Words(
                    "đã có tệp này và không phải phiếu, nên được giữ nguyên; hãy nêu tên phiếu bằng -o",
                    "this file exists and is no slip, so it was left as it is; name the slip with -o",
                ),
                path=str(path),
            )
    return path


def _verified(path: str, draft: str, stated: config.Given, context: click.Context) -> int:
    """Hold the slip `path` against the file `draft`; say what came of it."""
    from checker.render.width import visible
    from checker.slip.verify import verified

    here = config.policy(draft, stated)
    came = verified(
        (path, read_bytes(path)),
        (draft, read_bytes(draft)),
        here.settings,
        here.suppressions,
        moment().date(),
        stage=stated.stage,
        standard=stated.standard,
        plan=stated.plan,
    )
    said = [*(answer.said for answer in came.answers), came.conclusion]
    write([f"{visible(one[spoken(context)])}\n" for one in said], None)
    return 0 if came.belongs else 1
