"""The parsed draft by the JSON contract; `schemas/parse.schema.json` describes it."""

from __future__ import annotations

from collections.abc import Iterable

from checker.document import Citation, DateMention, Document, Letterhead, Reference, Signature
from checker.errors import Words
from checker.render.contract import Json, encode, location, outline
from checker.render.paths import as_text
from checker.source import Source, Span, Text

__all__ = ["parse_json"]


def parse_json(document: Document, standard: str, because: Words, lang: str = "vi") -> str:
    """What the program understood of a draft, on one line; `standard` is the id chosen for it, `because` why."""
    source, mentions = document.source, document.mentions
    value: Json = {
        "schema": 1,
        "path": as_text(source.path),
        "encoding": source.encoding,
        "kind": document.kind,
        "system": document.system,
        "standard": {"id": standard, "because": because[lang]},
        "letterhead": _letterhead(source, document.letterhead),
        "addressees": _texts(source, (*document.addressees, *document.also_addressed)),
        "preamble": _texts(source, document.preamble),
        "outline": outline(source, document.outline),
        "closing": _closing(document),
        "recipients": _texts(source, document.recipients),
        "signature": _signature(source, document.signatures[0]) if document.signatures else None,
        "signatures": [_signature(source, signature) for signature in document.signatures],
        "footnotes": [
            {"mark": note.mark, "text": note.text.value, "location": location(source, note.span)}
            for note in document.footnotes
        ],
        "citations": [_citation(source, citation) for citation in mentions.citations],
        "dates": [
            {
                "text": mention.text.value,
                "date": _iso(mention),
                "precision": mention.precision,
                "location": location(source, mention.span),
            }
            for mention in mentions.dates
        ],
        "short_names": [
            {"name": short.name, "stands_for": short.stands_for, "location": location(source, short.span)}
            for short in mentions.short_names
        ],
        "references": [
            {
                "text": reference.text.value,
                "target": _target(document, reference),
                "location": location(source, reference.span),
            }
            for reference in mentions.references
        ],
        "tables": [
            {
                "rows": [{"text": row.text.value, "location": location(source, row.span)} for row in table.rows],
                "location": location(source, table.span),
            }
            for table in document.tables
        ],
        "furniture": [location(source, span) for span in document.furniture],
    }
    return encode(value) + "\n"


def _value(text: Text | None) -> str | None:
    return None if text is None else text.value


def _texts(source: Source, texts: Iterable[Text]) -> list[Json]:
    return [{"text": text.value, "location": location(source, text.span())} for text in texts]


def _letterhead(source: Source, head: Letterhead) -> Json:
    return {
        "nation": _value(head.nation),
        "motto": _value(head.motto),
        "superior": _value(head.superior),
        "issuer": _value(head.issuer),
        "symbol": None if head.symbol is None else head.symbol.raw,
        "number": None if head.symbol is None else head.symbol.number,
        "place": _value(head.place),
        "date": None if head.date is None else _iso(head.date),
        "title": _value(head.title),
        "abstract": _value(head.abstract),
        "marks": [mark.value for mark in head.marks],
        "location": location(source, head.span),
    }


def _closing(document: Document) -> Json | None:
    if not document.closing:
        return None
    first, last = document.closing[0].span(), document.closing[-1].span()
    return {
        "text": "\n".join(text.value for text in document.closing),
        "end_mark": end_mark(document),
        "location": location(document.source, Span(first.start, max(first.end, last.end))),
    }


def end_mark(document: Document) -> str | None:
    """The mark that ends the content: "./.", or the last character when it is no letter or digit."""
    before = document.source.text[max(document.content_end.end - 3, 0) : document.content_end.end]
    if before == "./.":
        return before
    return before[-1:] if before[-1:].strip() and not before[-1:].isalnum() else None


def _signature(source: Source, signature: Signature) -> Json:
    return {
        "authority": [text.value for text in signature.authority],
        "position": " ".join(text.value for text in signature.position) or None,
        "signatory": _value(signature.signatory),
        "location": location(source, signature.span),
    }


def _citation(source: Source, citation: Citation) -> Json:
    return {
        "type": citation.type,
        "symbol": citation.symbol.raw,
        "date": None if citation.date is None else _iso(citation.date),
        "issuer": _value(citation.issuer),
        "abstract": _value(citation.abstract),
        "text": citation.text.value,
        "location": location(source, citation.span),
    }


def _iso(mention: DateMention) -> str | None:
    """`2021-10-25`, `2022-03`, `2022-Q1` or `2022`; None when it names no such day or part of it is blank."""
    if mention.precision == "day":
        return None if mention.value is None else mention.value.isoformat()
    if mention.year is None:
        return None
    if mention.precision == "month":
        return None if mention.month is None else f"{mention.year:04}-{mention.month:02}"
    if mention.precision == "quarter":
        return None if mention.quarter is None else f"{mention.year:04}-Q{mention.quarter}"
    return f"{mention.year:04}"


def _target(document: Document, reference: Reference) -> Json | None:
    """The item pointed to; `section` is found by its label or by the words that name it."""
    section = reference.section
    if section is None and reference.phrase is not None:
        phrase = reference.phrase.casefold()
        named = [entry.label for entry in document.outline if phrase in entry.heading.value.casefold()]
        section = named[0] if len(named) == 1 else None
    return None if section is None and reference.number is None else {"section": section, "number": reference.number}
