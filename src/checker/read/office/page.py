"""A web page made one whose letters no program can mistake, and in which nothing leads out of it.

Pages declare an encoding that they are not in, or none. What is not ASCII is spelled as a character
reference here. The names by which a page calls in pictures, style sheets and frames get a
zero-width space: as attributes they then mean nothing, and in prose the space is dropped on reading.
"""

from __future__ import annotations

import codecs
import re

from checker.expression import expression
from checker.read.encoding import BYTE_ORDER_MARKS, to_text

__all__ = ["plain"]

_HEAD = 10_000
_DECLARED = expression(r"""((?:charset|encoding)\s*=\s*["']?)([\w.:-]+)""", 2)
# What these names stand for on the web (https://encoding.spec.whatwg.org, names and labels).
_WESTERN = ("iso8859-1", "ascii", "cp1252")
_LEADS_OUT = expression(
    r"\b(?:src|href(?!\s*=\s*[\"']?#)|background|data|codebase|classid|action)(?=\s*=)|\burl(?=\s*\()|@import\b", 2
)


def plain(data: bytes, path: str) -> bytes:
    """The web page `data` in ASCII, calling nothing in. Raises `CheckerError` for bytes that are no text."""
    text = _text(data, path).replace("\x00", "")
    head = _DECLARED.sub(r"\1us-ascii", text[:_HEAD])
    return _LEADS_OUT.sub(_cut, head + text[_HEAD:]).encode("ascii", "xmlcharrefreplace")


def _cut(name: re.Match[str]) -> str:
    return f"{name[0][0]}\u200b{name[0][1:]}"


def _text(data: bytes, path: str) -> str:
    if not any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        try:
            return data.decode()
        except UnicodeDecodeError:
            declared = _DECLARED.search(data[:_HEAD].decode("latin-1"))
            codec = None if declared is None else _codec(declared[2])
            if codec is not None:
                return data.decode(codec, "replace")
    return to_text(data, path)[0]


def _codec(name: str) -> str | None:
    """The codec that a page means by `name`; None where Python has no such encoding of text."""
    try:
        b"a".decode(name)
    except (LookupError, ValueError):  # no such codec, or none of texts
        return None
    found = codecs.lookup(name).name
    return "cp1252" if found in _WESTERN else found
