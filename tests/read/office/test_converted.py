"""Drafts of other programs, read through LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.office import OFFICE, convert
from tests.read.office.senders import odt, page, rtf

from checker.errors import CheckerError
from checker.read import decode, read
from checker.source import Span

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")

LINES = ["TỈNH ỦY", "Số 12-BC/TU", "Báo cáo kết quả “quý I”; 1.250 hồ sơ", "Nơi nhận:\t- Như trên"]


def _spelled(line: str) -> str:
    """A line of rich text."""
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in line).replace("\t", "\\tab ")


RTF = "{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}}" + "\\par ".join(map(_spelled, LINES)) + "}"


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same draft in the formats that LibreOffice itself writes."""
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "a.rtf").write_text(RTF, encoding="ascii")
    for form in ("odt", "doc"):
        convert(folder / "a.rtf", form, folder)
    return folder


@pytest.mark.parametrize("form", ["rtf", "odt", "doc"])
def test_every_format_says_the_same(drafts: Path, form: str) -> None:
    source = read(drafts / f"a.{form}")
    assert source.text.split("\n")[:4] == LINES
    assert source.layout is not None
    assert source.layout.converted == form
    at = source.text.index("1.250")
    where = source.location(Span(at, at + 5))
    assert (where.paragraph, where.column, where.line) == (3, LINES[2].index("1.250") + 1, None)


def test_the_name_decides_nothing(drafts: Path) -> None:
    source = decode((drafts / "a.odt").read_bytes(), "--help=$(x).docx")
    assert source.text.startswith(LINES[0])
    assert source.path == "--help=$(x).docx"


def test_several_at_once(drafts: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        sources = [*pool.map(read, [drafts / f"a.{form}" for form in ("rtf", "odt", "doc")])]
    assert {source.text.rstrip() for source in sources} == {"\n".join(LINES)}


def test_a_web_page(drafts: Path) -> None:
    body = "".join(f"<p class=MsoNormal>{line}</p>" for line in LINES)
    source = decode(f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode(), "x.doc")
    assert [*filter(None, source.text.split("\n"))] == [line.replace("\t", " ") for line in LINES]
    assert source.layout is not None
    assert source.layout.converted == "html"


@pytest.mark.parametrize("data", [b"{\\rtf1", b"<html><img src=x.png>"])
def test_what_holds_no_text(data: bytes) -> None:
    with pytest.raises(CheckerError) as refused:
        decode(data, "x.rtf")
    assert refused.value.path == "x.rtf"


@pytest.fixture(scope="module")
def sender() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_nothing_is_fetched_and_no_macro_runs(
    sender: tuple[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, asked = sender
    written = tmp_path / "macro-ran"
    drafts = {"x.htm": page(base).encode(), "x.rtf": rtf(base).encode(), "x.odt": odt(base, str(written))}
    # What is taken out of a file beforehand is one wall more; the settings hold alone.
    monkeypatch.setattr("checker.read.office._prepared", lambda data, *_: data)
    for name, data in drafts.items():
        assert "ng v" in decode(data, name).text
    assert asked == []
    assert not written.exists()


def test_without_the_walls_it_would_be(sender: tuple[str, list[str]], tmp_path: Path) -> None:
    base, asked = sender
    (tmp_path / "x.odt").write_bytes(odt(base, str(tmp_path / "macro-ran")))
    convert(tmp_path / "x.odt", "docx", tmp_path)
    assert {"/image.odt", "/t.ott", "/background.png"} <= {*asked}
    asked.clear()
