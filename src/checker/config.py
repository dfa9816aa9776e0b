"""The configuration of an office: `checker.toml`, or `[tool.checker]` in `pyproject.toml`.

The nearest one upward from a draft holds for it. Looking costs a few questions to the file
system; a file that was met before is not parsed again. Paths in it are relative to it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.cache import cached
from checker.errors import CheckerError, Words
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.datafile import DataFile
    from checker.finding import Stage
    from checker.suppression import Suppression

__all__ = ["BESIDE", "Config", "Entry", "beside", "forget", "load", "nearest"]

NAME = "checker.toml"
BESIDE = ".checker.toml"
"""What is added to a draft's name to name the file of its suppressions."""

_PROJECT = "pyproject.toml"
_TABLE = ("tool", "checker")
_DATA_FILES = (".yaml", ".yml")
# Raised whenever the shape of `Config` changes.
_SHAPE = b"config 1"


class Entry(NamedTuple):
    """A suppression, and the pattern of the drafts it is for; None for all."""

    suppression: Suppression
    file: str | None
    line: int
    """Where its rule is named."""


class Config(NamedTuple):
    """What a configuration says; None and empty where it says nothing."""

    path: str
    lang: str | None = None
    stage: Stage | None = None
    standard: str | None = None
    plan: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    rules: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    suppress: tuple[Entry, ...] = ()
    lines: Mapping[str, int] = {}
    """The line of each key that stands at the top."""

    def error(self, key: str, what: Words) -> CheckerError:
        """An error at `key`."""
        return CheckerError(what, path=self.path, line=self.lines.get(key, 1), key=key)


@cache
def nearest(folder: str) -> Config | None:
    """The configuration of `folder` (an absolute path): in it, or in the nearest folder above that has one.

    `checker.toml` comes before `pyproject.toml` of the same folder; a `pyproject.toml` without
    `[tool.checker]` is none. Raises `CheckerError` for one that cannot be read or is not valid.
    """
    for name in (NAME, _PROJECT):
        path = os.path.join(folder, name)  # noqa: PTH118  asked for every folder above every draft
        if os.path.isfile(path):  # noqa: PTH113
            found = _read(path)
            if found is not None:
                return found
    above = os.path.dirname(folder)  # noqa: PTH120
    return nearest(above) if above != folder else None


def forget() -> None:
    """Look anew from now on: files may have changed since the last run of this process."""
    nearest.cache_clear()
    _read.cache_clear()


def load(path: str) -> Config:
    """The configuration in the file `path`. Raises `CheckerError` when it holds none."""
    found = _read(path)
    if found is None:
        what = Words(
            "tệp không có bảng [tool.checker]; hãy thêm bảng đó hoặc nêu tệp khác",
            "the file has no table [tool.checker]; add it or name another file",
        )
        raise CheckerError(what, path=path)
    return found


def beside(draft: str) -> tuple[Entry, ...]:
    """The suppressions in the file beside `draft`, `NAME.checker.toml`; none where there is no such file.

    Raises `CheckerError` for one that cannot be read or is not valid.
    """
    path = draft + BESIDE
    if not os.path.isfile(path):  # noqa: PTH113
        return ()
    content = _content(path)
    return cached("suppressions", _parts(path, content, "suppressions"), lambda: _entries_of(path, content))


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        what = Words(
            f"không đọc được tệp cấu hình ({reason}); hãy kiểm tra tên tệp và quyền đọc",
            f"the configuration cannot be read ({reason}); check its name and permissions",
        )
        raise CheckerError(what, path=path) from None


@cache
def _read(path: str) -> Config | None:
    project = os.path.basename(path) == _PROJECT  # noqa: PTH119
    if project and not os.access(path, os.R_OK):  # somebody else's, on the way up
        return None
    content = _content(path)
    # Most projects have nothing to do with this program: one look instead of parsing.
    if project and b"checker" not in content:
        return None
    return cached("config", _parts(path, content, "config"), lambda: _config(path, content, project))


def _parts(path: str, content: bytes, schema: str) -> tuple[bytes, ...]:
    from checker.resources import folder

    return _SHAPE, os.fsencode(path), content, (folder("schemas") / f"{schema}.schema.json").read_bytes()


def _config(path: str, content: bytes, project: bool) -> Config | None:
    from checker.tomlfile import has, read

    if project and not has(path, content, _TABLE):
        return None
    file = read(path, content, "config.schema.json", _TABLE if project else ())
    value: dict[str, Any] = file.value
    folder = Path(path).parent

    def within(name: str) -> str:
        return str(folder / name)

    def named(key: str) -> str | None:
        name: str | None = value.get(key)
        return within(name) if name is not None and name.endswith(_DATA_FILES) else name

    return Config(
        path=path,
        lang=value.get("lang"),
        stage=value.get("stage"),
        standard=named("standard"),
        plan=named("plan"),
        select=tuple(value.get("select", ())),
        ignore=tuple(value.get("ignore", ())),
        fail_on=value.get("fail-on"),
        rules=tuple(map(within, value.get("rules", ()))),
        plans=tuple(map(within, value.get("plans", ()))),
        exclude=tuple(value.get("exclude", ())),
        baseline=within(value["baseline"]) if "baseline" in value else None,
        suppress=_entries(file, narrow=False),
        lines={str(key[0]): line for key, line in reversed([*file.lines.items()]) if key},
    )


def _entries_of(path: str, content: bytes) -> tuple[Entry, ...]:
    from checker.tomlfile import read

    return _entries(read(path, content, "suppressions.schema.json"), narrow=True)


def _entries(file: DataFile, *, narrow: bool) -> tuple[Entry, ...]:
    return tuple(_entry(file, number, data, narrow) for number, data in enumerate(file.value.get("suppress", ())))


def _entry(file: DataFile, number: int, data: Mapping[str, str], narrow: bool) -> Entry:
    from checker.suppression import Suppression

    line = file.lines.get(("suppress", number), file.lines.get(("suppress",), 1))
    if not data["reason"].strip():
        what = Words("cần nêu lý do bỏ qua", "say why this may stay")
        raise file.error(("suppress", number, "reason"), what)
    until = None
    if "until" in data:
        try:
            until = date.fromisoformat(data["until"])
        except ValueError:
            what = Words(f"không có ngày {data['until']}", f"there is no day {data['until']}")
            raise file.error(("suppress", number, "until"), what) from None
    suppression = Suppression(
        rule=data["rule"].removesuffix(".*"),
        reason=data["reason"],
        origin=f"{file.path}:{line}",
        fingerprint=data.get("fingerprint"),
        text=data.get("text"),
        by=data.get("by"),
        until=until,
        narrow=narrow,
    )
    return Entry(suppression, data.get("file"), file.lines.get(("suppress", number, "rule"), line))
