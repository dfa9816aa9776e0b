"""Fields and files of a form."""

from __future__ import annotations

import pytest

from checker.serve.asked import form_of
from checker.serve.form import Form, Upload, multipart, urlencoded
from checker.serve.problem import ProblemError

KIND = "multipart/form-data; boundary=x"


def body(*parts: tuple[str, bytes], end: bytes = b"--x--\r\n") -> bytes:
    return b"".join(b"--x\r\n" + head.encode() + b"\r\n\r\n" + data + b"\r\n" for head, data in parts) + end


def field(name: str, value: str) -> tuple[str, bytes]:
    return f'Content-Disposition: form-data; name="{name}"', value.encode()


def file(name: str, data: bytes = b"a") -> tuple[str, bytes]:
    return f'Content-Disposition: form-data; name="file"; filename="{name}"', data


def test_fields_and_files_in_order() -> None:
    given = body(field("lang", "vi"), file("Báo cáo.docx", b"PK\x00\r\n--y\r\n"), file("b.txt"), field("select", "đ"))
    assert multipart(given, KIND, 10) == Form(
        {"lang": ["vi"], "select": ["đ"]},
        {"file": [Upload("Báo cáo.docx", b"PK\x00\r\n--y\r\n"), Upload("b.txt", b"a")]},
    )


def test_an_empty_form() -> None:
    assert urlencoded(b"") == Form({}, {})


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (b"text=a+b%20c&language=vi", {"text": ["a b c"], "language": ["vi"]}),
        ("text=Báo cáo&language=vi".encode(), {"text": ["Báo cáo"], "language": ["vi"]}),
        (b"text=a&text=b", {"text": ["a", "b"]}),
        (b"text=", {"text": [""]}),
    ],
)
def test_a_form_in_one_line(given: bytes, fields: dict[str, list[str]]) -> None:
    assert urlencoded(given).fields == fields


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (body(field("a", "b")), "multipart/form-data"),
        (body(field("a", "b")), "multipart/form-data; boundary=y"),
        (body(field("a", "b"), end=b""), KIND),
        (body(("Content-Disposition: form-data", b"a")), KIND),
        (body(('Content-Disposition: form-data; name="a"', b"\xff")), KIND),
        (b"", KIND),
        (b"--x\r\n", KIND),
        (b"nothing of the kind", KIND),
        (body(("X" * 100_000, b"")), KIND),
    ],
)
def test_broken_forms_are_refused(given: bytes, kind: str) -> None:
    with pytest.raises(ProblemError) as caught:
        multipart(given, kind, 10)
    assert caught.value.kind == "bad-request"


@pytest.mark.parametrize(
    "parts", [[file("a")] * 11, [field("a", "b")] * 300, [("Content-Disposition: form-data", b"")] * 300]
)
def test_too_many_parts_are_refused(parts: list[tuple[str, bytes]]) -> None:
    with pytest.raises(ProblemError) as caught:
        multipart(body(*parts), KIND, 10)
    assert caught.value.kind == "not-processed"


def test_too_many_fields_in_one_line_are_refused() -> None:
    with pytest.raises(ProblemError):
        urlencoded(b"a=b&" * 300)


@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
def test_larger_texts_come_as_files(kind: str) -> None:
    with pytest.raises(ProblemError) as caught:
        form_of(b"text=" + b"%41" * 2_000_000, kind)
    assert caught.value.kind == "too-large"
