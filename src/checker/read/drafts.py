"""The files that the arguments of a command name: files, folders, patterns, standard input."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.read.file import STDIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

__all__ = ["DOCUMENTS", "SUFFIXES", "expand", "no_file"]

SUFFIXES = (".txt",)
"""What the names of drafts end in, lower case; other files in a folder are not drafts."""

DOCUMENTS = (*SUFFIXES, ".docx", ".doc", ".odt", ".rtf", ".pdf")
"""What the names of documents end in, those that cannot be read yet included."""

_WILDCARDS = frozenset("*?[")


def expand(paths: Iterable[str], suffixes: Collection[str] = SUFFIXES) -> Iterator[str | CheckerError]:
    """The drafts that `paths` name, each once, in the order of `paths` and within each by name.

    A folder stands for the drafts in it and below, hidden ones left out: files whose names end in one of `suffixes`; a
    pattern (for shells that leave it as it is) for what it matches. "-" and
    names of files pass as they are, whether the file is there or not. A folder
    without drafts and a pattern without matches give the error to report.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _named_by(path, suffixes):
            if isinstance(found, CheckerError):
                yield found
                continue
            key = _identity(found)
            if key not in seen:
                seen.add(key)
                yield found


def _identity(path: str) -> str:
    if path == STDIN:
        return path
    try:
        return str(Path(path).resolve())
    except (OSError, ValueError, RuntimeError):  # an impossible name or a ring of links: reading it will say so
        return path


def _named_by(path: str, suffixes: Collection[str]) -> Iterator[str | CheckerError]:
    if path == STDIN:
        yield path
    elif _is_folder(path):
        yield from _in_folder(path, suffixes)
    elif _WILDCARDS.isdisjoint(path) or _exists(path):
        yield path
    else:
        yield from _matching(path, suffixes)


def _in_folder(path: str, suffixes: Collection[str]) -> Iterator[str | CheckerError]:
    empty = True
    root = Path(path)
    # A stack instead of recursion: folders may lie deeper than Python may call.
    waiting = [root]
    while waiting:
        here = waiting.pop()
        try:
            draft = here.suffix.lower() in suffixes and (here.is_file() or _leads_nowhere(here))
            folder = here is root or (here.is_dir() and not here.is_symlink())
            other = no_file(str(here)) if here.suffix.lower() in suffixes else None
            inside = sorted(here.iterdir(), reverse=True) if folder else []
        except OSError:
            empty = False
            yield _closed(str(here))
            continue
        if other is not None:
            empty = False
            yield other
        if draft:
            empty = False
            yield str(here)
        waiting += (entry for entry in inside if not entry.name.startswith("."))
    if empty:
        yield CheckerError(
            Words(
                f"thư mục không có dự thảo nào ({_endings(suffixes, 'vi')}); hãy nêu thư mục khác hoặc tên tệp",
                f"the folder holds no draft ({_endings(suffixes, 'en')}); name another folder or a file",
            ),
            path=path,
        )


def _leads_nowhere(path: Path) -> bool:
    """Is this a link to a file that is gone? Reading it will say so."""
    return path.is_symlink() and not path.exists()


def no_file(path: str) -> CheckerError | None:
    """What is wrong with the pipe or socket `path`, which might never come to an end; None for anything else."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):  # reading it will say so
        return None
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
        return None
    return CheckerError(
        Words(
            "đây là ống dẫn hoặc cổng nối của hệ thống, không phải tệp; hãy nêu tên tệp dự thảo",
            "this is a pipe or a socket, not a file; name the file of the draft",
        ),
        path=path,
    )


def _matching(pattern: str, suffixes: Collection[str]) -> Iterator[str | CheckerError]:
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207  Path.glob takes no absolute patterns
    for match in matches:
        if _is_folder(match):
            yield from _in_folder(match, suffixes)
        else:
            yield match
    if not matches:
        yield CheckerError(
            Words(
                "không có tệp nào khớp với mẫu tên này; hãy kiểm tra lại mẫu",
                "no file matches this pattern; check it",
            ),
            path=pattern,
        )


def _is_folder(path: str) -> bool:
    if not path:  # an unset variable of a script, not the working folder
        return False
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _closed(path: str) -> CheckerError:
    return CheckerError(
        Words(
            "không có quyền mở thư mục này; hãy xin quyền hoặc nêu tên tệp",
            "no permission to open this folder; ask for it, or name the files",
        ),
        path=path,
    )


def _endings(suffixes: Collection[str], lang: str) -> str:
    return (" hoặc " if lang == "vi" else " or ").join(f"*{suffix}" for suffix in suffixes)
