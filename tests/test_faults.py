"""Single faults: one change of a correct document gives exactly the rule it names, there, and nothing else.

The changes stand in `tests/faults/<area>.yaml`; see "Adding a rule" in CONTRIBUTING for the format.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from tests.findings import shipped
from tests.test_documents import DOCUMENTS

from checker import Result
from checker.finding import Finding, Stage
from checker.mend.changes import applied, changes, safe_fix
from checker.pipeline import Settings, lint_source
from checker.read import from_string
from checker.source import Span
from checker.suppression import Suppression
from checker.typeset import Typeset, laid_out

FAULTS = Path(__file__).parent / "faults"
KEYS = {
    "rule",
    "document",
    "draft",
    "stage",
    "replace",
    "by",
    "finds",
    "plan",
    "at",
    "standard",
    "suppress",
    "beside",
    "mended",
    "layout",
}


class Fault(NamedTuple):
    """One entry of `tests/faults/*.yaml`."""

    rule: str
    document: str | None
    """Under `tests/documents`, without `.txt`; None for a draft written out."""
    draft: str | None
    replace: str
    by: str
    finds: tuple[str, ...]
    stage: Stage
    standard: str | None
    plan: str | None
    """File beside the document, without `.yaml`."""
    at: str | None
    """Unchanged words beside which the finding stands, where that is not beside the change."""
    suppress: tuple[Suppression, ...]
    """Suppressions in force, each on this draft alone; the days of their ends are before or after 01/01/2000."""
    beside: frozenset[str]
    """Rules that rightly speak too: that of the finding whose suppression is over."""
    mended: bool
    """False where the rule has a safe fix, but none for this fault."""
    layout: Typeset | None
    """What the fault is where it is one of the file: {tracked: 3}."""

    def correct(self) -> str:
        """The document as it is without the fault."""
        if self.draft is not None:
            return self.draft
        return (DOCUMENTS / f"{self.document}.txt").read_text(encoding="utf-8")


def _fault(entry: dict[str, Any]) -> Fault:
    assert set(entry) <= KEYS, f"unknown key: {set(entry) - KEYS}"
    finds = entry["finds"]
    return Fault(
        rule=entry["rule"],
        document=entry.get("document"),
        draft=entry.get("draft"),
        replace=entry.get("replace", ""),
        by=entry.get("by", ""),
        finds=tuple(finds) if isinstance(finds, list) else (finds,),
        stage=entry.get("stage", "issue"),
        standard=entry.get("standard"),
        plan=entry.get("plan"),
        at=entry.get("at"),
        suppress=tuple(_suppression(data) for data in entry.get("suppress", ())),
        beside=frozenset(entry.get("beside", ())),
        mended=entry.get("mended", True),
        layout=Typeset(**entry["layout"]) if "layout" in entry else None,
    )


def _suppression(entry: dict[str, Any]) -> Suppression:
    until = entry.get("until")
    return Suppression(**entry | {"origin": "checker.toml:1", "narrow": True, "until": until})


def _faults() -> list[Any]:
    """Every entry as a parameter, its id made of file, rule and a number where a rule has several."""
    times: Counter[str] = Counter()
    parameters = []
    for path in sorted(FAULTS.glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or ():
            times[entry["rule"]] += 1
            name = f"{entry['rule']}-{times[entry['rule']]}"
            parameters.append(pytest.param(_fault(entry), id=name))
    return parameters


ALL = _faults()


def _changed(fault: Fault) -> tuple[str, Span]:
    """The draft with its fault, and the words that were changed (those written instead, or the place they left)."""
    correct = fault.correct()
    if not fault.replace and (fault.draft is not None or fault.suppress or fault.layout is not None):
        return correct, Span(0, len(correct))
    start, _ = _only(fault.replace, correct)
    return correct.replace(fault.replace, fault.by), Span(start, start + len(fault.by))


def _only(words: str, draft: str) -> Span:
    """Where `words` stand in the draft, once."""
    assert draft.count(words) == 1, f"{draft.count(words)} times in the draft: {words!r}"
    start = draft.index(words)
    return Span(start, start + len(words))


def _lint(draft: str, fault: Fault) -> Result:
    plan = None
    if fault.plan is not None:
        assert fault.document is not None
        plan = str((DOCUMENTS / fault.document).with_name(f"{fault.plan}.yaml"))
    settings = Settings(plan=plan, standard=fault.standard, stage=fault.stage)
    source = from_string(f"{draft}\n")
    if fault.layout is not None:
        source = source._replace(layout=laid_out(source.text, fault.layout))
    return lint_source(source, settings, fault.suppress, date(2000, 1, 1))


def _touches(finding: Finding, place: Span, draft: str) -> bool:
    """The finding overlaps the place, or nothing but blanks stands between the two."""
    if finding.span is None:
        return True
    between = draft[min(finding.span.end, place.end) : max(finding.span.start, place.start)]
    overlaps = finding.span.start <= place.end and place.start <= finding.span.end
    return overlaps or not between.strip()


@pytest.mark.parametrize("fault", ALL)
def test_one_change_gives_that_rule_there_and_nothing_else(fault: Fault) -> None:
    draft, change = _changed(fault)
    findings = [finding for finding in _lint(draft, fault).findings if finding.rule not in fault.beside]
    told = [(finding.rule, " ".join(finding.text.split())) for finding in findings]
    assert told == [(fault.rule, text) for text in fault.finds]
    place = change if fault.at is None else _only(fault.at, draft)
    for finding in findings:
        assert _touches(finding, place, draft), f"{finding.text!r} stands away from {fault.at or 'the change'!r}"


@pytest.mark.parametrize("fault", ALL)
def test_in_a_draft_it_is_told_unless_the_rule_is_silent_there(fault: Fault) -> None:
    draft, _ = _changed(fault)
    result = _lint(draft, fault._replace(stage="draft"))
    catalogue = shipped()
    silent = catalogue.rules[fault.rule].severity(catalogue.standards[result.standard], "draft") is None
    told = [finding.rule for finding in result.findings if finding.rule not in fault.beside]
    assert told == ([] if silent else [fault.rule] * len(fault.finds))


SAFELY = [each for each in ALL if shipped().rules[each.values[0].rule].fix == "safe"]


@pytest.mark.parametrize("fault", [each for each in SAFELY if each.values[0].mended])
def test_a_safe_fix_leaves_nothing_to_say(fault: Fault) -> None:
    draft, _ = _changed(fault)
    result = _lint(draft, fault)
    source = result.document.source
    fixes = [fix for finding in result.findings if (fix := safe_fix(finding)) is not None]
    assert fixes
    mended = applied(source.original, {change for fix in fixes for change in changes(source, fix)})
    assert [finding.rule for finding in _lint(mended, fault).findings if finding.rule not in fault.beside] == []


@pytest.mark.parametrize("fault", [each for each in SAFELY if not each.values[0].mended])
def test_where_no_fix_is_safe_none_is_offered(fault: Fault) -> None:
    draft, _ = _changed(fault)
    assert [safe_fix(finding) for finding in _lint(draft, fault).findings] == [None] * len(fault.finds)


def _once() -> list[Any]:
    """A fault for each way in which a document is checked."""
    ways = {}
    for each in ALL:
        fault: Fault = each.values[0]
        if fault.document and not fault.suppress and fault.layout is None:
            ways[fault.document, fault.stage, fault.standard, fault.plan] = fault
    return [pytest.param(fault, id="-".join(map(str, filter(None, way)))) for way, fault in ways.items()]


@pytest.mark.parametrize("fault", _once())
def test_without_the_change_nothing_is_found(fault: Fault) -> None:
    assert _lint(fault.correct(), fault).findings == ()


def test_every_rule_has_a_single_fault_and_every_fault_names_a_rule() -> None:
    # What only a laid-out file shows is changed in Word files: tests/word/test_faults.py.
    assert {each.values[0].rule for each in ALL} == {
        rule.id for rule in shipped().rules.values() if rule.area != "layout"
    }
