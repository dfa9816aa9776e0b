"""`checker lint --fix` and `--diff`: the safe fixes applied to the file, or shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from checker.cli.bilingual import Option
from checker.cli.streams import note, put, save
from checker.errors import CheckerError, Words
from checker.finding import Result
from checker.read.file import STDIN, read_bytes
from checker.render.form import Linted
from checker.render.page import Page
from checker.source import Source
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.mend import Mended

__all__ = ["Fixed", "Mending", "diffs", "fixed", "options"]

F = TypeVar("F", bound=Callable[..., Any])

Mending = Literal["none", "fix", "diff"]

_COPIED = Words("Đã ghi bản đã sửa: {}", "Mended copy: {}")


class Fixed(NamedTuple):
    """A draft after its fixes, and the diff to it where that was asked for."""

    result: Result
    diff: str


def options(command: F) -> F:
    """Add `--fix` and `--diff` to `command`."""
    fix = click.option(
        "--fix",
        cls=Option,
        is_flag=True,
        words=Words(
            "Tự sửa những chỗ sửa được một cách an toàn: tệp văn bản thì ghi vào chính tệp đó, tệp Word thì ghi vào "
            "bản sao TÊN.fixed.docx (“-”: ghi ra đầu ra chuẩn).",
            "Apply the safe fixes: to a text file itself, of a Word file to a copy NAME.fixed.docx (“-”: to standard "
            "output).",
        ),
    )
    show = click.option(
        "--diff",
        cls=Option,
        is_flag=True,
        words=Words(
            "Chỉ cho xem --fix sẽ sửa gì, không ghi tệp; mã thoát 1 khi có chỗ sửa.",
            "Only show what --fix would change, writing nothing; exit code 1 when it would.",
        ),
    )
    return fix(show(command))


def fixed(path: str, check: Callable[[Source], Result], mending: Mending, page: Page) -> Fixed:
    """The draft `path` mended: in its file, or a copy of a Word file, with `fix`; only in the diff with `diff`.

    Raises `CheckerError` when it cannot be read, mended or written; the file is then as it was.
    """
    from checker.mend import mend

    data = read_bytes(path)
    try:
        mended = mend(data, path, check)
    except CheckerError:
        if path == STDIN and mending == "fix":  # whoever stands behind the pipe must not lose the text
            put(data)
        raise
    if mending == "diff":
        from checker.render.diff import diff

        return Fixed(mended.result, diff(mended.before.original, mended.result.document.source.original, path, page))
    if path == STDIN:
        put(mended.data)
    elif mended.data != data:
        _keep(path, data, mended, page.lang)
    rules = Counter(finding.rule for finding in mended.mended)
    return Fixed(mended.result._replace(mended=tuple(sorted(rules.items()))), "")


def _keep(path: str, data: bytes, mended: Mended, lang: str) -> None:
    """Write the mended draft: a text into its file, a Word file into a copy, so that Word's own file stays."""
    if mended.before.layout is None:
        from checker.mend.overwrite import overwrite

        overwrite(path, data, mended.data)
        return
    from checker.cli.copies import FIXED, beside, keep_others, word_suffix

    copy = beside(path, FIXED, word_suffix(data), Words("hãy đổi tên tệp rồi chạy lại", "rename it and run again"))
    keep_others(copy, Words("hãy đổi tên hoặc chuyển nó đi rồi chạy lại", "rename or move it, then run again"))
    save(mended.data, copy)
    note(_COPIED[lang].format(copy))


def diffs(linted: Iterable[Linted]) -> Iterator[str]:
    """The diffs of the drafts, one after another."""
    for draft in linted:
        yield draft.rendered
