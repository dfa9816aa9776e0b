"""A plan file becomes a plan, and a mistake in it an error that says where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.plan.plans import text

from checker.errors import CheckerError
from checker.plan import Task, read


def test_a_valid_plan(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text(), encoding="utf-8")
    plan = read(file)
    assert (plan.id, plan.symbol, plan.date, plan.issuer) == (
        "12-kh-tu-2023",
        "12-KH/TU",
        date(2023, 5, 10),
        "Tỉnh ủy Bình An",
    )
    assert [(group.id, group.expected) for group in plan.groups] == [("main", 2)]
    assert [(task.number, task.terms, task.evidence) for task in plan.tasks] == [
        (1, ("đất công",), ("figure",)),
        (2, ("số hóa hồ sơ",), ()),
    ]
    assert plan.reconstructed is None


def task(tmp_path: Path, *change: str) -> Task:
    file = tmp_path / "a.yaml"
    file.write_text(text(*change), encoding="utf-8")
    return read(file).tasks[0]


def test_who_is_in_charge(tmp_path: Path) -> None:
    assert task(tmp_path, "evidence: [figure]", "units: [Sở Nội vụ, Sở Tài chính]").units == (
        "Sở Nội vụ",
        "Sở Tài chính",
    )


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (("Lập danh mục đất công.", "Lập   danh mục đất công."), True),
        (("terms: [đất công]", "terms: [đất công, quỹ đất]"), True),
        (("evidence: [figure]", "deadline: quý I/2024"), True),
        (("Lập danh mục đất công.", "Lập danh mục đất công chưa sử dụng."), False),
    ],
)
def test_a_task_is_another_when_it_asks_for_something_else(tmp_path: Path, change: tuple[str, str], same: bool) -> None:
    assert (task(tmp_path, *change).digest == task(tmp_path).digest) is same


MISTAKES = [
    (("issuer: Tỉnh ủy Bình An\n", ""), None, 1, "issuer"),
    (("issuer:", "isuer:"), "isuer", 4, "issuer"),
    (("date: 2023-05-10", "date: 10/5/2023"), "date", 3, "10/5/2023"),
    (("date: 2023-05-10", "date: 2023-02-30"), "date", 3, "2023-02-30"),
    (("symbol: 12-KH/TU", "symbol: Kế hoạch 12"), "symbol", 2, "Kế hoạch 12"),
    (("expected: 2", "expected: 3"), "groups[0].expected", 10, "3"),
    (("expected: 2", "expected: hai"), "groups[0].expected", 10, "hai"),
    (("number: 2", "number: 3"), "groups[0].tasks[1].number", 16, "2"),
    (("evidence: [figure]", "evidence: [figures]"), "groups[0].tasks[0].evidence[0]", 15, "figure"),
    (("        terms: [đất công]\n", ""), "groups[0].tasks[0]", 12, "terms"),
    (("terms: [đất công]", "term: [đất công]"), "groups[0].tasks[0].term", 14, "terms"),
    (("basis: [27-NQ/TW]", "basis: 27-NQ/TW"), "basis", 6, "27-NQ/TW"),
]


@pytest.mark.parametrize(("change", "key", "line", "said"), MISTAKES)
def test_a_mistake_names_file_line_and_key(
    tmp_path: Path, change: tuple[str, str], key: str | None, line: int, said: str
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text(*change), encoding="utf-8")
    with pytest.raises(CheckerError) as caught:
        read(file)
    error = caught.value
    assert (error.path, error.key, error.line) == (str(file), key, line)
    assert said in error.what.vi
    assert said in error.what.en


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"id: [a\n", 2), (b"id: a\nid: b\n", 2), ("title: Kế hoạch".encode("utf-16"), 1), (b"", 1), (b"- a\n", 1)],
    ids=["no YAML", "a key twice", "UTF-16", "empty", "a list"],
)
def test_what_is_no_plan_is_said(tmp_path: Path, content: bytes, line: int) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(content)
    with pytest.raises(CheckerError) as caught:
        read(file)
    assert caught.value.path == str(file)
    assert caught.value.line in (line, None)
    assert caught.value.what.vi


def test_two_groups_of_one_name(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    whole = text()
    file.write_text(whole + whole[whole.index("  - id: main") :], encoding="utf-8")
    with pytest.raises(CheckerError) as caught:
        read(file)
    assert (caught.value.key, caught.value.line) == ("groups[1].id", 19)
