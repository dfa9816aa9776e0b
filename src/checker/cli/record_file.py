"""The record file of a running review: named by the user, or one in the cache that is gone when all is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep, time
from typing import TYPE_CHECKING

from checker import __version__
from checker.cache import cache_folder
from checker.cli.config import Given
from checker.cli.pool import EndedError
from checker.config import BESIDE
from checker.config import NAME as SETTINGS
from checker.digest import blake2b
from checker.errors import CheckerError, Words
from checker.judgements import NAME as JUDGEMENTS
from checker.review.journal import Journal, Kept, head, journal
from checker.value import NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["RecordFile", "in_order", "opened", "unwritable"]

_PATIENCE = 10
"""So many tenths of a second for the processes of a killed run to end."""
_KEPT_FOR = 7 * 24 * 3600
"""Seconds after which a run that was killed is not taken up again."""


class RecordFile(NamedTuple):
    """A record file that this run alone writes."""

    path: Path
    file: BinaryIO
    before: Journal
    """What it held."""


@contextmanager
def opened(named: Path | None, paths: Sequence[str], given: Given) -> Iterator[RecordFile]:
    """The record file `named`, or a passing one for a review of `paths`, deleted when the review comes to its end.

    Raises `CheckerError` when `named` is something else, cannot be written, or is in use.
    """
    with ExitStack() as stack:
        if named is not None:
            _refuse_taken(named)
            file = stack.enter_context(_locked(named))
            yield RecordFile(named, file, journal(named))
            return
        path, file = _passing(paths, given, stack)
        try:
            yield RecordFile(path, file, _whole(path, file))
        except (KeyboardInterrupt, EndedError):  # it will be run again
            raise
        except BaseException:
            _remove(path)
            raise
        _remove(path)


def in_order(of: RecordFile, kept: Sequence[Kept]) -> list[Kept]:
    """`kept` as they stand once the file holds nothing else, in this order."""
    starts = [each.start for each in kept]
    former = of.before.kept
    if not of.before.dead and starts == sorted(starts) and {each.path: each for each in kept}.items() >= former.items():
        return list(kept)
    temporary = of.path.with_name(f".{of.path.name}.{os.getpid()}.tmp")
    try:
        try:
            with of.path.open("rb") as old, temporary.open("wb") as new:
                new.write(head(__version__).encode())
                new.writelines(line for line in old if line.startswith(b'{"plan"'))
                for each in kept:
                    old.seek(each.start)
                    new.write(old.readline())
            temporary.replace(of.path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(of.path, error) from error
    placed = journal(of.path).kept
    return [placed[each.path] for each in kept]


def _refuse_taken(path: Path) -> None:
    """Raise `CheckerError` for a name under which judgements or settings are looked for."""
    if path.name in (JUDGEMENTS, SETTINGS) or path.name.endswith(BESIDE):
        what = Words(
            "tên này dành cho tệp đánh giá hoặc cấu hình, không ghi bản ghi vào đó; hãy nêu tên khác",
            "this name is that of judgements or settings, no records go there; give another name",
        )
        raise CheckerError(what, path=str(path))


def _whole(path: Path, file: BinaryIO) -> Journal:
    """What a passing file holds: nothing when it is spoilt."""
    try:
        return journal(path)
    except CheckerError:
        file.truncate(0)
        return journal(path)


def _forget_old(folder: Path) -> None:
    """Remove what runs left that were killed and never run again: they quote reports."""
    for path in folder.glob("review-*.jsonl"):
        with suppress(OSError):
            if time() - path.stat().st_mtime > _KEPT_FOR:
                path.unlink()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _passing(paths: Sequence[str], given: Given, stack: ExitStack) -> tuple[Path, BinaryIO]:
    """Where the records of a review of `paths` are kept while it runs: the same place when it is run again.

    Where that is in use, or nothing can be written, another place, which a killed run leaves to the system.
    """
    said = repr((os.getcwd(), sorted(paths), given))  # noqa: PTH109
    name = f"review-{blake2b(said.encode(errors='backslashreplace'), digest_size=16).hexdigest()}.jsonl"
    folder = cache_folder()
    if folder is not None:
        with suppress(OSError, CheckerError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _forget_old(folder)
            return folder / name, stack.enter_context(_locked(folder / name))
    path = Path(stack.enter_context(TemporaryDirectory(prefix="checker-"))) / name
    return path, stack.enter_context(_locked(path))


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """The file `path`, made where there is none, held so that no other run writes it."""
    try:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+b")
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        for _ in range(_PATIENCE):
            if _lock(file):
                break
            sleep(0.1)
        else:
            what = Words(
                "một lần rà soát khác đang ghi tệp bản ghi này; hãy chờ lần đó xong hoặc nêu tệp khác",
                "another review is writing this record file; wait for it to end, or name another",
            )
            raise CheckerError(what, path=str(path))
        yield file
    finally:
        # What could not be written has been told already; closing would try, and fail, again.
        with suppress(OSError):
            file.close()


def _lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network disks know no locks
        return True
    return True


def unwritable(path: Path, error: OSError) -> CheckerError:
    """The record file `path` cannot be written, because of `error`."""
    reason = error.strerror or type(error).__name__
    return CheckerError(
        Words(
            f"không ghi được tệp bản ghi ({reason}); hãy chọn nơi khác bằng --records",
            f"the record file cannot be written ({reason}); choose another place with --records",
        ),
        path=str(path),
    )
