"""Checks of citations and their symbols."""

from __future__ import annotations

import pytest
from tests.findings import LETTERHEAD, hits, shipped

from checker.parse import parse
from checker.select import Facts, select
from checker.source import Source

ORGANS = {"party": ["TW", "TU", "HU"], "state": ["UBND", "CP"]}
TYPES = {
    "party": {
        "KL": ["kết luận"],
        "QĐ": ["quyết định", "quy định"],
        "CT": ["chỉ thị"],
        "TB": ["thông báo", "thông báo kết luận"],
    },
    "state": {"QĐ": ["quyết định"], "KH": ["kế hoạch"]},
}
ISSUERS = ["Bộ Chính trị", "Ban Bí thư", "Tỉnh ủy"]


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("Kế hoạch số 83-KH/TU", []),
        ("Kế hoạch số 83/KH-TU", ["83-KH/TU"]),
        ("Báo cáo số 12/BC-UBND", []),
        ("Báo cáo số 12-BC/UBND", ["12/BC-UBND"]),
        ("Kết luận số 21 - KL/TW", []),
        ("Nghị định số 30/2020/NĐ-CP", []),
        ("Công văn số 3083/UBND-NC", []),
        ("Quy chế số 05-QC/BTCTU-BDVTU", []),
    ],
)
def test_symbol_form(citation: str, expected: list[str]) -> None:
    text = f"1. Thực hiện {citation} ngày 12/5/2024."
    found = hits("symbol-form", "citations", text, organs=ORGANS, fault="system")
    assert [hit.values["expected"] for _, hit in found] == expected


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("Kế hoạch số 83-KH/TU", []),
        ("Kết luận số 21 - KL/TW", ["21-KL/TW"]),
        ("Kết luận số 21 –KL/TW", ["21-KL/TW"]),
        ("Kết luận số 21-\nKL/TW", []),
        ("Kế hoạch số 83 /KH-TU", []),
    ],
    ids=["right", "spaces", "a space and a dash", "a line end", "another fault too"],
)
def test_symbol_spacing(citation: str, expected: list[str]) -> None:
    text = f"1. Thực hiện {citation} ngày 12/5/2024."
    found = hits("symbol-form", "citations", text, organs=ORGANS, fault="spacing")
    assert [hit.values["expected"] for _, hit in found] == expected


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("Kết luận số 21-KL/TW", []),
        ("Chỉ thị số 21-KL/TW", ["CT"]),
        ("Quy định số 205-QĐ/TW", []),
        ("Quyết định số 205-QĐ/TW", []),
        ("Thông báo kết luận số 80-TB/TW", []),
        ("Kế hoạch số 15/QĐ-UBND", ["KH"]),
        ("Công văn số 3083/UBND-NC", []),
        ("Điều lệ số 21-KL/TW", []),
    ],
)
def test_type_mark(citation: str, expected: list[str]) -> None:
    found = hits("type-mark", "citations", f"1. Thực hiện {citation} ngày 12/5/2024.", types=TYPES)
    assert [hit.values["expected"] for _, hit in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Thực hiện Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị.", 0),
        ("1. Thực hiện Quy định số 205-QĐ/TW của Bộ Chính trị.", 1),
        ("1. Thực hiện Quy định số 205-QĐ/TW, ngày … tháng … năm 2019 của Bộ Chính trị.", 0),
        (
            "1. Thực hiện Quy định số 205-QĐ/TW của Bộ Chính trị1.\n\n      \n1 Quy định số 205-QĐ/TW, ngày 23/9/2019.",
            0,
        ),
    ],
    ids=["date", "no date", "date left blank", "date in the attached footnote"],
)
def test_date_of_a_full_citation(text: str, expected: int) -> None:
    found = [t for t, _ in hits("cited-in-full", "citations", text, part="date", organs=ISSUERS) if "\n" not in t]
    assert len(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Thực hiện Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị.", 0),
        ("1. Thực hiện Quy định số 205-QĐ/TW, ngày 23/9/2019 về kiểm soát quyền lực.", 1),
        ("1. Thực hiện quy định của Bộ Chính trị: Quy định số 205-QĐ/TW, ngày 23/9/2019 về kiểm soát quyền lực.", 0),
        ("1. Các văn bản của Bộ Chính trị:\n- Quy định số 205-QĐ/TW, ngày 23/9/2019 về kiểm soát quyền lực.", 0),
        ("1. Theo đề nghị của Hội Cựu giáo chức tại Công văn số 12/CV-HCGC ngày 23/9/2019 về tổ chức đại hội.", 0),
        (LETTERHEAD + "1. Đã thực hiện Kế hoạch số 12-KH/HU, ngày 05/3/2024 về kiểm tra, giám sát.", 0),
    ],
    ids=["issuer", "no issuer", "named before", "named in the lead-in", "named with tại", "own organ"],
)
def test_issuer_of_a_full_citation(text: str, expected: int) -> None:
    assert len(hits("cited-in-full", "citations", text, part="issuer", organs=ISSUERS)) == expected


