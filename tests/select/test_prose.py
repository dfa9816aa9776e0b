"""The draft as one text: what is in it, and the way back to the file."""

from __future__ import annotations

from tests.findings import shipped

from checker.parse import parse
from checker.read import from_string
from checker.select import Facts
from checker.select.prose import running_text, small_words, words

DRAFT = """BÁO CÁO
kết quả thực hiện
nhiệm vụ quý I

1. Đã họp chi bộ (theo Quy định 22) và
kiểm tra.
2. Việc khác: Tỉnh ủy/Huyện ủy.

Trên đây là báo cáo kết quả ./.

Nơi nhận:
- Ban Thường vụ Huyện ủy,
- Lưu Văn phòng.

T/M ĐẢNG ỦY
BÍ THƯ

Nguyễn Văn An
"""


def _facts(draft: str) -> Facts:
    return Facts(parse(from_string(draft)), shipped().standards["36-hd-vptw"])


def test_paragraphs_are_whole_and_apart_without_markers_recipients_and_the_end_mark() -> None:
    assert running_text(_facts(DRAFT)).value.split("\n") == [
        "kết quả thực hiện nhiệm vụ quý I",
        "Đã họp chi bộ (theo Quy định 22) và kiểm tra.",
        "Việc khác: Tỉnh ủy/Huyện ủy.",
        "Trên đây là báo cáo kết quả",
    ]


def test_every_range_leads_back_to_the_file() -> None:
    facts = _facts(DRAFT)
    text = running_text(facts)
    for wanted in ("nhiệm vụ quý I", "và kiểm tra", "Tỉnh ủy/Huyện", "kết quả"):
        start = text.value.rindex(wanted)
        span = text.span(start, start + len(wanted))
        assert " ".join(facts.document.source.text[span.start : span.end].split()) == wanted


def test_a_draft_without_content_has_no_running_text() -> None:
    assert running_text(_facts("BÁO CÁO\n")).value == ""


def test_words_are_cut_at_marks() -> None:
    facts = _facts("1. “Tỉnh ủy/Huyện ủy”, (HĐND); vắc-xin… 98,5%.\n")
    assert {"Tỉnh", "ủy", "Huyện", "HĐND", "vắc", "xin"} <= words(facts)
    assert {"tỉnh", "hđnd"} <= small_words(facts)
