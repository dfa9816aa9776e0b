"""What stands above a report: the bodies and documents whose acts are no results of the unit's own."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.coverage.lexicon import Lexicon, lexicon
from checker.coverage.phrases import compiled
from checker.coverage.syllables import Pair, fold
from checker.document import Citation, DateMention, Document, Letterhead
from checker.expression import expression
from checker.plan import Plan
from checker.symbol import symbol_key
from checker.value import NamedTuple

__all__ = ["Above", "above"]

# "Ban Thường vụ Tỉnh ủy Quảng Ngãi": the body, whichever of its organs speaks for it.
_BODY = expression(r"(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) \w+")
_COMMITTEE = expression(r"(?:đảng|huyện|quận) ủy\b")
_SUBJECT_REACH = 60
# "Tham mưu Tỉnh ủy ban hành …" is the unit's own work.
_ON_BEHALF = r"\b(?:tham mưu|trình|giúp|đề xuất|phối hợp với)\b[^.;:,]*$"


class Above(NamedTuple):
    """What a report rests on, and whose acts are another's."""

    words: Lexicon
    symbols: frozenset[str]
    """Keys of the symbols of the plan and of what it carries out."""
    own: str | None
    """The unit's own mark in symbols, folded: "hu"; None where its letterhead tells none."""
    plan_organ: str
    """That of the body that issued the plan, folded."""
    body: str | None
    """The body that issued the plan, folded: "tỉnh ủy"; None where it cannot be told from the unit itself."""
    superiors: str
    """A pattern of the names of all bodies above the unit."""
    numbered: frozenset[Pair]
    """Numbers with what they count, in the plan's own statements: "05 nguyên tắc"."""
    day: date | None
    """The report's own date, where it has one."""

    def superior(self, citation: Citation) -> bool:
        """Is this the document of a body above the unit?"""
        if citation.symbol.key in self.symbols or citation.symbol.mark in ("TT", "NĐ"):
            return True
        organ = fold(citation.symbol.organ)
        if organ in self.words.central:
            return True
        if citation.issuer is not None:
            issuer = fold(citation.issuer.value)
            if compiled(rf"(?:{self.superiors})\b").search(issuer):
                return True
        if self.own is None or organ == self.own:
            return False
        return organ == self.plan_organ

    def owns(self, citation: Citation) -> bool:
        """Does its symbol bear the unit's own mark, which no body above it has?"""
        return self.own is not None and self.own != self.plan_organ and fold(citation.symbol.organ) == self.own

    def acting(self, folded: str, at: int) -> bool:
        """Is a body above the unit the subject of the verb at `at`: "Bộ Chính trị đã ban hành"?"""
        before = folded[max(0, at - _SUBJECT_REACH) : at]
        found = compiled(rf"\b(?:{self.superiors})(?:\s+(?:đã|vừa|mới|cũng|kịp thời|chính thức))*\s*$").search(before)
        return found is not None and compiled(_ON_BEHALF).search(before, 0, found.start()) is None

    def to_come(self, mention: DateMention) -> bool:
        """Does this date lie after the report's own?"""
        if self.day is None or mention.year is None or mention.until_year is not None:
            return False
        if mention.year != self.day.year:
            return mention.year > self.day.year
        if mention.quarter is not None:
            return mention.quarter > (self.day.month + 2) // 3
        if mention.month is None:
            return False
        if mention.month != self.day.month:
            return mention.month > self.day.month
        return mention.day is not None and mention.day > self.day.day


def above(document: Document, plan: Plan, words: Lexicon) -> Above:
    """What `document`, a report on `plan`, rests on."""
    head = document.letterhead
    own = _own_mark(head)
    found = _BODY.search(fold(plan.issuer))
    body = found[0] if found else None
    if body is not None and head.issuer is not None and body in fold(head.issuer.value):
        body = None  # the issuer reports on its own plan
    return Above(
        words=words,
        symbols=frozenset(map(symbol_key, (plan.symbol, *plan.basis))),
        own=own,
        plan_organ=fold(plan.symbol.rpartition("/")[2].rpartition("-")[2] or plan.symbol),
        body=body,
        superiors=f"{words.superiors}|{body}" if body is not None else words.superiors,
        numbered=_numbered(plan),
        day=head.date.value if head.date is not None else None,
    )


def _own_mark(head: Letterhead) -> str | None:
    """The mark in the symbol of the letterhead; without one, that of the committee that issues: "đu"."""
    if head.symbol is not None and head.symbol.organ:
        return fold(head.symbol.organ)
    committee = _COMMITTEE.match(fold(head.issuer.value)) if head.issuer is not None else None
    return f"{committee[0][0]}u" if committee is not None else None


@lru_cache(maxsize=8)
def _numbered(plan: Plan) -> frozenset[Pair]:
    digits = compiled(r"\d")
    told = (task.statement for task in plan.tasks if digits.search(task.statement))
    return frozenset(pair for statement in told for pair in lexicon().pairs(statement) if pair[0].isdigit())
