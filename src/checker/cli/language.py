"""Which language the program speaks, known before the command line is understood.

Help and complaints about the command line itself need it too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

if TYPE_CHECKING:
    from checker.cli.config import Given

__all__ = ["LANGUAGES", "language", "settled", "spoken", "stated"]

LANGUAGES = ("vi", "en")


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """`--lang` where it stands among `arguments`, else CHECKER_LANG, else Vietnamese."""
    wanted = environment.get("CHECKER_LANG", "")
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    for argument, following in zip(own, [*own[1:], ""], strict=False):
        if argument == "--lang":
            wanted = following
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    return wanted if wanted in LANGUAGES else "vi"


def stated(context: click.Context) -> bool:
    """True when the user, on the command line or in CHECKER_LANG, chose the language."""
    if os.environ.get("CHECKER_LANG") in LANGUAGES:
        return True
    here: click.Context | None = context
    while here is not None:
        if here.get_parameter_source("lang") is ParameterSource.COMMANDLINE:
            return True
        here = here.parent
    return False


def spoken(context: click.Context) -> str:
    """The language chosen for this run."""
    return context.obj if context.obj in LANGUAGES else "vi"


def settled(context: click.Context, given: Given) -> str:
    """The language chosen for this run; where the user chose none, that of the configuration around the working folder.

    Raises `CheckerError` when that configuration is needed and not valid.
    """
    lang = spoken(context)
    if stated(context):
        return lang
    from checker.cli.config import holding

    return holding("-", given).lang or lang
