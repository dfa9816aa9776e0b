"""The digest of the rules: the same wherever they lie, another for any change, a refusal where they cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker import __version__
from checker.errors import CheckerError
from checker.slip.edition import edition


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """An office's folder of rules."""
    folder = tmp_path / "quy tắc"
    (folder / "packs").mkdir(parents=True)
    (folder / "packs" / "a.yaml").write_text("- id: text.a\n", encoding="utf-8")
    (folder / "b.yml").write_text("x\n", encoding="utf-8")
    return folder


def test_the_shipped_rules() -> None:
    assert edition() == edition(())
    assert edition().version == __version__
    assert len(edition().rules) == 16 and int(edition().rules, 16) >= 0


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (lambda rules: None, True),
        (lambda rules: (rules / "README.md").write_text("x"), True),
        (lambda rules: (rules / "empty").mkdir(), True),
        (lambda rules: (rules / "b.yml").write_text("y\n"), False),
        (lambda rules: (rules / "b.yml").unlink(), False),
        (lambda rules: (rules / "b.yml").rename(rules / "c.yml"), False),
        (lambda rules: (rules / "b.yml").rename(rules / "packs" / "b.yml"), False),
        (lambda rules: (rules / "c.yaml").write_text(""), False),
    ],
)
def test_an_office_s_own_rules(rules: Path, change: Callable[[Path], object], *, same: bool) -> None:
    before = edition([str(rules)])
    assert before != edition()
    change(rules)
    assert (edition([str(rules)]) == before) == same


def test_the_same_rules_at_another_place(rules: Path) -> None:
    before = edition([str(rules)])
    assert edition([str(rules.rename(rules.with_name("rules")))]) == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CheckerError) as error:
        edition([str(tmp_path / "không có")])
    assert "không đọc được quy tắc" in error.value.what.vi
