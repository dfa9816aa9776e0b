"""A rule as the program holds it: what to look at, what to check, what to say, and by what right.

Rules come from YAML (see `checker.compiler` for how, `checker.catalogue` for where); here
are the values they become. Named tuples rather than dataclasses: a run that starts cold
defines and unpickles them several times faster.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from checker.document import Kind
from checker.errors import Words
from checker.finding import Certainty, Severity, Stage
from checker.select.node import Need
from checker.select.where import Condition
from checker.standard import Maturity, Standard, Value
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.suppression import Suppression
    from checker.typeset import Typeset

__all__ = ["AREAS", "Example", "Ref", "Rule", "Source"]

AREAS = (
    "file", "letterhead", "structure", "coverage", "claim", "date", "citation", "number", "term", "text",
    "reference", "closing", "recipients", "signature", "layout",
)  # fmt: skip

_RANK: dict[Maturity, int] = {"custom": 0, "reported": 1, "verified": 2}


class Ref(NamedTuple):
    """Stands for the value of the applied standard under `key`."""

    key: str


class Example(NamedTuple):
    """A draft that must, or must not, make the rule fire."""

    draft: str
    finds: tuple[str, ...]
    """Texts at fault, in order; none for a right example."""
    fixed: str | None
    """The draft as the rule's fix leaves it."""
    standard: str | None
    stage: Stage
    plan: str | None
    line: int
    """Where the example stands in the rule file."""
    suppress: tuple[Suppression, ...] = ()
    typeset: Typeset | None = None
    """How the draft is laid out; None for plain text."""


class Source(NamedTuple):
    """By what right a rule speaks: a clause of each standard, the plan, or the program's own custom."""

    kind: Literal["clauses", "value", "plan", "custom"]
    clauses: Mapping[str, str]
    """Standard id to clause, for `clauses`."""
    key: str | None
    """The value of the standard that carries the clause, for `value`."""


class Rule(NamedTuple):
    """One rule, checked against the vocabulary and ready to run."""

    id: str
    select: str
    where: tuple[Condition, ...]
    check: str
    options: Mapping[str, Any]
    """Complete, with a `Ref` where the standard supplies the value."""
    message: Words
    remedy: Words | None
    why: Words
    exceptions: Words | None
    """Cases about which it rightly says nothing, or is known to be wrong; left out with the examples."""
    source: Source
    maturity: Maturity
    severities: Mapping[Stage, Severity | None]
    """None where the rule says nothing at that stage."""
    certainty: Certainty
    standards: frozenset[str] | None
    """Standards under which it applies; None for all."""
    systems: frozenset[str] | None
    kinds: frozenset[Kind] | None
    not_kinds: frozenset[Kind]
    needs: frozenset[Need]
    """What must be known for it to be judged, beside what its collection and its check need."""
    fix: Literal["safe", "unsafe"] | None
    uses: tuple[str, ...]
    """Keys of the standard's values it needs."""
    bound: bool
    """True when it asks different things of Party and State documents."""
    wrong: tuple[Example, ...]
    """Empty, like `right`, where the catalogue was loaded without examples."""
    right: tuple[Example, ...]
    path: str
    line: int

    @property
    def area(self) -> str:
        """The part of the id before the point."""
        return self.id.partition(".")[0]

    def applies(self, standard: Standard, kind: Kind) -> bool:
        """True when the rule is about documents of `kind` under `standard`."""
        return self.under(standard) and kind not in self.not_kinds and (self.kinds is None or kind in self.kinds)

    def under(self, standard: Standard) -> bool:
        """True when the rule is about documents under `standard`, of whatever kind."""
        if self.standards is not None and standard.id not in self.standards:
            return False
        return self.systems is None or standard.system in self.systems

    def clause(self, standard: Standard) -> str | None:
        """The clause of `standard` the rule rests on, if it rests on one."""
        if self.source.key is not None:
            return standard.values[self.source.key].clause
        return self.source.clauses.get(standard.id)

    def severity(self, standard: Standard, stage: Stage) -> Severity | None:
        """How grave a finding is; nothing that is not verified for `standard` is an error."""
        severity = self.severities[stage]
        if severity == "error" and self.maturity_under(standard) != "verified":
            return "warning"
        return severity

    def maturity_under(self, standard: Standard) -> Maturity:
        """The maturity of the rule, or of the least mature value of `standard` that it uses."""
        values: list[Value] = [standard.values[key] for key in self.uses]
        return min((self.maturity, *(value.maturity for value in values)), key=lambda maturity: _RANK[maturity])
