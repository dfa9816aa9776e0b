"""What a document asks others to do: its outline read as groups of tasks.

Sections on tasks are taken where there are any, else all that are not on something else
(purpose, funding, who is addressed). In them a heading with entries below it makes a group,
an entry that says something whole makes a task; entries below a task are part of it, those
that begin with a label ("Thời gian hoàn thành: …") say when and by whom it is to be done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document import Document, Entry
from checker.plan.drafting import Drafting, Phrase, drafting, opening, words
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Left", "Request", "RequestGroup", "Requests", "requests"]

_DIVISIONS = frozenset({"part", "chapter", "section", "article"})
_HEADING = 14  # words; what is longer says something whole
_LABEL = 8


class Request(NamedTuple):
    """One task as the document words it."""

    pieces: tuple[Text, ...]
    """Its paragraphs."""
    due: Text | None
    """What stands after a label such as "Thời gian hoàn thành:"."""
    charged: tuple[Text, ...]
    """What stands after labels such as "Đơn vị chủ trì:"."""


class RequestGroup(NamedTuple):
    """Tasks under one heading."""

    path: tuple[str, ...]
    """Labels from the top: ("III", "1"); of the only task, where it is its own group."""
    heading: Text | None
    """None where the tasks stand at the top of the document, under no heading."""
    above: tuple[Text, ...]
    """The headings above it, from the top."""
    intro: tuple[Text, ...]
    """What leads to the tasks; may say how many there are."""
    tasks: tuple[Request, ...]


class Left(NamedTuple):
    """A part that was not taken, as it sets no tasks."""

    label: str
    heading: Text
    span: Span


class Requests(NamedTuple):
    """All that a document asks for."""

    groups: tuple[RequestGroup, ...]
    left: tuple[Left, ...]


def requests(document: Document) -> Requests:
    """The groups of tasks of `document`, in order; none where it sets no tasks."""
    said = drafting()
    parts = [entry for top in document.outline for entry in _parts(top)]
    divisions = [entry for entry in parts if entry.level in _DIVISIONS]
    on_tasks = any(_on_tasks(entry, said) for entry in divisions)
    taken: list[Entry] = []
    left: list[Left] = []
    for entry in divisions or parts:
        if not _on_tasks(entry, said) if on_tasks else _is_aside(entry, said):
            left.append(_left(entry))
        else:
            taken.append(entry)
    found = list(_groups(taken, _Above((), None, (), document.preamble[-1:]), said))
    left.extend(one for one in found if isinstance(one, Left))
    groups = tuple(one for one in found if isinstance(one, RequestGroup) and one.tasks)
    return Requests(groups, tuple(sorted(left, key=lambda one: one.span.start)))


class _Above(NamedTuple):
    """Where entries hang."""

    path: tuple[str, ...]
    heading: Text | None
    above: tuple[Text, ...]
    intro: tuple[Text, ...]
    divisions: tuple[str, ...] = ()
    """The labels of the sections it stands in."""


def _parts(entry: Entry) -> Iterator[Entry]:
    """The sections of a document that has parts or chapters too; else its top entries."""
    below = [child for child in entry.children if child.level in _DIVISIONS]
    if not below:
        yield entry
    for child in below:
        yield from _parts(child)


def _on_tasks(entry: Entry, said: Drafting) -> bool:
    return _has(_named(entry), said.tasks)


def _is_aside(entry: Entry, said: Drafting) -> bool:
    """Is it on something else? A section says so anywhere in its heading, an item at its beginning and shortly."""
    written = _named(entry)
    if entry.level in _DIVISIONS:
        return _has(written, said.aside)
    return len(written) <= _LABEL and bool(opening(written, said.aside))


def _named(entry: Entry) -> Phrase:
    return words(entry.heading.value.split(":", 1)[0])


def _left(entry: Entry) -> Left:
    return Left(entry.label, entry.heading, entry.span)


def _has(written: Phrase, phrases: frozenset[Phrase]) -> bool:
    return any(opening(written[start:], phrases) for start in range(len(written)))


def _groups(entries: Sequence[Entry], above: _Above, said: Drafting) -> Iterator[RequestGroup | Left]:
    """Groups among `entries`, and what is left out of them; those that are tasks themselves stand together in one."""
    yield from (_left(entry) for entry in entries if _is_aside(entry, said) and entry.level not in _DIVISIONS)
    kept = [entry for entry in entries if entry.level in _DIVISIONS or not _is_aside(entry, said)]
    flat = _is_flat(kept, said)
    headings = frozenset(entry.span.start for entry in kept if not flat and _is_heading(entry, said))
    tasks = [entry for entry in kept if entry.span.start not in headings]
    for entry in kept:
        if entry.span.start in headings:
            yield from _below(entry, above, said)
        elif entry is tasks[0]:
            yield _group(tasks, above, said)


def _is_flat(entries: Sequence[Entry], said: Drafting) -> bool:
    """Is each entry a task, though it has entries below it? They are labelled, or hardly any has and but one level."""
    if any(_labels(child, said) for entry in entries for child in entry.children):
        return True
    headings = [entry for entry in entries if _is_heading(entry, said)]
    deep = any(child.children for entry in headings for child in entry.children)
    return not deep and len(headings) < len(entries) - len(headings)


def _below(entry: Entry, above: _Above, said: Drafting) -> Iterator[RequestGroup | Left]:
    within = (*above.divisions, entry.label) if entry.level in _DIVISIONS else above.divisions
    label = (*within, *entry.label.split(".")) if "." in entry.label else (*above.path, entry.label)
    headings = (*above.above, above.heading) if above.heading is not None else above.above
    here = _Above(label, entry.heading, headings, entry.paragraphs, within)
    if entry.children:
        yield from _groups(entry.children, here, said)
    else:
        tasks = tuple(Request((text,), None, ()) for text in entry.paragraphs)
        yield RequestGroup(here.path, here.heading, here.above, (), tasks)


def _group(entries: Sequence[Entry], above: _Above, said: Drafting) -> RequestGroup:
    path = above.path
    if len(entries) == 1 and above.heading is None:
        path = (*path, entries[0].label)
    tasks = tuple(_request(entry, said) for entry in entries)
    return RequestGroup(path, above.heading, above.above, above.intro, tasks)


def _is_heading(entry: Entry, said: Drafting) -> bool:
    """Does the entry only name what stands below it?"""
    text = entry.heading.value.rstrip()
    below = [child for child in entry.children if not _labels(child, said)]
    if not below:
        return (
            not entry.children and len(entry.paragraphs) > 1 and len(text.split()) <= _HEADING and text[-1] not in ".;"
        )
    return entry.level in _DIVISIONS or not text.endswith((".", ";"))


def _labels(entry: Entry, said: Drafting) -> bool:
    return _label(entry.heading, said) is not None


def _label(text: Text, said: Drafting) -> Phrase | None:
    """The label with which the text begins: "Thời gian hoàn thành: …"."""
    head, colon, _ = text.value.partition(":")
    written = words(head)
    return written if colon and len(written) <= _LABEL and written in said.labels else None


def _request(entry: Entry, said: Drafting) -> Request:
    due: Text | None = None
    charged: list[Text] = []
    pieces: list[Text] = []
    for text in entry.texts():
        label = _label(text, said) if text is not entry.heading else None
        if label is None:
            pieces.append(text)
            continue
        value = text.slice(_after(text.value))
        if label in said.deadline_labels:
            due = due or value
        elif label in said.unit_labels:
            charged.append(value)
    return Request(tuple(pieces), due, tuple(charged))


def _after(value: str) -> int:
    start = value.index(":") + 1
    return start + len(value[start:]) - len(value[start:].lstrip())
