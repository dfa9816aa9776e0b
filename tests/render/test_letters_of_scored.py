"""The letters on all scored reports, in both languages: whole sentences, each entry with what to add and where."""

from __future__ import annotations

import re

import pytest
from scored import SCORED, read

from checker.finding import MET
from checker.judgements import rulings
from checker.pipeline import Settings, lint_source, plan_of
from checker.read import from_string
from checker.render.letter.held import Held
from checker.render.letter.letter import Letter, letter

REPORTS = {report.name: report for report in read(SCORED)}
# A mark twice, a space before a mark, an empty quotation, a value that is none.
FAULTY = re.compile(r"(?<!\.)\.\.(?!\.)|[,;:]{2}| [.,;:](?!\.)|“”|\bNone\b|  |\(\)")


def held(name: str) -> Held:
    report = REPORTS[name]
    settings = Settings(plan=report.plan.path, select=("coverage", "claim"))
    result = lint_source(from_string(report.text), settings)
    plan = plan_of(result, settings)
    assert plan is not None
    assert result.coverage is not None
    return Held(result, plan, result.coverage, rulings(result.document, result.coverage, plan, {}))


def sentences(one: Letter) -> list[str]:
    """All that the letter itself says, without what it quotes."""
    said = [one.opening, one.closing, *one.notes]
    said += [sentence for section in one.sections for each in section.entries for _, sentence in each.lines]
    return [re.sub(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”", "“…”", sentence) for sentence in said if sentence]


@pytest.mark.parametrize("name", REPORTS)
def test_whole_sentences_that_say_what_and_where(name: str) -> None:
    report = held(name)
    holes = sum(ruling.status not in MET for ruling in report.rulings.values())
    for lang, labels in (("vi", {"Đề nghị", "Vị trí"}), ("en", {"Asked", "Where"})):
        one = letter(report, lang)
        tasks = [each for section in one.sections for each in section.entries if each.head]
        assert len(tasks) == holes
        assert all(labels <= {label for label, _ in each.lines} for each in tasks)
        for sentence in sentences(one):
            assert sentence.endswith("."), sentence
            assert FAULTY.search(sentence) is None, sentence
