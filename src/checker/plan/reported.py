"""What a draft says of itself: whether it reports on a plan, and of which document it gives the results.

Title, abstract, preamble and closing say so; what the content cites is not what the draft is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.document import Citation, Document
from checker.expression import expression
from checker.plan.model import Plan
from checker.source import Span, Text
from checker.symbol import symbol_key

__all__ = [
    "JOINED",
    "RESULTS_OF",
    "cited_in",
    "is_joined",
    "is_report",
    "is_reported_on",
    "names_plan",
    "own_words",
    "speaks_of_itself",
]

_REPORTS = expression(
    r"báo cáo (?:về |tình hình |tiến độ |sơ kết |tổng kết |việc )*(?:và )?(?:kết quả|tình hình|sơ kết|tổng kết)"
    r"|báo cáo(?: cụ thể)?(?: như sau)? *:|tóm tắt kết quả|đã làm được (?:các|những) việc|(?:các|những) việc đã làm",
    re.IGNORECASE,
)
RESULTS_OF = expression(r"(?:kết quả|tình hình|tiến độ|sơ kết|tổng kết)(?: \w+){0,5} *$", re.IGNORECASE)
"""What stands right before a document whose results are reported."""
JOINED = expression(r" *(?:của [^,.;:]{1,60}?)?(?:,|;|,? (?:và|cùng|cùng với)) *", re.IGNORECASE)
"""What stands between two documents whose results are reported together."""


def is_report(document: Document) -> bool:
    """Is it a report, or a document of no known kind that calls itself one?"""
    if document.kind != "other":
        return document.kind == "report"
    return any(_REPORTS.search(text.value) for text in own_words(document))


def own_words(document: Document) -> Iterator[Text]:
    """What the draft says of itself: title, abstract, preamble, closing."""
    letterhead = document.letterhead
    yield from (text for text in (letterhead.title, letterhead.abstract) if text is not None)
    yield from document.preamble
    yield from document.closing


def speaks_of_itself(document: Document, span: Span) -> bool:
    """Does `span` begin in what the draft says of itself?"""
    return any(text.span().start <= span.start < text.span().end for text in own_words(document))


def names_plan(citation: Citation) -> bool:
    """Is the document cited a plan, a programme or a scheme, by its mark or by the name of its type?"""
    return citation.symbol.mark in ("KH", "CTr", "CTHĐ", "ĐA", "PA") or "kế hoạch" in (citation.type or "").lower()


def cited_in(document: Document, text: Text) -> list[tuple[Citation, int, int]]:
    """The citations in `text`, one of `own_words`, and where in its value each begins and ends."""
    inside = []
    start, end, at = text.span().start, text.span().end, 0
    for citation in document.mentions.citations:
        if start <= citation.span.start < end:
            begin = max(text.value.find(citation.text.value, at), at)
            at = begin + len(citation.text.value)
            inside.append((citation, begin, at))
    return inside


def is_joined(document: Document, citation: Citation, plan: Plan) -> bool:
    """Does "và" or the like alone stand between `citation` and a citation of `plan`, before or after it?"""
    for text in own_words(document):
        for (one, _, end), (two, start, _) in pairwise(cited_in(document, text)):
            if citation in (one, two) and JOINED.fullmatch(text.value[end:start]) is not None:
                other = two if citation == one else one
                if other.symbol.key == symbol_key(plan.symbol):
                    return True
    return False


def is_reported_on(document: Document, citation: Citation) -> bool:
    """Does "kết quả thực hiện" stand right before some citation of this document's symbol, or of one joined to it?"""
    key = citation.symbol.key
    for text in own_words(document):
        reported, end = False, 0
        for other, start, stop in cited_in(document, text):
            between = text.value[end:start]
            reported = RESULTS_OF.search(between) is not None or (reported and JOINED.fullmatch(between) is not None)
            if reported and other.symbol.key == key:
                return True
            end = stop
    return False
