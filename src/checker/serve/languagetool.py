"""What is said of a text in the form of LanguageTool's HTTP API, for editors that speak to such a server.

They send a paragraph, a sentence or the whole text, count in UTF-16 code units, and mark what has a length.
Of a piece of a draft only what shows in the piece itself is said: no missing letterhead, no missing tasks.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from checker import __version__
from checker.errors import CheckerError
from checker.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.finding import Finding, Result
    from checker.render.contract import Json
    from checker.rule import Rule
    from checker.serve.annotation import Annotated
    from checker.serve.work import Choice
    from checker.source import Source

__all__ = ["LANGUAGES", "Wanted", "check"]

LANGUAGES = (
    {"name": "Vietnamese", "code": "vi", "longCode": "vi"},
    {"name": "Vietnamese (Vietnam)", "code": "vi", "longCode": "vi-VN"},
)

_LOCAL = frozenset({"text", "date", "number", "citation"})
"""Areas of rules that judge the words they stand in."""
_SPANNING = frozenset({"text.unbalanced-brackets", "text.unbalanced-quotes"})
"""Rules on what may be opened in one paragraph and closed in another."""
_FIRST = "first"
"""What a rule asks that is about the first mention of something."""
_AROUND = 40
"""Characters of context on either side, as LanguageTool gives them."""
_KINDS = {
    "text": "typographical",
    "number": "numbers",
    "date": "locale-violation",
    "term": "terminology",
    "coverage": "omission",
    "claim": "inconsistency",
    "reference": "inconsistency",
}
"""Issue types of the Internationalization Tag Set 2.0 by area; `non-conformance` for all others."""


class Wanted(NamedTuple):
    """What of the findings a client wants."""

    language: str
    """As it was named: "vi", "vi-VN" or "auto"."""
    only: bool = False
    """Only what is enabled."""
    enabled: Sequence[str] = ()
    """Rules, and areas in capitals."""
    disabled: Sequence[str] = ()


def check(given: Annotated, choice: Choice, wanted: Wanted) -> str:
    """The answer of `/v2/check`. Raises `CheckerError` for names that are unknown."""
    from checker.render.contract import encode

    return encode(
        {
            "software": {
                "name": "checker",
                "version": __version__,
                "buildDate": "",
                "apiVersion": 1,
                "premium": False,
                "premiumHint": "",
                "status": "",
            },
            "warnings": {"incompleteResults": False},
            "language": {
                "name": "Vietnamese",
                "code": "vi-VN" if wanted.language == "auto" else wanted.language,
                "detectedLanguage": {"name": "Vietnamese", "code": "vi-VN", "confidence": 1.0},
            },
            "matches": _matches(given, choice, wanted),
        }
    )


def _matches(given: Annotated, choice: Choice, wanted: Wanted) -> list[Json]:
    from checker.pipeline import prepare
    from checker.read import from_string
    from checker.serve.work import checked

    try:
        source = from_string(given.text)
    except CheckerError:  # nothing to read in it: an empty paragraph, a picture
        return []
    result = checked(source, choice)
    rules = prepare(choice.settings).catalogue.rules
    units = _units(given.whole)
    return [
        _match(finding, source, given, units, rule=rules[finding.rule], lang=choice.lang)
        for finding in _told(result, rules)
        if _is_wanted(finding.rule, wanted)
    ]


def _told(result: Result, rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings that have words to be marked, and of a piece of a draft those that show in it."""
    document = result.document
    marks = (document.letterhead.span is not None, bool(document.outline), bool(document.signatures))
    whole = sum(marks) > 1  # a paragraph may look like one of these
    return [
        finding
        for finding in result.findings
        if finding.suppressed is None and finding.text.strip() and (whole or _shows(rules[finding.rule]))
    ]


def _shows(rule: Rule) -> bool:
    """Whether a piece of a draft shows all that `rule` judges: what came before it, it does not."""
    first = any(condition.attribute == _FIRST for condition in rule.where)
    return rule.area in _LOCAL and rule.id not in _SPANNING and not first


def _is_wanted(rule: str, wanted: Wanted) -> bool:
    names = {rule, _area(rule).upper()}
    if not names.isdisjoint(wanted.disabled):
        return False
    return not wanted.only or not names.isdisjoint(wanted.enabled)


def _match(
    finding: Finding, source: Source, given: Annotated, units: Sequence[int] | None, *, rule: Rule, lang: str
) -> Json:
    from checker.render.words import AREA, generic

    assert finding.span is not None
    start, end = finding.span if source.offsets is None else (source.offsets[at] for at in finding.span)
    start, end = given.place(start, end)
    area = rule.area
    message = finding.message[lang] if finding.remedy is None else f"{finding.message[lang]}. {finding.remedy[lang]}"
    first, last = max(0, start - _AROUND), min(len(given.whole), end + _AROUND)
    return {
        "message": message.replace("..", "."),
        "shortMessage": AREA[area][lang],
        "offset": _unit(units, start),
        "length": _unit(units, end) - _unit(units, start),
        "replacements": [{"value": value} for value in _replacements(finding, source, given, start, end)],
        "context": {
            "text": given.whole[first:last].replace("\n", " ").replace("\r", " "),
            "offset": _width(given.whole[first:start]),
            "length": _width(given.whole[start:end]),
        },
        "sentence": _sentence(given.whole, start, end),
        "type": {"typeName": "Other" if finding.severity == "error" else "Hint"},
        "rule": {
            "id": finding.rule,
            "description": generic(rule.message[lang]),
            "issueType": _KINDS.get(area, "non-conformance"),
            "category": {"id": area.upper(), "name": AREA[area][lang]},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _replacements(finding: Finding, source: Source, given: Annotated, start: int, end: int) -> list[str]:
    """What may stand instead of the words marked: fixes that change nothing else."""
    values = []
    for fix in finding.fixes:
        text, at = "", start
        for edit in sorted(fix.edits, key=lambda edit: edit.span):
            own = edit.span if source.offsets is None else tuple(source.offsets[place] for place in edit.span)
            first, last = given.place(*own)
            if first < at or last > end:
                break
            text += given.whole[at:first] + edit.text
            at = last
        else:
            values.append(text + given.whole[at:end])
    return list(dict.fromkeys(values))


def _sentence(whole: str, start: int, end: int) -> str:
    """The line that the words stand in: drafts are written a paragraph a line."""
    first = whole.rfind("\n", 0, start) + 1
    last = whole.find("\n", end)
    return whole[first : last if last >= 0 else len(whole)].strip()


def _area(rule: str) -> str:
    return rule.partition(".")[0]


def _units(text: str) -> Sequence[int] | None:
    """The offsets of characters beyond U+FFFF, which count twice; None where there are none."""
    return [at for at, each in enumerate(text) if ord(each) > 0xFFFF] or None


def _unit(units: Sequence[int] | None, offset: int) -> int:
    return offset if units is None else offset + bisect_right(units, offset - 1)


def _width(text: str) -> int:
    return sum(1 + (ord(each) > 0xFFFF) for each in text)
