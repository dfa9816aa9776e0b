"""Places in the reports of a review, where some are Word files or PDFs, in every form of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from tests.review.made import PLAN, reported

from checker.place import Numbers
from checker.render import review_html, review_json
from checker.render.review_words import at, place
from checker.render.review_xlsx import write
from checker.resources import folder
from checker.review.matrix import Review, review
from checker.review.record import Note, Place, Proof, Reported

# openpyxl tells that it does not know the bars behind the shares.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")

PLACES = [
    ("a.txt", Numbers(12), "dòng 12", "line 12"),
    ("b.docx", Numbers(paragraph=12), "đoạn 12", "paragraph 12"),
    ("c.pdf", Numbers(14, page=2), "trang 2, dòng 14", "page 2, line 14"),
]


def report(path: str, where: Numbers) -> Reported:
    """A report with everything at one place."""
    made = reported(path, f"Đảng ủy {path}", "APM", rules=["date.impossible"])
    (note,), (first, *others) = made.notes, made.cells
    return made._replace(
        notes=(Note(note.rule, note.severity, note.certainty, note.message, note.text, *where),),
        cells=(
            first._replace(places=(Place("I.1", *where),), evidence=(Proof("figure", "05 hội nghị", *where),)),
            *others,
        ),
        orphans=(Place("I.4", *where),),
    )


def made_up(*paths: str) -> Review:
    reports = [report(path, where) for path, where, _, _ in PLACES if path in paths]
    return review(PLAN, lambda: reports)


@pytest.mark.parametrize(("path", "where", "vi", "en"), PLACES)
def test_in_words(path: str, where: Numbers, vi: str, en: str) -> None:
    given = report(path, where)
    for each in (given.orphans[0], given.notes[0], given.cells[0].evidence[0]):
        assert (at(each, "vi"), at(each, "en")) == (vi, en)
    assert (place(given.orphans[0], "vi"), place(given.orphans[0], "en")) == (f"mục I.4 ({vi})", f"item I.4 ({en})")


@pytest.mark.parametrize(("path", "where", "vi", "en"), PLACES)
def test_on_the_page(path: str, where: Numbers, vi: str, en: str) -> None:
    for lang, words in (("vi", vi), ("en", en)):
        output = "".join(review_html.whole(made_up(path), lang))
        assert f" ({words})</p>" in output
        assert f", {words}</small>" in output
        assert f"<li>{words}: " in output


def test_json() -> None:
    output = json.loads("".join(review_json.whole(made_up("a.txt", "b.docx", "c.pdf"), "vi")))
    Draft202012Validator(json.loads((folder("schemas") / "review.schema.json").read_text("utf-8"))).validate(output)
    for given, (_, where, _, _) in zip(output["reports"], PLACES, strict=True):
        wanted = where._asdict()
        for each in (given["orphans"][0], given["findings"][0], given["tasks"][0]["evidence"][0]):
            assert {name: each[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("paths", "heading", "cells"),
    [
        (("a.txt",), "Dòng", [12]),
        (("a.txt", "b.docx", "c.pdf"), "Vị trí", ["dòng 12", "đoạn 12", "trang 2, dòng 14"]),
    ],
)
def test_the_findings_of_the_workbook(
    tmp_path: Path, paths: tuple[str, ...], heading: str, cells: list[int | str]
) -> None:
    write(made_up(*paths), tmp_path / "x.xlsx", "vi")
    rows = list(load_workbook(tmp_path / "x.xlsx")["Phát hiện"].iter_rows(values_only=True))
    assert rows[0][2] == heading
    assert [row[2] for row in rows[1:]] == cells
    answers = list(load_workbook(tmp_path / "x.xlsx")["Trả lời"].iter_rows(values_only=True))
    assert "05 hội nghị (số liệu, dòng 12)" in answers[1]
