"""Records as JSON and back."""

from __future__ import annotations

from json import dumps
from typing import Any

import pytest
from tests.review.made import reported

from checker.errors import Words
from checker.review.json_form import NotARecordError, read, value, written
from checker.review.record import Judged, Place, Record, Unevaluated, Unreadable

REPORT = reported("a.txt", "Đảng ủy xã A", "APM", rules=["date.impossible"])
JUDGED = REPORT._replace(
    cells=(REPORT.cells[0]._replace(judged=Judged("missing", True, "đã xem", None, "2024-07-01")), *REPORT.cells[1:])
)


@pytest.mark.parametrize(
    "record",
    [
        REPORT,
        JUDGED,
        REPORT._replace(dated=None, notes=(), orphans=()),
        REPORT._replace(orphans=(Place("I.4", None, paragraph=12), Place("I.5", 14, page=2))),
        Unevaluated("b.txt", "xã B", "d", Words("kế hoạch khác", "another plan")),
        Unreadable("c\udce1.docx", "", Words("tệp hỏng", "broken")),
    ],
)
def test_what_is_written_is_read_back(record: Record) -> None:
    line = written(record)
    assert line.isascii()
    assert "\n" not in line
    assert read(line) == record


def test_a_field_with_a_default_may_be_left_out() -> None:
    plain = value(REPORT)
    del plain["superior"], plain["dated"]
    assert read(dumps(plain)) == REPORT._replace(superior="", dated=None)


def test_records_of_before_word_files_and_pdfs_are_read() -> None:
    """Their places are lines, and nothing else is said of them."""
    plain = value(REPORT)
    cells = plain["cells"]
    places = [*plain["notes"], *plain["orphans"], *(place for cell in cells for place in cell["places"])]
    for each in (*places, *(proof for cell in cells for proof in cell["evidence"])):
        assert (each.pop("page"), each.pop("paragraph")) == (None, None)
    assert read(dumps(plain)) == REPORT


@pytest.mark.parametrize(
    ("path", "put", "place"),
    [
        (["kind"], "other", "kind"),
        (["unit"], 3, "unit"),
        (["cells"], {}, "cells"),
        (["cells", 1, "status"], "done", "cells[1].status"),
        (["cells", 1, "status"], [], "cells[1].status"),
        (["cells", 2, "because"], "vì thế", "cells[2].because"),
        (["cells", 0, "places", 0, "line"], True, "cells[0].places[0].line"),
        (["cells", 0, "places", 0], "I.4", "cells[0].places[0]"),
        (["cells", 0, "judged"], {}, "cells[0].judged.found"),
        (["dated"], 2024, "dated"),
    ],
)
def test_a_mistake_is_named(path: list[Any], put: object, place: str) -> None:
    plain = value(REPORT)
    inner: Any = plain
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = put
    with pytest.raises(NotARecordError) as refused:
        read(dumps(plain))
    assert refused.value.args == (place,)


@pytest.mark.parametrize("line", ["", "{", "[]", "null", '{"kind": []}', b"\xff"])
def test_what_is_no_record_is_refused(line: str | bytes) -> None:
    with pytest.raises(NotARecordError):
        read(line)
