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

__all__ = ["is_joined", "is_report", "is_reported_on", "speaks_of_itself"]

_REPORTS = expression(
    r"báo cáo (?:về |tình hình |tiến độ |sơ kết |tổng kết |việc )*(?:và )?(?:kết quả|tình hình|sơ kết|tổng kết)"
    r"|báo cáo(?: cụ thể)?(?: như sau)? *:|tóm tắt kết quả|đã làm được (?:các|những) việc|(?:các|những) việc đã làm",
    re.IGNORECASE,
)
_RESULTS_OF = expression(r"(?:kết quả|tình hình|tiến độ|sơ kết|tổng kết)(?: \w+){0,5} *$", re.IGNORECASE)
_JOINED = expression(r" *(?:của [^,.;:]{1,60}?)?(?:,|;|,? (?:và|cùng|cùng với)) *", re.IGNORECASE)
"""What stands between two documents whose results are reported together."""


def is_report(document: Document) -> bool:
    """Is it a report, or a document of no known kind that calls itself one?"""
    if document.kind != "other":
        return document.kind == "report"
    return any(_REPORTS.search(text.value) for text in _own_words(document))


def _own_words(document: Document) -> Iterator[Text]:
    """What the draft says of itself: title, abstract, preamble, closing."""
    letterhead = document.letterhead
    yield from (text for text in (letterhead.title, letterhead.abstract) if text is not None)
    yield from document.preamble
    yield from document.closing


def speaks_of_itself(document: Document, span: Span) -> bool:
    """Does `span` begin in what the draft says of itself?"""
    return any(text.span().start <= span.start < text.span().end for text in _own_words(document))


def is_joined(document: Document, citation: Citation, plan: Plan) -> bool:
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
                if other.symbol.key == symbol_key(plan.symbol):
                    return True
    return False


def is_reported_on(document: Document, citation: Citation) -> bool:
    """Does "kết quả thực hiện" stand right before some citation of this document's symbol, or of one joined to it?"""
    key = citation.symbol.key
    for text in _own_words(document):
        reported, end = False, 0
        for other in document.mentions.citations:
            if not text.span().start <= other.span.start < text.span().end:
                continue
            start = max(text.value.find(other.text.value, end), end)
            between = text.value[end:start]
            reported = _RESULTS_OF.search(between) is not None or (reported and _JOINED.fullmatch(between) is not None)
            if reported and other.symbol.key == key:
                return True
            end = start + len(other.text.value)
    return False
