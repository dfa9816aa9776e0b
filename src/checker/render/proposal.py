"""What a fix would do: each change by itself, with a few words around it.

Edits a few characters apart (day and month of one date) are one change; those farther apart stand alone, and what
lies between them is not repeated. An edit that leaves the text as it is read (letters composed) is no change to show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.errors import Words
from checker.finding import Edit, Finding, Fix
from checker.source import Source, Span
from checker.value import NamedTuple

__all__ = ["SHOWN", "Proposed", "Step", "more", "proposal", "proposed"]

SHOWN = 3
"""Changes of one fix that are shown; the others are counted."""

_REPLACE = Words("thay “{old}” bằng “{new}”", "replace “{old}” by “{new}”")
_INSERT = Words("thêm “{new}”", "add “{new}”")
_REMOVE = Words("bỏ “{old}”", "remove “{old}”")
_IN, _IN_PLACES = Words("ở", "in"), Words("ở {} chỗ:", "in {} places:")
_TO_READ, _TO_READ_IN_PLACES = Words("để thành", "to read"), Words("ở {} chỗ, để thành", "in {} places, to read")
_MORE = Words("và {} chỗ nữa", "and {} more")
_LONGEST = 60
_CONTEXT = 24
"""Characters of the line on each side of a change."""
_WIDEST = 120
"""Of edits one after another, so many characters are one change at the most."""


class Step(NamedTuple):
    """One edit of a change."""

    kept: str
    """What stays between the edit before and this one."""
    gone: str
    come: str


class Proposed(NamedTuple):
    """Edits next to each other, and the words of the draft around them; "…" where the line goes on."""

    span: Span
    before: str
    steps: tuple[Step, ...]
    after: str

    @property
    def old(self) -> str:
        """What stands there."""
        return "".join(step.kept + step.gone for step in self.steps)

    @property
    def new(self) -> str:
        """What is to stand there."""
        return "".join(step.kept + step.come for step in self.steps)


def proposed(source: Source, fix: Fix) -> list[Proposed]:
    """What `fix` changes, in order of place."""
    return [_change(source, edits) for edits in _neighbours(source, fix.edits)]


def proposal(source: Source, finding: Finding, fix: Fix, lang: str) -> Iterator[str]:
    """What `fix` changes for `finding`, the same done in several places said once: "thay “5/4” bằng “05/4”"."""
    made = proposed(source, fix)
    alike: dict[tuple[str, str], list[Proposed]] = {}
    for change in made:
        alike.setdefault((change.old, change.new), []).append(change)
    # What stands at the finding itself is shown beside it.
    here = len(made) == 1 and made[0].span == finding.span
    told = list(alike.values())
    for same in told[:SHOWN]:
        yield _said(same, lang) if here else f"{_said(same, lang)} {_where(same, lang)}"
    if len(told) > SHOWN:
        yield more(sum(map(len, told[SHOWN:])), lang)


def more(count: int, lang: str) -> str:
    """That there are `count` changes which are not shown."""
    return _MORE[lang].format(count)


def _neighbours(source: Source, edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """The edits that change something, those near each other together."""
    near: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.span):
        if source.text[edit.span.start : edit.span.end] == edit.text:
            continue
        if near and (edit.span.start - near[-1].span.end > _CONTEXT or edit.span.end - near[0].span.start > _WIDEST):
            yield near
            near = []
        near.append(edit)
    if near:
        yield near


def _change(source: Source, edits: Sequence[Edit]) -> Proposed:
    start = place = edits[0].span.start
    steps = []
    for edit in edits:
        kept, gone = source.text[place : edit.span.start], source.text[edit.span.start : edit.span.end]
        steps.append(Step(_flat(kept), _flat(gone), _flat(edit.text)))
        place = edit.span.end
    return Proposed(Span(start, place), _before(source.text, start), tuple(steps), _after(source.text, place))


def _before(text: str, end: int) -> str:
    """The last whole words of the line before `end`."""
    start = max(0, end - _CONTEXT)
    line = text.rfind("\n", start, end)
    if line >= 0 or start == 0:
        return text[line + 1 : end].lstrip()
    return f"…{text[start:end].partition(' ')[2]}"


def _after(text: str, start: int) -> str:
    """The first whole words of the line from `start` on."""
    end = start + _CONTEXT
    line, newline, _ = text[start:end].partition("\n")
    if newline or end >= len(text):
        return line.rstrip()
    return f"{line.rpartition(' ')[0]}…"


def _said(same: Sequence[Proposed], lang: str) -> str:
    old, new = _short(same[0].old), _short(same[0].new)
    form = _INSERT if not old else _REMOVE if not new else _REPLACE
    return form[lang].format(old=old, new=new)


def _where(same: Sequence[Proposed], lang: str) -> str:
    """The words in which the change stands: as they are, or as they would be where something is added."""
    inserted = not same[0].old
    one, several = (_TO_READ, _TO_READ_IN_PLACES) if inserted else (_IN, _IN_PLACES)
    words = (f"“{one.before}{_short(one.new if inserted else one.old)}{one.after}”" for one in same[:SHOWN])
    rest = [more(len(same) - SHOWN, lang)] if len(same) > SHOWN else []
    return f"{one[lang] if len(same) == 1 else several[lang].format(len(same))} {'; '.join((*words, *rest))}"


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
