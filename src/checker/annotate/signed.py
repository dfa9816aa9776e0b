"""What the program's own comments, tracked changes and page are known by.

Word and LibreOffice keep the author and the words of a comment whatever they do to the file, so the last
line of each of ours is a mark that people do not write: the id of the rule in brackets. A comment counts as
ours only with both. Word replaces every author by one word when it is told to remove personal information.
Of tracked changes there is nothing but the author; the page stands in a bookmark (`read.word.appended`).
"""

from __future__ import annotations

from typing import Any

from checker.expression import expression
from checker.read.word.namespaces import W

__all__ = ["AUTHOR", "INITIALS", "OVERVIEW", "is_ours", "mark"]

AUTHOR = "checker"
INITIALS = "ck"
OVERVIEW = "checker"
"""In place of a rule, in the comment that sums up."""
_NAMELESS = frozenset({AUTHOR, "Author", "Tác giả", ""})
_MARK = expression(r"\[(?:checker|[a-z][a-z0-9-]*\.[a-z0-9.-]+)\]")


def mark(rule: str) -> str:
    """The last line of a comment on a finding of `rule`."""
    return f"[{rule}]"


def is_ours(comment: Any) -> bool:
    """Was this `w:comment` written by the program?"""
    if comment.get(f"{W}author", "") not in _NAMELESS:
        return False
    last = next(reversed(comment.findall(f"{W}p")), None)
    if last is None:
        return False
    said = "".join(node.text or "" for node in last.iter(f"{W}t"))
    return _MARK.fullmatch(said.strip()) is not None
