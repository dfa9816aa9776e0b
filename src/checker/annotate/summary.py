"""The page at the end of the copy that sums up: the tasks of the plan as a table, and what was not judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checker.annotate.markup import Said, element, paragraph
from checker.annotate.overview import Group, head, verdict
from checker.errors import Words
from checker.finding import Result, Status
from checker.read.word.appended import PAGE, PAGE_END
from checker.read.word.namespaces import W
from checker.render.letter.table import Row
from checker.render.letter.word import FILLS, HEADS
from checker.render.unjudged import by_reason
from checker.render.words import ORPHANS, TASKS_OF_PLAN, UNJUDGED

__all__ = ["append"]

_TITLE = Words("Tóm tắt kết quả kiểm tra", "Summary of the check")
_NOT_PART = Words(
    "Trang này do chương trình kiểm tra ghi thêm, không thuộc dự thảo.",
    "This page was added by the checker; it is no part of the draft.",
)
_SHARES = (320, 650, 530, 1750, 1750)
"""Widths of the columns, in fiftieths of a per cent of the page's width between its margins."""
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def append(root: Any, result: Result, found: Sequence[Group], orphans: str, lang: str) -> None:
    """Put the page behind everything in the document `root`; `orphans` names the items that answer no task."""
    body = root.find(f"{W}body")
    ids = [node.get(f"{W}id", "") for node in root.iter(f"{W}bookmarkStart")]
    number = max((int(one) for one in ids if one.isdecimal()), default=0) + 1
    last = body[-1] if len(body) and body[-1].tag == f"{W}sectPr" else None
    for block in _blocks(result, found, orphans, lang, number):
        if last is None:
            body.append(block)
        else:
            last.addprevious(block)


def _blocks(result: Result, found: Sequence[Group], orphans: str, lang: str, number: int) -> Iterator[Any]:
    new_page = element("r", element("br", type="page"))
    heading = [Said(_TITLE[lang], bold=True)]
    yield paragraph(heading, lang, *_mark(PAGE, number), new_page, points=14, settings=[element("keepNext")])
    yield _line([Said(_NOT_PART[lang], faint=True)], lang)
    yield _line([Said(verdict(result, lang), bold=True)], lang)
    for label, text in head(result, lang):
        yield _line([Said(f"{label}: ", bold=True), Said(text)], lang)
    if found:
        title = f"{TASKS_OF_PLAN[lang]} {result.plan_symbol or result.plan or ''}".rstrip()
        yield _line([Said(title, bold=True)], lang, keep=True)
        yield _table(found, lang)
    if orphans:
        yield _line([Said(f"{ORPHANS[lang]}: ", bold=True), Said(orphans)], lang)
    if result.not_evaluated:
        yield _line([Said(f"{UNJUDGED[lang]} ({len(result.not_evaluated)})", bold=True)], lang, keep=True)
        for rules, because in by_reason(result.not_evaluated, lang):
            yield _line([Said(f"– {rules}: {because}")], lang)
    yield paragraph([], lang, *_mark(PAGE_END, number + 1))


def _mark(name: str, number: int) -> tuple[Any, Any]:
    return element("bookmarkStart", id=number, name=name), element("bookmarkEnd", id=number)


def _line(words: Iterable[Said], lang: str, *, keep: bool = False) -> Any:
    return paragraph(words, lang, points=12, settings=[element("keepNext")] if keep else [])


def _table(found: Sequence[Group], lang: str) -> Any:
    borders = (element(edge, val="single", sz=4, space=0, color="7F7F7F") for edge in _EDGES)
    properties = element(
        "tblPr",
        element("tblW", w=sum(_SHARES), type="pct"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
    )
    grid = element("tblGrid", *(element("gridCol", w=share * 2) for share in _SHARES))
    rows = [_row([_cell(name[lang], share, lang, bold=True) for name, share in zip(HEADS, _SHARES, strict=True)], True)]
    for group in found:
        rows.append(_row([_cell(f"{group.title}: {group.tally}", sum(_SHARES), lang, bold=True, span=len(_SHARES))]))
        rows += (_task(row, lang) for row in group.rows)
    return element("tbl", properties, grid, *rows)


def _task(row: Row, lang: str) -> Any:
    remarks = f"{row.because}. {row.judged}.".removesuffix(" .")
    texts = (str(row.number), row.named, row.places, row.statement, remarks[:1].upper() + remarks[1:])
    cells = [_cell(text, share, lang) for text, share in zip(texts, _SHARES, strict=True)]
    cells[1] = _cell(row.named, _SHARES[1], lang, status=row.status)
    return _row(cells)


def _row(cells: Iterable[Any], repeated: bool = False) -> Any:
    properties = element("trPr", element("cantSplit"))
    if repeated:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)


def _cell(text: str, share: int, lang: str, *, bold: bool = False, span: int = 1, status: Status | None = None) -> Any:
    properties = element("tcPr", element("tcW", w=share, type="pct"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if status is not None:
        properties.append(element("shd", val="clear", color="auto", fill=FILLS[status]))
    return element("tc", properties, paragraph([Said(text, bold=bold)], lang))
