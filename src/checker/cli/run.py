"""One run of the command line, from arguments to exit code; no traceback leaves here."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from checker.cli.language import language
from checker.cli.streams import complain, use_utf8
from checker.cli.usage import usage_error
from checker.errors import CheckerError, Words

__all__ = ["run"]

_INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run `checker` with `arguments` and give back its exit code, 0, 1 or 2 (130 when interrupted)."""
    use_utf8()
    lang = language(arguments, os.environ)
    try:
        from checker.cli.root import checker

        code: int | None = checker.main(list(arguments), prog_name="checker", standalone_mode=False, obj=lang)
        return code or 0
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except CheckerError as error:
        complain(error.sentence(lang), lang)
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message())
    except click.ClickException as error:
        complain(usage_error(error).sentence(lang), lang)
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        complain(internal(error).sentence(lang), lang)
    return 2


def internal(error: Exception, path: str | None = None) -> CheckerError:
    """A fault of the program itself, said in a way that can be reported."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else "?"  # noqa: PTH119
    what = f"{type(error).__name__} ({place})"
    return CheckerError(
        Words(
            f"chương trình gặp sự cố bên trong, {what}; xin báo cho người phát triển kèm CHECKER_DEBUG=1",
            f"the program itself failed, {what}; please report it with the output under CHECKER_DEBUG=1",
        ),
        path=path,
    )


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
