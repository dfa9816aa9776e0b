"""The catalogue as one page: every rule by area, in Vietnamese with English below, for a repository."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from checker.catalogue import Catalogue
from checker.errors import Words
from checker.render import rule_headings as headings
from checker.render.rule_facts import CUSTOM, MENDS, PLAN, about, circumstances, cited, levels, rights
from checker.render.width import visible
from checker.render.words import AREA, CERTAINTY, SEVERITY, generic
from checker.render.worked_example import changes, marked
from checker.rule import Example, Rule
from checker.source import Span
from checker.standard import Standard

__all__ = ["rule_markdown"]

_TITLE = Words("Danh mục quy tắc", "Catalogue of rules")
_MADE = Words(
    "Trang này do lệnh `checker rules list --format markdown` viết từ các tệp trong `rules/`; đừng sửa tay.",
    "Written by `checker rules list --format markdown` from the files in `rules/`; not to be edited by hand.",
)
_COUNT = Words(
    "{rules} quy tắc: {clauses} theo điều khoản, {plan} theo kế hoạch được giao, {custom} theo thông lệ soạn thảo.",
    "{rules} rules: {clauses} rest on a clause, {plan} on the plan reported on, {custom} on drafting custom.",
)
_RULE = Words("Quy tắc", "Rule")
_AT_ISSUE = Words("Khi phát hành", "At issue")
_WRONG = Words("Sai", "Wrong")
_RIGHT = Words("Đúng", "Right")

_ESCAPES = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_|~[]"} | {"<": "&lt;", ">": "&gt;"})


def rule_markdown(catalogue: Catalogue) -> Iterator[str]:
    """The page, line by line; `catalogue` must hold its examples."""
    rules = [*catalogue.rules.values()]
    standards = sorted(catalogue.standards.values(), key=lambda standard: (standard.system, standard.since))
    counts = _counts(rules)
    yield f"# {_dotted(_TITLE)}"
    yield from ("", _MADE.vi, _COUNT.vi.format(**counts))
    yield from ("", f"*{_MADE.en} {_COUNT.en.format(**counts)}*")
    areas = [(area, [*members]) for area, members in groupby(rules, key=lambda rule: rule.area)]
    for area, members in areas:
        yield from ("", f"## {_dotted(_capital(AREA[area]))}", "")
        yield from _overview(members, standards)
        for rule in members:
            yield from _section(rule, catalogue)


def _counts(rules: Sequence[Rule]) -> dict[str, int]:
    kinds = [rule.source.kind for rule in rules]
    plan, custom = kinds.count("plan"), kinds.count("custom")
    return {"rules": len(rules), "clauses": len(rules) - plan - custom, "plan": plan, "custom": custom}


def _overview(rules: Iterable[Rule], standards: Sequence[Standard]) -> Iterator[str]:
    """The rules of an area, with a tick for each standard under which they apply."""
    heads = [_dotted(_RULE), _dotted(headings.SAYS), _dotted(_AT_ISSUE), *(standard.id for standard in standards)]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for rule in rules:
        severity = rule.severities["issue"]
        ticks = ["✓" if rule.under(standard) else "–" for standard in standards]
        cells = [f"[{rule.id}](#{rule.id})", _plain(generic(rule.message.vi))]
        cells.append(SEVERITY[severity].vi if severity is not None else "–")
        yield f"| {' | '.join([*cells, *ticks])} |"


def _section(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    """A rule under an anchor of its own id."""
    yield from ("", f'<a id="{rule.id}"></a>', "", f"### {rule.id}", "")
    yield _plain(generic(rule.message.vi))
    yield from ("", f"*{_plain(generic(rule.message.en))}*", "")
    yield from ("| | |", "|---|---|")
    for name, words in _facts(rule, catalogue):
        yield f"| {_dotted(name)} | {words.vi if words.vi == words.en else f'{words.vi}<br>*{words.en}*'} |"
    yield from _examples(rule, catalogue)


def _facts(rule: Rule, catalogue: Catalogue) -> Iterator[tuple[Words, Words]]:
    yield headings.WHY, _each(lambda lang: _plain(rule.why[lang]))
    remedy, fix, exceptions = rule.remedy, rule.fix, rule.exceptions
    if remedy is not None:
        yield (
            headings.REMEDY,
            _each(lambda lang: _plain(generic(remedy[lang])) + (f" ({MENDS[fix][lang]})" if fix else "")),
        )
    if exceptions is not None:
        yield headings.EXCEPTIONS, _each(lambda lang: _plain(exceptions[lang]))
    yield headings.SOURCE, _each(lambda lang: _source(rule, catalogue, lang))
    yield headings.SEVERITY, _each(lambda lang: levels(rule, lang))
    yield headings.CERTAINTY, CERTAINTY[rule.certainty]
    yield headings.ABOUT, _each(lambda lang: about(rule, catalogue, lang))


def _source(rule: Rule, catalogue: Catalogue, lang: str) -> str:
    if rule.source.kind == "plan":
        return PLAN[lang]
    clauses = [_plain(cited(right, right.standard.id, lang)) for right in rights(rule, catalogue)]
    return "; ".join(clauses) or CUSTOM[lang]


def _examples(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    from checker.proof import found

    for example in rule.wrong[:1]:
        findings = found(rule, example, catalogue)
        places = [finding.span for finding in findings if finding.span is not None]
        yield from _block(_captioned(_WRONG, example), "text", _draft(example.draft, places))
        for message in [finding.message for finding in findings[:1]]:
            yield from ("", f"> {_plain(message.vi)}<br>*{_plain(message.en)}*")
        if example.fixed is not None:
            yield from _block(headings.FIXED, "diff", changes(example.draft, example.fixed))
    for example in rule.right[:1]:
        yield from _block(_captioned(_RIGHT, example), "text", _draft(example.draft, []))


def _captioned(name: Words, example: Example) -> Words:
    return _each(lambda lang: f"{name[lang]}{_plain(circumstances(example, lang))}")


def _draft(draft: str, places: Sequence[Span]) -> Iterator[str]:
    for text, marks in marked(draft, places):
        yield text
        if marks:
            yield marks


def _block(name: Words, dialect: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"{_dotted(name)}:", "", f"````{dialect}", *lines, "````")


def _each(say: Callable[[str], str]) -> Words:
    return Words(say("vi"), say("en"))


def _plain(words: str) -> str:
    """Words that format nothing and fit into a cell of a table."""
    return visible(words).translate(_ESCAPES)


def _dotted(words: Words) -> str:
    return f"{words.vi} · {words.en}"


def _capital(words: Words) -> Words:
    return Words(words.vi[:1].upper() + words.vi[1:], words.en[:1].upper() + words.en[1:])
