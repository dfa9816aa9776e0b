"""`checker rules list|check`: the catalogue, and the proof that its rules fire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from checker.catalogue import load
from checker.cli import options
from checker.cli.bilingual import Command, Group
from checker.cli.language import spoken
from checker.cli.streams import complain, write
from checker.errors import CheckerError, Words
from checker.render.page import Page
from checker.render.rule_text import rule_line
from checker.rule import Rule

__all__ = ["check", "list_", "rules"]


@click.group(
    cls=Group,
    words=Words("Danh mục quy tắc.", "The catalogue of rules."),
    lazy={
        "list": ("checker.cli.rules:list_", Words("Mọi quy tắc, mỗi dòng một quy tắc.", "Every rule, one a line.")),
        "check": (
            "checker.cli.rules:check",
            Words("Kiểm tra tệp quy tắc và chạy các ví dụ trong đó.", "Check rule files and run the examples in them."),
        ),
    },
)
@options.lang
def rules() -> None:
    """Run one of the commands."""


@click.command("list", cls=Command, words=Words("Mọi quy tắc, mỗi dòng một quy tắc.", "Every rule, one a line."))
@options.rules
@options.colour
@options.lang
@click.pass_context
def list_(context: click.Context, /, *, rules: tuple[Path, ...], colour: options.Colour) -> int:
    """Every rule by area, with what it says."""
    write(_listed([*load(rules).rules.values()], options.page(colour, spoken(context))), None)
    return 0


def _listed(known: list[Rule], page: Page) -> Iterator[str]:
    cells = max((len(rule.id) for rule in known), default=0)
    for rule in known:
        yield f"{rule_line(rule, page, cells)}\n"


@click.command(
    cls=Command,
    words=Words(
        "Kiểm tra tệp quy tắc theo lược đồ và chạy các ví dụ: ví dụ sai phải bị báo đúng chỗ, ví dụ đúng phải im lặng.",
        "Validate rule files and run their examples: a wrong one must be reported at its place, a right one must not.",
    ),
)
@options.rules
@options.lang
@click.pass_context
def check(context: click.Context, /, *, rules: tuple[Path, ...]) -> int:
    """0 when every example holds, else 2 with each failure on standard error."""
    from checker.proof import prove

    lang = spoken(context)
    proofs = list(prove(load(rules, examples=True)))
    failed = [proof for proof in proofs if proof.failure is not None]
    for proof in failed:
        assert proof.failure is not None
        error = CheckerError(proof.failure, path=proof.path, line=proof.line, key=proof.rule)
        complain(error.sentence(lang), lang)
    said = Words(
        f"{len({proof.rule for proof in proofs})} quy tắc, {len(proofs)} ví dụ, {len(failed)} không đúng",
        f"{len({proof.rule for proof in proofs})} rules, {len(proofs)} examples, {len(failed)} failed",
    )
    write([f"{said[lang]}\n"], None)
    return 2 if failed else 0
