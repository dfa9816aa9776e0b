"""Proof that rules fire where they should and stay silent where they should not.

Each rule's examples are parsed and checked like any draft, with that rule alone. A wrong
example must give exactly the texts it names, and its fix, where it has one for them, must
give the fixed draft, in which the rule is silent; a right example must give nothing.
`reach` asks more: that under each standard a rule applies to some wrong example makes it
fire and some right one leaves it silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.check import check
from checker.errors import Words
from checker.finding import Finding
from checker.parse import parse
from checker.read import from_string
from checker.rule import Example, Rule
from checker.standard import choose

if TYPE_CHECKING:
    from checker.catalogue import Catalogue
    from checker.document import Document
    from checker.plan import Plan
    from checker.typeset import Typeset

__all__ = ["Proof", "Reach", "found", "prove", "reach"]

# The day on which examples are judged: proofs hold on every day or on none.
_TODAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Proof:
    """One example of a rule, run."""

    rule: str
    path: str
    """The rule file, and where in it the example stands."""
    line: int
    wrong: bool
    failure: Words | None
    """What was not as the example says; None when it holds."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Under which of the standards a rule applies to it is proven."""

    rule: Rule
    proofs: tuple[Proof, ...]
    under: dict[str, bool]
    """By id of each standard the rule applies under: some wrong example fires, some right one is silent."""

    @property
    def proven(self) -> bool:
        """Every example holds, and the rule is proven under every standard it applies under."""
        return all(proof.failure is None for proof in self.proofs) and all(self.under.values())


def reach(catalogue: Catalogue) -> Iterator[Reach]:
    """Every rule with its examples run, once as they say and once under each standard."""
    for rule in catalogue.rules.values():
        standards = [standard.id for standard in catalogue.standards.values() if rule.under(standard)]
        under = {standard: _holds(rule, standard, catalogue) for standard in standards}
        yield Reach(rule, tuple(_proofs(rule, catalogue)), under)


def found(rule: Rule, example: Example, catalogue: Catalogue) -> tuple[Finding, ...]:
    """What `rule` says of the draft of one of its examples."""
    return _run(rule, example, example.draft, catalogue)


def _holds(rule: Rule, standard: str, catalogue: Catalogue) -> bool:
    def fires(example: Example) -> bool:
        return bool(_run(rule, example, example.draft, catalogue, standard))

    return any(map(fires, rule.wrong)) and not all(map(fires, rule.right))


def prove(catalogue: Catalogue) -> Iterator[Proof]:
    """Every example of every rule, run; a failure names what was expected and what was found."""
    for rule in catalogue.rules.values():
        yield from _proofs(rule, catalogue)


def _proofs(rule: Rule, catalogue: Catalogue) -> Iterator[Proof]:
    for wrong, examples in ((True, rule.wrong), (False, rule.right)):
        for example in examples:
            yield Proof(rule.id, rule.path, example.line, wrong, _failure(rule, example, catalogue))


def _failure(rule: Rule, example: Example, catalogue: Catalogue) -> Words | None:
    findings = _run(rule, example, example.draft, catalogue)
    texts = tuple(" ".join(finding.text.split()) for finding in findings)
    if texts != example.finds:
        return Words(f"cần thấy {example.finds}, đã thấy {texts}", f"expected {example.finds}, found {texts}")
    if example.fixed is None:
        shown = any(other.fixed is not None for other in rule.wrong)
        if rule.fix and (any(finding.fixes for finding in findings) or (example.finds and not shown)):
            return Words("ví dụ sai của quy tắc biết sửa phải có fixed", "a rule with a fix must show the fixed draft")
        return None
    mended = _mended(example.draft, findings)
    if mended != example.fixed:
        return Words(f"bản sửa là {mended!r}", f"the fix gives {mended!r}")
    again = _run(rule, example, mended, catalogue)
    return Words("bản đã sửa vẫn bị báo", "the fixed draft is still reported") if again else None


def _run(
    rule: Rule, example: Example, draft: str, catalogue: Catalogue, under: str | None = None
) -> tuple[Finding, ...]:
    """What the rule says of `draft`, under the standard `under` or the one the example is about."""
    document = _parsed(draft, example.typeset)
    standard, because = choose(document, catalogue.standards.values(), under or example.standard)
    plan = coverage = None
    if example.plan is not None:
        from checker.coverage import cover

        plan = _plan(example.plan, rule.path)
        coverage = cover(document, plan)
    result = check(
        document,
        catalogue=catalogue,
        standard=standard,
        standard_because=because,
        stage=example.stage,
        plan=plan,
        coverage=coverage,
        select=(rule.id, *(entry.rule for entry in example.suppress)),
        suppressions=example.suppress,
        today=_TODAY,
    )
    return tuple(finding for finding in result.findings if finding.rule == rule.id)


@lru_cache(maxsize=32)
def _parsed(draft: str, typeset: Typeset | None) -> Document:
    """A draft understood once, however often its rule is run."""
    source = from_string(draft)
    if typeset is not None:
        from checker.typeset import laid_out

        source = source._replace(layout=laid_out(source.text, typeset))
    return parse(source)


def _plan(given: str, path: str) -> Plan:
    """The plan an example names by id, or writes out as YAML."""
    if "\n" in given:
        from checker.plan.reading import plan

        return plan(path, given.encode())
    from checker.plan import find, load

    return find(load(), given)


def _mended(draft: str, findings: tuple[Finding, ...]) -> str:
    """The draft after every fix, applied from the end so that places stay true."""
    edits = [edit for finding in findings for fix in finding.fixes for edit in fix.edits]
    places = from_string(draft).offsets or range(len(draft) + 1)
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        draft = draft[: places[edit.span.start]] + edit.text + draft[places[edit.span.end] :]
    return draft
