"""Which files the arguments of a command name."""

from __future__ import annotations

from pathlib import Path
from typing import Never

import pytest

from checker.errors import CheckerError
from checker.read import expand
from checker.render.html.head import head

FILES = [
    "bc/a.txt",
    "bc/B.TXT",
    "bc/ghi-chu.md",
    "bc/quy 1/b.txt",
    "bc/quy 1/.an.txt",
    "bc/.git/c.txt",
    "kh/a.txt",
    "trong/x.xlsx",
    "trong/~$x.docx",
    "word/a.docx",
    "word/~$a.docx",
    "word/a.fixed.docx",
    "word/a.reviewed.docx",
    "word/A.DOC",
    "word/b.odt",
    "word/b.pdf",
    "word/b.xlsx",
    "word/trang.htm",
    "word/trang_files/header.htm",
    "word/ban_files/c.rtf",
    "word/kq.html",
    "[1].txt",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head("x", "", "", "vi") if name.endswith("kq.html") else "x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _expanded(*paths: str) -> list[str]:
    """Paths as found; an error as `!` and its path."""
    return [f"!{found.path}" if isinstance(found, CheckerError) else Path(found).as_posix() for found in expand(paths)]


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["bc/a.txt"], ["bc/a.txt"]),
        (["bc/ghi-chu.md", "khong-co.txt", "-"], ["bc/ghi-chu.md", "khong-co.txt", "-"]),
        (["bc"], ["bc/B.TXT", "bc/a.txt", "bc/quy 1/b.txt"]),
        (["bc/"], ["bc/B.TXT", "bc/a.txt", "bc/quy 1/b.txt"]),
        (["bc/quy 1"], ["bc/quy 1/b.txt"]),
        (["bc/.git"], ["bc/.git/c.txt"]),
        (["bc/quy 1/.an.txt"], ["bc/quy 1/.an.txt"]),
        (["*/a.txt"], ["bc/a.txt", "kh/a.txt"]),
        (["**/b.txt"], ["bc/quy 1/b.txt"]),
        (["k?"], ["kh/a.txt"]),
        (["[1].txt"], ["[1].txt"]),  # a file, though its name is a pattern
        (["kh", "bc/a.txt", "kh/a.txt"], ["kh/a.txt", "bc/a.txt"]),
        (["bc/a.txt", "./bc/a.txt", "kh/../bc/a.txt"], ["bc/a.txt"]),
        (["-", "-"], ["-"]),
        (["word"], [f"word/{name}" for name in ("A.DOC", "a.docx", "b.odt", "b.pdf", "ban_files/c.rtf", "trang.htm")]),
        (["word/*.docx"], ["word/a.docx", "word/a.fixed.docx", "word/a.reviewed.docx"]),
        (["word/a.docx", "word/~$a.docx"], ["word/a.docx"]),  # a shell's *.docx
        (["word/~$a.docx"], ["word/~$a.docx"]),  # reading it will say what it is
        (["word/kq.html", "word/trang_files"], ["word/kq.html", "word/trang_files/header.htm"]),
        (["trong", "bc/a.txt"], ["!trong", "bc/a.txt"]),
        (["*.odt", "bc/a.txt"], ["!*.odt", "bc/a.txt"]),
        (["a\0*"], ["!a\0*"]),
        ([""], ["."]),  # what a script's unset variable gives is not the working folder
        ([], []),
    ],
)
def test_expand(paths: list[str], found: list[str]) -> None:
    assert _expanded(*paths) == found


def test_an_absolute_pattern(folder: Path) -> None:
    assert _expanded(f"{folder.as_posix()}/kh/*.txt") == [f"{folder.as_posix()}/kh/a.txt"]


def test_links_are_not_followed_in_circles(folder: Path) -> None:
    (folder / "kh" / "vong").symlink_to(folder / "kh", target_is_directory=True)
    (folder / "kh" / "lap.txt").symlink_to("lap.txt")
    assert _expanded("kh", "kh/vong") == ["kh/a.txt", "kh/lap.txt", "kh/vong/lap.txt"]


def test_a_link_to_a_file_that_is_gone_is_not_dropped(folder: Path) -> None:
    (folder / "kh" / "mat.txt").symlink_to("nowhere.txt")
    (folder / "kh" / "mat").symlink_to("nowhere")
    assert _expanded("kh") == ["kh/a.txt", "kh/mat.txt"]


def test_a_folder_given_by_a_link_is_opened(folder: Path) -> None:
    (folder / "tat").symlink_to(folder / "kh", target_is_directory=True)
    assert _expanded("tat") == ["tat/a.txt"]


def test_a_folder_one_may_not_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> Never:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    found = list(expand(["bc", "kh/a.txt"]))
    assert isinstance(found[0], CheckerError)
    assert found[0].sentence("vi").startswith("bc: không có quyền mở thư mục này")
    assert found[1:] == ["kh/a.txt"]


@pytest.mark.parametrize(
    ("path", "words"), [("trong", "không có dự thảo nào (*.txt, *.docx, "), ("*.odt", "không có tệp nào khớp")]
)
def test_errors_say_what_to_do(path: str, words: str) -> None:
    (error,) = expand([path])
    assert isinstance(error, CheckerError)
    assert words in error.what.vi
    assert "hãy" in error.what.vi
