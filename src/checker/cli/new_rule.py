"""`checker rules new`: a rule file to begin with."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import click

from checker.catalogue import load
from checker.cli import options
from checker.cli.bilingual import Argument, Command, Option
from checker.cli.language import spoken
from checker.cli.streams import write
from checker.errors import CheckerError, Words
from checker.rule import AREAS
from checker.suggest import unknown

__all__ = ["new"]

_FORM = re.compile(r"[a-z]+(-[a-z]+)*")


@click.command(
    cls=Command,
    words=Words(
        "Viết tệp mẫu có chú giải cho quy tắc VÙNG.TÊN vào THƯ MỤC/packs; điền xong thì kiểm tra bằng “checker rules"
        " check --rules THƯ MỤC”.",
        "Write a commented file for the rule AREA.NAME to FOLDER/packs; once filled in, check it with “checker rules"
        " check --rules FOLDER”.",
    ),
)
@click.argument("name", cls=Argument, words=Words("VÙNG.TÊN", "AREA.NAME"))
@click.option(
    "--rules",
    cls=Option,
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("rules"),
    value=Words("THƯ MỤC", "FOLDER"),
    words=Words("Thư mục quy tắc của đơn vị (mặc định: rules).", "The office's folder of rules (default: rules)."),
)
@options.lang
@click.pass_context
def new(context: click.Context, /, *, name: str, rules: Path) -> int:
    """Write the file and say what to do next; an id that is taken or a file that exists is refused."""
    from checker.rule_skeleton import skeleton

    lang = spoken(context)
    _named(name)
    _free(name, rules)
    path = rules / "packs" / f"{name}.yaml"
    _written(path, skeleton(name, str(rules), lang))
    said = Words(
        f"Đã viết {path}. Điền các chỗ trống rồi chạy: checker rules check --rules {rules}",
        f"{path} written. Fill in what is empty, then run: checker rules check --rules {rules}",
    )
    write([f"{said[lang]}\n"], None)
    return 0


def _named(name: str) -> None:
    """Raise `CheckerError` unless `name` has the form of an id in a known area."""
    area, point, rest = name.partition(".")
    if area not in AREAS:
        raise unknown(Words("vùng", "area"), area, AREAS)
    if not point or _FORM.fullmatch(rest) is None:
        what = Words(
            f"tên quy tắc có dạng VÙNG.TÊN, tên gồm chữ thường không dấu nối bằng “-”, ví dụ {area}.ten-rieng",
            f"a rule is named AREA.NAME, the name in lower-case letters joined by “-”, such as {area}.own-name",
        )
        raise CheckerError(what, key=name)


def _free(name: str, folder: Path) -> None:
    """Raise `CheckerError` when a shipped rule or one of the folder has this id."""
    known = dict(load().rules)
    if any(folder.glob("packs/*.y*ml")):
        with suppress(CheckerError):  # a rule there may be half-written, which is no reason not to begin another
            known |= load([folder]).rules
    if name in known:
        taken = Words(
            f"quy tắc này đã có; hãy đặt tên khác hoặc xem “checker explain {name}”",
            f"this rule exists; choose another name or see “checker explain {name}”",
        )
        raise CheckerError(taken, path=known[name].path, line=known[name].line, key=name)


def _written(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise CheckerError(
            Words(
                "tệp đã có, không ghi đè; hãy đặt tên khác",
                "the file exists and was left as it is; choose another name",
            ),
            path=str(path),
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CheckerError(
            Words(f"không ghi được tệp ({reason})", f"the file cannot be written ({reason})"), path=str(path)
        ) from None
