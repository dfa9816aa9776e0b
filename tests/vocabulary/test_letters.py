"""The checks of letters: `syllables`, `one-ending`, `characters`, `composed`, `legacy-coded`."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits, shipped

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
        ("Tỉnh ủy, ủy ban, ỦY BAN, TỈNH UỶ, Uỷ", [("UỶ", ["ỦY", "Ủy"])]),
        ("ủy, ủy, văn hoá, hoá", []),
        ("ủy, ủy, thuỷ", []),
        ("quỷ, quủy", []),
        ("ủy, uỷ", []),
        ("ủy, uỷ, hóa, hóa, hoá", [("hoá", ["hóa"]), ("uỷ", ["ủy"])]),
        ("tỉnh Thanh Hoá, hóa chất, hóa học", [("Hoá", [])]),
        ("anh Trần Văn Hoá, hóa chất, hóa học", [("Hoá", [])]),
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


NATION = """ỦY BAN NHÂN DÂN TỈNH LÂM SƠN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
Số: 45/BC-SNV                    Lâm Sơn, ngày 12 tháng 4 năm 2024

BÁO CÁO
Kết quả công tác quý I

"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã Hoà Bình.", [("Hoà", "hoà", "hòa")]),
        ("Xã Hoà Bình, xã Hoà An.", []),
        ("Xã Hoà Bình, xã Hoà An, xã Hòa Sơn, xã Hoà Sơn.", [("Hòa", "hòa", "hoà")]),
        ("Xã Hòa Bình, xã Hòa An.", []),
    ],
)
def test_the_nation_is_never_at_fault_and_right_where_nothing_else_decides(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = hits("one-ending", "file", f"{NATION}1. {text}\n", endings={"òa": "oà"})
    assert [(words, hit.values["found"], hit.values["expected"]) for words, hit in found] == expected


@pytest.mark.parametrize(
    ("word", "edits"),
    [("tổchức", ["tổ chức"]), ("nghiêmg", []), ("hoànthànhg", []), ("quyđịnh", ["quy định"])],
)
def test_two_words_joined_are_parted(word: str, edits: list[str]) -> None:
    ((_, hit),) = hits("syllables", "running-text", f"1. Đã {word}.\n", known=["tổ", "chức", "quy", "định", "hoàn"])
    assert [edit.text for edit in hit.edits] == edits


def test_a_word_that_parts_in_two_ways_is_left_to_the_drafter() -> None:
    ((_, hit),) = hits("syllables", "running-text", "1. Đã phânga.\n", known=["phâ", "nga", "phân", "ga"])
    assert hit.edits == ()
