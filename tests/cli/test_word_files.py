"""A Word file through the commands that keep something beside it: baseline, judgements, suppressions, records."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Checker
from tests.render.test_letter import BODY, HEAD

from checker.judgements import NAME


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with holes of each kind, each line a paragraph."""
    from docx import Document

    document = Document()
    for line in (HEAD + BODY).splitlines():
        document.add_paragraph(line)
    path = tmp_path / "báo cáo.docx"
    document.save(str(path))
    return path


def written(text: str) -> dict[str, Any]:
    (document,) = json.loads(text)["documents"]
    return dict(document)


def test_a_baseline_silences_what_is_there(checker: Checker, report: Path) -> None:
    kept = report.with_name("moc.json")
    before = written(checker("lint", report, "--format", "json", "--write-baseline", kept).out)["findings"]
    assert before
    assert all(found["location"] is None or found["location"]["paragraph"] for found in before)
    after = written(checker("lint", report, "--format", "json", "--baseline", kept).out)["findings"]
    assert [found["suppressed"]["reason"] for found in after] == ["baseline"] * len(before)


def test_a_judgement_counts(checker: Checker, report: Path) -> None:
    said = checker("judge", report, "key.3", "answered", "--reason", "đã đọc")
    assert (said.code, said.err) == (0, "")
    assert 'file: "báo cáo.docx"' in report.with_name(NAME).read_text(encoding="utf-8")
    tasks = written(checker("coverage", report, "--format", "json").out)["tasks"]
    (third,) = (task for task in tasks if (task["group"], task["number"]) == ("key", 3))
    assert (third["status"], third["judged"]["doubt"]) == ("answered", None)


def test_a_review_tells_paragraphs(checker: Checker, report: Path) -> None:
    records, output = report.with_name("x.jsonl"), report.with_name("x.json")
    for _ in range(2):  # anew, and from the records
        assert checker("review", report, "--output", output, "--records", records).code == 1
        (found,) = json.loads(output.read_text(encoding="utf-8"))["reports"]
        places = [place for task in found["tasks"] for place in (*task["places"], *task["evidence"])]
        assert places
        assert all(place["line"] is None and place["page"] is None and place["paragraph"] for place in places)


def test_a_file_that_plays_tricks_is_named_and_the_others_are_read(checker: Checker, report: Path) -> None:
    bad = report.with_name("bom.docx")
    with zipfile.ZipFile(report) as before, zipfile.ZipFile(bad, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(b"?>", b"?><!DOCTYPE x>") if name == "word/document.xml" else content)
    said = checker("lint", report.parent, "--fail-on", "never")
    assert said.code == 2
    assert "bom.docx: tệp Word khai báo kiểu tài liệu XML (DTD)" in said.err
    assert "Traceback" not in said.err
    assert "2 văn bản" in said.out
