"""`checker explain`: one rule, with its reason, clause and examples."""

from __future__ import annotations

from pathlib import Path

import click

from checker.catalogue import load
from checker.cli import options
from checker.cli.bilingual import Argument, Command
from checker.cli.config import of_the_office
from checker.cli.language import spoken
from checker.cli.streams import write
from checker.errors import Words
from checker.render.rule_text import rule_text

__all__ = ["explain"]


@click.command(
    cls=Command,
    words=Words(
        "Giải thích một quy tắc: nói gì, vì sao, căn cứ, ví dụ sai và đúng.",
        "Explain a rule: what it says, why, by which clause, a wrong and a right example.",
    ),
)
@click.argument("name", cls=Argument, words=Words("QUY-TẮC", "RULE"))
@options.rules
@options.colour
@options.lang
@click.pass_context
def explain(context: click.Context, /, *, name: str, rules: tuple[Path, ...], colour: options.Colour) -> int:
    """Write the page on the rule with this id."""
    catalogue = load(of_the_office(rules)[0], examples=True)
    write([rule_text(catalogue.rule(name), catalogue, options.page(colour, spoken(context)))], None)
    return 0
