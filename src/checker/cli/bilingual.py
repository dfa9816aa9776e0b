"""click's commands and options, with help in the language of the run."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from checker.cli.language import spoken
from checker.errors import Words
from checker.suggest import unknown

__all__ = ["Argument", "Command", "Group", "OneOf", "Option"]

_USAGE = Words("Cách dùng: ", "Usage: ")
_SOME_OPTIONS = Words("[TÙY CHỌN]", "[OPTIONS]")
_OPTIONS = Words("Tùy chọn", "Options")
_SOME_COMMAND = Words("LỆNH …", "COMMAND …")
_COMMANDS = Words("Lệnh", "Commands")
_HELP = Words("Hiện trợ giúp này rồi thoát.", "Show this message and exit.")


class Option(click.Option):
    """An option whose help is `words`; `value` names what it takes, where its type does not."""

    def __init__(self, *args: Any, words: Words, value: Words | None = None, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.words = words
        self.value = value

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, for the list of options."""
        self.help = self.words[spoken(ctx)]
        return super().get_help_record(ctx)

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value in help."""
        return super().make_metavar(ctx) if self.value is None else self.value[spoken(ctx)]


class Argument(click.Argument):
    """An argument that help calls `words`."""

    def __init__(self, *args: Any, words: Words, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.words = words

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the argument in help."""
        return self.words[spoken(ctx)]


class OneOf(click.Choice[str]):
    """One of a few names; a misspelt one is answered with the nearest."""

    def __init__(self, what: Words, choices: Sequence[str]) -> None:
        super().__init__(choices)
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value` when it is one of the names; `CheckerError` otherwise."""
        if value not in self.choices:
            raise unknown(self.what, str(value), self.choices)
        return str(value)


class Command(click.Command):
    """A command whose help is `words`."""

    def __init__(self, *args: Any, words: Words, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.words = words
        self.no_args_is_help = False

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        self.options_metavar = _SOME_OPTIONS[spoken(ctx)]
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_USAGE[spoken(ctx)])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        self.help = self.words[spoken(ctx)]
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options."""
        options = (option for option in self.get_params(ctx) if isinstance(option, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        with formatter.section(_OPTIONS[spoken(ctx)]):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, said in the language of the run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP[spoken(ctx)]
        return option


class Group(Command, click.Group):
    """Commands imported on use.

    `lazy` maps a name to "module:attribute" and to what the command does in
    one line, so that the list of commands imports none of them.
    """

    def __init__(self, *args: Any, lazy: dict[str, tuple[str, Words]], **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.lazy = lazy
        self.no_args_is_help = True

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the name in the usage line."""
        self.subcommand_metavar = _SOME_COMMAND[spoken(ctx)]
        return super().collect_usage_pieces(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order they are used in."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command `cmd_name`, imported now."""
        if cmd_name not in self.lazy:
            return None
        module, attribute = self.lazy[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begins with; an unknown name is answered with the nearest."""
        if args and not args[0].startswith("-") and args[0] not in self.lazy and not ctx.resilient_parsing:
            raise unknown(Words("lệnh", "command"), args[0], self.lazy)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options, then that of commands."""
        super().format_options(ctx, formatter)
        with formatter.section(_COMMANDS[spoken(ctx)]):
            formatter.write_dl([(name, words[spoken(ctx)]) for name, (_, words) in self.lazy.items()])
