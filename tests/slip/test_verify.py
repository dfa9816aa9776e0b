"""A draft checked, its slip changed by hand in one place or another, and both held against each other."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from tests.cli.test_config import DRAFT

from checker.errors import CheckerError
from checker.pipeline import Settings
from checker.render.slip.content import sheet
from checker.slip.check import check
from checker.slip.edition import Edition
from checker.slip.record import Choices
from checker.slip.sheet import texts
from checker.slip.verify import against_check, against_file, settings_of
from checker.slip.written import Slip, read, written
from checker.suppression import Suppression

DAY = date(2026, 9, 21)
SETTINGS = Settings(stage="submit", select=("date", "closing"))
SILENT = (Suppression("date", "in như vậy", "x:1", text="31/02/2024", until=date(2026, 9, 30)),)
CHECK = check(DRAFT.encode(), "a.txt", SETTINGS, SILENT, DAY)
SLIP = Slip(CHECK.record, sheet(CHECK, "vi"))


def held(slip: Slip, today: date = DAY, here: Settings = SETTINGS) -> tuple[bool, str]:
    """Whether `slip` belongs to the draft, and all that is said of it."""
    slip = read(written(*slip), "x")
    answers = [*against_file(slip, "\n".join(texts(slip.sheet)), slip.record.sha256)]
    again = check(
        DRAFT.encode(),
        "tên khác.txt",
        settings_of(slip.record, here, stage=None, standard=None, plan=None),
        SILENT,
        slip.record.day,
    )
    answers += against_check(slip, again, here, today)
    return all(answer.same for answer in answers), "\n".join(answer.said.vi for answer in answers)


def printed(old: str, new: str) -> Slip:
    """The slip with `new` in place of `old` on its page, in the part for programs too."""
    value = json.loads(written(*SLIP))
    page = json.dumps(value["page"], ensure_ascii=False)
    assert old in page
    return read(json.dumps({**value, "page": json.loads(page.replace(old, new))}), "x")


def recorded(**changes: Any) -> Slip:
    return SLIP._replace(record=SLIP.record._replace(**changes))


@pytest.mark.parametrize(
    ("slip", "belongs", "said"),
    [
        (SLIP, True, "cho đúng kết quả của phiếu"),
        (Slip(CHECK.record, sheet(CHECK, "en")), True, "cho đúng kết quả của phiếu"),
        # The page says other than the check, and its part for programs says so too.
        (printed("1 lỗi, ", "0 lỗi, "), False, "KHÔNG đúng với kết quả kiểm tra, bắt đầu từ chỗ “0 lỗi, 1 cảnh báo”"),
        (printed("KHÔNG ĐẠT", "ĐẠT"), False, "từ chỗ “ĐẠT”"),
        (printed("in như vậy", "được phép"), False, "từ chỗ “được phép"),
        # The record says other than the check.
        (recorded(verdict="pass"), False, "kết luận ĐẠT, nay là KHÔNG ĐẠT"),
        (recorded(findings=()), False, "3 phát hiện mới"),
        (recorded(stage="draft"), False, "Chữ trên phiếu: KHÔNG đúng"),
        (recorded(choices=Choices(None, None, ("number",), ())), False, "3 phát hiện của phiếu nay không còn"),
        (recorded(choices=Choices(None, None, ("date", "closing"), ("text",))), False, "Chữ trên phiếu: KHÔNG đúng"),
        (recorded(day=date(2026, 10, 1)), False, "nay không còn"),  # on which the reason was over
        # Another edition is told; the result decides.
        (recorded(edition=Edition("0.0.9", CHECK.record.edition.rules)), True, "hãy tin dòng “Phiếu ghi” ở trên"),
    ],
)
def test_slips(slip: Slip, belongs: bool, said: str) -> None:
    answer, told = held(slip)
    assert said in told
    assert answer == belongs


def test_an_older_slip_that_is_printed_alike() -> None:
    old = check(DRAFT.encode(), "a.txt", SETTINGS, SILENT, DAY)
    old = old._replace(record=old.record._replace(edition=Edition("0.0.9", "0" * 16)))
    belongs, told = held(Slip(old.record, sheet(old, "vi")))
    assert belongs
    assert "chương trình 0.0.9, nay là " in told and "hãy tin dòng" not in told


def test_notes() -> None:
    belongs, told = held(SLIP, today=date(2026, 10, 1), here=Settings())
    assert belongs  # by the slip's own day and choices
    assert "1 phát hiện được để nguyên theo lý do nay đã hết hạn" in told
    assert "chỉ xét: date, closing, ở đây không có" in told


def test_another_file() -> None:
    *_, file = against_file(SLIP, "", "0" * 64)
    assert not file.same


@pytest.mark.parametrize(
    ("chosen", "here", "stated", "taken"),
    [
        ((None, None), (None, None), {}, (None, None)),
        ((None, None), ("05-hd-vptw", "19-KH/TU"), {}, (None, None)),
        (("36-hd-vptw", "83-KH/TU"), (None, None), {}, ("36-hd-vptw", "83-KH/TU")),
        (("s.yaml", "p.yaml"), ("a/s.yaml", "b/p.yaml"), {}, ("a/s.yaml", "b/p.yaml")),
        (("36-hd-vptw", None), ("05-hd-vptw", "q"), {"standard": "05-hd-vptw", "plan": "q"}, ("05-hd-vptw", "q")),
        ((None, "p.yaml"), (None, None), {}, "--plan"),
        ((None, "p.yaml"), (None, "83-KH/TU"), {"plan": "83-KH/TU"}, "--plan"),
        (("s.yaml", None), (None, None), {}, "--standard"),
    ],
)
def test_what_is_taken(
    chosen: tuple[str | None, str | None],
    here: tuple[str | None, str | None],
    stated: dict[str, str],
    taken: tuple[str | None, str | None] | str,
) -> None:
    record = SLIP.record._replace(choices=Choices(*chosen, (), ()))
    own = Settings(standard=here[0], plan=here[1])

    def settings() -> Settings:
        return settings_of(record, own, stage=None, standard=stated.get("standard"), plan=stated.get("plan"))

    if isinstance(taken, str):
        with pytest.raises(CheckerError) as error:
            settings()
        assert f"hãy chỉ ra tệp đó bằng {taken}" in error.value.what.vi
    else:
        assert (settings().standard, settings().plan) == taken
        assert settings().stage == "submit"
