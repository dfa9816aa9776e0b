"""One rule for a person: what it says, why, by what right, where it is silent, a wrong and a right example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.catalogue import Catalogue
from checker.errors import Words
from checker.render import rule_headings as headings
from checker.render.page import Page
from checker.render.rule_facts import CUSTOM, MENDS, PLAN, about, circumstances, cited, levels, rights
from checker.render.width import fold, visible
from checker.render.words import CERTAINTY, generic
from checker.render.worked_example import Line, changes, folded, marked
from checker.rule import Example, Rule
from checker.source import Span

__all__ = ["rule_line", "rule_text"]

_WRONG = Words("Ví dụ sai", "Wrong")
_RIGHT = Words("Ví dụ đúng", "Right")


def rule_line(rule: Rule, page: Page, cells: int) -> str:
    """The rule on one line; its id is padded to `cells`."""
    return f"{page.paint('rule', rule.id.ljust(cells))}  {visible(generic(rule.message[page.lang]))}"


def rule_text(rule: Rule, catalogue: Catalogue, page: Page) -> str:
    """The page on `rule`, ending in a line end; `catalogue` must hold its examples."""
    return "\n".join(_lines(rule, catalogue, page)) + "\n"


def _lines(rule: Rule, catalogue: Catalogue, page: Page) -> Iterator[str]:
    from checker.proof import found

    lang = page.lang
    yield page.paint("rule", rule.id)
    yield from _part(headings.SAYS, [generic(rule.message[lang])], page)
    yield from _part(headings.WHY, [rule.why[lang]], page)
    if rule.remedy is not None:
        mends = f" ({MENDS[rule.fix][lang]})" if rule.fix else ""
        yield from _part(headings.REMEDY, [f"{generic(rule.remedy[lang])}{mends}"], page)
    yield from _part(headings.SOURCE, _sources(rule, catalogue, lang), page)
    yield from _part(headings.SEVERITY, [levels(rule, lang)], page)
    yield from _part(headings.CERTAINTY, [CERTAINTY[rule.certainty][lang]], page)
    yield from _part(headings.ABOUT, [about(rule, catalogue, lang)], page)
    if rule.exceptions is not None:
        yield from _part(headings.EXCEPTIONS, [rule.exceptions[lang]], page)
    for example in rule.wrong[:1]:
        findings = found(rule, example, catalogue)
        places = [finding.span for finding in findings if finding.span is not None]
        yield from _example(_WRONG, example, places, page)
        for message in dict.fromkeys(finding.message[lang] for finding in findings):
            yield from _hanging("→ ", visible(message), page)
        yield from _mended(example, page)
    for example in rule.right[:1]:
        yield from _example(_RIGHT, example, (), page)


def _part(name: Words, paragraphs: Iterable[str], page: Page) -> Iterator[str]:
    yield ""
    yield page.paint("strong", name[page.lang])
    for paragraph in paragraphs:
        for line in fold(visible(paragraph), page.cells - 2):
            yield f"  {line}"


def _sources(rule: Rule, catalogue: Catalogue, lang: str) -> list[str]:
    if rule.source.kind == "plan":
        return [PLAN[lang]]
    clauses = [cited(right, right.standard.title[lang], lang) for right in rights(rule, catalogue)]
    return clauses or [CUSTOM[lang]]


def _example(name: Words, example: Example, places: Sequence[Span], page: Page) -> Iterator[str]:
    yield ""
    for heading in fold(f"{name[page.lang]}{circumstances(example, page.lang)}", page.cells):
        yield page.paint("strong", heading)
    bar = page.paint("faint", "│")
    for line in marked(example.draft, places):
        for text, marks in folded(line, page.cells - 4):
            yield f"  {bar} {text}".rstrip()
            if marks:
                yield f"  {bar} {page.paint('error', marks)}"


def _hanging(sign: str, words: str, page: Page) -> Iterator[str]:
    for number, line in enumerate(fold(words, page.cells - 2 - len(sign))):
        yield f"  {' ' * len(sign) if number else sign}{line}"


def _mended(example: Example, page: Page) -> Iterator[str]:
    if example.fixed is None:
        return
    yield f"  {headings.FIXED[page.lang]}:"
    for line in changes(example.draft, example.fixed):
        for number, piece in enumerate(folded(Line(line, ""), page.cells - 6)):
            text = f"  {piece.text}" if number else piece.text
            yield f"    {page.paint('error' if line.startswith('-') else 'good', text)}"
