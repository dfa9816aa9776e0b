"""The part for programs: written, read again, and refused where it is not whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.slip.made import RECORD, SHEET

from checker.errors import CheckerError
from checker.slip.record import Choices, Record
from checker.slip.written import Slip, read, written

DAMAGED, OTHER = "phần dành cho máy của phiếu bị hỏng", "một phiên bản khác của chương trình"


@pytest.mark.parametrize(
    "record",
    [
        RECORD,
        RECORD._replace(plan=None, plan_digest=None, tasks=None, findings=()),
        RECORD._replace(choices=Choices("thể thức.yaml", "83-KH/TU", ("date", "text"), ("layout",))),
        RECORD._replace(name='</script><!-- "\x00\u2028.txt'),
    ],
)
def test_what_was_written_is_read(record: Record) -> None:
    text = written(record, SHEET)
    assert text.isascii() and "<" not in text and "\n" not in text
    assert read(text, "x") == Slip(record, SHEET)


def changed(path: str, value: object) -> Callable[[Any], None]:
    """A function that puts `value` at the dotted `path` of what it is given."""

    def change(whole: Any) -> None:
        *above, last = (int(key) if key.isdigit() else key for key in path.split("."))
        for key in above:
            whole = whole[key]
        whole[last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("schema", 0, OTHER),
        ("schema", 2, OTHER),
        ("schema", None, OTHER),
        ("file", None, DAMAGED),
        ("file.name", 1, DAMAGED),
        ("file.sha256", "0" * 63, DAMAGED),
        ("file.sha256", "G" * 64, DAMAGED),
        ("checker.version", [], DAMAGED),
        ("day", "hôm qua", DAMAGED),
        ("day", 20260205, DAMAGED),
        ("stage", "final", DAMAGED),
        ("verdict", [], DAMAGED),
        ("findings", {}, DAMAGED),
        ("findings.0", ["date.impossible"], DAMAGED),
        ("findings.0.1", "grave", DAMAGED),
        ("tasks.0.2", "done", DAMAGED),
        ("tasks.0.1", "một", DAMAGED),
        ("choices.select", "date", DAMAGED),
        ("choices.plan", 83, DAMAGED),
        ("page", None, DAMAGED),
        ("page.conclusion", ["Kết luận"], DAMAGED),
        ("page.facts.0", ["a", "b", "c"], DAMAGED),
        ("page.parts.0.rows.0", [1], DAMAGED),
        ("page.signed", "An", DAMAGED),
    ],
)
def test_a_part_that_is_not_whole(path: str, value: object, said: str) -> None:
    whole = json.loads(written(RECORD, SHEET))
    changed(path, value)(whole)
    text = json.dumps(whole)
    with pytest.raises(CheckerError) as error:
        read(text, "phiếu.html")
    assert said in error.value.what.vi and error.value.path == "phiếu.html"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "1", '"x"', "{}", "[" * 100_000, '{"schema":' + "1" * 5000])
def test_what_is_no_record(text: str) -> None:
    with pytest.raises(CheckerError, match="damaged"):
        read(text, "x")
