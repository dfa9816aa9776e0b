"""The proof of the catalogue as a table: every rule, its examples, and the standards it is proven under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from checker.errors import Words
from checker.render.page import Page, Tone
from checker.render.width import crop, fold, pad, width

if TYPE_CHECKING:
    from checker.proof import Reach
    from checker.standard import Standard

__all__ = ["proof_lines"]

_State = Literal["proven", "unproven", "outside"]

_HEADINGS = (Words("Quy tắc", "Rule"), Words("Sai", "Wrong"), Words("Đúng", "Right"))
_CUSTOM = Words("thông lệ", "custom")
_PLAN = Words("kế hoạch", "plan")
_SIGNS: dict[_State, str] = {"proven": "✓", "unproven": "✗", "outside": "–"}
_TONES: dict[_State, Tone] = {"proven": "good", "unproven": "error", "outside": "faint"}
_LEGEND = Words(
    "✓ ví dụ sai bị báo và ví dụ đúng không bị báo theo thể thức đó · ✗ chưa chứng minh · – không áp dụng",
    "✓ a wrong example fires and a right one does not under that standard · ✗ not proven · – does not apply",
)

# Cells in which a clause says something; a narrower column has the sign alone.
_ROOMY = 8


def proof_lines(reached: Sequence[Reach], standards: Sequence[Standard], page: Page) -> Iterator[str]:
    """A line for each rule, then one of totals; a column for each standard, with the clause where there is room."""
    counts = [max(width(heading[page.lang]), 3) for heading in _HEADINGS[1:]]
    name = max((width(reach.rule.id) for reach in reached), default=0)
    standards = sorted(standards, key=lambda standard: (standard.system, standard.since))
    left = page.cells - sum(2 + cells for cells in counts) - 2 * len(standards)
    each = max((left - name) // max(len(standards), 1), 1)
    each = each if each >= _ROOMY else 1
    columns = [min(name, max(left - each * len(standards), 12)), *counts, *(each for _ in standards)]
    names = [standard.id if each > 1 else standard.id[:1] for standard in standards]
    headings = [*(heading[page.lang] for heading in _HEADINGS), *names]
    yield page.paint("faint", _row(headings, columns))
    for reach in reached:
        yield _line(reach, standards, columns, page)
    for line in fold(_LEGEND[page.lang], page.cells):
        yield page.paint("faint", line)
    yield from _total(reached, standards, page)


def _row(texts: Sequence[str], columns: Sequence[int]) -> str:
    return "  ".join(pad(crop(text, cells), cells) for text, cells in zip(texts, columns, strict=True)).rstrip()


def _line(reach: Reach, standards: Sequence[Standard], columns: Sequence[int], page: Page) -> str:
    failed = any(proof.failure is not None for proof in reach.proofs)
    counts = [str(sum(proof.wrong is wrong for proof in reach.proofs)) for wrong in (True, False)]
    start = _row([reach.rule.id, *(count.rjust(3) for count in counts)], columns[:3])
    cells = [page.paint("error", start) if failed else start]
    for standard, room in zip(standards, columns[3:], strict=True):
        state = _state(reach, standard, failed)
        said = f"{_SIGNS[state]} {_right(reach, standard, page.lang)}" if state != "outside" else _SIGNS[state]
        cells.append(page.paint(_TONES[state], pad(crop(said, room) if room >= _ROOMY else said[:1], room)))
    return "  ".join(cells).rstrip()


def _state(reach: Reach, standard: Standard, failed: bool) -> _State:
    if standard.id not in reach.under:
        return "outside"
    return "proven" if reach.under[standard.id] and not failed else "unproven"


def _right(reach: Reach, standard: Standard, lang: str) -> str:
    """By what right the rule speaks under a standard: its clause, the plan, custom."""
    if reach.rule.source.kind == "plan":
        return _PLAN[lang]
    return reach.rule.clause(standard) or _CUSTOM[lang]


def _total(reached: Sequence[Reach], standards: Sequence[Standard], page: Page) -> Iterator[str]:
    proven, examples = sum(reach.proven for reach in reached), sum(len(reach.proofs) for reach in reached)
    under = ", ".join(
        f"{standard.id} {sum(reach.under.get(standard.id, False) for reach in reached)}"
        f"/{sum(standard.id in reach.under for reach in reached)}"
        for standard in standards
    )
    custom = sum(reach.rule.source.kind == "custom" for reach in reached)
    said = Words(
        f"{len(reached)} quy tắc ({len(reached) - custom} có căn cứ, {custom} thông lệ), {proven} đã chứng minh,"
        f" {examples} ví dụ; theo từng thể thức: {under}",
        f"{len(reached)} rules ({len(reached) - custom} by a clause or the plan, {custom} custom), {proven} proven,"
        f" {examples} examples; under each standard: {under}",
    )
    for line in fold(said[page.lang], page.cells):
        yield page.paint("good" if proven == len(reached) else "error", line)
