"""Values that stand elsewhere: in the applied standard, in a word list, among the known documents."""

from __future__ import annotations

from typing import Any

from checker.compiler.entry import Entry
from checker.datafile import Key, nearest
from checker.rule import Ref

__all__ = ["Values"]


class Values:
    """The values of one rule; keeps which values of the standards it uses."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.uses: list[str] = []
        """Keys of the values of the standards."""
        self.refers = False
        """True when what the rule asks depends on the standard."""

    def value(self, given: Any, below: Key) -> Any:
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
                self.entry.known(name, self.entry.around.lexicons, below)
                return self.entry.around.lexicons[name]
            case "records":
                self.entry.known(name, ("known-documents",), below)
                return self.entry.around.known
            case "systems":
                return _of_systems(self.entry, name, below)
            case _:
                return given

    def in_standards(self, standards: frozenset[str] | None, systems: Any) -> None:
        """Every value used must be in every standard the rule applies under."""
        for standard in self.entry.around.standards.values():
            if (standards is not None and standard.id not in standards) or (systems and standard.system not in systems):
                continue
            for key in self.uses:
                if key not in standard.values:
                    hint = nearest(key, standard.values)
                    self.entry.fail(
                        (),
                        f"bộ {standard.id} không có giá trị {key!r} ({hint.vi}); thêm giá trị đó hoặc giới hạn applies",
                        f"standard {standard.id} has no value {key!r} ({hint.en}); add it or limit applies",
                    )


def _of_systems(entry: Entry, name: str, below: Key) -> dict[str, Any]:
    """A table value of every standard, those of one system merged."""
    keys = {key for standard in entry.around.standards.values() for key in standard.values}
    entry.known(name, keys, below)
    merged: dict[str, dict[str, Any]] = {}
    for standard in entry.around.standards.values():
        table = standard.values[name].value if name in standard.values else {}
        into = merged.setdefault(standard.system, {})
        for key, words in table.items():
            into[key] = [*dict.fromkeys([*into.get(key, []), *words])]
    return merged