def test_a_fuller_citation_elsewhere_is_pointed_to() -> None:
    text = "1. Thực hiện Quy định số 205-QĐ/TW.\n2. Sơ kết Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị."
    (_, hit), *more = hits("cited-in-full", "citations", text, part="date", organs=ISSUERS)
    known = hit.values["known"]
    assert not isinstance(known, str)
    assert (known.vi, len(hit.related), more) == ("ngày 23/9/2019", 1, [])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kết luận số 21-KL/TW, ngày 25/10/2021 của Bộ Chính trị", "Kết luận số 21-KL/TW, ngày 25/10/2021", []),
        (
            "Kết luận số 21-KL/TW, ngày 25/10/2021 của Bộ Chính trị",
            "Kết luận số 21-KL/TW, ngày 25/11/2021",
            ["25/11/2021"],
        ),
        ("Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy", "Kế hoạch số 83-KH/TU, ngày 12/5/2023 của Thành ủy", []),
        ("Kết luận số 21-KL/TW, ngày 25/10/2021", "Chỉ thị số 21-KL/TW, ngày 25/11/2021", []),
    ],
    ids=["one date", "two dates", "two issuers", "two types"],
)
def test_one_document_has_one_date(one: str, other: str, expected: list[str]) -> None:
    found = hits("one-date", "citations", f"1. Quán triệt {one}.\n2. Sơ kết {other}.")
    assert [text for text, _ in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Học tập Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị về kiểm soát quyền lực.", 0),
        ("Học tập Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị.", 1),
        ("Học tập Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị; kiểm tra 12 chi bộ.", 1),
        ("Học tập Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị trong toàn đảng bộ.", 0),
        ("Học tập Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị; Quy định số 37-QĐ/TW về đảng viên.", 0),
    ],
    ids=["abstract", "no abstract", "no abstract in a clause", "words that may be one", "one for two documents"],
)
def test_abstract_of_a_full_citation(text: str, expected: int) -> None:
    found = hits("cited-in-full", "citations", f"1. {text}", part="abstract", organs=ISSUERS)
    assert sum("205" in place for place, _ in found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Sơ kết {full}.\n2. Tổng kết {full}.", [False, True]),
        ("1. Sơ kết Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị.\n2. Tổng kết {full}.", [False, False]),
        ("1. Sơ kết {full}.\n2. Tổng kết Quy định số 205-QĐ/TW.", [False, False]),
        (
            "1. Thực hiện Kế hoạch số 8-KH/TU, ngày 12/4/2022 của Tỉnh ủy thực hiện {full}.\n2. Sơ kết {full}.",
            [False] * 3,
        ),
    ],
    ids=["in full twice", "no abstract before", "short later", "first inside the abstract of another"],
)
def test_later_citations_in_full(text: str, expected: list[bool]) -> None:
    draft = text.format(full="Quy định số 205-QĐ/TW, ngày 23/9/2019 của Bộ Chính trị về kiểm soát quyền lực")
    facts = Facts(parse(Source.of(draft)), shipped().standards["36-hd-vptw"])
    assert [node.read("again") for node in select("citations", (), facts)] == expected
