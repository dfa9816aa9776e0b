"""The page of a check slip: one page whatever there is to say, the gravest first, nothing of a draft as markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.browser import BINARY, browser
from tests.office import OFFICE, convert

from checker.errors import Words
from checker.finding import Result, Suppressed
from checker.pipeline import Settings, lint
from checker.render.slip.content import Sheet, sheet
from checker.render.slip.html import html
from checker.render.slip.word import word
from checker.slip.edition import Edition
from checker.slip.record import Record, read, recorded, written

DAY = date(2026, 9, 21)
needs_office = pytest.mark.skipif(OFFICE is None, reason="soffice is not installed; .ci/run installs it")


def of(result: Result, name: str = "a.txt") -> tuple[Record, Result]:
    settings = Settings(select=("date",) * 60, ignore=("text",) * 60)
    record = recorded(b"x", result, plan=None, edition=Edition("0.1.0", "0" * 16), day=DAY, settings=settings)
    return record._replace(name=name), result


@pytest.fixture(scope="module")
def full(report: Path) -> Sheet:
    """More of everything than there is room for, each as long as can be."""
    result = lint(report, stage="issue")
    long = Words("Một thông báo rất dài " * 40, "A very long message " * 40)
    first = result.findings[0]
    silent = Suppressed("Lý do dài " * 60, "Văn phòng", DAY, "x")
    findings = [one._replace(message=long) for one in result.findings] * 4
    findings += [first._replace(suppressed=silent)] * 9 + [first._replace(suppressed=silent._replace(baseline=True))]
    assert result.coverage is not None
    groups = tuple(
        group._replace(tasks=tuple(task._replace(status="missing", statement="Nhiệm vụ " * 90) for task in group.tasks))
        for group in result.coverage.groups
    )
    coverage = result.coverage._replace(groups=groups)
    made = result._replace(findings=tuple(findings), coverage=coverage, standard_because=long)
    return sheet(*of(made, "tên tệp rất dài " * 20), "vi")


def test_what_has_no_room_is_counted(full: Sheet) -> None:
    findings, tasks, silenced = full.parts
    assert len(findings.lines) >= 3
    assert findings.lines[0].head == "lỗi"
    assert any(line.text.startswith("… và ") for line in findings.lines)
    assert [line.text for line in tasks.lines[-1:]] == ["… và 13 nhiệm vụ khác"]
    assert [line.text for line in silenced.lines[-2:]] == [
        "… và 5 phát hiện khác",
        "1 phát hiện có từ trước, theo tệp mốc",
    ]


@needs_office
def test_it_is_one_page_whatever_there_is_to_say(full: Sheet, tmp_path: Path) -> None:
    import pypdfium2

    path = tmp_path / "slip.docx"
    path.write_bytes(word(full, "{}", DAY))
    assert len(pypdfium2.PdfDocument(convert(path, "pdf", tmp_path).read_bytes())) == 1


@pytest.mark.skipif(BINARY is None, reason="chromium is not installed; .ci/run installs it")
def test_the_html_page_prints_on_one_sheet(full: Sheet, tmp_path: Path) -> None:
    import pypdfium2

    page = tmp_path / "slip.html"
    page.write_text(html(full, "{}"), encoding="utf-8")
    with browser() as tab:
        tab.open(page)
        assert len(pypdfium2.PdfDocument(tab.paper(tmp_path / "slip.pdf").read_bytes())) == 1


def test_a_correct_draft_has_little_to_say(root: Path) -> None:
    result = lint(root / "tests" / "documents" / "36-hd-vptw" / "cong-van.txt")
    page = sheet(*of(result), "en")
    assert page.counts == "no findings"
    assert [line.head for line in page.facts][:2] == ["File", "SHA-256"]


def test_nothing_of_a_draft_is_markup() -> None:
    result = lint("</script><script>alert(1)</script> <!-- ngày 31/02/2024\n")
    record, _ = of(result, "</script><script>alert(1)</script>.txt")
    page = html(sheet(record, result, "vi"), written(record))
    assert page.count("<script") == page.count("</script>") == 1
    assert "alert(1)" in page
    assert read(written(record), "x") == record._replace(named=read(written(record), "x").named)
