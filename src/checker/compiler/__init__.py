"""From validated rule files to rules: every name in a rule must exist.

A selection, attribute, check, option, placeholder, value of a standard or word list
that does not exist is an error here, with the nearest name; none of it can fail later
by silently matching nothing. Only loaded when the cache has no compiled catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.compiler.conditions import conditions
from checker.compiler.entry import Entry, Surroundings
from checker.compiler.examples import examples
from checker.compiler.options import PLACEHOLDER, check_of, options_of
from checker.compiler.values import Values
from checker.datafile import DataFile
from checker.errors import Words
from checker.rule import AREAS, Rule, Source
from checker.select import COLLECTIONS, Collection
from checker.vocabulary import Check

__all__ = ["PLACEHOLDER", "Surroundings", "compile_rules"]

_STAGES = ("draft", "submit", "issue")


def compile_rules(file: DataFile, around: Surroundings) -> Iterator[Rule]:
    """The rules of one pack. Raises `CheckerError` at the first name that does not exist."""
    for number, data in enumerate(file.value["rules"]):
        yield _rule(Entry(file, ("rules", number), data, around))


def _rule(entry: Entry) -> Rule:
    data, values = entry.data, Values(entry)
    entry.known(data["id"].partition(".")[0], AREAS, ("id",))
    entry.known(data["select"], COLLECTIONS, ("select",))
    collection = COLLECTIONS[data["select"]]
    source, standards = _source(entry, values)
    applies = data.get("applies", {})
    if "standards" in applies:
        for place, name in enumerate(applies["standards"]):
            entry.known(name, entry.around.standards, ("applies", "standards", place))
        standards = frozenset(applies["standards"])
    systems = frozenset(applies["systems"]) if "systems" in applies else None
    where = tuple(conditions(entry, values, collection))
    name, check = check_of(entry)
    options = dict(options_of(entry, values, name, check, collection))
    values.in_standards(standards, systems)
    _words(entry, check, collection)
    _fix(entry, check, options)
    return Rule(
        id=data["id"],
        select=data["select"],
        where=where,
        check=name,
        options=options,
        message=Words(**data["message"]),
        remedy=Words(**data["remedy"]) if "remedy" in data else None,
        why=Words(**data["why"]),
        exceptions=Words(**data["except"]) if "except" in data else None,
        source=source,
        maturity=data["maturity"],
        severities=_severities(entry),
        certainty=data["certainty"],
        standards=standards,
        systems=systems,
        kinds=frozenset(applies["kinds"]) if "kinds" in applies else None,
        not_kinds=frozenset(applies.get("not-kinds", ())),
        needs=frozenset(data.get("needs", ())),
        fix=data.get("fix"),
        uses=tuple(dict.fromkeys(values.uses)),
        bound=standards is not None or systems is not None or values.refers,
        wrong=tuple(examples(entry, "wrong")),
        right=tuple(examples(entry, "right")),
        path=entry.file.path,
        line=entry.file.lines.get((*entry.key, "id"), 1),
    )


def _source(entry: Entry, values: Values) -> tuple[Source, frozenset[str] | None]:
    """The source, and the standards it limits the rule to."""
    data = entry.data["source"]
    if isinstance(data, str):
        if (data == "custom") != (entry.data["maturity"] == "custom"):
            vi = "nguồn custom đi với maturity: custom, và ngược lại"
            entry.fail(("source",), vi, "source custom goes with maturity custom, and the other way round")
        return Source("plan" if data == "plan" else "custom", {}, None), None
    if "value" in data:
        values.uses.append(data["value"])
        return Source("value", {}, data["value"]), None
    for name in data:
        entry.known(name, entry.around.standards, ("source", name))
    every = set(data) == set(entry.around.standards)
    return Source("clauses", dict(data), None), None if every else frozenset(data)


def _words(entry: Entry, check: Check, collection: Collection) -> None:
    known = {"text", *check.values, *collection.attributes}
    for name in ("message", "remedy"):
        for lang, sentence in entry.data.get(name, {}).items():
            for placeholder in PLACEHOLDER.findall(sentence):
                entry.known(placeholder, known, (name, lang))


def _severities(entry: Entry) -> dict[Any, Any]:
    given = entry.data["severity"]
    levels = dict.fromkeys(_STAGES, given) if isinstance(given, str) else given
    if "error" in levels.values() and entry.data["maturity"] != "verified":
        entry.fail(
            ("severity",),
            "chỉ quy tắc đã kiểm chứng (maturity: verified) mới được là error",
            "only a verified rule (maturity: verified) may be an error",
        )
    return {stage: None if levels[stage] == "off" else levels[stage] for stage in _STAGES}


def _fix(entry: Entry, check: Check, options: Mapping[str, Any]) -> None:
    if "fix" not in entry.data:
        return
    means = [options[name] for name in ("insert", "replace", "write") if name in options]
    silent = bool(means) and all(value is None for value in means)
    if not check.mends or silent:
        entry.fail(("fix",), "phép kiểm này không biết cách sửa", "this check does not know how to mend")
