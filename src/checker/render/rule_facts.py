"""What is known of a rule, in words: its clauses and their maturity, its severity by stage, whom it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.catalogue import Catalogue
from checker.errors import Words, joined
from checker.finding import Severity, Stage
from checker.render.words import KIND, SEVERITY, STAGE
from checker.rule import Example, Ref, Rule
from checker.standard import Maturity, Standard
from checker.typeset import Typeset
from checker.value import NamedTuple
from checker.vocabulary.setting_words import bounds, told

__all__ = ["CUSTOM", "MATURITY", "MENDS", "PLAN", "Right", "about", "circumstances", "cited", "levels", "rights"]

PLAN = Words("kế hoạch mà dự thảo báo cáo", "the plan the draft reports on")
CUSTOM = Words("thông lệ soạn thảo, không có điều khoản quy định", "drafting custom, no clause")
MATURITY: Mapping[Maturity, Words] = {
    "verified": Words("đã đối chiếu nguyên văn", "read in the standard's own text"),
    "reported": Words("theo nguồn thứ cấp", "from secondary sources"),
    "custom": Words("thông lệ", "custom"),
}
MENDS = {
    "safe": Words("sửa được bằng --fix", "mended by --fix"),
    "unsafe": Words("chỉ gợi ý cách sửa, không tự sửa", "a fix is proposed, never applied unasked"),
}
_SILENT = Words("không báo", "silent")
_EVERY = Words("mọi loại văn bản", "every kind of document")
_EXCEPT = Words("trừ", "except")
_UNDER = Words("theo", "under")
_LEGIBLE = Words("không xét bản quét có chữ không đọc được", "not in scans with unreadable letters")
_WITH_PLAN = Words("báo cáo theo kế hoạch được giao", "a report on a plan")
_SILENCED = Words("bỏ qua", "suppressed:")
_EVERYWHERE = Words("cả văn bản", "throughout")
_PAPER = Words("trang giấy", "page")
_NUMBER = Words("số trang", "page number")
_UNTIL = Words("đến", "until")


class Right(NamedTuple):
    """A clause a rule rests on."""

    standard: Standard
    clause: str
    maturity: Maturity
    asks: Words | None
    """The values that are right under it, for a rule on how things are set."""


def rights(rule: Rule, catalogue: Catalogue) -> Iterator[Right]:
    """The clause of each standard under which the rule applies and rests on one, older standards first."""
    for standard in sorted(catalogue.standards.values(), key=lambda standard: (standard.system, standard.since)):
        clause = rule.clause(standard) if rule.under(standard) else None
        if clause is not None:
            yield Right(standard, clause, rule.maturity_under(standard), _asked(rule, standard))


def cited(right: Right, name: str, lang: str) -> str:
    """A clause of the standard called `name`: "36-hd-vptw, 4.3 (đã đối chiếu nguyên văn): lề trên 20 mm"."""
    asks = f": {right.asks[lang]}" if right.asks is not None else ""
    return f"{name}, {right.clause} ({MATURITY[right.maturity][lang]}){asks}"


def _asked(rule: Rule, standard: Standard) -> Words | None:
    right = rule.options.get("as")
    if isinstance(right, Ref):
        right = standard.values[right.key].value
    if right is None:
        return None
    return joined(", ", (bounds(name, value) for name, value in right.items() if name not in rule.options["but"]))


def levels(rule: Rule, lang: str) -> str:
    """The severity, by stage where the stages differ."""

    def named(severity: Severity | None) -> str:
        return _SILENT[lang] if severity is None else SEVERITY[severity][lang]

    stages: dict[Stage, str] = {stage: named(severity) for stage, severity in rule.severities.items()}
    if len(set(stages.values())) == 1:
        return next(iter(stages.values()))
    return ", ".join(f"{STAGE[stage][lang]}: {name}" for stage, name in stages.items())


def about(rule: Rule, catalogue: Catalogue, lang: str) -> str:
    """The kinds of documents it is about, and the standards where it is not about all."""
    said = ", ".join(sorted(KIND[kind][lang] for kind in rule.kinds)) if rule.kinds else _EVERY[lang]
    if rule.not_kinds:
        said += f", {_EXCEPT[lang]} {', '.join(sorted(KIND[kind][lang] for kind in rule.not_kinds))}"
    under = [standard.id for standard in catalogue.standards.values() if rule.under(standard)]
    if len(under) < len(catalogue.standards):
        said += f" ({_UNDER[lang]} {', '.join(under)})"
    return f"{said}; {_LEGIBLE[lang]}" if "letters" in rule.needs else said


def circumstances(example: Example, lang: str) -> str:
    """Under what an example is judged, where its draft does not show it: " (36-hd-vptw; phát hành)", or nothing."""
    said = [example.standard] if example.standard is not None else []
    if example.stage != "draft":
        said.append(STAGE[example.stage][lang])
    if example.plan is not None:
        said.append(_WITH_PLAN[lang])
    for entry in example.suppress:
        notes = [f"“{entry.text}”"] if entry.text else []
        notes += [f"{_UNTIL[lang]} {entry.until}"] if entry.until else []
        said.append(" ".join([_SILENCED[lang], entry.rule, *notes]))
    if example.typeset is not None:
        said += _settings(example.typeset, lang)
    return f" ({'; '.join(said)})" if said else ""


def _settings(typeset: Typeset, lang: str) -> Iterator[str]:
    """How the draft is laid out."""
    if typeset.form == "pdf":
        yield "PDF"
    parts = [(_EVERYWHERE[lang], typeset.every), *((f"“{words}”", settings) for words, settings in typeset.words)]
    parts += [(_PAPER[lang], typeset.page), (_NUMBER[lang], typeset.number or ())]
    for place, settings in parts:
        if settings:
            yield f"{place}: {', '.join(told(name, value)[lang] for name, value in settings)}"
