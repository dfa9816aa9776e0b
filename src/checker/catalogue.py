"""All rules, standards and word lists the program works with, compiled once.

A folder of rules holds `standards/*.yaml`, `lexicons/*.yaml`, `known-documents/*.yaml` and
`packs/*.yaml`. What is compiled from them is kept in the cache under a digest of every file, so that a usual
run reads the files but neither parses nor validates them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import __version__
from checker.cache import cached
from checker.errors import CheckerError, Words
from checker.resources import folder
from checker.rule import Rule
from checker.standard import Standard
from checker.value import NamedTuple

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["Catalogue", "load"]

_SHAPE = b"5"
"""Raised whenever `Rule` or `Standard` change, so that no old entry of the cache is met."""
_SCHEMAS = {
    "standards": "standard.schema.json",
    "lexicons": "lexicon.schema.json",
    "known-documents": "known-documents.schema.json",
    "packs": "rule.schema.json",
}
"""By folder, in the order in which they are read."""


class Catalogue(NamedTuple):
    """The rules by id, in the order of their areas, and the standards by id."""

    rules: Mapping[str, Rule]
    standards: Mapping[str, Standard]

    def rule(self, name: str) -> Rule:
        """The rule with the id `name`. Raises `CheckerError`, which names those that are near, when there is none."""
        if name not in self.rules:
            from checker.suggest import unknown

            raise unknown(Words("quy tắc", "rule"), name, self.rules)
        return self.rules[name]


def load(folders: Sequence[str | Path] = (), *, examples: bool = False) -> Catalogue:
    """The shipped catalogue, with the rules, standards, word lists and known documents of further `folders`.

    The examples, longer than all the rest, are left out of its rules unless asked for.

    Raises `CheckerError` for an unreadable folder and at the first mistake in a file; an id
    that is already taken is one.
    """
    files = [*_files(folder("rules"), "rules")]
    for extra in folders:
        found = [*_files(Path(extra), str(extra))]
        if not found:
            what = Words(
                f"không thấy tệp quy tắc nào; cần một thư mục con ({', '.join(_SCHEMAS)}) có tệp .yaml",
                f"no rule files here; expected a folder ({', '.join(_SCHEMAS)}) with .yaml files",
            )
            raise CheckerError(what, path=str(extra))
        files += found
    schemas = [(folder("schemas") / name).read_bytes() for name in _SCHEMAS.values()]
    parts = [_SHAPE, __version__.encode(), *schemas]
    for kind, path, content in files:
        parts += [kind.encode(), path.encode(), content]
    if examples:
        return cached("catalogue-with-examples", parts, lambda: _compile(files))
    return cached("catalogue", parts, lambda: _without_examples(_compile(files)))


def _without_examples(catalogue: Catalogue) -> Catalogue:
    rules = {name: rule._replace(exceptions=None, wrong=(), right=()) for name, rule in catalogue.rules.items()}
    return catalogue._replace(rules=rules)


def _files(tree: Traversable, name: str) -> Iterator[tuple[str, str, bytes]]:
    """Kind, shown path and content of each data file below `tree`, in a fixed order."""
    for kind in _SCHEMAS:
        below = tree / kind
        if below.is_dir():
            for file in sorted(below.iterdir(), key=lambda entry: entry.name):
                if file.name.endswith((".yaml", ".yml")):
                    yield kind, f"{name}/{kind}/{file.name}", file.read_bytes()


def _compile(files: Sequence[tuple[str, str, bytes]]) -> Catalogue:
    from checker.compiler import Surroundings, compile_rules
    from checker.datafile import read
    from checker.known import Known, add_known
    from checker.rule import AREAS
    from checker.standard import compile_standard

    data = [(kind, read(path, _decoded(path, content), _SCHEMAS[kind])) for kind, path, content in files]
    standards: dict[str, Standard] = {}
    lexicons: dict[str, object] = {}
    known: Known = {}
    for kind, file in data:
        if kind == "standards":
            standard = compile_standard(file)
            if standard.id in standards:
                raise file.error(("id",), _taken(standard.id))
            standards[standard.id] = standard
        elif kind == "lexicons":
            for name, words in file.value.items():
                if name in lexicons:
                    raise file.error((name,), _taken(name))
                lexicons[name] = words
        elif kind == "known-documents":
            add_known(file, known)
    rules: dict[str, Rule] = {}
    for kind, file in data:
        if kind != "packs":
            continue
        for number, rule in enumerate(compile_rules(file, Surroundings(standards, lexicons, known))):
            if rule.id in rules:
                raise file.error(("rules", number, "id"), _taken(rule.id, rules[rule.id].path))
            rules[rule.id] = rule
    ordered = sorted(rules.values(), key=lambda rule: (AREAS.index(rule.area), rule.id))
    return Catalogue({rule.id: rule for rule in ordered}, standards)


def _decoded(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CheckerError(
            Words("không phải UTF-8; hãy lưu lại bằng UTF-8", "not UTF-8; save it as UTF-8"), path=path
        ) from None


def _taken(name: str, path: str | None = None) -> Words:
    where = f" ({path})" if path else ""
    return Words(f"tên {name!r} đã có{where}; hãy đặt tên khác", f"the name {name!r} is already taken{where}")
