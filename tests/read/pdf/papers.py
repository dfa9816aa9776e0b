"""PDF files written by hand for tests: every letter at its place, nothing left to a program."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from zlib import compress

__all__ = ["A4", "document", "nested", "picture", "stroke", "text", "upright"]

A4 = (595, 842)


def text(
    at: tuple[float, float],
    says: str,
    *,
    size: float = 14,
    font: str = "TimesNewRomanPSMT",
    mode: int = 0,
    colour: tuple[float, float, float] | None = None,
    matrix: tuple[float, float, float, float] = (1, 0, 0, 1),
) -> bytes:
    """`says`, from `at` on: points from the left and from the top of an A4 page to the foot of the letters.

    Letters are half as wide as high, blanks a quarter. `matrix` turns or slants them.
    """
    x, y = at
    paint = "" if colour is None else "{} {} {} rg ".format(*colour)
    turn = " ".join(map(str, (*matrix, x, A4[1] - y)))
    shown = says.encode("utf-16-be").hex()
    return f"q {paint}BT /{_name(font)} {size} Tf {mode} Tr {turn} Tm <{shown}> Tj ET Q".encode()


def stroke(left: float, right: float, y: float) -> bytes:
    """A horizontal line half a point thick, `y` points from the top."""
    return f"q 0.5 w {left} {A4[1] - y} m {right} {A4[1] - y} l S Q".encode()


def upright(x: float, top: float, bottom: float) -> bytes:
    """A vertical line half a point thick."""
    return f"q 0.5 w {x} {A4[1] - top} m {x} {A4[1] - bottom} l S Q".encode()


def picture(left: float, top: float, width: float, height: float) -> bytes:
    """A picture with its upper left corner at `left`, `top`."""
    return f"q {width} 0 0 {height} {left} {A4[1] - top - height} cm ".encode() + b"/Im Do Q"


def document(
    *pages: Sequence[bytes], size: tuple[float, float] = A4, page: str = "", trailer: str = "", packed: bool = False
) -> bytes:
    """A file of `pages`, each a list of what is drawn on it; `page` and `trailer` are further entries of both."""
    contents = [b"\n".join(drawn) for drawn in pages]
    fonts = sorted({name for content in contents for name in _fonts_in(content)})
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    resources = []
    for font in fonts:
        objects += _font(bytes.fromhex(font).decode(), len(objects) + 1)
        resources.append(f"/{_PREFIX}{font} {len(objects) - 1} 0 R")
    objects.append(
        _stream(
            b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        )
    )
    held = f"/Font << {' '.join(resources)} >> /XObject << /Im {len(objects)} 0 R >>"
    kids = []
    for content in contents:
        objects.append(_stream(compress(content), "/Filter /FlateDecode") if packed else _stream(content))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Resources << {held} >> "
            f"/Contents {len(objects)} 0 R {page} >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return _file(objects, trailer)


def nested(*, depth: int, breadth: int) -> bytes:
    """A file of a few hundred bytes whose forms draw each other: `breadth` to the power of `depth` strokes."""
    box = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    forms = [
        _stream(b"/X Do " * breadth, f"{box} /Resources << /XObject << /X {number} 0 R >> >>")
        for number in range(6, 5 + depth)
    ]
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /XObject << /X 5 0 R >> >> >>",
            _stream(b"/X Do " * breadth),
            *forms,
            _stream(b"0 0 m 9 9 l S", box),
        ],
        "",
    )


_PREFIX = "F"
_PIXEL = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
_MAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)


def _name(font: str) -> str:
    return _PREFIX + font.encode().hex()


def _fonts_in(content: bytes) -> set[str]:
    return {
        after.decode()
        for before, after in ((w[:2], w[2:]) for w in content.split())
        if before == b"/" + _PREFIX.encode()
    }


def _font(name: str, first: int) -> list[bytes]:
    """A font whose codes are those of Unicode: descriptor, descendant, itself, and the map that says so."""
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in (*range(0x21), 0xE0, 0xF0)]
    codes = _MAP + f"{len(ranges)} beginbfrange\n" + "\n".join(ranges) + "\nendbfrange endcmap end end"
    escaped = name.replace(" ", "#20").replace("+", "#2B").replace(",", "#2C")
    return [
        f"<< /Type /FontDescriptor /FontName /{escaped} /Flags 4 /FontBBox [0 -216 1000 891] /ItalicAngle 0 "
        "/Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{escaped} /CIDSystemInfo << /Registry (Adobe) "
        f"/Ordering (Identity) /Supplement 0 >> /FontDescriptor {first} 0 R /DW 500 /W [32 [250]] >>".encode(),
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{escaped} /Encoding /Identity-H "
        f"/DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 3} 0 R >>".encode(),
        _stream(codes.encode()),
    ]


def _stream(content: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    parts = [b"%PDF-1.7\n"]
    for number, body in enumerate(objects, 1):
        parts.append(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    places = [0]
    for part in parts:
        places.append(places[-1] + len(part))
    table = "".join(f"{place:010} 00000 n \n" for place, _ in pairwise(places[1:]))
    parts.append(
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{places[-1]}\n%%EOF\n".encode()
    )
    return b"".join(parts)
