"""One file made a Word file by LibreOffice, in a folder of its own that is gone afterwards.

LibreOffice gets a copy under a name of ours, a fresh profile (so that several can run at once, and none
meets the user's own), no input, no network, a time to end in, and on Linux limits of memory and
of what it may write.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import current_thread, main_thread
from time import monotonic

from checker.errors import CheckerError, Words
from checker.read.office.profile import NOWHERE, write_profile
from checker.read.office.program import office

__all__ = ["MAX_BYTES", "TIMEOUT", "converted"]

TIMEOUT = 120
"""Seconds that a conversion may take; the start takes one or two, five hundred pages ten to forty more."""
MAX_BYTES = 100_000_000
"""Of the Word file that comes out, and of every other file that LibreOffice writes."""
MAX_MEMORY = 4_000_000_000
"""Bytes of address space, of which LibreOffice needs less than a tenth for an ordinary draft."""

_WRITTEN_BY = "docx:MS Word 2007 XML"
_KEPT = ("LANG", "LC_ALL")
_TOOLS = ("/usr/bin", "/bin")
"""soffice is a script that needs them, whatever PATH is set to."""
_MOMENT = 0.2
_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_SAVE_AS = Words("hãy mở tệp bằng Word rồi lưu thành .docx", "open it in Word and save it as .docx")


def converted(data: bytes, suffix: str, read_by: str, path: str, *, write_as: str = _WRITTEN_BY) -> bytes:
    """The file that LibreOffice makes of `data`: a .docx, unless `write_as` names another ending and export filter.

    `suffix` is the ending that fits the content, `read_by` the name of LibreOffice's import filter; `path` names the
    file in errors only. Raises `CheckerError` when there is no LibreOffice, or it makes nothing of the file.
    """
    program = office(path)
    with _ended_from_outside() as ended, TemporaryDirectory(prefix="checker-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        draft = folder / f"draft{suffix}"
        draft.write_bytes(data)
        write_profile(folder / "profile")
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"),
            f"--infilter={read_by}",
            *("--convert-to", write_as, "--outdir", str(folder / "out")),
            str(draft),
        ]
        _run(command, folder, path, ended)
        return _result(folder / "out" / f"draft.{write_as.partition(':')[0]}", path)


@contextmanager
def _ended_from_outside() -> Iterator[list[int]]:
    """The signals to end that came meanwhile: they wait until nothing of the draft and no process stays behind."""
    came: list[int] = []
    held = []
    if current_thread() is main_thread():
        held = [each for each in _ENDING if signal.getsignal(each) is signal.SIG_DFL]
        for each in held:
            signal.signal(each, lambda number, _: came.append(number))
    try:
        yield came
    finally:
        for each in held:
            signal.signal(each, signal.SIG_DFL)
        if came:
            raise SystemExit(128 + came[0])


def _run(command: list[str], folder: Path, path: str, ended: Sequence[int]) -> None:
    """Run `command` to its end, for `TIMEOUT` seconds, or until there is something in `ended`."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _failure(f"không chạy được ({reason})", f"cannot be run ({reason})", path) from None
    try:
        _limit(process.pid)
        latest = monotonic() + TIMEOUT
        while not ended and _runs(process):
            if monotonic() > latest:
                raise _failure(f"không đọc xong trong {TIMEOUT} giây", f"did not finish in {TIMEOUT} seconds", path)
    finally:
        _end(process)


def _runs(process: subprocess.Popen[bytes]) -> bool:
    """Whether `process` is running still, after a moment in which it may have ended."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(_MOMENT)
    return process.poll() is None


def _environment(folder: Path) -> Mapping[str, str]:
    """What LibreOffice is told of its surroundings: little, and a proxy that leads nowhere."""
    proxy = f"http://{':'.join(NOWHERE)}"
    proxies = {name: proxy for scheme in ("http", "https", "ftp", "all") for name in _both(f"{scheme}_proxy")}
    if sys.platform == "win32":
        return {**os.environ, **proxies, "TMP": str(folder), "TEMP": str(folder)}
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    kept["PATH"] = os.pathsep.join((*filter(None, (os.environ.get("PATH"),)), *_TOOLS))
    return {**kept, **proxies, "HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}


def _both(name: str) -> tuple[str, str]:
    return name, name.upper()


def _limit(pid: int) -> None:
    """Bound the memory, the time and the writing of the process `pid` and of those it starts from now on."""
    if sys.platform != "linux":
        return
    import resource

    limits = {resource.RLIMIT_AS: MAX_MEMORY, resource.RLIMIT_FSIZE: MAX_BYTES, resource.RLIMIT_CPU: 2 * TIMEOUT}
    for kind, limit in limits.items():
        try:
            resource.prlimit(pid, kind, (limit, limit))
        except (OSError, ValueError):  # it has ended already, or has a lower limit
            return


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave nothing running: soffice is a script that starts others."""
    if sys.platform == "win32":
        if process.poll() is None:
            taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
            subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):  # all have ended
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _result(file: Path, path: str) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES)
    except OSError:
        data = b""
    if 0 < len(data) < MAX_BYTES:
        return data
    vi, en = (
        "không đọc được tệp này (hỏng, có mật khẩu hoặc quá lớn)",
        "makes nothing of it (damaged, locked or too large)",
    )
    raise _failure(vi, en, path)


def _failure(vi: str, en: str, path: str) -> CheckerError:
    return CheckerError(Words(f"LibreOffice {vi}; {_SAVE_AS.vi}", f"LibreOffice {en}; {_SAVE_AS.en}"), path=path)
