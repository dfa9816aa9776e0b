"""One rule as `checker explain` tells it, as JSON: what the list of rules says, its exceptions and examples."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.serve.listing import rule_value

if TYPE_CHECKING:
    from checker.catalogue import Catalogue
    from checker.pipeline import Settings
    from checker.render.contract import Json
    from checker.rule import Example, Rule

__all__ = ["explained"]


def explained(name: str, settings: Settings, lang: str) -> str:
    """The rule with the id `name`, sentences in `lang`. Raises `CheckerError` when there is none.

    Places in an example are offsets in its draft, in code points from 0; one without length is where something is
    missing, or stands for the whole draft.
    """
    from checker.render.contract import encode
    from checker.render.rule_facts import about

    catalogue = _with_examples(settings.rules)
    rule = catalogue.rule(name)
    return encode(
        {
            **rule_value(rule, catalogue, lang),
            "about": about(rule, catalogue, lang),
            "exceptions": None if rule.exceptions is None else rule.exceptions[lang],
            "wrong": [_wrong(rule, example, catalogue, lang) for example in rule.wrong],
            "right": [_draft(example, lang) for example in rule.right],
        }
    )


@lru_cache(maxsize=1)
def _with_examples(folders: tuple[str, ...]) -> Catalogue:
    from checker.catalogue import load

    return load(folders, examples=True)


def _draft(example: Example, lang: str) -> Json:
    from checker.render.rule_facts import circumstances

    said = circumstances(example, lang).strip()
    return {"draft": example.draft, "circumstances": said[1:-1] or None}  # without the brackets


def _wrong(rule: Rule, example: Example, catalogue: Catalogue, lang: str) -> Json:
    from checker.proof import found
    from checker.read import from_string

    findings = found(rule, example, catalogue)
    offsets = from_string(example.draft).offsets or range(len(example.draft) + 1)
    spans = [finding.span for finding in findings if finding.span is not None]
    return {
        **_draft(example, lang),
        "places": [{"start": offsets[span.start], "end": offsets[span.end]} for span in spans],
        "messages": list(dict.fromkeys(finding.message[lang] for finding in findings)),
        "fixed": example.fixed,
    }
