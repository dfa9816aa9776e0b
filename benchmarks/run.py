"""Time `checker lint` against `python -c pass`, proselint and textlint, all in one run.

    python benchmarks/run.py [--quick]

Each program is installed into `benchmarks/work/` (ignored by git): checker and
proselint with pip into virtual environments of their own, textlint with npm. What
cannot be installed is named and left out. All figures but the last are wall
clock of whole processes; ratios come from the same run on the same machine.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from statistics import median

from contestants import Contestant, contestants
from drafts import copies, grown
from measure import Run, run

ROOT = Path(__file__).parent.parent
WORK = ROOT / "benchmarks" / "work"
SEED = ROOT / "examples" / "bao-cao-ke-hoach-83.txt"

COPIES = 300
SIZES = {100_000: 5, 1_000_000: 3, 10_000_000: 1}
"""Bytes of the long reports, and how often each is timed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, for a first look")
    quick: bool = parser.parse_args().quick
    WORK.mkdir(exist_ok=True)
    programs = contestants(ROOT, WORK)
    cold_start(programs, 3 if quick else 11)
    throughput(programs, 1 if quick else 3)
    growth(programs["checker"])


def cold_start(programs: dict[str, Contestant], times: int) -> None:
    print(f"\nCold start on {SEED.name}, whole process, median of {times} runs taken in turn")
    checker = programs["checker"]
    shutil.rmtree(WORK / "cache", ignore_errors=True)
    first = run(checker.command(SEED)).seconds
    commands = {"python -c pass": [checker.python, "-c", "pass"]}
    commands |= {name: program.command(SEED) for name, program in programs.items()}
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for command in commands.values():
        run(command)
    for _ in range(times):
        for name, command in commands.items():
            taken[name].append(run(command))
    seconds = {name: median(one.seconds for one in runs) for name, runs in taken.items()}
    for name, value in seconds.items():
        print(f"  {name:<16} {value * 1000:7.0f} ms   checker is {seconds['checker'] / value:5.2f} × this")
    print(f"  very first run of checker, grammars and rules compiled: {first * 1000:.0f} ms")
    print(f"  peak memory of checker: {max(one.memory for one in taken['checker']) / 1e6:.0f} MB")
    if "proselint" in seconds:
        goal("cold start ÷ proselint's", seconds["checker"] / seconds["proselint"], at_most=0.7)


def throughput(programs: dict[str, Contestant], times: int) -> None:
    folder = copies(SEED, WORK / "copies", COPIES)
    print(f"\n{COPIES} copies of it, whole process, best of {times}")
    rates: dict[str, float] = {}
    for name, program in programs.items():
        for label, options in program.variants.items():
            seconds = min(run(program.command(folder, *options)).seconds for _ in range(times))
            rates[f"{name}{label}"] = COPIES / seconds
    best = rates["checker, 2 processes"]
    for name, rate in rates.items():
        print(f"  {name:<24} {rate:7.1f} documents/s   checker with 2 processes does {best / rate:5.2f} × this")
    if "proselint" in rates:
        goal("documents per second ÷ proselint's", best / rates["proselint"], at_least=10)
    if "textlint" in rates:
        goal("documents per second ÷ textlint's with 2 rules", best / rates["textlint"], at_least=1)


def growth(checker: Contestant) -> None:
    print("\nGrowth: one report ever longer")
    tiny = WORK / "tiny.txt"
    tiny.write_text("Một dòng.\n", encoding="utf-8")
    startup = min(run(checker.command(tiny)).seconds for _ in range(5))
    previous: float | None = None
    for size, times in SIZES.items():
        draft = grown(SEED, WORK / f"report-{size}.txt", size)
        runs = [run(checker.command(draft)) for _ in range(times)]
        seconds, memory = min(one.seconds for one in runs), max(one.memory for one in runs)
        print(f"  {draft.stat().st_size / 1e6:5.1f} MB  {seconds:7.2f} s  peak memory {memory / 1e6:6.0f} MB")
        net = seconds - startup
        if previous is not None:
            goal("time ÷ that of a tenth of the text, start-up taken off", net / previous, at_most=12)
        previous = net


def goal(what: str, value: float, *, at_most: float | None = None, at_least: float | None = None) -> None:
    if at_most is not None:
        word, met = f"at most {at_most:g}", value <= at_most
    else:
        assert at_least is not None
        word, met = f"at least {at_least:g}", value >= at_least
    print(f"  → {what}: {value:.2f} (goal {word}: {'reached' if met else 'NOT reached'})")


if __name__ == "__main__":
    main()
