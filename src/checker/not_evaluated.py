"""Why a rule cannot be judged on a draft, and what is said of the rules that were not.

A rule that needs what is not known (the letterhead, the date, the coverage of a plan, a layout that text does
not carry) is named with the reason; rules of one area with one reason are named together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.day import in_figures
from checker.errors import Words
from checker.finding import NotEvaluated
from checker.rule import Rule
from checker.select import COLLECTIONS, Facts, Need
from checker.standard import Standard
from checker.vocabulary import CHECKS

__all__ = ["not_evaluated", "obstacle"]

_UNKNOWN: Mapping[Need | Literal["system", "web-page"], Words] = {
    "letterhead": Words("không tìm thấy phần đầu văn bản", "no letterhead found"),
    "document-date": Words("không tìm thấy ngày ban hành của văn bản", "no date of the document found"),
    "coverage": Words(
        "không tìm thấy kế hoạch mà báo cáo này viện dẫn; có thể chọn kế hoạch (--plan)",
        "no plan found that this report cites; you may choose one (--plan)",
    ),
    "letters": Words(
        "chữ trong tệp có chỗ không đọc được (bản quét?), kết quả chỉ để tham khảo; hãy đưa tệp Word",
        "parts of the file are unreadable (a scan?), the result is a hint only; give the Word file",
    ),
    "layout": Words(
        "văn bản thuần không có định dạng, hãy đưa tệp Word",
        "plain text carries no layout; give the Word file",
    ),
    "web-page": Words(
        "trang web không giữ cách trình bày của văn bản, hãy đưa tệp Word",
        "a web page does not keep how the document was laid out; give the Word file",
    ),
    "paragraph-layout": Words(
        "tệp PDF không cho biết cách đặt đoạn văn (căn lề, thụt dòng, giãn dòng), hãy đưa tệp Word",
        "a PDF does not tell how paragraphs are set (alignment, indents, spacing); give the Word file",
    ),
    "system": Words(
        "không rõ là văn bản của Đảng hay của Nhà nước; hãy chọn thể thức (--standard)",
        "nothing shows whether this is a Party or a State document; choose the standard (--standard)",
    ),
}


def obstacle(rule: Rule, facts: Facts) -> Words | None:
    """Why the rule cannot be judged, if it cannot."""
    if facts.standard.assumed and rule.bound:
        return _UNKNOWN["system"]
    if facts.standard.later and rule.clause(facts.standard) is not None:
        return _later(facts.standard)
    needs = rule.needs | CHECKS[rule.check].needs
    if (need := COLLECTIONS[rule.select].needs) is not None:
        needs |= {need}
    for need in sorted(needs):
        if need == "coverage" and facts.document.kind != "report":
            continue
        if not facts.knows(need):
            if need == "layout" and facts.document.source.layout is not None:
                return _UNKNOWN["web-page"]
            return (need == "coverage" and facts.uncovered) or _UNKNOWN[need]
    return None


def _later(standard: Standard) -> Words:
    return Words(
        f"văn bản ban hành trước ngày {in_figures(standard.since, 'vi')}, khi {standard.title.vi} chưa có hiệu lực; có"
        f" thể chọn để vẫn đánh giá (--standard {standard.id})",
        f"the document is older than {in_figures(standard.since, 'en')}, the first day of {standard.title.en}; you may"
        f" choose it nevertheless (--standard {standard.id})",
    )


def not_evaluated(facts: Facts, unseen: Sequence[tuple[Rule, Words]], ran: set[str]) -> Iterator[NotEvaluated]:
    """One line for each rule of `unseen`, or one for an area none of whose rules could be judged for one reason.

    `ran` are the areas of the rules that were judged. Of a file whose letters cannot be read that is said first.
    """
    if not facts.legible:
        yield NotEvaluated("*", _UNKNOWN["letters"])
    reasons: dict[str, set[str]] = {}
    for rule, because in unseen:
        reasons.setdefault(rule.area, set()).add(because.vi)
    told: set[str] = set()
    for rule, because in unseen:
        if because is _UNKNOWN["letters"]:  # said once, of the whole draft
            continue
        if rule.area != "coverage" and because.vi in reasons.get("coverage", ()):  # no plan, said of the coverage
            continue
        whole = rule.area not in ran and len(reasons[rule.area]) == 1
        name = f"{rule.area}.*" if whole else rule.id
        if name not in told:
            told.add(name)
            yield NotEvaluated(name, because)
