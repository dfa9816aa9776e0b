"""Files of other programs, read by way of LibreOffice: `read_converted(data, kind, path) -> Source`.

program     the program itself, found or named by CHECKER_SOFFICE
profile     its settings for a run: no macros, no links, no network
convert     one file made a Word file
odt, page   what is taken out of a file before LibreOffice gets it

A draft in any of these formats costs the start of LibreOffice, a second or two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.value import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.source import Source

__all__ = ["Form", "read_converted", "word_of"]

Form = Literal["odt", "doc", "rtf", "html"]


class _Way(NamedTuple):
    """How one format is given to LibreOffice."""

    suffix: str
    filter: str
    """Name of the import filter, so that the content alone decides."""


_WAYS: dict[Form, _Way] = {
    "odt": _Way(".odt", "writer8"),
    "doc": _Way(".doc", "MS Word 97"),
    "rtf": _Way(".rtf", "Rich Text Format"),
    "html": _Way(".html", "HTML (StarWriter)"),
}


def read_converted(data: bytes, form: Form, path: str) -> Source:
    """The draft in the file with the content `data`, which is of that form.

    Raises `CheckerError` when LibreOffice is not there or makes nothing of the file, and as `read_word` does.
    """
    from checker.read.word import read_word

    source = read_word(word_of(data, form, path), path)
    if source.layout is None:
        return source
    return source._replace(layout=source.layout._replace(converted=form))


def word_of(data: bytes, form: Form, path: str) -> bytes:
    """The Word file that LibreOffice makes of the file `data`, which is of that form. Raises as `read_converted`."""
    from checker.read.office.convert import converted

    way = _WAYS[form]
    return converted(_prepared(data, form, path), way.suffix, way.filter, path)


def _prepared(data: bytes, form: Form, path: str) -> bytes:
    prepare: Callable[[bytes, str], bytes]
    if form == "odt":
        from checker.read.office.odt import plain as prepare
    elif form == "html":
        from checker.read.office.page import plain as prepare
    else:
        return data
    return prepare(data, path)
