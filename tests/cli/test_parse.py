"""`checker parse` from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import Checker

from checker.resources import folder

SCHEMA = Draft202012Validator(json.loads((folder("schemas") / "parse.schema.json").read_text(encoding="utf-8")))


def parsed(text: str) -> Any:
    """The output as an object, valid by the shipped schema."""
    value = json.loads(text)
    SCHEMA.validate(value)
    return value


def labels(entry: Any) -> list[str]:
    """Labels of the entries right below `entry`."""
    return [child["label"] for child in entry["children"]]


def test_the_report(checker: Checker, report: Path) -> None:
    said = checker("parse", report, "--format", "json")
    value = parsed(said.out)
    assert said.code == 0
    assert (value["kind"], value["system"]) == ("report", "party")
    assert [labels(section) for section in value["outline"]] == [
        [str(number) for number in range(1, 13)],
        [str(number) for number in range(1, 8)],
    ]
    assert [note["mark"] for note in value["footnotes"]] == ["1"]
    assert value["signature"]["authority"] == ["T/M BAN THƯỜNG VỤ"]
    assert value["signature"]["position"] == "PHÓ BÍ THƯ"
    assert value["closing"]["end_mark"] == "./."
    assert {"symbol": "83-KH/TU", "date": "2022-01-26"}.items() <= _cited(value, "83-KH/TU").items()
    (reference,) = [one for one in value["references"] if "nội dung 4" in one["text"]]
    assert reference["target"] == {"section": "I", "number": "4"}


def test_the_dispatch(checker: Checker, dispatch: Path) -> None:
    value = parsed(checker("parse", dispatch, "--format", "json").out)
    assert value["kind"] == "dispatch"
    assert len(value["addressees"]) == 4
    assert [(entry["label"], labels(entry)) for entry in value["outline"]] == [("1", ["1.1", "1.2"]), ("2", [])]
    assert [note["mark"] for note in value["footnotes"]] == ["1", "2", "3"]
    assert len(value["recipients"]) == 5
    assert value["letterhead"]["symbol"] is None


def _cited(value: Any, symbol: str) -> dict[str, Any]:
    return next(citation for citation in value["citations"] if citation["symbol"] == symbol)


@pytest.mark.parametrize(("lang", "part"), [("vi", "Nơi nhận"), ("en", "Recipients")])
def test_text(checker: Checker, report: Path, lang: str, part: str) -> None:
    said = checker("parse", report, "--lang", lang)
    lines = said.out.split("\n")
    assert said.code == 0
    assert part in lines
    assert "    16     1. Đã mở đợt sinh hoạt chính trị sâu rộng" in said.out
    assert max(len(line) for line in lines) <= 100


def test_every_draft_of_letterhead_is_shown(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "ĐẢNG BỘ TỈNH QUẢNG NGÃI                 ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "THÀNH ỦY QUẢNG NGÃI\n*\n"
        "Số 36-BC/TU                     Quảng Ngãi, ngày 05 tháng 02 năm 2024\n\n"
        "BÁO CÁO\nkết quả công tác năm 2023\n\nI. Kết quả\nĐã làm xong.\n",
        encoding="utf-8",
    )
    head = parsed(checker("parse", path, "--format", "json").out)["letterhead"]
    assert head["symbol"] == "36-BC/TU"
    assert head["number"] == "36"
    assert head["date"] == "2024-02-05"
    assert head["place"] == "Quảng Ngãi"
    assert head["title"] == "BÁO CÁO"


def test_what_is_no_text_is_refused(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    said = checker("parse", path)
    assert (said.code, said.out) == (2, "")
    assert str(path) in said.err
