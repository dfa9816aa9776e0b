"""`python benchmarks/serve.py`: many users of one `checker serve` at once, and how long each waits.

Every user sends a draft, waits for the answer, and sends the next: text, JSON, Word and LanguageTool requests in turn.
A worker is killed half way, unless --spare: only its request may be lost. Any other answer that is not 200 is an error.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import httpx

_ROOT = Path(__file__).parent.parent
_REPORT = (_ROOT / "examples" / "bao-cao-ke-hoach-83.txt").read_bytes()
_DISPATCH = (_ROOT / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt").read_bytes()


def main() -> int:
    """1 when a request met an error that no killed worker explains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=0, help="seconds between an answer and the next request")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--spare", action="store_true", help="kill no worker")
    given = parser.parse_args()
    command = [sys.executable, "-m", "checker", "serve", "--port", "0", "--workers", str(given.workers), "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        told = re.search(r"http://\S+", server.stderr.readline())
        assert told is not None
        drain = subprocess.Popen(["cat"], stdin=server.stderr, stdout=subprocess.DEVNULL)
        try:
            load = Load(told[0], server.pid, spare=given.spare)
            asyncio.run(load.run(given.users, given.seconds, given.pause))
        finally:
            server.send_signal(signal.SIGTERM)
            code = server.wait(60)
            drain.wait(10)
    return load.summed_up(given.users, code)


class Load:
    """The users, and what they met."""

    def __init__(self, url: str, pid: int, *, spare: bool) -> None:
        self._url, self._pid, self._spare = url, pid, spare
        self._took: dict[str, list[float]] = {}
        self._answers: Counter[str] = Counter()
        self._seconds = 0.0

    async def run(self, users: int, seconds: float, pause: float) -> None:
        """Let `users` work for `seconds`."""
        limits = httpx.Limits(max_connections=users + 1)
        async with httpx.AsyncClient(base_url=self._url, timeout=120, limits=limits) as client:
            while (health := (await client.get("/health")).json())["ready"] < health["workers"]:
                await asyncio.sleep(0.2)
            began = time.perf_counter()
            work = [self._user(client, number, began + seconds, pause) for number in range(users)]
            await asyncio.gather(*work, *([] if self._spare else [self._killer(seconds / 2)]))
            self._seconds = time.perf_counter() - began

    async def _user(self, client: httpx.AsyncClient, number: int, until: float, pause: float) -> None:
        turns = (self._lint, self._typed, self._report, self._editor)
        turn = number
        while time.perf_counter() < until:
            asked = turns[turn % len(turns)]
            began = time.perf_counter()
            try:
                status = str((await asked(client)).status_code)
            except httpx.HTTPError as error:
                status = type(error).__name__
            self._answers[status] += 1
            self._took.setdefault(asked.__name__.strip("_"), []).append(time.perf_counter() - began)
            turn += 1
            await asyncio.sleep(pause)

    async def _lint(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/api/lint?view=page", files={"file": ("bao-cao.txt", _REPORT)})

    async def _typed(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/api/lint", json={"text": _DISPATCH.decode()})

    async def _report(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/api/report", files={"file": ("bao-cao.txt", _REPORT)})

    async def _editor(self, client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/v2/check", data={"text": "Họp ngày 1/2/2024 , đã xong.", "language": "vi"})

    async def _killer(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        for child in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = child.read_text().rpartition(")")[2].split()
                command = (child.parent / "cmdline").read_text()
            except OSError:
                continue
            if int(fields[1]) == self._pid and "spawn_main" in command:
                os.kill(int(child.parent.name), signal.SIGKILL)
                return

    def summed_up(self, users: int, code: int) -> int:
        """The figures, printed; 1 when there was an error."""
        all_of_them = sorted(took for each in self._took.values() for took in each)
        print(f"{users} users, {self._seconds:.0f} s: {len(all_of_them)} requests, ", end="")
        print(f"{len(all_of_them) / self._seconds:.1f} a second; answers {dict(self._answers)}; exit code {code}")
        print("seconds      median    95 %     99 %     most")
        for name, took in (("all", all_of_them), *((name, sorted(took)) for name, took in self._took.items())):
            shares = (took[min(len(took) - 1, int(len(took) * share))] for share in (0.5, 0.95, 0.99, 1))
            print(f"{name:10}", *(f"{share:8.2f}" for share in shares))
        lost = self._answers.pop("503", 0)
        return int(bool(code or lost > (0 if self._spare else 1) or set(self._answers) - {"200"}))


if __name__ == "__main__":
    sys.exit(main())
