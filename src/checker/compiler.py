"""From validated rule files to rules: every name in a rule must exist.

A selection, attribute, check, option, placeholder, value of a standard or word list
that does not exist is an error here, with the nearest name; none of it can fail later
by silently matching nothing. Only loaded when the cache has no compiled catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.datafile import DataFile, Key, nearest
from checker.errors import Words
from checker.known import Known
from checker.rule import AREAS, Example, Ref, Rule, Source
from checker.safe_pattern import expanded, problem
from checker.select import COLLECTIONS, Attribute, Collection, Condition
from checker.select.where import TESTS
from checker.standard import Standard
from checker.suppression import Suppression
from checker.value import NamedTuple
from checker.vocabulary import CHECKS, Check, Option

__all__ = ["PLACEHOLDER", "Surroundings", "compile_rules"]

PLACEHOLDER = re.compile(r"\{([a-z-]*)\}")
_STAGES = ("draft", "submit", "issue")
_ORDERED = frozenset({"at-least", "at-most"})


class Surroundings(NamedTuple):
    """What rules may refer to."""

    standards: Mapping[str, Standard]
    lexicons: Mapping[str, Any]
    known: Known
    """Documents whose facts are known, by symbol."""


def compile_rules(file: DataFile, around: Surroundings) -> Iterator[Rule]:
    """The rules of one pack. Raises `CheckerError` at the first name that does not exist."""
    for number, data in enumerate(file.value["rules"]):
        yield _Compiler(file, ("rules", number), data, around).rule()


class _Compiler:
    """One rule on its way from data to `Rule`; keeps where in the file it is for the errors."""

    def __init__(self, file: DataFile, key: Key, data: Mapping[str, Any], around: Surroundings) -> None:
        self.file = file
        self.key = key
        self.data = data
        self.around = around
        self.uses: list[str] = []
        self.refers = False

    def rule(self) -> Rule:
        data = self.data
        self._known(data["id"].partition(".")[0], AREAS, ("id",))
        self._known(data["select"], COLLECTIONS, ("select",))
        collection = COLLECTIONS[data["select"]]
        source, standards = self._source()
        applies = data.get("applies", {})
        if "standards" in applies:
            for place, name in enumerate(applies["standards"]):
                self._known(name, self.around.standards, ("applies", "standards", place))
            standards = frozenset(applies["standards"])
        systems = frozenset(applies["systems"]) if "systems" in applies else None
        where = tuple(self._where(collection))
        name, check = self._check()
        options = dict(self._options(name, check, collection))
        self._standard_values(source, standards, systems)
        self._words(check, collection)
        self._fix(check, options)
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
            severities=self._severities(),
            certainty=data["certainty"],
            standards=standards,
            systems=systems,
            kinds=frozenset(applies["kinds"]) if "kinds" in applies else None,
            not_kinds=frozenset(applies.get("not-kinds", ())),
            needs=frozenset(data.get("needs", ())),
            fix=data.get("fix"),
            uses=tuple(dict.fromkeys(self.uses)),
            bound=standards is not None or systems is not None or self.refers,
            wrong=tuple(self._examples("wrong")),
            right=tuple(self._examples("right")),
            path=self.file.path,
            line=self.file.lines.get((*self.key, "id"), 1),
        )

    def _fail(self, below: Key, vi: str, en: str) -> None:
        raise self.file.error((*self.key, *below), Words(vi, en))

    def _known(self, name: str, names: Any, below: Key) -> None:
        if name not in names:
            hint = nearest(str(name), map(str, names))
            self._fail(below, f"không có {name!r}; {hint.vi}", f"there is no {name!r}; {hint.en}")

    def _source(self) -> tuple[Source, frozenset[str] | None]:
        """The source, and the standards it limits the rule to."""
        data = self.data["source"]
        if isinstance(data, str):
            if (data == "custom") != (self.data["maturity"] == "custom"):
                vi = "nguồn custom đi với maturity: custom, và ngược lại"
                self._fail(("source",), vi, "source custom goes with maturity custom, and the other way round")
            return Source("plan" if data == "plan" else "custom", {}, None), None
        if "value" in data:
            self.uses.append(data["value"])
            return Source("value", {}, data["value"]), None
        for name in data:
            self._known(name, self.around.standards, ("source", name))
        every = set(data) == set(self.around.standards)
        return Source("clauses", dict(data), None), None if every else frozenset(data)

    def _where(self, collection: Collection) -> Iterator[Condition]:
        for name, given in self.data.get("where", {}).items():
            below: Key = ("where", name)
            self._known(name, collection.attributes, below)
            attribute = collection.attributes[name]
            tests = given if isinstance(given, dict) and "standard" not in given else {"is": given}
            for test, operand in tests.items():
                self._test(attribute, test, operand, below)
                value = self._value(operand, below)
                yield Condition(name, test, TESTS[test].ready(value) if isinstance(value, list) else value)

    def _test(self, attribute: Attribute, test: str, operand: Any, below: Key) -> None:
        """A test must make sense for what the attribute holds."""
        if isinstance(operand, dict) or test == "exists":
            return
        kind = attribute.kind
        if test in _ORDERED and kind != "number":
            self._fail((*below, test), "chỉ dùng được với thuộc tính là số", "only for an attribute that is a number")
        if test == "is" and (kind == "flag") != isinstance(operand, bool):
            vi = "thuộc tính đúng/sai thì so với true hoặc false, thuộc tính khác thì không"
            self._fail(below, vi, "a yes-or-no attribute is compared with true or false, no other is")
        if test != "is" and test not in _ORDERED and kind not in ("text", "word"):
            self._fail((*below, test), "chỉ dùng được với thuộc tính là chữ", "only for an attribute that is text")
        if test.endswith("matches"):
            wrong = problem(operand)
            if wrong is not None:
                self._fail((*below, test), wrong.vi, wrong.en)

    def _check(self) -> tuple[str, Check]:
        name = next(iter(self.data["check"]))
        self._known(name, CHECKS, ("check", name))
        check = CHECKS[name]
        if check.takes is not None and self.data["select"] not in check.takes:
            takes = ", ".join(sorted(check.takes))
            self._fail(("select",), f"phép kiểm {name!r} chỉ nhận: {takes}", f"check {name!r} only takes: {takes}")
        return name, check

    def _options(self, name: str, check: Check, collection: Collection) -> Iterator[tuple[str, Any]]:
        given = self.data["check"][name]
        for key in given:
            self._known(key, check.options, ("check", name, key))
        for key, option in check.options.items():
            below: Key = ("check", name, key)
            if key not in given:
                if option.required:
                    self._fail(("check", name), f"thiếu tùy chọn {key!r}", f"option {key!r} is missing")
                yield key, option.default
                continue
            value = self._value(given[key], below)
            if isinstance(value, Ref):
                for standard in self.around.standards.values():
                    if value.key in standard.values:
                        self._option(option, standard.values[value.key].value, collection, below)
            else:
                self._option(option, value, collection, below)
            yield key, _ready(option, value)

    def _option(self, option: Option, value: Any, collection: Collection, below: Key) -> None:
        kinds: dict[str, type | tuple[type, ...]] = {
            "texts": list, "number": (int, float), "flag": bool, "table": dict, "names": dict
        }  # fmt: skip
        wanted = kinds.get(option.kind, str)
        if not isinstance(value, wanted):
            self._fail(below, f"cần kiểu {option.kind}, đang là {value!r}", f"expected {option.kind}, found {value!r}")
        if option.kind == "choice":
            self._known(value, option.among, below)
        if option.kind == "pattern" and (wrong := problem(expanded(value))) is not None:
            self._fail(below, wrong.vi, wrong.en)
        if option.kind == "template":
            for name in PLACEHOLDER.findall(value):
                self._known(name, collection.attributes, below)
        if option.kind in ("attribute", "place"):
            self._known(value, collection.attributes, below)
        if option.kind == "place" and collection.attributes[value].kind not in ("text", "place"):
            self._fail(below, f"thuộc tính {value!r} không có vị trí", f"attribute {value!r} has no place")
        if option.kind == "names" and not all(isinstance(w, dict) and set(w) == {"vi", "en"} for w in value.values()):
            self._fail(below, "mỗi tên cần có vi và en", "each name needs vi and en")

    def _value(self, given: Any, below: Key) -> Any:
        """A value as given, or what it refers to."""
        if not isinstance(given, dict) or len(given) != 1:
            return given
        kind, name = next(iter(given.items()))
        match kind:
            case "standard":
                self.uses.append(name)
                self.refers = True
                return Ref(name)
            case "lexicon":
                self._known(name, self.around.lexicons, below)
                return self.around.lexicons[name]
            case "records":
                self._known(name, ("known-documents",), below)
                return self.around.known
            case "systems":
                return self._of_systems(name, below)
            case _:
                return given

    def _of_systems(self, name: str, below: Key) -> dict[str, Any]:
        """A table value of every standard, those of one system merged."""
        keys = {key for standard in self.around.standards.values() for key in standard.values}
        self._known(name, keys, below)
        merged: dict[str, dict[str, Any]] = {}
        for standard in self.around.standards.values():
            table = standard.values[name].value if name in standard.values else {}
            into = merged.setdefault(standard.system, {})
            for key, words in table.items():
                into[key] = [*dict.fromkeys([*into.get(key, []), *words])]
        return merged

    def _standard_values(self, source: Source, standards: frozenset[str] | None, systems: Any) -> None:
        """Every value used must be in every standard the rule applies under."""
        for standard in self.around.standards.values():
            if (standards is not None and standard.id not in standards) or (systems and standard.system not in systems):
                continue
            for key in self.uses:
                if key not in standard.values:
                    hint = nearest(key, standard.values)
                    self._fail(
                        (),
                        f"bộ {standard.id} không có giá trị {key!r} ({hint.vi}); thêm giá trị đó hoặc giới hạn applies",
                        f"standard {standard.id} has no value {key!r} ({hint.en}); add it or limit applies",
                    )

    def _words(self, check: Check, collection: Collection) -> None:
        known = {"text", *check.values, *collection.attributes}
        for name in ("message", "remedy"):
            for lang, sentence in self.data.get(name, {}).items():
                for placeholder in PLACEHOLDER.findall(sentence):
                    self._known(placeholder, known, (name, lang))

    def _severities(self) -> dict[Any, Any]:
        given = self.data["severity"]
        levels = dict.fromkeys(_STAGES, given) if isinstance(given, str) else given
        if "error" in levels.values() and self.data["maturity"] != "verified":
            self._fail(
                ("severity",),
                "chỉ quy tắc đã kiểm chứng (maturity: verified) mới được là error",
                "only a verified rule (maturity: verified) may be an error",
            )
        return {stage: None if levels[stage] == "off" else levels[stage] for stage in _STAGES}

    def _fix(self, check: Check, options: Mapping[str, Any]) -> None:
        if "fix" not in self.data:
            return
        means = [options[name] for name in ("insert", "replace", "write") if name in options]
        silent = bool(means) and all(value is None for value in means)
        if not check.mends or silent:
            self._fail(("fix",), "phép kiểm này không biết cách sửa", "this check does not know how to mend")

    def _examples(self, name: str) -> Iterator[Example]:
        for place, data in enumerate(self.data[name]):
            below: Key = (name, place)
            if "standard" in data:
                self._known(data["standard"], self.around.standards, (*below, "standard"))
            finds = data.get("finds", ())
            yield Example(
                draft=data["draft"],
                finds=(finds,) if isinstance(finds, str) else tuple(finds),
                fixed=data.get("fixed"),
                standard=data.get("standard"),
                stage=data.get("stage", "draft"),
                plan=data.get("plan"),
                line=self.file.lines.get((*self.key, *below), 1),
                suppress=tuple(self._suppressions((*below, "suppress"), data.get("suppress", ()))),
            )

    def _suppressions(self, below: Key, data: Sequence[Mapping[str, str]]) -> Iterator[Suppression]:
        for place, entry in enumerate(data):
            line = self.file.lines.get((*self.key, *below, place), 1)
            yield Suppression(
                rule=entry["rule"],
                reason=entry["reason"],
                origin=f"{self.file.path}:{line}",
                text=entry.get("text"),
                by=entry.get("by"),
                until=date.fromisoformat(entry["until"]) if "until" in entry else None,
                narrow=True,
            )


def _ready(option: Option, value: Any) -> Any:
    """The value of an option as its check takes it."""
    if option.kind == "names":
        return {name: Words(**words) for name, words in value.items()}
    return expanded(value) if option.kind == "pattern" else value
