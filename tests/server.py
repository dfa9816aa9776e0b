"""A running `checker serve`, as a process of its own, and a client of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import httpx

__all__ = ["Running", "running"]

_ROOT = Path(__file__).parents[1]


class Running:
    """The process, its address and a client."""

    def __init__(self, process: subprocess.Popen[str], url: str, log: Path) -> None:
        self.process = process
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=120)
        self.folder = log.parent
        self._log = log

    def wait(self) -> None:
        """Until all its workers are ready."""
        while (health := self.client.get("/health").json())["ready"] < health["workers"]:
            sleep(0.1)

    def workers(self) -> list[int]:
        """Process ids of its workers, by what Linux tells of its children."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        threads = Path(f"/proc/{pid}/task").iterdir()
        children += [child for thread in threads for child in (thread / "children").read_text().split()]
        return sorted({int(child) for child in children if "spawn_main" in _command(int(child))})

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Tell it to stop; gives its exit code."""
        self.client.close()
        self.process.send_signal(how)
        return self.process.wait(30)

    def log(self) -> str:
        """All it has written."""
        return self._log.read_text(encoding="utf-8")


@contextmanager
def running(folder: Path, *options: str, **environment: str) -> Iterator[Running]:
    """A server on a free port with `options`, in the working folder `folder`, ended afterwards."""
    log = folder / "log.txt"
    command = [sys.executable, "-m", "checker", "serve", "--port", "0", *options]
    variables = {**os.environ, "PYTHONPATH": str(_ROOT / "src"), **environment}
    with (folder / "log.txt").open("w", encoding="utf-8") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out, text=True, env=variables)
    try:
        yield Running(process, _url(process, log), log)
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(30)


def _url(process: subprocess.Popen[str], log: Path) -> str:
    while process.poll() is None:
        for word in log.read_text(encoding="utf-8").split():
            if word.startswith("http://") and word.endswith("/"):
                return word
    raise AssertionError(f"the server ended: {log.read_text(encoding='utf-8')}")


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
