"""Whatever figures and words stand in a draft, the checks of figures, dates and claims come to an end."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings import lint

PIECES = (
    *"0123456789",
    *".,/%+=()-:; ",
    " 05 ", " 1.234 ", "12/12", "98,3%", "1,2,3", "1.2.3", "31/4/2024", " ngày ", " đến ", " văn bản ", " còn lại",
    " gồm ", " trong đó ", " đạt ", " nhiệm vụ ", ": ", "; ", " và ", "(1)", "(2)", "\n", "\n- ", "\n2. ", "Thứ Hai, ",
    "Kế hoạch số 12-KH/HU, ngày 03/4/2021", " thực hiện ", " tháng 12 ", " quý I ", " năm 2023", "2025 - 2020",
    " tỷ đồng",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_figures(text: str) -> None:
    result = lint(f"1. {text}", select=("number", "date", "claim"))
    for finding in result.findings:
        assert finding.span is not None
        assert result.document.source.quote(finding.span) == finding.text
