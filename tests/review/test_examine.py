"""One file, from its bytes to its record."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.anchored import pdf_source, word_source

from checker.errors import Words
from checker.pipeline import Settings
from checker.place import Numbers
from checker.review.cells import _excerpt
from checker.review.examine import digest_of, examine
from checker.review.json_form import read, written
from checker.review.record import Place, Proof, Record, Reported, Unevaluated, Unreadable
from checker.source import Source
from checker.suppression import Suppression

HEAD = (
    "THÀNH ỦY QUẢNG NGÃI\nĐẢNG ỦY PHƯỜNG AN PHÚ\n*\nSố 12-BC/ĐU\nAn Phú, ngày 28 tháng 6 năm 2024\n\nBÁO CÁO\n"
    "Kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi\n\n"
    "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, Đảng ủy báo cáo như sau:\n\n"
)
BODY = (
    "I. Nhiệm vụ trọng tâm\n\n1. Ngày 31/02/2022, đã mở đợt sinh hoạt chính trị sâu rộng với 05 hội nghị.\n\n"
    "2. Đã trồng 300 cây xanh dọc đường làng.\n\n"
)
AS_CITED = Settings()
NAMED = Settings(plan="83-KH/TU")


def record_of(text: str, settings: Settings = AS_CITED, suppressions: tuple[Suppression, ...] = ()) -> Record:
    record, _ = examine(text.encode(), "bc.txt", settings=settings, suppressions=suppressions)
    assert read(written(record)) == record
    return record


def test_a_report_on_the_plan_it_cites() -> None:
    text = HEAD + BODY
    record, plan = examine(text.encode(), "bc.txt", settings=AS_CITED)
    assert isinstance(record, Reported)
    assert plan is not None
    assert plan.id == "83-kh-tu-2022"
    assert (record.unit, record.superior, record.dated) == (
        "ĐẢNG ỦY PHƯỜNG AN PHÚ",
        "THÀNH ỦY QUẢNG NGÃI",
        "2024-06-28",
    )
    assert record.digest == digest_of(text.encode())
    assert len(record.cells) == len(plan.tasks)
    first = record.cells[0]
    assert (first.status, first.places) == ("answered", (Place("I.1", 14),))
    assert first.excerpt == "Ngày 31/02/2022, đã mở đợt sinh hoạt chính trị sâu rộng với 05 hội nghị."
    assert Proof("figure", "05 hội nghị", 14) in first.evidence
    assert record.orphans == (Place("I.2", 16),)
    assert record.cells[1].excerpt == ""
    impossible = next(note for note in record.notes if note.rule == "date.impossible")
    assert (impossible.text, impossible.line) == ("31/02/2022", 14)


@pytest.mark.parametrize(
    ("source", "first", "second"),
    [
        (word_source((HEAD + BODY).splitlines(), "bc.docx"), Numbers(paragraph=14), Numbers(paragraph=16)),
        (pdf_source([HEAD.rstrip("\n"), BODY], "bc.pdf"), Numbers(3, page=2), Numbers(5, page=2)),
    ],
)
def test_places_in_word_files_and_pdfs(
    source: Source, first: Numbers, second: Numbers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.review.examine.decode", lambda *_: source)
    record, _ = examine(b"", source.path, settings=AS_CITED)
    assert isinstance(record, Reported)
    assert read(written(record)) == record
    assert record.cells[0].places == (Place("I.1", *first),)
    assert Proof("figure", "05 hội nghị", *first) in record.cells[0].evidence
    assert record.orphans == (Place("I.2", *second),)
    impossible = next(note for note in record.notes if note.rule == "date.impossible")
    assert impossible[-3:] == first


def test_what_is_suppressed_is_no_finding() -> None:
    silent = Suppression("date.impossible", "bản gốc in như vậy", "checker.toml:1")
    record = record_of(HEAD + BODY, suppressions=(silent,))
    assert isinstance(record, Reported)
    assert "date.impossible" not in [note.rule for note in record.notes]


@pytest.mark.parametrize(
    ("text", "settings", "because"),
    [
        ("THÔNG BÁO\nVề việc nghỉ lễ\n\nNghỉ ngày 02/9/2024.\n", AS_CITED, "không phải báo cáo"),
        ("THÔNG BÁO\nVề việc nghỉ lễ\n\nNghỉ ngày 02/9/2024.\n", NAMED, "không phải báo cáo"),
        (HEAD.replace("83-KH/TU", "12-KH/TU") + BODY, AS_CITED, "12-KH/TU"),
    ],
)
def test_a_file_not_held_against_the_plan(text: str, settings: Settings, because: str) -> None:
    record = record_of(text, settings)
    assert isinstance(record, Unevaluated)
    assert because in record.because.vi


SILENT = HEAD.replace("Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi", "nhiệm vụ được giao")


@pytest.mark.parametrize("head", [HEAD, SILENT, HEAD.replace("26/01/2022", "26/01/2021")])
def test_a_report_that_cites_the_plan_named_or_none_is_held_against_it(head: str) -> None:
    record = record_of(head + BODY, NAMED)
    assert isinstance(record, Reported)
    assert record.cells[0].status == "answered"


@pytest.mark.parametrize("other", ["12-KH/TU", "1987-CV/TU"])
def test_a_report_that_says_it_is_on_what_is_not_at_hand_is_not(other: str) -> None:
    record = record_of(HEAD.replace("83-KH/TU", other) + BODY, NAMED)
    assert isinstance(record, Unevaluated)
    assert record.because.vi == f"báo cáo về văn bản khác, {other} (dòng 8); không viện dẫn 83-KH/TU"


def test_a_report_on_another_plan_at_hand_is_not(tmp_path: Path, root: Path) -> None:
    text = (root / "rules" / "plans" / "83-kh-tu-2022.yaml").read_text(encoding="utf-8")
    (tmp_path / "12.yaml").write_text(
        text.replace("83-kh-tu-2022", "12-kh-tu-2022").replace("83-KH/TU", "12-KH/TU"), encoding="utf-8"
    )
    record = record_of(HEAD + BODY, Settings(plan=str(tmp_path / "12.yaml")))
    assert isinstance(record, Unevaluated)
    assert "83-KH/TU" in record.because.vi


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_cannot_be_read(data: bytes) -> None:
    record, plan = examine(data, "bc.docx", settings=AS_CITED)
    assert isinstance(record, Unreadable)
    assert (record.path, record.digest, plan) == ("bc.docx", digest_of(data), None)
    assert record.because != Words("", "")


WORDS = " ".join(f"từ{number}" for number in range(300))


@pytest.mark.parametrize(
    ("pieces", "proof", "begins", "ends"),
    [
        (["ngắn\n gọn", "thế thôi"], "gọn", "ngắn gọn thế", "thôi"),
        ([WORDS], "từ3", "từ0 từ1", " …"),
        ([WORDS], "từ200", "… từ1", " …"),
        ([WORDS], "từ299", "… từ2", "từ299"),
        ([WORDS], "không có", "từ0 từ1", " …"),
        (["x" * 900], "x", "xxx", " …"),
    ],
)
def test_the_excerpt_shows_the_evidence(pieces: list[str], proof: str, begins: str, ends: str) -> None:
    excerpt = _excerpt(pieces, [Proof("figure", proof, 1)])
    assert excerpt.startswith(begins)
    assert excerpt.endswith(ends)
    assert len(excerpt) <= 404
    assert proof in excerpt or proof == "không có"
