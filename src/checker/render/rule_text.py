"""One rule for a person: what it says, why, by what right, a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterator

from checker.catalogue import Catalogue
from checker.errors import Words
from checker.finding import Severity, Stage
from checker.render.page import Page
from checker.render.width import fold, visible
from checker.render.words import CERTAINTY, KIND, SEVERITY, STAGE, generic
from checker.rule import Example, Rule
from checker.standard import Maturity, Standard

__all__ = ["rule_line", "rule_text"]

_SAYS = Words("Nói gì", "What it says")
_WHY = Words("Vì sao", "Why")
_REMEDY = Words("Cách sửa", "Remedy")
_SOURCE = Words("Căn cứ", "Source")
_PLAN = Words("kế hoạch mà dự thảo báo cáo", "the plan the draft reports on")
_CUSTOM = Words("thông lệ soạn thảo, không có điều khoản quy định", "drafting custom, no clause")
_SEVERITY = Words("Mức độ", "Severity")
_CERTAINTY = Words("Độ tin cậy", "Certainty")
_SILENT = Words("không báo", "silent")
_ABOUT = Words("Áp dụng cho", "Applies to")
_EVERY = Words("mọi loại văn bản", "every kind of document")
_EXCEPT = Words("trừ", "except")
_WRONG = Words("Ví dụ sai", "Wrong")
_RIGHT = Words("Ví dụ đúng", "Right")
_FAULT = Words("báo", "reported")
_FIXED = Words("Sau khi sửa", "After the fix")

_MATURITY: dict[Maturity, Words] = {
    "verified": Words("đã đối chiếu nguyên văn", "read in the standard's own text"),
    "reported": Words("theo nguồn thứ cấp", "from secondary sources"),
    "custom": Words("thông lệ", "custom"),
}


def rule_line(rule: Rule, page: Page, cells: int) -> str:
    """The rule on one line; its id is padded to `cells`."""
    return f"{page.paint('rule', rule.id.ljust(cells))}  {visible(generic(rule.message[page.lang]))}"


def rule_text(rule: Rule, catalogue: Catalogue, page: Page) -> str:
    """The page on `rule`, ending in a line end."""
    return "\n".join(_lines(rule, catalogue, page)) + "\n"


def _lines(rule: Rule, catalogue: Catalogue, page: Page) -> Iterator[str]:
    lang = page.lang
    yield page.paint("rule", rule.id)
    yield from _part(_SAYS, [generic(rule.message[lang])], page)
    yield from _part(_WHY, [rule.why[lang]], page)
    if rule.remedy is not None:
        yield from _part(_REMEDY, [generic(rule.remedy[lang])], page)
    yield from _part(_SOURCE, _sources(rule, catalogue, lang), page)
    yield from _part(_SEVERITY, [_severities(rule, lang)], page)
    if rule.certainty != "certain":
        yield from _part(_CERTAINTY, [CERTAINTY[rule.certainty][lang]], page)
    yield from _part(_ABOUT, [_kinds(rule, lang)], page)
    for name, examples in ((_WRONG, rule.wrong), (_RIGHT, rule.right)):
        if examples:
            yield from _example(name, examples[0], page)


def _part(name: Words, paragraphs: list[str], page: Page) -> Iterator[str]:
    yield ""
    yield page.paint("strong", name[page.lang])
    for paragraph in paragraphs:
        for line in fold(visible(paragraph), page.cells - 2):
            yield f"  {line}"


def _sources(rule: Rule, catalogue: Catalogue, lang: str) -> list[str]:
    if rule.source.kind == "plan":
        return [_PLAN[lang]]
    cited = [_source(rule, standard, lang) for standard in catalogue.standards.values() if _rests_on(rule, standard)]
    return cited or [_CUSTOM[lang]]


def _rests_on(rule: Rule, standard: Standard) -> bool:
    under = rule.standards is None or standard.id in rule.standards
    within = rule.systems is None or standard.system in rule.systems
    return under and within and rule.clause(standard) is not None


def _source(rule: Rule, standard: Standard, lang: str) -> str:
    return f"{standard.title[lang]}, {rule.clause(standard)} ({_MATURITY[rule.maturity_under(standard)][lang]})"


def _severities(rule: Rule, lang: str) -> str:
    def named(severity: Severity | None) -> str:
        return _SILENT[lang] if severity is None else SEVERITY[severity][lang]

    stages: dict[Stage, str] = {stage: named(severity) for stage, severity in rule.severities.items()}
    if len(set(stages.values())) == 1:
        return next(iter(stages.values()))
    return ", ".join(f"{STAGE[stage][lang]}: {severity}" for stage, severity in stages.items())


def _kinds(rule: Rule, lang: str) -> str:
    kinds = ", ".join(sorted(KIND[kind][lang] for kind in rule.kinds)) if rule.kinds else _EVERY[lang]
    if rule.not_kinds:
        kinds += f", {_EXCEPT[lang]} {', '.join(sorted(KIND[kind][lang] for kind in rule.not_kinds))}"
    return kinds


def _example(name: Words, example: Example, page: Page) -> Iterator[str]:
    yield ""
    yield page.paint("strong", name[page.lang])
    for line in example.draft.rstrip().split("\n"):
        yield f"  {page.paint('faint', '│')} {visible(line)}".rstrip()
    if example.finds:
        quoted = ", ".join(f"“{visible(text)}”" if text else "∅" for text in example.finds)
        yield f"  → {_FAULT[page.lang]}: {quoted}"
    if example.fixed is not None:
        yield f"  {_FIXED[page.lang]}:"
        for line in example.fixed.rstrip().split("\n"):
            yield f"  {page.paint('faint', '│')} {visible(line)}".rstrip()
