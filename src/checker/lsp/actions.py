"""What the editor offers to mend: each fix at its place, and all safe ones together as `checker lint --fix` does.

Nothing is written here: the editor makes the changes, in the text as it has it, and can take them back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from checker.errors import CheckerError, Words
from checker.finding import Finding, Fix
from checker.lsp.diagnostics import diagnostic
from checker.lsp.examining import Examined
from checker.lsp.mirror import Mirror
from checker.mend.changes import changes, safe_fix

__all__ = ["ALL", "all_safe", "every", "fixes", "mendable", "wants"]

ALL = f"{CodeActionKind.SourceFixAll.value}.checker"
_ALL = Words("Sửa mọi chỗ chắc chắn (checker)", "Fix all that is safe (checker)")
_FIX = Words("Sửa", "Fix")
_PROPOSED = Words("Sửa theo đề xuất, cần xem lại", "Apply the proposal, to be reviewed")
_REMOVE = Words("bỏ “{}”", "remove “{}”")
_INSERT = Words("thêm “{}”", "insert “{}”")
_PLACES = Words("{} chỗ", "{} places")
_LONGEST = 40


def wants(only: Iterable[CodeActionKind | str] | None, kind: str) -> bool:
    """Does an editor that asks for the kinds `only` want actions of `kind`?"""
    asked = (one.value if isinstance(one, CodeActionKind) else one for one in only or ())
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in asked)


def fixes(seen: Examined, place: Range, *, versioned: bool) -> Iterator[CodeAction]:
    """One for each fix of the findings at `place`, the safe ones first among those of a finding.

    `versioned`: the editor takes edits of a text of a certain version, and no other.
    """
    if seen.result is None or not seen.faithful:
        return
    for finding in seen.result.findings:
        if finding.suppressed is None and finding.fixes and _meet(seen.range(finding.span), place):
            for number, fix in enumerate(sorted(finding.fixes, key=lambda fix: not fix.safe)):
                action = _fix(seen, finding, fix, versioned)
                if action is not None:
                    action.is_preferred = fix.safe and number == 0
                    yield action


def mendable(seen: Examined) -> bool:
    """Is there anything to mend without asking?"""
    return seen.result is not None and seen.faithful and any(map(safe_fix, seen.result.findings))


def every(seen: Examined) -> CodeAction:
    """The action that makes every safe fix, of which `all_safe` tells the edit."""
    return CodeAction(_ALL[seen.lang], ALL, data=seen.text.uri)


def all_safe(seen: Examined, *, versioned: bool) -> WorkspaceEdit | None:
    """Every safe fix, round by round, of which none brings a new finding; None where nothing is left to do.

    Checks the text several times.
    """
    from checker.mend import mend
    from checker.pipeline import lint_source

    terms = seen.terms
    if terms is None or not mendable(seen):
        return None
    try:
        mended = mend(
            seen.mirror.text.encode(),
            seen.path,
            lambda source: lint_source(source, terms.settings, terms.suppressions, date.today()),
        )
    except CheckerError:  # checked a moment ago: only what changed on disk since can be wrong
        return None
    edits = [*_edits(seen.mirror, mended.data.decode())]
    return _edit(seen, edits, versioned) if edits else None


def _edit(seen: Examined, edits: list[TextEdit], versioned: bool) -> WorkspaceEdit:
    uri, version, _ = seen.text
    if versioned:
        name = OptionalVersionedTextDocumentIdentifier(uri, version)
        return WorkspaceEdit(document_changes=[TextDocumentEdit(name, [*edits])])
    return WorkspaceEdit({uri: edits})


def _edits(mirror: Mirror, mended: str) -> Iterator[TextEdit]:
    """What makes `mended` of the text, line by line, each as short as can be."""
    old, new = ([*_lines(one)] for one in (mirror, Mirror.of(mended)))
    starts = [*mirror.starts, len(mirror.text)]
    for first, last, begin, end in _different(old, new):
        was, now = "".join(old[first:last]), "".join(new[begin:end])
        head, tail = _shared(was, now)
        place = mirror.range(starts[first] + head, starts[last] - tail)
        yield TextEdit(place, now[head : len(now) - tail])


def _different(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Which lines of `old` become which of `new`."""
    if len(old) == len(new):  # as a rule no line comes or goes, and in long texts difflib takes long
        for number, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                yield number, number + 1, number, number + 1
        return
    for tag, first, last, begin, end in SequenceMatcher(None, old, new).get_opcodes():
        if tag != "equal":
            yield first, last, begin, end


def _lines(mirror: Mirror) -> Iterator[str]:
    """The lines, each with its end."""
    for start, end in zip(mirror.starts, (*mirror.starts[1:], len(mirror.text)), strict=True):
        yield mirror.text[start:end]


def _shared(was: str, now: str) -> tuple[int, int]:
    """How many characters both begin and end with; a line end is not cut in two."""
    most = min(len(was), len(now))
    head = next((index for index in range(most) if was[index] != now[index]), most)
    if was[:head].endswith("\r"):
        head -= 1
    most -= head
    tail = next((index for index in range(most) if was[-1 - index] != now[-1 - index]), most)
    rest = was[len(was) - tail :]
    if rest.startswith("\n") and any(text[: len(text) - tail].endswith("\r") for text in (was, now)):
        tail -= 1
    return head, tail


def _fix(seen: Examined, finding: Finding, fix: Fix, versioned: bool) -> CodeAction | None:
    """The action that makes `fix`; none when the text already reads as it wants."""
    if seen.result is None:
        return None
    source = seen.result.document.source
    made = changes(source, fix)
    if not made:
        return None
    if len(made) == 1:
        what = _told(source.original[made[0].start : made[0].end], made[0].text, seen.lang)
    else:
        what = _PLACES[seen.lang].format(len(made))
    return CodeAction(
        f"{(_FIX if fix.safe else _PROPOSED)[seen.lang]}: {what}",
        CodeActionKind.QuickFix,
        diagnostics=[diagnostic(seen, finding, related=False)],
        edit=_edit(seen, [TextEdit(seen.changed(change), change.text) for change in made], versioned),
    )


def _told(was: str, now: str, lang: str) -> str:
    """ "“5/4/2024” → “05/4/2024”"."""
    if not was:
        return _INSERT[lang].format(_short(now))
    if not now:
        return _REMOVE[lang].format(_short(was))
    return f"“{_short(was)}” → “{_short(now)}”"


def _short(text: str) -> str:
    from checker.render.width import crop, visible

    return crop(visible(text), _LONGEST)


def _meet(one: Range, other: Range) -> bool:
    """Do they overlap or touch?"""
    return one.start <= other.end and other.start <= one.end
