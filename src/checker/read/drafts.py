"""The files that the arguments of a command name: files, folders, patterns, standard input."""

from __future__ import annotations

import stat
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Words
from checker.read.file import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["SUFFIXES", "exists", "expand", "no_file"]

SUFFIXES = (".txt", ".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".htm", ".html")
"""What the names of drafts end in, lower case; other files in a folder are not drafts."""

_PAGES = (".htm", ".html")
_OURS = b'<meta name="generator" content="checker'
_HEAD = 2048
_LOCK = "~$"
"""What Word puts before the name of a file that is open, to name the one that says by whom."""
_COPIES = (".reviewed", ".fixed")
"""What the names of annotated and of mended copies end in: they stand beside the draft that they repeat."""
_PARTS_OF_PAGE = ("_files", ".files")
"""What the folder of a saved web page is called after it; pictures and frames lie there."""

_WILDCARDS = frozenset("*?[")


def expand(paths: Iterable[str]) -> Iterator[str | CheckerError]:
    """The drafts that `paths` name, each once, in the order of `paths` and within each by name.

    A folder stands for the drafts in it and below, hidden ones left out: files whose names end in one of `SUFFIXES`,
    but for those that Word keeps while a file is open, pages that this program wrote, annotated and mended copies
    and the parts of saved web pages; a pattern (for shells that leave it as it is) for what it matches. "-" and names
    of files pass as they are, whether the file is there or not. A folder without drafts and a pattern without matches
    give the error to report.
    """
    seen: set[str] = set()
    listed = [*paths]
    for path in listed:
        if len(listed) > 1 and PurePath(path).name.startswith(_LOCK):  # what a shell makes of *.docx
            continue
        for found in _named_by(path):
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


def _named_by(path: str) -> Iterator[str | CheckerError]:
    if path == STDIN:
        yield path
    elif _is_folder(path):
        yield from _in_folder(path)
    elif _WILDCARDS.isdisjoint(path) or exists(path):
        yield path
    else:
        yield from _matching(path)


def _in_folder(path: str) -> Iterator[str | CheckerError]:
    empty = True
    root = Path(path)
    # A stack instead of recursion: folders may lie deeper than Python may call.
    waiting = [root]
    while waiting:
        here = waiting.pop()
        named = _named_as_draft(here)
        try:
            draft = named and (here.is_file() or _leads_nowhere(here)) and not _is_ours(here)
            folder = here is root or (here.is_dir() and not here.is_symlink() and not _is_part_of_page(here))
            other = no_file(str(here)) if named else None
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
                f"thư mục không có dự thảo nào ({_endings('vi')}); hãy nêu thư mục khác hoặc tên tệp",
                f"the folder holds no draft ({_endings('en')}); name another folder or a file",
            ),
            path=path,
        )


def _named_as_draft(path: Path) -> bool:
    ours = path.name.startswith(_LOCK) or path.stem.lower().endswith(_COPIES)
    return path.suffix.lower() in SUFFIXES and not ours


def _is_ours(path: Path) -> bool:
    """Is this a page that the program wrote, left among the drafts? Those it cannot open are no such."""
    if path.suffix.lower() not in _PAGES:
        return False
    try:
        with path.open("rb") as file:
            return _OURS in file.read(_HEAD)
    except OSError:
        return False


def _is_part_of_page(folder: Path) -> bool:
    stem = next((folder.name.removesuffix(end) for end in _PARTS_OF_PAGE if folder.name.endswith(end)), None)
    return stem is not None and any(folder.with_name(stem + page).is_file() for page in _PAGES)


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


def _matching(pattern: str) -> Iterator[str | CheckerError]:
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207  Path.glob takes no absolute patterns
    for match in matches:
        if _is_folder(match):
            yield from _in_folder(match)
        elif not PurePath(match).name.startswith(_LOCK):
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


def exists(path: str) -> bool:
    """Is there a file or folder of this name? None has a name that no system allows."""
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


def _endings(lang: str) -> str:
    *others, last = (f"*{suffix}" for suffix in SUFFIXES)
    return f"{', '.join(others)} {'hoặc' if lang == 'vi' else 'or'} {last}"
