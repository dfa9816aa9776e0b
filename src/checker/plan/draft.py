"""A plan drafted from the document that sets the tasks.

What the document says is taken as it says it; what it does not say stays None, to be filled
in by the person who edits the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.document import Document
from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.place import in_words
from checker.plan.drafting import drafting
from checker.plan.model import Part
from checker.plan.naming import group_title, plan_id, slug
from checker.plan.particulars import charged, deadline, evidence, frequency, issuer, plain, told_title
from checker.plan.phrases import terms
from checker.plan.requests import Left, Request, RequestGroup, requests
from checker.source import Text
from checker.value import NamedTuple

__all__ = ["Draft", "DraftGroup", "DraftTask", "Known", "draft"]

_CLAUSE = 4  # words of a clause that may be a part


class Known(NamedTuple):
    """What the person knows of the document that its text may lack."""

    id: str | None = None
    symbol: str | None = None
    date: date | None = None
    issuer: str | None = None


class DraftTask(NamedTuple):
    """One task, drafted."""

    statement: str
    terms: tuple[str, ...]
    """Empty where its words are all those of other tasks."""
    parts: tuple[Part, ...]
    """Sentences and clauses that may be parts, with those of the terms that stand in them; a person decides."""
    evidence: tuple[str, ...]
    deadline: str | None
    frequency: str | None
    units: tuple[str, ...]
    place: Words
    """Where it stands in the document: "dòng 12"."""


class DraftGroup(NamedTuple):
    """Tasks under one heading, drafted."""

    id: str
    title: str
    heading: str | None
    """The whole heading in the document's words."""
    announced: int | None
    """How many tasks the document says there are, where it says so."""
    tasks: tuple[DraftTask, ...]


class Draft(NamedTuple):
    """A plan, drafted; None is what the text does not give."""

    id: str
    symbol: str | None
    date: date | None
    issuer: str | None
    above: str | None
    """The body above the issuer, as the letterhead writes it."""
    title: str | None
    basis: tuple[str, ...]
    groups: tuple[DraftGroup, ...]
    left: tuple[tuple[str, str, Words], ...]
    """Label, heading and place of the parts that set no tasks."""


def draft(document: Document, name: str, known: Known = Known()) -> Draft:  # noqa: B008
    """The plan that `document` sets; `name` (of its file) gives the id where nothing else does.

    Raises `CheckerError` when it sets no tasks, or is itself a report.
    """
    if document.kind == "report":
        raise _useless(
            document,
            Words(
                "đây là báo cáo, không phải văn bản giao nhiệm vụ", "this is a report, not a document that sets tasks"
            ),
        )
    found = requests(document)
    asked = [group for some in found.groups if (group := _worded(document, some)).tasks]
    if not asked:
        raise _useless(
            document,
            Words(
                "không tìm thấy mục nào giao nhiệm vụ; hãy kiểm tra tệp bằng “checker parse”",
                "no entry that sets a task was found; look at the file with “checker parse”",
            ),
        )
    title = told_title(document)
    letterhead = document.letterhead
    symbol = known.symbol or ("".join(letterhead.symbol.raw.split()) if letterhead.symbol is not None else None)
    if symbol is not None and not symbol[:1].isdigit():
        symbol = None
    day = known.date or (letterhead.date.value if letterhead.date is not None else None)
    named = issuer(document)
    matters = [_matter(document, task) for group in asked for task in group.tasks]
    phrases = iter(terms(matters, f"{title or ''}; {named or ''}"))
    groups = [_group(document, group, phrases, alone=len(asked) == 1) for group in asked]
    return Draft(
        id=known.id or plan_id(symbol, day, name),
        symbol=symbol,
        date=day,
        issuer=known.issuer or named,
        above=letterhead.superior.value if letterhead.superior is not None else None,
        title=title,
        basis=_basis(document, symbol),
        groups=tuple(_numbered(groups)),
        left=tuple(_left(document, one) for one in found.left),
    )


def _useless(document: Document, what: Words) -> CheckerError:
    return CheckerError(what, path=document.source.path)


