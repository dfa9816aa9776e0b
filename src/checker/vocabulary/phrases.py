"""`miswritten`: words that are wrong as they stand, wherever they stand in the text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from checker.finding import Edit
from checker.select.node import Facts, Node
from checker.select.prose import small_words, words
from checker.select.where import pattern
from checker.source import Text
from checker.vocabulary.check import Check, Hit, Option, Options

__all__ = ["MISWRITTEN", "standing", "whole"]

_FEW = 8
"""As many words are faster found one by one than by looking at every word."""
_REACH = 16
"""Characters on each side in which a longer phrase is looked for."""


def whole(form: str, text: str) -> Iterator[int]:
    """Where `form` stands in `text` as whole words."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(form, end)


def standing(forms: Collection[str], text: str) -> list[tuple[int, str]]:
    """Where any of `forms`, single words, stands in `text`, in order of place."""
    if len(forms) <= _FEW:
        return sorted((start, form) for form in forms for start in whole(form, text))
    wanted = frozenset(forms)
    return [(match.start(), match[0]) for match in pattern(r"\w+").finditer(text) if match[0] in wanted]


def _cases(form: str, wanted: str) -> Iterator[tuple[str, str]]:
    """A wrong form and the right one, as given, at the start of a sentence and in capitals."""
    yield form, wanted
    yield form[0].upper() + form[1:], wanted[0].upper() + wanted[1:]
    yield form.upper(), wanted.upper()


def _present(forms: Mapping[str, str], facts: Facts, *, exact: bool) -> Iterator[tuple[str, str]]:
    """The forms all of whose words stand somewhere in the draft, with the right ones."""
    as_written = words(facts)
    known = as_written if exact else small_words(facts)
    for form, wanted in forms.items():
        # One word alone rules out nearly all forms.
        if form[form.rfind(" ") + 1 :] in known and known.issuperset(form.replace(",", "").split(" ")):
            for wrong, right in ((form, wanted),) if exact else _cases(form, wanted):
                if as_written.issuperset(wrong.replace(",", "").split(" ")):
                    yield wrong, right


def _edits(text: Text, start: int, wrong: str, right: str) -> Iterator[Edit]:
    """Word by word where their number allows it, so that a line end between two words stays."""
    old, new = wrong.split(" "), right.split(" ")
    if len(old) != len(new):
        old, new = [wrong], [right]
    for word, wanted in zip(old, new, strict=True):
        if word != wanted:
            yield Edit(text.span(start, start + len(word)), wanted)
        start += len(word) + 1


def _excepted(text: str, start: int, end: int, exceptions: Sequence[str]) -> bool:
    """True when `text[start:end]` is part of a longer phrase that is right."""
    around = text[max(0, start - _REACH) : end + _REACH].casefold()
    return any(phrase in around for phrase in exceptions)


def _run(nodes: Sequence[Node], options: Options, facts: Facts) -> Iterator[Hit]:
    present = dict(_present(options["forms"], facts, exact=options["exact"]))
    for node in nodes:
        text: Text = node.read(options["attribute"])
        taken: set[int] = set()
        # The longest first: a form may be part of another.
        for wrong, right in sorted(present.items(), key=lambda pair: -len(pair[0])):
            compared = wrong.casefold()
            exceptions = [phrase for phrase in options["except"] if compared in phrase]
            for start in whole(wrong, text.value):
                end = start + len(wrong)
                if not taken.isdisjoint((start, end - 1)) or _excepted(text.value, start, end, exceptions):
                    continue
                taken.update(range(start, end))
                span = text.span(start, end)
                yield Hit(span, {"found": wrong, "expected": right}, node, tuple(_edits(text, start, wrong, right)))


MISWRITTEN = Check(
    _run,
    {
        "forms": Option("table", required=True),
        "attribute": Option("attribute", "text"),
        "except": Option("texts", ()),
        "exact": Option("flag", False),
    },
    frozenset({"found", "expected"}),
    mends=True,
)
