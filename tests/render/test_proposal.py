"""What a fix is said to change: text and edits in; what the terminal and the page say of them out."""

from __future__ import annotations

import re

import pytest
from tests.render.runs import rendered

from checker.errors import Words
from checker.finding import Edit, Finding, Fix
from checker.pipeline import Settings, lint_source
from checker.read import decode
from checker.render.proposal import proposal
from checker.source import Source, Span

LONG = (
    "Ban Chấp hành Đảng bộ xã đã tổ chức hội nghị; các chi bộ cũng đã tổ chức hội nghị quán triệt đến từng đảng viên "
    "của mình.\n"
)
PLACES = "".join(f"{number}. Kế hoạch hoá công việc của từng tổ.\n" for number in range(1, 6))

Edits = list[tuple[str, int, str]]
"""What goes, from which of its occurrences on (0 the first), and what comes."""


def finding(source: Source, edits: Edits, at: str | None = None) -> Finding:
    """A finding on the words `at` (the whole file without any) that is mended by `edits`."""
    made = []
    for old, which, new in edits:
        anchor = old.replace("|", "")
        found = [match.start() for match in re.finditer(re.escape(anchor), source.text)][which]
        cut = old.find("|")  # "|" marks where something is added
        start, end = (found, found + len(anchor)) if cut < 0 else (found + cut, found + cut)
        made.append(Edit(Span(start, end), new))
    start = source.text.index(at) if at is not None else 0
    span = Span(start, start + len(at)) if at is not None else None
    words, fixes = Words("x", "x"), (Fix(tuple(made), False),)
    return Finding("text.test", "warning", "likely", words, None, span, at or "", None, fixes=fixes)


TWICE: Edits = [("tổ chức", 0, "mở"), ("tổ chức", 1, "mở")]
NUMBERED: Edits = [("việc", number, f"việc {number}") for number in range(5)]
THROUGHOUT: Edits = [("hoá", number, "hóa") for number in range(5)]
COMMA: Edits = [("5| ngày", 0, ",")]


@pytest.mark.parametrize(
    ("text", "at", "edits", "lines"),
    [
        pytest.param(
            "Ngày 5/4/2024 họp.\n", "5/4/2024", [("5/4/2024", 0, "05/4/2024")],
            ["thay “5/4/2024” bằng “05/4/2024”"], id="the finding's own words",
        ),
        pytest.param(
            "Ngày 5/1/2024 họp.\n", "5/1/2024", [("5", 0, "05"), ("1", 0, "01")],
            ["thay “5/1” bằng “05/01” ở “Ngày 5/1/2024 họp.”"], id="near each other",
        ),
        pytest.param(
            LONG, "hội nghị", [("hội nghị", 0, "họp"), ("đảng viên", 0, "người")],
            [
                "thay “hội nghị” bằng “họp” ở “…Đảng bộ xã đã tổ chức hội nghị; các chi bộ cũng đã tổ…”",
                "thay “đảng viên” bằng “người” ở “…quán triệt đến từng đảng viên của mình.”",
            ],
            id="far from each other",
        ),
        pytest.param(
            LONG, "tổ chức", TWICE,
            [
                "thay “tổ chức” bằng “mở” ở 2 chỗ: “…hành Đảng bộ xã đã tổ chức hội nghị; các chi bộ…”; "
                "“…các chi bộ cũng đã tổ chức hội nghị quán triệt…”"
            ],
            id="the same twice",
        ),
        pytest.param(
            PLACES, None, THROUGHOUT,
            [
                "thay “hoá” bằng “hóa” ở 5 chỗ: "
                + "".join(f"“{number}. Kế hoạch hoá công việc của từng tổ.”; " for number in (1, 2, 3))
                + "và 2 chỗ nữa"
            ],
            id="of the whole document",
        ),
        pytest.param(
            PLACES, None, NUMBERED,
            [
                "thay “việc” bằng “việc 0” ở “1. Kế hoạch hoá công việc của từng tổ.”",
                "thay “việc” bằng “việc 1” ở “2. Kế hoạch hoá công việc của từng tổ.”",
                "thay “việc” bằng “việc 2” ở “3. Kế hoạch hoá công việc của từng tổ.”",
                "và 2 chỗ nữa",
            ],
            id="many, each otherwise",
        ),
        pytest.param(
            "Công văn số 5 ngày 05/4/2024.\n", "Công văn số 5", COMMA,
            ["thêm “,” để thành “Công văn số 5, ngày 05/4/2024.”"], id="added",
        ),
        pytest.param(
            "Các chi bộ các đơn vị.\n", "Các", [(" các", 0, "")],
            ["bỏ “ các” ở “Các chi bộ các đơn vị.”"], id="removed",
        ),
        pytest.param(
            "một phát\ntriển hai\n", "một", [("phát", 0, "khai"), ("triển", 0, "thác")],
            ["thay “phát triển” bằng “khai thác” ở “một phát triển hai”"], id="over a line end",
        ),
        pytest.param("không đổi\n", "không", [("không", 0, "không")], [], id="as it is read"),
    ],
)  # fmt: skip
def test_each_change_is_said_once_and_where(text: str, at: str | None, edits: Edits, lines: list[str]) -> None:
    assert said(text, at, edits, "vi") == lines


