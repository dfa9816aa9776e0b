"""The bytes of a file with some of its characters changed, and every other byte as it was.

A file in Unicode is spelled out again. In a code of before Unicode one letter may be one byte
or two, and may be written in several ways: there each letter keeps the bytes it has, and only
new ones are spelled. Whatever comes out is read back; unless it says exactly what it should,
the file is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from unicodedata import combining, normalize

from checker.errors import CheckerError, Words
from checker.mend.changes import Change, applied
from checker.read import decode
from checker.read.encoding import BYTE_ORDER_MARKS
from checker.read.legacy import CODES, as_opened_in_vietnam, reading
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["respelled"]

_TO_UTF8 = Words(
    "hãy chuyển tệp sang UTF-8 (mở và lưu lại dưới dạng văn bản Unicode) rồi chạy lại; tệp được giữ nguyên",
    "convert it to UTF-8 (open it and save it as Unicode text) and run again; the file was left as it is",
)


class _Envelope(NamedTuple):
    """How a file holds characters: the mark it begins with, and the codec of the rest."""

    mark: bytes
    codec: str


def respelled(data: bytes, source: Source, made: Sequence[Change]) -> bytes:
    """`data`, of which `source` was read, after the changes `made`, which do not overlap.

    Raises `CheckerError` when the file's encoding cannot hold a new letter, or when the file
    cannot be written again without touching other places.
    """
    envelope = _envelope(data, source)
    if source.encoding in CODES:
        outer = data[len(envelope.mark) :].decode(envelope.codec)
        text = _legacy(outer, source, made)
    else:
        text = applied(source.original, made)
    new = envelope.mark + text.encode(envelope.codec)
    again = decode(new, source.path)
    if (again.encoding, again.original) != (source.encoding, applied(source.original, made)):
        raise _refusal(source)
    return new


def _envelope(data: bytes, source: Source) -> _Envelope:
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _Envelope(mark, codec)
    if source.encoding not in CODES:
        return _Envelope(b"", source.encoding)
    if b"\x00" in data:
        raise _refusal(source)
    try:
        data.decode()
    except UnicodeDecodeError:
        return _Envelope(b"", "latin-1")
    return _Envelope(b"", "utf-8")


def _legacy(outer: str, source: Source, made: Sequence[Change]) -> str:
    """The characters of the file, in which each letter of the text is spelled by its own piece of `outer`."""
    western = as_opened_in_vietnam(outer)
    for shown, hidden in ((outer, outer), (outer, western)):
        pieces = _pieces(shown, hidden, source)
        if pieces is not None:
            break
    else:
        raise _refusal(source)
    spelled = [change._replace(text=_spelled(change.text, source, hidden is western)) for change in made]
    new: list[str] = []
    done = 0
    for change in sorted(spelled):
        new += (*pieces[done : change.start], change.text)
        done = change.end
    return "".join((*new, *pieces[done:]))


def _pieces(outer: str, western: str, source: Source) -> list[str] | None:
    """The piece of `outer` behind each character of the text; None when it does not add up to the text.

    `western` is `outer` with each character as a Western system would show it.
    """
    code, original = source.encoding, source.original
    if code == "tcvn3":
        return [*outer] if len(outer) == len(western) == len(original) and _reads(western, source) else None
    clusters = [*_clusters(outer, western, code)]
    pieces: list[str] = []
    read: list[str] = []
    for piece, said in clusters:
        letters = normalize("NFC", said)
        read.append(letters)
        pieces += (piece, *("" for _ in letters[1:]))
    return pieces if "".join(read) == original else None


def _reads(western: str, source: Source) -> bool:
    return reading(western, source.encoding) == source.original


def _clusters(outer: str, western: str, code: str) -> Iterator[tuple[str, str]]:
    """Each letter of the file with the marks behind it: how it is spelled, and what that says, not yet composed."""
    piece = said = ""
    for shown, hidden in zip(outer, western, strict=False):
        letter = _letters(code).get(hidden)
        if letter is None:
            return
        if said and not combining(letter[0]):
            yield piece, said
            piece = said = ""
        piece += shown
        said += letter
    if piece:
        yield piece, said


@cache
def _letters(code: str) -> dict[str, str]:
    """What each single character says in `code`."""
    singles = ((chr(byte), reading(chr(byte), code)) for byte in range(256))
    return {single: said for single, said in singles if said}


@cache
def _spellings(code: str) -> dict[str, str]:
    """How each letter that `code` has is spelled in it, the shortest way."""
    letters = _letters(code)
    found: dict[str, str] = {}
    marks = [char for char in letters if combining(letters[char][0])]
    bases = [char for char in letters if letters[char].isalpha()]
    pairs = (base + mark for base, mark in product(bases, marks) if code != "vni" or base.isupper() == mark.isupper())
    for spelled in (*sorted(letters, key=lambda char: not char.isascii()), *pairs):
        said = normalize("NFC", "".join(letters[char] for char in spelled))
        if len(said) == 1:
            found.setdefault(said, spelled)
    return found


def _spelled(text: str, source: Source, opened_in_vietnam: bool) -> str:
    """`text` in the code of `source`. Raises `CheckerError` for a letter that the code lacks."""
    known = _spellings(source.encoding)
    spelled: list[str] = []
    for char in normalize("NFC", text):
        # TCVN3 has no capitals with a tone: its capital fonts show the small letters as such.
        found = known.get(char) or (known.get(char.lower()) if source.encoding == "tcvn3" else None)
        if found is None:
            name = source.encoding.upper()
            raise CheckerError(
                Words(
                    f"không tự sửa được tệp này: bảng mã {name} không viết được “{char}”; {_TO_UTF8.vi}",
                    f"this file cannot be mended: its code {name} has no “{char}”; {_TO_UTF8.en}",
                ),
                path=source.path,
            )
        spelled.append(found)
    western = "".join(spelled)
    return western.encode("latin-1").decode("cp1258") if opened_in_vietnam else western


def _refusal(source: Source) -> CheckerError:
    name = source.encoding.upper()
    return CheckerError(
        Words(
            f"không tự sửa được tệp này: không ghi lại được bảng mã {name} mà không đụng tới chỗ khác; {_TO_UTF8.vi}",
            f"this file cannot be mended: its code {name} cannot be written without changing more; {_TO_UTF8.en}",
        ),
        path=source.path,
    )
