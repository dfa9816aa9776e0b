"""What fixing would change, as a unified diff that `patch` takes: the file's own lines, their ends included."""

from __future__ import annotations

from collections.abc import Iterator

from checker.render.page import Page, Tone
from checker.render.paths import as_text

__all__ = ["diff"]

_TONES: dict[str, Tone] = {"---": "strong", "+++": "strong", "@@": "rule", "-": "error", "+": "good"}
_NO_END = "\\ No newline at end of file\n"


def diff(before: str, after: str, path: str, page: Page) -> str:
    """The unified diff from `before` to `after`, both called `path`; empty when they are the same."""
    if before == after:
        return ""
    return "".join(_lines(before, after, as_text(path), page))


def _lines(before: str, after: str, path: str, page: Page) -> Iterator[str]:
    from difflib import unified_diff

    for line in unified_diff(_cut(before), _cut(after), path, path):
        text = line.rstrip("\r\n")
        end = line[len(text) :]
        tone = next((tone for start, tone in _TONES.items() if line.startswith(start)), None)
        painted = text if tone is None else page.paint(tone, text)
        # A file of an old Macintosh has no line end that a terminal would know.
        yield f"{painted}\n" if end == "\r" else painted + end if end else f"{painted}\n{_NO_END}"


def _cut(text: str) -> list[str]:
    """The lines of `text` with their ends; only line feeds end a line, carriage returns where there are no others."""
    end = "\n" if "\n" in text else "\r"
    lines = text.split(end)
    return [*(line + end for line in lines[:-1]), *lines[-1:]] if lines[-1] else [line + end for line in lines[:-1]]
