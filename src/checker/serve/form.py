"""Fields and files of a form, from bytes that are in memory and stay there.

Starlette's own reader puts large uploads into temporary files; drafts are not to touch the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from checker.errors import Words
from checker.serve.problem import ProblemError
from checker.serve.serving import MB
from checker.value import NamedTuple

__all__ = ["Form", "Upload", "multipart", "text_size", "unencoded", "urlencoded"]

_MOST_FIELDS = 200
_MOST_FIELD_BYTES = 10_000
"""Of a field's name."""
_MOST_TEXT = 4 * MB
"""Bytes of a request without files. Custom: a thousand pages, in letters that take three signs each."""
_STRETCH = 1 * MB
"""Bytes read at a time: in between, others get their turn."""
_TEXT, _LANGUAGE = b"text=", b"&language="


class Upload(NamedTuple):
    """A file of a form."""

    name: str
    """As the client says it; to be made harmless by whoever shows it."""
    data: bytes


class Form(NamedTuple):
    """What a form holds."""

    fields: Mapping[str, Sequence[str]]
    files: Mapping[str, Sequence[Upload]]


def urlencoded(body: bytes) -> Form:
    """The fields of an `application/x-www-form-urlencoded` body. Raises `ProblemError` for what is none."""
    text_size(body)
    try:
        # Some clients send letters as they are.
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except (UnicodeDecodeError, ValueError):
        raise _broken() from None
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return Form(fields, {})


def text_size(body: bytes) -> None:
    """Raise `ProblemError` for more than a text may have; reading it takes twenty times its size in memory."""
    if len(body) > _MOST_TEXT:
        what = Words(
            f"văn bản vượt {_MOST_TEXT / MB:g} MB; hãy gửi thành tệp (multipart/form-data)",
            f"a text of more than {_MOST_TEXT / MB:g} MB; send it as a file (multipart/form-data)",
        )
        raise ProblemError("too-large", what)


def unencoded(body: bytes) -> Form | None:
    """The fields of `text=…&language=…` where the text is not encoded at all; None for other bodies.

    LibreOffice 7.4 sends its paragraphs so: "&", "+" and "%" are letters of the text there. Spaces and letters beyond
    ASCII, which no encoded form has, tell such a body; the language is the last thing named so.
    """
    if not body.startswith(_TEXT) or (body.isascii() and b" " not in body):
        return None
    end = body.rfind(_LANGUAGE)
    if end < 0:
        return None
    text_size(body)
    try:
        text = body[len(_TEXT) : end].decode()
    except UnicodeDecodeError:
        raise _broken() from None
    return Form({**urlencoded(body[end + 1 :]).fields, "text": [text]}, {})


def multipart(body: bytes, content_type: str, most_files: int) -> Form:
    """The fields and files of a `multipart/form-data` body.

    Raises `ProblemError` for one that is broken, or has more than `most_files` files.
    """
    _, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise _broken()
    parts = _Parts(_MOST_FIELDS + most_files)
    try:
        parser = MultipartParser(boundary, parts.callbacks())  # type: ignore[arg-type]
        for start in range(0, len(body), _STRETCH):
            parser.write(body[start : start + _STRETCH])
        parser.finalize()
    except FormParserError:
        if parts.are_many:
            raise _too_many(most_files) from None
        raise _broken() from None
    if not parts.ended:
        raise _broken()
    fields: dict[str, list[str]] = {}
    files: dict[str, list[Upload]] = {}
    for name, filename, data in parts.found():
        if filename is None:
            try:
                fields.setdefault(name, []).append(data.decode())
            except UnicodeDecodeError:
                raise _broken() from None
        else:
            files.setdefault(name, []).append(Upload(filename, data))
    if sum(map(len, files.values())) > most_files:
        raise _too_many(most_files)
    return Form(fields, files)


class _Parts:
    """The parts of a multipart body, as the parser meets them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.are_many = False
        self._parts: list[tuple[list[tuple[bytes, bytes]], bytearray]] = []
        self._name, self._value = bytearray(), bytearray()
        self.ended = False

    def callbacks(self) -> Mapping[str, Any]:
        """What the parser is to call."""
        return {
            "on_part_begin": self._begin,
            "on_part_data": lambda data, start, end: self._parts[-1][1].extend(memoryview(data)[start:end]),
            "on_header_field": lambda data, start, end: self._name.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._header,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        if len(self._parts) >= self._most:  # before a million of them fill the memory
            self.are_many = True
            raise FormParserError
        self._parts.append(([], bytearray()))

    def _header(self) -> None:
        self._parts[-1][0].append((bytes(self._name).lower(), bytes(self._value)))
        self._name.clear()
        self._value.clear()

    def _end(self) -> None:
        self.ended = True

    def found(self) -> Iterator[tuple[str, str | None, bytes]]:
        """Name, file name (None for a field) and content of each part. Raises `ProblemError` for one without a name."""
        for headers, data in self._parts:
            disposition = dict(headers).get(b"content-disposition", b"")
            _, options = parse_options_header(disposition)
            if b"name" not in options or len(options[b"name"]) > _MOST_FIELD_BYTES:
                raise _broken()
            filename = options.get(b"filename")
            yield _text(options[b"name"]), None if filename is None else _text(filename), bytes(data)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace")


def _broken() -> ProblemError:
    return ProblemError("bad-request", Words("không đọc được biểu mẫu gửi lên", "the form cannot be read"))


def _too_many(most: int) -> ProblemError:
    what = Words(
        f"quá nhiều tệp hoặc trường; mỗi lần gửi tối đa {most} tệp",
        f"too many files or fields; send at most {most} files at a time",
    )
    return ProblemError("not-processed", what)
