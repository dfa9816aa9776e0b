"""The bytes of a changed file: every encoding kept, every other byte as it was, or a refusal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.read.test_properties import ENCODINGS, TEXTS

from checker.errors import CheckerError
from checker.mend.changes import Change, applied
from checker.mend.respell import respelled
from checker.read import decode
from checker.read.legacy import TCVN3, VNI_LETTERS, VNI_MARKS

TEXT = "Đảng ủy tổ chức hội nghị ngày 5/4/2024, có 45 đồng chí dự\r\nTHÔNG BÁO KẾT LUẬN\rViệc này đã xong;\n"


def in_utf8(text: str) -> bytes:
    return text.encode()


def in_utf8_with_mark(text: str) -> bytes:
    return text.encode("utf-8-sig")


def in_utf16(text: str) -> bytes:
    return b"\xff\xfe" + text.encode("utf-16-le")


def in_utf16_big(text: str) -> bytes:
    return b"\xfe\xff" + text.encode("utf-16-be")


def in_utf16_unmarked(text: str) -> bytes:
    return text.encode("utf-16-le")


def in_utf32(text: str) -> bytes:
    return b"\xff\xfe\x00\x00" + text.encode("utf-32-le")


def apart(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


def in_1258(text: str) -> bytes:
    """As Windows writes it: the tone behind its vowel."""
    written = b""
    for char in text:
        try:
            written += char.encode("cp1258")
        except UnicodeEncodeError:
            whole = unicodedata.normalize("NFD", char)
            tone = next(mark for mark in whole if mark in "\u0300\u0301\u0303\u0309\u0323")
            letter = unicodedata.normalize("NFC", whole.replace(tone, ""))
            written += letter.encode("cp1258") + tone.encode("cp1258")
    return written


def in_tcvn3_characters(text: str) -> str:
    table = {letter: code for code, letter in TCVN3.items()}
    return "".join(table.get(char) or table.get(char.lower(), char) for char in text)


def in_tcvn3(text: str) -> bytes:
    return in_tcvn3_characters(text).encode("latin-1")


def tcvn3_saved_as_utf8(text: str) -> bytes:
    return in_tcvn3_characters(text).encode()


def tcvn3_opened_in_vietnam(text: str) -> bytes:
    return in_tcvn3_characters(text).encode("latin-1").decode("cp1258").encode()


def in_vni(text: str) -> bytes:
    letters = {letter: code for code, letter in VNI_LETTERS.items()}
    marks = {unicodedata.normalize("NFC", f"x{mark}"): code for code, mark in VNI_MARKS.items()}
    written = ""
    for char in text:
        if char in letters or char.isascii():
            written += letters.get(char, char)
            continue
        whole = unicodedata.normalize("NFD", char)
        base, rest = whole[0], whole[1:]
        tail = "".join(sorted(rest, key=lambda mark: mark not in "\u0302\u0306\u031b"))
        if "\u031b" in tail:
            base, tail = letters[unicodedata.normalize("NFC", base + "\u031b")], tail.replace("\u031b", "")
        code = marks[unicodedata.normalize("NFC", f"x{tail}")] if tail else ""
        written += base + (code.upper() if char.isupper() else code)
    return written.encode("latin-1")


WRITERS = [
    *(in_utf8, in_utf8_with_mark, in_utf16, in_utf16_big, in_utf16_unmarked, in_utf32, apart),
    *(in_1258, in_tcvn3, tcvn3_saved_as_utf8, tcvn3_opened_in_vietnam, in_vni),
]


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5/4", "05/4"),
        ("dự\r\n", "dự.\r\n"),
        ("xong;\n", "xong.\n"),
        ("Việc này", "Việc ấy thế nào đã"),
        ("ngày ", "ngày"),
    ],
)
def test_only_the_place_changes(write: object, old: str, new: str) -> None:
    assert callable(write)
    data: bytes = write(TEXT)
    source = decode(data, "x.txt")
    decomposed = write is apart
    assert source.original == (unicodedata.normalize("NFD", TEXT) if decomposed else TEXT)
    sought = unicodedata.normalize("NFD", old) if decomposed else old
    start = source.original.index(sought)
    written = unicodedata.normalize("NFD", new) if decomposed else new
    made = [Change(start, start + len(sought), written)]
    assert respelled(data, source, made) == write(TEXT.replace(old, new))


def test_letters_keep_the_bytes_they_have() -> None:
    """Windows-1258 has two ways to write "á"; both stay as they are."""
    data = in_1258("Tỉnh ủy báo cáo kết quả b") + b"\xe1o ca\xeco 5/4"
    source = decode(data, "x.txt")
    assert (source.encoding, source.original) == ("windows-1258", "Tỉnh ủy báo cáo kết quả báo cáo 5/4")
    place = source.original.index("5/4")
    assert respelled(data, source, [Change(place, place, "0")]) == data[:-3] + b"05/4"


@pytest.mark.parametrize(("write", "letter"), [(in_tcvn3, "☺"), (in_vni, "☺"), (in_1258, "☺"), (in_1258, "ẫ☺")])
def test_a_letter_that_the_code_lacks_is_refused(write: object, letter: str) -> None:
    assert callable(write)
    data = write(TEXT)
    source = decode(data, "cũ.txt")
    with pytest.raises(CheckerError, match="has no “☺”; convert it to UTF-8") as caught:
        respelled(data, source, [Change(0, 0, letter)])
    assert caught.value.path == "cũ.txt"
    assert "không viết được “☺”" in caught.value.what.vi


def test_what_would_be_read_differently_is_refused() -> None:
    """A capital line of TCVN3 has its capitals from the font: a small letter in it would take them away."""
    data = in_tcvn3("Đảng ủy báo cáo kết quả như sau\nKẾT LUẬN TỔ\n")
    source = decode(data, "x.txt")
    assert "KẾT LUẬN TỔ" in source.original
    place = source.original.index("KẾT")
    with pytest.raises(CheckerError, match="without changing more"):
        respelled(data, source, [Change(place, place + 3, "ké")])


@given(TEXTS, ENCODINGS, st.integers(0, 100), st.integers(0, 5), st.text(st.characters(codec="utf-8"), max_size=4))
def test_any_change_of_any_text(text: str, encoding: tuple[str, bytes], at: int, length: int, new: str) -> None:
    codec, mark = encoding
    data = mark + text.encode(codec)
    try:
        source = decode(data, "x.txt")
    except CheckerError:
        assume(False)
    start = min(at, len(source.original))
    change = Change(start, min(start + length, len(source.original)), new)
    try:
        changed = respelled(data, source, [change])
    except CheckerError:  # what comes out would be no text any more, or another code
        return
    assert decode(changed, "x.txt").original == applied(source.original, [change])
    assert changed.startswith(mark)
    head = source.original[: change.start].encode(source.encoding)
    assert changed[len(data) - len(source.original.encode(source.encoding)) :].startswith(head)
