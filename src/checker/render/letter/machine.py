"""Letters for programs; `schemas/letter.schema.json` describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker import __version__
from checker.errors import Words
from checker.finding import MET, Result
from checker.judgements import Judgement, Ruling
from checker.render.contract import Json, encode
from checker.render.form import Failure
from checker.render.letter import notes
from checker.render.letter.asking import asking
from checker.render.letter.held import Held, Line
from checker.render.letter.naming import unit_name
from checker.render.lint_json import coverage_value
from checker.render.paths import as_text

__all__ = ["whole"]


def whole(every: Iterable[Held | tuple[Result, Words]], failures: Sequence[Failure], lang: str) -> Iterator[str]:
    """One object, one report a line; `failures` are complete once every report was taken."""
    yield f'{{"schema": 1, "checker": {{"version": "{__version__}"}}, "documents": [\n'
    for number, one in enumerate(every):
        yield ",\n" if number else ""
        yield encode(_held(one, lang) if isinstance(one, Held) else _unheld(*one, lang))
    errors = [{"path": as_text(failure.path), "message": failure.message} for failure in failures]
    yield f'\n], "errors": {encode(errors)}}}\n'


def _held(held: Held, lang: str) -> Json:
    because = held.result.plan_because
    return {
        "path": as_text(held.document.source.path),
        "unit": unit_name(held.document),
        "plan": {
            "id": held.plan.id,
            "symbol": held.plan.symbol,
            "because": because[lang] if because is not None else "",
        },
        "not_evaluated": None,
        "tasks": [_task(held, line, lang) for line in held.lines()],
        "coverage": coverage_value(held.document.source, held.coverage, lang),
        "notes": [words[lang] for words in notes.notes(held)],
    }


def _unheld(result: Result, because: Words, lang: str) -> Json:
    return {
        "path": as_text(result.document.source.path),
        "unit": unit_name(result.document),
        "plan": None,
        "not_evaluated": because[lang],
        "tasks": [],
        "coverage": None,
        "notes": [words[lang] for words in notes.unheld(result, because)],
    }


def _task(held: Held, line: Line, lang: str) -> Json:
    ruling = line.ruling
    asked = None if ruling.status in MET else asking(held, line)
    return {
        "group": line.group.id,
        "number": line.task.number,
        "status": ruling.status,
        "judged": None if ruling.judgement is None else _judged(ruling, ruling.judgement),
        "asked": None
        if asked is None
        else {
            "found": None if asked.found is None else asked.found[lang],
            "wanted": asked.wanted[lang],
            "place": asked.place[lang],
        },
    }


def _judged(ruling: Ruling, judgement: Judgement) -> Json:
    return {
        "status": judgement.status,
        "found": ruling.found,
        "reason": judgement.reason,
        "by": judgement.by,
        "on": judgement.on,
        "doubt": ruling.doubt,
        "origin": as_text(judgement.origin),
    }
