"""Tables that a PDF draws."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from tests.read.pdf.papers import document, stroke, text, upright

from checker.read.pdf import read_pdf
from checker.source import Source

Word = tuple[float, float, str]
COLUMNS = (85, 120, 300, 400, 510)
ROWS = (200, 220, 260, 280)


def _lines(columns: Sequence[float] = COLUMNS, rows: Sequence[float] = ROWS) -> list[bytes]:
    across = [stroke(columns[0], columns[-1], y) for y in rows]
    return [*across, *(upright(x, rows[0], rows[-1]) for x in columns)]


def _words(*words: Word) -> list[bytes]:
    return [text((x, y), says, size=12) for x, y, says in words]


WORDS = _words(
    (88, 214, "TT"),
    (125, 214, "Nội dung"),
    (305, 214, "Đơn vị"),
    (405, 214, "Kết quả"),
    (88, 234, "1"),
    (125, 234, "Tuyên truyền và phổ biến các"),
    (305, 234, "Phòng Văn hóa"),
    (405, 234, "Đã hoàn thành"),
    (125, 250, "văn bản"),
    (88, 274, "2"),
    (125, 274, "Kiểm tra"),
    (305, 274, "Tổ 1"),
    (405, 274, "Chưa làm"),
)
AROUND = [text((85, 180), "Kết quả như sau:"), text((85, 310), "Trên đây là kết quả.")]


def _source(drawn: list[bytes]) -> Source:
    return read_pdf(document(drawn), "bao-cao.pdf")


def _tables(source: Source) -> list[str]:
    assert source.layout is not None
    return [source.quote(span) for span in source.layout.tables]


def test_a_table_is_read_cell_by_cell() -> None:
    source = _source([*AROUND, *_lines(), *WORDS])
    cells = [
        *("TT", "Nội dung", "Đơn vị", "Kết quả"),
        *("1", "Tuyên truyền và phổ biến các văn bản", "Phòng Văn hóa", "Đã hoàn thành"),
        *("2", "Kiểm tra", "Tổ 1", "Chưa làm"),
    ]
    assert source.text.split("\n") == ["Kết quả như sau:", *cells, "Trên đây là kết quả."]
    assert _tables(source) == ["\n".join(cells)]
    assert source.layout is not None
    assert [source.quote(row).split("\n")[0] for row in source.layout.rows] == ["TT", "1", "2"]
    assert {part.part for part in source.layout.paragraphs} == {"body", "cell"}
    assert {part.ruled for part in source.layout.paragraphs} == {False}


@pytest.mark.parametrize(
    "lines",
    [
        _lines(),
        # Borders drawn cell by cell, in any order.
        [
            line
            for x, end in pairwise(COLUMNS)
            for y, below in reversed([*pairwise(ROWS)])
            for line in (stroke(x, end, y), stroke(x, end, below), upright(x, y, below), upright(end, y, below))
        ],
        # As boxes.
        [
            f"{x} {842 - below} {end - x} {below - y} re S".encode()
            for x, end in pairwise(COLUMNS)
            for y, below in pairwise(ROWS)
        ],
        # Open at its sides.
        [*(stroke(85, 510, y) for y in ROWS), *(upright(x, 200, 280) for x in COLUMNS[1:-1])],
    ],
)
def test_however_its_lines_are_drawn(lines: list[bytes]) -> None:
    assert _tables(_source([*lines, *WORDS])) == _tables(_source([*_lines(), *WORDS]))


def test_cells_may_be_joined_across_and_down() -> None:
    lines = [stroke(85, 510, 200), stroke(120, 510, 220), stroke(85, 510, 260), stroke(85, 510, 280)]
    lines += [upright(x, 200, 280) for x in (85, 120, 510)] + [upright(300, 220, 280)]
    words = _words(
        (88, 232, "1"),
        (250, 214, "Nội dung"),
        (125, 234, "Việc"),
        (305, 234, "Kết quả"),
        (88, 274, "2"),
        (125, 274, "Xong"),
    )
    assert _tables(_source([*lines, *words])) == ["1\nNội dung\nViệc\nKết quả\n2\nXong"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            [(125, 234, "Tuyên truyền tất cả văn bản về"), (125, 250, "cải cách")],
            "Tuyên truyền tất cả văn bản về cải cách",
        ),
        ([(125, 234, "- Tuyên truyền;"), (125, 250, "- Kiểm tra.")], "- Tuyên truyền;\n- Kiểm tra."),
        ([(125, 234, "Giai đoạn của kế hoạch 2021-"), (125, 250, "2025")], "Giai đoạn của kế hoạch 2021-2025"),
    ],
)
def test_lines_of_a_cell_are_joined_where_the_next_word_had_no_room(
    words: list[tuple[float, float, str]], says: str
) -> None:
    others = [(88, 214, "TT"), (125, 214, "Nội dung"), (88, 234, "1")]
    assert says in _tables(_source([*_lines(), *_words(*others, *words)]))[0]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        _lines((85, 510), (200, 280)),  # a box
        _lines((85, 300, 510), (200, 280)),  # two boxes side by side: the columns of a letterhead
        _lines((85, 510), ROWS),  # one column
        [stroke(85, 510, y) for y in ROWS],
        [upright(x, 200, 280) for x in COLUMNS],
    ],
)
def test_what_is_no_table(lines: list[bytes]) -> None:
    source = _source([*AROUND, *lines, *WORDS])
    assert _tables(source) == []
    assert any(line.split() == ["TT", "Nội", "dung", "Đơn", "vị", "Kết", "quả"] for line in source.text.split("\n"))


def test_a_number_in_a_table_is_no_page_number() -> None:
    page = [*_lines(), *WORDS, *_words((88, 400, "x"))]
    layout = _source(page).layout
    assert layout is not None
    assert layout.furniture == ()


def test_a_single_row_is_one_where_it_has_three_columns() -> None:
    """The last row of a page may be the first of a table."""
    row = _words((88, 214, "1"), (125, 214, "Kiểm tra"), (305, 214, "Tổ 1"), (405, 214, "Chưa làm"))
    assert _tables(_source([*AROUND, *_lines(rows=ROWS[:2]), *row])) == ["1\nKiểm tra\nTổ 1\nChưa làm"]
    assert _tables(_source([*AROUND, *_lines(COLUMNS[::2], ROWS[:2]), *row[:2]])) == []
