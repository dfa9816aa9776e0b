"""`checker`: the commands, none of them imported before it is called."""

from __future__ import annotations

import click

from checker import __version__
from checker.cli import options
from checker.cli.bilingual import Group, Option
from checker.errors import Words

__all__ = ["checker"]


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"checker {__version__}")
        context.exit()


@click.group(
    cls=Group,
    words=Words(
        "Kiểm tra dự thảo báo cáo, công văn: thể thức, viện dẫn, ngày tháng, số liệu và từng nhiệm vụ của kế hoạch.",
        "Check drafts of official Vietnamese reports: format, citations, dates, figures and each task of the plan.",
    ),
    lazy={
        "lint": (
            "checker.cli.lint:lint",
            Words("Phát hiện lỗi và đối chiếu nhiệm vụ.", "Findings and coverage of the plan."),
        ),
        "annotate": (
            "checker.cli.annotate:annotate",
            Words("Ghi phát hiện thành nhận xét trong bản sao tệp Word.", "A copy of a Word file with comments."),
        ),
        "review": (
            "checker.cli.review:review",
            Words("Nhiều báo cáo, một kế hoạch.", "Many reports, one plan."),
        ),
        "coverage": (
            "checker.cli.coverage:coverage",
            Words("Nội dung đề nghị đơn vị bổ sung.", "What units are asked to add, to send back."),
        ),
        "judge": (
            "checker.cli.judge:judge",
            Words("Xác nhận hoặc thay trạng thái một nhiệm vụ.", "Confirm or overrule the status of a task."),
        ),
        "suppress": (
            "checker.cli.suppress:suppress",
            Words("Để nguyên một phát hiện, kèm lý do.", "Let a finding stay, with a reason."),
        ),
        "slip": (
            "checker.cli.slip:slip",
            Words("Phiếu kiểm tra một trang; đối chiếu phiếu.", "A check slip of one page; hold one against a file."),
        ),
        "parse": (
            "checker.cli.parse:parse",
            Words("Văn bản như chương trình hiểu.", "The document as the program understood it."),
        ),
        "explain": (
            "checker.cli.explain:explain",
            Words("Giải thích một quy tắc.", "What a rule says, why, and by which clause."),
        ),
        "rules": (
            "checker.cli.rules:rules",
            Words("Danh mục quy tắc; kiểm tra tệp quy tắc.", "The rules; check rule files."),
        ),
        "serve": (
            "checker.cli.serve:serve",
            Words("Trang kiểm tra và API trên máy này.", "The office page and HTTP API, on this machine."),
        ),
        "plan": (
            "checker.cli.plan:plan",
            Words("Các kế hoạch đã biết; kiểm tra tệp.", "Known plans; check plan files."),
        ),
        "lsp": (
            "checker.cli.lsp:lsp",
            Words("Máy chủ cho trình soạn thảo (VS Code, Neovim …).", "A server for editors (VS Code, Neovim …)."),
        ),
    },
)
@click.option(
    "--version",
    cls=Option,
    words=Words("Hiện phiên bản rồi thoát.", "Show the version and exit."),
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
)
@options.lang
def checker() -> None:
    """Run one of the commands."""
