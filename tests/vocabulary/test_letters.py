"""The checks of letters: `syllables`, `one-ending`, `characters`, `composed`, `legacy-coded`."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import shipped

from checker import lint
from checker.finding import Finding
from checker.parse import parse
from checker.read import from_string
from checker.select import Facts, select
from checker.vocabulary import CHECKS


def _found(check: str, collection: str, text: str, **options: Any) -> list[tuple[str, list[str]]]:
    """What is found, as in the file, with what is to be written there."""
    document = parse(from_string(f"1. {text}\n"))
    facts = Facts(document, shipped().standards["36-hd-vptw"])
    called = CHECKS[check]
    complete = {key: option.default for key, option in called.options.items()} | options
    found = called.run(select(collection, (), facts), complete, facts)
    return [(document.source.quote(hit.span), [edit.text for edit in hit.edits]) for hit in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đuợc ngưòi nghiêmg", ["đuợc", "ngưòi", "nghiêmg"]),
        ("thưc viêc tôt", ["thưc", "viêc", "tôt"]),
        ("được thực hiện việc tốt", []),
        ("Đuợc ĐUỢC Mnông Đăk", []),
        ("đ hđ đkpg th cnxh", []),
        ("xiclo internet föhn ðấu", []),
        ("bêtông", []),
    ],
)
def test_syllables(text: str, expected: list[str]) -> None:
    found = _found("syllables", "running-text", text, **{"except": ["bêtông"]})
    assert [words for words, _ in found] == expected


ENDINGS = {"ủy": "uỷ", "óa": "oá"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ủy, ủy, uỷ", [("uỷ", ["ủy"])]),
        ("uỷ, uỷ, ủy", [("ủy", ["uỷ"])]),
        ("Tỉnh ủy, ủy ban, TỈNH UỶ, Uỷ", [("UỶ", ["ỦY"])]),
        ("ủy, ủy, văn hoá, hoá", []),
        ("ủy, ủy, thuỷ", []),
        ("quỷ, quủy", []),
        ("ủy, uỷ", []),
        ("ủy, uỷ, hóa, hóa, hoá", [("hoá", ["hóa"]), ("uỷ", ["ủy"])]),
    ],
)
def test_one_ending(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = _found("one-ending", "file", text, endings=ENDINGS, **{"except": ["quỷ"]})
    assert found == expected or [(words, edits[:1]) for words, edits in found] == expected


CHARACTERS = {"form": "[\u00ad\u200b\ufffd]", "replace": {"\u00ad": "", "\u200b": ""}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("họp\u200b chi bộ", [("p\u200b", ["p"])]),
        ("họ\u00adp \u00adchi bộ", [("ọ\u00ad", ["ọ", " "])]),
        ("h\ufffdp", [("\ufffd", [])]),
        ("họp chi bộ", []),
    ],
)
def test_characters(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert _found("characters", "file", text, **CHARACTERS) == expected


@pytest.mark.parametrize(("text", "expected"), [("ÐẢNG", ["Ð"]), ("Ð 5", []), ("Москва", []), ("Тỉnh", ["Т"])])
def test_characters_inside_words(text: str, expected: list[str]) -> None:
    found = _found("characters", "file", text, form="[\u00d0\u0400-\u04ff]", **{"inside-words": True})
    assert [words for words, _ in found] == expected


def test_composed_mends_line_by_line_and_nothing_else() -> None:
    text = "nghi\u0323 quyê\u0301t\u00a0số 5\r\nvà\u00a0kế hoạch\r\ntô\u0309 chức"
    ((words, edits),) = _found("composed", "file", text)
    assert (words, edits) == ("nghi\u0323", ["1. nghị quyết\u00a0số 5", "tổ chức"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đã gửi C«ng v¨n", ["C«ng", "v¨n"]),
        ("«tự diễn biến», 25m², § 5, b¦ến, ch¬yển", []),
        ("kế hoạch", []),
    ],
)
def test_legacy_coded(text: str, expected: list[str]) -> None:
    assert [words for words, _ in _found("legacy-coded", "file", text)] == expected


def _rules(text: str) -> list[Finding]:
    return [finding for finding in lint(text).findings if finding.rule.startswith("file.")]


def test_a_file_in_an_old_code_is_told_once() -> None:
    (finding,) = _rules("1. §¶ng uû x· ®· ban hµnh nghÞ quyÕt, tæ chøc thùc hiÖn nhiÖm vô ®­îc giao.\n")
    assert (finding.rule, finding.text) == ("file.legacy-encoding", "Đảng")
