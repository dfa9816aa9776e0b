"""The part for programs and the words of a page, taken out of each format, and out of what is no slip any more."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2
import pytest
from tests.slip.made import RECORD, SHEET

from checker.errors import CheckerError
from checker.render.slip.html import html
from checker.render.slip.word import word
from checker.slip.inside import NAMESPACE, PART, inside, is_slip
from checker.slip.sheet import first_other
from checker.slip.written import read, written

JSON = written(RECORD, SHEET)
PAGE = html(SHEET, JSON).encode()
WORD = word(SHEET, JSON, RECORD.day)
SCRIPT = f'<script type="application/json" id="checker-slip">{JSON}</script>'.encode()
NONE, LOST, SEVERAL, BROKEN = (
    "không phải phiếu",
    "không còn phần dành cho máy",
    "nhiều phần",
    "hỏng hoặc chưa được chép",
)


def repacked(parts: Mapping[str, bytes | None]) -> bytes:
    """The slip in Word with `parts` in place of its own; None takes one out."""
    target = BytesIO()
    with ZipFile(BytesIO(WORD)) as package, ZipFile(target, "w", ZIP_DEFLATED) as new:
        kept = {name: package.read(name) for name in package.namelist()}
        for name, content in {**kept, **parts}.items():
            if content is not None:
                new.writestr(name, content)
    return target.getvalue()


def custom(content: str) -> bytes:
    """A custom XML part of our namespace."""
    return f'<slip xmlns="{NAMESPACE}">{content}</slip>'.encode()


def pdf(*attached: str) -> bytes:
    """An empty page with these files attached, each with the same content."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    for name in attached:
        document.new_attachment(name).set_data(JSON.encode())
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        PAGE,
        b"\xef\xbb\xbf" + PAGE,
        PAGE.replace(b"\n", b"\r\n"),
        PAGE.replace(b'type="application/json" id="checker-slip"', b'id=checker-slip  type="application/json"'),
        PAGE.replace(b"<body>", b"<body><!-- <p>x</p> --><style>p{}</style><script>x</script>"),
        WORD,
        repacked({PART: None, "customXml/item1.xml": custom(JSON)}),  # as LibreOffice names it
        repacked({"word/comments.xml": b"<x/>", "customXml/item2.xml": b"<other/>"}),
    ],
)
def test_a_slip(data: bytes) -> None:
    found = inside(data, "x")
    assert found.record == JSON
    assert first_other(SHEET, found.words) is None
    assert is_slip(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", NONE),
        (b"x", NONE),
        (b"<p>PHI\xff</p>", NONE),
        ("<p>Kế hoạch</p>".encode(), NONE),
        (PAGE.replace(SCRIPT, b""), LOST),
        (PAGE.replace(SCRIPT, b"<!-- " + SCRIPT + b" -->"), LOST),
        (PAGE[: PAGE.index(b"<h2>")], LOST),
        (PAGE.replace(SCRIPT, SCRIPT + SCRIPT), SEVERAL),
        (PAGE.replace(b"<body>", b"<body>" + SCRIPT), SEVERAL),
        (repacked({PART: None}), LOST),
        (repacked({PART: b"<slip>{}</slip>"}), LOST),
        (repacked({PART: f'<slip xmlns="{NAMESPACE}">'.encode()}), LOST),
        (repacked({"customXml/item1.xml": custom(JSON)}), SEVERAL),
        (repacked({PART: None, "word/document.xml": None}), NONE),
        (WORD[:-100], BROKEN),
        (b"PK\x03\x04x", BROKEN),
        (b"%PDF-1.7\nx", NONE),
        (pdf(), NONE),
        (pdf("other.json"), NONE),
    ],
)
def test_no_slip(data: bytes, said: str) -> None:
    with pytest.raises(CheckerError) as error:
        inside(data, "phiếu")
    assert said in error.value.what.vi and error.value.path == "phiếu"


def test_an_attached_part() -> None:
    assert inside(pdf("x.txt", "checker-slip.json"), "x").record == JSON


@pytest.mark.parametrize(
    "data",
    [
        repacked({PART: b'<!DOCTYPE s [<!ENTITY a "' + b"x" * 1000 + b'">]>' + custom("&a;" * 1000)}),
        repacked({PART: b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + custom("&a;")}),
    ],
)
def test_entities_are_left_alone(data: bytes) -> None:
    with pytest.raises(CheckerError):
        read(inside(data, "x").record, "x")


@pytest.mark.parametrize(
    "data",
    [
        b"<p>" * 1_000_000,
        SCRIPT[:-9] * 3_000,
        repacked({f"customXml/item{number}.xml": b" " * 19_000_000 for number in range(100, 120)}),
        repacked({"word/document.xml": b"<w>" * 1_000_000}),
    ],
    ids=["elements", "scripts", "parts", "depth"],
)
def test_what_is_huge_is_no_slip_of_ours(data: bytes) -> None:
    try:
        found = inside(data, "x")
    except CheckerError:
        return
    assert first_other(SHEET, found.words) == SHEET.title
