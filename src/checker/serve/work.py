"""What workers do with drafts: pure functions from bytes and settings to what the API answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from pickle import dumps, loads
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from checker.errors import CheckerError, Words
from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.finding import Result
    from checker.pipeline import Settings
    from checker.render.form import Failure
    from checker.review.record import Record
    from checker.rule import Rule
    from checker.source import Source
    from checker.suppression import Suppression

__all__ = [
    "Choice",
    "Draft",
    "Made",
    "ReviewForm",
    "annotated",
    "checked",
    "examined",
    "known",
    "lint",
    "mended",
    "reported",
    "reviewed",
    "source_of",
    "unexamined",
]

ReviewForm = Literal["json", "html", "xlsx"]

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
}


class Draft(NamedTuple):
    """A draft as it came."""

    name: str
    """A harmless file name, or "-" for text that was typed in."""
    data: bytes | str
    """The file, or the text."""


class Choice(NamedTuple):
    """What holds for a draft."""

    settings: Settings
    suppressions: Sequence[Suppression]
    lang: str


class Made(NamedTuple):
    """A file made of a draft."""

    data: bytes
    name: str
    kind: str
    """Its media type."""
    told: int
    """Findings it tells of, or places mended."""


def source_of(draft: Draft) -> Source:
    """`draft` read. Raises `CheckerError` as reading does."""
    from checker.read import decode, from_string

    return from_string(draft.data, draft.name) if isinstance(draft.data, str) else decode(draft.data, draft.name)


def checked(source: Source, choice: Choice) -> Result:
    """All that is said of `source`. Raises `CheckerError` for names that are unknown."""
    from checker.pipeline import lint_source

    return lint_source(source, choice.settings, choice.suppressions, date.today())


def lint(draft: Draft, choice: Choice, *, page: bool) -> str:
    """One member of `documents` of the JSON contract; with `page`, also the text and where in it each place is."""
    from checker.render.contract import encode, location, with_offsets
    from checker.render.lint_json import lint_value

    source = source_of(draft)
    result = checked(source, choice)
    value = lint_value(result, choice.lang, with_offsets if page else location)
    if page:
        value["text"] = source.original
    return encode(value)


def known(settings: Settings, office: Settings) -> None:
    """Raise `CheckerError` when `settings` name a plan, standard or rule that those of the `office` do not have.

    Whether there is a file of that name here is not looked at: it is nobody's business.
    """
    from checker.pipeline import prepare
    from checker.plan import find
    from checker.suggest import unknown

    material = prepare(office)
    if settings.plan is not None and settings.plan != office.plan:
        find(material.plans, settings.plan)
    standards = material.catalogue.standards
    if settings.standard is not None and settings.standard != office.standard and settings.standard not in standards:
        raise unknown(Words("quy định về thể thức", "standard"), settings.standard, standards)
    prepare(settings)


def examined(draft: Draft, choice: Choice) -> bytes:
    """The record of one report of a review, and the digest of its plan, for `reviewed`.

    Raises `CheckerError` for names that are unknown.
    """
    from checker.review.examine import examine

    data = draft.data.encode(errors="replace") if isinstance(draft.data, str) else draft.data
    found = examine(
        data,
        draft.name,
        settings=choice.settings,
        suppressions=choice.suppressions,
        today=date.today(),
        decided=(),  # what lies on the server's disk is not beside this file
    )
    return dumps((found.record, None if found.plan is None else found.plan.digest))


def unexamined(draft: Draft, what: Words) -> bytes:
    """The record of a report that could not be examined."""
    from checker.review.record import Unreadable

    return dumps((Unreadable(draft.name, "", what), None))


def reviewed(records: Sequence[bytes], choice: Choice, form: ReviewForm) -> bytes:
    """The review of the reports with these records, as a file of the format `form`.

    Raises `CheckerError` when they are on no plan or on several.
    """
    from collections import Counter

    from checker.pipeline import prepare
    from checker.render.page import Page
    from checker.render.review_form import BINARY, pieces, save
    from checker.review.matrix import review
    from checker.review.subject import subject

    kept = [loads(record) for record in records]
    material = prepare(choice.settings)
    named = None if material.plan is None else material.plan.plan
    plans = {plan.digest: plan for plan in (*material.plans, *([named] if named is not None else []))}
    found = Counter(digest for _, digest in kept if digest is not None)
    if not found and named is not None:
        found[named.digest] = 1

    def read() -> list[Record]:
        return [record for record, _ in kept]

    whole = review(subject(found, plans, read), read)
    if form not in BINARY:
        return "".join(pieces(form, whole, Page(lang=choice.lang))).encode("utf-8", errors="backslashreplace")
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"review.{form}"
        save(form, whole, path, choice.lang)
        return path.read_bytes()


def annotated(draft: Draft, choice: Choice, *, suggest: bool, summary: bool) -> Made:
    """The Word draft with a comment for each finding. Raises `CheckerError` for a draft that takes none."""
    from datetime import datetime

    from checker.annotate import Order, annotate
    from checker.cli.copies import word_suffix
    from checker.cli.held import judged
    from checker.read.file import STDIN

    data = _word(draft)
    made = annotate(
        data,
        draft.name,
        partial(checked, choice=choice),
        Order(datetime.now(), choice.lang, suggest, summary),
        lambda result: judged(STDIN, result, choice.settings),  # nobody has judged this file
    )
    suffix = word_suffix(data)
    return Made(made.data, f"{PurePath(draft.name).stem}.reviewed{suffix}", _WORD[suffix], made.comments)


def _word(draft: Draft) -> bytes:
    """The Word file `draft` is, or that LibreOffice makes of it."""
    from checker.read.kind import kind_of

    kind = None if isinstance(draft.data, str) else kind_of(draft.data, draft.name)
    if isinstance(draft.data, str) or kind is None or kind == "pdf":
        what = Words(
            "chỉ ghi nhận xét vào tệp Word được; hãy đưa tệp Word, hoặc tải báo cáo HTML",
            "comments go into Word files only; give the Word file, or take the HTML report",
        )
        raise CheckerError(what, path=draft.name)
    if kind == "word":
        return draft.data
    from checker.read.office import word_of

    return word_of(draft.data, kind, draft.name)


def reported(draft: Draft, choice: Choice) -> Made:
    """What is said of the draft as one page of HTML."""
    from checker.render.form import Linted, Order, form
    from checker.render.page import Page

    result = checked(source_of(draft), choice)
    order = Order(Page(lang=choice.lang))
    html = form("html")
    linted = Linted(draft.name, html.document(result, order), result.verdict, result.counts)
    page = "".join(html.whole([linted], _Alone(choice.lang)))
    name = f"{'du-thao' if draft.name == '-' else PurePath(draft.name).stem}.html"
    return Made(page.encode("utf-8", errors="backslashreplace"), name, "text/html; charset=utf-8", len(result.findings))


class _Alone(NamedTuple):
    """A run over one draft that could be read."""

    lang: str
    rules: Sequence[Rule] = ()
    failures: Sequence[Failure] = ()
    exit_code: int = 0

    def sentence(self) -> str:
        """Nothing: there is no list of drafts."""
        return ""


def mended(draft: Draft, choice: Choice) -> Made:
    """The draft with its safe fixes made. Raises `CheckerError` for a file that cannot be written again."""
    from checker.mend import mend

    if isinstance(draft.data, str):
        source_of(draft)  # a text that cannot be written is refused, not changed
    data = draft.data.encode() if isinstance(draft.data, str) else draft.data
    made = mend(data, draft.name, partial(checked, choice=choice))
    path = PurePath("du-thao.txt" if draft.name == "-" else draft.name)
    if made.before.encoding == "docx":
        kind = _WORD.get(path.suffix.lower(), _WORD[".docx"])
    else:
        kind = "text/plain; charset=utf-8" if made.before.encoding == "utf-8" else "application/octet-stream"
    return Made(made.data, f"{path.stem}.fixed{path.suffix}", kind, len(made.mended))
