"""A check slip taken along from the page, and held against files on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.page.desk import SIZE, Desk

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def other(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same report, changed after it was checked."""
    made = tmp_path_factory.mktemp("other") / report.name
    made.write_bytes(report.read_bytes() + b"\n")
    return made


def slip_of(desk: Desk, report: Path, folder: Path) -> Path:
    """The slip that the page gives for `report`."""
    desk.give(report)
    taken = desk.keep(".takes button:has-text('Phiếu kiểm tra'), .takes button:has-text('Check slip')")
    assert taken.suggested_filename == f"{report.stem}.slip.docx"
    slip = folder / taken.suggested_filename
    taken.save_as(slip)
    desk.page.click("#again")
    return slip


def hold(desk: Desk, slip: Path, file: Path) -> None:
    """Hold `slip` against `file`, by the keys alone."""
    page = desk.page
    if page.get_attribute("#slip", "open") is None:
        page.focus("#slip summary")
        page.keyboard.press("Enter")
    page.set_input_files("#hold [name=slip]", slip)
    page.set_input_files("#hold [name=file]", file)
    page.focus("#hold button")
    page.keyboard.press("Enter")


def signs(desk: Desk) -> list[str]:
    """The signs of the answers, from the first to the last."""
    desk.page.wait_for_selector("#answers li")
    return [answer.split()[0] for answer in desk.texts("#answers li")]


@pytest.mark.parametrize("options", [{"viewport": SIZE}, PHONE], ids=["desktop", "phone"])
def test_a_slip_belongs_to_its_file_alone(
    open_desk: Callable[..., Desk], report: Path, other: Path, tmp_path: Path, options: dict[str, object]
) -> None:
    desk = open_desk(**options)
    slip = slip_of(desk, report, tmp_path)
    hold(desk, slip, report)
    assert set(signs(desk)) == {"✓"}
    assert desk.text("#belongs") == "Phiếu thuộc về tệp này và kết quả này."
    assert desk.page.get_attribute("#belongs", "role") == "status"
    assert "Phiếu ghi: KHÔNG ĐẠT, 2 lỗi" in desk.text("#answers")
    assert desk.overflow() == 0
    # What was said is of the files that were chosen, and of no others.
    desk.page.set_input_files("#hold [name=file]", other)
    assert not desk.all("#answers li")
    assert desk.text("#belongs") == ""
    hold(desk, slip, other)
    assert signs(desk) == ["✓", "✓", "✕", "✕"]
    assert desk.text("#belongs") == "Phiếu KHÔNG thuộc về tệp này và kết quả này."
    # Signs are for the eye; who listens hears words.
    assert desk.page.locator("#answers li:has-text('SHA-256')").get_by_text("Không đúng:").count() == 1


def test_in_the_other_language_it_is_said_anew(desk: Desk, report: Path, tmp_path: Path) -> None:
    hold(desk, slip_of(desk, report, tmp_path), report)
    signs(desk)
    desk.page.click("#language")
    desk.page.wait_for_selector("#belongs:has-text('The slip belongs to this file and this result.')")
    assert "The slip says: FAIL, 2 errors" in desk.text("#answers")


def test_on_paper_what_was_said_and_of_which_files(desk: Desk, report: Path, tmp_path: Path) -> None:
    slip = slip_of(desk, report, tmp_path)
    hold(desk, slip, report)
    signs(desk)
    desk.page.emulate_media(media="print")
    assert f"Phiếu {slip.name}, tệp {report.name}" in desk.text("#answers")
    assert desk.all("#belongs")
    for gone in ("#hold", "#slip summary", "#drop", "#paste", "#settings"):
        assert not desk.all(gone)


def test_what_is_no_slip_is_told(desk: Desk, report: Path, tmp_path: Path) -> None:
    slip = slip_of(desk, report, tmp_path)
    for one, file, told in (
        (report, report, "đây không phải phiếu"),
        (report, slip, "hãy đổi chỗ hai tệp"),
    ):
        hold(desk, one, file)
        desk.page.wait_for_selector(f".alert:has-text('{told}')")
        assert "checker slip verify" not in desk.text(".alert")
        assert not desk.all("#answers li")
    desk.page.reload()
    desk.page.click("#slip summary")
    desk.page.click("#hold button")
    desk.page.wait_for_selector(".alert:has-text('Cần cả hai tệp')")
    assert desk.page.evaluate("document.activeElement.name") == "slip"


def test_a_text_that_was_pasted_has_none(desk: Desk) -> None:
    desk.paste("BÁO CÁO\nNgày 31/4/2024 họp.\n")
    assert desk.all(".takes button:has-text('HTML')")
    assert not desk.all(".takes button:has-text('Phiếu')")
