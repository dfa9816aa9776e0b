"""What one report answered, task by task: read without scripts as it stands, with them a cell at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.errors import Words
from checker.finding import MET
from checker.render.html.markup import capital, shown
from checker.render.review_words import HEADINGS, UNSURE, at, brief, day, judged, place, places, sentence
from checker.render.words import CERTAINTY, EVIDENCE, SEVERITY, SIGN, STATUS, TASK
from checker.review.matrix import Review, Row
from checker.review.record import Cell, Proof, Reported
from checker.value import NamedTuple

__all__ = ["About", "answers"]

_DATED = Words("báo cáo ngày {day}", "report of {day}")
_EARLIER = Words("So với {path}", "Compared with {path}")


class About(NamedTuple):
    """What the places and the names of files are made with."""

    number: int
    """Of the report, from 1, in the order of the files."""
    named: Callable[[str], str]
    lang: str


def answers(review: Review, row: Row, report: Reported, given: About) -> str:
    """The section `u7`, its answers `u7-1`, `u7-2`, …, as text that only a page without scripts reads."""
    return "".join(_parts(review, row, report, given))


def _parts(review: Review, row: Row, report: Reported, given: About) -> Iterator[str]:
    number, named, lang = given
    about = [named(row.path)]
    if row.dated:
        about.append(_DATED[lang].format(day=day(row.dated)))
    if row.earlier:
        about.append(_EARLIER[lang].format(path=named(row.earlier)))
    yield f'<noscript class="unit"><article id="u{number}"><header><h3>{shown(row.unit)}</h3>'
    yield f'<p class="about">{shown(" · ".join(about))}</p></header>\n'
    several = len(review.plan.groups) > 1
    for total, cell in zip(review.tasks, report.cells, strict=True):
        group = f" <small>{shown(capital(brief(total.group.title, 60)))}</small>" if several else ""
        name = f"{TASK[lang]} {total.task.number}{group}"
        yield f'<section id="u{number}-{total.column + 1}" class="answer {cell.status}{_hole(cell)}">'
        yield f'<h4><span>{name}</span> <b class="badge">{SIGN[cell.status]} {STATUS[cell.status][lang]}</b></h4>'
        yield f'<p class="brief">{shown(brief(total.task.statement, 110))}</p>'
        yield from _cell(cell, lang)
        yield "</section>\n"
    yield from _rest(report, lang)
    yield "</article></noscript>\n"


def _hole(cell: Cell) -> str:
    return "" if cell.status in MET else " hole"


def _cell(cell: Cell, lang: str) -> Iterator[str]:
    if cell.judged is not None:
        said = sentence(judged(cell, cell.judged, lang))
        yield f'<p class="judged"><b>{HEADINGS["judged"][lang]}</b> {shown(said)}</p>'
    yield f'<p class="because">{shown(sentence(cell.because[lang]))}</p>'
    if cell.certainty == "possible":
        yield f'<p class="unsure">{UNSURE[lang]}</p>'
    for remark in cell.remarks:
        yield f'<p class="remark">{shown(sentence(remark[lang]))}</p>'
    if cell.places:
        yield f'<p class="place">{HEADINGS["place"][lang]}: {shown(places(cell.places, lang))}</p>'
    if cell.excerpt:
        yield f'<blockquote lang="vi">{shown(cell.excerpt)}</blockquote>'
    if cell.evidence:
        yield f'<h5>{HEADINGS["evidence"][lang]}</h5><ul class="evidence">'
        yield from (_proof(proof, lang) for proof in cell.evidence)
        yield "</ul>"


def _proof(proof: Proof, lang: str) -> str:
    where = at(proof, lang)
    kind = EVIDENCE[proof.type][lang] if proof.type in EVIDENCE else shown(proof.type)
    return f'<li><q lang="vi">{shown(proof.text)}</q> <small>{kind}{f", {where}" if where else ""}</small></li>'


def _rest(report: Reported, lang: str) -> Iterator[str]:
    """What else was said of the report."""
    if report.orphans:
        named = ", ".join(place(each, lang) for each in report.orphans)
        yield f'<section class="rest"><h4>{HEADINGS["orphans"][lang]}</h4><p>{shown(named)}</p></section>'
    if report.notes:
        yield f'<section class="rest"><h4>{HEADINGS["findings"][lang]} ({len(report.notes)})</h4><ul>'
        for note in report.notes:
            where = at(note, lang)
            sure = "" if note.certainty == "certain" else f", {CERTAINTY[note.certainty][lang]}"
            yield (
                f"<li>{f'{where}: ' if where else ''}{shown(sentence(note.message[lang]))} "
                f'<small class="{note.severity}">{SEVERITY[note.severity][lang]}{sure}, {shown(note.rule)}</small></li>'
            )
        yield "</ul></section>"
