"""A draft beside its findings: marked at its words, joined both ways, filtered, explained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import Desk

from checker import lint

DRAFT = "BÁO CÁO\nKết quả thực hiện tháng 5/2024\n\n1. Ngày 31/4/2024 đã họp ; ngày 5/3/2024 họp lại.\n"


@pytest.fixture
def at_report(desk: Desk, report: Path) -> Desk:
    """The example report, checked."""
    desk.give(report)
    return desk


def test_every_finding_is_listed_and_marked_at_its_words(at_report: Desk, report: Path) -> None:
    live = [finding for finding in lint(report).findings if finding.suppressed is None]
    assert len(at_report.all(".finding")) == len(live) > 20
    for number, finding in enumerate(live, 1):
        card = at_report.page.text_content(f"#f{number}") or ""
        assert finding.message.vi in card
        assert finding.rule in card
        # The words of one that lies under another are marked as the other's; line ends are no part of a line.
        others = [other for other in live if other is not finding and other.text and other.text in finding.text]
        if finding.span is not None and not others:
            words = at_report.marked(number).replace("\n", "").replace(" ", "")
            assert words in ("", "".join(finding.text.split()))


def test_the_verdict_stands_on_top_in_plain_words(at_report: Desk) -> None:
    assert at_report.text("h1#verdict") == "Không đạt: còn 2 lỗi phải sửa"
    head = at_report.text(".verdict")
    for words in ("bao-cao-ke-hoach-83.txt", "14 cảnh báo", "16/19 nhiệm vụ đã trả lời", "83-KH/TU", "viện dẫn"):
        assert words in head
    assert "Đã kiểm tra xong" in (at_report.page.text_content("#said") or "")


@pytest.mark.parametrize("number", [2, 5, 20])
def test_a_click_joins_the_finding_and_its_words(at_report: Desk, number: int) -> None:
    at_report.page.click(f"#f{number} h3 a")
    assert at_report.focused() in (f"m{number}", f"#f{number}")
    assert at_report.page.locator(f'.mark.on[href="#f{number}"]').first.is_visible()
    at_report.page.wait_for_timeout(100)
    box = at_report.page.locator(f"#m{number}").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 860
    at_report.page.click(f"#m{number}")
    assert at_report.focused() == f"#m{number}"
    assert at_report.page.locator(".finding.on").get_attribute("id") == f"f{number}"


def test_filters_hide_findings_and_their_marks(at_report: Desk) -> None:
    page = at_report.page
    page.click(".sift label.warning")
    page.click(".sift label.info")
    assert len(at_report.all(".finding")) == 2
    assert at_report.text(".sift output") == "2/26 phát hiện"
    assert page.locator(".mark.warning:not(.off)").count() == 0
    page.click(".sift label.warning")
    page.select_option(".sift [name=area]", "claim")
    assert all("khẳng định" in words for words in at_report.texts(".finding .kind"))
    page.select_option(".sift [name=area]", "")
    page.fill(".sift [name=words]", "ket luan 21")
    assert at_report.all(".finding")
    assert all("kết luận 21" in words.casefold() for words in at_report.texts(".finding"))
    page.fill(".sift [name=words]", "không có gì như thế")
    assert not at_report.all(".finding")
    assert at_report.text(".none") == "Không có phát hiện nào khớp bộ lọc."


def test_a_pasted_text(desk: Desk) -> None:
    desk.paste(DRAFT)
    assert "31/4/2024" in [desk.marked(number) for number in range(1, len(desk.all(".finding")) + 1)]
    assert "văn bản đã dán" in desk.text(".verdict .file")


def test_characters_beyond_the_first_plane_do_not_shift_the_marks(desk: Desk) -> None:
    desk.give(("a.txt", "𝔘𝔫𝔦 😀\n" + DRAFT))
    assert "31/4/2024" in [desk.marked(number) for number in range(1, len(desk.all(".finding")) + 1)]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems(desk: Desk, ends: str) -> None:
    desk.give(("a.txt", DRAFT.replace("\n", ends)))
    assert "31/4/2024" in [desk.marked(number) for number in range(1, len(desk.all(".finding")) + 1)]
    assert next(line for line in desk.texts(".line") if line.strip()) == "BÁO CÁO"


def test_an_empty_text_is_told_of(desk: Desk) -> None:
    desk.page.click("#paste button")
    assert "dán văn bản" in desk.text("#problem")
    assert desk.focused() == "text"


def test_tasks_with_what_stands_behind_them(at_report: Desk, report: Path) -> None:
    result = lint(report)
    assert result.coverage is not None
    at_report.page.click(".verdict .counts button")
    cells = at_report.all("#part-tasks .cell")
    assert len(cells) == sum(len(group.tasks) for group in result.coverage.groups)
    task = result.coverage.groups[0].tasks[0]
    cells[0].click()
    answer = at_report.text("#task")
    assert task.statement[:60] in answer
    assert all(proof.text in answer for proof in task.evidence)
    # The way to its place in the draft.
    at_report.page.click("#task .proofs button >> nth=0")
    assert at_report.page.locator("#part-reading").is_visible()
    line = at_report.page.evaluate("document.activeElement.textContent")
    assert task.evidence[0].text.split()[0] in line
    highlighted = "[...CSS.highlights.get('place')].map(range => range.toString()).join('')"
    assert at_report.page.evaluate(highlighted).split() == task.evidence[0].text.split()


def test_a_draft_that_reports_on_no_plan(desk: Desk, dispatch: Path) -> None:
    desk.give(dispatch)
    desk.page.click("#tab-tasks")
    assert "kế hoạch" in desk.text("#part-tasks")


def test_what_was_not_evaluated_and_why(at_report: Desk) -> None:
    at_report.page.click("#tab-unjudged")
    part = at_report.text("#part-unjudged")
    assert "quy tắc về phần đầu" in part
    at_report.page.locator("#part-unjudged summary").first.click()
    assert "letterhead.title-missing" in at_report.text("#part-unjudged")
    assert "Không tìm thấy phần đầu văn bản" in part


def test_a_rule_is_explained(at_report: Desk) -> None:
    at_report.page.click("#f2 .right button")
    at_report.page.wait_for_selector("#explain[open]")
    told = at_report.text("#explain")
    assert all(words in told for words in ("citation.comma-style", "Nói gì", "Vì sao", "Căn cứ", "Mức độ"))
    assert "{" not in told
    # The words at fault in the example, and what the fix makes of it.
    assert at_report.texts("#explain .wrong mark")[0].startswith("144-QĐ/TW ngày")
    assert "144-QĐ/TW, ngày" in at_report.text("#explain .mended")
    assert all(words in told for words in ("Áp dụng cho", "Ví dụ sai", "Sửa thành", "Ví dụ đúng"))
    at_report.page.keyboard.press("Escape")
    assert not at_report.page.locator("#explain").is_visible()
    assert "Giải thích" in at_report.page.evaluate("document.activeElement.textContent")


def test_no_option_of_the_command_line_is_asked_of_a_reader(desk: Desk) -> None:
    desk.give(("a.txt", "BÁO CÁO\nHọp ngày 31/4/2024.\n"))
    desk.page.click("#tab-unjudged")
    assert "hãy chọn thể thức" in desk.text("#part-unjudged")
    assert "có thể chọn kế hoạch" in desk.text("#part-unjudged")
    assert "--" not in desk.text("#result")


@pytest.mark.parametrize(
    ("choose", "shown"),
    [
        (lambda page: page.click("#settings label:has([value=issue])"), "phát hành"),
        (lambda page: page.select_option("[name=standard]", "30-2020-nd-cp"), "30/2020/NĐ-CP"),
    ],
)
def test_another_stage_or_standard_is_applied_at_once(at_report: Desk, choose: Callable[..., None], shown: str) -> None:
    with at_report.page.expect_response("**/api/lint**"):
        choose(at_report.page)
    at_report.page.wait_for_selector(f".facts:has-text('{shown}')")


def test_another_draft_and_the_way_back(at_report: Desk) -> None:
    at_report.page.click("#again")
    assert at_report.page.locator("#start").is_visible()
    assert at_report.focused() == "start-title"
    at_report.page.go_back()
    assert at_report.page.locator("#verdict").is_visible()
    at_report.page.go_back()
    assert at_report.page.locator("#start").is_visible()


def test_a_draft_without_findings(desk: Desk, root: Path) -> None:
    desk.give(root / "tests/documents/36-hd-vptw/cong-van.txt")
    assert desk.all(".stamp.pass, .stamp.not-evaluated")
    assert "Không có phát hiện nào" in desk.text("#part-reading")
