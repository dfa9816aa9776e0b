"""Collections of what surrounds the content: addressees, its end, recipients, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.document import Signature
from checker.select.node import Attribute, Collection, Facts, Part
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "Lines"]


class Lines(NamedTuple):
    """The lines of Nơi nhận or of Kính gửi, as one list."""

    label: Text | None
    lines: tuple[Text, ...]
    first: Text
    """The label, where there are no lines."""
    last: Text
    addressed: bool
    """The draft has addressees."""
    headed: bool
    """The draft has a letterhead, so that it is whole from its beginning."""
    opening: Text | None
    """The first paragraph of the content."""


def _ends(facts: Facts) -> Iterator[Part]:
    document = facts.document
    # Where neither recipients nor a signature follow, the text may simply have been cut off.
    closed = document.signatures or document.recipients or document.recipients_label
    if closed and document.content_end.end > document.content_end.start:
        # The last line of the content, so that a check may look at more than its last character.
        start = document.source.text.rfind("\n", 0, document.content_end.start) + 1
        yield (document.content_end, Span(start, document.content_end.end))


def _list(facts: Facts, label: Text | None, lines: tuple[Text, ...]) -> Iterator[Part]:
    first, last = (lines[0], lines[-1]) if lines else (label, label)
    if first is not None and last is not None:
        headed = facts.document.letterhead.span is not None
        opening = next(facts.document.texts(), None)
        whole = Lines(label, lines, first, last, bool(facts.document.addressees), headed, opening)
        yield (whole, Span(first.span().start, last.span().end))


def _recipient_list(facts: Facts) -> Iterator[Part]:
    return _list(facts, facts.document.recipients_label, facts.document.recipients)


def _addressee_list(facts: Facts) -> Iterator[Part]:
    return _list(facts, facts.document.addressees_label, facts.document.addressees)


def _texts(texts: tuple[Text, ...]) -> Iterator[Part]:
    return ((text, text.span()) for text in texts)


def _recipients(facts: Facts) -> Iterator[Part]:
    return _texts(facts.document.recipients)


def _addressees(facts: Facts) -> Iterator[Part]:
    lines = facts.document.addressees
    return _texts(lines if len(lines) > 1 else ())


class _Block(NamedTuple):
    """A signature block, and whether the document has several."""

    span: Span
    authority: Text | None
    position: Text | None
    signatory: Text | None
    joint: bool
    authorities: tuple[Text, ...]
    positions: tuple[Text, ...]
    turned: bool


def _signatures(facts: Facts) -> Iterator[Part]:
    blocks = facts.document.signatures
    for block in blocks:
        authority = block.authority[0] if block.authority else None
        position = block.position[0] if block.position else None
        joint = len(blocks) > 1
        lines = block.authority, block.position
        turned = _turned(block, facts.document.source.text)
        yield (_Block(block.span, authority, position, block.signatory, joint, *lines, turned), block.span)


def _turned(block: Signature, text: str) -> bool:
    """True when the post stands right above the authority, or the name right above the post."""
    if len(block.authority) != 1 or len(block.position) != 1 or block.signatory is None:
        return False  # several lines may come from two columns
    written = [block.authority[0].span(), block.position[0].span(), block.signatory.span()]
    placed = sorted(written)
    adjacent = all(not text[above.end : below.start].strip() for above, below in pairwise(placed))
    return adjacent and written != placed


def _head_end(block: _Block) -> Span | None:
    above = block.position or block.authority
    return None if above is None else above.span()


class _SigningLine(NamedTuple):
    """A line of authority or of a post."""

    text: Text
    capitals: bool


def _signing_lines(facts: Facts) -> Iterator[Part]:
    """The lines of authority and of posts."""
    for block in facts.document.signatures:
        for line in (*block.authority, *block.position):
            yield _SigningLine(line, line.value == line.value.upper() or _shown_in_capitals(line, facts)), line.span()


def _shown_in_capitals(line: Text, facts: Facts) -> bool:
    layout = facts.document.source.layout
    if layout is None:
        return False
    from checker.select.laid_out import in_capitals

    return in_capitals(layout, line.span())


def _authorities(facts: Facts) -> Iterator[Part]:
    return _texts(tuple(line for block in facts.document.signatures for line in block.authority))


_LINE = {"text": Attribute("text", lambda t: t)}
_LIST = {
    "label": Attribute("text", lambda s: s.label),
    "size": Attribute("number", lambda s: len(s.lines)),
    "first": Attribute("text", lambda s: s.first),
    "last": Attribute("text", lambda s: s.last),
    "addressed": Attribute("flag", lambda s: s.addressed),
    "headed": Attribute("flag", lambda s: s.headed),
    "opening": Attribute("text", lambda s: s.opening),
}

COLLECTIONS = {
    "content-end": Collection(_ends, {}),
    "addressee-list": Collection(_addressee_list, _LIST),
    "addressees": Collection(_addressees, _LINE),
    "recipient-list": Collection(_recipient_list, _LIST),
    "recipients": Collection(_recipients, _LINE),
    "signatures": Collection(
        _signatures,
        {
            "authority": Attribute("text", lambda b: b.authority),
            "position": Attribute("text", lambda b: b.position),
            "signatory": Attribute("text", lambda b: b.signatory),
            "joint": Attribute("flag", lambda b: b.joint),
            "authorities": Attribute("number", lambda b: len(b.authorities)),
            "last-authority": Attribute("text", lambda b: b.authorities[-1] if b.authorities else None),
            "last-position": Attribute("text", lambda b: b.positions[-1] if b.positions else None),
            "turned": Attribute("flag", lambda b: b.turned),
            "shouted": Attribute("flag", lambda b: b.signatory is not None and b.signatory.value.isupper()),
            "head": Attribute("place", _head_end),
        },
    ),
    "signing-lines": Collection(
        _signing_lines,
        {
            "text": Attribute("text", lambda s: s.text),
            "capitals": Attribute("flag", lambda s: s.capitals),
            "upper": Attribute("word", lambda s: s.text.value.upper()),
        },
    ),
    "authorities": Collection(_authorities, _LINE),
}
