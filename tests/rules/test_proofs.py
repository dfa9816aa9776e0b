"""Every shipped rule is proven: its wrong examples make it fire, its right ones do not."""

from __future__ import annotations

import pytest
from tests.findings import shipped

from checker.proof import Proof, prove, reach


@pytest.fixture(scope="module")
def proofs() -> list[Proof]:
    return list(prove(shipped()))


def test_every_example_holds(proofs: list[Proof]) -> None:
    assert [f"{p.path}:{p.line}: {p.rule}: {p.failure.en}" for p in proofs if p.failure is not None] == []


def test_every_rule_has_an_example_of_each_kind(proofs: list[Proof]) -> None:
    rules = set(shipped().rules)
    assert {proof.rule for proof in proofs if proof.wrong} == rules
    assert {proof.rule for proof in proofs if not proof.wrong} == rules


def test_every_rule_is_proven_under_every_standard_it_applies_under() -> None:
    # A rule named here needs a wrong or a right example for that standard, or `applies: {standards: […]}`.
    unproven = {each.rule.id: [name for name, proven in each.under.items() if not proven] for each in reach(shipped())}
    assert {rule: standards for rule, standards in unproven.items() if standards} == {}


def test_a_rule_whose_examples_are_of_one_standard_is_not_proven_under_the_others() -> None:
    catalogue = shipped()
    rule = catalogue.rules["recipients.addressee-end"]
    comma = tuple(example for example in rule.right if example.standard != "05-hd-vptw")
    (told,) = reach(catalogue._replace(rules={rule.id: rule._replace(right=comma)}))
    assert not told.proven
    assert told.under == {"36-hd-vptw": True, "05-hd-vptw": False, "30-2020-nd-cp": False}


@pytest.mark.parametrize(
    ("draft", "finds", "fixed", "failure"),
    [
        ("Quý I/2024 họp ngày 5/4/2024.", "25/3/2024", None, "expected"),
        ("Họp ngày 25/3/2024.", "5/4/2024", None, "expected"),
        ("1. Họp ngày 5/4/2024.", "5/4/2024", None, "must show the fixed draft"),
        ("1. Họp ngày 5/4/2024.", "5/4/2024", "1. Họp ngày 5/4/2024.", "the fix gives"),
    ],
    ids=["other text", "does not fire", "no fixed draft", "wrong fixed draft"],
)
def test_an_example_that_does_not_hold_is_told(draft: str, finds: str, fixed: str | None, failure: str) -> None:
    catalogue = shipped()
    rule = catalogue.rules["date.zero-padding"]
    example = rule.wrong[0]._replace(draft=draft, finds=(finds,), fixed=fixed)
    broken = catalogue._replace(rules={rule.id: rule._replace(wrong=(example,), right=())})
    (proof,) = prove(broken)
    assert proof.failure is not None
    assert failure in proof.failure.en
