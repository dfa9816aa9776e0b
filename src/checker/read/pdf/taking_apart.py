"""The process that takes a PDF apart: the file on standard input, its pages as lines of JSON on standard output.

It is a process of its own because the file comes from anywhere: what the library (PDFium, in C++)
does with a damaged or hostile file can then neither hold up nor take down the program. Memory and time
are bounded; no script of the file runs, no form is filled in, nothing is drawn, nothing is fetched.

A refusal is one line, a JSON object with the key "refused".
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.read.pdf.drawn import to_json

if TYPE_CHECKING:
    from typing import BinaryIO, TextIO

__all__ = ["MAX_LETTERS", "MAX_PAGES", "SECONDS", "main"]

MAX_PAGES = 2_000
MAX_LETTERS = 3_000_000
SECONDS = 120
"""Time for one file."""
_MEMORY = 1 << 30
"""Bytes of address space."""


def main(stdin: BinaryIO, stdout: TextIO) -> None:
    """Write the pages of the PDF on `stdin` to `stdout`, or why it is refused."""
    _bound()
    for line in _lines(stdin.read()):
        stdout.write(line + "\n")


def _bound() -> None:
    """Let the system end this process when it takes more than its share (not on Windows, which has no such bounds)."""
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(what)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (soft, hard))
        except (OSError, ValueError):  # a system that does not bound this
            continue


def _lines(data: bytes) -> Iterator[str]:
    import pypdfium2_raw as pdfium

    from checker.read.pdf.page import read_page

    # Version 2, and an empty list of folders: no font of this machine is looked for.
    config = pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=(ctypes.POINTER(ctypes.c_char) * 1)())
    pdfium.FPDF_InitLibraryWithConfig(config)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        yield _refused("locked" if locked else "damaged")
        return
    pages, letters = pdfium.FPDF_GetPageCount(document), 0
    if pages > MAX_PAGES:
        yield _refused("pages")
        return
    for number in range(pages):
        page = pdfium.FPDF_LoadPage(document, number)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if not text:
            yield _refused("damaged")
            return
        letters += pdfium.FPDFText_CountChars(text)
        if letters > MAX_LETTERS:
            yield _refused("letters")
            return
        yield to_json(read_page(pdfium, page, text))
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _refused(why: str) -> str:
    return json.dumps({"refused": why})


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout)
