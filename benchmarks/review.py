"""Time `checker review` over many generated reports, and see that its memory does not grow with their number.

    python benchmarks/review.py [--reports 2000] [--few 200] [--jobs 2]

Runs the `checker` of the Python that runs it. Seconds of the processors are those of all its
processes together: unlike the others they hold on a busy machine. Memory is the most that the process and its
children together had for themselves at one moment, looked at ten times a second (Linux only).
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reports import reports

_OFTEN = 0.1
FLAT = 1.3


@dataclass(frozen=True)
class Run:
    seconds: float
    """Wall clock."""
    busy: float
    """Seconds of the processors."""
    memory: int
    """Peak bytes of all its processes together; 0 where the system does not tell."""
    written: int
    """Bytes of the outputs."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--few", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        place = Path(name)
        few = _timed("few", reports(place / "few", given.few), given.few, given.jobs)
        many = _timed("many", reports(place / "many", given.reports), given.reports, given.jobs)
        again = _review(place / "many", given.jobs)
        print(f"  again, nothing changed: {again.seconds:.1f} s")
    if few.memory:
        ratio = many.memory / few.memory
        met = "reached" if ratio <= FLAT else "NOT reached"
        print(f"  → peak memory of {given.reports} reports ÷ {given.few}: {ratio:.2f} (goal at most {FLAT:g}: {met})")


def _timed(label: str, folder: Path, number: int, jobs: int) -> Run:
    run = _review(folder, jobs)
    rate = number / run.seconds
    print(f"  {label}: {number} reports, {jobs} processes: {run.seconds:.1f} s, {rate:.1f} reports/s, ", end="")
    print(f"{run.busy / number * 1000:.0f} ms of a processor each, ", end="")
    print(f"peak memory {run.memory / 1e6:.0f} MB, {run.written / 1e6:.1f} MB written")
    return run


def _review(folder: Path, jobs: int) -> Run:
    records, output = folder.with_suffix(".jsonl"), folder.with_suffix(".json")
    command = [sys.executable, "-m", "checker", "review", str(folder), "--plan", "83-kh-tu-2022", "--jobs", str(jobs)]
    command += ["--records", str(records), "--output", str(output)]
    start, busy, memory = time.perf_counter(), _busy(), 0
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            memory = max(memory, sum(map(_own_memory, _family(process.pid))))
            time.sleep(_OFTEN)
    seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, _busy() - busy, memory, records.stat().st_size + output.stat().st_size)


def _busy() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _own_memory(pid: int) -> int:
    """Bytes of this process, what it shares counted in part (PSS)."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    os.environ.pop("CHECKER_DEBUG", None)
    main()
