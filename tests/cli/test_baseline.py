"""`--baseline` and `--write-baseline`: an office begins with old drafts and hears of new faults only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import Checker
from tests.cli.test_config import DRAFT, ONLY, found, rules, write

from checker.resources import folder

SCHEMA = Draft202012Validator(json.loads((folder("schemas") / "baseline.schema.json").read_text(encoding="utf-8")))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Two drafts with three findings each, and a configuration that looks for no others."""
    write(tmp_path / "checker.toml", ONLY)
    write(tmp_path / "a.txt", DRAFT)
    write(tmp_path / "cũ" / "b.txt", DRAFT.replace("5/4/2024", "6/4/2024"))
    return tmp_path


def test_old_findings_are_silent_and_new_ones_heard(checker: Checker, office: Path) -> None:
    baseline = office / "mốc.json"
    said = checker("lint", office, "--write-baseline", baseline)
    assert said.code == 0
    assert f"Đã ghi 6 phát hiện của 2 văn bản vào {baseline}" in said.err
    value = json.loads(baseline.read_text(encoding="utf-8"))
    SCHEMA.validate(value)
    assert list(value["documents"]) == ["a.txt", "cũ/b.txt"]

    assert [rules(document) for document in found(checker, office, "--baseline", baseline)] == [[], []]
    assert checker("lint", office, "--baseline", baseline).code == 0
    write(office / "a.txt", "Lời đầu.\n\n" + DRAFT.replace("2. Đã", "2. Chiều 7/4/2024 họp chi bộ, đã"))
    first, second = found(checker, office, "--baseline", baseline)
    assert [finding["text"] for finding in first["findings"] if finding["suppressed"] is None] == ["7/4/2024"]
    assert {finding["suppressed"]["reason"] for finding in second["findings"]} == {"baseline"}
    assert {finding["suppressed"]["origin"] for finding in second["findings"]} == {str(baseline)}


def test_the_same_findings_give_the_same_bytes(checker: Checker, office: Path) -> None:
    one, two = office / "1.json", office / "2.json"
    checker("lint", office, "--write-baseline", one, "--jobs", "1")
    checker("lint", office / "cũ", office / "a.txt", "--write-baseline", two, "--jobs", "2")
    assert one.read_bytes() == two.read_bytes()
    checker("lint", office, "--baseline", one, "--write-baseline", one)
    assert one.read_bytes() == two.read_bytes()
    assert b"\r" not in one.read_bytes()


def test_what_is_no_longer_needed_is_said_and_goes(checker: Checker, office: Path) -> None:
    baseline = office / "mốc.json"
    checker("lint", office, "--write-baseline", baseline)
    write(office / "a.txt", DRAFT.replace("5/4/2024", "05/4/2024").replace("./.", "."))
    said = checker("lint", office / "a.txt", "--baseline", baseline)
    assert "có 2 mục không còn khớp" in said.out
    assert "không còn khớp" not in checker("lint", office / "cũ", "--baseline", baseline).out
    assert "không còn khớp" not in checker("lint", office / "a.txt", "--baseline", baseline, "--select", "file").out
    checker("lint", office / "a.txt", "--write-baseline", baseline)
    documents = json.loads(baseline.read_text(encoding="utf-8"))["documents"]
    assert {name: len(known) for name, known in documents.items()} == {"a.txt": 1, "cũ/b.txt": 3}
    (office / "cũ" / "b.txt").unlink()
    checker("lint", office / "a.txt", "--write-baseline", baseline)
    assert list(json.loads(baseline.read_text(encoding="utf-8"))["documents"]) == ["a.txt"]


def test_the_configuration_may_name_it_before_it_is_there(checker: Checker, office: Path) -> None:
    write(office / "checker.toml", f'{ONLY}baseline = "mốc/cũ.json"\n')
    assert checker("lint", office).code == 2
    (office / "mốc").mkdir()
    assert checker("lint", office, "--write-baseline", office / "mốc" / "cũ.json").code == 0
    assert [rules(document) for document in found(checker, office)] == [[], []]
    assert len(rules(found(checker, office, "--no-config", "--select", "date")[0])) == 2


def test_what_is_silenced_by_hand_is_not_written(checker: Checker, office: Path) -> None:
    write(office / "checker.toml", f'{ONLY}[[suppress]]\nrule = "date"\nreason = "bản gốc in như vậy"\n')
    checker("lint", office, "--write-baseline", office / "mốc.json")
    documents = json.loads((office / "mốc.json").read_text(encoding="utf-8"))["documents"]
    assert {rule for known in documents.values() for rule in known.values()} == {"closing.end-mark"}


def test_old_findings_are_not_mended(checker: Checker, office: Path) -> None:
    checker("lint", office, "--write-baseline", office / "mốc.json")
    checker("lint", office, "--baseline", office / "mốc.json", "--fix")
    assert (office / "a.txt").read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("", ":1", "JSON viết sai"),
        ('{\n "schema": 1,\n "documents": {]\n}', ":3", "JSON viết sai (cột 16)"),
        ('{"schema": 1}', ":1", "thiếu khóa 'documents'"),
        ('{"schema": 2, "documents": {}}', ":1: schema", ""),
        ('{\n "schema": 1,\n "document": {}\n}', ":3: document", "có phải ý là 'documents'?"),
        ('{"schema": 1,\n"documents": {"a.txt": []}}', ":2: documents.a.txt", "cần một bảng khóa và giá trị"),
        ('{"schema": 1, "documents":\n{"a.txt":\n{"xyz": "date.x"}}}', ":2: documents.a.txt", "'xyz' không đúng dạng"),
        (
            '{"schema": 1, "documents": {"a.txt":\n{"0123456789abcdef": "x"}}}',
            ":2: documents.a.txt.0123456789abcdef",
            "",
        ),
    ],
)
def test_a_broken_baseline(checker: Checker, office: Path, text: str, place: str, said: str) -> None:
    path = office / "mốc.json"
    write(path, text)
    for option in ("--baseline", "--write-baseline"):
        answer = checker("lint", office, option, path, "--fail-on", "never")
        assert answer.code == 2
        assert f"Lỗi: {path}{place}: " in answer.err
        assert said in answer.err
        assert path.read_text(encoding="utf-8") == text


def test_a_draft_is_never_taken_for_a_baseline(checker: Checker, office: Path) -> None:
    before = (office / "a.txt").read_bytes()
    assert checker("lint", office / "a.txt", "--write-baseline", office / "a.txt").code == 2
    assert (office / "a.txt").read_bytes() == before


def test_a_place_that_cannot_be_written(checker: Checker, office: Path) -> None:
    answer = checker("lint", office, "--write-baseline", office / "không-có" / "mốc.json")
    assert answer.code == 2
    assert "không ghi được tệp kết quả" in answer.err
