"""Markdown for a comment or a mail: what a person reads, and nothing that a draft could format."""

from __future__ import annotations

from pathlib import Path

from tests.render.runs import HOSTILE, NAME, hostile, rendered

from checker import lint
from checker.errors import Words
from checker.finding import Result, Suppressed
from checker.render.form import Failure


def test_what_a_person_reads(dispatch: Path) -> None:
    """A small snapshot: one finding of the example, the head and what was not evaluated."""
    result = lint(dispatch)
    source = result.document.source._replace(path="vb/cong-van.txt")
    padding = next(finding for finding in result.findings if finding.rule == "date.zero-padding")
    assert padding.remedy is not None
    small = result._replace(
        document=result.document._replace(source=source),
        findings=(
            padding,
            padding._replace(suppressed=Suppressed("theo bản gốc", "Văn phòng", None, "x:1")),
        ),
        not_evaluated=result.not_evaluated[:1],
    )
    assert rendered("markdown", small, failures=[Failure("a_b.txt", "tệp trống", "")]) == (
        "## KHÔNG ĐẠT: vb/cong-van.txt\n"
        "\n"
        "công văn · dự thảo · 1 cảnh báo\n"
        "\n"
        f"- Thể thức: 36-hd-vptw: {small.standard_because.vi}\n"
        "\n"
        "| Dòng | Mức độ | Phát hiện | Cách sửa | Quy tắc |\n"
        "|---|---|---|---|---|\n"
        f"| 118 | cảnh báo | {padding.message.vi} *(nhiều khả năng)* | {padding.remedy.vi} | `date.zero-padding` |\n"
        "\n"
        "### Chưa đánh giá (1)\n"
        "\n"
        f"- `{small.not_evaluated[0].rule}`: {small.not_evaluated[0].because.vi}\n"
        "\n"
        "### Đã bỏ qua (1)\n"
        "\n"
        "| Dòng | Quy tắc | Phát hiện | Lý do |\n"
        "|---|---|---|---|\n"
        f"| 118 | `date.zero-padding` | {padding.message.vi} | theo bản gốc (Văn phòng) |\n"
        "\n"
        "## Không kiểm tra được\n"
        "\n"
        "- **a\\_b.txt**: tệp trống\n"
        "\n"
        "---\n"
        "\n"
        "một câu\n"
    )


def test_the_holes_of_the_coverage(report: Path) -> None:
    result = lint(report)
    assert result.coverage is not None
    output = rendered("markdown", result)
    holes = output.partition("### Nhiệm vụ chưa có câu trả lời đủ")[2].partition("###")[0]
    rows = [line for line in holes.splitlines() if line.startswith("| nhiệm vụ")]
    met = {"answered", "by-reference"}
    assert len(rows) == sum(task.status not in met for group in result.coverage.groups for task in group.tasks) > 0
    assert "- Nhiệm vụ có trả lời: nhiệm vụ trọng tâm **" in output


def test_a_table_keeps_its_shape_and_a_draft_formats_nothing() -> None:
    output = rendered("markdown", hostile())
    plain = output.replace("\\|", "")
    for row in plain.splitlines():
        if row.startswith("|"):
            assert row.count("|") in (5, 6)
    assert "<script" not in output
    assert "@everyone" not in output
    assert "\x1b" not in output
    assert "\\`code\\` \\*b\\* \\_i\\_ \\[l\\](u)" in output
    assert len([line for line in output.splitlines() if line.startswith("#")]) == 3
    assert NAME not in output
    assert HOSTILE not in output


def test_a_clean_draft() -> None:
    result: Result = hostile("sạch.txt")._replace(
        findings=(),
        not_evaluated=(),
        coverage=None,
        verdict="pass",
        standard="36-hd-vptw",
        standard_because=Words("vì", "as"),
    )
    assert rendered("markdown", result, lang="en") == (
        "## PASS: sạch.txt\n\nreport · draft · no findings\n\n- Standard: 36-hd-vptw: as\n"
    )
