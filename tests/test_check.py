"""The engine: what runs, how grave it is, what is left open, the verdict."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings import LETTERHEAD, lint, texts

from checker.errors import CheckerError
from checker.finding import Stage
from checker.layout import Layout
from checker.source import Source

END = """

Nơi nhận:
- Thường trực Tỉnh ủy,
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn An
"""
PARAGRAPHS = [f"layout.{name}" for name in ("alignment", "first-line", "line-spacing", "paragraph-spacing")]
RIGHT = f"{LETTERHEAD}Ban Thường vụ Huyện ủy báo cáo kết quả thực hiện nhiệm vụ quý I.{END}"


def test_a_right_report_has_no_finding_at_any_stage() -> None:
    stages: tuple[Stage, ...] = ("draft", "submit", "issue")
    assert [lint(RIGHT, stage=stage).findings for stage in stages] == [(), (), ()]


@pytest.mark.parametrize("name", ["bao-cao-ke-hoach-83.txt", "cong-van-ban-thuong-vu-thanh-uy.txt"])
def test_findings_quote_the_file_in_order_of_place(root: Path, name: str) -> None:
    result = lint((root / "examples" / name).read_text(encoding="utf-8"))
    places = [finding.span for finding in result.findings if finding.span is not None]
    assert places == sorted(places)
    assert [result.document.source.quote(span) for span in places] == [finding.text for finding in result.findings]


def test_the_report(report: Path) -> None:
    found = lint(report.read_text(encoding="utf-8"), ignore=("coverage", "text")).findings
    assert [(finding.rule, " ".join(finding.text.split())[:26]) for finding in found] == [
        ("letterhead.missing", ""),
        ("citation.comma-style", "2204-CV/TU, ngày 25/6/2024"),
        ("claim.completed-but-unfinished", "12/12"),
        ("term.short-name-before-definition", "Kết luận 21"),
        ("citation.number-word", ""),
        ("citation.date-missing", "Quy định số 205-QĐ/TW"),
        ("citation.comma-style", "26-NQ/TW, ngày 19/5/2018"),
        ("citation.repeated-in-full", "25/10/2021 của Hội nghị lầ"),
        ("structure.paragraph-end", ""),
        ("citation.abstract-missing", "Kế hoạch số 185-KH/TU"),
        ("reference.glued-digit", "5"),
        ("structure.repeated-text", "Thực hiện lấy ý kiến đánh "),
        ("closing.end-mark", "./."),
        ("recipients.line-end", ""),
    ]


def test_the_dispatch(dispatch: Path) -> None:
    result = lint(dispatch.read_text(encoding="utf-8"), ignore=("text",))
    assert [(finding.rule, " ".join(finding.text.split())[:24]) for finding in result.findings] == [
        ("letterhead.missing", ""),
        ("recipients.addressee-end", ","),
        ("citation.date-missing", "Kết luận số 01-KL/TW"),
        ("citation.comma-style", "463-KH/TU ngày 25/4/2025"),
        ("date.zero-padding", "4/5/2025"),
        ("citation.known-date", "07/4/2024"),
        ("citation.abstract-missing", "Kế hoạch số 47-KH/BCĐ"),
        ("date.zero-padding", "28/2/2022"),
    ]
    assert result.coverage is None
    assert not any(left.rule.startswith("coverage") for left in result.not_evaluated)


@pytest.mark.parametrize(
    ("stage", "severity", "verdict"),
    [("draft", "warning", "not-evaluated"), ("submit", "error", "fail"), ("issue", "error", "fail")],
)
def test_the_stage_decides_how_grave_a_finding_is(stage: Stage, severity: str, verdict: str) -> None:
    result = lint(RIGHT.replace("PHÓ BÍ THƯ\n", ""), stage=stage)
    (finding,) = result.findings
    assert (finding.rule, finding.severity, result.verdict) == ("signature.position-missing", severity, verdict)


@pytest.mark.parametrize(
    ("draft", "verdict", "left"),
    [
        (RIGHT, "not-evaluated", ["coverage.*", "layout.*"]),
        (RIGHT.replace("BÁO CÁO", "KẾ HOẠCH").replace("45-BC", "45-KH"), "pass", ["layout.*"]),
        (RIGHT.replace("quý I.", "quý I./."), "fail", ["coverage.*", "layout.*"]),
    ],
    ids=["report without a plan", "plan", "wrong end mark"],
)
def test_verdict(draft: str, verdict: str, left: list[str]) -> None:
    result = lint(draft)
    assert (result.verdict, [name.rule for name in result.not_evaluated]) == (verdict, left)


def test_what_rests_on_the_system_is_left_open_when_nothing_shows_it() -> None:
    result = lint("KẾ HOẠCH\nkiểm tra năm 2024\n\n1. Kiểm tra các đơn vị trực thuộc./.\n\nNguyễn Văn An\n")
    left = {name.rule: name.because.en for name in result.not_evaluated}
    assert "choose the standard (--standard)" in left["closing.end-mark"]
    assert not any(finding.severity == "error" for finding in result.findings)
    assert result.verdict == "not-evaluated"


def test_a_draft_older_than_the_standard_is_not_judged_by_its_clauses() -> None:
    faulty = RIGHT.replace("quý I.", "quý I, họp ngày 31/02/2017./.")
    assert {"closing.end-mark", "date.impossible"} <= {finding.rule for finding in lint(faulty).findings}
    old = lint(faulty.replace("12 tháng 4 năm 2024", "12 tháng 4 năm 2017"))
    assert [finding.rule for finding in old.findings] == ["date.impossible"]
    left = {note.rule: note.because.vi for note in old.not_evaluated}
    assert left["closing.end-mark"].startswith("văn bản ban hành trước ngày 03/4/2018, khi Hướng dẫn 36-HD/VPTW")
    assert "(--standard 36-hd-vptw)" in left["closing.end-mark"]
    assert "date.impossible" not in left
    assert old.verdict == "not-evaluated"


def test_what_is_not_sure_is_no_error() -> None:
    (finding,) = lint("1. Kiểm tra." + END, select=("letterhead.missing",), stage="issue").findings
    assert (finding.certainty, finding.severity) == ("possible", "warning")


def test_what_is_not_verified_for_the_standard_is_no_error() -> None:
    state = RIGHT.replace("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    (finding,) = lint(state, select=("closing.end-mark",), standard="30-2020-nd-cp").findings
    assert (finding.severity, finding.clause) == ("warning", ("30-2020-nd-cp", "PL III, các mẫu"))


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("date",), (), ["4/5/2024"]),
        (("date.*",), (), ["4/5/2024"]),
        (("date.zero-padding", "closing"), (), ["4/5/2024", "./."]),
        (("date", "closing"), ("date.zero-padding",), ["./."]),
        ((), ("date", "closing"), []),
    ],
)
def test_select_and_ignore(select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]) -> None:
    draft = RIGHT.replace("quý I.", "quý I, họp ngày 4/5/2024./.")
    assert texts(lint(draft, select=select, ignore=ignore).findings) == expected


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(CheckerError, match=r"date\.zero-padding"):
        lint(RIGHT, select=("date.zero-pading",))


def test_words_are_filled_in_both_languages() -> None:
    (finding,) = lint("1. Họp ngày 4/5/2024.", select=("date.zero-padding",)).findings
    assert finding.remedy is not None
    assert (finding.remedy.vi, finding.remedy.en) == ("Viết “04/5/2024”.", "Write “04/5/2024”.")
    assert finding.message.en.startswith("“4/5/2024” lacks a zero in day: a leading zero")


def test_fingerprints_survive_moved_and_rewrapped_lines() -> None:
    body = "1. Đã tổ chức hội nghị ngày 4/5/2024 tại huyện và sơ kết ngày 5/6/2024 tại xã."
    one = lint(body, select=("date",)).findings
    other = lint("Mở đầu báo cáo.\n\n" + body.replace("hội nghị", "hội\nnghị"), select=("date",)).findings
    assert [finding.fingerprint for finding in one] == [finding.fingerprint for finding in other]


def test_fingerprints_differ_between_like_findings() -> None:
    body = "1. Đã họp ngày 4/5/2024.\n2. Đã họp ngày 4/5/2024.\n3. Đã xong ngày 4/5/2024.\n"
    found = [finding.fingerprint for finding in lint(body, select=("date",)).findings]
    assert len(set(found)) == 3


FRAGMENTS = """
I. Kết quả 03 nhiệm vụ↵|1. |3. |a) |- |ngày 4/5/2025 |Kết luận 21-KL/TW, ngày 31/2/2021 |./.|↵↵|Nơi nhận:↵|- Lưu: VT↵|“
T/M BAN THƯỜNG VỤ↵|PHÓ BÍ THƯ TỈNH ỦY↵|Kính gửi: |1 Chú thích↵|Số 12-BC/HU↵|ĐẢNG CỘNG SẢN VIỆT NAM↵|báo cáo kết quả|  |↵
"""
PIECES = [piece.replace("↵", "\n") for line in FRAGMENTS.splitlines() for piece in line.split("|")]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join))
def test_any_text_gives_findings_that_quote_it(draft: str) -> None:
    result = lint(draft)
    for finding in result.findings:
        assert finding.span is not None
        assert 0 <= finding.span.start <= finding.span.end <= len(draft)
        assert finding.text == result.document.source.quote(finding.span)
        assert "{" not in finding.message.vi or "{" in draft


@pytest.mark.parametrize(
    ("layout", "left"),
    [
        (None, {"layout.*": "plain text"}),
        (Layout("word", (), (), converted="html"), {"layout.*": "web page"}),
        (Layout("word", (), ()), {}),
        (Layout("pdf", (), ()), dict.fromkeys(PARAGRAPHS, "a PDF does not tell")),
    ],
    ids=["text", "web page", "Word", "PDF"],
)
def test_what_of_the_layout_is_not_judged_and_why(layout: Layout | None, left: dict[str, str]) -> None:
    plan = RIGHT.replace("BÁO CÁO", "KẾ HOẠCH").replace("45-BC", "45-KH")
    result = lint(Source.of(plan, layout=layout))
    told = {note.rule: note.because.en for note in result.not_evaluated}
    assert told.keys() == left.keys()
    assert all(words in told[rule] for rule, words in left.items())
    assert result.verdict == "pass"
