"""One draft as an article: verdict and why, the tasks as a grid, the text with notes, what was not judged."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Words
from checker.finding import Finding, Result, Verdict
from checker.place import in_words
from checker.render.html.draft import draft
from checker.render.html.markup import shown
from checker.render.html.tasks import tasks
from checker.render.paths import as_text, relative
from checker.render.remarks import remarks
from checker.render.words import (
    KIND,
    NO_PLAN,
    PLAN,
    SEVERITY,
    STAGE,
    STANDARD,
    SUPPRESSED,
    UNJUDGED,
    VERDICT,
    WHOLE,
    counted,
    silence,
)

__all__ = ["article"]

_TEXT = Words("Văn bản và các phát hiện", "The text and the findings")
_CLEAN = Words("Không có phát hiện.", "No findings.")
_MUST = Words("Lỗi phải sửa", "Errors to mend")

_SIGNS: dict[Verdict, str] = {"pass": "✓", "fail": "✕", "not-evaluated": "?"}


def article(result: Result, key: str, lang: str) -> str:
    """The article; the names of all its places begin with `key`."""
    return "\n".join(_parts(result, key, lang)) + "\n"


def _parts(result: Result, key: str, lang: str) -> Iterator[str]:
    live = [finding for finding in result.findings if finding.suppressed is None]
    yield f'<article id="{key}" aria-labelledby="{key}-name">'
    yield from _head(result, live, key, lang)
    yield from _errors(result, live, key, lang)
    if result.coverage is not None and result.coverage.groups:
        yield from tasks(result, result.coverage, key, lang)
    yield f'<section class="text"><h2>{_TEXT[lang]}</h2>'
    if not live:
        yield f'<p class="clean">{_CLEAN[lang]}</p>'
    standard = result.standard if result.standard_title is None else result.standard_title[lang]
    yield from draft(result.document.source, live, standard, key, lang)
    yield "</section>"
    yield from _unjudged(result, lang)
    yield from _silenced(result, key, lang)
    yield "</article>"


def _head(result: Result, live: list[Finding], key: str, lang: str) -> Iterator[str]:
    folder, _, name = as_text(relative(result.document.source.path)).rpartition("/")
    before = f"<small>{shown(folder)}/</small>" if folder else ""
    yield f'<header class="top {result.verdict}">'
    yield f'<p class="stamp" aria-hidden="true">{_SIGNS[result.verdict]}</p>'
    yield f'<div><p class="verdict">{VERDICT[result.verdict][lang]}</p>'
    yield f'<h1 id="{key}-name">{before}{shown(name)}</h1>'
    counts = [
        f'<b class="{severity}">{counted(number, words, lang)}</b>'
        for severity, words in SEVERITY.items()
        if (number := sum(finding.severity == severity for finding in live))
    ]
    kind, stage = KIND[result.document.kind][lang], STAGE[result.stage][lang]
    yield f'<p class="counts">{" ".join([f"<span>{kind} · {stage}</span>", *counts])}</p></div>'
    plan = result.plan_symbol or result.plan
    because = f" <span>{shown(result.plan_because[lang])}</span>" if result.plan_because is not None else ""
    yield f"<dl><dt>{STANDARD[lang]}</dt>"
    titled = shown(result.standard)
    if result.standard_title is not None:
        titled = f"{shown(result.standard_title[lang])} <small>({titled})</small>"
    yield f"<dd>{titled} <span>{shown(result.standard_because[lang])}</span></dd>"
    yield f"<dt>{PLAN[lang]}</dt><dd>{shown(plan) if plan else NO_PLAN[lang]}{because}</dd></dl>"
    for remark in remarks(result, lang):
        yield f'<p class="remark">{shown(remark)}.</p>'
    yield "</header>"


def _errors(result: Result, live: list[Finding], key: str, lang: str) -> Iterator[str]:
    """What keeps the draft from passing, each with the way to its note."""
    errors = [(number, finding) for number, finding in enumerate(live, 1) if finding.severity == "error"]
    if errors:
        paged = " paged" if any(anchor.page is not None for anchor in result.document.source.anchors[:1]) else ""
        yield f'<section class="must error{paged}"><h2>{_MUST[lang]} ({len(errors)})</h2><ul>'
        for number, finding in errors:
            span = finding.span
            where = (WHOLE if span is None else in_words(result.document.source.location(span)))[lang]
            yield f'<li><a href="#{key}-f{number}">{where}</a> {shown(finding.message[lang])}</li>'
        yield "</ul></section>"


def _unjudged(result: Result, lang: str) -> Iterator[str]:
    """What could not be judged, rules with one reason together."""
    reasons: dict[str, list[str]] = {}
    for note in result.not_evaluated:
        reasons.setdefault(note.because[lang], []).append(f"<code>{shown(note.rule)}</code>")
    if reasons:
        yield f'<section class="aside"><h2>{UNJUDGED[lang]} ({len(result.not_evaluated)})</h2><ul>'
        for because, rules in reasons.items():
            yield f"<li>{shown(because)}: {', '.join(rules)}</li>"
        yield "</ul></section>"


def _silenced(result: Result, key: str, lang: str) -> Iterator[str]:
    """Suppressed findings: there, but out of the way."""
    silent = [(finding, finding.suppressed) for finding in result.findings if finding.suppressed is not None]
    if silent:
        yield f'<details class="aside"><summary><h2>{SUPPRESSED[lang]} ({len(silent)})</h2></summary><ul>'
        for finding, suppressed in silent:
            where = ""
            if finding.span is not None:
                row = result.document.source.rows(finding.span).line
                where = f'<a href="#{key}-l{row}">{in_words(result.document.source.location(finding.span))[lang]}</a> '
            reason = f"<i>{shown(silence(suppressed, lang))}</i>"
            yield f"<li>{where}<code>{finding.rule}</code> {shown(finding.message[lang])} {reason}</li>"
        yield "</ul></details>"
