"""What a slip says, as a value: made of a result, written as JSON, and read again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, get_args

from checker.errors import CheckerError, Words
from checker.finding import Result, Severity, Stage, Status, Verdict
from checker.slip.edition import Edition
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.pipeline import Settings
    from checker.plan import Plan

__all__ = ["Found", "Record", "digest_of", "read", "recorded", "written"]

_SCHEMA = 1


class Found(NamedTuple):
    """One finding."""

    rule: str
    severity: Severity
    fingerprint: str
    suppressed: bool = False


class Record(NamedTuple):
    """One check of one file."""

    name: str
    """Of the file, without its folder."""
    sha256: str
    edition: Edition
    day: date
    """On which it was checked, and suppressions held."""
    stage: Stage
    standard: str
    plan: str | None
    plan_digest: str | None
    verdict: Verdict
    counts: Mapping[Severity, int]
    """Open findings."""
    findings: tuple[Found, ...]
    coverage: Mapping[Status, int] | None
    """Tasks of the plan by status; None where the draft was held against none."""
    named: Mapping[str, Any]
    """What the user named: standard, plan, select, ignore; so that it can be checked again."""


def digest_of(data: bytes) -> str:
    """SHA-256 of a file, 64 hexadecimal digits: what `sha256sum` prints."""
    return sha256(data).hexdigest()


def recorded(
    data: bytes, result: Result, *, plan: Plan | None, edition: Edition, day: date, settings: Settings
) -> Record:
    """The record of `result`, of the file with the content `data` checked with `settings` on `day`."""
    open_ = Counter(finding.severity for finding in result.findings if finding.suppressed is None)
    groups = () if result.coverage is None else result.coverage.groups
    statuses = Counter(task.status for group in groups for task in group.tasks)
    return Record(
        name=PurePath(result.document.source.path).name,
        sha256=digest_of(data),
        edition=edition,
        day=day,
        stage=result.stage,
        standard=result.standard,
        plan=result.plan,
        plan_digest=None if plan is None else plan.digest,
        verdict=result.verdict,
        counts={severity: open_[severity] for severity in get_args(Severity)},
        findings=tuple(
            Found(finding.rule, finding.severity, finding.fingerprint, finding.suppressed is not None)
            for finding in result.findings
        ),
        coverage=None if result.coverage is None else {status: statuses[status] for status in get_args(Status)},
        named={
            "standard": settings.standard,
            "plan": settings.plan,
            "select": list(settings.select),
            "ignore": list(settings.ignore),
        },
    )


def written(record: Record) -> str:
    """The record as JSON on one line, keys sorted, in ASCII: it fits into XML, and into HTML where it holds no "<"."""
    value = {
        "schema": _SCHEMA,
        "file": {"name": record.name, "sha256": record.sha256},
        "checker": record.edition._asdict(),
        "day": record.day.isoformat(),
        "stage": record.stage,
        "standard": record.standard,
        "plan": None if record.plan is None else {"id": record.plan, "digest": record.plan_digest},
        "verdict": record.verdict,
        "counts": dict(record.counts),
        "findings": [[*found] for found in record.findings],
        "coverage": None if record.coverage is None else dict(record.coverage),
        "named": dict(record.named),
    }
    return json.dumps(value, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")


def read(text: str, path: str) -> Record:
    """The record in `text`; `path` is of the slip, for errors. Raises `CheckerError` for what is none."""
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
        plan, named = value["plan"] or {"id": None, "digest": None}, value["named"]
        return Record(
            name=str(value["file"]["name"]),
            sha256=str(value["file"]["sha256"]),
            edition=Edition(str(value["checker"]["version"]), str(value["checker"]["rules"])),
            day=date.fromisoformat(value["day"]),
            stage=_one_of(value["stage"], Stage),
            standard=str(value["standard"]),
            plan=_text(plan["id"]),
            plan_digest=_text(plan["digest"]),
            verdict=_one_of(value["verdict"], Verdict),
            counts={severity: int(value["counts"][severity]) for severity in get_args(Severity)},
            findings=tuple(
                Found(str(rule), _one_of(severity, Severity), str(fingerprint), bool(suppressed))
                for rule, severity, fingerprint, suppressed in value["findings"]
            ),
            coverage=None
            if value["coverage"] is None
            else {status: int(value["coverage"][status]) for status in get_args(Status)},
            named={
                "standard": _text(named["standard"]),
                "plan": _text(named["plan"]),
                "select": [str(name) for name in named["select"]],
                "ignore": [str(name) for name in named["ignore"]],
            },
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CheckerError(
            Words(
                "phần dành cho máy của phiếu bị hỏng; hãy lấy lại phiếu gốc, hoặc lập phiếu mới",
                "the part of the slip for programs is damaged; get the original slip, or make a new one",
            ),
            path=path,
        ) from None


def _one_of(value: object, names: Any) -> Any:
    """`value`, which must be one of the literals `names`."""
    if value not in get_args(names):
        raise ValueError(value)
    return value


def _text(value: object) -> str | None:
    return None if value is None else str(value)
