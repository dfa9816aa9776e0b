"""The check of a rule and its options, complete and of the right kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.compiler.entry import Entry
from checker.compiler.safe_pattern import expanded, problem
from checker.compiler.values import Values
from checker.datafile import Key
from checker.errors import Words
from checker.rule import Ref
from checker.select import Collection
from checker.vocabulary import CHECKS, Check, Option

__all__ = ["PLACEHOLDER", "check_of", "options_of"]

PLACEHOLDER = re.compile(r"\{([a-z-]*)\}")


def check_of(entry: Entry) -> tuple[str, Check]:
    """The check of a rule, by name. Raises `CheckerError` for one that does not take what the rule selects."""
    name = next(iter(entry.data["check"]))
    entry.known(name, CHECKS, ("check", name))
    check = CHECKS[name]
    if check.takes is not None and entry.data["select"] not in check.takes:
        takes = ", ".join(sorted(check.takes))
        entry.fail(("select",), f"phép kiểm {name!r} chỉ nhận: {takes}", f"check {name!r} only takes: {takes}")
    return name, check


def options_of(
    entry: Entry, values: Values, name: str, check: Check, collection: Collection
) -> Iterator[tuple[str, Any]]:
    """Every option of `check` with its value, defaults filled in. Raises `CheckerError` for an unsuitable one."""
    given = entry.data["check"][name]
    for key in given:
        entry.known(key, check.options, ("check", name, key))
    for key, option in check.options.items():
        below: Key = ("check", name, key)
        if key not in given:
            if option.required:
                entry.fail(("check", name), f"thiếu tùy chọn {key!r}", f"option {key!r} is missing")
            yield key, option.default
            continue
        value = values.value(given[key], below)
        if isinstance(value, Ref):
            for standard in entry.around.standards.values():
                if value.key in standard.values:
                    _option(entry, option, standard.values[value.key].value, collection, below)
        else:
            _option(entry, option, value, collection, below)
        yield key, _ready(option, value)


def _option(entry: Entry, option: Option, value: Any, collection: Collection, below: Key) -> None:
    kinds: dict[str, type | tuple[type, ...]] = {
        "texts": list, "number": (int, float), "flag": bool, "table": dict, "names": dict,
        "settings": dict,
    }  # fmt: skip
    wanted = kinds.get(option.kind, str)
    if not isinstance(value, wanted):
        entry.fail(below, f"cần kiểu {option.kind}, đang là {value!r}", f"expected {option.kind}, found {value!r}")
    if option.kind == "choice":
        entry.known(value, option.among, below)
    if option.kind == "pattern" and (wrong := problem(expanded(value))) is not None:
        entry.fail(below, wrong.vi, wrong.en)
    if option.kind == "template":
        for name in PLACEHOLDER.findall(value):
            entry.known(name, collection.attributes, below)
    if option.kind in ("attribute", "place"):
        entry.known(value, collection.attributes, below)
    if option.kind == "place" and collection.attributes[value].kind not in ("text", "place"):
        entry.fail(below, f"thuộc tính {value!r} không có vị trí", f"attribute {value!r} has no place")
    if option.kind == "settings":
        for name in value:
            entry.known(name, collection.attributes, below)
    if option.kind == "names" and not all(isinstance(w, dict) and set(w) == {"vi", "en"} for w in value.values()):
        entry.fail(below, "mỗi tên cần có vi và en", "each name needs vi and en")


def _ready(option: Option, value: Any) -> Any:
    """The value of an option as its check takes it."""
    if option.kind == "names":
        return {name: Words(**words) for name, words in value.items()}
    return expanded(value) if option.kind == "pattern" else value