@pytest.mark.parametrize(
    ("text", "edits", "first", "last"),
    [
        (LONG, TWICE[:1], "replace “tổ chức” by “mở” in “…hành Đảng bộ xã đã tổ chức hội nghị; các chi bộ…”", None),
        (PLACES, THROUGHOUT[:4], "replace “hoá” by “hóa” in 4 places: “1. Kế hoạch", "; and 1 more"),
        (PLACES, NUMBERED, "replace “việc” by “việc 0” in “1. Kế hoạch hoá công việc của từng tổ.”", "and 2 more"),
        ("Công văn số 5 ngày nay.\n", COMMA, "add “,” to read “Công văn số 5, ngày nay.”", None),
        ("Công văn số 5 ngày nay.\n", [(" 5", 0, "")], "remove “ 5” in “Công văn số 5 ngày nay.”", None),
    ],
)
def test_in_english(text: str, edits: Edits, first: str, last: str | None) -> None:
    lines = said(text, None, edits, "en")
    assert lines[0].startswith(first)
    assert lines[-1].endswith(last or first)


def said(text: str, at: str | None, edits: Edits, lang: str) -> list[str]:
    """The lines of the proposal that makes these `edits`."""
    source = Source.of(text)
    made = finding(source, edits, at)
    return list(proposal(source, made, made.fixes[0], lang))


def page(text: str, edits: Edits, at: str | None) -> list[str]:
    """The proposals in the page, as they are written there."""
    source = Source.of(text)
    result = lint_source(source, Settings())._replace(findings=(finding(source, edits, at),))
    return re.findall(r'<p class="fix"><b>Đề xuất:</b> (.*?)</p>', rendered("html", result))


@pytest.mark.parametrize(
    ("text", "at", "edits", "written"),
    [
        pytest.param(
            "Ngày 5/1/2024 họp.\n", "5/1/2024", [("5", 0, "05"), ("1", 0, "01")],
            ["Ngày <del>5</del><ins>05</ins>/<del>1</del><ins>01</ins>/2024 họp."], id="near each other",
        ),
        pytest.param(
            LONG, "hội nghị", [("hội nghị", 0, "họp"), ("đảng viên", 0, "")],
            [
                "…Đảng bộ xã đã tổ chức <del>hội nghị</del><ins>họp</ins>; các chi bộ cũng đã tổ…"
                " · …quán triệt đến từng <del>đảng viên</del> của mình."
            ],
            id="far from each other",
        ),
        pytest.param(
            PLACES, None, THROUGHOUT,
            [
                "".join(f"{n}. Kế hoạch <del>hoá</del><ins>hóa</ins> công việc của từng tổ. · " for n in (1, 2, 3))
                + "và 2 chỗ nữa"
            ],
            id="of the whole document",
        ),
        pytest.param("a <b> c\n", "a", [("|<b>", 0, "&")], ["a <ins>&amp;</ins>&lt;b&gt; c"], id="signs of the page"),
        pytest.param("không đổi\n", "không", [("không", 0, "không")], [], id="as it is read"),
    ],
)  # fmt: skip
def test_the_page_shows_each_change_in_its_words(text: str, at: str | None, edits: Edits, written: list[str]) -> None:
    assert page(text, edits, at) == written


def test_letters_composed_are_no_change_to_show() -> None:
    pieces = "Kế hoạch\n".replace("ế", "e\u0302\u0301") * 40
    result = lint_source(decode(pieces.encode(), "x.txt"), Settings(select=("file",)))
    assert any(len(fix.edits) == 40 for one in result.findings for fix in one.fixes)
    assert 'class="fix"' not in rendered("html", result)
