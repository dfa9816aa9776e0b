"""What a review keeps: a killed run goes on, only what changed is examined again, nothing foreign is overwritten."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from json import dumps, loads
from pathlib import Path

import pytest
from tests.cli.conftest import Checker
from tests.cli.test_review import ANSWERED, PROMISED, report

from checker.cli import gathering, record_file
from checker.review.examine import examine

UNITS = 40


@pytest.fixture
def folder(tmp_path: Path, report_text: str) -> Path:
    """Reports of many units, each as long as the example."""
    place = tmp_path / "bc"
    place.mkdir()
    for number in range(UNITS):
        (place / f"{number:02}.txt").write_text(report_text.replace("12/12", f"{number}/12"), encoding="utf-8")
    return place


@pytest.fixture(scope="session")
def report_text(report: Path) -> str:
    return report.read_text(encoding="utf-8")


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files examined from now on, in this process."""
    names: list[str] = []

    def noting(data: bytes, path: str, **rest: object) -> object:
        names.append(Path(path).name)
        return examine(data, path, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(gathering, "examine", noting)
    return names


def ended_when(count: int, records: Iterator[Path], *arguments: str | Path, by: int) -> int:
    """Start a review in two processes, end it by a signal at so many records; give back how many there are."""
    command = [sys.executable, "-m", "checker", "review", *map(str, arguments), "--jobs", "2"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        # What runs the tests may have been told to ignore Ctrl-C, as everything in the background of a script is.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no threads here
    )
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline:
        path = next(records, None)
        if path is not None and path.exists() and path.read_bytes().count(b'{"under"') >= count:
            process.send_signal(by)
            break
        time.sleep(0.01)
    assert process.wait() in {-signal.SIGKILL, 130}
    with suppress(ProcessLookupError):  # the others notice by themselves
        while time.monotonic() < deadline:
            os.killpg(process.pid, 0)
            time.sleep(0.01)
        pytest.fail("its processes stay behind")
    path = next(records)
    return sum(line.endswith(b"\n") and b'{"under"' in line for line in path.read_bytes().splitlines(keepends=True))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_killed_run_goes_on(checker: Checker, folder: Path, tmp_path: Path, examined: list[str]) -> None:
    records = tmp_path / "r.jsonl"
    done = ended_when(5, iter(lambda: records, None), folder, "--records", records, by=signal.SIGKILL)
    assert 5 <= done < UNITS
    said = checker("review", folder, "--records", records, "--jobs", "1", "--format", "json")
    assert len(examined) == UNITS - done
    assert said.out == checker("review", folder, "--jobs", "1", "--format", "json").out
    assert len(examined) == 2 * UNITS - done


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGINT])
def test_without_a_record_file_too(
    checker: Checker, folder: Path, tmp_path: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch, *, by: int
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(cache))
    found = (next(cache.glob("review-*.jsonl"), None) for _ in iter(int, 1))
    done = ended_when(5, found, folder, "--plan", "83-KH/TU", by=by)  # type: ignore[arg-type]
    checker("review", folder, "--plan", "83-KH/TU", "--jobs", "1")
    assert len(examined) == UNITS - done
    assert not list(cache.glob("review-*"))


