"""The rules applied to a draft: `check(document, …) -> Result`.

A rule runs when it applies to the document's kind and standard and when what it needs
is known (the letterhead, the document's date, the coverage of a plan); otherwise it is
listed as not evaluated, with the reason. Nothing is called compliant unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.document import Document
from checker.errors import Words
from checker.finding import Coverage, Finding, Fix, Result, Severity, Stage, Verdict
from checker.fingerprint import fingerprinted
from checker.not_evaluated import not_evaluated, obstacle
from checker.rule import Ref, Rule
from checker.select import COLLECTIONS, Condition, Facts, Node, select
from checker.suggest import unknown
from checker.vocabulary import CHECKS
from checker.wording import filled, told_apart

if TYPE_CHECKING:
    from checker.catalogue import Catalogue
    from checker.plan import Plan
    from checker.standard import Standard
    from checker.suppression import Suppression
    from checker.vocabulary.check import Options

__all__ = ["check", "chosen"]


def check(
    document: Document,
    *,
    catalogue: Catalogue,
    standard: Standard,
    standard_because: Words,
    stage: Stage = "draft",
    plan: Plan | None = None,
    plan_because: Words | None = None,
    coverage: Coverage | None = None,
    uncovered: Words | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    suppressions: Sequence[Suppression] = (),
    today: date | None = None,
) -> Result:
    """All that the rules of `catalogue` say of `document`, in order of place; `uncovered` tells why `coverage` is None.

    `select` and `ignore` are rule ids or areas; an unknown one raises `CheckerError`. `today` decides which of
    `suppressions` still hold; without it all do.
    """
    facts = Facts(document, standard, coverage)
    facts.uncovered = uncovered
    run = _Run(facts, stage)
    late: list[Rule] = []
    for rule in chosen(catalogue, select, ignore):
        if COLLECTIONS[rule.select].late:
            late.append(rule)
        else:
            run.judge(rule)
    named = _ordered(run.findings, facts)
    stale = 0
    if suppressions:
        from checker.suppression import idle, weigh

        weighed = weigh(named, suppressions, today)
        applying = [rule.id for rule in catalogue.rules.values() if rule.applies(standard, document.kind)]
        unjudged = frozenset(applying).difference(run.ran)
        named = weighed.findings
        left = tuple(idle(suppressions, weighed.fitting, unjudged, today))
        stale = sum(entry.suppression.baseline for entry in left)
        facts.idle = tuple(entry for entry in left if not entry.suppression.baseline)
    run.findings = []
    for rule in late:
        run.judge(rule)
    if run.findings:
        named = (*_ordered(run.findings, facts), *named)
    unseen, ran = run.unseen, {name.partition(".")[0] for name in run.ran}
    return Result(
        document=document,
        stage=stage,
        verdict=_verdict(named, unseen, standard, stage) if facts.legible else "not-evaluated",
        standard=standard.id,
        standard_because=standard_because,
        plan=plan.id if plan is not None else None,
        plan_symbol=plan.symbol if plan is not None else None,
        plan_because=plan_because,
        findings=named,
        coverage=coverage,
        not_evaluated=tuple(not_evaluated(facts, unseen, ran)),
        stale=stale,
        standard_title=standard.title,
    )


class _Run:
    """The rules judged so far on one draft."""

    def __init__(self, facts: Facts, stage: Stage) -> None:
        self.facts = facts
        self.stage: Stage = stage
        self.findings: list[Finding] = []
        self.unseen: list[tuple[Rule, Words]] = []
        self.ran: set[str] = set()

    def judge(self, rule: Rule) -> None:
        """Add what `rule` finds, or why it cannot be judged."""
        facts = self.facts
        applies = rule.applies(facts.standard, facts.document.kind)
        severity = rule.severity(facts.standard, self.stage) if applies else None
        if severity is None:
            return
        because = obstacle(rule, facts)
        if because is not None:
            self.unseen.append((rule, because))
        elif not _without_plan(rule, facts):
            self.ran.add(rule.id)
            nodes, options = _asked(rule, facts)
            if not nodes:
                return
            self.findings += _findings(rule, severity, nodes, options, facts)
            untold = CHECKS[rule.check].untold
            if untold is not None and (because := untold(nodes, options, facts)) is not None:
                self.unseen.append((rule, because))


def _ordered(findings: list[Finding], facts: Facts) -> tuple[Finding, ...]:
    """The findings by place, each with its fingerprint."""
    findings.sort(key=lambda finding: (finding.span.start, finding.span.end) if finding.span else (-1, -1))
    return tuple(fingerprinted(findings, facts))


def chosen(catalogue: Catalogue, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Rule]:
    """The rules named by ids or areas: all, or those of `select`, without those of `ignore`."""
    if not select and not ignore:
        return list(catalogue.rules.values())
    areas = {rule.area for rule in catalogue.rules.values()}
    for name in (*select, *ignore):
        if name.removesuffix(".*") not in areas and name not in catalogue.rules:
            raise unknown(Words("quy tắc", "rule"), name, [*catalogue.rules, *sorted(areas)])

    def among(rule: Rule, names: Sequence[str]) -> bool:
        return any(rule.id == name or rule.area == name.removesuffix(".*") for name in names)

    rules = catalogue.rules.values()
    return [rule for rule in rules if (not select or among(rule, select)) and not among(rule, ignore)]


def _without_plan(rule: Rule, facts: Facts) -> bool:
    """True for a rule on a plan in a document that reports on none: nothing to judge, and no fault."""
    return COLLECTIONS[rule.select].needs == "coverage" and facts.coverage is None


def _resolved(value: Any, standard: Standard) -> Any:
    return standard.values[value.key].value if isinstance(value, Ref) else value


def _asked(rule: Rule, facts: Facts) -> tuple[tuple[Node, ...], Options]:
    """The nodes that `rule` selects, and the options of its check, with the values of the standard."""
    where, options = rule.where, rule.options
    if rule.uses:
        standard = facts.standard
        where = tuple(Condition(name, test, _resolved(operand, standard)) for name, test, operand in where)
        options = {name: _resolved(value, standard) for name, value in options.items()}
    return select(rule.select, where, facts), options


def _findings(
    rule: Rule, severity: Severity, nodes: tuple[Node, ...], options: Options, facts: Facts
) -> Iterator[Finding]:
    standard = facts.standard
    clause = rule.clause(standard)
    for hit in CHECKS[rule.check].run(nodes, options, facts):
        certainty = hit.certainty or rule.certainty
        if clause is not None and (standard.assumed or not standard.unsure.isdisjoint(rule.uses)):
            certainty = "possible"
        if not facts.legible and rule.area != "file":  # what is said of the file itself does not rest on its letters
            certainty = "possible"
        text = facts.document.source.quote(hit.span)
        yield Finding(
            rule=rule.id,
            severity="warning" if certainty == "possible" and severity == "error" else severity,
            certainty=certainty,
            message=filled(rule.message, hit, facts),
            remedy=filled(rule.remedy, hit, facts) if rule.remedy is not None else None,
            span=None if COLLECTIONS[rule.select].late else hit.span,
            text=text,
            clause=(standard.id, clause) if clause is not None else None,
            related=hit.related,
            # What rests on a guess is mended only by a person.
            fixes=(Fix(hit.edits, rule.fix == "safe" and certainty != "possible"),) if rule.fix and hit.edits else (),
            # Where words are missing, what is said of the place is all there is to know the finding by.
            fingerprint="" if text else told_apart(rule.message, hit, facts),
        )


def _verdict(
    findings: Sequence[Finding], unseen: Sequence[tuple[Rule, Words]], standard: Standard, stage: Stage
) -> Verdict:
    if any(finding.severity == "error" and finding.suppressed is None for finding in findings):
        return "fail"
    if any(rule.severity(standard, stage) == "error" and rule.certainty != "possible" for rule, _ in unseen):
        return "not-evaluated"
    return "pass"
