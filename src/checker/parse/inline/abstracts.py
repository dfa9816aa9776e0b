"""Where the abstract of a cited document ends: "về …", "thực hiện …", "“…”".

Running text does not mark the end of an abstract. It is taken to end at the first
mark that cannot stand inside one, or at the next citation; where neither comes
soon, there is no abstract rather than a wrong one.
"""

from __future__ import annotations

from checker.expression import expression
from checker.parse.inline.passage import BREAK

__all__ = ["abstract_span"]

LONGEST = 400

_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_MARK = rf"[;:(){BREAK}]|\.(?=[\s/{BREAK}]|\Z)|…|\.\.\."
# A clause with its own subject or a word that goes on with the sentence around the citation.
_CLAUSE = (
    rf",\s+(?=[{_UPPER}](?!hà nước|hân dân))"
    r"|\s+thì(?=\s)|,\s+(?=(?:đã|đang|trong đó|nhằm|cụ thể|đồng thời|qua đó|đến nay|kịp thời)(?!\w))"
)
_END = expression(rf"{_MARK}|{_CLAUSE}")
_QUOTED = expression(rf'[“"][^“”"{BREAK}]{{1,{LONGEST}}}[”"]')
_BEFORE_SIBLING = expression(r"(?:\s+và|,)\s+$")
_TRIM = " \t\u00a0,"


def abstract_span(value: str, start: int, words_end: int, following: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where the abstract in `value` stands that `start` begins, or None where its end is not sure.

    `words_end` is the end of the words that open it ("về việc"); `following` is where
    the next citation begins and where its symbol ends.
    """
    while start < words_end and value[start] in _TRIM:
        start += 1
    if value[start] in '“"':
        quoted = _QUOTED.match(value, start)
        return quoted.span() if quoted else None
    limit = min(len(value), start + LONGEST)
    found = _END.search(value, words_end, limit)
    end = found.start() if found else limit
    if following is not None and following[0] < end:
        sibling = _BEFORE_SIBLING.search(value, words_end, following[0])
        end = sibling.start() if sibling else following[1]
    elif found is None and limit < len(value):
        return None
    while end > words_end and value[end - 1] in _TRIM:
        end -= 1
    return (start, end) if end > words_end else None
