"""What the name of a font in a PDF tells: its family, whether it is bold or italic, and its letters' code.

A file names a font "ABCDEF+TimesNewRomanPS-BoldMT" or "Times New Roman,Bold": a prefix where only part of it is
in the file, the family with its blanks left out, its style, and the marks of its maker.
"""

from __future__ import annotations

from functools import cache

from checker.expression import expression
from checker.value import NamedTuple

__all__ = ["Font", "font"]

_PREFIX = expression(r"[A-Z]{6}\+")
_STYLE_WORD = (
    "Bold|Italic|Oblique|Regular|Normal|Book|Medium|Semi[Bb]old|Demi[Bb]old|Demi|Heavy|Black|Light|Thin|"
    "Extra[Bb]old|Extra[Ll]ight|Condensed|It|BoldItal"
)
# "Roman" is a style in "Times-Roman" and part of the family in "Times New Roman".
_STYLE = expression(rf"(?:[-,](?:Roman|{_STYLE_WORD})+|(?: (?:{_STYLE_WORD}))+)(?:MT|PSMT|PS)?$")
_MAKER = expression(r"(?:PS)?MT$|PS$")
# Names that a printer driver makes up: "CIDFont+F1", "F1", "TT2", "T3_0", "Font12".
_MADE_UP = expression(r"(?:CIDFont\+?)?(?:F|TT|T3_|C2_|R|Font|TT?F)?\d{0,4}$|Unnamed|Untitled", 0)
_SEAM = expression(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BOLD = expression(r"[Bb]old|Black|Heavy|Demi")
_ITALIC = expression(r"[Ii]tal(?:ic)?|[Oo]blique|[-,]It(?:MT)?$|[-,]BoldIt$")
# "DejaVu" and the like are one word in spite of their capitals.
_ONE_WORD = ("DejaVu", "UniGB", "OpenSymbol", "StarSymbol")


class Font(NamedTuple):
    """What a name says."""

    family: str | None
    """As people call it: "Times New Roman"; None where the name was made up."""
    bold: bool
    italic: bool
    code: str | None
    """"tcvn3" or "vni" where its letters stand for those of such a code."""
    capitals: bool
    """It shows small letters as capitals, as .VnTimeH does."""


@cache
def font(name: str) -> Font:
    """What `name`, as the file gives it, says."""
    bare = _PREFIX.sub("", name.strip(), count=1)
    family = _MAKER.sub("", _STYLE.sub("", bare.replace("_", " ")).strip())
    code = None
    if family.lower().startswith(".vn"):
        code = "tcvn3"
    elif family.upper().startswith("VNI"):
        code = "vni"
    elif _MADE_UP.fullmatch(bare) or not family:
        family = ""
    else:
        family = _apart(family)
    return Font(
        family or None,
        _BOLD.search(bare) is not None,
        _ITALIC.search(bare) is not None,
        code,
        code == "tcvn3" and family.endswith("H"),
    )


def _apart(family: str) -> str:
    """The words of a family's name apart."""
    if " " in family:
        return family
    for word in _ONE_WORD:
        if family.startswith(word):
            return f"{word} {_SEAM.sub(' ', family[len(word) :])}".strip()
    return _SEAM.sub(" ", family)
