"""Which plan a draft reports on: the one its own words cite.

A symbol is no key: numbers restart each term, and every province has its own
83-KH/TU. So symbol and date must agree where a date is written, and an issuer
that names another place rules a plan out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from checker.document import Citation, Document
from checker.errors import Words
from checker.expression import expression
from checker.place import in_words
from checker.plan.issuers import is_other_body
from checker.plan.model import Plan, symbol_key
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["PlanChoice", "choose"]

_REPORTS = expression(
    r"báo cáo (?:về |tình hình |tiến độ |sơ kết |tổng kết |việc )*(?:và )?(?:kết quả|tình hình|sơ kết|tổng kết)"
    r"|báo cáo(?: cụ thể)?(?: như sau)? *:|tóm tắt kết quả|đã làm được (?:các|những) việc|(?:các|những) việc đã làm",
    re.IGNORECASE,
)
_RESULTS_OF = expression(r"(?:kết quả|tình hình|tiến độ|sơ kết|tổng kết)(?: \w+){0,5} *$", re.IGNORECASE)
_JOINED = expression(r" *(?:của [^,.;:]{1,60}?)?(?:,|;|,? (?:và|cùng|cùng với)) *", re.IGNORECASE)
"""What stands between two documents whose results are reported together."""


class PlanChoice(NamedTuple):
    """The plan a draft reports on, or why there is none."""

    plan: Plan | None
    outcome: Literal["chosen", "no-report", "not-cited", "unknown", "contradicted", "ambiguous"]
    """no-report: this kind of document reports on no plan; not-cited: a report that cites no plan where it should;
    unknown: cites plans, none of which is at hand; contradicted: the symbol is known, its date or issuer is another;
    ambiguous: cites several plans at hand."""
    because: Words
    citation: Citation | None = None
    """The citation that decided, where there is one."""


def choose(document: Document, plans: Sequence[Plan]) -> PlanChoice:
    """The plan of `plans` that `document` reports on."""
    if not _is_report(document):
        return PlanChoice(
            None,
            "no-report",
            Words(
                "văn bản này không phải báo cáo kết quả thực hiện kế hoạch", "this document is not a report on a plan"
            ),
        )
    cited = [citation for citation in document.mentions.citations if _speaks_of_itself(document, citation.span)]
    plan_like = [citation for citation in cited if _is_plan(citation) or _is_reported_on(document, citation)]
    matches: dict[str, tuple[Plan, Citation]] = {}
    against: tuple[Words, Citation] | None = None
    for citation in cited:
        for plan in plans:
            if symbol_key(plan.symbol) != symbol_key(citation.symbol.raw):
                continue
            objection = _objection(document, citation, plan)
            if objection is None:
                known = matches.get(plan.id)
                if known is None or (known[1].date is None and citation.date is not None):
                    matches[plan.id] = (plan, citation)
            elif against is None:
                against = objection, citation
    if len(matches) == 1:
        plan, citation = next(iter(matches.values()))
        because = _reason(document, plan, citation)
        return PlanChoice(plan, "chosen", _with_others(document, plan, plan_like, because), citation)
    if matches:
        return _among(document, list(matches.values()))
    if against is not None:
        return PlanChoice(None, "contradicted", against[0], against[1])
    if plan_like:
        symbols = ", ".join(dict.fromkeys(citation.symbol.raw for citation in plan_like))
        return PlanChoice(
            None,
            "unknown",
            Words(
                f"dự thảo viện dẫn {symbols} nhưng trong kho kế hoạch không có",
                f"the draft cites {symbols}, not among the plans at hand",
            ),
            plan_like[0],
        )
    return PlanChoice(
        None,
        "not-cited",
        Words(
            "phần mở đầu và câu kết không viện dẫn kế hoạch nào có số, ký hiệu",
            "neither the preamble nor the closing cites a plan by its symbol",
        ),
    )


def _is_report(document: Document) -> bool:
    if document.kind != "other":
        return document.kind == "report"
    return any(_REPORTS.search(text.value) for text in _own_words(document))


def _own_words(document: Document) -> Iterator[Text]:
    """What the draft says of itself: title, abstract, preamble, closing."""
    letterhead = document.letterhead
    yield from (text for text in (letterhead.title, letterhead.abstract) if text is not None)
    yield from document.preamble
    yield from document.closing


def _speaks_of_itself(document: Document, span: Span) -> bool:
    return any(text.span().start <= span.start < text.span().end for text in _own_words(document))


def _is_plan(citation: Citation) -> bool:
    return citation.symbol.mark in ("KH", "CTr", "CTHĐ", "ĐA", "PA") or "kế hoạch" in (citation.type or "").lower()


def _objection(document: Document, citation: Citation, plan: Plan) -> Words | None:
    """Why this citation is not of `plan`, or None."""
    day = citation.date
    if day is not None and _other_day(plan, day.year, day.month, day.day):
        written = f"{plan.date:%d/%m/%Y}"
        return Words(
            f"{plan.symbol} trong kho là kế hoạch ngày {written}, dự thảo viện dẫn “{day.text.value}”:"
            " cùng ký hiệu, khác văn bản",
            f"{plan.symbol} at hand is of {written}, the draft cites “{day.text.value}”: one symbol, another document",
        )
    for text in (citation.issuer, document.letterhead.superior, document.letterhead.issuer):
        if text is not None and is_other_body(plan.issuer, text.value, whole=text is citation.issuer):
            return Words(
                f"{plan.symbol} trong kho là của {plan.issuer}, không phải của “{text.value}”",
                f"{plan.symbol} at hand was issued by {plan.issuer}, not by “{text.value}”",
            )
    return None


def _other_day(plan: Plan, year: int | None, month: int | None, day: int | None) -> bool:
    wanted = (plan.date.year, plan.date.month, plan.date.day)
    return any(got is not None and got != want for got, want in zip((year, month, day), wanted, strict=True))


def _reason(document: Document, plan: Plan, citation: Citation) -> Words:
    where = in_words(document.source.location(citation.span))
    where_vi, where_en = f" ({where.vi})", f" ({where.en})"
    if citation.date is None:
        return Words(
            f"dự thảo viện dẫn {plan.symbol}{where_vi}, không ghi ngày; trong kho chỉ một kế hoạch có ký hiệu này",
            f"the draft cites {plan.symbol}{where_en} without a date; one plan at hand has this symbol",
        )
    return Words(
        f"dự thảo viện dẫn {plan.symbol}, ngày {plan.date:%d/%m/%Y}{where_vi}",
        f"the draft cites {plan.symbol} of {plan.date:%d/%m/%Y}{where_en}",
    )


def _with_others(document: Document, plan: Plan, plan_like: Sequence[Citation], because: Words) -> Words:
    """`because`, and which plans that are not at hand the draft names in one breath with `plan`."""
    others = dict.fromkeys(
        citation.symbol.raw
        for citation in plan_like
        if symbol_key(citation.symbol.raw) != symbol_key(plan.symbol) and _is_joined(document, citation, plan)
    )
    if not others:
        return because
    listed = ", ".join(others)
    return Words(
        f"{because.vi}; dự thảo viện dẫn cùng với {listed} nhưng trong kho kế hoạch không có, chưa đối chiếu phần này",
        f"{because.en}; it is cited together with {listed}, not among the plans at hand: that part was not held"
        " against anything",
    )


def _is_joined(document: Document, citation: Citation, plan: Plan) -> bool:
    """Does "và" or the like alone stand between `citation` and a citation of `plan`, before or after it?"""
    for text in _own_words(document):
        start, end = text.span().start, text.span().end
        inside = [other for other in document.mentions.citations if start <= other.span.start < end]
        places, at = [], 0
        for other in inside:
            at = max(text.value.find(other.text.value, at), at)
            places.append((at, at := at + len(other.text.value)))
        for first, (one, two) in enumerate(pairwise(inside)):
            between = text.value[places[first][1] : places[first + 1][0]]
            if citation in (one, two) and _JOINED.fullmatch(between) is not None:
                other = two if citation == one else one
                if symbol_key(other.symbol.raw) == symbol_key(plan.symbol):
                    return True
    return False


def _among(document: Document, found: Sequence[tuple[Plan, Citation]]) -> PlanChoice:
    """One of several plans cited: the only one whose results the draft says it reports, or none."""
    listed = ", ".join(plan.symbol for plan, _ in found)
    reported = [(plan, citation) for plan, citation in found if _is_reported_on(document, citation)]
    if len(reported) == 1:
        plan, citation = reported[0]
        return PlanChoice(
            plan,
            "chosen",
            Words(
                f"trong các kế hoạch được viện dẫn ({listed}), dự thảo báo cáo kết quả thực hiện {plan.symbol}",
                f"of the plans cited ({listed}), the draft reports the results of {plan.symbol}",
            ),
            citation,
        )
    return PlanChoice(
        None,
        "ambiguous",
        Words(
            f"dự thảo viện dẫn nhiều kế hoạch: {listed}; hãy chọn một kế hoạch (--plan)",
            f"the draft cites several plans: {listed}; choose one (--plan)",
        ),
        found[0][1],
    )


def _is_reported_on(document: Document, citation: Citation) -> bool:
    """Does "kết quả thực hiện" stand right before some citation of this document's symbol, or of one joined to it?"""
    key = symbol_key(citation.symbol.raw)
    for text in _own_words(document):
        reported, end = False, 0
        for other in document.mentions.citations:
            if not text.span().start <= other.span.start < text.span().end:
                continue
            start = max(text.value.find(other.text.value, end), end)
            between = text.value[end:start]
            reported = _RESULTS_OF.search(between) is not None or (reported and _JOINED.fullmatch(between) is not None)
            if reported and symbol_key(other.symbol.raw) == key:
                return True
            end = start + len(other.text.value)
    return False
