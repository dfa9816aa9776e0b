"""Names for findings that survive moved lines.

A fingerprint is a digest of the rule, the text at fault and a few characters around it
inside its paragraph, all without white space: adding a paragraph above or wrapping the
lines anew leaves it as it was. Equal ones are numbered in the order of their places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.digest import blake2b
from checker.finding import Finding
from checker.select.node import Facts
from checker.source import Span

__all__ = ["fingerprinted"]

_CONTEXT = 16
_REACH = 48
"""Characters looked at for context; white space and line ends among them are left out."""


def _context(span: Span, facts: Facts) -> tuple[str, str]:
    text = facts.document.source.text
    paragraph = facts.paragraph(span.start)
    if paragraph is not None:
        start, end = paragraph.span.start, paragraph.span.end
    else:
        start = text.rfind("\n", max(0, span.start - _REACH), span.start) + 1
        end = text.find("\n", span.end, span.end + _REACH)
        end = len(text) if end < 0 else end
    before = "".join(text[max(start, span.start - _REACH) : span.start].split())
    after = "".join(text[span.end : min(end, span.end + _REACH)].split())
    return before[-_CONTEXT:], after[:_CONTEXT]


def fingerprinted(findings: Iterable[Finding], facts: Facts) -> Iterator[Finding]:
    """The findings, each with its fingerprint (16 hexadecimal digits)."""
    times: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        around = _context(finding.span, facts) if finding.span is not None else ("", "")
        key = (finding.rule, "".join(finding.text.split()), *around)
        times[key] += 1
        digest = blake2b("\0".join((*key, str(times[key]))).encode(), digest_size=8)
        yield finding._replace(fingerprint=digest.hexdigest())
