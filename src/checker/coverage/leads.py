"""What stands under a lead of its own paragraph: "Khó khăn, hạn chế: …" tells of limits, and reports nothing done."""

from __future__ import annotations

from collections.abc import Sequence

from checker.coverage.lexicon import Lexicon
from checker.coverage.passages import Passage
from checker.coverage.phrases import compiled
from checker.coverage.syllables import fold

__all__ = ["aside"]

# "Hạn chế, khó khăn:" opens a paragraph on what is lacking; a longer opening is a sentence.
_LEAD = 60
_LABEL = " -–+*•.)0123456789abcdđ"
# "Khó khăn, vướng mắc trong thực hiện" is about what is lacking; "Kiến nghị, phản ánh của cử tri" is a subject.
_NO_MORE = (
    r"(?:\s*(?:chính|chủ yếu|lớn nhất|cơ bản|rõ nhất)\b)?"
    r"(?:\s*(?:,|và|với|đối với|trong|chủ yếu|còn)\s(?:(?!\b(?:của|được|đã)\b).)*)?\s*"
)


def aside(passages: Sequence[Passage], words: Lexicon) -> frozenset[int]:
    """The numbers of the passages under a lead of their own paragraph on limits, causes, directions or proposals.

    "Khó khăn, hạn chế: …" closes its paragraph, from there on where it stands within; and where nothing follows in it,
    the bullets below it.
    """
    closed: set[int] = set()
    led = below = False
    former: object = None
    for number, passage in enumerate(passages):
        if passage.text is not former:
            opened = passage.break_before
            lead = _leads(passage, words)
            bullets = opened in ("bullet", "results") and below
            led = lead or bullets
            whole = passage.text.value.rstrip()
            below = (lead and whole.endswith(":") and passage.end >= passage.start + len(whole.lstrip()) - 1) or bullets
            former = passage.text
        elif not led:
            led = _leads(passage, words)
        if led:
            closed.add(number)
    return frozenset(closed)


def _leads(passage: Passage, words: Lexicon) -> bool:
    text = passage.text.value
    colon = text.find(":", passage.start, passage.start + _LEAD)
    if colon < 0:
        return False
    heading = fold(text[passage.start : colon])
    return any(
        not heading[: found.start()].strip(_LABEL) and compiled(_NO_MORE).fullmatch(heading, found.end())
        for role in ("assessment", "forward")
        for found in words.headings[role].finditer(heading)
    )
