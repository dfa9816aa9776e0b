"""Signs of symbol fonts."""

from __future__ import annotations

import pytest

from checker.read.dingbats import plain_sign


@pytest.mark.parametrize(
    ("char", "family", "sign"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\xb7", "Symbol", "•"),
        ("\uf0b7", "", "•"),
        ("\uf02d", "", "-"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0a7", "", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("ü", "Wingdings", "✓"),
        ("\uf0fe", "Wingdings 2", "☑"),
        ("\uf04a", "Wingdings", "•"),
        ("\xa3", "Symbol", "£"),
        ("\uf0a3", "Symbol", "≤"),
        ("\uf031", "Symbol", "1"),
        ("ü", "Times New Roman", "ü"),
        ("ế", "Times New Roman", "ế"),
        ("\ue000", "", "\ue000"),
    ],
)
def test_a_sign(char: str, family: str, sign: str) -> None:
    assert plain_sign(char, family) == sign
