"""The API of LanguageTool: offsets, markup, wishes, and silence on pieces of correct drafts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.as_word import as_word

from checker.pipeline import Settings
from checker.read.word import read_word
from checker.serve.annotation import annotated, plain
from checker.serve.languagetool import Wanted, check
from checker.serve.work import Choice

CHOICE = Choice(Settings(), (), "vi")


def matches(given: Any, **wanted: Any) -> list[Any]:
    found: list[Any] = json.loads(check(given, CHOICE, Wanted("vi", **wanted)))["matches"]
    return found


def utf16(text: str, offset: int, length: int) -> str:
    """What a client finds at that place, counting in UTF-16."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


@pytest.mark.parametrize(
    ("text", "marked", "instead"),
    [
        ("Họp ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
        ("😀 Họp 😀 ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
        ("Ho\u0323p nga\u0300y 1/2/2024.", "1/2/2024", "01/02/2024"),  # letters and marks apart
        ("Tỉnh ủy , thành ủy đã họp.", " ,", ","),
    ],
)
def test_what_is_marked_and_what_may_stand_instead(text: str, marked: str, instead: str) -> None:
    [match] = matches(plain(text))
    assert utf16(text, match["offset"], match["length"]) == marked
    assert match["replacements"] == [{"value": instead}]
    context = match["context"]
    assert utf16(context["text"], context["offset"], context["length"]) == marked


def test_markup_is_passed_over_and_counted() -> None:
    pieces = [{"text": "Họp "}, {"markup": "<b>"}, {"text": "ngày 1/2"}, {"markup": "</b>"}, {"text": "/2024."}]
    whole = "Họp <b>ngày 1/2</b>/2024."
    [match] = matches(annotated(json.dumps({"annotation": pieces})))
    assert utf16(whole, match["offset"], match["length"]) == "1/2</b>/2024"


def test_markup_may_stand_for_a_line_end() -> None:
    pieces = [{"text": "Họp"}, {"markup": "<br>", "interpretAs": "\n\n"}, {"text": "ngày 1/2/2024."}]
    [match] = matches(annotated(json.dumps({"annotation": pieces})))
    assert utf16("Họp<br>ngày 1/2/2024.", match["offset"], match["length"]) == "1/2/2024"


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"annotation": {}}', '{"annotation": [1]}', '{"annotation": [{}]}'])
def test_what_is_no_annotation_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="annotation"):
        annotated(data)


@pytest.mark.parametrize(
    ("wanted", "rules"),
    [
        ({}, ["date.zero-padding", "text.space-before-punctuation"]),
        ({"disabled": ["date.zero-padding"]}, ["text.space-before-punctuation"]),
        ({"disabled": ["TEXT"]}, ["date.zero-padding"]),
        ({"only": True, "enabled": ["TEXT"]}, ["text.space-before-punctuation"]),
        ({"only": True, "enabled": ["date.zero-padding"]}, ["date.zero-padding"]),
        ({"only": True}, []),
        ({"disabled": ["UPPERCASE_SENTENCE_START"]}, ["date.zero-padding", "text.space-before-punctuation"]),
    ],
)
def test_clients_choose_rules_and_categories(wanted: dict[str, Any], rules: list[str]) -> None:
    assert [match["rule"]["id"] for match in matches(plain("Ngày 1/2/2024 , đã họp."), **wanted)] == rules


@pytest.mark.parametrize("text", ["", " \n", "\x00\x01\x02", "\ud800"])
def test_nothing_is_said_of_what_cannot_be_read(text: str) -> None:
    assert matches(plain(text)) == []


CORRECT = sorted((Path(__file__).parents[1] / "documents").glob("*/*.txt"))


@pytest.mark.parametrize("path", CORRECT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_pieces_of_correct_drafts_are_passed_in_silence(path: Path) -> None:
    """Editors send a paragraph, or a sentence, at a time."""
    text = path.read_text(encoding="utf-8")
    assert matches(plain(text)) == []
    for paragraph in read_word(as_word(text), "a.docx").original.split("\n"):
        found = [(match["rule"]["id"], paragraph) for match in matches(plain(paragraph))]
        assert found == []


def test_a_whole_draft_has_the_findings_of_lint(report: Path) -> None:
    from checker import lint

    text = report.read_text(encoding="utf-8")
    found = [(match["rule"]["id"], utf16(text, match["offset"], match["length"])) for match in matches(plain(text))]
    said = [(one.rule, one.text) for one in lint(report).findings if one.text.strip()]
    assert found == said


def post(client: httpx.Client, body: str | bytes, address: str = "/v2/check") -> httpx.Response:
    kind = {"content-type": "application/x-www-form-urlencoded"}
    return client.post(address, content=body, headers=kind)


def test_over_http(client: httpx.Client) -> None:
    assert [one["longCode"] for one in client.get("/v2/languages").json()] == ["vi", "vi-VN"]
    answer = post(client, "text=H%E1%BB%8Dp+1%2F2%2F2024&language=vi-VN&motherTongue=vi&level=picky")
    assert answer.status_code == 200
    assert answer.json()["language"]["code"] == "vi-VN"
    assert [match["rule"]["id"] for match in answer.json()["matches"]] == ["date.zero-padding"]


@pytest.mark.parametrize(
    "body",
    [
        "text=Họp & bàn, đạt 5%20 a+b, ngày 1/2/2024.&language=vi-VN",
        "text=Hop & ban, 5%20 a+b, ngày 1/2/2024.&language=vi-VN&username=a&apiKey=b",
        "text=Họp &language=fr, ngày 1/2/2024.&language=vi",
    ],
)
def test_a_text_that_is_sent_as_it_is(client: httpx.Client, body: str) -> None:
    """As recorded from LibreOffice 7.4.7 (Debian 12): nothing is encoded, not even "&"."""
    [match] = post(client, body.encode()).json()["matches"]
    text = body.removeprefix("text=")
    assert utf16(text, match["offset"], match["length"]) == "1/2/2024"


def test_letters_that_are_sent_as_they_are(client: httpx.Client) -> None:
    """As `curl -d language=vi -d text=…` does."""
    [match] = post(client, "language=vi&text=Họp ngày 1/2/2024.".encode()).json()["matches"]
    assert (match["offset"], match["length"]) == (9, 8)


@pytest.mark.parametrize(
    "body", ["language=vi", "text=a", "text=a&language=fr", "text=a&data=b&language=vi", "data=b&language=vi"]
)
def test_wrong_requests(client: httpx.Client, body: str) -> None:
    answer = post(client, body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
