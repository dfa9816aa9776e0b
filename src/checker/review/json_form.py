"""A record as JSON, and JSON as a record.

The form is that of the types in `record.py`: an object with their fields by name, lists, and
`{"vi": …, "en": …}` for `Words`. What is read is held against the types field by field, so that a
file somebody else wrote is refused at its mistake rather than failing later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from json import dumps, loads
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from checker.errors import Words
from checker.review.record import Record, Reported, Unevaluated, Unreadable
from checker.value import NamedTuple

__all__ = ["NotARecordError", "read", "value", "written"]

_Reader = Callable[[Any], Any]
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
    kind: Any = _KINDS.get(str(given.get("kind"))) if isinstance(given, dict) else None
    if kind is None:
        raise NotARecordError("kind")
    read_: Record = _reader(kind)(given)
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
def _reader(kind: Any) -> _Reader:
    """What makes a value of the type `kind` of what JSON gave, or raises `NotARecordError` at its first mistake."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Words:
        return _words
    if origin is tuple:
        return partial(_several, _reader(inner[0]))
    if origin is Literal:
        # The type's own values, so that thousands of records share them.
        return partial(_one_of, {each: each for each in inner})
    if origin in {Union, UnionType}:
        return partial(_perhaps, _reader(next(each for each in inner if each is not NoneType)))
    if issubclass(kind, tuple):
        return partial(_fields, kind, _typed_fields(kind))
    return partial(_plain_value, kind)


def _words(given: Any) -> Words:
    if isinstance(given, dict):
        vi, en = given.get("vi"), given.get("en")
        if isinstance(vi, str) and isinstance(en, str):
            return Words(vi, en)
    raise NotARecordError("")


def _several(reader: _Reader, given: Any) -> tuple[Any, ...]:
    if not isinstance(given, list):
        raise NotARecordError("")
    values: list[Any] = []
    try:
        for each in given:
            values.append(reader(each))  # noqa: PERF401  its length is the place of a mistake
    except NotARecordError as error:
        raise _within(f"[{len(values)}]", error) from None
    return tuple(values)


def _one_of(known: Mapping[str, str], given: Any) -> str:
    if isinstance(given, str) and given in known:
        return known[given]
    raise NotARecordError("")


def _perhaps(reader: _Reader, given: Any) -> Any:
    return None if given is None else reader(given)


def _plain_value(kind: type, given: Any) -> Any:
    if type(given) is kind:
        return given
    raise NotARecordError("")


class _Field(NamedTuple):
    """A field of a type, and its value where it may be left out."""

    name: str
    reader: _Reader
    optional: bool
    default: Any = None


def _typed_fields(kind: type) -> tuple[_Field, ...]:
    hints = get_type_hints(kind)
    defaults = kind.__new__.__defaults__ or ()
    missing = object()
    given = [*[missing] * (len(hints) - len(defaults)), *defaults]
    return tuple(
        _Field(name, _reader(hint), default is not missing, default)
        for (name, hint), default in zip(hints.items(), given, strict=True)
    )


def _fields(kind: type, fields: Sequence[_Field], given: Any) -> Any:
    if not isinstance(given, dict):
        raise NotARecordError("")
    values: list[Any] = []
    for name, reader, optional, default in fields:
        if name in given:
            try:
                values.append(reader(given[name]))
            except NotARecordError as error:
                raise _within(name, error) from None
        elif optional:
            values.append(default)
        else:
            raise NotARecordError(name)
    return kind(*values)


def _within(place: str, error: NotARecordError) -> NotARecordError:
    rest: str = error.args[0]
    return NotARecordError(place + ("." if rest and not rest.startswith("[") else "") + rest)
