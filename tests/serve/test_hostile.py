"""Files made to do harm, of the kinds that LibreOffice reads: a clear answer within the limits, and nothing left."""

from __future__ import annotations

import socket
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from tests.office import OFFICE
from tests.read.office import senders
from tests.server import Running, running

pytestmark = [
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="processes and memory files are watched as Linux tells of them"),
]

_OFFICE = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>'
)
_END = "</office:text></office:body></office:document-content>"


def odt(*content: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        with package.open("content.xml", "w", force_zip64=True) as part:
            part.writelines(content)
    return file.getvalue()


def bomb() -> bytes:
    """A gigabyte of nothing."""
    return odt(_OFFICE.encode(), *[bytes(1_000_000)] * 1000)


def deep() -> bytes:
    """A hundred thousand sections, one in the other."""
    many = 100_000
    return odt(f"{_OFFICE}{'<text:section>' * many}{'</text:section>' * many}{_END}".encode())


def entities() -> bytes:
    """A short text that is a billion words."""
    named = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return odt(f'<!DOCTYPE x [<!ENTITY a0 "a">{named}]>{_OFFICE}<text:p>&a9;</text:p>{_END}'.encode())


def broken_doc() -> bytes:
    """What begins as a Word 97 file and is none."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 400


def looped_doc() -> bytes:
    """A compound file whose chain of sectors leads to itself."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    header[24:34] = b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
    header[44:48] = (1).to_bytes(4, "little")  # one sector of the table
    header[48:52] = bytes(4)  # the directory begins in sector 0
    header[76:80] = (1).to_bytes(4, "little")  # the table is sector 1
    header[80:512] = b"\xff" * 432
    return bytes(header) + bytes(512) + bytes(512)  # each sector is followed by sector 0


def deep_rtf() -> bytes:
    """Two million groups, one in the other."""
    return rb"{\rtf1 " + b"{" * 2_000_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("hostile"), "--workers", "1", "--timeout", "30") as server:
        server.wait()
        yield server


def _left() -> list[str]:
    """What workers keep in their folders, and the processes that work there."""
    kept = [str(each) for each in Path("/dev/shm").glob("checker-serve-*/worker-*/*")]
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = command.read_bytes()
        except OSError:
            continue
        if b"/dev/shm/checker-serve-" in line:
            kept.append(line.decode(errors="replace"))
    return kept


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.odt", bomb),
        ("a.odt", deep),
        ("a.odt", entities),
        ("a.doc", broken_doc),
        ("a.doc", looped_doc),
        ("a.rtf", deep_rtf),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_it_is_told_what_is_wrong_and_nothing_stays(server: Running, name: str, make: object) -> None:
    assert callable(make)
    before = set(_left())
    answer = server.client.post("/api/lint?lang=en", files={"file": (name, make())})
    assert set(_left()) <= before
    if answer.status_code == 200:
        value = answer.json()
        assert [one["path"] for one in (*value["documents"], *value["errors"])] == [name]
    else:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.status_code in (422, 503, 504)
        assert answer.json()["type"] != "urn:checker:problem:internal"
    assert server.client.post("/api/lint", json={"text": "Ngày 1/2/2024."}).status_code == 200


def test_nothing_is_fetched_for_a_draft(server: Running) -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as home:
        base = f"http://127.0.0.1:{home.getsockname()[1]}"

        def listen() -> None:
            while True:
                try:
                    line, _ = home.accept()
                except OSError:
                    return
                with line:
                    asked.append(line.recv(1000))

        Thread(target=listen, daemon=True).start()
        files = {
            "a.odt": senders.odt(base, "/dev/shm/checker-macro-ran"),
            "a.rtf": senders.rtf(base).encode(),
            "a.html": senders.page(base).encode(),
        }
        for name, data in files.items():
            assert server.client.post("/api/lint", files={"file": (name, data)}).status_code == 200
        home.shutdown(socket.SHUT_RDWR)
    assert asked == []
    assert not Path("/dev/shm/checker-macro-ran").exists()
