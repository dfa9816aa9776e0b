"""Safe fixes applied to a file: gone afterwards, nothing new, all else byte for byte as it was."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.findings import LETTERHEAD, lint, shipped

from checker.errors import Words
from checker.finding import Edit, Finding, Fix, Result
from checker.mend import Mended, mend
from checker.mend.changes import safe_fix
from checker.parse import parse
from checker.source import Source, Span
from checker.suppression import Suppression

Form = Literal["NFC", "NFD"]

DRAFT = f"""{LETTERHEAD}Ban Thường vụ Huyện ủy báo cáo kết quả thực hiện nhiệm vụ quý I như sau:
1. Ngày 5/3/2024, Ban Thường vụ Huyện ủy tổ chức hội nghị; ngày 7/3/2024 ban hành kế hoạch.
2. Ngày 08/3/2024 kiểm tra 05 chi bộ.
Trên đây là báo cáo kết quả thực hiện nhiệm vụ quý I của Ban Thường vụ Huyện ủy./.

Nơi nhận:
- Thường trực Tỉnh ủy (b/c);
- Các chi, đảng bộ trực thuộc
- Lưu Văn phòng Huyện ủy

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nguyễn Văn An
"""
MENDED = (
    DRAFT.replace("5/3", "05/3")
    .replace("7/3", "07/3")
    .replace("./.", ".")
    .replace("(b/c);", "(b/c),")
    .replace("thuộc\n", "thuộc,\n")
    .replace("ủy\n\nT/M", "ủy.\n\nT/M")
)
MENDS = {"date.zero-padding": 2, "closing.end-mark": 1, "recipients.line-end": 3}


def judged(source: Source, *suppressions: Suppression) -> Result:
    return lint(source, standard="36-hd-vptw", suppressions=suppressions, ignore=("coverage",))


def mended(data: bytes, *suppressions: Suppression) -> Mended:
    return mend(data, "x.txt", lambda source: judged(source, *suppressions))


def fixable(result: Result) -> list[Finding]:
    return [finding for finding in result.findings if safe_fix(finding)]


def by_rule(result: Result) -> Counter[str]:
    return Counter(finding.rule for finding in result.findings if finding.suppressed is None)


def test_every_safe_fix_is_applied() -> None:
    done = mended(DRAFT.encode())
    assert done.data.decode() == MENDED
    assert Counter(finding.rule for finding in done.mended) == MENDS
    assert not fixable(done.result)
    assert done.before.text == DRAFT


def test_nothing_to_mend_gives_the_very_bytes() -> None:
    data = MENDED.encode()
    done = mended(data)
    assert done.data is data
    assert done.mended == ()


@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("tail", ["", "\n", "\n\n  \n"])
def test_encoding_line_ends_and_letters_stay(codec: str, mark: bytes, line_end: str, form: Form, tail: str) -> None:
    def file(text: str) -> bytes:
        text = unicodedata.normalize(form, text.rstrip("\n") + tail)
        return mark + text.replace("\n", line_end).encode(codec)

    done = mended(file(DRAFT))
    # A rule may also mend the form of the letters; whatever it does not touch stays.
    if form == "NFC" or not any(finding.rule.startswith("file.") for finding in done.mended):
        assert done.data == file(MENDED)


def test_a_silenced_finding_is_left_alone() -> None:
    entry = Suppression(rule="date.zero-padding", text="7/3", reason="như bản gốc", origin="x")
    assert mended(DRAFT.encode(), entry).data.decode() == MENDED.replace("07/3", "7/3")


def test_every_safe_fix_of_the_catalogue() -> None:
    """The wrong examples of all rules with safe fixes, with all rules at work."""
    for rule in shipped().rules.values():
        for example in rule.wrong if rule.fix == "safe" else ():

            def found(source: Source, standard: str | None = example.standard) -> Result:
                return lint(source, standard=standard)

            before = found(Source.of(example.draft))
            done = mend(example.draft.encode(), "x.txt", found)
            was, now = by_rule(before), by_rule(done.result)
            assert not now - was, (rule.id, example.draft, now - was)
            again = mend(done.data, "x.txt", lint)
            assert again.data == done.data, rule.id


# --- any draft ----------------------------------------------------------------------------------------------

_LINES = st.sampled_from(
    [
        *(
            "1. Ngày 5/4/2024 họp.",
            "2. Ngày  7/4/2024 ,họp .",
            "- Lưu Văn phòng",
            "Nơi nhận:",
            "Trên đây là báo cáo./.",
        ),
        *("I. Kết quả", "Căn cứ Kế hoạch 15-KH/HU ngày 3/4/2023", "hàng năm, hằng năm", "ủy ban; uỷ ban; Đảng uỷ"),
        *(
            "T/M BAN THƯỜNG VỤ",
            "PHÓ BÍ THƯ",
            "Nguyễn Văn An",
            "",
            "Số: 45 - BC/HU",
            "(ngoặc chưa đóng",
            "10.239+377 = 1",
        ),
        *("Kính gửi: Tỉnh ủy", "BÁO CÁO", "đạt 98 %", "* Tiêu đề ", "a) Điểm a ;", "\t- Gạch đầu dòng ...", "TM. UBND"),
    ]
)
_ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", "\n\n", " \n", "\u00a0\n", "\u200b\n"])
_FORMS: st.SearchStrategy[Form] = st.sampled_from(["NFC", "NFC", "NFD"])
_PARTS = st.lists(st.tuples(_LINES, _ENDS, _FORMS), min_size=1, max_size=25)
_BASE = DRAFT.splitlines(keepends=True)


def _file(parts: list[tuple[str, str, Form]], at: int) -> str:
    junk = "".join(unicodedata.normalize(form, line) + end for line, end, form in parts)
    at %= len(_BASE)
    return "".join(_BASE[:at]) + junk + "".join(_BASE[at:])


@given(_PARTS, st.integers(0, 30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_draft(parts: list[tuple[str, str, Form]], at: int, codec: str) -> None:
    text = _file(parts, at)
    data = text.encode(codec)
    first = mend(data, "x.txt", judged)
    again = mend(first.data, "x.txt", judged)
    assert again.data == first.data
    assert again.mended == ()
    start = first.before
    was, now = by_rule(judged(start)), by_rule(first.result)
    assert not now - was
    for rule, number in Counter(finding.rule for finding in first.mended).items():
        assert now[rule] <= was[rule] - number
    # Lines in which nothing was to mend are the same characters, ends included.
    found = judged(start).findings
    spans = [finding.span for finding in found if finding.span]
    spans += [edit.span for finding in found for fix in finding.fixes for edit in fix.edits]
    places = [start.location(span) for span in spans]
    touched = {number for at in places for number in range(at.line or 0, (at.end_line or 0) + 1)}
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", start.original)
    after = Counter(re.split("(?<=\n)|(?<=\r)(?!\n)", first.result.document.source.original))
    kept = Counter(line for number, line in enumerate(lines, 1) if number not in touched)
    assert not kept - after


# --- rules at odds ------------------------------------------------------------------------------------------


def _result(source: Source, *findings: tuple[str, str, str]) -> Result:
    """A result in which each (rule, text, replacement) is found wherever the text stands."""
    document = parse(source)
    found = [
        Finding(
            rule=rule,
            severity="warning",
            certainty="certain",
            message=Words("", ""),
            remedy=None,
            span=Span(match.start(), match.end()),
            text=text,
            clause=None,
            fixes=(Fix((Edit(Span(match.start(), match.end()), new),), True),),
            fingerprint=f"{rule} {match.start()}",
        )
        for rule, text, new in findings
        for match in re.finditer(re.escape(text), source.text)
    ]
    return Result(document, "draft", "pass", "x", Words("", ""), None, None, None, tuple(found), None)


@pytest.mark.parametrize(
    ("rules", "text", "left"),
    [
        ([("a", "x", "y"), ("b", "y", "x")], "x\n", "x\n"),  # each brings back what the other finds
        ([("a", "x", "xx")], "x x\n", "x x\n"),  # does not mend what it finds
        ([("a", "x", "z"), ("b", "w", "x")], "x w\n", "z w\n"),  # one good, one that brings what another finds
        ([("a", "ab", "c"), ("b", "bd", "e")], "abd\n", "cd\n"),  # overlapping: the first, then what is left
        ([("a", "ab", "c"), ("b", "cd", "e")], "abd abd\n", "abd abd\n"),  # "e" needs "cd", which is new
        ([("a", "xx", "x")], "xxx yxx\n", "xxx yx\n"),  # mends one of two
        ([("a", "xy", "z"), ("b", "yx", "w")], "xyx yx\n", "zx w\n"),  # touching: one now, the other is gone with it
        ([("a", "x", "x")], "x\n", "x\n"),  # a fix that changes nothing
    ],
)
def test_rules_at_odds(rules: list[tuple[str, str, str]], text: str, left: str) -> None:
    done = mend(text.encode(), "x.txt", lambda source: _result(source, *rules))
    assert done.data.decode() == left


def test_new_lines_end_as_their_neighbours_do() -> None:
    for end in ("\n", "\r\n", "\r"):
        data = f"một{end}hai;ba{end}bốn".encode()
        done = mend(data, "x.txt", lambda source: _result(source, ("a", ";", "\n"), ("b", "bốn", "4\n")))
        assert done.data.decode() == f"một{end}hai{end}ba{end}4{end}"


def test_real_drafts(root: Path) -> None:
    for example in sorted((root / "examples").glob("*.txt")):
        done = mend(example.read_bytes(), str(example), judged)
        assert done.mended
        assert not fixable(done.result)
