"""Whether a report says of itself that it is on another document than the plan that somebody named for it.

Who reviews many reports names the plan for all of them, also for those that cite none. One that says that it is on
something else is not on that plan: every task would seem unanswered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.document import Citation, Document
from checker.errors import Words
from checker.expression import expression
from checker.place import in_words
from checker.plan.choice import choose
from checker.plan.issuers import is_other_body
from checker.plan.model import Plan
from checker.plan.reported import JOINED, RESULTS_OF, cited_in, names_plan, own_words, speaks_of_itself
from checker.symbol import symbol_key

__all__ = ["elsewhere"]

_CARRYING_OUT = expression(r"(?:thực hiện|triển khai|thi hành|chấp hành|làm theo)(?: \w+){0,8} *$", re.IGNORECASE)
"""What stands in a title before the document that the report is on."""
_TITLED = expression(r"(?:báo cáo )?(?:v/v|về|việc|kết quả|tình hình|tiến độ|sơ kết|tổng kết)\b[^.;:]*", re.IGNORECASE)
"""A title that was not told from the preamble begins so."""
_BASIS = expression(r"\W*căn cứ\b", re.IGNORECASE)
_FIRST = 3
"""So many paragraphs at the beginning tell what a report is on; where it has no items, its content follows."""
_OPENS = expression(r"\W*(?:thực hiện|triển khai|thi hành|chấp hành) *", re.IGNORECASE)
_RESULTS = expression(
    r"báo cáo (?:\w+ ){0,3}?(?:kết quả|tình hình|tiến độ)|(?:tóm tắt|những) kết quả|kết quả (?:\w+ ){0,4}như sau",
    re.IGNORECASE,
)
_REPORTS = expression(r"báo cáo(?: cụ thể)?(?: như sau)? *:", re.IGNORECASE)
_ASKS = expression(
    r"(?:về việc|v/v|về|yêu cầu|đề nghị) (?:\w+ ){0,2}?(?:báo cáo|rà soát|đánh giá|sơ kết|tổng kết|kiểm điểm|cung cấp)",
    re.IGNORECASE,
)
"""A dispatch that asks for a report is not what the report is on."""
_SPEAKS_OF_PLANS = expression(r"kế hoạch|chương trình hành động|đề án", re.IGNORECASE)


def elsewhere(document: Document, plan: Plan, plans: Sequence[Plan]) -> Words | None:
    """Why the report `document` is on another document than `plan`; `plans` are those at hand.

    None where it cites `plan` (or what `plan` is based on, as what it reports on), where it cites nothing that is
    plainly what it reports on, and where it is no report.
    """
    choice = choose(document, (*(other for other in plans if other.id != plan.id), plan))
    if choice.outcome == "no-report" or (choice.plan is not None and choice.plan.id == plan.id):
        return None
    if choice.plan is not None:
        other = choice.plan.symbol
        return Words(
            f"báo cáo về kế hoạch khác, {other}: {choice.because.vi}",
            f"reports on another plan, {other}: {choice.because.en}",
        )
    if _cites(document, plan):
        return None
    if choice.outcome == "contradicted" and choice.citation is not None and _is(choice.citation, plan):
        return Words(f"báo cáo về kế hoạch khác: {choice.because.vi}", f"reports on another plan: {choice.because.en}")
    subjects = list(_subjects(document))
    if not subjects and choice.outcome == "ambiguous" and choice.citation is not None:
        subjects = [choice.citation]
    own = {symbol_key(symbol) for symbol in (plan.symbol, *plan.basis)}
    if not subjects or any(citation.symbol.key in own for citation in subjects):
        return None
    at = in_words(document.source.location(subjects[0].span))
    listed = ", ".join(dict.fromkeys(citation.symbol.raw for citation in subjects))
    return Words(
        f"báo cáo về văn bản khác, {listed} ({at.vi}); không viện dẫn {plan.symbol}",
        f"reports on another document, {listed} ({at.en}); does not cite {plan.symbol}",
    )


def _is(citation: Citation, plan: Plan) -> bool:
    return citation.symbol.key == symbol_key(plan.symbol)


def _cites(document: Document, plan: Plan) -> bool:
    """Does it cite `plan` by its symbol, be it with a slip in the date, or by its number ("Kế hoạch 83")?"""
    number = re.escape(plan.symbol.partition("-")[0].partition("/")[0])
    by_number = expression(rf"(?:kế hoạch|chương trình|đề án|công văn) (?:số )?{number}(?![\d/-]|\.\d)", re.IGNORECASE)
    return any(by_number.search(text.value) for text in own_words(document)) or any(
        _is(citation, plan) and not _is_another(citation, plan)
        for citation in document.mentions.citations
        if speaks_of_itself(document, citation.span)
    )


def _is_another(citation: Citation, plan: Plan) -> bool:
    """Is it another document of the same symbol: of another body, or of another year?

    Numbers begin anew with a term or a year, so within a year the symbol tells; another year with the plan's own day
    and month is a slip of the pen.
    """
    issuer, day = citation.issuer, citation.date
    if issuer is not None and is_other_body(plan.issuer, issuer.value, whole=True):
        return True
    if day is None or day.year in (None, plan.date.year):
        return False
    return (day.day, day.month) != (plan.date.day, plan.date.month)


def _subjects(document: Document) -> Iterator[Citation]:
    """What the draft plainly says it reports on."""
    of_plans = any(_SPEAKS_OF_PLANS.search(text.value) for text in own_words(document))
    head = [text for text in (document.letterhead.title, document.letterhead.abstract) if text is not None]
    first = [text for text in document.preamble if _BASIS.match(text.value) is None][:_FIRST]
    for text in (*head, *first, *document.closing):
        reported, end = False, 0
        for citation, start, stop in cited_in(document, text):
            between, after = text.value[end:start], text.value[start:]
            titled = text in head or (not end and _TITLED.fullmatch(between) is not None)
            if RESULTS_OF.search(between) is not None or (titled and _CARRYING_OUT.search(between) is not None):
                # "kết quả thực hiện Kế hoạch về … theo Công văn số …": on the plan; the dispatch asked for it.
                reported = names_plan(citation) or _SPEAKS_OF_PLANS.search(between) is None
            elif not end and _OPENS.fullmatch(between) is not None:
                reported = _is_carried_out(citation, after, of_plans=of_plans)
            else:
                reported = reported and JOINED.fullmatch(between) is not None
            if reported and not citation.own:
                yield citation
            end = stop


def _is_carried_out(citation: Citation, after: str, *, of_plans: bool) -> bool:
    """After "Thực hiện …" at the beginning: does the report give the results, or did a dispatch only ask for it?"""
    results = _RESULTS.search(after) is not None
    if names_plan(citation):
        return results or _REPORTS.search(after) is not None
    return results and not of_plans and _ASKS.search(after) is None
