"""`checker explain`, `checker rules`, `checker plan` and shell completion."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Checker

from checker.catalogue import load


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_can_be_explained(checker: Checker, lang: str) -> None:
    for name, rule in load().rules.items():
        said = checker("explain", name, "--lang", lang)
        assert said.code == 0
        assert said.out.startswith(f"{name}\n")
        assert ("Ví dụ sai" if lang == "vi" else "Wrong") in said.out
        assert rule.why[lang].split()[0] in said.out


def test_rules_list_names_every_rule(checker: Checker) -> None:
    said = checker("rules", "list")
    assert [line.split()[0] for line in said.out.splitlines()] == list(load().rules)


def test_rules_check_proves_the_shipped_rules(checker: Checker) -> None:
    said = checker("rules", "check")
    assert (said.code, said.err) == (0, "")
    assert "0 không đúng" in said.out


@pytest.mark.parametrize("cells", [60, 90, 140])
def test_rules_check_shows_what_is_proven(checker: Checker, monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    said = checker("rules", "check", "--coverage")
    assert (said.code, said.err) == (0, "")
    rows = said.out.splitlines()
    assert [row.split()[0] for row in rows[1:-1] if "." in row.split()[0][:-1]][: len(load().rules)] == list(
        load().rules
    )
    assert "✗" not in "".join(rows[: len(load().rules) + 1])
    assert max(map(len, rows)) <= cells


UNPROVEN = """rules:
  - id: signature.office
    select: signatures
    check: {found: {at: authority}}
    message: {vi: Có {authority}, en: It has {authority}}
    why: {vi: Để thử., en: To test.}
    source: custom
    maturity: custom
    severity: info
    certainty: certain
    wrong:
      - {draft: Một dự thảo., finds: ""}
    right:
      - {draft: Một dự thảo.}
"""


def test_a_rule_that_nothing_makes_fire_is_told(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    text = UNPROVEN.replace("Có {authority}", "Có chữ ký").replace("It has {authority}", "It is signed")
    (tmp_path / "packs" / "office.yaml").write_text(text, encoding="utf-8")
    said = checker("rules", "check", "--coverage", "--lang", "en", "--rules", tmp_path)
    assert said.code == 2
    assert f"{tmp_path}/packs/office.yaml:2: signature.office: under 36-hd-vptw no wrong example fires" in said.err
    assert next(line for line in said.out.splitlines() if line.startswith("signature.office")).count("✗") == 3


def test_plan_list_and_show(checker: Checker) -> None:
    assert "83-KH/TU" in checker("plan", "list").out
    shown = checker("plan", "show", "83-KH/TU").out
    assert "  12. " in shown
    assert "   7. " in shown


def test_plan_check(checker: Checker, tmp_path: Path) -> None:
    assert checker("plan", "check").code == 0
    broken = tmp_path / "hỏng.yaml"
    broken.write_text("id: x\n", encoding="utf-8")
    said = checker("plan", "check", broken)
    assert (said.code, said.out) == (2, "")
    assert str(broken) in said.err


@pytest.mark.parametrize(
    ("words", "offered"), [("checker l", "lint"), ("checker plan s", "show"), ("checker lint --fo", "--format")]
)
def test_shell_completion(process: Callable[..., subprocess.CompletedProcess[bytes]], words: str, offered: str) -> None:
    env = {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    assert offered in process(env=env).stdout.decode().split("\n")[0]
