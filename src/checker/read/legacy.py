"""The codes in which Vietnamese was written before Unicode, recognised and read.

Windows-1258 is a code page; Python reads it. TCVN3 (ABC) and VNI are codes of
fonts: a file in them holds Western characters, which a font (.VnTime, VNI-Times)
shows as Vietnamese letters. It comes in bytes, or saved as UTF-8 with the
Western characters spelled out. Either way each code is tried on a sample, and
the one that makes Vietnamese of it is taken.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from checker.expression import expression
from checker.read.normal_form import C1_AS_WESTERN
from checker.read.syllable import is_syllable

__all__ = [
    "CODES",
    "TCVN3",
    "VNI_LETTERS",
    "VNI_MARKS",
    "as_opened_in_vietnam",
    "read_bytes",
    "read_text",
    "reading",
]


def _table(codes: str, letters: str) -> dict[str, str]:
    return dict(zip(codes.replace(" ", ""), letters.replace(" ", ""), strict=True))


TCVN3 = _table(
    "¸µ¶·¹ ¨¾»¼½Æ ©ÊÇÈÉË ÐÌÎÏÑ ªÕÒÓÔÖ Ý×ØÜÞ ãßáâä «èåæçé ¬íêëìî óïñòô \xadøõö÷ù ýúûüþ ® ¡¢£¤¥¦§",
    "áàảãạ ăắằẳẵặ âấầẩẫậ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ đ ĂÂÊÔƠƯĐ",
)
"""TCVN 5712:1993, part VN3: the Latin-1 character and the letter that the .Vn fonts show in its place.

