"""Documents whose date, type and issuer are known: facts a citation can be held against.

A symbol is no key: numbers start again with each term of a committee, so several
documents may carry one symbol, and all of them are kept. Entries come from
`rules/known-documents/` and from the folders of an office.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from checker.errors import Words
from checker.symbol import symbol_key
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.datafile import DataFile, Key

__all__ = ["Known", "KnownDocument", "Replacement", "add_known"]


class Replacement(NamedTuple):
    """What took the place of a document, and since when."""

    by: str
    since: date


class KnownDocument(NamedTuple):
    """One document as other sources have it."""

    symbol: str
    date: date
    types: tuple[str, ...]
    """Type names it goes by: "Quy định"."""
    issuer: str
    title: str | None
    confidence: Literal["low", "medium", "high"]
    """How well the entry is founded; low is never used to find fault."""
    replaced: Replacement | None


Known = dict[str, tuple[KnownDocument, ...]]
"""Known documents by `symbol_key`."""


def add_known(file: DataFile, known: Known) -> None:
    """Add the documents of a validated file to `known`.

    Raises `CheckerError` for a day that does not exist and for a document entered twice.
    """
    for number, entry in enumerate(file.value["documents"]):
        place: Key = ("documents", number)
        document = KnownDocument(
            symbol=entry["symbol"],
            date=_day(file, (*place, "date"), entry["date"]),
            types=tuple(entry["types"]),
            issuer=entry["issuer"],
            title=entry.get("title"),
            confidence=entry["confidence"],
            replaced=_replaced(file, (*place, "replaced"), entry.get("replaced")),
        )
        key = symbol_key(document.symbol)
        same = known.get(key, ())
        if any(other.date == document.date and set(other.types) & set(document.types) for other in same):
            what = Words(
                f"văn bản {document.symbol} ngày {document.date} đã có; hãy bỏ một",
                f"document {document.symbol} of {document.date} is already entered; remove one",
            )
            raise file.error((*place, "symbol"), what)
        known[key] = (*same, document)


def _replaced(file: DataFile, key: Key, given: dict[str, Any] | None) -> Replacement | None:
    return None if given is None else Replacement(given["by"], _day(file, (*key, "from"), given["from"]))


def _day(file: DataFile, key: Key, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise file.error(key, Words(f"không có ngày {written}", f"there is no day {written}")) from None
