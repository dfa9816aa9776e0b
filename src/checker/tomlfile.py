"""TOML files, with the line of each key: mistakes are shown where they were made.

`tomllib` keeps no places, so the keys are looked for in the text. Dates become text
(`2026-12-31`), as in the other data files. Loaded only when a file is met for the first time.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from checker.datafile import DataFile, Key, validated
from checker.errors import CheckerError, Words

__all__ = ["has", "read"]

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_NAME = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
_KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_PART = re.compile(_NAME)
_LONG = re.compile("\"\"\"|'''")
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_AT_END = " (at end of document)"


def read(path: str, content: bytes, schema: str, table: tuple[str, ...] = ()) -> DataFile:
    """What stands under `table` in `content`, valid under the shipped JSON Schema named `schema`.

    `path` is only used in errors. Raises `CheckerError` at the first mistake.
    """
    text = _decoded(path, content)
    value = _value(path, text)
    for name in table:
        value = value[name]
    lines = {key[len(table) :]: line for key, line in _lines(text) if key[: len(table)] == table}
    return validated(DataFile(path, _plain(value), lines), schema)


def has(path: str, content: bytes, table: tuple[str, ...]) -> bool:
    """True when `content` has a table of this name. Raises `CheckerError` when it is no TOML."""
    value = _value(path, _decoded(path, content))
    for name in table:
        if not isinstance(value, dict) or name not in value:
            return False
        value = value[name]
    return isinstance(value, dict)


def _value(path: str, text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(path, text, str(error)) from None


def _decoded(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = Words("không phải UTF-8; hãy lưu lại bằng UTF-8", "not UTF-8; save it as UTF-8")
        raise CheckerError(what, path=path, line=line) from None


def _malformed(path: str, text: str, problem: str) -> CheckerError:
    place = _PLACE.search(problem)
    line = int(place[1]) if place else text.count("\n") + (not text.endswith("\n"))
    problem = _PLACE.sub("", problem).removesuffix(_AT_END)
    column = Words(f" (cột {place[2]})", f" (column {place[2]})") if place else Words("", "")
    return CheckerError(
        Words(f"TOML viết sai{column.vi}: {problem}", f"not valid TOML{column.en}: {problem}"), path=path, line=line
    )


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def _lines(text: str) -> Iterator[tuple[Key, int]]:
    """The keys of a well-formed file with the line of each, those inside values left out."""
    under: Key = ()
    counts: dict[Key, int] = {}
    quote: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if quote is None:
            header, key = _HEADER.match(line), _KEY.match(line)
            if header is not None:
                under = _path(header[2])
                if header[1] == "[[":
                    counts[under] = counts.get(under, -1) + 1
                    under = (*under, counts[under])
                yield under, number
            elif key is not None:
                names = _path(key[1])
                yield from (((*under, *names[:size]), number) for size in range(1, len(names) + 1))
        # Inside a long text nothing is a key.
        for mark in _LONG.findall(line):
            if quote is None:
                quote = mark
            elif quote == mark:
                quote = None


def _path(written: str) -> Key:
    return tuple(part.strip("\"'") for part in _PART.findall(written))
