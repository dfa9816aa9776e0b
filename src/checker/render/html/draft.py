"""The draft's own lines with the words at fault marked, each note after the line it speaks of.

A row is a line of the text. It is numbered as the user's file counts: a Word file by paragraphs, a PDF by the lines of
each page, with a rule where a page begins.

Notes so stand in reading order, and on a phone, on paper and without scripts that is where
they are shown; on a wide screen a script moves them into the margin.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.expression import expression
from checker.finding import Finding, Severity
from checker.place import Numbers, by_numbers, in_words
from checker.render.html.markup import capital, place_link, shown
from checker.render.proposal import SHOWN, Proposed, more, proposed
from checker.render.words import AREA, CERTAINTY, CLAUSE, PROPOSAL, REMEDY, SEVERITY, WHOLE
from checker.source import Source
from checker.value import NamedTuple

__all__ = ["draft"]

_GAP = Words("chỗ cần bổ sung", "something is missing here")
_ORDER: tuple[Severity, ...] = ("error", "warning", "info")
# Columns side by side, as letterheads have them, keep their places only in a fixed pitch.
_COLUMNS = expression(r"\S {4,}\S")


class _Mark(NamedTuple):
    """The part of a finding that stands in one row: columns from 0, the end exclusive."""

    start: int
    end: int
    number: int
    severity: Severity
    first: bool
    """True in the row the finding begins in."""


def draft(source: Source, findings: list[Finding], standard: str, key: str, lang: str) -> Iterator[str]:
    """The text, row by row; names of places begin with `key`."""
    marks: dict[int, list[_Mark]] = {}
    notes: dict[int, list[str]] = {}
    for number, finding in enumerate(findings, 1):
        row = _mark(source, finding, number, marks)
        notes.setdefault(row, []).append(_note(source, finding, number, key, lang, standard=standard))
    yield '<div class="sheet" lang="vi">'
    yield from notes.get(0, ())
    lines = list(_lines(source))
    if not lines[-1] and len(lines) not in notes:
        lines.pop()  # nothing follows the last line end
    page: int | None = None
    for row, (text, (label, at)) in enumerate(zip(lines, _labels(source), strict=False), 1):
        if at != page:
            page = at
            yield f'<p class="page" lang="{lang}">{capital(by_numbers(Numbers(page=at))[lang])}</p>'
        kind = "line wide" if _COLUMNS.search(text) else "line" if text.strip() else "line blank"
        words = _marked(text, marks[row], key, lang) if row in marks else shown(text)
        yield f'<div class="{kind}" id="{key}-l{row}"><span class="no">{label}</span><span>{words}</span></div>'
        yield from notes.get(row, ())
    yield "</div>"


def _labels(source: Source) -> Iterator[tuple[str, int | None]]:
    """For each row its number, empty where the paragraph or line of the one above goes on, and its page in a PDF."""
    if not source.anchors:
        yield from ((str(number), None) for number in range(1, len(source.line_starts) + 1))
        return
    above, last = (0, 0), 0
    for row in source.line_starts:
        start = row
        while source.original.startswith("\f", start):  # the sign between two pages belongs to neither
            start += 1
        while last + 1 < len(source.anchors) and source.anchors[last + 1].start <= start:
            last += 1
        anchor = source.anchors[last]
        here = (anchor.page or 0, (anchor.line if anchor.paragraph is None else anchor.paragraph) or 0)
        yield "" if here == above else str(here[1]), anchor.page
        above = here


def _lines(source: Source) -> Iterator[str]:
    """The lines of the file without their ends, at least one."""
    ends = [*source.line_starts[1:], len(source.original)]
    for start, end in zip(source.line_starts, ends, strict=True):
        yield source.original[start:end].rstrip("\r\n")


def _mark(source: Source, finding: Finding, number: int, marks: dict[int, list[_Mark]]) -> int:
    """Note the parts of `finding` row by row in `marks`; the row it begins in, 0 for the whole file."""
    place = source.rows(finding.span) if finding.span is not None else None
    if place is None or place.line is None or place.column is None or not place.end_line or not place.end_column:
        return 0
    for row in range(place.line, place.end_line + 1):
        first, last = row == place.line, row == place.end_line
        start = place.column - 1 if first else 0
        end = place.end_column - 1 if last else len(source.original)
        if first or end > start:
            marks.setdefault(row, []).append(_Mark(start, end, number, finding.severity, first))
    return place.line


def _marked(text: str, marks: list[_Mark], key: str, lang: str) -> str:
    """The line with its marks as links to their notes; where they overlap, one that begins shows, else the gravest."""
    waiting = [
        mark._replace(start=min(mark.start, len(text)), end=min(mark.end, len(text)))
        for mark in marks
        if mark.first or text  # a mark over several lines leaves the empty ones among them alone
    ]
    cuts = sorted({0, len(text), *(mark.start for mark in waiting), *(mark.end for mark in waiting)})
    waiting.sort(key=lambda mark: (mark.start, mark.number), reverse=True)
    pieces, named, over = [], set[int](), list[_Mark]()
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        over = [mark for mark in over if mark.end > start]
        while waiting and waiting[-1].start == start:
            mark = waiting.pop()
            if mark.end > start:
                over.append(mark)
            else:
                pieces.append(_link("", mark, key, lang, named))
        if over:
            over.sort(key=lambda mark: (mark.number in named, _ORDER.index(mark.severity)))
            pieces.append(_link(text[start:end], over[0], key, lang, named))
            pieces += [_anchor(mark, key, named) for mark in over[1:]]
        else:
            pieces.append(shown(text[start:end]))
    return "".join(pieces)


def _link(words: str, mark: _Mark, key: str, lang: str, named: set[int]) -> str:
    gap = "" if words else " gap"
    label = "" if words else f' aria-label="{_GAP[lang]}"'
    name = _name(mark, key, named)
    tag = f' data-n="{mark.number}"' if name else ""
    return f'<a class="mark {mark.severity}{gap}" href="#{key}-f{mark.number}"{name}{tag}{label}>{shown(words)}</a>'


def _anchor(mark: _Mark, key: str, named: set[int]) -> str:
    name = _name(mark, key, named)
    return (
        f'<a class="also {mark.severity}" href="#{key}-f{mark.number}"{name} data-n="{mark.number}"></a>'
        if name
        else ""
    )


def _name(mark: _Mark, key: str, named: set[int]) -> str:
    """The name of the mark, where it begins."""
    if not mark.first or mark.number in named:
        return ""
    named.add(mark.number)
    return f' id="{key}-m{mark.number}"'


def _note(source: Source, finding: Finding, number: int, key: str, lang: str, *, standard: str) -> str:
    area = finding.rule.partition(".")[0]
    name = AREA[area][lang] if area in AREA else area
    where = WHOLE[lang]
    if finding.span is not None:
        where = f'<a class="to" href="#{key}-m{number}">{in_words(source.location(finding.span))[lang]}</a>'
    sure = "" if finding.certainty == "certain" else f' <span class="sure">{CERTAINTY[finding.certainty][lang]}</span>'
    lines = [
        f'<aside class="note {finding.severity}" lang="{lang}" id="{key}-f{number}" tabindex="-1" '
        f'data-mark="{key}-m{number}" data-severity="{finding.severity}" '
        f'data-area="{shown(area)}" data-area-name="{shown(name)}" '
        f'data-certainty="{finding.certainty}" data-certainty-name="{CERTAINTY[finding.certainty][lang]}">',
        f'<p class="kind"><b class="n">{number}</b> <b>{SEVERITY[finding.severity][lang]}</b>{sure} {where}</p>',
        f"<p>{shown(finding.message[lang])}</p>",
    ]
    if finding.remedy is not None:
        lines.append(f'<p class="remedy"><b>{REMEDY[lang]}:</b> {shown(finding.remedy[lang])}</p>')
    lines += [
        f'<p class="fix"><b>{PROPOSAL[lang]}:</b> {proposal}</p>' for proposal in _proposals(source, finding, lang)
    ]
    lines += [
        f"<p>{place_link(source, related.span, key, lang)}: {shown(related.message[lang])}</p>"
        for related in finding.related
    ]
    clause = f" · {CLAUSE[lang]}: {shown(f'{standard}, {finding.clause[1]}')}" if finding.clause is not None else ""
    lines.append(f'<p class="rule"><code>{shown(finding.rule)}</code>{clause}</p></aside>')
    return "".join(lines)


def _proposals(source: Source, finding: Finding, lang: str) -> Iterator[str]:
    """Each fix as the words around its changes, what goes struck out and what comes underlined."""
    for fix in finding.fixes:
        made = proposed(source, fix)
        pieces = [_changed(change) for change in made[:SHOWN]]
        if len(made) > SHOWN:
            pieces.append(more(len(made) - SHOWN, lang))
        if pieces:
            yield " · ".join(pieces)


def _changed(change: Proposed) -> str:
    steps = (
        shown(step.kept)
        + (f"<del>{shown(step.gone)}</del>" if step.gone else "")
        + (f"<ins>{shown(step.come)}</ins>" if step.come else "")
        for step in change.steps
    )
    return f"{shown(change.before)}{''.join(steps)}{shown(change.after)}"
