"""Wrong use of the command line, said in both languages with what to do instead."""

from __future__ import annotations

import click

from checker.errors import CheckerError, Words
from checker.suggest import unknown

__all__ = ["usage_error"]


def usage_error(error: click.ClickException) -> CheckerError:
    """click's complaint as one of ours."""
    if isinstance(error, click.NoSuchOption):
        return unknown(Words("tùy chọn", "option"), error.option_name, _options(error.ctx))
    return CheckerError(_said(error))


def _said(error: click.ClickException) -> Words:
    en = error.format_message().rstrip(".")
    if isinstance(error, click.MissingParameter):
        name = _name(error)
        return Words(f"thiếu {name}; xem “--help”", f"{name} is missing; see “--help”")
    if isinstance(error, click.BadOptionUsage):
        return Words(f"tùy chọn {error.option_name} dùng sai: cần đúng một giá trị; xem “--help”", en)
    if isinstance(error, click.BadParameter):
        kind = error.param.type if error.param is not None else None
        if isinstance(kind, click.IntRange | click.FloatRange) and kind.min is not None:
            number = "số nguyên" if isinstance(kind, click.IntRange) else "số"
            until = "trở lên" if kind.max is None else f"đến {kind.max}"
            return Words(f"giá trị của {_name(error)} không hợp lệ: cần một {number} từ {kind.min} {until}", en)
        return Words(f"giá trị của {_name(error)} không hợp lệ: {error.message}", en)
    if en.startswith("Got unexpected extra argument"):
        extra = en[en.find("(") + 1 : -1]
        return Words(f"thừa tham số: {extra}; xem “--help”", f"too many arguments: {extra}; see “--help”")
    return Words(f"dòng lệnh không hợp lệ: {en}; xem “--help”", f"{en}; see “--help”")


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else "?"
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.make_metavar(error.ctx)  # type: ignore[arg-type]


def _options(context: click.Context | None) -> list[str]:
    params = context.command.get_params(context) if context is not None else []
    return [name for param in params if isinstance(param, click.Option) for name in param.opts]