Letters with a tone have no capitals: fonts whose names end in H show the small ones as capitals.
"""

VNI_LETTERS = _table("ñôöíìæóòî ÑÔÖÍÌÆÓÒÎ", "đơưíìỉĩịỵ ĐƠƯÍÌỈĨỊỴ")
"""VNI-Windows: letters of one character."""

_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
VNI_MARKS = {
    **dict(zip("ùøûõï", _TONES, strict=True)),
    **dict(zip("âáàåãä", ("\u0302", *("\u0302" + tone for tone in _TONES)), strict=True)),
    **dict(zip("êéèúüë", ("\u0306", *("\u0306" + tone for tone in _TONES)), strict=True)),
}
"""VNI-Windows: the second character of a letter of two, and the marks it puts on the first."""

_WINDOWS_1258 = "windows-1258"
_FONT_CODES = ("tcvn3", "vni")
CODES = frozenset({_WINDOWS_1258, *_FONT_CODES})
"""The names of all of them."""
_FROM_TCVN3 = str.maketrans(C1_AS_WESTERN | TCVN3)
_FROM_VNI = str.maketrans(
    C1_AS_WESTERN | VNI_MARKS | {code.upper(): marks for code, marks in VNI_MARKS.items()} | VNI_LETTERS
)

_SAMPLE = 8_000
_FOREIGN = expression("[^\x00-\x7f]")
_WORD = expression("[A-Za-z\xa1-\u02ff\u0300-\u036f\u1e00-\u1eff\u20ab]+")
_ABBREVIATION = expression("[A-ZĐƯ]{1,6}")  # HĐND, TƯ

# Shares of words that are Vietnamese syllables: official texts in the right code have 0.95 and more, other
# languages and wrong codes less than half, and texts in a font code as they stand at most 0.2.
_MARKED_SHARE = 0.8
_ALL_SHARE = 0.6
_GAIN = 0.3

# What Western texts hardly ever have, so that a few of their words cannot pass for a font code: signs inside a
# word, and an accented vowel after a plain one, pairs of French and Spanish (où, aï, poêle, eût, baúl) left out.
_TELLTALE = {
    "tcvn3": expression(r"[A-Za-z][\xa1-\xaa\xac-\xba\xbc-\xbf\xd7\xf7][A-Za-z]|[\xa7\xad\xae][\xb5-\xb9\xdf-\xfe]"),
    "vni": expression(r"a[âáàåãäêûõøù]|e[âáàåãäøõïù]|o[âáàåãäõø]|[uôöy][ùøûõï]", re.IGNORECASE),
}


def read_bytes(data: bytes) -> tuple[str, str] | None:
    """What `data`, not UTF-8, says in a code of before Unicode, and the name of the code; None when it is in none."""
    western = data.decode("latin-1")
    code = _recognised(western, (_WINDOWS_1258, *_FONT_CODES))
    text = code and reading(western, code)
    return (text, code) if text and code else None


def read_text(text: str) -> tuple[str, str] | None:
    """What `text` says when its characters stand for a font code, and the name of the code; None when they do not."""
    as_it_is, _, _ = _shares(normalize("NFC", _sample(text)))
    if as_it_is + _GAIN > 1:
        return None
    western = as_opened_in_vietnam(text) or text
    codes = tuple(code for code in _FONT_CODES if _TELLTALE[code].search(western))
    code = _recognised(western, codes, at_least=as_it_is + _GAIN, evidence=2)
    meant = code and reading(western, code)
    return (meant, code) if meant and code else None


def as_opened_in_vietnam(text: str) -> str:
    """The Western characters of a file that a Vietnamese Windows took for Windows-1258; empty if it did not."""
    try:
        return text.encode("cp1258").decode("latin-1")
    except UnicodeEncodeError:
        return ""


def reading(western: str, code: str) -> str | None:
    """What Latin-1 characters say in `code`, in NFC; None when the code lacks one of them."""
    if code == "tcvn3":
        return _with_capitals(western.translate(_FROM_TCVN3))
    if code == "vni":
        return normalize("NFC", western.translate(_FROM_VNI))
    try:
        return normalize("NFC", western.encode("latin-1").decode("cp1258"))
    except UnicodeDecodeError:
        return None


# --- recognising --------------------------------------------------------------------------------------------


def _recognised(western: str, codes: tuple[str, ...], *, at_least: float = 0, evidence: int = 1) -> str | None:
    """The one of `codes` in which `western` is Vietnamese, with at least `evidence` words to show it.

    `at_least` is the share of Vietnamese words among those beyond ASCII that it must reach.
    """
    sample = _sample(western)
    best, best_code = 0.0, None
    for code in codes:
        text = reading(sample, code)
        if text is None:
            continue
        marked, every, words = _shares(text)
        enough = marked >= max(_MARKED_SHARE, at_least) and every >= _ALL_SHARE and words >= evidence
        if enough and marked > best:
            best, best_code = marked, code
    return best_code


def _sample(text: str) -> str:
    """Part of `text`, from the beginning of the line with its first character beyond ASCII."""
    first = _FOREIGN.search(text)
    start = text.rfind("\n", 0, first.start()) + 1 if first else 0
    return text[start : start + _SAMPLE]


def _shares(text: str) -> tuple[float, float, int]:
    """The share of syllables among the words with letters beyond ASCII and among all; how many of the former are."""
    words = {word.lower() for word in _WORD.findall(text) if not _ABBREVIATION.fullmatch(word)}
    syllables = {word for word in words if is_syllable(word)}
    marked = [word for word in words if not word.isascii()]
    evidence = [word for word in marked if word in syllables]
    return (
        len(evidence) / max(len(marked), 1),
        len(syllables) / max(len(words), 1),
        sum(len(word) > 1 for word in evidence),
    )


# --- capitals of TCVN3 --------------------------------------------------------------------------------------

_SURE_SMALL = "a-zăâêôơưđ"
_WITH_TONE = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
_CAPITAL = expression("[A-ZĂÂÊÔƠƯĐ]")
_LINE_WITHOUT_SMALL = expression(f"^[^{_SURE_SMALL}\\n]+$", re.MULTILINE)
_WORD_WITHOUT_SMALL = expression(f"(?<!\\w)[A-ZĂÂÊÔƠƯĐ{_WITH_TONE}]+(?!\\w)")


def _with_capitals(text: str) -> str:
    """`text` with its letters with a tone made capitals where all others of the line or word, two or more, are."""
    text = _LINE_WITHOUT_SMALL.sub(_raised, text)
    return _WORD_WITHOUT_SMALL.sub(_raised, text)


def _raised(match: re.Match[str]) -> str:
    run = match[0]
    return run.upper() if len(_CAPITAL.findall(run)) > 1 else run
