"""What a slip holds for programs: its record and its sheet as JSON, and both read again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, get_args

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.finding import Severity, Stage, Status, Verdict
from checker.slip.edition import Edition
from checker.slip.record import Choices, Found, Record, Task
from checker.slip.sheet import Fact, Part, Sheet
from checker.value import NamedTuple

__all__ = ["Slip", "read", "written"]

_SCHEMA = 1
_SHA256 = expression("[0-9a-f]{64}")


class Slip(NamedTuple):
    """A slip as programs have it."""

    record: Record
    sheet: Sheet


def written(record: Record, sheet: Sheet) -> str:
    """Both as JSON on one line, keys sorted, in ASCII without "<": it fits into HTML and XML as it is."""
    value = {
        "schema": _SCHEMA,
        "file": {"name": record.name, "sha256": record.sha256},
        "checker": record.edition._asdict(),
        "day": record.day.isoformat(),
        "stage": record.stage,
        "standard": record.standard,
        "plan": None if record.plan is None else {"id": record.plan, "digest": record.plan_digest},
        "verdict": record.verdict,
        "counts": record.counts,
        "findings": record.findings,
        "tasks": record.tasks,
        "choices": record.choices._asdict(),
        "page": {
            "lang": sheet.lang,
            "title": sheet.title,
            "facts": sheet.facts,
            "conclusion": sheet.conclusion,
            "parts": [part._asdict() for part in sheet.parts],
            "note": sheet.note,
            "signed": sheet.signed,
        },
    }
    return json.dumps(value, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")


def read(text: str, path: str) -> Slip:
    """The slip in `text`; `path` is its file's, for errors. Raises `CheckerError` for what is none."""
    try:
        value = json.loads(text)
        if value["schema"] != _SCHEMA:
            raise CheckerError(
                Words(
                    "phiếu do một phiên bản khác của chương trình lập; hãy dùng phiên bản đó, hoặc lập phiếu mới",
                    "the slip is of another version of the program; use that one, or make a new slip",
                ),
                path=path,
            )
        return Slip(_record(value), _sheet(value["page"], _one_of(value["verdict"], Verdict)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CheckerError(
            Words(
                "phần dành cho máy của phiếu bị hỏng; hãy lấy lại phiếu gốc, hoặc lập phiếu mới",
                "the part of the slip for programs is damaged; get the original slip, or make a new one",
            ),
            path=path,
        ) from None


def _record(value: Any) -> Record:
    plan, choices = value["plan"] or {"id": None, "digest": None}, value["choices"]
    digest = _text(value["file"]["sha256"])
    if _SHA256.fullmatch(digest) is None:
        raise ValueError(digest)
    return Record(
        name=_text(value["file"]["name"]),
        sha256=digest,
        edition=Edition(_text(value["checker"]["version"]), _text(value["checker"]["rules"])),
        day=date.fromisoformat(value["day"]),
        stage=_one_of(value["stage"], Stage),
        standard=_text(value["standard"]),
        plan=_text_or_none(plan["id"]),
        plan_digest=_text_or_none(plan["digest"]),
        verdict=_one_of(value["verdict"], Verdict),
        findings=tuple(
            Found(_text(rule), _one_of(severity, Severity), _text(fingerprint), suppressed is True)
            for rule, severity, fingerprint, suppressed in _items(value["findings"])
        ),
        tasks=None if value["tasks"] is None else tuple(map(_task, _items(value["tasks"]))),
        choices=Choices(
            _text_or_none(choices["standard"]),
            _text_or_none(choices["plan"]),
            _texts(choices["select"]),
            _texts(choices["ignore"]),
        ),
    )


def _task(value: Any) -> Task:
    group, number, status = value
    return Task(_text(group), int(number), _one_of(status, Status))


def _sheet(value: Any, verdict: Verdict) -> Sheet:
    conclusion, named, counts = _texts(value["conclusion"])
    return Sheet(
        _text(value["lang"]),
        _text(value["title"]),
        tuple(Fact(_text(name), _text(text)) for name, text in _items(value["facts"])),
        verdict,
        (conclusion, named, counts),
        tuple(
            Part(
                _text(part["title"]),
                _texts(part["heads"]),
                tuple(map(_texts, _items(part["rows"]))),
                _texts(part["notes"]),
            )
            for part in _items(value["parts"])
        ),
        _text(value["note"]),
        _texts(value["signed"]),
    )


def _one_of(value: object, names: Any) -> Any:
    """`value`, which must be one of the literals `names`."""
    if value not in get_args(names):
        raise ValueError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _items(value)))


def _items(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value
