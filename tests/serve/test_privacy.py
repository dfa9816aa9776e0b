"""No draft on the disk, none in the log, none beyond the limits."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import httpx
import pytest
from tests.server import Running, running

SECRET = "Xóm Trại Bàng Lăng"
NAME = "ten-tep-mat.txt"


def draft(megabytes: int = 0) -> bytes:
    return f"BÁO CÁO\n\n1. {SECRET} họp ngày 1/2/2024.\n".encode() + b"a b c d e f g h i\n" * (55_556 * megabytes)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that may hold 3 MB, in folders of its own."""
    folder = tmp_path_factory.mktemp("private")
    (folder / "tmp").mkdir()
    with running(folder, "--max-size", "3", "--workers", "1", TMPDIR=str(folder / "tmp")) as server:
        server.wait()
        yield server


def _written_to(server: Running) -> list[str]:
    """Files on a disk that the server or its workers hold open for writing, log and cache aside."""
    found = []
    for pid in (server.process.pid, *server.workers()):
        for link in Path(f"/proc/{pid}/fd").iterdir():
            try:
                target = str(link.readlink())
            except OSError:
                continue
            if target.startswith("/") and not target.startswith(("/dev/", "/proc/")) and "log.txt" not in target:
                found.append(target)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="open files are told by Linux")
def test_large_uploads_stay_in_memory(server: Running) -> None:
    before = set(_written_to(server))
    assert server.client.post("/api/lint", files={"file": (NAME, draft(2))}).status_code == 200
    assert set(_written_to(server)) <= before
    assert [path.name for path in server.folder.rglob("*") if path.is_file()] == ["log.txt"]


@pytest.mark.parametrize("address", ["/api/lint", "/api/report", "/api/fix", "/api/annotate", "/api/review"])
def test_nothing_of_a_draft_is_in_the_log(server: Running, address: str) -> None:
    files = {"file": (NAME, draft())}
    server.client.post(f"{address}?secret={NAME}", files=files)
    server.client.post(f"{address}/{NAME}", files=files)
    log = server.log()
    assert address in log
    assert SECRET not in log
    assert NAME not in log


def test_too_much_is_refused_by_its_length(server: Running) -> None:
    answer = server.client.post("/api/lint", files={"file": (NAME, draft(4))})
    assert answer.status_code == 413
    assert answer.json()["type"] == "urn:checker:problem:too-large"


@pytest.mark.parametrize("head", [b"Transfer-Encoding: chunked", b"Content-Length: 20000000"])
def test_too_much_is_refused_while_it_comes(server: Running, head: bytes) -> None:
    """Whoever sends it all, whatever length is told, hears why; it is held by nobody."""
    where = urlsplit(server.url)
    piece = bytes(100_000)
    chunked = b"chunked" in head
    with socket.create_connection((where.hostname, where.port), 30) as line:
        line.sendall(
            b"POST /api/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + head + b"\r\n\r\n"
        )
        for _ in range(200):
            line.sendall(b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece)
        line.sendall(b"0\r\n\r\n" if chunked else b"")
        assert line.recv(1000).startswith(b"HTTP/1.1 413 ")
        line.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert b"HTTP/1.1 200 " in b"".join(iter(lambda: line.recv(4096), b""))


def test_a_request_that_breaks_off_leaves_the_server_as_it_was(server: Running) -> None:
    where = urlsplit(server.url)
    for _ in range(10):
        with socket.create_connection((where.hostname, where.port), 30) as line:
            line.sendall(
                b"POST /api/lint HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n"
                b"Content-Type: application/json\r\n\r\n" + b"x" * 1_900_000
            )
    # 12 MB may be held at once: had what came been kept, there would never be room again.
    whole = {"file": (NAME, draft(2))}
    for _ in range(30):
        status = server.client.post("/api/lint", files=whole).status_code
        if status == 200:
            break
        sleep(0.5)
    assert status == 200


def test_too_many_files_are_refused(server: Running) -> None:
    files = [("file", (f"{number}.txt", b"a")) for number in range(301)]
    assert server.client.post("/api/lint", files=files).status_code == 422


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", ""])
def test_other_kinds_of_bodies_are_refused(server: Running, kind: str) -> None:
    answer = server.client.post("/api/lint", content=b"a", headers={"content-type": kind} if kind else {})
    assert answer.status_code == 415


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_script_in_drafts_and_names_stays_words(server: Running) -> None:
    files = {"file": (f"{HOSTILE}.txt", f"BÁO CÁO\n\n{HOSTILE} ngày 1/2/2024\n".encode())}
    as_json = server.client.post("/api/lint?view=page", files=files)
    assert as_json.headers["content-type"] == "application/json"
    assert HOSTILE in as_json.json()["documents"][0]["text"]
    page = server.client.post("/api/report", files=files)
    assert page.headers["content-disposition"].startswith("attachment; ")
    assert page.headers["content-security-policy"].startswith("sandbox")
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text


def test_answers_are_kept_by_nobody(server: Running) -> None:
    answer = server.client.post("/api/lint", files={"file": (NAME, draft())})
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers


def test_files_of_the_server_cannot_be_had(server: Running) -> None:
    for path in (
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static//etc/passwd",
        "/static/",
    ):
        assert httpx.get(server.url.rstrip("/") + path).status_code == 404


@pytest.mark.parametrize("end", [b"--x--\r\ngeheim geheim", b"--x\r\n\xc4geheim: a\r\n\r\n", b"--geheim"])
def test_broken_forms_are_not_in_the_log(server: Running, end: bytes) -> None:
    before = server.log()
    body = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\ngeheim\r\n' + end
    server.client.post("/api/lint", content=body, headers={"content-type": "multipart/form-data; boundary=x"})
    server.client.get("/health")
    for _ in range(100):  # a line is written when its answer has gone out
        told = server.log().removeprefix(before).splitlines()
        if len(told) == 2:
            break
        sleep(0.1)
    assert [line.split()[:2] for line in told] == [["POST", "/api/lint"], ["GET", "/health"]]


def test_words_in_addresses_are_not_in_the_log(server: Running) -> None:
    for place in ("static/", ""):
        server.client.get(f"/{place}geheim%1b[31m.txt")
    server.client.get("/health")
    assert "geheim" not in server.log()
    assert "\x1b" not in server.log()
