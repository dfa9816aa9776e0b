"""Codes of before Unicode: every letter of each, and telling them from each other and from other languages.

The codes stand here a second time, written out in other forms than in the
reader: Windows-1258 is Python's; TCVN3 as the bytes of TCVN 5712:1993 (what
glibc calls TCVN5712-1), VNI as pairs of characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.read import decode, from_string
from checker.source import Span

SMALL = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ"
LETTERS = SMALL + SMALL.upper()

TCVN3_BYTES = """
a 61 à b5 ả b6 ã b7 á b8 ạ b9  ă a8 ằ bb ẳ bc ẵ bd ắ be ặ c6  â a9 ầ c7 ẩ c8 ẫ c9 ấ ca ậ cb
e 65 è cc ẻ ce ẽ cf é d0 ẹ d1  ê aa ề d2 ể d3 ễ d4 ế d5 ệ d6  i 69 ì d7 ỉ d8 ĩ dc í dd ị de
o 6f ò df ỏ e1 õ e2 ó e3 ọ e4  ô ab ồ e5 ổ e6 ỗ e7 ố e8 ộ e9  ơ ac ờ ea ở eb ỡ ec ớ ed ợ ee
u 75 ù ef ủ f1 ũ f2 ú f3 ụ f4  ư ad ừ f5 ử f6 ữ f7 ứ f8 ự f9  y 79 ỳ fa ỷ fb ỹ fc ý fd ỵ fe
đ ae  Ă a1 Â a2 Ê a3 Ô a4 Ơ a5 Ư a6 Đ a7  A 41 E 45 I 49 O 4f U 55 Y 59
"""
VNI_PAIRS = """
a a á aù à aø ả aû ã aõ ạ aï  â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä  ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë
e e é eù è eø ẻ eû ẽ eõ ẹ eï  ê eâ ế eá ề eà ể eå ễ eã ệ eä  i i í í ì ì ỉ æ ĩ ó ị ò
o o ó où ò oø ỏ oû õ oõ ọ oï  ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä  ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
u u ú uù ù uø ủ uû ũ uõ ụ uï  ư ö ứ öù ừ öø ử öû ữ öõ ự öï  y y ý yù ỳ yø ỷ yû ỹ yõ ỵ î  đ ñ
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[0::2], words[1::2], strict=True))


_TCVN3 = {letter: bytes.fromhex(code) for letter, code in _pairs(TCVN3_BYTES).items()}
_VNI = _pairs(VNI_PAIRS)
_VNI |= {letter.upper(): code.upper() for letter, code in _VNI.items()}


def in_tcvn3(text: str) -> bytes:
    return b"".join(_TCVN3.get(char) or _TCVN3.get(char.lower()) or char.encode("cp1252") for char in text)


def in_vni(text: str) -> bytes:
    return "".join(_VNI.get(char, char) for char in text).encode("cp1252")


def in_windows_1258(text: str) -> bytes:
    """Tones as characters of their own, all other marks with their letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for char in text:
        apart = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones))
        out += letter + "".join(mark for mark in apart if mark in tones)
    return out.encode("cp1258")


CODES: dict[str, Callable[[str], bytes]] = {"tcvn3": in_tcvn3, "vni": in_vni, "windows-1258": in_windows_1258}
FONT_CODES = ["tcvn3", "vni"]

# Enough Vietnamese around a letter under test for its code to be beyond doubt.
FRAME = "Ban Thường vụ Tỉnh ủy báo cáo kết quả thực hiện nhiệm vụ trọng tâm: {} …\n"


def _has(code: str, letter: str) -> bool:
    return code != "tcvn3" or letter.islower() or letter in _TCVN3


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter(code: str, letter: str) -> None:
    source = decode(CODES[code](FRAME.format(letter)), "cu.txt")
    expected = letter if _has(code, letter) else letter.lower()
    assert (source.text, source.encoding) == (FRAME.format(expected), code)


def test_the_tables_hold_every_letter() -> None:
    assert len(set(LETTERS)) == 2 * 73
    assert set(SMALL) | set("ĂÂÊÔƠƯĐAEIOUY") == set(_TCVN3)
    assert set(LETTERS) == set(_VNI)


TEXT = """ĐẢNG BỘ TỈNH QUẢNG NGÃI
BÁO CÁO
Kết quả thực hiện Nghị quyết số 05-NQ/TU, ngày 10/6/2021 của Tỉnh ủy “về chuyển đổi số” – năm 2023

