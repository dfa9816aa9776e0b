"""For any text and any bytes: nothing lost, every place true, no surprise."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.errors import CheckerError
from checker.read import decode, from_string
from checker.read.kind import kind_of
from checker.source import Source, Span

# What makes reading hard, mixed with letters of every kind.
_HARD = st.sampled_from(
    [
        *("\r", "\n", "\r\n", "\f", "\t", "\v", "\u00a0", "\u00ad", "\u1680", "\u2000", "\u2009", "\u2028", "\u3000"),
        *("\u200b", "\u200d", "\u2060", "\ufeff", "\u0301", "\u0323", "\u0302", "\u031b", "\u0338", "\U0001d167"),
        *("e\u0302\u0301", "e\u0323\u0302", "\u01a1\u0301", "e\u200b\u0301", "\u1112\u1161\u11ab", "\u0958", "\u212b"),
        *("Tỉnh ủy ", "tháng ", "a", "đ", "\x1f", "\x96", "\U0001f468\u200d\U0001f469", "\U0002f800", "\u0f73"),
    ]
)
_ANY = st.characters(exclude_categories=["Cs", "Cc"])
TEXTS = st.lists(st.one_of(_HARD, _ANY), min_size=1, max_size=60).map("".join)
ENCODINGS = st.sampled_from(
    [("utf-8", b""), ("utf-8-sig", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]
)


def _offset(original: str, line: int, column: int) -> int:
    """Where the column of the line stands: counted here, found by tables there."""
    at = 0
    for _ in range(line - 1):
        while original[at] not in "\r\n":
            at += 1
        at += 2 if original[at : at + 2] == "\r\n" else 1
    return at + column - 1


def _quotes_are_true(source: Source, cuts: list[int]) -> None:
    original = source.original
    assert unicodedata.is_normalized("NFC", source.text)
    assert not set("\r\v\u00a0\u2028") & set(source.text)
    bounds = sorted({0, len(source.text), *(cut % (len(source.text) + 1) for cut in cuts)})
    spans = [Span(start, end) for start, end in pairwise(bounds)]
    assert "".join(source.quote(span) for span in spans) == original
    for span in spans:
        where = source.location(span)
        assert None not in (where.line, where.column, where.end_line, where.end_column)
        start = _offset(original, where.line or 0, where.column or 0)
        end = _offset(original, where.end_line or 0, where.end_column or 0)
        assert 0 <= start <= end <= len(original)
        assert original[start:end] == source.quote(span)
        assert (where.page or 1) == 1 + original.count("\f", 0, start)


@given(TEXTS, ENCODINGS, st.lists(st.integers(0, 200), max_size=8))
@example("\u200b\u200be\u0302\u0301\r\n", ("utf-8", b""), [1])
@example("\r\n\u200b\u05d0\u200b\r\r\n", ("utf-8", b""), [1, 2, 3])
@example("\u0958\u0958x\r\n", ("utf-16-le", b"\xff\xfe"), [1, 2, 3, 4])
@example("e\u200b\u0301\u200b a\f\u00a0b\fc", ("utf-8", b""), [1, 2, 3, 4, 5])
def test_places_hold_for_any_text(text: str, encoding: tuple[str, bytes], cuts: list[int]) -> None:
    codec, mark = encoding
    assume(not text.startswith("\ufeff"))
    try:
        source = decode(mark + text.encode(codec), "-")
    except CheckerError:
        # Only what shows nothing at all is refused.
        assert not "".join(char for char in text if unicodedata.category(char) not in {"Cf", "Cc"}).strip()
        return
    if source.encoding not in {"tcvn3", "vni"}:
        assert source.original == text
        assert source.normalized is not unicodedata.is_normalized("NFC", text)
    _quotes_are_true(source, cuts)


@given(TEXTS, st.lists(st.integers(0, 200), max_size=8))
def test_a_text_in_memory_reads_as_its_file(text: str, cuts: list[int]) -> None:
    assume(not text.startswith("\ufeff"))
    try:
        source = from_string(text)
    except CheckerError:
        return
    read = decode(b"\xef\xbb\xbf" + text.encode(), "-")
    assert (source.text, source.original, source.encoding) == (read.text, read.original, read.encoding)
    assert list(source.offsets or ()) == list(read.offsets or ())
    _quotes_are_true(source, cuts)


@given(
    st.one_of(
        st.binary(max_size=300),
        st.binary(max_size=100).map(lambda data: b"\xff\xfe" + data),
        st.binary(max_size=100).map(lambda data: b"\xef\xbb\xbf" + data),
        st.lists(st.sampled_from([b"a", b"\x00", b" ", b"\xe1\xbb", b"\xad", b"\r", b"ng"])).map(b"".join),
    )
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assume(kind_of(data, "x") is None)  # a text: what programs write has tests of its own
        source = decode(data, "x")
    except CheckerError as refused:
        assert refused.path == "x"
        assert refused.what.vi
        assert refused.what.en
    else:
        _quotes_are_true(source, [])
