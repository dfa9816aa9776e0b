"""The source line and the mark under it, as a table: text and the words at fault in, two lines out."""

from __future__ import annotations

import unicodedata

import pytest
from tests.anchored import pdf_source, word_source

from checker.render.excerpt import excerpt
from checker.render.page import Page
from checker.render.width import width
from checker.source import Source, Span


def shown(text: str, marked: str, *, cells: int = 60, lang: str = "vi") -> list[str]:
    """The excerpt for the first `marked` in `text`."""
    start = text.index(marked)
    return list(excerpt(Source.of(text), Span(start, start + len(marked)), "error", Page(cells, lang=lang)))


@pytest.mark.parametrize(
    ("text", "marked", "lines"),
    [
        pytest.param("ngày 4/12/2021", "4/12/2021", ["  1 │ ngày 4/12/2021", "    │      ^~~~~~~~~"], id="plain"),
        pytest.param("một\nhai ba\nbốn", "ba", ["  2 │ hai ba", "    │     ^~"], id="second line"),
        pytest.param("a\r\nb c\r\n", "c", ["  2 │ b c", "    │   ^"], id="CRLF"),
        pytest.param("   thụt vào", "vào", ["  1 │ thụt vào", "    │      ^~~"], id="indent left out"),
        pytest.param("số\t36", "36", ["  1 │ số    36", "    │       ^~"], id="tab"),
        pytest.param(
            "hai\nđến hết\ndòng sau\ncuối",
            "hết\ndòng sau",
            ["  2 │ đến hết", "    │     ^~~ … (tiếp 1 dòng)"],
            id="two lines",
        ),
        pytest.param("một hai\nba", "hai\n", ["  1 │ một hai", "    │     ^~~"], id="line end is no further line"),
        pytest.param("hết", "", ["  1 │ hết", "    │ ^"], id="missing at the start"),
        pytest.param("x\x1b[31m đỏ", "đỏ", ["  1 │ x␛[31m đỏ", "    │        ^~"], id="escape code"),
    ],
)
def test_excerpt(text: str, marked: str, lines: list[str]) -> None:
    assert shown(text, marked) == lines


def test_missing_at_the_end_of_the_text() -> None:
    source = Source.of("Trên đây là báo cáo")
    end = len(source.text)
    assert list(excerpt(source, Span(end, end), "error", Page())) == [
        "  1 │ Trên đây là báo cáo",
        "    │                    ^",
    ]


def test_empty_text() -> None:
    assert list(excerpt(Source.of(""), Span(0, 0), "error", Page())) == ["  1 │", "    │ ^"]


def test_decomposed_text_is_aligned() -> None:
    text = unicodedata.normalize("NFD", "Quyết định số 12")
    line, mark = shown(text, "số" if "số" in text else unicodedata.normalize("NFD", "số"))
    assert line == "  1 │ Quyết định số 12"
    assert mark == "    │            ^~"


@pytest.mark.parametrize("cells", [20, 40, 79])
@pytest.mark.parametrize("marked", ["đầu tiên", "ở giữa câu", "cuối cùng"])
def test_long_lines_keep_the_marked_words_in_sight(marked: str, cells: int) -> None:
    text = "Cụm từ đầu tiên " + "rồi rất nhiều chữ " * 20 + "ở giữa câu " + "và thêm nhiều chữ " * 20 + "đến cuối cùng"
    line, mark = shown(text, marked, cells=cells)
    assert marked in line
    assert max(width(line), width(mark)) <= cells
    assert line.index(marked) == mark.index("^")
    assert mark.count("~") == len(marked) - 1


@pytest.mark.parametrize("cells", [40, 60, 79])
@pytest.mark.parametrize("indent", ["", "rồi nhiều chữ " * 9])
def test_the_note_on_further_lines_fits_too(indent: str, cells: int) -> None:
    text = indent + "Kế hoạch số 463-KH/TU ngày 25/4/2025 của Ban Thường vụ về một việc kéo dài\nsang dòng sau."
    line, mark = shown(text, text.removeprefix(indent), cells=cells)
    assert mark.endswith("… (tiếp 1 dòng)")
    assert max(width(line), width(mark)) <= cells
    assert line.index("Kế hoạch") == mark.index("^")


def test_an_endless_line_is_cut_on_both_sides() -> None:
    line, mark = shown("a" * 50_000 + "SAI" + "b" * 50_000, "SAI")
    assert line.startswith("  1 │ …a")
    assert line.endswith("b…")
    assert line.index("SAI") == mark.index("^")


def test_colours_stand_around_the_mark_only() -> None:
    source = Source.of("một hai")
    line, mark = excerpt(source, Span(4, 7), "error", Page(colour=True))
    assert line.endswith("một \x1b[1;31mhai\x1b[0m")
    assert mark.endswith("\x1b[1;31m^~~\x1b[0m")


def test_english_note() -> None:
    assert shown("a b\nc\nd", "b\nc\nd", lang="en")[1].endswith("… (2 more lines)")


LONG = "1. " + "Đảng ủy đã lãnh đạo, chỉ đạo thực hiện. " * 30 + "Ngày 31/02/2024, " + "hội nghị kết thúc. " * 30


@pytest.mark.parametrize(
    ("source", "marked", "lines"),
    [
        pytest.param(
            word_source(["một", "hai\nba bốn"]), "bốn", ["  2 │ ba bốn", "    │    ^~~"], id="after a soft line break"
        ),
        pytest.param(
            word_source(["một", "hai\nba\nbốn"]),
            "hai\nba",
            ["  2 │ hai", "    │ ^~~ … (tiếp 1 dòng)"],
            id="over a soft line break",
        ),
        pytest.param(
            word_source(["một", "hai\nba", "bốn", "năm"]),
            "hai\nba\nbốn\nnăm",
            ["  2 │ hai", "    │ ^~~ … (tiếp 2 đoạn)"],
            id="several paragraphs",
        ),
        pytest.param(
            word_source(["một", "hai"]), "một\n", ["  1 │ một", "    │ ^~~"], id="the end of a paragraph is no other"
        ),
        pytest.param(
            pdf_source(["một\nhai", "ba\nbốn"]),
            "hai\n\fba\nbốn",
            ["  2 │ hai", "    │ ^~~ … (tiếp 2 dòng)"],
            id="lines go on over a page",
        ),
        pytest.param(pdf_source(["một\nhai", "ba\nbốn"]), "bốn", ["  2 │ bốn", "    │ ^~~"], id="line of the page"),
    ],
)
def test_word_files_and_pdfs(source: Source, marked: str, lines: list[str]) -> None:
    start = source.text.index(marked)
    assert list(excerpt(source, Span(start, start + len(marked)), "error", Page(60))) == lines


@pytest.mark.parametrize("cells", [40, 79, 120])
def test_a_long_paragraph_is_cut_around_the_words(cells: int) -> None:
    source = word_source(["BÁO CÁO", LONG])
    start = source.text.index("31/02/2024")
    line, mark = excerpt(source, Span(start, start + 10), "error", Page(cells))
    assert max(width(line), width(mark)) <= cells
    assert line.startswith("  2 │ …")
    assert line[mark.index("^") :].startswith("31/02/2024")
    assert mark.endswith(" ^~~~~~~~~~")
