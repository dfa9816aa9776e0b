"""Names for findings that survive moved lines.

A fingerprint is a digest of the rule, the text at fault and a few characters around it
inside its paragraph, all without white space: adding a paragraph above or wrapping the
lines anew leaves it as it was, as does work inside a long passage at fault. Where words are
missing there is no text at fault; what the rule says is missing stands for it, so that two
tasks without an answer, both missed at one place, do not pass for each other. Equal ones
are numbered in the order of their places.
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
_ENDS = 60
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


def _gist(text: str) -> str:
    """`text` without white space, the middle of a long one left out."""
    bare = "".join(text.split())
    return bare if len(bare) <= 2 * _ENDS else bare[:_ENDS] + bare[-_ENDS:]


def fingerprinted(findings: Iterable[Finding], facts: Facts) -> Iterator[Finding]:
    """The findings, each with its fingerprint (16 hexadecimal digits); what it has in its place before counts too."""
    times: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        around = _context(finding.span, facts) if finding.span is not None else ("", "")
        key = (finding.rule, _gist(finding.text) or finding.fingerprint, *around)
        times[key] += 1
        digest = blake2b("\0".join((*key, str(times[key]))).encode(), digest_size=8)
        yield finding._replace(fingerprint=digest.hexdigest())
