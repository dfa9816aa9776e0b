"""Silence with a reason: what is silenced, what stays in the result, what is reported as no longer needed."""

from __future__ import annotations

from datetime import date

import pytest
from tests import findings
from tests.findings import LETTERHEAD

from checker.finding import Result, Suppressed
from checker.suppression import Suppression

DRAFT = LETTERHEAD + (
    "I. Kết quả\n"
    "1. Đảng ủy tổ chức hội nghị ngày 5/4/2024 tại trụ sở.\n"
    "2. Đảng ủy kiểm tra các chi bộ ngày 7/4/2024 và ngày 31/02/2024.\n"
)
TODAY = date(2024, 6, 30)


def lint(*suppressions: Suppression, draft: str = DRAFT, select: tuple[str, ...] = ("date", "file")) -> Result:
    return findings.lint(draft, standard="36-hd-vptw", select=select, suppressions=suppressions, today=TODAY)


def entry(rule: str = "date.zero-padding", **fields: object) -> Suppression:
    return Suppression(rule=rule, reason="in như bản gốc", origin="checker.toml:3", **fields)  # type: ignore[arg-type]


def silent(result: Result) -> list[str]:
    return [finding.text for finding in result.findings if finding.suppressed is not None]


def heard(result: Result) -> list[str]:
    return [f"{finding.rule} {finding.text}".strip() for finding in result.findings if finding.suppressed is None]


ALL = ["date.zero-padding 5/4/2024", "date.zero-padding 7/4/2024", "date.impossible 31/02/2024"]
FIRST = lint().findings[0].fingerprint


@pytest.mark.parametrize(
    ("suppression", "silenced"),
    [
        (entry(), ["5/4/2024", "7/4/2024"]),
        (entry("date"), ["5/4/2024", "7/4/2024", "31/02/2024"]),
        (entry("dat"), []),
        (entry("date.zero"), []),
        (entry(text="7/4"), ["7/4/2024"]),
        (entry(text="  7/4/2024\n"), ["7/4/2024"]),
        (entry(text="8/4"), []),
        (entry(fingerprint=FIRST), ["5/4/2024"]),
        (entry("date.impossible", fingerprint=FIRST), []),
        (entry(until=TODAY), ["5/4/2024", "7/4/2024"]),
        (entry(until=date(2024, 6, 29)), []),
    ],
)
def test_what_is_silenced(suppression: Suppression, silenced: list[str]) -> None:
    assert silent(lint(suppression)) == silenced


def test_nothing_is_hidden() -> None:
    plain, quiet = lint(), lint(entry("date", by="Văn phòng", until=TODAY))
    assert heard(plain) == ALL
    assert [finding._replace(suppressed=None) for finding in quiet.findings] == list(plain.findings)
    assert {finding.suppressed for finding in quiet.findings} == {
        Suppressed("in như bản gốc", "Văn phòng", TODAY, "checker.toml:3")
    }


def test_a_silenced_error_does_not_fail_the_draft() -> None:
    draft = DRAFT.replace("31/02/2024.", "28/02/2024./.") + "\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"
    assert lint(draft=draft, select=("closing",)).verdict == "fail"
    assert lint(entry("closing.end-mark"), draft=draft, select=("closing",)).verdict == "pass"


def test_the_first_that_fits_gives_the_reason() -> None:
    over = entry(until=date(2024, 1, 1))
    result = lint(over, entry("date", by="A"), entry(by="B"))
    assert {finding.suppressed.by for finding in result.findings if finding.suppressed} == {"A"}


@pytest.mark.parametrize(
    ("suppression", "reported"),
    [
        (entry(narrow=True, text="9/9/2024"), ["file.suppression-unused"]),
        (entry(narrow=False, text="9/9/2024"), []),  # perhaps another draft needs it
        (entry(narrow=True), []),
        (entry("letterhead", narrow=True), []),  # those rules did not run
        (entry(narrow=True, until=date(2024, 1, 1)), ["file.suppression-expired"]),
        (entry(narrow=True, text="9/9/2024", until=date(2024, 1, 1)), ["file.suppression-expired"]),
        (entry(until=date(2024, 1, 1)), ["file.suppression-expired"]),
        (entry(until=date(2024, 1, 1), text="9/9/2024"), []),
    ],
)
def test_what_is_no_longer_needed(suppression: Suppression, reported: list[str]) -> None:
    found = [finding.rule for finding in lint(suppression).findings if finding.rule.startswith("file.suppression")]
    assert found == reported


def test_a_baseline_counts_what_it_no_longer_needs() -> None:
    old = entry(fingerprint=FIRST, narrow=True, baseline=True)
    gone = entry(fingerprint="0" * 16, narrow=True, baseline=True)
    result = lint(old, gone, entry("closing", fingerprint="1" * 16, narrow=True, baseline=True))
    assert silent(result) == ["5/4/2024"]
    assert result.stale == 1
    assert not [finding for finding in result.findings if finding.rule.startswith("file.")]


def test_what_is_reported_of_suppressions_comes_first() -> None:
    result = lint(entry(narrow=True, text="9/9/2024"))
    assert [finding.rule for finding in result.findings][:2] == ["file.suppression-unused", "date.zero-padding"]
