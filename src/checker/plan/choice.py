"""Which plan a draft reports on: the one its own words cite.

A symbol is no key: numbers restart each term, and every province has its own
83-KH/TU. So symbol and date must agree where a date is written, and an issuer
that names another place rules a plan out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checker.document import Citation, Document
from checker.errors import Words
from checker.place import in_words
from checker.plan.issuers import is_other_body
from checker.plan.model import Plan
from checker.plan.reported import is_joined, is_report, is_reported_on, names_plan, speaks_of_itself
from checker.symbol import symbol_key
from checker.value import NamedTuple

__all__ = ["PlanChoice", "choose"]


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
    if not is_report(document):
        return PlanChoice(
            None,
            "no-report",
            Words(
                "văn bản này không phải báo cáo kết quả thực hiện kế hoạch", "this document is not a report on a plan"
            ),
        )
    cited = [citation for citation in document.mentions.citations if speaks_of_itself(document, citation.span)]
    plan_like = [citation for citation in cited if names_plan(citation) or is_reported_on(document, citation)]
    matches: dict[str, tuple[Plan, Citation]] = {}
    against: tuple[Words, Citation] | None = None
    for citation in cited:
        for plan in plans:
            if symbol_key(plan.symbol) != citation.symbol.key:
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
        if citation.symbol.key != symbol_key(plan.symbol) and is_joined(document, citation, plan)
    )
    if not others:
        return because
    listed = ", ".join(others)
    return Words(
        f"{because.vi}; dự thảo viện dẫn cùng với {listed} nhưng trong kho kế hoạch không có, chưa đối chiếu phần này",
        f"{because.en}; it is cited together with {listed}, not among the plans at hand: that part was not held"
        " against anything",
    )


def _among(document: Document, found: Sequence[tuple[Plan, Citation]]) -> PlanChoice:
    """One of several plans cited: the only one whose results the draft says it reports, or none."""
    listed = ", ".join(plan.symbol for plan, _ in found)
    reported = [(plan, citation) for plan, citation in found if is_reported_on(document, citation)]
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
