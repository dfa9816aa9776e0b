"""`checker rules new`: a file that is right once its blanks are filled in."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Checker

from checker.catalogue import load
from checker.rule import AREAS

FILLED = (
    ('vi: ""', "vi: Ghi rõ ràng."),
    ('en: ""', "en: Be plain."),
    (
        '- draft: ""\n        finds: ""',
        "- draft: |\n          T/M BAN THƯỜNG VỤ\n          PHÓ BÍ THƯ\n        finds: Một câu",
    ),
    ('right:\n      - draft: ""', "right:\n      - draft: Một câu."),
)


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("area", AREAS)
def test_the_file_is_valid_once_filled_in(checker: Checker, tmp_path: Path, area: str, lang: str) -> None:
    said = checker("rules", "new", f"{area}.own-name", "--lang", lang)
    assert (said.code, said.err) == (0, "")
    path = tmp_path / "rules" / "packs" / f"{area}.own-name.yaml"
    assert str(path.relative_to(tmp_path)) in said.out
    text = path.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 102
    for blank, words in FILLED:
        assert blank in text
        text = text.replace(blank, words)
    path.write_text(text, encoding="utf-8")
    assert f"{area}.own-name" in load(["rules"]).rules


def test_what_is_left_empty_is_told_with_its_line(checker: Checker) -> None:
    checker("rules", "new", "date.own-name", "--rules", "of-the-office")
    said = checker("rules", "check", "--rules", "of-the-office", "--lang", "en")
    assert said.code == 2
    assert "of-the-office/packs/date.own-name.yaml:" in said.err
    assert "rules[0].message.vi: is empty; fill it in" in said.err


def test_a_file_is_never_written_over(checker: Checker, tmp_path: Path) -> None:
    assert checker("rules", "new", "date.own-name").code == 0
    path = tmp_path / "rules" / "packs" / "date.own-name.yaml"
    path.write_text("# của tôi\n", encoding="utf-8")
    said = checker("rules", "new", "date.own-name", "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert "was left as it is" in said.err
    assert path.read_text(encoding="utf-8") == "# của tôi\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("signatur.own-name", "did you mean “signature”?"),
        ("signature", "a rule is named AREA.NAME"),
        ("signature.", "a rule is named AREA.NAME"),
        ("signature.Own", "a rule is named AREA.NAME"),
        ("signature.own_name", "a rule is named AREA.NAME"),
        ("signature.../../x", "a rule is named AREA.NAME"),
        ("date.impossible", "this rule exists"),
    ],
)
def test_a_wrong_name_is_refused(checker: Checker, tmp_path: Path, name: str, told: str) -> None:
    said = checker("rules", "new", name, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert [*tmp_path.iterdir()] == []


def test_a_rule_of_the_folder_is_not_begun_again(checker: Checker, tmp_path: Path) -> None:
    checker("rules", "new", "date.own-name")
    path = tmp_path / "rules" / "packs" / "date.own-name.yaml"
    text = path.read_text(encoding="utf-8")
    for blank, words in FILLED:
        text = text.replace(blank, words)
    path.with_name("office.yaml").write_text(text, encoding="utf-8")
    path.unlink()
    said = checker("rules", "new", "date.own-name")
    assert said.code == 2
    assert "office.yaml:" in said.err


def test_a_folder_that_cannot_be_written_is_told(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "rules").write_text("", encoding="utf-8")
    said = checker("rules", "new", "date.own-name", "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert "rules" in said.err
