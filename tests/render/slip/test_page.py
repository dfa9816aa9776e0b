"""The page of a check slip: one page whatever there is to say, the gravest first, nothing of a draft as markup."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from tests.annotate.copies import faults
from tests.browser import BINARY, browser
from tests.office import OFFICE, convert

from checker.errors import Words
from checker.finding import Result, Suppressed
from checker.pipeline import Settings, lint, prepare
from checker.render.packed_word import packed_word
from checker.render.slip.content import sheet
from checker.render.slip.html import html
from checker.render.slip.word import word
from checker.slip.check import Check
from checker.slip.edition import Edition
from checker.slip.record import recorded
from checker.slip.sheet import Sheet
from checker.slip.written import Slip, read, written

DAY = date(2026, 9, 21)
needs_office = pytest.mark.skipif(OFFICE is None, reason="soffice is not installed; .ci/run installs it")


def of(result: Result, name: str = "a.txt", **settings: Any) -> Check:
    plan = next((plan for plan in prepare(Settings()).plans if plan.id == result.plan), None)
    edition = Edition("0.1.0", "0" * 16)
    record = recorded(b"x", result, plan=plan, edition=edition, day=DAY, settings=Settings(**settings))
    return Check(record._replace(name=name), result, Words("Hướng dẫn 36-HD/VPTW", "Guide 36-HD/VPTW"), plan)


def overfull(report: Path, root: Path) -> Check:
    """More of everything than there is room for, each as long as can be."""
    result = lint(report, stage="issue")
    long = Words("Một thông báo rất dài " * 40, "A very long message " * 40)
    first = result.findings[0]
    silent = Suppressed("Lý do dài " * 60, "Văn phòng", DAY, "x")
    findings = [one._replace(message=long) for one in result.findings] * 4
    findings += [first._replace(suppressed=silent)] * 40 + [first._replace(suppressed=silent._replace(baseline=True))]
    assert result.coverage is not None
    groups = tuple(
        group._replace(tasks=tuple(task._replace(status="missing", statement="Nhiệm vụ " * 90) for task in group.tasks))
        for group in result.coverage.groups
    )
    head = lint(root / "tests" / "documents" / "36-hd-vptw" / "bao-cao.txt").document.letterhead
    assert head.issuer is not None and head.abstract is not None
    issuer = head.issuer._replace(value="BAN CHỈ ĐẠO CÔNG NGHỆ " * 20)
    abstract = head.abstract._replace(value="kết quả thực hiện " * 40)
    made = result._replace(
        document=result.document._replace(letterhead=head._replace(issuer=issuer, abstract=abstract)),
        findings=tuple(findings),
        coverage=result.coverage._replace(groups=groups),
    )
    check = of(made, "tên tệp rất dài " * 20, select=("date",) * 60, ignore=("text",) * 60)
    assert check.plan is not None
    plan = check.plan._replace(issuer="Ban Chấp hành Đảng bộ " * 20)
    return check._replace(plan=plan, standard=Words("Hướng dẫn " * 60, "Guide " * 60))


def many(report: Path, _: Path) -> Check:
    """Three hundred findings of one line each."""
    result = lint(report, stage="issue")
    short = Words("Một thông báo ngắn", "A short message")
    return of(result._replace(findings=tuple(one._replace(message=short) for one in result.findings * 20)[:300]))


@pytest.fixture(scope="module", params=[(made, lang) for made in (overfull, many) for lang in ("vi", "en")])
def full(request: pytest.FixtureRequest, report: Path, root: Path) -> Sheet:
    made, lang = request.param
    return sheet(made(report, root), lang)


def test_what_has_no_room_is_counted(report: Path, root: Path) -> None:
    findings, tasks, silenced = sheet(overfull(report, root), "vi").parts
    assert findings.rows[0][0] == "lỗi"
    assert findings.notes[0].startswith("… và ")
    assert (len(tasks.rows), tasks.notes[0]) == (4, "… và 15 nhiệm vụ khác chưa có trả lời")
    assert len(silenced.rows) == 3
    assert silenced.notes == ("… và 37 phát hiện khác", "1 phát hiện có từ trước, theo tệp mốc")


def test_the_facts(report: Path, root: Path) -> None:
    facts = dict(sheet(of(lint(report)), "vi").facts)
    assert facts["Kế hoạch đối chiếu"].startswith("83-KH/TU ngày 26/01/2022 của ")
    facts = dict(
        sheet(of(lint(root / "tests" / "documents" / "36-hd-vptw" / "bao-cao.txt"), ignore=("text",)), "vi").facts
    )
    assert [*facts] == [
        *("Tên tệp", "Mã băm SHA-256", "Văn bản", "Cơ quan, đơn vị", "Thể thức áp dụng", "Kế hoạch đối chiếu"),
        *("Giai đoạn", "Không xét", "Chương trình"),
    ]
    assert facts["Văn bản"].startswith("Báo cáo ")
    assert facts["Chương trình"] == "checker phiên bản 0.1.0, bộ quy tắc 0000000000000000"


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


@pytest.mark.parametrize(
    ("lang", "counts", "none"), [("vi", "không có phát hiện", "Không có."), ("en", "no findings", "None.")]
)
def test_a_correct_draft_has_little_to_say(root: Path, lang: str, counts: str, none: str) -> None:
    page = sheet(of(lint(root / "tests" / "documents" / "36-hd-vptw" / "cong-van.txt")), lang)
    assert page.conclusion[2] == counts
    assert page.parts[0].rows == () and page.parts[0].notes[0] == none


def test_nothing_of_a_draft_is_markup() -> None:
    check = of(
        lint("</script><script>alert(1)</script> <!-- ngày 31/02/2024\n"), "</script><script>alert(1)</script>.txt"
    )
    slip = Slip(check.record, sheet(check, "vi"))
    page = html(slip.sheet, written(*slip))
    assert page.count("<script") == page.count("</script>") == 1
    assert "alert(1)" in page
    assert read(written(*slip), "x") == slip


def test_the_word_file_is_as_the_format_asks(full: Sheet, tmp_path: Path) -> None:
    empty = packed_word(Document())  # faults of the library's own template are none of ours
    assert faults(word(full, "{}", DAY), empty, tmp_path) == []
