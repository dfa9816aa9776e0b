"""Rendering results without the command line, and a draft that tries to break out of every format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.findings import shipped

from checker.errors import Words
from checker.finding import Edit, Finding, Fix, Related, Result, Suppressed
from checker.pipeline import Settings, lint_source
from checker.render.form import Failure, Linted, Order, form
from checker.render.page import Page
from checker.rule import Rule
from checker.source import Source, Span

HOSTILE = (
    "</script><script>alert(1)</script> \"quoted\" 'single' ::error::x %0A ##[error]y | `code` *b* _i_ [l](u) "
    "@everyone ]]> &amp; {x} \x00\x1b[31m\x85\u2028\u202e ả \U0001f600 $$ <!-- --> \\ # :"
)
"""Letters and signs that mean something to one format or another."""

DRAFT = f"BÁO CÁO\n{HOSTILE}\nDòng ba: \U0001f600 ngày 31/02/2024.\nDòng bốn.\n"

NAME = "a b/%41 \"q\" '::' <script>|`@x`\n\udcff.txt"
"""A file name as Linux allows it, with a byte that is no UTF-8."""


class Finished(NamedTuple):
    """A run that is over."""

    lang: str
    rules: Sequence[Rule]
    failures: list[Failure]
    exit_code: int

    def sentence(self) -> str:
        """One line on all drafts."""
        return "một câu"


def hostile(path: str = NAME) -> Result:
    """A draft whose text, name, messages, reasons and fixes are hostile."""
    source = Source.of(DRAFT, path=path)
    words = Words(HOSTILE, HOSTILE)
    result = lint_source(source, Settings())
    start = DRAFT.index("31/02")
    over_lines = Span(DRAFT.index("Dòng ba"), DRAFT.index("bốn"))
    faults = [
        _finding(source, Span(start, start + 10), words),
        _finding(source, over_lines, words),
        _finding(source, Span(start, start), words),
        _finding(source, Span(8, 8 + len(HOSTILE)), words),
        _finding(source, None, words),
        _finding(source, Span(0, 7), words)._replace(suppressed=Suppressed(HOSTILE, None, None, "checker.toml:1")),
    ]
    findings = tuple(fault._replace(fingerprint=f"{number:016x}") for number, fault in enumerate(faults))
    return result._replace(findings=findings)


def _finding(source: Source, span: Span | None, words: Words) -> Finding:
    edits = () if span is None else (Edit(Span(span.start, span.start), HOSTILE), Edit(span, "“x”"))
    return Finding(
        rule="date.impossible",
        severity="error",
        certainty="likely",
        message=words,
        remedy=words,
        span=span,
        text="" if span is None else source.quote(span),
        clause=("36-hd-vptw", "1.4"),
        related=(Related(words, Span(0, 7)),),
        fixes=(Fix(edits, True),) if edits else (),
    )


def rendered(name: str, *results: Result, failures: Sequence[Failure] = (), lang: str = "vi") -> str:
    """`results` in the format `name`."""
    module = form(name)
    order = Order(Page(lang=lang))
    linted = [
        Linted(
            result.document.source.path,
            module.document(result, order),
            result.verdict,
            {
                severity: sum(f.severity == severity and f.suppressed is None for f in result.findings)
                for severity in ("error", "warning", "info")
            },
        )
        for result in results
    ]
    run = Finished(lang, tuple(shipped().rules.values()), list(failures), 2 if failures else 1)
    return "".join(module.whole(linted, run))
