"""Collections of the draft as one text: its running text, and the whole file."""

from __future__ import annotations

from collections.abc import Iterator

from checker.select.node import Attribute, Collection, Facts, Part
from checker.select.where import pattern
from checker.source import Source, Span, Text
from checker.value import NamedTuple

__all__ = ["COLLECTIONS", "PARAGRAPH_END", "File", "running_text", "small_words", "words"]

PARAGRAPH_END = "\n"
"""Stands between two paragraphs of the running text, and nowhere else in it."""


_END_MARKS = " \t.,;:/…"
_MARKS = ".,;:!?…/()[]{}“”‘’\"'-–+*"


class File(NamedTuple):
    """The draft as a file."""

    source: Source
    empty: bool
    """Nothing was found between letterhead and signature."""


def running_text(facts: Facts) -> Text:
    """Abstract, content and footnotes as one text, in order of place, wrapped lines joined.

    One text rather than hundreds of paragraphs: a pattern runs over it once. The mark that ends the
    content is left out, since rules of its own look at it.
    """
    return facts.once("running text", lambda: _joined(facts))


def _joined(facts: Facts) -> Text:
    values: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length = 0
    for text in _paragraphs(facts):
        values.append(text.value)
        starts += [length + start for start in text.starts]
        places += text.places
        length += len(text.value) + 1
    if not values:
        return Text.at("", 0)
    return Text(PARAGRAPH_END.join(values), tuple(starts), tuple(places))


def _paragraphs(facts: Facts) -> Iterator[Text]:
    abstract = facts.document.letterhead.abstract
    if abstract is not None:
        yield abstract
    end = facts.document.content_end
    for paragraph in facts.paragraphs():
        text = paragraph.text
        if paragraph.footnote is None and text.place(len(text.value)) == end.end > end.start:
            yield text.slice(0, len(text.value.rstrip(_END_MARKS)))
        elif text.value:
            yield text


def words(facts: Facts) -> frozenset[str]:
    """Every word of the file, once, as written, cut at every mark."""
    return facts.once("words", lambda: _words(facts.document.source.text))


def _words(text: str) -> frozenset[str]:
    # Each step once for all words: several times faster than every step for each word.
    joined = " ".join(set(text.split()))
    for mark in _MARKS:
        joined = joined.replace(mark, " ")
    return frozenset(joined.split())


def small_words(facts: Facts) -> frozenset[str]:
    """Every word of the file, once, in small letters."""
    return facts.once("small words", lambda: frozenset(" ".join(words(facts)).lower().split()))


def _running(facts: Facts) -> Iterator[Part]:
    text = running_text(facts)
    if text.value:
        yield (text, text.span())


def _file(facts: Facts) -> Iterator[Part]:
    source = facts.document.source
    yield (File(source, not facts.paragraphs()), Span(0, len(source.text)))


def _tracked(source: Source) -> int | None:
    """How many tracked changes nobody has accepted or refused; None in a file that knows none."""
    return source.layout.tracked if source.layout is not None and source.layout.form == "word" else None


def _scanned(source: Source) -> str | None:
    """The pages that are pictures: "2, 5–7"; None where there are none."""
    pages = source.layout.scanned_pages if source.layout is not None else ()
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ", ".join("–".join(map(str, run)) for run in runs) or None


def _first_letter(source: Source) -> Span | None:
    """The first word with a letter beyond ASCII: where a reading of the bytes shows."""
    found = pattern(r"\w*[^\x00-\x7f]\w*").search(source.text)
    return Span(*found.span()) if found is not None else None


COLLECTIONS = {
    "running-text": Collection(_running, {"text": Attribute("text", lambda t: t)}),
    "file": Collection(
        _file,
        {
            "text": Attribute("text", lambda f: Text.at(f.source.text, 0)),
            "encoding": Attribute("word", lambda f: f.source.encoding),
            "composed": Attribute("flag", lambda f: f.source.normalized),
            "empty": Attribute("flag", lambda f: f.empty),
            "tracked": Attribute("number", lambda f: _tracked(f.source)),
            "scanned-pages": Attribute("word", lambda f: _scanned(f.source)),
            "first-letter": Attribute("place", lambda f: _first_letter(f.source)),
        },
    ),
}