def _group(document: Document, group: RequestGroup, phrases: Iterator[tuple[str, ...]], *, alone: bool) -> DraftGroup:
    heading = (plain(document, group.heading) if group.heading is not None else "") or None
    leading = charged(heading) if heading is not None else ()
    tasks = []
    for task in group.tasks:
        statement = _statement(document, task.pieces)
        own = next(phrases)
        due = _due(plain(document, task.due)) if task.due is not None else deadline(document, task.pieces)
        tasks.append(
            DraftTask(
                statement=statement,
                terms=own,
                parts=_parts(statement, own),
                evidence=evidence(statement),
                deadline=due,
                frequency=frequency(statement),
                units=tuple(plain(document, text).rstrip(".;, ") for text in task.charged)
                or charged(statement)
                or leading,
                place=in_words(document.source.location(task.pieces[0].span())),
            )
        )
    alone_in_charge = tasks[0].units if len(tasks) == 1 else ()
    return DraftGroup(
        id="-".join(filter(None, map(slug, group.path))) or "nhiem-vu",
        title=group_title(heading or next(iter(alone_in_charge), "nhiệm vụ")),
        heading=heading,
        announced=_announced(document, group) if heading is not None or alone else None,
        tasks=tuple(tasks),
    )


def _worded(document: Document, group: RequestGroup) -> RequestGroup:
    """`group` without tasks that say nothing: a number alone, marks that cannot be printed."""
    return group._replace(
        tasks=tuple(task for task in group.tasks if any(plain(document, piece) for piece in task.pieces))
    )


def _due(labelled: str) -> str:
    """What a label says of the time, without what explains it: "Tháng 11/2025 (sau khi …);"."""
    return labelled.split("(", 1)[0].rstrip(".;, ") or labelled


def _matter(document: Document, task: Request) -> str:
    """The statement without the body in charge at its head, which says nothing of the matter."""
    statement = _statement(document, task.pieces)
    heads = charged(statement)
    return statement[statement.index(heads[0]) + len(heads[0]) :] if heads else statement


def _statement(document: Document, pieces: Sequence[Text]) -> str:
    *former, last = filter(None, (plain(document, piece) for piece in pieces))
    return " ".join((*(text if text.endswith((".", ";", ":", ",")) else f"{text}." for text in former), last))


def _parts(statement: str, terms: Sequence[str]) -> tuple[Part, ...]:
    """The sentences and clauses of a long statement."""
    found = [part.rstrip(".; ") for part in expression(r"(?<=[.;])\s+").split(statement)]
    long = [part for part in found if len(part.split()) >= _CLAUSE]
    return tuple(Part(part, tuple(term for term in terms if term in part)) for part in long) if len(long) > 1 else ()


def _announced(document: Document, group: RequestGroup) -> int | None:
    """The number of "12 nhiệm vụ", where the heading or what leads to the tasks says it."""
    nouns = drafting().tasks
    texts = [text for text in (group.heading, *group.intro) if text is not None]
    spans = [text.span() for text in texts]
    for count in document.mentions.counts:
        if any(span.start <= count.span.start < span.end for span in spans):
            noun = tuple(count.noun.lower().split())
            if any(noun[: len(phrase)] == phrase for phrase in nouns):
                return int(count.value)
    return None


def _basis(document: Document, own: str | None) -> tuple[str, ...]:
    """The symbols of all documents cited, each once."""
    own_key = "".join(letter for letter in (own or "").upper() if letter.isalnum())
    symbols: dict[str, str] = {}
    for citation in document.mentions.citations:
        if citation.symbol.key != own_key and citation.symbol.number:
            symbols.setdefault(citation.symbol.key, citation.symbol.raw)
    return tuple(symbols.values())


def _left(document: Document, left: Left) -> tuple[str, str, Words]:
    return left.label, plain(document, left.heading), in_words(document.source.location(left.span))


def _numbered(groups: Sequence[DraftGroup]) -> Iterator[DraftGroup]:
    """The groups with ids that differ."""
    seen: dict[str, int] = {}
    for group in groups:
        seen[group.id] = times = seen.get(group.id, 0) + 1
        yield group if times == 1 else group._replace(id=f"{group.id}-n{times}")
