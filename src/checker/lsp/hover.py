"""What is said on pointing at words: all findings there, with clause and explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from checker.errors import Words
from checker.finding import Finding
from checker.lsp.examining import Examined, Terms
from checker.render.markdown_text import escaped
from checker.render.width import visible
from checker.render.words import CERTAINTY, CLAUSE, REMEDY, SEVERITY

__all__ = ["hover"]

_WHY = Words("Vì sao", "Why")
_MORE = Words("Xem thêm", "More")


def hover(seen: Examined, place: Position, *, markdown: bool) -> Hover | None:
    """What is said at `place`; None where there is nothing."""
    if seen.result is None or seen.terms is None:
        return None
    said = []
    ranges = []
    for finding in seen.result.findings:
        here = seen.range(finding.span)
        if finding.suppressed is None and here.start <= place <= here.end:
            said.append("\n".join(_told(finding, seen.terms, seen.lang, markdown)))
            ranges.append(here)
    if not said:
        return None
    between = "\n\n---\n\n" if markdown else "\n\n"
    kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
    return Hover(MarkupContent(kind, between.join(said)), min(ranges, key=lambda one: (one.start, one.end)))


def _told(finding: Finding, terms: Terms, lang: str, markdown: bool) -> Iterator[str]:
    from checker.pipeline import prepare

    catalogue = prepare(terms.settings).catalogue
    text: Callable[[str], str] = escaped if markdown else visible
    strong, gap = ("**", "  ") if markdown else ("", "")
    sure = "" if finding.certainty == "certain" else f" ({CERTAINTY[finding.certainty][lang]})"
    yield f"{strong}{SEVERITY[finding.severity][lang].capitalize()}{strong}: {text(finding.message[lang])}{sure}{gap}"
    if finding.remedy is not None:
        yield f"{strong}{REMEDY[lang]}{strong}: {text(finding.remedy[lang])}{gap}"
    rule = catalogue.rules.get(finding.rule)
    if rule is not None:
        yield f"{strong}{_WHY[lang]}{strong}: {text(' '.join(rule.why[lang].split()))}{gap}"
    if finding.clause is not None:
        standard, clause = finding.clause
        named = catalogue.standards.get(standard)
        title = standard if named is None else named.title[lang]
        yield f"{strong}{CLAUSE[lang]}{strong}: {text(title)}, {text(clause)}{gap}"
    more = f"checker explain {finding.rule}"
    yield f"{strong}{_MORE[lang]}{strong}: {f'`{more}`' if markdown else more}"
