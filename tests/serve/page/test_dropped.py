"""Files and folders dropped on the page, as the browser gives them."""

from __future__ import annotations

from pathlib import Path

from tests.serve.page.desk import Desk

DRAFT = "BÁO CÁO\nNgày 31/4/2024 họp.\n"


def drop(desk: Desk, *paths: Path) -> None:
    """Drag what lies on disk over the page and let go."""
    session = desk.page.context.new_cdp_session(desk.page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})


def written(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DRAFT, encoding="utf-8")
    return folder


def test_a_file(desk: Desk, tmp_path: Path) -> None:
    drop(desk, written(tmp_path, "a.txt") / "a.txt")
    desk.page.wait_for_selector("#verdict")
    assert desk.text(".verdict .file") == "a.txt"
    assert not desk.page.locator("#veil").is_visible()


def test_a_folder_is_opened_and_what_is_no_draft_is_told(desk: Desk, tmp_path: Path) -> None:
    names = ("10.txt", "2.txt", "xã A/báo cáo.txt", "xã B/báo cáo.txt", "ảnh.png", "~$10.docx", ".hidden.txt")
    deep = "1/2/3/4/5.txt"
    drop(desk, written(tmp_path / "báo cáo", *names, deep))
    desk.page.wait_for_selector("#many-title")
    assert desk.texts(".shelf .link") == ["2.txt", "10.txt", "báo cáo.txt", "báo cáo (2).txt"]
    assert desk.text("#note").startswith("Trong thư mục có 2 mục không đưa vào kiểm tra")
    assert desk.text("#note").endswith(": 4, ảnh.png")
    desk.page.click("#again")
    desk.give(("a.txt", DRAFT))
    assert not desk.text("#note")


def test_a_folder_without_drafts(desk: Desk, tmp_path: Path) -> None:
    drop(desk, written(tmp_path / "ảnh", "1.png", "2.jpg"))
    desk.page.wait_for_selector(".alert")
    assert "không có tệp nào đọc được" in desk.text(".alert")
    assert desk.page.locator("#start").is_visible()


def test_more_files_in_a_folder_than_the_browser_gives_at_once(desk: Desk, tmp_path: Path) -> None:
    drop(desk, written(tmp_path / "nhiều", *(f"{n}.txt" for n in range(120))))
    desk.page.wait_for_selector("#many-title")
    assert len(desk.texts(".shelf .link")) == 120


def test_a_file_of_any_name_dropped_by_itself_is_tried(desk: Desk, tmp_path: Path) -> None:
    drop(desk, written(tmp_path, "báo cáo số 5") / "báo cáo số 5")
    desk.page.wait_for_selector("#verdict, .alert")


def test_what_is_dropped_during_a_check_counts(desk: Desk, tmp_path: Path) -> None:
    desk.page.route("**/api/lint*", lambda route: None, times=1)
    desk.hand(("first.txt", DRAFT))
    desk.page.wait_for_selector("#busy:not([hidden])")
    drop(desk, written(tmp_path, "second.txt") / "second.txt")
    desk.page.wait_for_selector("#verdict")
    assert desk.text(".verdict .file") == "second.txt"


def test_a_drop_closes_what_is_open(desk: Desk, tmp_path: Path) -> None:
    desk.give(("a.txt", DRAFT))
    desk.page.keyboard.press("?")
    drop(desk, written(tmp_path, "b.txt") / "b.txt")
    desk.page.wait_for_selector(".verdict .file:has-text('b.txt')")
    assert not desk.page.locator("dialog[open]").count()
