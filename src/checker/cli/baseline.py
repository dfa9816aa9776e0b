"""`checker lint --baseline` and `--write-baseline`: what an office's old drafts may keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.cli.bilingual import Option
from checker.cli.streams import write
from checker.errors import Words

__all__ = ["options", "record", "use"]

F = TypeVar("F", bound=Callable[..., Any])

_RECORDED = Words(
    "Đã ghi {} phát hiện của {} văn bản vào {}; từ nay chỉ báo những phát hiện mới",
    "{} findings of {} documents written to {}; from now on only new ones are reported",
)


use = click.option(
    "--baseline",
    cls=Option,
    type=click.Path(dir_okay=False),
    value=Words("TỆP", "FILE"),
    words=Words(
        "Không tính những phát hiện cũ ghi trong tệp mốc này.", "Count no old findings, kept in this baseline."
    ),
)


def options(command: F) -> F:
    """Add `--baseline` and `--write-baseline` to `command`."""
    make = click.option(
        "--write-baseline",
        cls=Option,
        type=click.Path(dir_okay=False),
        value=Words("TỆP", "FILE"),
        words=Words(
            "Ghi mọi phát hiện hiện có vào tệp mốc này (các văn bản khác trong đó giữ nguyên).",
            "Write all present findings to this baseline (other documents in it stay).",
        ),
    )
    return use(make(command))


def record(path: str, found: Mapping[str, Mapping[str, str]], lang: str) -> str:
    """Write the findings of each draft to the baseline `path`; give back what was done, in one line.

    Drafts that were not looked at keep their entries as long as their files are there. Raises
    `CheckerError` when `path` is another kind of file or cannot be written.
    """
    from checker.baseline import read, written
    from checker.patterns import way

    folder = Path(path).parent
    drafts = {way(draft, str(folder)): dict(known) for draft, known in found.items()}
    if Path(path).exists():
        for draft, known in read(path).documents.items():
            if draft not in drafts and (folder / draft).is_file():
                drafts[draft] = known
    write([written(drafts)], Path(path), option="--write-baseline")
    number = sum(map(len, found.values()))
    return _RECORDED[lang].format(number, len(found), path)
