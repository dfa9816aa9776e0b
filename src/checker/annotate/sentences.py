"""What the comment on a finding says: how grave, what, the remedy, the clause, where else to look, which rule."""

from __future__ import annotations

from collections.abc import Iterator

from checker.annotate.anchor import Anchor
from checker.annotate.comments import Comment
from checker.annotate.markup import Said
from checker.annotate.signed import mark
from checker.errors import Words
from checker.finding import Finding
from checker.place import in_words
from checker.render.proposal import proposal
from checker.render.words import CERTAINTY, CLAUSE, PROPOSAL, REMEDY, SEVERITY
from checker.source import Source

__all__ = ["comment"]

_SEE = Words("Xem", "See")
_OTHERS = Words("và {} chỗ nữa", "and {} more")
_MEANT = Words("Chỗ nói tới", "What is meant")
_NOTE = Words("Ở chú thích {}", "In footnote {}")
_OFFERED = Words(
    "Đã ghi sẵn bản sửa ngay tại đây dưới dạng Track Changes: Accept để nhận, Reject để bỏ.",
    "The change is tracked right here: accept or reject it.",
)
_RELATED = 5
"""Other places that are told one by one."""
_QUOTED = 80


def comment(finding: Finding, source: Source, anchor: Anchor, lang: str, *, offered: bool) -> Comment:
    """The comment on `finding` of the draft `source`, to stand on `anchor`; `offered` tells that its fix is tracked."""
    head = SEVERITY[finding.severity][lang]
    sure = "" if finding.certainty == "certain" else f" ({CERTAINTY[finding.certainty][lang]})"
    paragraphs = [(Said(f"{head[:1].upper()}{head[1:]}{sure}: ", bold=True), Said(finding.message[lang]))]
    paragraphs += (
        (Said(f"{label}: ", faint=True), Said(text)) for label, text in _notes(finding, source, anchor, lang, offered)
    )
    if offered:
        paragraphs.append((Said(""), Said(_OFFERED[lang])))
    return Comment((*paragraphs, (Said(mark(finding.rule), faint=True),)))


def _notes(finding: Finding, source: Source, anchor: Anchor, lang: str, offered: bool) -> Iterator[tuple[str, str]]:
    if finding.text.strip() and not anchor.exact:
        label = _MEANT[lang] if anchor.note is None else _NOTE[lang].format(anchor.note)
        yield label, f"“{_short(finding.text)}”"
    if finding.remedy is not None:
        yield REMEDY[lang], finding.remedy[lang]
    if not offered:
        for fix in finding.fixes:
            yield from ((PROPOSAL[lang], said) for said in proposal(source, finding, fix, lang))
    if finding.clause is not None:
        yield CLAUSE[lang], ", ".join(finding.clause)
    yield from ((_SEE[lang], line) for line in _related(finding, source, lang))


def _related(finding: Finding, source: Source, lang: str) -> Iterator[str]:
    """The other places, those of which the same is said together: "đoạn 27, đoạn 31 và 4 chỗ nữa: cũng ở đây"."""
    by_message: dict[str, list[str]] = {}
    for related in finding.related:
        words = _short(source.quote(related.span))
        quoted = f" “{words}”" if words and words.casefold() != finding.text.casefold() else ""
        place = f"{in_words(source.location(related.span))[lang]}{quoted}"
        by_message.setdefault(related.message[lang], []).append(place)
    for message, places in by_message.items():
        told = list(dict.fromkeys(places))
        more = f" {_OTHERS[lang].format(len(told) - _RELATED)}" if len(told) > _RELATED else ""
        yield f"{', '.join(told[:_RELATED])}{more}: {message}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _QUOTED else f"{flat[: _QUOTED - 1].rstrip()}…"
