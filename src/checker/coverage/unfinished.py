"""What the report itself calls unfinished: the words by which it says that a part of a task is not done."""

from __future__ import annotations

from checker.coverage.index import IndexedTask
from checker.coverage.lexicon import Lexicon, syllables
from checker.coverage.passages import Passage
from checker.coverage.pending import GOVERNED, clause, part_end, part_start
from checker.coverage.phrases import compiled
from checker.coverage.syllables import pairs
from checker.finding import Evidence

__all__ = ["unfinished"]

# So much may follow the words of what is unfinished where they are quoted.
_QUOTED = 30


def unfinished(passage: Passage, task: IndexedTask, words: Lexicon) -> Evidence | None:
    """The words by which the report itself says that a part is not done, where they stand in `passage`."""
    verbs = words.unfinished.openings(passage.syllables, passage.pairs)
    if not verbs:
        return None
    folded = passage.folded
    for low, high in words.unfinished.find(folded, verbs):
        inside, following = folded[low:high].split()[1:], folded[high : high + 12].split()[:1]
        if any(word.strip(",;.") in words.lapses for word in (*inside, *following)):
            continue
        if _of_others(folded, low, words) or pairs(syllables(folded[low:high])) <= task.statement:
            continue
        first, last = _quotable(folded, low, high)
        start, end = passage.start + first, passage.start + last
        return Evidence("action", passage.text.value[start:end], passage.text.span(start, end))
    return None


def _of_others(folded: str, low: int, words: Lexicon) -> bool:
    """Do the words from `low` on tell of others whom the unit checked or corrected, or of earlier days?"""
    near = folded[max(part_start(folded, low), low - GOVERNED) : low]
    return (
        words.of_others.closes(near)
        or any(found.start() <= low < found.end() for found in words.named_so.finditer(folded))
        or compiled(words.found_elsewhere).search(folded, clause(folded, low)[0], low) is not None
    )


def _quotable(folded: str, low: int, high: int) -> tuple[int, int]:
    """The range of words that say what is unfinished, with a few after them: "còn lại" whole, not from "lại" on."""
    whole = folded.rfind(" ", part_start(folded, low), low - 1) + 1 if folded.startswith("lại", low) else 0
    end = part_end(folded, high)
    if end - high > _QUOTED:
        end = max(folded.rfind(" ", high, high + _QUOTED), high)
    return whole or low, len(folded[:end].rstrip())
