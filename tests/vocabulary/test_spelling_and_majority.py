"""`spelled` and `consistent`."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import hits

BLOCK = (
    "Trên đây là báo cáo.\n\nNơi nhận:\n- Thường trực Tỉnh ủy,\n- Lưu Văn phòng.\n\n{}\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n"
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("T/M BAN THƯỜNG VỤ", []),
        ("TM. BAN THƯỜNG VỤ", [("TM.", "T/M")]),
        ("TM BAN THƯỜNG VỤ", [("TM", "T/M")]),
    ],
)
def test_spelled(line: str, expected: list[tuple[str, str]]) -> None:
    forms = {"TM.": "T/M", "TM": "T/M"}
    found = hits("spelled", "authorities", BLOCK.format(line), forms=forms, attribute="text")
    assert [(text, hit.values["expected"]) for text, hit in found] == expected


@pytest.mark.parametrize(
    ("commas", "expected"),
    [
        ("1111", []),
        ("0000", []),
        ("1110", ["4-KL/TW ngày 12/5/2024"]),
        ("0100", ["2-KL/TW, ngày 12/5/2024"]),
        ("1100", []),
        ("10", []),
    ],
)
def test_the_minority_is_at_fault_only_against_a_clear_majority(commas: str, expected: list[str]) -> None:
    cited = "; ".join(
        f"Kết luận số {n}-KL/TW{',' if comma == '1' else ''} ngày 12/5/2024" for n, comma in enumerate(commas, 1)
    )
    found = hits("consistent", "citations", f"1. Thực hiện {cited}.", attribute="comma", at="to-date")
    assert [text for text, _ in found] == expected


def test_a_run_of_the_minority_is_told_once() -> None:
    text = "1. Các việc:\na) Một.\nb) Hai.\nc) Ba.\n2. Việc khác:\na. Một.\nb. Hai.\n"
    found = hits(
        "consistent", "entries", text, attribute="style", by="family", at="marker", least=2, share=0.5, once=True
    )
    assert [text for text, _ in found] == ["a."]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("I- Một.\nA.\nII. Hai.\nB.\n", ["I-"]),
        ("I. Một.\nA.\nII- Hai.\nB.\n", ["II-"]),
        ("I/ Một.\nA.\nII- Hai.\nB.\n", []),
    ],
)
def test_the_form_of_the_standard_decides_a_tie(draft: str, expected: list[str]) -> None:
    options: dict[str, Any] = {"attribute": "style", "by": "family", "at": "marker", "least": 2, "share": 0.5}
    options["prefer"] = {"state": {"section": ["I."]}, "party": {}}
    assert [text for text, _ in hits("consistent", "entries", draft, "30-2020-nd-cp", **options)] == expected
    assert hits("consistent", "entries", draft, "36-hd-vptw", **options) == []
