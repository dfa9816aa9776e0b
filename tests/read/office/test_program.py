"""Which program is run, and what it is told: a script stands in for LibreOffice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from tests.office import OFFICE

from checker.errors import CheckerError
from checker.read.office import convert
from checker.read.office.program import VARIABLE, office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts of a Unix shell")

NAME = "$(touch hong) bí mật.rtf"


def _script(folder: Path, text: str) -> Path:
    file = folder / "soffice"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("checker.read.office.program._usual", lambda: iter(()))
    monkeypatch.setenv("PATH", "/khong-co")


@pytest.mark.usefixtures("bare")
def test_it_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"/khong-co{os.pathsep}{tmp_path / 'bin'}")
    script = _script(tmp_path / "bin", "")
    assert office("x.doc") == str(script)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("listed", ["", ".", "bin", f".{os.pathsep}bin"])
def test_a_program_that_lies_among_the_drafts_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: str
) -> None:
    _script(tmp_path, "touch hong")
    _script(tmp_path / "bin", "touch hong")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", listed)
    with pytest.raises(CheckerError) as refused:
        office("x.doc")
    assert refused.value.path == "x.doc"
    assert "libreoffice-writer" in refused.value.what.vi
    assert "lưu thành .docx" in refused.value.what.vi


def test_the_environment_may_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = _script(tmp_path / "bin", "")
    monkeypatch.setenv(VARIABLE, str(script))
    assert office("x.doc") == str(script)


@pytest.mark.parametrize("named", ["soffice", "bin/soffice", "/khong-co/soffice", "/"])
def test_a_name_that_is_no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    _script(tmp_path, "")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, named)
    with pytest.raises(CheckerError, match=VARIABLE):
        office("x.doc")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the stand-in may write; temporary folders are made in it too."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "soffice"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tam"))
    (tmp_path / "tam").mkdir()
    return tmp_path


def _converted() -> bytes:
    return convert.converted(b"noi dung", ".rtf", "Rich Text Format", NAME)


def test_what_it_is_told(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "x")
    _script(
        stand_in,
        f'printf "%s\\n" "$@" > {stand_in}/args; env > {stand_in}/env; cat > {stand_in}/input\n'
        f"cat profile/user/*.xcu > {stand_in}/settings; mkdir out; cat draft.rtf > out/draft.docx",
    )
    assert _converted() == b"noi dung"
    told = (stand_in / "args").read_text(encoding="utf-8").splitlines()
    assert "--infilter=Rich Text Format" in told
    assert told[-1].endswith("/draft.rtf")
    assert not any("mật" in word for word in told)
    assert (stand_in / "input").read_bytes() == b""
    settings = (stand_in / "settings").read_text(encoding="utf-8")
    for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "ooInetHTTPSProxyName"):
        assert name in settings
    environment = dict(line.partition("=")[::2] for line in (stand_in / "env").read_text(encoding="utf-8").splitlines())
    assert environment["https_proxy"] == "http://127.0.0.1:9"
    assert environment["HOME"].startswith(str(stand_in / "tam"))
    assert "SECRET" not in environment
    assert [*(stand_in / "tam").iterdir()] == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 0", "không đọc được tệp này"),
        ("exit 77", "không đọc được tệp này"),
        ("mkdir out; : > out/draft.docx", "không đọc được tệp này"),
        ("mkdir out; head -c 2000 /dev/zero > out/draft.docx", "không đọc được tệp này"),  # more than the limit
        ("mkdir -p out/draft.docx", "không đọc được tệp này"),
    ],
)
def test_a_conversion_that_gives_nothing(
    stand_in: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    monkeypatch.setattr(convert, "MAX_BYTES", 1000)
    _script(stand_in, script)
    with pytest.raises(CheckerError) as refused:
        _converted()
    assert refused.value.path == NAME
    assert words in refused.value.what.vi
    assert "lưu thành .docx" in refused.value.what.vi
    assert [*(stand_in / "tam").iterdir()] == []


def test_a_file_that_is_no_program(stand_in: Path) -> None:
    _script(stand_in, "").write_bytes(b"\x7fELF")
    with pytest.raises(CheckerError, match="cannot be run"):
        _converted()


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for processes")
def test_one_that_does_not_end_is_ended_with_all_it_started(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "TIMEOUT", 1)
    _script(stand_in, f"sleep 600 & echo $! > {stand_in}/child; echo $$ > {stand_in}/self; wait")
    with pytest.raises(CheckerError, match="did not finish in 1 seconds"):
        _converted()
    for name in ("self", "child"):
        assert not _alive(int((stand_in / name).read_text(encoding="utf-8")))
    assert [*(stand_in / "tam").iterdir()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for processes")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_when_the_program_is_ended_nothing_stays_behind(tmp_path: Path, how: signal.Signals) -> None:
    _script(tmp_path, f"echo $$ > {tmp_path}/self.new; mv {tmp_path}/self.new {tmp_path}/self; sleep 600")
    (tmp_path / "tam").mkdir()
    (tmp_path / "x.rtf").write_bytes(b"{\\rtf1 x}")
    environment = {**os.environ, VARIABLE: str(tmp_path / "soffice"), "TMPDIR": str(tmp_path / "tam")}
    command = [sys.executable, "-m", "checker", "parse", str(tmp_path / "x.rtf")]
    with subprocess.Popen(
        command,
        env=environment,
        stderr=subprocess.DEVNULL,
        # A run of the tests that outlives its terminal (nohup) passes on that the signal is to be ignored.
        preexec_fn=lambda: signal.signal(how, signal.SIG_DFL),  # noqa: PLW1509  # no threads here
    ) as process:
        while not (tmp_path / "self").exists():
            assert process.poll() is None
            sleep(0.02)
        process.send_signal(how)
        assert process.wait(60) == 128 + how
    assert not _alive(int((tmp_path / "self").read_text(encoding="utf-8")))
    assert [*(tmp_path / "tam").iterdir()] == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_it_runs_whatever_the_path_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(OFFICE))
    monkeypatch.setenv("PATH", "/khong-co")
    assert convert.converted(b"{\\rtf1 x}", ".rtf", "Rich Text Format", NAME).startswith(b"PK")
