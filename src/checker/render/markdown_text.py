"""Text and tables for Markdown, in the dialect GitHub and GitLab share.

Whatever comes from a draft or a file name is escaped: it can neither format the text, nor link, nor call a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.render.width import visible

__all__ = ["escaped", "table"]

_ESCAPES = str.maketrans(
    {character: f"\\{character}" for character in "\\`*_[]|~$#"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@\N{WORD JOINER}"}
)


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown would act on."""
    return " ".join(visible(text).split()).translate(_ESCAPES)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table, an empty one before it; cells come escaped."""
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
