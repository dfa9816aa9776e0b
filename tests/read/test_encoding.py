"""Modern encodings: what the bytes of a file say, and in which encoding."""

from __future__ import annotations

import pytest

from checker.errors import CheckerError
from checker.read import decode, from_string

LINE = "Số: 12-BC/TU, ngày 05/02/2024\n"


@pytest.mark.parametrize(
    ("mark", "codec", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8", "utf-8"),
        (b"\xff\xfe", "utf-16-le", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be", "utf-16-be"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be", "utf-32-be"),
    ],
)
def test_encodings_are_told_apart(mark: bytes, codec: str, encoding: str) -> None:
    source = decode(mark + LINE.encode(codec), "bao-cao.txt")
    assert (source.text, source.original, source.encoding) == (LINE, LINE, encoding)
    assert (source.path, source.normalized, source.offsets) == ("bao-cao.txt", False, None)


def test_text_in_memory_loses_its_byte_order_mark() -> None:
    source = from_string("\ufeff" + LINE)
    assert (source.text, source.path, source.encoding) == (LINE, "-", "utf-8")


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        # Letters of other languages: bytes that are neither UTF-8 nor a Vietnamese code.
        ("Báo cáo\n".encode() + b"Gr\xfc\xdfe", 2, "byte 13 (0xFC)"),
        (b"Gr\xfc\xdfe aus K\xf6ln\n", 1, "byte 3 (0xFC)"),
        ("Quốc hội\r\nChính phủ\r".encode() + b"\xff khoa", 3, "byte 28 (0xFF)"),
        # A letter cut in two.
        ("Thành ủy".encode()[:-3] + b"\xe1\xbb", 1, "byte 8 (0xE1)"),
        # A mark, and then something else.
        (b"\xff\xfeB\x00\n\x00\x00\xd8", 2, "begins with the mark of UTF-16-LE, but byte 7"),
        (b"\xef\xbb\xbfB\xe1o", 1, "begins with the mark of UTF-8, but byte 5"),
    ],
)
def test_bytes_of_no_known_encoding_are_refused_at_their_place(data: bytes, line: int, words: str) -> None:
    with pytest.raises(CheckerError) as refused:
        decode(data, "bao-cao.txt")
    assert refused.value.path == "bao-cao.txt"
    assert refused.value.line == line
    assert words in refused.value.what.en
    assert ".txt (UTF-8)" in refused.value.what.vi


def test_half_a_character_in_memory_is_refused() -> None:
    with pytest.raises(CheckerError, match="character 5 is half of a character"):
        from_string("Tỉnh\ud83d")


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\f\n", "\u00a0\n", "\u200b\u00ad\n", "\ufeff"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_file_without_words_is_refused(text: str, codec: str) -> None:
    with pytest.raises(CheckerError) as refused:
        decode(text.encode(codec), "trong.txt")
    assert refused.value.sentence("vi").startswith("trong.txt: tệp trống")


def test_text_in_memory_without_words_is_refused() -> None:
    with pytest.raises(CheckerError, match="holds no text"):
        from_string(" \n")
