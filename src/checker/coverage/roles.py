"""What a part of a report is for, by its heading: results, an overview, assessment, or what is to come."""

from __future__ import annotations

from typing import Literal

from checker.coverage.lexicon import Lexicon
from checker.coverage.syllables import fold
from checker.document import DIVISIONS, Entry
from checker.source import Text

__all__ = ["ANSWERLESS", "Role", "is_title", "role_led", "role_named", "role_of"]

Role = Literal["results", "overview", "assessment", "forward"]

ANSWERLESS: frozenset[Role] = frozenset({"forward", "assessment"})
"""Limits and causes, directions and proposals: they answer no task."""

_ROLES: tuple[Role, ...] = ("forward", "assessment", "overview")
# A heading of a part of the report is short; a sentence that happens to speak of limits is not one.
_HEADING = 160
_WORDS = 15
# So is a line in the midst of prose and bullets that names what stands below it, and it ends with no stop.
_LINE = 80
_STOPS = tuple(".,;!?")
# "Về kết quả …", "Một số kết quả …".
_OPENING = 8


def role_named(words: Lexicon, heading: str, otherwise: Role) -> Role:
    """The role of what stands below this heading; `otherwise` where it names none."""
    folded = fold(heading)
    if any(found.start() < _OPENING for found in words.headings["results"].finditer(folded)):
        return "results"
    whole = [found.span() for found in words.headings["whole"].finditer(folded)]
    for role in _ROLES:
        for found in words.headings[role].finditer(folded):
            if not any(start < found.start() < end for start, end in whole):
                return role
    return otherwise


def role_of(words: Lexicon, entry: Entry, inherited: Role) -> Role:
    """The role of an entry below a heading of the role `inherited`."""
    heading = entry.heading.value[:_HEADING].split(":", 1)[0]
    if inherited in ANSWERLESS or (len(heading) == _HEADING and entry.level not in DIVISIONS):
        return inherited
    if entry.level not in DIVISIONS and heading.count(" ") >= _WORDS:
        return inherited
    return role_named(words, heading, inherited)


def role_led(words: Lexicon, paragraph: Text) -> Role | None:
    """What a paragraph is for that opens with its own heading and answers no task: "Hạn chế, vướng mắc: …"."""
    lead, colon, _ = paragraph.value[:_LINE].partition(":")
    if not colon or not lead[:1].isupper():
        return None
    role = role_named(words, lead, "results")
    return role if role in ANSWERLESS else None


def is_title(line: str) -> bool:
    """Is this line short and without a stop, as one that names what stands below it?"""
    line = line.strip()
    return len(line) <= _LINE and line[-1:] not in _STOPS and line[:1].isupper()
