"""The reports of a review, examined one after another or in several processes, and kept as they are done.

What was kept before and still holds is not examined again, so that a run that was killed goes on.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from checker import __version__
from checker.cli import config as office
from checker.cli.pool import processes, spread
from checker.cli.progress import shown
from checker.cli.record_file import RecordFile, unwritable
from checker.errors import CheckerError, Words
from checker.judgements import beside
from checker.pipeline import Settings, prepare
from checker.plan import Plan
from checker.read.drafts import expand, no_file
from checker.read.file import read_bytes
from checker.review.circumstances import circumstances, ruling
from checker.review.examine import digest_of, examine
from checker.review.journal import Kept, head, line, plan_line, records
from checker.review.record import Unreadable
from checker.review.subject import subject
from checker.value import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from checker.suppression import Suppression

__all__ = ["Draft", "about", "drafts_of", "gather"]


class Draft(NamedTuple):
    """A file of the review, or what is wrong with a name that stands for none."""

    path: str
    policy: office.Policy | None
    """What holds for it; None where it stands for no file."""
    error: CheckerError | None = None


class _Piece(NamedTuple):
    """What a process needs to know of one file."""

    path: str
    settings: Settings
    suppressions: tuple[Suppression, ...]
    under: str
    known: str
    """Digest of the content that a record is already kept of; empty where there is none."""
    today: date | None


class _Made(NamedTuple):
    """A record on its way to the file."""

    path: str
    digest: str
    under: str
    plan: str | None
    line: str


def drafts_of(paths: Sequence[str], given: office.Given) -> list[Draft]:
    """The files that `paths` stand for, and the names that stand for none."""
    found = [each if isinstance(each, CheckerError) else no_file(each) or each for each in expand(paths)]
    files = [each for each in found if not isinstance(each, CheckerError)]
    if "-" in files:
        what = Words(
            "không rà soát được đầu vào chuẩn; hãy nêu thư mục hoặc tệp",
            "standard input is no review; name files or folders",
        )
        raise CheckerError(what)
    kept = set(office.wanted(files, paths, given))
    drafts = []
    for each in found:
        if isinstance(each, CheckerError):
            drafts.append(Draft(each.path or "?", None, each))
        elif each in kept:
            drafts.append(Draft(each, office.policy(each, given)))
    return drafts


def gather(drafts: Sequence[Draft], into: RecordFile, wanted: int, lang: str) -> list[Kept]:
    """The records of `drafts` in that order; those that the file does not hold yet are made and appended to it.

    `wanted` are the processes to use, 0 for as many as there is work for.

    Raises `CheckerError` for judgements that are not valid, and when the file cannot be written.
    """
    file, before = into.file, into.before
    plans = _plans(drafts)
    written = set(before.plans)
    kept = dict(before.kept)
    at = before.end
    file.truncate(at)
    file.seek(at)

    def put(text: str) -> int:
        """Append `text` and tell where it begins."""
        nonlocal at
        start, data = at, text.encode()
        try:
            file.write(data)
            file.flush()
        except OSError as error:
            raise unwritable(into.path, error) from error
        at += len(data)
        return start

    if not at:
        put(head(__version__))
    work = list(_pieces(drafts, before.kept))
    jobs = processes([piece.path for piece in work], wanted)
    for piece, made in zip(work, shown(spread(_made, work, jobs), len(work), lang), strict=True):
        if made is None:
            continue
        if made.plan is not None and made.plan not in written:
            written.add(made.plan)
            put(plan_line(plans[made.plan]))
        kept[piece.path] = Kept(piece.path, made.digest, made.under, made.plan, put(made.line))
    for path, error in ((draft.path, draft.error) for draft in drafts):
        if error is not None:
            kept[path] = Kept(path, "", "", None, put(line(Unreadable(path, "", error.what), "", None)))
    return [kept[draft.path] for draft in drafts]


def about(drafts: Sequence[Draft], path: Path, kept: Sequence[Kept]) -> Plan:
    """The one plan that the review is about, of which the file `path` keeps the records.

    Raises `CheckerError` when there is none, or several.
    """
    found = Counter(each.plan for each in kept if each.plan is not None) or Counter(_named(drafts))
    return subject(found, _plans(drafts), records(path, kept))


def _plans(drafts: Sequence[Draft]) -> Mapping[str, Plan]:
    """The plans at hand for any of `drafts`, by digest."""
    materials = [prepare(settings) for settings in _settings(drafts)]
    plans = [plan for material in materials for plan in material.plans]
    plans += [
        material.plan.plan for material in materials if material.plan is not None and material.plan.plan is not None
    ]
    return {plan.digest: plan for plan in plans}


def _settings(drafts: Sequence[Draft]) -> Iterable[Settings]:
    return dict.fromkeys(draft.policy.settings for draft in drafts if draft.policy is not None)


def _named(drafts: Sequence[Draft]) -> set[str]:
    """Digests of the plans that the command line or a configuration names."""
    choices = [prepare(settings).plan for settings in _settings(drafts)]
    return {choice.plan.digest for choice in choices if choice is not None and choice.plan is not None}


def _pieces(drafts: Sequence[Draft], kept: Mapping[str, Kept]) -> Iterator[_Piece]:
    ruled: dict[Settings, str] = {}
    for draft in drafts:
        if draft.policy is None:
            continue
        settings, suppressions = draft.policy.settings, draft.policy.suppressions
        if settings not in ruled:
            ruled[settings] = ruling(settings)
        today = date.today() if any(entry.until is not None for entry in suppressions) else None
        under = circumstances(ruled[settings], suppressions, beside(draft.path), today)
        former = kept.get(draft.path)
        known = former.digest if former is not None and former.under == under else ""
        yield _Piece(draft.path, settings, suppressions, under, known, today)


def _made(piece: _Piece) -> _Made | None:
    """The record of one file; None when the one kept is of the same content."""
    path = piece.path
    try:
        data = read_bytes(path)
    except CheckerError as error:
        return _unread(piece, "", error)
    digest = digest_of(data)
    if digest == piece.known:
        return None
    try:
        record, plan = examine(data, path, settings=piece.settings, suppressions=piece.suppressions, today=piece.today)
    except CheckerError as error:
        return _unread(piece, digest, error)
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG"):
            raise
        from checker.cli.run import internal

        return _unread(piece, digest, internal(error))
    plan_digest = None if plan is None else plan.digest
    return _Made(path, digest, piece.under, plan_digest, line(record, piece.under, plan_digest))


def _unread(piece: _Piece, digest: str, error: CheckerError) -> _Made:
    record = Unreadable(piece.path, digest, error.what)
    return _Made(piece.path, digest, piece.under, None, line(record, piece.under, None))
