"""The shape of a written Vietnamese syllable.

Vietnamese is written syllable by syllable, and few strings of letters are one:
that tells it from other languages, and the right reading of its bytes from the
wrong ones, without a dictionary.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from checker.expression import expression

__all__ = ["is_syllable", "tone_on_first_vowel"]

_ONSET = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu(?![uư])|r|s|th?|tr|v|x"
_RHYME = "|".join(
    (
        "a(?:[imopctuy]|ch|n[gh]?)?|ă(?:[mpct]|ng?)|â(?:[mpctuy]|ng?)",
        "e(?:[mopct]|ng?)?|ê(?:[mptu]|ch|n[gh]?)?",
        "i(?:[amptu]|ch|nh?|ê(?:[mpctu]|ng?))?",
        "oo(?:c|ng)|o(?:[imptc]|ng?)?|oa(?:[imopcty]|ch|n[gh]?)?|oă(?:[mct]|ng?)|oe(?:[mot]|n)?",
        "ô(?:[imptc]|ng?)?|ơ(?:[imptu]|n)?",
        "u(?:[aimptc]|ng?)?|uâ(?:[ty]|ng?)|uê(?:ch|nh)?|uô(?:[imtc]|ng?)|uơt?|uy(?:[aptu]|ch|nh?|ê[nt])?",
        "ư(?:[aimtcu]|ng?)?|ươ(?:[imptcu]|ng?)?",
        "y(?:ê(?:[mtu]|ng?))?",
    )
)
_SHAPE = expression(f"(?:{_ONSET})?(?:{_RHYME})|gi(?:n|êng?)?")
_TONE = expression("[\u0300\u0301\u0303\u0309\u0323]")
_STOPPED = expression("(?:[cpt]|ch)$")
_TONES_OF_STOPPED = {"\u0301", "\u0323"}
_TONE_ON_GLIDE = expression("[aeo][\u0302\u0306\u031b]?[iouy][\u0300\u0301\u0303\u0309\u0323]$")


# In ươ, uô, iê, yê the tone stands on the second vowel: "lượng", never "lựơng".
_TONE_TOO_EARLY = expression("[uiy]\u031b?[\u0300\u0301\u0303\u0309\u0323](?:o[\u031b\u0302]|y?e\u0302)")


def tone_on_first_vowel(word: str) -> bool:
    """Whether the tone of `word`, in any case, stands on the first vowel of ươ, uô, iê or yê, where none can be."""
    return _TONE_TOO_EARLY.search(normalize("NFD", word.lower())) is not None


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word`, in NFC and any case, is shaped as one Vietnamese syllable with at most one tone."""
    apart = normalize("NFD", word.lower())
    tones = _TONE.findall(apart)
    toneless = normalize("NFC", _TONE.sub("", apart))
    if len(tones) > 1 or not _SHAPE.fullmatch(toneless):
        return False
    if tones and (_TONE_ON_GLIDE.search(apart) or _TONE_TOO_EARLY.search(apart)):
        return False
    # A syllable closed by a stop (c, ch, p, t) has the acute or the dot, or in borrowed names no tone at all.
    return not tones or tones[0] in _TONES_OF_STOPPED or not _STOPPED.search(toneless)
