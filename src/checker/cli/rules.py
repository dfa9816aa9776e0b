"""`checker rules list|check|new`: the catalogue, the proof that its rules fire, and a rule to begin with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.catalogue import Catalogue, load
from checker.cli import options
from checker.cli.bilingual import Command, Group, OneOf, Option
from checker.cli.config import of_the_office
from checker.cli.language import spoken
from checker.cli.streams import complain, write
from checker.errors import CheckerError, Words
from checker.render.page import Page
from checker.render.rule_text import rule_line
from checker.rule import Rule

if TYPE_CHECKING:
    from checker.proof import Proof

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
        "new": (
            "checker.cli.new_rule:new",
            Words("Viết tệp mẫu cho một quy tắc mới.", "Write a file to begin a new rule with."),
        ),
    },
)
@options.lang
def rules() -> None:
    """Run one of the commands."""


@click.command("list", cls=Command, words=Words("Mọi quy tắc, mỗi dòng một quy tắc.", "Every rule, one a line."))
@click.option(
    "--format",
    "form",
    cls=Option,
    type=OneOf(Words("định dạng", "format"), ["text", "markdown"]),
    default="text",
    words=Words(
        "text: mỗi dòng một quy tắc; markdown: cả danh mục kèm căn cứ và ví dụ, hai thứ tiếng.",
        "text: one rule a line; markdown: the whole catalogue with clauses and examples, in both languages.",
    ),
)
@options.output
@options.rules
@options.colour
@options.lang
@click.pass_context
def list_(
    context: click.Context,
    /,
    *,
    form: str,
    output: Path | None,
    rules: tuple[Path, ...],
    colour: options.Colour,
) -> int:
    """Every rule by area, with what it says."""
    if form == "markdown":
        from checker.render.rule_markdown import rule_markdown

        write((f"{line}\n" for line in rule_markdown(load(of_the_office(rules)[0], examples=True))), output)
    else:
        write(
            _listed([*load(of_the_office(rules)[0]).rules.values()], options.page(colour, spoken(context), output)),
            output,
        )
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
@click.option(
    "--coverage",
    cls=Option,
    is_flag=True,
    words=Words(
        "Bảng mọi quy tắc: số ví dụ, áp dụng theo thể thức nào, đã được chứng minh theo thể thức đó chưa.",
        "A table of every rule: its examples, the standards it applies under, whether it is proven under each.",
    ),
)
@options.rules
@options.colour
@options.lang
@click.pass_context
def check(context: click.Context, /, *, coverage: bool, rules: tuple[Path, ...], colour: options.Colour) -> int:
    """0 when every example holds (and every rule is proven under its standards), else 2 with each failure on stderr."""
    page = options.page(colour, spoken(context))
    catalogue = load(of_the_office(rules)[0], examples=True)
    return _table(catalogue, page) if coverage else _examples(catalogue, page.lang)


def _examples(catalogue: Catalogue, lang: str) -> int:
    from checker.proof import prove

    proofs = list(prove(catalogue))
    failed = _told(proofs, lang)
    said = Words(
        f"{len(catalogue.rules)} quy tắc, {len(proofs)} ví dụ, {failed} không đúng",
        f"{len(catalogue.rules)} rules, {len(proofs)} examples, {failed} failed",
    )
    write([f"{said[lang]}\n"], None)
    return 2 if failed else 0


def _table(catalogue: Catalogue, page: Page) -> int:
    from checker.proof import reach
    from checker.render.proof_table import proof_lines

    reached = list(reach(catalogue))
    _told([proof for each in reached for proof in each.proofs], page.lang)
    for each in reached:
        for standard in (name for name, proven in each.under.items() if not proven):
            what = Words(
                f"theo {standard}: không ví dụ sai nào bị báo, hoặc ví dụ đúng nào cũng bị báo; thêm ví dụ hoặc"
                " giới hạn applies",
                f"under {standard} no wrong example fires, or every right one does; add an example or limit applies",
            )
            complain(
                CheckerError(what, path=each.rule.path, line=each.rule.line, key=each.rule.id).sentence(page.lang),
                page.lang,
            )
    write((f"{line}\n" for line in proof_lines(reached, [*catalogue.standards.values()], page)), None)
    return 0 if all(each.proven for each in reached) else 2


def _told(proofs: Sequence[Proof], lang: str) -> int:
    """Each example that does not hold, on standard error; how many there are."""
    failed = [(proof, proof.failure) for proof in proofs if proof.failure is not None]
    for proof, failure in failed:
        complain(CheckerError(failure, path=proof.path, line=proof.line, key=proof.rule).sentence(lang), lang)
    return len(failed)
