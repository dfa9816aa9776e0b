"""The shipped catalogue as a whole, and rule files from a user's folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.findings import lint, shipped, texts

from checker.catalogue import load
from checker.errors import CheckerError
from checker.rule import AREAS

RULE = """rules:
  - id: text.test
    select: dates
    check: {found: {}}
    message: {vi: "Có ngày {text}", en: "A date: {text}"}
    why: {vi: Để thử., en: To test.}
    source: custom
    maturity: custom
    severity: warning
    certainty: certain
    wrong:
      - {draft: "1. Họp ngày 25/3/2024.", finds: 25/3/2024}
    right:
      - {draft: 1. Họp.}
"""


def folder(tmp_path: Path, text: str, kind: str = "packs") -> Path:
    (tmp_path / kind).mkdir(exist_ok=True)
    (tmp_path / kind / "office.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_rules_stand_in_the_order_of_their_areas() -> None:
    areas = [rule.area for rule in shipped().rules.values()]
    assert areas == sorted(areas, key=AREAS.index)


def test_only_verified_rules_are_errors() -> None:
    for rule in shipped().rules.values():
        if "error" in rule.severities.values():
            assert rule.maturity == "verified", rule.id


def test_every_rule_under_a_standard_names_its_clause() -> None:
    for rule in shipped().rules.values():
        for standard in shipped().standards.values():
            sourced = rule.source.kind in ("clauses", "value")
            if sourced and rule.applies(standard, "report"):
                assert rule.clause(standard), (rule.id, standard.id)


def test_examples_are_left_out_unless_asked_for() -> None:
    assert all(rule.wrong and rule.right for rule in load(examples=True).rules.values())
    assert not any(rule.wrong or rule.right for rule in load().rules.values())


def test_a_users_folder_adds_rules(tmp_path: Path) -> None:
    added = folder(tmp_path, RULE)
    assert set(load([added]).rules) - set(shipped().rules) == {"text.test"}
    result = lint("1. Họp ngày 25/3/2024.", select=("text.test",), folders=(added,))
    assert texts(result.findings) == ["25/3/2024"]
    assert result.findings[0].message.vi == "Có ngày 25/3/2024"


def test_a_users_rule_may_not_take_a_shipped_id(tmp_path: Path) -> None:
    with pytest.raises(CheckerError) as caught:
        load([folder(tmp_path, RULE.replace("text.test", "date.impossible"))])
    assert caught.value.sentence("en").endswith(
        "packs/office.yaml:2: rules[0].id: the name 'date.impossible' is already taken (rules/packs/date.yaml)"
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("lexicons", "personal-titles: [Ông]\n"),
        (
            "standards",
            "id: 36-hd-vptw\ntitle: {vi: x, en: x}\nsystem: party\nin-force: {from: 2018-04-03}\nvalues:\n"
            "  content.end-mark: {value: '!', maturity: custom}\n",
        ),
    ],
)
def test_nor_may_a_word_list_or_a_standard(tmp_path: Path, kind: str, text: str) -> None:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "office.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CheckerError, match="is already taken"):
        load([tmp_path])


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="no rule files here"):
        load([tmp_path])


def test_a_warm_cache_needs_neither_yaml_nor_jsonschema(tmp_path: Path) -> None:
    environment = {**os.environ, "CHECKER_CACHE_DIR": str(tmp_path)}
    program = (
        "import sys; from checker.catalogue import load; load(); "
        "print(sorted({'yaml', 'jsonschema', 'checker.compiler'} & set(sys.modules)))"
    )
    cold, warm = (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
        for _ in range(2)
    )
    assert cold.stdout == "['checker.compiler', 'jsonschema', 'yaml']\n"
    assert warm.stdout == "[]\n"


DOCUMENTS = """documents:
  - symbol: 99-NQ/TW
    date: 2024-03-12
    types: [Nghị quyết]
    issuer: Bộ Chính trị khóa XIII
    title: phát triển nông thôn bền vững
    basis: bản lưu của cơ quan
    confidence: high
"""


def test_an_office_may_add_known_documents(tmp_path: Path) -> None:
    draft = "1. Thực hiện Nghị quyết số 99-NQ/TW, ngày 12/4/2024 của Bộ Chính trị về phát triển nông thôn bền vững."
    folders = (folder(tmp_path, DOCUMENTS, "known-documents"),)
    assert texts(lint(draft, folders=folders, select=("citation.known-date",)).findings) == ["12/4/2024"]
    assert lint(draft, select=("citation.known-date",)).findings == ()


@pytest.mark.parametrize(
    ("change", "line", "key", "said"),
    [
        (("2024-03-12", "2024-02-31"), 3, "documents[0].date", "2024-02-31"),
        (("date:", "day:"), 3, "documents[0].day", "date"),
        (("confidence: high", "confidence: sure"), 8, "documents[0].confidence", "high"),
        (("99-NQ/TW", "số 99"), 2, "documents[0].symbol", "số 99"),
        (("    basis: bản lưu của cơ quan\n", ""), 2, "documents[0]", "basis"),
        (("99-NQ/TW\n    date: 2024-03-12", "18-NQ/TW\n    date: 2017-10-25"), 2, "documents[0].symbol", "18-NQ/TW"),
    ],
    ids=["no such day", "no such key", "no such confidence", "no symbol", "no basis", "entered twice"],
)
def test_mistakes_in_known_documents_are_shown(
    change: tuple[str, str], line: int, key: str, said: str, tmp_path: Path
) -> None:
    folders = (folder(tmp_path, DOCUMENTS.replace(*change), "known-documents"),)
    with pytest.raises(CheckerError) as error:
        load(folders)
    assert (error.value.line, error.value.key) == (line, key)
    assert said in error.value.what.vi