@pytest.mark.parametrize("cache", ["", "/dev/null/nowhere"])
def test_without_a_cache(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str) -> None:
    report(tmp_path / "bc", "a.txt")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("CHECKER_CACHE_DIR", cache)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    assert checker("review", tmp_path / "bc").code == 1
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no locks")
def test_a_record_file_in_use_is_left_alone(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    monkeypatch.setattr(record_file, "_PATIENCE", 2)
    report(tmp_path / "bc", "a.txt")
    with (tmp_path / "r.jsonl").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        said = checker("review", tmp_path / "bc", "--records", tmp_path / "r.jsonl")
    assert said.code == 2
    assert "lần rà soát khác đang ghi" in said.err
    assert (tmp_path / "r.jsonl").read_bytes() == b""
    assert checker("review", tmp_path / "bc", "--records", tmp_path / "r.jsonl").code == 1


def test_only_what_changed_is_examined_again(checker: Checker, tmp_path: Path, examined: list[str]) -> None:
    folder, records = tmp_path / "bc", tmp_path / "r.jsonl"
    for name, unit in (("a.txt", "xã An"), ("b.txt", "xã Bình"), ("c.txt", "xã Châu")):
        report(folder, name, unit=unit)

    def again(*arguments: str) -> list[str]:
        examined.clear()
        assert checker("review", folder, "--records", records, *arguments).code == 1
        return examined

    assert again() == ["a.txt", "b.txt", "c.txt"]
    assert again() == []
    report(folder, "b.txt", unit="xã Bình", body=PROMISED)
    assert again() == ["b.txt"]
    judged = checker("judge", folder / "c.txt", "key 2", "answered", "--reason", "đã xem văn bản gốc")
    assert judged.code == 0, judged.err
    assert again() == ["c.txt"]
    assert again("--stage", "issue") == ["a.txt", "b.txt", "c.txt"]
    (folder / "a.txt").rename(folder / "d.txt")
    assert again("--stage", "issue") == ["d.txt"]
    lines = [loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    assert [Path(line["record"]["path"]).name for line in lines if "record" in line] == ["b.txt", "c.txt", "d.txt"]
    assert lines[-2]["record"]["cells"][1]["judged"]["reason"] == "đã xem văn bản gốc"


def test_half_a_line_at_the_end_is_left_out(checker: Checker, tmp_path: Path, examined: list[str]) -> None:
    folder, records = tmp_path / "bc", tmp_path / "r.jsonl"
    report(folder, "a.txt")
    report(folder, "b.txt", unit="xã Bình")
    whole = checker("review", folder, "--records", records).out
    kept = records.read_bytes()
    for cut in (1, 2000):
        records.write_bytes(kept[:-cut])
        examined.clear()
        assert checker("review", folder, "--records", records).out == whole
        assert examined == ["b.txt"]
        assert records.read_bytes() == kept


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("một tệp khác\n", "không phải tệp bản ghi"),
        ('{"what": "another thing"}\n', "không phải tệp bản ghi"),
        ('{"what": "checker review", "schema": 99}\n', "phiên bản khác"),
        ('{"what": "checker review", "schema": 1}\n{"under": 1}\n', "r.jsonl:2"),
        ('{"what": "checker review", "schema": 1}\nnull\n', "r.jsonl:2"),
        ('{"what": "checker review", "schema": 1}\n' + "[" * 100_000 + "\n", "r.jsonl:2"),
    ],
)
def test_what_is_no_record_file_is_left_as_it_was(checker: Checker, tmp_path: Path, content: str, says: str) -> None:
    report(tmp_path / "bc", "a.txt")
    records = tmp_path / "r.jsonl"
    records.write_text(content, encoding="utf-8")
    for option in ("--records", "--earlier"):
        said = checker("review", tmp_path / "bc", option, records)
        assert said.code == 2
        assert says in said.err
        assert records.read_text(encoding="utf-8") == content


def test_the_records_of_an_earlier_round_are_not_overwritten(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "v1", "a.txt", body=ANSWERED)
    report(tmp_path / "v2", "a.txt", body=PROMISED)
    records = tmp_path / "v1.jsonl"
    checker("review", tmp_path / "v1", "--records", records)
    before = records.read_bytes()
    said = checker("review", tmp_path / "v2", "--records", records)
    assert said.code == 2
    assert "lần rà soát khác" in said.err
    assert records.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    import resource

    report(tmp_path / "bc", "a.txt")
    command = [sys.executable, "-m", "checker", "review", str(tmp_path / "bc"), "--records", str(tmp_path / "r.jsonl")]
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))  # noqa: E731
    said = subprocess.run(command, capture_output=True, preexec_fn=small, encoding="utf-8", check=False)
    assert said.returncode == 2
    assert "r.jsonl: không ghi được tệp bản ghi" in said.stderr


def test_a_record_of_another_number_of_tasks_is_told(checker: Checker, tmp_path: Path) -> None:
    report(tmp_path / "bc", "a.txt", body=ANSWERED)
    records = tmp_path / "v1.jsonl"
    checker("review", tmp_path / "bc", "--records", records)
    *head, last = records.read_text(encoding="utf-8").splitlines()
    spoilt = loads(last)
    del spoilt["record"]["cells"][-1]
    records.write_text("\n".join([*head, dumps(spoilt)]) + "\n", encoding="utf-8")
    said = checker("review", tmp_path / "bc", "--earlier", records)
    assert said.code == 2
    assert "a.txt” có 18 nhiệm vụ, kế hoạch của vòng đó có 19: tệp bị hỏng" in said.err


@pytest.mark.parametrize("content", [None, ""])
@pytest.mark.parametrize("name", ["checker-judgements.yaml", "a.txt.checker.toml", "checker.toml"])
def test_records_never_go_where_judgements_or_settings_are_looked_for(
    checker: Checker, tmp_path: Path, name: str, content: str | None
) -> None:
    report(tmp_path / "bc", "a.txt")
    path = tmp_path / "bc" / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    said = checker("review", tmp_path / "bc", "--records", path)
    assert (said.code, said.out) == (2, "")
    assert "tên này dành cho tệp đánh giá hoặc cấu hình" in said.err
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == content
