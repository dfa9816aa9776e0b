"""A record as JSON, and JSON as a record.

The form is that of the types in `record.py`: an object with their fields by name, lists, and
`{"vi": …, "en": …}` for `Words`. What is read is held against the types field by field, so that a
file somebody else wrote is refused at its mistake rather than failing later.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from json import dumps, loads
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from checker.errors import Words
from checker.review.record import Record, Reported, Unevaluated, Unreadable

__all__ = ["NotARecordError", "read", "value", "written"]

_KINDS: dict[str, type[Record]] = {"reported": Reported, "unevaluated": Unevaluated, "unreadable": Unreadable}


class NotARecordError(Exception):
    """What was read is no record; the argument is the place in it: `cells[3].status`."""


def value(record: Record) -> dict[str, Any]:
    """`record` as what `json.dumps` takes; its `kind` is reported, unevaluated or unreadable."""
    kind = next(name for name, type_ in _KINDS.items() if isinstance(record, type_))
    plain: dict[str, Any] = _plain(record)
    return {"kind": kind, **plain}


def written(record: Record) -> str:
    """`record` on one line, without the line end. Bytes of a file name that are no UTF-8 stay as they are escaped."""
    return dumps(value(record), ensure_ascii=True, separators=(",", ":"))


def read(line: str | bytes) -> Record:
    """The record that `written` made `line` of. Raises `NotARecordError` for anything else."""
    try:
        given = loads(line)
    except ValueError:
        raise NotARecordError("") from None
    return record(given)


def record(given: object) -> Record:
    """The record that `value` gave. Raises `NotARecordError`."""
    if not isinstance(given, dict) or (kind := _KINDS.get(str(given.get("kind")))) is None:
        raise NotARecordError("kind")
    read_: Record = _typed(given, kind, "")
    return read_


def _plain(given: Any) -> Any:
    if isinstance(given, Words):
        return {"vi": given.vi, "en": given.en}
    if isinstance(given, tuple):
        fields: tuple[str, ...] | None = getattr(given, "_fields", None)
        if fields is None:
            return [_plain(each) for each in given]
        return {field: _plain(each) for field, each in zip(fields, given, strict=True)}
    return given


@cache
def _fields(kind: type) -> tuple[Mapping[str, Any], frozenset[str]]:
    """The type of each field, and which may be left out."""
    hints = get_type_hints(kind)
    required = kind.__new__.__code__.co_argcount - 1 - len(kind.__new__.__defaults__ or ())
    return hints, frozenset(list(hints)[required:])


def _typed(given: Any, kind: Any, place: str) -> Any:
    """`given` as a value of the type `kind`."""
    if kind is Words:
        if not isinstance(given, dict) or not all(isinstance(given.get(lang), str) for lang in ("vi", "en")):
            raise NotARecordError(place)
        return Words(given["vi"], given["en"])
    origin = get_origin(kind)
    if origin is tuple:
        if not isinstance(given, list):
            raise NotARecordError(place)
        return tuple(_typed(each, get_args(kind)[0], f"{place}[{index}]") for index, each in enumerate(given))
    if origin is Literal:
        # The type's own value, so that thousands of records share it.
        for each in get_args(kind):
            if each == given:
                return each
        raise NotARecordError(place)
    if origin in {Union, UnionType}:
        if given is None and NoneType in get_args(kind):
            return None
        return _typed(given, next(each for each in get_args(kind) if each is not NoneType), place)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _value(given, kind, place)
    if not isinstance(given, kind) or isinstance(given, bool) is not (kind is bool):
        raise NotARecordError(place)
    return given


def _value(given: Any, kind: type, place: str) -> Any:
    if not isinstance(given, dict):
        raise NotARecordError(place)
    types, optional = _fields(kind)
    found = {}
    for field, type_ in types.items():
        if field in given:
            found[field] = _typed(given[field], type_, f"{place}.{field}" if place else field)
        elif field not in optional:
            raise NotARecordError(f"{place}.{field}" if place else field)
    return kind(**found)