1. Đã ban hành 12 kế hoạch; HĐND, UBND 13 huyện, thị xã, thành phố đều có chương trình hành động.
2. Chỉ đạo các sở, ngành rà soát, cắt giảm thủ tục hành chính; tỷ lệ hồ sơ trực tuyến đạt 78,5%.
"""


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_file_in_bytes(code: str, ends: str) -> None:
    source = decode(CODES[code](TEXT.replace("\n", ends)), "cu.txt")
    assert (source.text, source.encoding, source.normalized) == (TEXT, code, False)
    # The original is what the old font showed: Vietnamese letters, the file's own line ends.
    assert source.original == TEXT.replace("\n", ends)
    assert source.quote(Span(0, len(TEXT))) == source.original


@pytest.mark.parametrize("code", FONT_CODES)
@pytest.mark.parametrize("taken_for", ["cp1252", "cp1258"])
def test_a_file_saved_as_utf8_from_the_font(code: str, taken_for: str) -> None:
    text = CODES[code](TEXT).decode(taken_for)
    for source in (from_string(text), decode(text.encode(), "-"), decode(text.encode("utf-16"), "-")):
        assert (source.text, source.encoding) == (TEXT, code)


@pytest.mark.parametrize(
    ("shown", "code", "text"),
    [
        ("C«ng v¨n", "tcvn3", "Công văn"),
        ("§¶ng bé", "tcvn3", "Đảng bộ"),
        ("Coâng vaên", "vni", "Công văn"),
        ("COÄNG HOØA XAÕ HOÄI", "vni", "CỘNG HÒA XÃ HỘI"),
        # Capitals typed in a font of TCVN3, which has none with a tone.
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        ("B¸o c¸o cña UBND X· Hµ NéI", "tcvn3", "Báo cáo của UBND Xã Hà NỘI"),
        ("§¶NG Bé X· HßA B×NH\nB¸o c¸o", "tcvn3", "ĐẢNG BỘ XÃ HÒA BÌNH\nBáo cáo"),
    ],
)
def test_short_texts_in_the_letters_of_a_font(shown: str, code: str, text: str) -> None:
    source = from_string(shown)
    assert (source.text, source.encoding) == (text, code)


@pytest.mark.parametrize(
    "text",
    [
        "Công văn cho nhà tôi: xã Hòa An, thôn Trà Nóc, có hai con bò và ba con gà.",
        "Công an xã",
        "Đông Hà",
        "ĐÔNG HÀ, ĐÀ NẴNG",
        "HĐND, UBND, QĐ-TTg, NĐ-CP",
        "Ý kiến cá nhân: ông Trâm, bà Hoài; giá 12.345 đ, 25 °C, ± 3 µm, 20 m², § 5",
        "The naïve café owner's résumé cost £5 — a fiancée's dream. © 2024 ® Company™. ½ cup, «quoted».",
        "Où est l'été passé à Noël ? Le maïs haï du laïc, là-bas, coûte cher ; l'aérien, le poème, la poêle, août.",
        "Où ? Là. Thaï, haï, où.",
        "Für die größte Übung müssen Sie früh aufstehen. Das Mädchen hört öfter schöne Lieder. Straße, süß, Tür.",
        "¿Qué pasó mañana? El niño comió más piña en España. Raúl está aquí. ¡Sí! Año, baúl, té, tú, mí.",
        "Não há pão. É só isso, já são três horas; à tarde nós vamos à praça. Há lá pá. É fé. Saúde!",
        "È vero. Lui è qui, lei è là; più città, perché può. Sì, né, ciò.",
        "Är det så? Nej, på ön står två åar. Å, ö, ä; får på åt är.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy.",
        "El col·lectiu de la il·lusió: instal·lació, paral·lel.",
        "Отчёт о работе",
        "年度報告",
        "é",
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_other_texts_stay_as_they_are(text: str, form: str) -> None:
    source = from_string(unicodedata.normalize(form, text))  # type: ignore[arg-type]
    assert source.encoding == "utf-8"
    assert source.original == unicodedata.normalize(form, text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Für die größte Übung müssen Sie früh aufstehen. Das Mädchen hört öfter schöne Lieder.",
        "Où est l'été passé à Noël ? Le maïs coûte très cher ; août a été chaud à l'école.",
        "¿Qué pasó mañana? El niño comió más piña en España.",
    ],
)
def test_bytes_of_another_language_are_refused(text: str) -> None:
    with pytest.raises(CheckerError, match="not in Windows-1258, TCVN3 or VNI"):
        decode(text.encode("latin-1"), "du-thao.txt")


WORDS = [*TEXT.replace("“", "").replace("”", "").lower().split(), "nghiệm", "thu", "quyền", "ưu", "giữa", "ỷ", "lại"]


@given(st.lists(st.sampled_from(WORDS), min_size=12), st.sampled_from(sorted(CODES)))
def test_any_sentence_comes_back(words: list[str], code: str) -> None:
    text = "Thực hiện nhiệm vụ được giao: " + " ".join(words)
    source = decode(CODES[code](text), "cu.txt")
    assert (source.text, source.encoding) == (text, code)
