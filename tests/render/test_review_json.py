"""A review as JSON and CSV: by its schema, whatever the reports hold."""

from __future__ import annotations

import csv
from io import StringIO
from json import loads
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.review.made import PLAN, SHORT, reported

from checker.errors import Words
from checker.render import review_csv, review_json
from checker.resources import folder
from checker.review.matrix import Review, review
from checker.review.record import Judged, Record, Unevaluated, Unreadable
from checker.review.rounds import Earlier, Round, asked

SCHEMA = Draft202012Validator(loads((folder("schemas") / "review.schema.json").read_text(encoding="utf-8")))


def made(*, earlier: bool) -> Review:
    first = reported("a.txt", "Đảng ủy xã A", "APM", superior="Huyện ủy B", rules=["date.impossible"])
    judged = Judged("partial", True, "đã xem", "An", "2024-07-01")
    first = first._replace(cells=(first.cells[0], first.cells[1]._replace(judged=judged), first.cells[2]))
    records: tuple[Record, ...] = (
        first,
        reported("b\udce1.txt", '=HYPERLINK("x")', "SDR")._replace(dated=None),
        Unevaluated("c.txt", "xã C", "d", Words("kế hoạch khác", "another plan")),
        Unreadable("d.pdf", "", Words("tệp PDF", "a PDF file")),
        reported("e.txt", "Đảng ủy xã A", "AAA", superior="Huyện ủy B"),
    )
    before = Earlier("v1/a.txt", "Đảng ủy xã A", "huyện ủy b / đảng ủy xã a", tuple(SHORT[each] for each in "MMA"))
    gone = before._replace(path="v1/x.txt", unit="xã X", key=" / xã x")
    return review(PLAN, lambda: records, Round(asked(PLAN), (before, gone)) if earlier else None)


def told(of: Review, lang: str = "vi") -> dict[str, Any]:
    text = "".join(review_json.whole(of, lang))
    text.encode()
    found: dict[str, Any] = loads(text)
    return found


@pytest.mark.parametrize("earlier", [False, True])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_by_the_schema(lang: str, earlier: bool) -> None:
    SCHEMA.validate(told(made(earlier=earlier), lang))


def test_empty() -> None:
    found = told(review(PLAN, tuple[Record, ...]))
    SCHEMA.validate(found)
    assert found["reports"] == []


def test_what_it_says() -> None:
    found = told(made(earlier=True))
    assert found["plan"]["groups"] == [
        {"id": "key", "title": "nhiệm vụ trọng tâm"},
        {"id": "specific", "title": "nhiệm vụ cụ thể"},
    ]
    assert [each["name"] for each in found["reports"]] == [
        "Đảng ủy xã A (a.txt)",
        '=HYPERLINK("x")',
        "Đảng ủy xã A (e.txt)",
    ]
    assert [(task["status"], task["change"]) for task in found["reports"][0]["tasks"]] == [
        ("answered", "fixed"),
        ("partial", "open"),
        ("missing", "new"),
    ]
    assert found["reports"][0]["tasks"][1]["judged"]["reason"] == "đã xem"
    assert found["shared"] == [{"unit": "Đảng ủy xã A", "paths": ["a.txt", "e.txt"]}]
    assert found["absent"] == [{"unit": "xã X", "path": "v1/x.txt"}]
    assert found["unreadable"] == [{"path": "d.pdf", "digest": "", "because": "tệp PDF"}]
    assert found["totals"]["changes"] == {"fixed": 3, "open": 1, "new": 1}


def test_csv_holds_no_formula() -> None:
    rows = list(csv.reader(StringIO("".join(review_csv.whole(made(earlier=False), "vi")).removeprefix("\ufeff"))))
    assert [row[0] for row in rows] == ["Đơn vị", "Đảng ủy xã A (a.txt)", '\'=HYPERLINK("x")', "Đảng ủy xã A (e.txt)"]
    assert rows[1][2:] == ["đã trả lời", "một phần", "không tìm thấy", "2"]
    assert {len(row) for row in rows} == {6}
