"""All steps at once, on the examples, on what a drafter may do to them, and on arbitrary text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.places import lost_lines, misplaced

import checker
from checker.errors import CheckerError

ROOT = Path(__file__).parent.parent
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
LETTERS = "aăâđeêioôơuưyáàảãạ IVX0123456789.,;:/()-–“”+\t\n\r\f\u00a0\u0301\u200b\ufeff\x00"

arbitrary = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sound(text: str) -> None:
    """`text` goes through every step, and all that is said of it stands where it says; or it is refused in words."""
    try:
        result = checker.lint(text + "\n")
    except CheckerError as error:
        assert error.what.vi
        assert error.what.en
        return
    assert misplaced(result) == []
    assert lost_lines(result.document) == []
    assert list(result.findings) == sorted(
        result.findings,
        key=lambda finding: (-1, -1) if finding.span is None else (finding.span.start, finding.span.end),
    )


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """One of the examples with lines dropped, doubled or swapped and characters put in."""
    lines = draw(st.sampled_from(SEEDS)).splitlines(keepends=True)
    start = draw(st.integers(0, len(lines) - 1))
    lines = lines[start : start + draw(st.integers(1, 120))]
    for _ in range(draw(st.integers(1, 6))):
        at, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "swap", "insert", "cut"])):
            case "drop" if len(lines) > 1:
                del lines[at]
            case "double":
                lines.insert(other, lines[at])
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "insert":
                place = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:place] + draw(st.text(LETTERS, max_size=4)) + lines[at][place:]
            case _:
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))] + "\n"
    return "".join(lines)


@arbitrary
@given(st.text())
def test_arbitrary_text(text: str) -> None:
    sound(text)


@arbitrary
@given(st.text(LETTERS))
def test_text_of_the_letters_and_marks_drafts_are_made_of(text: str) -> None:
    sound(text)


@arbitrary
@given(mutated())
def test_mutated_examples(text: str) -> None:
    sound(text)


@pytest.mark.parametrize("text", SEEDS)
def test_the_examples_are_sound(text: str) -> None:
    sound(text)


def test_a_path_and_its_text_give_the_same_findings(report: Path) -> None:
    by_path, by_text = checker.lint(report), checker.lint(report.read_text(encoding="utf-8"))
    assert by_path.findings == by_text.findings
    assert by_path.coverage == by_text.coverage
    assert checker.lint(str(report)).findings == by_path.findings


def test_the_report_is_checked_against_its_plan(report: Path) -> None:
    result = checker.lint(report)
    assert result.document.kind == "report"
    assert result.plan_symbol == "83-KH/TU"
    assert result.coverage is not None
    assert [(group.id, len(group.tasks)) for group in result.coverage.groups] == [("key", 12), ("specific", 7)]


def test_the_dispatch_reports_on_no_plan(dispatch: Path) -> None:
    result = checker.lint(dispatch)
    assert result.document.kind == "dispatch"
    assert result.plan is None
    assert result.coverage is None


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"plan": "83-KH/T"}, "83-KH/TU"),
        ({"standard": "36-hd-vptv"}, "36-hd-vptw"),
        ({"stage": "drft"}, "draft"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest(report: Path, options: dict[str, str], named: str) -> None:
    with pytest.raises(CheckerError) as raised:
        checker.lint(report, **options)  # type: ignore[arg-type]
    assert named in raised.value.what.vi
    assert named in raised.value.what.en


@pytest.mark.parametrize("which", ["plan", "standard"])
def test_a_name_too_long_for_a_file_is_no_fault_of_the_program(report: Path, which: str) -> None:
    with pytest.raises(CheckerError) as caught:
        checker.lint(report, **{which: "a" * 5000})  # type: ignore[arg-type]
    assert "aaa" in caught.value.what.en


def test_a_missing_file_is_named() -> None:
    with pytest.raises(CheckerError, match=r".") as raised:
        checker.lint(Path("không-có.txt"))
    assert raised.value.path == "không-có.txt"


@pytest.mark.parametrize(
    ("preamble", "because"),
    [
        ("Ban Thường vụ báo cáo kết quả như sau:", "không viện dẫn kế hoạch nào"),
        ("Thực hiện Kế hoạch số 999-KH/TU, ngày 02/02/2020, Ban Thường vụ báo cáo:", "trong kho kế hoạch không có"),
        ("Thực hiện Kế hoạch số 83-KH/TU, ngày 26/02/2022, Ban Thường vụ báo cáo:", "cùng ký hiệu, khác văn bản"),
    ],
    ids=["none cited", "unknown", "another of this symbol"],
)
def test_a_report_without_its_plan_is_not_evaluated_and_says_why(preamble: str, because: str) -> None:
    result = checker.lint(f"BÁO CÁO\nkết quả công tác\n\n{preamble}\n\nI. Kết quả\n\n1. Có 12 đồng chí.\n")
    (note,) = (note for note in result.not_evaluated if note.rule == "coverage.*")
    assert result.coverage is None
    assert because in note.because.vi


@pytest.mark.parametrize(
    "body", ["", "\nI. Kết quả thực hiện nhiệm vụ trọng tâm\n\nII. Kết quả thực hiện nhiệm vụ cụ thể\n"]
)
def test_a_report_without_items_is_not_evaluated(body: str) -> None:
    result = checker.lint(
        "BÁO CÁO\nkết quả công tác\n\n"
        f"Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, Ban Thường vụ báo cáo.\n{body}"
    )
    (note,) = (note for note in result.not_evaluated if note.rule == "coverage.*")
    assert (result.plan, result.coverage) == ("83-kh-tu-2022", None)
    assert "không có mục" in note.because.vi


@pytest.mark.parametrize(
    ("cited", "because"),
    [
        ("Kế hoạch số 83-KH/TU, ngày 26/01/2022", "do người dùng chọn"),
        ("chỉ đạo của Tỉnh ủy", "do người dùng chọn"),
        (
            "Công văn số 15-CV/TU, ngày 02/5/2024",
            "do người dùng chọn; nhưng báo cáo về văn bản khác, 15-CV/TU (dòng 4); không viện dẫn 83-KH/TU",
        ),
    ],
)
def test_a_plan_that_is_named_holds_and_what_the_draft_cites_instead_is_told(cited: str, because: str) -> None:
    preamble = f"Đảng ủy báo cáo kết quả thực hiện {cited} như sau:"
    result = checker.lint(f"BÁO CÁO\nkết quả\n\n{preamble}\n\nI. Kết quả\n\n1. Có 12 đồng chí.\n", plan="83-KH/TU")
    assert (result.plan, result.coverage is not None) == ("83-kh-tu-2022", True)
    assert result.plan_because is not None
    assert result.plan_because.vi == because


def test_a_report_in_prose_is_evaluated() -> None:
    result = checker.lint(
        "BÁO CÁO\nkết quả công tác\n\n"
        "Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy, Ban Thường vụ báo cáo như sau:\n\n"
        "Tháng 12/2023, Ban Thường vụ lấy phiếu tín nhiệm giữa nhiệm kỳ đối với 13 đồng chí.\n"
    )
    assert result.coverage is not None
    task = result.coverage.groups[0].tasks[4]
    assert (task.status, task.because.vi.partition(" có ")[0]) == ("answered", "phần nội dung")
