"""Results of the unit's own in a passage: figures, dates, documents, named actions.

Only what the unit adds counts: not what repeats the task's statement, not the
plan's own basis, not a superior's document cited as ground, not what is still to come.
"""

from __future__ import annotations

from checker.coverage.above import Above
from checker.coverage.deeds import dates, documents, is_done
from checker.coverage.figures import figures, spelled
from checker.coverage.index import IndexedTask
from checker.coverage.mentions import NOTHING, Mentioned
from checker.coverage.passages import Passage
from checker.coverage.reading import Reading
from checker.coverage.roles import is_title
from checker.expression import expression
from checker.finding import Evidence

__all__ = ["results"]

_DIGIT = expression("[0-9]")


def results(passage: Passage, there: Mentioned | None, task: IndexedTask, basis: Above) -> list[Evidence]:
    """The evidence for `task` in `passage`, in order of place.

    `there` is what is mentioned in it; `basis` what the report rests on.
    """
    words = basis.words
    verbs = words.acts.openings(passage.syllables, passage.pairs)
    told = (there is not None and bool(there.citations or there.dates or there.figures)) or (
        _DIGIT.search(passage.text.value, passage.start, passage.end) is not None or spelled(passage.syllables, words)
    )
    if not (verbs or told):
        return []
    folded = passage.folded
    acts = words.acts.find(folded, verbs)
    if not (acts or told):
        return []
    reading = Reading(passage, folded, there or NOTHING, task, basis)
    done = [act for act in acts if is_done(reading, *act)] if not _is_heading(passage) else []
    found = [
        *figures(reading),
        *dates(reading, done),
        *documents(reading, done),
        *(reading.quote("action", start, end) for start, end in done),
    ]
    found.sort(key=lambda evidence: (evidence.span.start, evidence.type))
    return found


def _is_heading(passage: Passage) -> bool:
    """Is it all of a line without a stop that opens its item? "3. Lấy ý kiến dân" names a deed, and tells none."""
    whole = passage.text.value
    opens = passage.break_before == "unit" and not whole[: passage.start].strip()
    return opens and not whole[passage.end :].strip() and is_title(whole) and not passage.folded.startswith("đã ")
