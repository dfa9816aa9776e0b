"""What there is to choose from: rules, plans and standards, as the API lists them, and what holds unless chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.catalogue import Catalogue
    from checker.pipeline import Settings
    from checker.plan import Plan
    from checker.render.contract import Json
    from checker.rule import Rule
    from checker.standard import Standard

__all__ = ["Names", "defaults", "listed", "names", "rule_value"]


class Names(NamedTuple):
    """The ids that a request may name."""

    areas: tuple[str, ...]
    """Of rules; they stand for all their rules."""
    rules: tuple[str, ...]
    plans: tuple[str, ...]
    standards: tuple[str, ...]


def names(settings: Settings) -> Names:
    """The ids at hand under `settings`."""
    from checker.pipeline import prepare

    material = prepare(settings)
    rules = material.catalogue.rules
    areas = dict.fromkeys(rule.area for rule in rules.values())
    plans = tuple(plan.id for plan in material.plans)
    return Names(tuple(areas), tuple(rules), plans, tuple(material.catalogue.standards))


def listed(what: str, settings: Settings, lang: str) -> str:
    """The rules, plans or standards at hand as JSON, sentences in `lang`."""
    from checker.pipeline import prepare
    from checker.render.contract import encode

    material = prepare(settings)
    catalogue = material.catalogue
    if what == "rules":
        values = [rule_value(rule, catalogue, lang) for rule in catalogue.rules.values()]
    elif what == "plans":
        values = [_plan(plan) for plan in material.plans]
    else:
        values = [_standard(standard, lang) for standard in catalogue.standards.values()]
    return encode({what: values})


def defaults(settings: Settings, lang: str) -> str:
    """What holds for a request that names nothing, as JSON: `settings` by ids (a file the office named stays its own
    business), and the language `lang`. Raises `CheckerError` when `settings` name what is unknown.
    """
    from checker.pipeline import prepare
    from checker.render.contract import encode

    material = prepare(settings)
    plan, standard = None if material.plan is None else material.plan.plan, material.standard
    return encode(
        {
            "stage": settings.stage,
            "standard": None if standard is None else standard.id,
            "plan": None if plan is None else plan.id,
            "select": list(settings.select),
            "ignore": list(settings.ignore),
            "lang": lang,
        }
    )


def rule_value(rule: Rule, catalogue: Catalogue, lang: str) -> Json:
    """What the list of rules says of one, sentences in `lang`."""
    from checker.render.rule_facts import rights
    from checker.render.words import AREA, generic

    return {
        "id": rule.id,
        "area": rule.area,
        "area_name": AREA[rule.area][lang],
        "message": generic(rule.message[lang]),
        "remedy": None if rule.remedy is None else generic(rule.remedy[lang]),
        "why": rule.why[lang],
        "severity": dict(rule.severities),
        "certainty": rule.certainty,
        "maturity": rule.maturity,
        "fix": rule.fix,
        "source": "clauses" if rule.source.kind == "value" else rule.source.kind,
        "clauses": [
            {
                "standard": right.standard.id,
                "clause": right.clause,
                "maturity": right.maturity,
                "asks": None if right.asks is None else right.asks[lang],
            }
            for right in rights(rule, catalogue)
        ],
    }


def _plan(plan: Plan) -> Json:
    return {
        "id": plan.id,
        "symbol": plan.symbol,
        "date": plan.date.isoformat(),
        "issuer": plan.issuer,
        "title": plan.title,
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "tasks": [{"number": task.number, "statement": task.statement} for task in group.tasks],
            }
            for group in plan.groups
        ],
    }


def _standard(standard: Standard, lang: str) -> Json:
    return {
        "id": standard.id,
        "title": standard.title[lang],
        "system": standard.system,
        "from": standard.since.isoformat(),
        "until": None if standard.until is None else standard.until.isoformat(),
    }
