"""One slow or crashing file holds no other; the server stops in good order."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import gettempdir
from time import sleep

import httpx
import pytest
from tests.server import Running, running

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are watched by what Linux tells of them")

_SECONDS = 60
_TICKS = os.sysconf("SC_CLK_TCK") if sys.platform == "linux" else 100


def _until(true: Callable[[], bool]) -> None:
    for _ in range(_SECONDS * 20):
        if true():
            return
        sleep(0.05)
    raise AssertionError("it did not come to pass")


def _ticks(pid: int) -> int:
    """The time a process has worked, in ticks of the clock."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def _gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def lint(server: Running, data: bytes) -> httpx.Response:
    return server.client.post("/api/lint?lang=en", files={"file": ("a.txt", data)})


@pytest.fixture(scope="module")
def small(report: Path) -> bytes:
    return report.read_bytes()


@pytest.fixture(scope="module")
def slow(small: bytes) -> bytes:
    """What a worker is at for a long time: a report of 6 MB that does not come to an end."""
    return _endless(small, 400)


def _endless(small: bytes, times: int) -> bytes:
    text = small.decode()
    return (text[: len(text) // 2] * times).encode()


def _busy(server: Running, before: dict[int, int]) -> list[int]:
    """Workers that have worked for more than half a second since `before`."""
    return [pid for pid in server.workers() if _ticks(pid) - before.get(pid, 0) > _TICKS / 2]


def _idle(server: Running, small: bytes) -> dict[int, int]:
    """The workers, ready and at rest, with the time each has worked."""
    server.wait()
    with ThreadPoolExecutor(4) as threads:
        assert {answer.status_code for answer in threads.map(lambda _: lint(server, small), range(8))} == {200}
    return {pid: _ticks(pid) for pid in server.workers()}


def test_a_slow_file_holds_no_other_and_ends_at_its_time(tmp_path: Path, small: bytes, slow: bytes) -> None:
    with running(tmp_path, "--workers", "2", "--timeout", "8") as server, ThreadPoolExecutor() as threads:
        before = _idle(server, small)
        late = threads.submit(lint, server, slow)
        _until(lambda: bool(_busy(server, before)))
        [busy] = _busy(server, before)
        for _ in range(3):
            assert lint(server, small).status_code == 200
        assert not late.done()
        assert late.result().status_code == 504
        assert late.result().json()["type"] == "urn:checker:problem:out-of-time"
        _until(lambda: _gone(busy))
        server.wait()
        assert lint(server, small).status_code == 200


def test_a_slow_file_among_others_is_told_of(tmp_path: Path, small: bytes, slow: bytes) -> None:
    with running(tmp_path, "--workers", "2", "--timeout", "8") as server:
        _idle(server, small)
        files = [("file", ("slow.txt", slow)), *(("file", (f"{n}.txt", small)) for n in range(3))]
        found = server.client.post("/api/lint", files=files).json()
        assert [one["path"] for one in found["documents"]] == ["0.txt", "1.txt", "2.txt"]
        assert [one["path"] for one in found["errors"]] == ["slow.txt"]


def test_a_review_of_nothing_but_slow_files_is_late(tmp_path: Path, slow: bytes) -> None:
    with running(tmp_path, "--workers", "1", "--timeout", "2") as server:
        server.wait()
        answer = server.client.post("/api/review", files={"file": ("slow.txt", slow)})
        assert (answer.status_code, answer.json()["type"]) == (504, "urn:checker:problem:out-of-time")


def test_a_killed_worker_loses_its_request_only(tmp_path: Path, small: bytes, slow: bytes) -> None:
    with running(tmp_path, "--workers", "2") as server, ThreadPoolExecutor() as threads:
        before = _idle(server, small)
        lost = threads.submit(lint, server, slow)
        _until(lambda: bool(_busy(server, before)))
        [busy] = _busy(server, before)
        os.kill(busy, signal.SIGKILL)
        assert lost.result().status_code == 503
        assert lost.result().json()["type"] == "urn:checker:problem:worker-ended"
        server.wait()
        assert {lint(server, small).status_code for _ in range(4)} == {200}


def test_workers_killed_at_rest_lose_nothing(tmp_path: Path, small: bytes) -> None:
    with running(tmp_path, "--workers", "2") as server:
        for pid in _idle(server, small):
            os.kill(pid, signal.SIGKILL)
        assert {lint(server, small).status_code for _ in range(4)} == {200}


def test_a_worker_held_up_ends_at_its_time(tmp_path: Path, small: bytes) -> None:
    """A file larger than the line to the worker holds cannot even be handed over."""
    with running(tmp_path, "--workers", "1", "--timeout", "5") as server:
        for pid in _idle(server, small):
            os.kill(pid, signal.SIGSTOP)
        answer = lint(server, small + b"a b c d e f g h i\n" * 20_000)
        assert (answer.status_code, answer.json()["type"]) == (504, "urn:checker:problem:out-of-time")
        server.wait()
        assert lint(server, small).status_code == 200


def test_a_crash_leaves_no_memory_on_the_disk(tmp_path: Path) -> None:
    with running(tmp_path, "--workers", "1") as server:
        server.wait()
        for pid in (server.process.pid, *server.workers()):
            limits = Path(f"/proc/{pid}/limits").read_text()
            [most] = [line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size")]
            assert most in (["0", "0"], ["1", "1"])


def test_more_than_can_wait_is_refused(tmp_path: Path, small: bytes) -> None:
    long = _endless(small, 100)
    with running(tmp_path, "--workers", "1", "--timeout", "4") as server, ThreadPoolExecutor(90) as threads:
        answers = [*threads.map(lambda _: lint(server, long), range(80))]
        assert {answer.status_code for answer in answers} <= {503, 504}
        busy = [answer for answer in answers if answer.json()["type"] == "urn:checker:problem:busy"]
        assert busy
        assert all(int(answer.headers["retry-after"]) > 0 for answer in busy)


@pytest.mark.parametrize("how", ["SIGTERM", "SIGINT"])
def test_it_stops_when_told_to_and_finishes_what_it_is_at(tmp_path: Path, small: bytes, how: str) -> None:
    with running(tmp_path, "--workers", "1") as server, ThreadPoolExecutor() as threads:
        before = _idle(server, small)
        last = threads.submit(lint, server, _endless(small, 12))
        _until(lambda: bool(_busy(server, before)))
        server.process.send_signal(signal.Signals[how])
        assert last.result().status_code == 200
        assert server.process.wait(_SECONDS) == 0
        assert all(_gone(pid) for pid in before)


def _folders() -> set[Path]:
    """Where workers keep what LibreOffice must find in a file."""
    return {*Path("/dev/shm").glob("checker-serve-*/worker-*"), *Path(gettempdir()).glob("checker-serve-*/worker-*")}


def test_workers_do_not_outlive_a_server_that_is_killed(tmp_path: Path, small: bytes) -> None:
    before = _folders()
    with running(tmp_path, "--workers", "2") as server:
        workers = _idle(server, small)
        own = _folders() - before
        assert len(own) >= 2
        server.process.kill()
        server.process.wait(_SECONDS)
        _until(lambda: all(_gone(pid) for pid in workers))
        assert not (own & _folders())


def test_workers_come_back_where_their_folder_was_removed(tmp_path: Path, small: bytes) -> None:
    before = _folders()
    with running(tmp_path, "--workers", "2") as server:
        workers = _idle(server, small)
        for folder in {one.parent for one in _folders() - before}:
            shutil.rmtree(folder)
        for pid in workers:
            os.kill(pid, signal.SIGKILL)
        assert {lint(server, small).status_code for _ in range(4)} == {200}


@pytest.mark.parametrize("how", ["time", "worker", "server"])
def test_no_libreoffice_stays_behind(tmp_path: Path, small: bytes, how: str) -> None:
    office, mark = tmp_path / "soffice", tmp_path / "pid"
    office.write_text(
        f'#!{sys.executable}\nimport os, time\nopen("{mark}", "w").write(str(os.getpid()))\ntime.sleep(900)'
    )
    office.chmod(0o755)
    timeout = "5" if how == "time" else "60"
    options = ("--workers", "1", "--timeout", timeout)
    with running(tmp_path, *options, CHECKER_SOFFICE=str(office)) as server, ThreadPoolExecutor() as threads:
        [worker] = _idle(server, small)
        rtf = {"file": ("a.rtf", rb"{\rtf1 a}")}
        threads.submit(server.client.post, "/api/lint", files=rtf)
        _until(lambda: mark.exists() and bool(mark.read_text()))
        if how != "time":
            os.kill(worker if how == "worker" else server.process.pid, signal.SIGKILL)
        _until(lambda: _gone(int(mark.read_text())))
