"""The editions of the format rules, and which one a draft falls under.

A `Standard` is one edition: dates in force and values (the end mark of the content,
the marks of authority …), each with its clause and maturity. Rules refer to the
values by key, so that one rule serves every edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from checker.day import in_figures
from checker.errors import Words
from checker.suggest import unknown
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.datafile import DataFile
    from checker.document import Document

__all__ = ["Maturity", "Standard", "Value", "choose", "compile_standard"]

Maturity = Literal["verified", "reported", "custom"]


class Value(NamedTuple):
    """One fact of a standard, with the clause it stands in."""

    value: Any
    clause: str | None
    maturity: Maturity


class Standard(NamedTuple):
    """One edition of the format rules."""

    id: str
    title: Words
    system: Literal["party", "state"]
    since: date
    """First day in force."""
    until: date | None
    """Last day in force; None while it is."""
    values: Mapping[str, Value]
    assumed: bool = False
    """True when no mark shows whose rules the draft follows: what differs between Party and State is not judged."""
    unsure: frozenset[str] = frozenset()
    """Values on which the editions differ, when no date shows which one the draft follows."""
    later: bool = False
    """True when the draft is older than every edition known, this one the nearest: its clauses did not hold then, and
    what rests on them is not judged."""

    def covers(self, day: date) -> bool:
        """True when the standard was in force on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


def compile_standard(file: DataFile) -> Standard:
    """The standard in a validated file."""
    data = file.value
    since, until = data["in-force"]["from"], data["in-force"].get("until")
    try:
        days = date.fromisoformat(since), date.fromisoformat(until) if until else None
    except ValueError:
        raise file.error(("in-force",), Words("không phải ngày có thật", "not a calendar day")) from None
    for key, entry in data["values"].items():
        if entry["maturity"] == "verified" and "clause" not in entry:
            what = Words("giá trị đã kiểm chứng phải ghi điều khoản (clause)", "a verified value must name its clause")
            raise file.error(("values", key), what)
    values = {key: Value(e["value"], e.get("clause"), e["maturity"]) for key, e in data["values"].items()}
    return Standard(data["id"], Words(**data["title"]), data["system"], *days, values)


def choose(document: Document, standards: Iterable[Standard], forced: str | None = None) -> tuple[Standard, Words]:
    """The standard `document` falls under, and why.

    The issuer's system is read from the marks in the draft, the edition from its own date or,
    failing that, from the latest date it cites, before which it cannot have been issued. A draft
    whose own date is before all editions gets the first, as `later`. `forced` is an id that
    overrides both; an unknown one raises `CheckerError`.
    """
    editions = {standard.id: standard for standard in standards}
    if forced is not None:
        if forced not in editions:
            raise unknown(Words("quy định về thể thức", "standard"), forced, editions)
        return editions[forced], Words("do người dùng chọn", "chosen by the user")
    system, mark = _system(document)
    known = sorted((s for s in editions.values() if s.system == system), key=lambda s: s.since)
    day, basis = _day(document)
    chosen = known[-1]._replace(unsure=_disputed(known))
    if day is not None:
        covering = [s for s in known if s.covers(day)]
        chosen = covering[-1] if covering else min(known, key=lambda s: abs(s.since - day))
        if day < chosen.since:
            chosen = chosen._replace(later=_is_older(document, chosen.since))
            basis = _too_early(basis, chosen)
    because = Words(f"{mark.vi}; {basis.vi}", f"{mark.en}; {basis.en}")
    return (chosen if document.system != "other" else chosen._replace(assumed=True)), because


def _disputed(editions: Sequence[Standard]) -> frozenset[str]:
    """The keys whose values the editions do not agree on."""
    values = [{key: value.value for key, value in edition.values.items()} for edition in editions]
    return frozenset(key for key in set().union(*values) if any(v.get(key) != values[0].get(key) for v in values))


def _system(document: Document) -> tuple[Literal["party", "state"], Words]:
    head = document.letterhead
    if document.system == "other":
        return "party", Words(
            "không rõ là văn bản của Đảng hay của Nhà nước, tạm theo thể thức của Đảng; có thể chọn lại (--standard)",
            "nothing shows whether this is a Party or a State document, Party rules assumed;"
            " you may choose another standard (--standard)",
        )
    body = Words("văn bản của Đảng", "Party document")
    if document.system == "state":
        body = Words("văn bản của cơ quan nhà nước", "State document")
    marks = [text.value for text in (head.nation, head.symbol_text) if text is not None]
    marks += [line.value for signature in document.signatures for line in signature.authority]
    if not marks:
        return document.system, body
    return document.system, Words(f"{body.vi} (có “{marks[0]}”)", f"{body.en} (it has “{marks[0]}”)")


def _day(document: Document) -> tuple[date | None, Words]:
    own = document.letterhead.date
    if own is not None and own.value is not None:
        return own.value, Words(f"ban hành ngày {in_figures(own.value, 'vi')}", f"issued on {own.value}")
    if (
        own is not None and own.year is not None and own.month is not None and 1 <= own.month <= 12
    ):  # the day left blank in a draft
        month = date(own.year, own.month, 1)
        return month, Words(f"dự kiến ban hành tháng {own.month}/{own.year}", f"to be issued in {month:%Y-%m}")
    cited = [c.date.value for c in document.mentions.citations if c.date is not None and c.date.value is not None]
    dates = cited or [d.value for d in document.mentions.dates if d.value is not None]
    if not dates:
        return None, Words(
            "không có ngày ban hành và không viện dẫn ngày nào, lấy bản đang có hiệu lực",
            "no date of its own and none cited, the edition now in force is taken",
        )
    latest = max(dates)
    return latest, Words(
        f"không có ngày ban hành; ngày muộn nhất được viện dẫn là {in_figures(latest, 'vi')}",
        f"no date of its own; the latest date cited is {latest}",
    )


def _is_older(document: Document, since: date) -> bool:
    """Is the draft, by its own date, of before `since`, whatever day or month is still blank in it?"""
    own = document.letterhead.date
    if own is None or own.year is None:
        return False
    return (own.year, own.month or 12, own.day or 31) < (since.year, since.month, since.day)


def _too_early(basis: Words, standard: Standard) -> Words:
    """`basis`, and that `standard` came into force after the day it tells."""
    since = standard.since
    told = Words(
        f"{basis.vi}, trước ngày quy định này có hiệu lực ({in_figures(since, 'vi')})",
        f"{basis.en}, before this standard came into force ({in_figures(since, 'en')})",
    )
    if not standard.later:
        return told
    return Words(
        f"{told.vi} nên không đánh giá thể thức theo quy định này",
        f"{told.en}: the form is not judged by it",
    )
