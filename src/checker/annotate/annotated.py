"""The steps from a Word draft to its annotated copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from checker.annotate import marks
from checker.annotate.anchor import Anchor, beginning, on_line, on_range
from checker.annotate.comments import Comments, stamp
from checker.annotate.ours import main_part, without_ours
from checker.annotate.overview import groups, overview
from checker.annotate.sentences import comment
from checker.annotate.signed import AUTHOR
from checker.annotate.summary import append
from checker.errors import Words
from checker.finding import Finding, Result
from checker.mend.changes import Change
from checker.mend.rounds import Ready, harmless
from checker.read.word import read_word
from checker.read.word.opened import opened
from checker.render.coverage_text import orphans
from checker.render.letter.held import Held
from checker.rewrite import tracked
from checker.rewrite.edits import follow
from checker.rewrite.package import Package, serialized
from checker.rewrite.places import Places, Target
from checker.rewrite.runs import Runs
from checker.rewrite.seal import seal
from checker.rewrite.signatures import unsigned
from checker.source import Source, Span
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.read.word.text import Written

__all__ = ["Annotated", "Order", "annotate"]

_MOST = 30_000
"""Comments in one copy: Word opens no file with more than 32,767 ([MS-OI29500] 2.1.315)."""
_TOO_MANY = Words(
    "Còn {} phát hiện nữa không ghi được vì Word không nhận quá nhiều nhận xét.",
    "{} more findings are left out, as Word takes no more comments.",
)


class Order(NamedTuple):
    """What is wanted of a copy."""

    moment: datetime
    """When it is made: the date of comments and tracked changes."""
    lang: str = "vi"
    suggest: bool = False
    """Safe fixes as tracked changes."""
    summary: bool = False
    """A page at the end that sums up."""


class Annotated(NamedTuple):
    """A copy of a draft with comments."""

    data: bytes
    result: Result
    """What was found in the draft, our earlier comments and changes aside."""
    comments: int
    """Findings that have a comment."""
    suggested: int
    """Findings whose fix is tracked."""
    unsigned: bool
    """The draft was signed, and the copy is not: a signature holds for the very bytes."""


def annotate(
    data: bytes,
    path: str,
    check: Callable[[Source], Result],
    order: Order,
    hold: Callable[[Result], Held | None] = lambda result: None,
) -> Annotated:
    """The Word file `data`, called `path`, with a comment for each finding that `check` makes and nobody silenced.

    `hold` gives the judgements on the tasks of the plan. What an earlier run wrote is replaced, so that the copy of
    a copy is the copy of the draft. Raises `CheckerError` for what cannot be opened safely.
    """
    clean = without_ours(data, path)
    word, source = opened(clean, path), read_word(clean, path)
    assert source.original == word.written.text
    result = check(source)
    root, written, runs = word.document.element, word.written, Runs()
    live = [finding for finding in result.findings if finding.suppressed is None]
    places = Places(root, written)
    offers = _offers(clean, path, check, result, places) if order.suggest else ()
    targets = [target for ready in offers for target in _targets(places, ready)]
    offered = {id(ready.finding) for ready in offers}

    told = live[:_MOST]
    notes = [_TOO_MANY[order.lang].format(len(live) - len(told))] if len(live) > len(told) else []
    anchors = [beginning(written), *(_anchor(written, source, finding) for finding in told)]
    found = groups(hold(result), order.lang)
    sayings = [
        overview(result, found, order.lang, appended=order.summary, notes=notes),
        *(
            comment(finding, source, anchor, order.lang, offered=id(finding) in offered)
            for finding, anchor in zip(told, anchors[1:], strict=True)
        ),
    ]

    package, main = Package(clean, path), main_part(word.document)
    comments = Comments(package, main, root)
    marks.cut(anchors, runs)
    tracked.cut(targets, runs)
    marks.put(anchors, comments.first, runs)
    tracked.track(targets, runs, root, AUTHOR, stamp(order.moment))
    if targets:
        follow(root)
    if order.summary:
        stray = orphans(result, result.coverage, order.lang) if result.coverage is not None else ""
        append(root, result, found, stray, order.lang)
    comments.add(sayings, order.moment, order.lang)
    package.put(main, serialized(root))
    lost = unsigned(package)
    seal(package, main)
    return Annotated(package.packed(), result, len(told), len(offers), lost)


def _anchor(written: Written, source: Source, finding: Finding) -> Anchor:
    if finding.span is None:
        return on_line(written, 0)
    start, end = _original(source, finding.span)
    # A task without an answer is asked for at the heading under which it should stand.
    if start == end and finding.rule.startswith("coverage."):
        return on_line(written, start)
    return on_range(written, start, end)


def _original(source: Source, span: Span) -> tuple[int, int]:
    """`span` as offsets in the text of the file."""
    return span if source.offsets is None else (source.offsets[span.start], source.offsets[span.end])


def _offers(
    data: bytes, path: str, check: Callable[[Source], Result], result: Result, places: Places
) -> Sequence[Ready]:
    def can(change: Change) -> bool:
        return places.target(change, tracked=True) is not None

    return harmless(data, path, check, result, can)


def _targets(places: Places, ready: Ready) -> list[Target]:
    found = (places.target(change, tracked=True) for change in ready.made)
    return [target for target in found if target is not None]
