"""What the comment on a finding says, line by line."""

from __future__ import annotations

from typing import Any

import pytest
from tests.annotate.copies import DAY, finding, noted, said
from tests.read.word.documents import document, packed, para

from checker.annotate import Order, annotate
from checker.errors import Words
from checker.finding import Finding, Related, Result
from checker.source import Source, Span

DRAFT = packed(document(para("Ngày 5/4/2024 và ngày 6/4/2024.") + para("Ngày 7/4/2024.") + para("Ngày 8/4/2024.")))


def lines(lang: str = "vi", fix: str | None = None, **changes: Any) -> tuple[str, ...]:
    """The comment on a finding of "5/4/2024" with these `changes`."""

    def check(source: Source) -> Result:
        made: Finding = finding(source, "5/4/2024", "date.zero-padding", fix)._replace(**changes)
        return said(source, [made])

    (one,) = noted(annotate(DRAFT, "x", check, Order(DAY, lang)).data)
    return one.lines


@pytest.mark.parametrize(
    ("changes", "said_in_between"),
    [
        ({}, []),
        ({"remedy": Words("Thêm số 0.", "Add a zero.")}, ["Cách sửa: Thêm số 0."]),
        ({"clause": ("36-hd-vptw", "1.4.2")}, ["Căn cứ: 36-hd-vptw, 1.4.2"]),
        ({"fix": "05/4/2024"}, ["Đề xuất: thay “5/4/2024” bằng “05/4/2024”"]),
    ],
)
def test_each_part_has_its_line(changes: dict[str, Any], said_in_between: list[str]) -> None:
    head, *between, last = lines(**changes)
    assert (head, last) == ("Cảnh báo: Xem lại “5/4/2024”.", "[date.zero-padding]")
    assert between == said_in_between


def test_how_grave_and_how_sure() -> None:
    assert lines(severity="error", certainty="likely")[0] == "Lỗi (nhiều khả năng): Xem lại “5/4/2024”."
    assert lines("en", severity="info", certainty="possible")[0] == "Note (possible): Look at “5/4/2024”."


def test_other_places_of_which_the_same_is_said_stand_on_one_line() -> None:
    also, other = Words("cũng ở đây", "here too"), Words("khác", "other")
    related = [Related(also, Span(place, place + 8)) for place in (22, 37)] + [Related(other, Span(52, 56))]
    assert lines(related=tuple(related))[1:-1] == (
        "Xem: đoạn 1 “6/4/2024”, đoạn 2 “7/4/2024”: cũng ở đây",
        "Xem: đoạn 3 “8/4/”: khác",
    )


def test_many_other_places_are_counted() -> None:
    related = tuple(Related(Words("cũng ở đây", "here too"), Span(place, place + 2)) for place in range(17, 29, 2))
    (line,) = lines("en", related=related)[1:-1]
    assert line.endswith(" and 1 more: here too")


def test_nothing_in_a_draft_can_break_the_file() -> None:
    message = Words("a\x00b\ud800c\u202e\ufffe]]>", "")
    assert lines(message=message)[0] == "Cảnh báo: a␀b\N{REPLACEMENT CHARACTER}c��]]>"
