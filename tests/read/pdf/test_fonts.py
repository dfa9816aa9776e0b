"""What the names of fonts tell."""

from __future__ import annotations

import pytest

from checker.read.pdf.fonts import font


@pytest.mark.parametrize(
    ("name", "family", "look"),
    [
        ("TimesNewRomanPSMT", "Times New Roman", ""),
        ("ABCDEF+TimesNewRomanPS-BoldMT", "Times New Roman", "bold"),
        ("TimesNewRomanPS-BoldItalicMT", "Times New Roman", "bold italic"),
        ("Times New Roman,BoldItalic", "Times New Roman", "bold italic"),
        ("Times New Roman Bold", "Times New Roman", "bold"),
        ("Times_New_Roman", "Times New Roman", ""),
        ("Times-Roman", "Times", ""),
        ("Times-Italic", "Times", "italic"),
        ("Helvetica-Oblique", "Helvetica", "italic"),
        ("ArialMT", "Arial", ""),
        ("Arial-BoldMT", "Arial", "bold"),
        ("BAAAAA+LiberationSerif-Bold", "Liberation Serif", "bold"),
        ("CAAAAA+NotoSerif-Regular", "Noto Serif", ""),
        ("Calibri-Light", "Calibri", ""),
        ("DejaVuSans", "DejaVu Sans", ""),
        ("MS-Gothic", "MS-Gothic", ""),
        ("Tahoma", "Tahoma", ""),
        ("CIDFont+F1", None, ""),
        ("F12", None, ""),
        ("TT2", None, ""),
        ("", None, ""),
    ],
)
def test_family_and_look(name: str, family: str | None, look: str) -> None:
    found = font(name)
    assert found.family == family
    assert (found.bold, found.italic) == ("bold" in look, "italic" in look)
    assert found.code is None


@pytest.mark.parametrize(
    ("name", "code", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        ("ABCDEF+.VnTimeH", "tcvn3", True),
        (".VnTimeH,Bold", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VNI-Times,Bold", "vni", False),
    ],
)
def test_codes_of_before_unicode(name: str, code: str, capitals: bool) -> None:
    found = font(name)
    assert (found.code, found.capitals) == (code, capitals)
    assert found.family in (".VnTime", ".VnTimeH", "VNI-Times")
