"""What a reviewer decided holds while the words it was decided on are the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.coverage.test_resting import DRAFT

from checker.coverage.cover import cover
from checker.coverage.resting import fingerprint
from checker.errors import CheckerError
from checker.finding import Status
from checker.judgements import NAME, Ruling, about, beside, parsed, rule, rulings
from checker.parse import parse
from checker.plan import find, load
from checker.read import from_string
from checker.render.judged import said

PLAN = find(load(), "83-kh-tu-2022")
DOCUMENT = parse(from_string(DRAFT))
COVERAGE = cover(DOCUMENT, PLAN)
FIFTH = COVERAGE.groups[0].tasks[4]


def entry(*, status: Status = "partial", reason: str = "thiếu kết quả phiếu", **other: str) -> str:
    """An entry of the file on task 5 of the first group, as it stands in `DRAFT`."""
    fields = {
        "file": "bao-cao.txt",
        "plan": PLAN.id,
        "task": "key 5",
        "status": status,
        "found": "answered",
        "reason": reason,
        "by": "Nguyễn Văn An",
        "day": "2026-11-22",
        "text": f'"{fingerprint(DOCUMENT, FIFTH)}"',
        "statement": f'"{PLAN.groups[0].tasks[4].digest}"',
        **other,
    }
    first, *rest = (f"{key}: {value}" for key, value in fields.items())
    return f"  - {first}\n" + "".join(f"    {line}\n" for line in rest)


def ruled(text: str, draft: str = DRAFT) -> Ruling:
    """The ruling on task 5 of the first group of `draft` with the entries `text`."""
    document = parse(from_string(draft))
    held = about(parsed("x.yaml", "judgements:\n" + text), PLAN.id)
    return rulings(document, cover(document, PLAN), PLAN, held)["key", 5]


CASES: list[tuple[str, str, Status, str | None, str]] = [
    # old, new, status that counts, doubt, said
    (
        "",
        "",
        "partial",
        None,
        "người rà soát đánh giá “một phần” ngày 22/11/2026 (Nguyễn Văn An), chương trình",
    ),
    ("5. Lấy", "9. Lấy", "partial", None, "tìm thấy “đã trả lời”; lý do: thiếu kết quả phiếu"),
    ("13 đồng chí", "14 đồng chí", "answered", "text", "nội dung làm căn cứ trong báo cáo đã khác"),
    ("5. Lấy phiếu tín nhiệm giữa nhiệm kỳ:", "5. Thể thao:", "missing", "text", "xin xem lại"),
]


@pytest.mark.parametrize(("old", "new", "status", "doubt", "sentence"), CASES)
def test_while_the_words_are_the_same(old: str, new: str, status: Status, doubt: str | None, sentence: str) -> None:
    ruling = ruled(entry(), DRAFT.replace(old, new))
    assert (ruling.status, ruling.doubt) == (status, doubt)
    words = said(ruling)
    assert words is not None
    assert sentence in words.vi


def test_another_statement_puts_it_in_doubt() -> None:
    ruling = ruled(entry(statement='"0123456789abcdef"'))
    assert (ruling.status, ruling.doubt, ruling.overruled) == ("answered", "statement", False)


def test_a_confirmation_and_no_judgement() -> None:
    words = said(ruled(entry(status="answered")))
    assert words is not None
    assert words.vi.startswith("người rà soát xác nhận “đã trả lời”")
    assert ruled(entry(task="key 6")) == rule(None, "answered", "", "")
    assert ruled(entry(plan="khac")) == rule(None, "answered", "", "")
    assert said(rule(None, "missing", "", "")) is None


def test_the_last_of_several_counts() -> None:
    assert ruled(entry() + entry(status="shallow")).status == "shallow"


def test_beside_each_report(tmp_path: Path) -> None:
    report, path = tmp_path / "báo cáo.txt", tmp_path / NAME
    assert beside(str(report)) == ()
    path.write_text("judgements:\n" + entry(file="báo cáo.txt") + entry(file="khác.txt"), encoding="utf-8")
    (one,) = beside(str(report))
    assert (one.group, one.number, one.status, one.origin) == ("key", 5, "partial", f"{path}:2")
    path.write_text("judgements:\n" + entry(file="khác.txt"), encoding="utf-8")
    os.utime(path, (1, 1))
    assert beside(str(report)) == ()


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("judgements: []\n", 1, "judgements"),
        ("judgements:\n" + entry(status="answered", task="key"), 4, "judgements[0].task"),
        ("judgements:\n" + entry().replace("partial", "patial"), 5, "judgements[0].status"),
        ("judgements:\n" + entry(reason='""'), 7, "judgements[0].reason"),
        ("judgements:\n" + entry() + entry(nonsense="x"), 22, "judgements[1].nonsense"),
        ("judgements:\n" + entry(day="22/11/2026"), 9, "judgements[0].day"),
    ],
)
def test_mistakes_are_shown_where_they_are(text: str, line: int, key: str) -> None:
    with pytest.raises(CheckerError) as caught:
        list(parsed("x.yaml", text))
    assert (caught.value.path, caught.value.line, caught.value.key) == ("x.yaml", line, key)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CheckerError, match="cannot be read"):
        beside(str(tmp_path / "x.txt"))
