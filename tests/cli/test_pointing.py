"""Places as people write them: one sentence in, file and numbers out."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from tests.anchored import pdf_source, word_source

from checker.cli.pointing import pointed
from checker.errors import CheckerError
from checker.source import Source, Span

TEXT = Source.of("một\nhai ba\n")
WORD = word_source(["một", "hai ba"])
PDF = pdf_source(["một", "hai\nba"])


@pytest.mark.parametrize(
    ("written", "path", "word", "given"),
    [
        ("x.txt:12", "x.txt", "", (12,)),
        ("x.txt:12:5", "x.txt", "", (12, 5)),
        ("x.docx:đoạn 12", "x.docx", "đoạn", (12,)),
        ("x.docx:đoạn 12:5", "x.docx", "đoạn", (12, 5)),
        ("x.docx:Đoạn  12", "x.docx", "đoạn", (12,)),
        (normalize("NFD", "x.docx:đoạn 12"), "x.docx", "đoạn", (12,)),
        ("x.docx:paragraph 12:5", "x.docx", "paragraph", (12, 5)),
        ("x.docx:12", "x.docx", "", (12,)),
        ("x.pdf:trang 2:14", "x.pdf", "trang", (2, 14)),
        ("x.pdf:trang 2:14:5", "x.pdf", "trang", (2, 14, 5)),
        ("x.pdf:page 2:14:5", "x.pdf", "page", (2, 14, 5)),
        ("x.pdf:2:14", "x.pdf", "", (2, 14)),
        ("a b:c.txt:12", "a b:c.txt", "", (12,)),
        ("C:\\x.txt:12:5", "C:\\x.txt", "", (12, 5)),
        ("đoạn 3.docx:đoạn 12", "đoạn 3.docx", "đoạn", (12,)),
        ("trang 2:7", "trang 2", "", (7,)),
    ],
)
def test_a_place_taken_apart(written: str, path: str, word: str, given: tuple[int, ...]) -> None:
    place = pointed(written)
    assert (place.path, place.word, place.given) == (path, word, given)
    assert written == f"{place.path}:{place.shown}"


@pytest.mark.parametrize(
    ("there", "written", "given"),
    [
        ("x:12", "x:12:5", (5,)),
        ("x", "x:12:5", (12, 5)),
        ("x.pdf", "x.pdf:2:14:5", (2, 14, 5)),
        ("x:đoạn 12", "x:đoạn 12:5", (5,)),
        ("x:đoạn 12.docx", "x:đoạn 12.docx:đoạn 5:1", (5, 1)),
        ("trang 2:14.txt", "trang 2:14.txt:3:4", (3, 4)),
        ("x:trang 2:14", "x:trang 2:14:5", (5,)),
    ],
)
def test_the_file_that_is_there_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str, written: str, given: tuple[int, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        Path(there).touch()
    except OSError:
        pytest.skip("this file system takes no colons in names")
    assert (pointed(written).path, pointed(written).given) == (there, given)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x",
        "x.txt",
        ":12",
        "x:",
        "x:a",
        "x:dòng 12",
        "x:đoạn",
        "x:đoạn12",
        "x:12:",
        "x:-1",
        "x:1e3",
        "x:" + "9" * 99,
    ],
)
def test_what_is_no_place_is_refused(written: str) -> None:
    with pytest.raises(CheckerError) as refused:
        pointed(written)
    assert f"“{written}”: cần nơi dạng tệp:dòng" in refused.value.what.vi
    assert "as checker lint prints it" in refused.value.what.en


@pytest.mark.parametrize(
    ("source", "place", "covers"),
    [
        (TEXT, "x:2", True),
        (TEXT, "x:2:5", True),
        (TEXT, "x:2:4", False),
        (TEXT, "x:1", False),
        (TEXT, "x:đoạn 2", False),
        (TEXT, "x:trang 2:5", False),
        (WORD, "x:2", True),
        (WORD, "x:đoạn 2", True),
        (WORD, "x:paragraph 2:5", True),
        (WORD, "x:đoạn 2:4", False),
        (WORD, "x:đoạn 3", False),
        (WORD, "x:trang 2", False),
        (PDF, "x:trang 2", True),
        (PDF, "x:trang 2:2", True),
        (PDF, "x:page 2:2:1", True),
        (PDF, "x:2:2", True),
        (PDF, "x:trang 2:1", False),
        (PDF, "x:đoạn 2", False),
    ],
)
def test_what_stands_there(source: Source, place: str, covers: bool) -> None:
    start = source.text.index("ba")
    assert pointed(place).covers(source.location(Span(start, start + 2))) == covers
