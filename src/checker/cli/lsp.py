"""`checker lsp`: findings in an editor while the draft is written, over standard input and output."""

from __future__ import annotations

from functools import partial

import click

from checker.cli import config, language, options
from checker.cli.bilingual import Command
from checker.cli.extras import LSP, install
from checker.cli.language import spoken
from checker.errors import CheckerError, Words

__all__ = ["lsp"]


@click.command(
    cls=Command,
    words=Words(
        "Máy chủ ngôn ngữ (LSP) cho trình soạn thảo: phát hiện hiện ra ngay khi soạn tệp .txt, kèm cách sửa, căn cứ và "
        "dàn ý. Trình soạn thảo tự khởi động lệnh này và trao đổi qua đầu vào, đầu ra chuẩn.\n\n"
        "Cần cài thêm thư viện pygls; thiếu thì lệnh này nói cách cài. Cách dùng trong VS Code và Neovim: docs/lsp.md.",
        "A language server (LSP): findings while a .txt draft is written, with fixes, clauses and the outline. The "
        "editor starts this command and speaks to it over standard input and output.\n\n"
        "Needs the library pygls, and says how to install it where it is missing. For VS Code and Neovim: "
        "docs/lsp.en.md.",
    ),
)
@options.rules
@config.options
@options.lang
@click.pass_context
def lsp(context: click.Context, /, *, rules: tuple[str, ...], config: str | None, no_config: bool) -> int:
    """Serve the editor until it says that it ends: 0; 1, as the protocol wants it, where it went without a word."""
    try:
        from checker.lsp.server import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        command = install(LSP)
        what = Words(
            f"máy chủ cho trình soạn thảo cần thư viện pygls; hãy cài bằng: {command}",
            f"the server for editors needs the library pygls; install it by: {command}",
        )
        raise CheckerError(what) from None
    from checker.cli.settling import Stated, settle

    said = spoken(context)
    stated = Stated(tuple(map(str, rules)), config, no_config, said, language.stated(context))
    session = server(partial(settle, stated), said)
    session.start_io()
    return 0 if session.ended else 1
