"""Data files (rules, standards, lexicons): YAML, validated by JSON Schema.

A mistake in one becomes a `CheckerError` that names the file, the line, the key,
what was expected and the nearest valid name. Reads the core schema of YAML 1.2, so
that `off`, `no` or `2018-04-03` stay text. This module imports PyYAML and jsonschema
and is therefore only loaded when a file has to be compiled anew.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, ClassVar

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from checker.errors import CheckerError, Words
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["DataFile", "Key", "nearest", "read", "validated"]

Key = tuple[str | int, ...]
"""The way from the top of a file to a value: `("rules", 3, "check")`."""

_KINDS = {
    "array": Words("một danh sách", "a list"),
    "boolean": Words("true hoặc false", "true or false"),
    "integer": Words("một số nguyên", "a whole number"),
    "number": Words("một số", "a number"),
    "object": Words("một bảng khóa và giá trị", "a table of keys and values"),
    "string": Words("chữ", "text"),
}
"""What a schema calls the kinds of values, in words."""

_DEEPEST = 50
_Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[valid-type,misc]
    """Text unless it is plainly a number, true, false or null."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("int", r"-?[0-9]+", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_form})\Z"), list(_first))


class DataFile(NamedTuple):
    """A validated file: its value and the line (from 1) of each key in it."""

    path: str
    value: Any
    lines: Mapping[Key, int]

    def error(self, key: Key, what: Words) -> CheckerError:
        """An error at `key`, or at the nearest key above it that is in the file."""
        line = next((self.lines[key[:size]] for size in range(len(key), -1, -1) if key[:size] in self.lines), 1)
        return CheckerError(what, path=self.path, line=line, key=_dotted(key) or None)


def nearest(name: str, names: Iterable[str]) -> Words:
    """A hint that ends an error: the valid name most like `name`, or all of them."""
    known = sorted(names)
    like = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if like:
        return Words(f"có phải ý là {like[0]!r}?", f"did you mean {like[0]!r}?")
    listed = ", ".join(known)
    return Words(f"các tên hợp lệ: {listed}", f"valid names: {listed}")


def read(path: str, text: str, schema: str) -> DataFile:
    """The value of `text`, valid under the shipped JSON Schema named `schema`.

    `path` is only used in errors. Raises `CheckerError` at the first mistake.
    """
    _refuse_depth(path, text)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Key, int] = {}
        _mark(node, (), lines, path, set())
        value = loader.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise CheckerError(
            Words(f"YAML viết sai: {problem}", f"not valid YAML: {problem}"),
            path=path,
            line=mark.line + 1 if mark else None,
        ) from None
    finally:
        loader.dispose()
    return validated(DataFile(path, value, lines), schema)


def _refuse_depth(path: str, text: str) -> None:
    """Raise `CheckerError` where values nest so deep that composing them would break the interpreter."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Base):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    what = Words(
                        f"lồng quá {_DEEPEST} cấp; hãy viết phẳng hơn",
                        f"nested more than {_DEEPEST} deep; write it flatter",
                    )
                    raise CheckerError(what, path=path, line=getattr(event.start_mark, "line", 0) + 1)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return  # told below, with its place


def validated(file: DataFile, schema: str) -> DataFile:
    """`file`, valid under the shipped JSON Schema named `schema`. Raises `CheckerError` at the first mistake."""
    value = file.value
    mistakes = sorted(_validator(schema).iter_errors(value), key=lambda mistake: _place(file, mistake))
    if mistakes:
        raise _explain(file, _deepest(mistakes))
    return file


def _place(file: DataFile, mistake: ValidationError) -> tuple[int, list[str]]:
    key = tuple(mistake.absolute_path)
    return file.lines.get(key, 0), [*map(str, key)]


@cache
def _validator(schema: str) -> Draft202012Validator:
    text = (folder("schemas") / schema).read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


def _mark(node: Any, key: Key, lines: dict[Key, int], path: str, seen: set[int]) -> None:
    """Note the line of each key below `node`; a key written twice is an error.

    What an alias repeats is noted once: nested aliases could otherwise multiply without end.
    """
    if node is None:
        return
    lines.setdefault(key, node.start_mark.line + 1)
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            _mark(item, (*key, number), lines, path, seen)
    elif isinstance(node, yaml.MappingNode):
        for name, item in node.value:
            below = (*key, str(name.value))
            line = name.start_mark.line + 1
            if below in lines:
                raise CheckerError(
                    Words(
                        f"khóa viết hai lần (lần đầu ở dòng {lines[below]}); hãy bỏ một",
                        f"key written twice (first on line {lines[below]}); remove one",
                    ),
                    path=path,
                    line=line,
                    key=_dotted(below),
                )
            lines[below] = line
            _mark(item, below, lines, path, seen)


def _deepest(mistakes: Iterable[ValidationError]) -> ValidationError:
    """The most telling of several: in an `anyOf`, the branch that got furthest."""
    found = next(iter(mistakes))
    while found.context:
        found = max(found.context, key=lambda e: (len(e.absolute_path), e.validator != "type"))
    return found


def _explain(file: DataFile, mistake: ValidationError) -> CheckerError:
    key: Key = tuple(mistake.absolute_path)
    wanted: Any = mistake.validator_value
    got: Any = mistake.instance
    schema: Any = mistake.schema
    match mistake.validator:
        case "additionalProperties" | "unevaluatedProperties":
            known = schema.get("properties", {})
            extra = next(name for name in got if name not in known)
            hint = nearest(str(extra), known)
            return file.error((*key, str(extra)), Words(f"không có khóa này; {hint.vi}", f"no such key; {hint.en}"))
        case "required":
            lacking = next(name for name in wanted if name not in got)
            what = Words(f"thiếu khóa {lacking!r}", f"key {lacking!r} is missing")
        case "enum":
            hint = nearest(str(got), [str(name) for name in wanted])
            what = Words(f"không nhận {got!r}; {hint.vi}", f"{got!r} is not accepted here; {hint.en}")
        case "pattern":
            what = Words(f"{got!r} không đúng dạng {wanted}", f"{got!r} does not have the form {wanted}")
        case "type":
            kind = _KINDS.get(str(wanted), Words(f"kiểu {wanted}", str(wanted)))
            what = Words(f"cần {kind.vi}, đang là {got!r}", f"expected {kind.en}, found {got!r}")
        case "minLength" | "minItems" | "minProperties":
            what = Words("đang để trống; hãy điền vào", "is empty; fill it in")
        case "propertyNames":
            what = Words(f"tên khóa không hợp lệ: {mistake.message}", f"key name not valid: {mistake.message}")
        case _:
            what = Words(f"không hợp lệ: {mistake.message}", f"not valid: {mistake.message}")
    return file.error(key, what)


def _dotted(key: Key) -> str:
    """`rules[3].check` for `("rules", 3, "check")`."""
    text = ""
    for part in key:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
