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

from checker.read.normal_form import C1_AS_WESTERN
from checker.read.syllable import is_syllable

__all__ = ["TCVN3", "VNI_LETTERS", "VNI_MARKS", "read_bytes", "read_text"]


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
_FROM_TCVN3 = str.maketrans(C1_AS_WESTERN | TCVN3)
_FROM_VNI = str.maketrans(
    C1_AS_WESTERN | VNI_MARKS | {code.upper(): marks for code, marks in VNI_MARKS.items()} | VNI_LETTERS
)

_SAMPLE = 8_000
_FOREIGN = re.compile("[^\x00-\x7f]")
_WORD = re.compile("[A-Za-z\xa1-\u02ff\u0300-\u036f\u1e00-\u1eff\u20ab]+")
_LONGEST_ABBREVIATION = 6

# Shares of words that are Vietnamese syllables: official texts in the right code have 0.95 and more,
# other languages or the wrong code less than half.
_MARKED_SHARE = 0.8
_ALL_SHARE = 0.6
_READS_AS_IT_IS = 0.5


def read_bytes(data: bytes) -> tuple[str, str] | None:
    """What `data`, not UTF-8, says in a code of before Unicode, and the name of the code; None when it is in none."""
    western = data.decode("latin-1")
    code = _recognised(western, (_WINDOWS_1258, *_FONT_CODES), evidence=1)
    reading = code and _reading(western, code)
    return (reading, code) if reading and code else None


def read_text(text: str) -> tuple[str, str] | None:
    """What `text` says when its characters stand for a font code, and the name of the code; None when they do not."""
    marked, _, _ = _shares(normalize("NFC", _sample(text)))
    if marked >= _READS_AS_IT_IS:
        return None
    for western in (text, _as_opened_in_vietnam(text)):
        code = western and _recognised(western, _FONT_CODES, evidence=2)
        reading = western and code and _reading(western, code)
        if reading and code:
            return reading, code
    return None


def _as_opened_in_vietnam(text: str) -> str | None:
    """The Western characters of a file that a Vietnamese Windows took for Windows-1258, or None if it did not."""
    try:
        return text.encode("cp1258").decode("latin-1")
    except UnicodeEncodeError:
        return None


def _reading(western: str, code: str) -> str | None:
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


def _recognised(western: str, codes: tuple[str, ...], *, evidence: int) -> str | None:
    """The one of `codes` in which `western` is Vietnamese, with at least `evidence` different words to show it."""
    sample = _sample(western)
    best, code_of_best = _MARKED_SHARE, None
    for code in codes:
        reading = _reading(sample, code)
        if reading is None:
            continue
        marked, every, words = _shares(reading)
        if every >= _ALL_SHARE and words >= evidence and (marked > best or (marked == best and not code_of_best)):
            best, code_of_best = marked, code
    return code_of_best


def _sample(text: str) -> str:
    """Part of `text`, from the beginning of the line with its first character beyond ASCII."""
    first = _FOREIGN.search(text)
    start = text.rfind("\n", 0, first.start()) + 1 if first else 0
    return text[start : start + _SAMPLE]


def _shares(text: str) -> tuple[float, float, int]:
    """The share of syllables among words with letters beyond ASCII, among all words; the number of the former seen."""
    marked = good_marked = every = good = 0
    different: set[str] = set()
    for word in _WORD.findall(text):
        syllable = is_syllable(word)
        if not syllable and word.isupper() and len(word) <= _LONGEST_ABBREVIATION:
            continue  # an abbreviation, HĐND
        every += 1
        good += syllable
        if not word.isascii():
            marked += 1
            good_marked += syllable
            if syllable and len(word) > 1:
                different.add(word.lower())
    return good_marked / (marked or 1), good / (every or 1), len(different)


# --- capitals of TCVN3 --------------------------------------------------------------------------------------

_SURE_SMALL = "a-zăâêôơưđ"
_WITH_TONE = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
_CAPITAL = re.compile("[A-ZĂÂÊÔƠƯĐ]")
_LINE_WITHOUT_SMALL = re.compile(f"^[^{_SURE_SMALL}\\n]+$", re.MULTILINE)
_WORD_WITHOUT_SMALL = re.compile(f"(?<!\\w)[A-ZĂÂÊÔƠƯĐ{_WITH_TONE}]+(?!\\w)")


def _with_capitals(text: str) -> str:
    """`text` with its letters with a tone made capitals where all others of the line or word, two or more, are."""
    text = _LINE_WITHOUT_SMALL.sub(_raised, text)
    return _WORD_WITHOUT_SMALL.sub(_raised, text)


def _raised(match: re.Match[str]) -> str:
    run = match[0]
    return run.upper() if len(_CAPITAL.findall(run)) > 1 else run
