# ruff: noqa: E501 - one mistake a line reads as a table
"""Mistakes in rule, standard and lexicon files: file, line, key, what was expected, nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.catalogue import load
from checker.errors import CheckerError
from checker.proof import prove

RULE = """rules:
  - id: signature.test
    select: signatures
    where:
      authority: {exists: true}
    check:
      found: {at: authority}
    message: {vi: "Có {authority}", en: "It has {authority}"}
    why: {vi: Để thử., en: To test.}
    source: custom
    maturity: custom
    severity: warning
    certainty: certain
    wrong:
      - {draft: Một dự thảo., finds: ""}
    right:
      - {draft: Một dự thảo.}
"""


LAYOUT_RULE = """rules:
  - id: layout.test
    select: laid-out-letters
    check:
      set-in: {as: {size: {least: 14, most: 14}}, weigh: letters}
    message: {vi: "Cỡ chữ: {found}", en: "Size: {found}"}
    why: {vi: Để thử., en: To test.}
    source: custom
    maturity: custom
    severity: warning
    certainty: certain
    wrong:
      - draft: Một dự thảo.
        layout:
          words: {Một dự thảo: {size: 13}}
        finds: Một dự thảo
    right:
      - draft: Một dự thảo.
"""


def error(tmp_path: Path, text: str, kind: str = "packs") -> str:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "office.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CheckerError) as caught:
        load([tmp_path])
    return caught.value.sentence("en").removeprefix(f"{tmp_path}/{kind}/")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("select: signatures", "select: signature", "office.yaml:3: rules[0].select: there is no 'signature'; did you mean 'signatures'?"),
        ("authority: {exists", "autority: {exists", "office.yaml:5: rules[0].where.autority: there is no 'autority'; did you mean 'authority'?"),
        ("found: {at", "fund: {at", "office.yaml:7: rules[0].check.fund: there is no 'fund'; did you mean 'found'?"),
        ("{at: authority}", "{att: authority}", "office.yaml:7: rules[0].check.found.att: there is no 'att'; did you mean 'at'?"),
        ("{at: authority}", "{at: positon}", "office.yaml:7: rules[0].check.found.at: there is no 'positon'; did you mean 'position'?"),
        ("{at: authority}", "{at: joint}", "office.yaml:7: rules[0].check.found.at: attribute 'joint' has no place"),
        ("{at: authority}", "{at: [authority]}", "office.yaml:7: rules[0].check.found.at: expected place, found ['authority']"),
        ("Có {authority}", "Có {autority}", "office.yaml:8: rules[0].message.vi: there is no 'autority'; did you mean 'authority'?"),
        ("signature.test", "signatur.test", "office.yaml:2: rules[0].id: there is no 'signatur'; did you mean 'signature'?"),
        ("signature.test", "Signature", "office.yaml:2: rules[0].id: 'Signature' does not have the form"),
        ("severity: warning", "severity: error", "office.yaml:12: rules[0].severity: only a verified rule (maturity: verified) may be an error"),
        ("severity: warning", "severity: warnings", "office.yaml:12: rules[0].severity: 'warnings' is not accepted here; did you mean 'warning'?"),
        ("maturity: custom", "maturity: reported", "office.yaml:10: rules[0].source: source custom goes with maturity custom"),
        ("    certainty: certain\n", "", "office.yaml:2: rules[0]: key 'certainty' is missing"),
        ("certainty: certain", "certanty: certain", "office.yaml:13: rules[0].certanty: no such key; did you mean 'certainty'?"),
        ("certainty: certain", "certainty: certain\n    fix: safe", "office.yaml:14: rules[0].fix: this check does not know how to mend"),
        ("source: custom", "source: {36-hd-vptv: II.1}", "office.yaml:10: rules[0].source.36-hd-vptv: there is no '36-hd-vptv'; did you mean '36-hd-vptw'?"),
        ("{exists: true}", "{at-least: 3}", "office.yaml:5: rules[0].where.authority.at-least: only for an attribute that is a number"),
        ("{exists: true}", "{contain: [A]}", "office.yaml:5: rules[0].where.authority.contain: no such key; did you mean 'contains'?"),
        ("{exists: true}", "true", "office.yaml:5: rules[0].where.authority: a yes-or-no attribute is compared with true or false, no other is"),
        ("{exists: true}", "{matches: '(a+)+'}", "office.yaml:5: rules[0].where.authority.matches: an unbounded repeat"),
        ("{exists: true}", "{in: {lexicon: personal-title}}", "office.yaml:5: rules[0].where.authority: there is no 'personal-title'; did you mean 'personal-titles'?"),
        ("{exists: true}", "{in: {standard: signature.mark}}", "office.yaml:2: rules[0]: standard 05-hd-vptw has no value 'signature.mark' (did you mean 'signature.marks'?); add it or limit applies"),
        ("found: {at: authority}", "zero-padded: {}", "office.yaml:3: rules[0].select: check 'zero-padded' only takes: dates, letterhead-date"),
        ("found: {at: authority}", "consistent: {}", "office.yaml:7: rules[0].check.consistent: option 'attribute' is missing"),
        ("certainty: certain", "certainty: [", "office.yaml:15: not valid YAML: "),
        ("certainty: certain", "certainty: !!python/object/apply:os.system [exit]", "office.yaml:13: not valid YAML: could not determine a constructor"),
        ("certainty: certain", "certainty: !!python/name:os.system x", "office.yaml:13: not valid YAML: could not determine a constructor"),
        ("certainty: certain", "certainty: " + "[" * 100_000, "office.yaml:13: nested more than 50 deep"),
        ("certainty: certain", "certainty: " + "[" * 100_000 + "]" * 100_000, "office.yaml:13: nested more than 50 deep"),
        ("why: {vi: Để thử., en: To test.}", "why: {vi: '', en: ''}", "office.yaml:9: rules[0].why.en: is empty; fill it in"),
        ("    select: signatures\n", "    select: signatures\n    select: dates\n", "office.yaml:4: rules[0].select: key written twice (first on line 3); remove one"),
    ],
)  # fmt: skip
def test_mistake_in_a_rule(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in RULE
    assert error(tmp_path, RULE.replace(old, new)).startswith(expected)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("as: {size:", "as: {siz:", "office.yaml:5: rules[0].check.set-in.as: there is no 'siz'; did you mean 'size'?"),
        ("as: {size: {least: 14, most: 14}}", "as: 14", "office.yaml:5: rules[0].check.set-in.as: expected settings, found 14"),
        ("weigh: letters", "allow: {sizes: 1}", "office.yaml:5: rules[0].check.set-in.allow: there is no 'sizes'; did you mean 'size'?"),
        ("{Một dự thảo: {", "{Hai dự thảo: {", "office.yaml:15: rules[0].wrong[0].layout.words: the draft does not have “Hai dự thảo”"),
        ("{size: 13}", "{sise: 13}", "office.yaml:15: rules[0].wrong[0].layout.words.Một dự thảo.sise: no such key; did you mean 'size'?"),
        ("{size: 13}", "{size: lớn}", "office.yaml:15: rules[0].wrong[0].layout.words.Một dự thảo.size: expected a number, found 'lớn'"),
    ],
)  # fmt: skip
def test_mistake_in_a_rule_on_layout(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in LAYOUT_RULE
    assert error(tmp_path, LAYOUT_RULE.replace(old, new)).startswith(expected)


def test_a_rule_on_layout_may_be_an_offices_own(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "office.yaml").write_text(LAYOUT_RULE, encoding="utf-8")
    catalogue = load([tmp_path], examples=True)
    rule = {"layout.test": catalogue.rules["layout.test"]}
    assert [proof.failure for proof in prove(catalogue._replace(rules=rule))] == [None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: office\n", "office.yaml:1: key 'title' is missing"),
        (
            "id: A b\ntitle: {vi: a, en: b}\nsystem: party\nin-force: {from: 2024-02-01}\nvalues: {}\n",
            "office.yaml:1: id: 'A b' does not have the form",
        ),
        (
            "id: office\ntitle: {vi: a, en: b}\nsystem: party\nin-force: {from: 2024-02-31}\nvalues: {}\n",
            "office.yaml:4: in-force: not a calendar day",
        ),
        (
            "id: office\ntitle: {vi: a, en: b}\nsystem: party\nin-force: {from: 2024-02-01}\n"
            "values:\n  content.end-mark: {value: '.', maturity: verified}\n",
            "office.yaml:6: values.content.end-mark: a verified value must name its clause",
        ),
        (
            "id: 36-hd-vptw\ntitle: {vi: a, en: b}\nsystem: party\nin-force: {from: 2024-02-01}\nvalues: {}\n",
            "office.yaml:1: id: the name '36-hd-vptw' is already taken",
        ),
        ("", "office.yaml:1: expected a table of keys and values, found None"),
    ],
)
def test_mistake_in_a_standard(tmp_path: Path, text: str, expected: str) -> None:
    assert error(tmp_path, text, "standards").startswith(expected)


def test_mistake_in_a_lexicon(tmp_path: Path) -> None:
    assert error(tmp_path, "personal-titles: [TS.]\n", "lexicons").startswith(
        "office.yaml:1: personal-titles: the name 'personal-titles' is already taken"
    )


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "office.yaml").write_bytes("rules: # quy tắc".encode("utf-16"))
    with pytest.raises(CheckerError, match="not UTF-8"):
        load([tmp_path])


def test_aliases_that_multiply_end_in_an_error_not_a_hang(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert error(tmp_path, "\n".join(lines)).startswith("office.yaml:1: ")
