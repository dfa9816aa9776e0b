"""Letters put together to pieces."""

from __future__ import annotations

import pytest

from checker.read.pdf.drawn import Style
from checker.read.pdf.gathering import Placed, gather
from checker.read.pdf.lettering import Lettering

PLAIN = Lettering(0, 14.0, Style("Times", 400, 0, slanted=False, stroked=False, colour="000000", hidden=False), 1, 14.0)
BOLD = PLAIN._replace(style=PLAIN.style._replace(font="Times-Bold"))


def _letters(says: str, *, x: float = 100, y: float = 100, owner: int = 1, step: float = 7) -> list[Placed]:
    return [Placed(char, owner, PLAIN, x + step * number, y, 7) for number, char in enumerate(says)]


@pytest.mark.parametrize(
    ("letters", "pieces"),
    [
        (_letters("ban"), ["ban"]),
        (_letters("ủy ban"), ["ủy", "ban"]),
        (_letters("xã", step=12), ["x", "ã"]),  # set apart
        ([*_letters("một"), *_letters("hai", x=121)], ["mộthai"]),
        ([*_letters("một"), *_letters("hai", x=121, owner=2)], ["mộthai"]),
        ([*_letters("một"), *_letters("hai", x=121, y=118)], ["một", "hai"]),
        ([*_letters("hai", x=121), *_letters("một")], ["hai", "một"]),
        ([*_letters("một"), *(letter._replace(lettering=BOLD) for letter in _letters("hai", x=121))], ["một", "hai"]),
        # One glyph for two letters, and letters apart from their marks, wherever these are drawn.
        ([*_letters("ffi", step=0), *_letters("x", x=121)], ["ffix"]),
        ([*_letters("e"), *_letters("\u0302\u0323", x=80, y=90, owner=2), *_letters("n", x=107)], ["e\u0302\u0323n"]),
        # Halves of a character, a hyphen at a line end, glyphs without a character.
        (_letters("\ud83d\ude00"), ["😀"]),
        (_letters("a\ud83d"), ["a\ufffd"]),
        (_letters("12\x02"), ["12-"]),
        (_letters("a\x00\ufffe"), ["a\ufffd\ufffd"]),
        ([], []),
        (_letters("   "), []),
    ],
)
def test_pieces(letters: list[Placed], pieces: list[str]) -> None:
    assert [piece.text for piece in gather(letters)[0]] == pieces


def test_a_piece_knows_its_place_its_style_and_the_blank_before_it() -> None:
    letters = [*_letters("ủy ban"), *(letter._replace(lettering=BOLD) for letter in _letters("xã", x=142, owner=2))]
    pieces, styles = gather(letters)
    assert [(piece.left, piece.right, piece.base, piece.size) for piece in pieces] == [
        (100, 114, 100, 14),
        (121, 142, 100, 14),
        (142, 156, 100, 14),
    ]
    assert [(piece.blank, piece.run) for piece in pieces] == [(None, 0), (114, 0), (None, 1)]
    assert [styles[piece.style].font for piece in pieces] == ["Times", "Times", "Times-Bold"]
