"""Clients that are slow, many, or gone: others are answered, and the server stops all the same."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from tests.server import Running, running

HEAD = b"POST /api/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
HALVES = {
    "nothing": b"",
    "head": HEAD % 1000,
    "body": HEAD % 1000 + b'\r\n{"text": ',
    "second": b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n" + HEAD % 1000,
}


def line_to(server: Running) -> socket.socket:
    where = urlsplit(server.url)
    return socket.create_connection((where.hostname, where.port), 60)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("clients"), "--workers", "1") as server:
        server.wait()
        yield server


@pytest.mark.parametrize("half", HALVES)
def test_fifty_that_never_come_to_an_end_hold_up_nobody(server: Running, half: str) -> None:
    with ExitStack() as lines:
        for _ in range(50):
            lines.enter_context(line_to(server)).sendall(HALVES[half])
        assert server.client.get("/health").status_code == 200
        assert server.client.post("/api/lint", json={"text": "Ngày 1/2/2024."}).status_code == 200


def test_a_body_that_comes_too_slowly_is_refused(tmp_path: Path) -> None:
    with running(tmp_path, "--workers", "1", "--timeout", "1") as server, line_to(server) as line:
        line.sendall(HALVES["body"])
        told = b"".join(iter(lambda: line.recv(4096), b""))  # until the server closes the line
        assert told.startswith(b"HTTP/1.1 408 ")
        assert b"urn:checker:problem:too-slow" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("half", HALVES)
def test_it_stops_while_something_is_on_its_way(tmp_path: Path, half: str) -> None:
    with running(tmp_path, "--workers", "1") as server, line_to(server) as line:
        server.wait()
        line.sendall(HALVES[half])
        assert server.client.get("/health").status_code == 200  # it has read what was sent before
        assert server.stop(signal.SIGTERM) == 0
        told = b"".join(iter(lambda: line.recv(4096), b""))
        if half == "body":
            assert told.startswith(b"HTTP/1.1 503 ")
            assert b"content-security-policy" in told.lower()


def _until(true: Callable[[], bool]) -> None:
    for _ in range(600):
        if true():
            return
        sleep(0.1)
    raise AssertionError("it did not come to pass")


def test_nobody_works_for_a_client_that_has_gone(tmp_path: Path, report: Path) -> None:
    """Hundreds of files of a client that went away would keep the only worker busy for minutes."""
    text = report.read_bytes() * 8
    parts = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="%d.txt"\r\n\r\n%s\r\n' % (number, text)
        for number in range(100)
    )
    body = parts + b"--x--\r\n"
    with running(tmp_path, "--workers", "1", "--timeout", "600", "--max-size", "100") as server:
        server.wait()
        with line_to(server) as line:
            kind = b"Content-Type: multipart/form-data; boundary=x"
            head = (HEAD % len(body)).replace(b"Content-Type: application/json", kind)
            line.sendall(head + b"\r\n" + body)
            line.settimeout(3)
            with pytest.raises(TimeoutError):  # it is at work
                line.recv(1)
        _until(lambda: "POST /api/lint 400" in server.log())
        assert server.client.post("/api/lint", json={"text": "Ngày 1/2/2024."}).status_code == 200
