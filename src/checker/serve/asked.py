"""The drafts and choices that a request names, checked before any work is done.

A plan or standard is named by its id (or symbol), never by a file: what is on the server's disk is no
business of those who ask.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from json import loads
from pathlib import PurePath
from typing import Any, cast, get_args

from starlette.requests import Request

from checker.errors import Words
from checker.finding import Stage
from checker.serve.form import Form, Upload, multipart, text_size, urlencoded
from checker.serve.problem import ProblemError
from checker.serve.serving import MAX_FILES, MAX_NAMES, Serving
from checker.serve.work import Choice, Draft
from checker.value import NamedTuple

__all__ = ["Asked", "Pair", "asked", "form_of", "harmless", "language", "pair", "queried_language", "query"]

_LANGUAGES = ("vi", "en")
_FIELDS = frozenset({"text", "standard", "plan", "stage", "lang", "select", "ignore"})
_LISTS = frozenset({"select", "ignore"})
_DATA_FILES = (".yaml", ".yml")
_LONGEST = 200
"""Characters of a name."""
_MOST_BRACKETS = 100_000
"""In JSON, its texts included. Custom: half as many as there are letters on a thousand pages; a million empty lists
in four megabytes would hold up the whole server for a second."""


class Pair(NamedTuple):
    """A check slip, and the file it is held against."""

    slip: Draft
    draft: Draft
    choice: Choice


class Asked(NamedTuple):
    """What a request wants done."""

    drafts: Sequence[Draft]
    choice: Choice


def language(request: Request, serving: Serving) -> str:
    """The language that the address asks for, else that of the server."""
    wanted = request.query_params.get("lang")
    return wanted if wanted in _LANGUAGES else serving.lang


def query(request: Request, name: str, values: Collection[str]) -> str | None:
    """What the address says of `name`, one of `values`; None where it says nothing. Raises `ProblemError`."""
    given = request.query_params.getlist(name)
    if not given:
        return None
    if len(given) > 1 or given[0] not in values:
        listed = ", ".join(values)
        raise _bad(name, Words(f"cần một trong: {listed}", f"one of {listed} is expected"))
    return given[0]


def queried_language(request: Request, serving: Serving) -> str:
    """As `language`, but raises `ProblemError` for one that is not known."""
    return query(request, "lang", _LANGUAGES) or serving.lang


def form_of(body: bytes, content_type: str) -> Form:
    """The form in `body`. Raises `ProblemError` when it is none."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return multipart(body, content_type, MAX_FILES)
    if kind == "application/x-www-form-urlencoded":
        return urlencoded(body)
    if kind == "application/json":
        return _json(body)
    what = Words("cần multipart/form-data hoặc application/json", "multipart/form-data or application/json is expected")
    raise ProblemError("media-type", what)


def asked(form: Form, serving: Serving, lang: str) -> Asked:
    """The drafts and choices in `form`; `lang` holds where it names no language. Raises `ProblemError`."""
    for name in (*form.fields, *form.files):
        if name not in (_FIELDS if name in form.fields else ("file",)):
            raise _bad(name, Words("không có trường này", "there is no such field"))
    uploads = form.files.get("file", ())
    texts = form.fields.get("text", ())
    if bool(uploads) == bool(texts) or len(texts) > 1:
        raise ProblemError(
            "not-processed",
            Words("cần một hay nhiều tệp (file), hoặc một văn bản (text)", "one or more `file`, or one `text`, please"),
        )
    drafts = [Draft("-", texts[0])] if texts else _named(uploads)
    return Asked(drafts, _choice(form.fields, serving, lang))


def pair(form: Form, serving: Serving, lang: str) -> Pair:
    """The slip and the file in `form`, checked as the server does by default. Raises `ProblemError`."""
    for name in (*form.fields, *form.files):
        if name not in (("lang",) if name in form.fields else ("slip", "file")):
            raise _bad(name, Words("không có trường này", "there is no such field"))
    if not all(len(form.files.get(name, ())) == 1 for name in ("slip", "file")):
        what = Words("cần một phiếu (slip) và một tệp (file)", "one `slip` and one `file`, please")
        raise ProblemError("not-processed", what)
    slip, draft = (Draft(harmless(each.name), each.data) for name in ("slip", "file") for each in form.files[name])
    return Pair(slip, draft, _choice(form.fields, serving, lang))


def _choice(fields: Mapping[str, Sequence[str]], serving: Serving, lang: str) -> Choice:
    def one(name: str) -> str | None:
        given = [value.strip() for value in fields.get(name, ())]
        if len(given) > 1 or any(len(value) > _LONGEST for value in given):
            raise _bad(name, Words("chỉ nhận một giá trị ngắn", "one short value, please"))
        return given[0] or None if given else None

    def several(name: str) -> tuple[str, ...]:
        given = tuple(part.strip() for value in fields.get(name, ()) for part in value.split(",") if part.strip())
        if len(given) > MAX_NAMES or any(len(value) > _LONGEST for value in given):
            raise _bad(name, Words("quá nhiều tên", "too many names"))
        return tuple(sorted(set(given)))

    settings, stage, own = serving.settings, one("stage"), one("lang")
    if stage is not None and stage not in get_args(Stage):
        raise _bad("stage", Words("cần draft, submit hoặc issue", "draft, submit or issue is expected"))
    if own is not None and own not in _LANGUAGES:
        raise _bad("lang", Words("cần vi hoặc en", "vi or en is expected"))
    for name in ("plan", "standard"):
        if (one(name) or "").endswith(_DATA_FILES):
            raise _bad(name, Words("cần mã, không phải tên tệp", "an id is expected, not the name of a file"))
    chosen = settings._replace(
        plan=one("plan") or settings.plan,
        standard=one("standard") or settings.standard,
        stage=cast("Stage | None", stage) or settings.stage,
        select=several("select") or settings.select,
        ignore=several("ignore") if several("select") else tuple(sorted({*settings.ignore, *several("ignore")})),
    )
    return Choice(chosen, serving.suppressions, own or lang)


def _named(uploads: Sequence[Upload]) -> list[Draft]:
    """The drafts with names that are harmless and told apart."""
    seen: dict[str, int] = {}
    given = [harmless(upload.name) for upload in uploads]
    taken = set(given)
    drafts = []
    for name, upload in zip(given, uploads, strict=True):
        path, own = PurePath(name), name
        seen[name] = seen.get(name, 0) + 1
        while seen[name] > 1 and own in taken:
            own = f"{path.stem} ({seen[name]}){path.suffix}"
            seen[name] += own in taken
        taken.add(own)
        drafts.append(Draft(own, upload.data))
    return drafts


def harmless(name: str) -> str:
    """The last part of a file name, without what may mislead a file system, a header or a reader."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(each for each in last if each.isprintable() and each not in '<>:"|?*').strip(". ")
    if len(kept) > _LONGEST:
        path = PurePath(kept)
        kept = path.stem[: _LONGEST - 20] + path.suffix[:20]
    return kept if kept not in ("", "-") else "du-thao"


def _json(body: bytes) -> Form:
    """A JSON object as a form."""
    text_size(body)
    if body.count(b"[") + body.count(b"{") > _MOST_BRACKETS:
        raise _bad("text", Words("quá nhiều dấu ngoặc; hãy gửi thành tệp", "too many brackets; send it as a file"))
    try:
        value: Any = loads(body)
    except (ValueError, RecursionError):
        raise ProblemError("bad-request", Words("JSON không hợp lệ", "not valid JSON")) from None
    if not isinstance(value, dict):
        raise ProblemError("bad-request", Words("cần một đối tượng JSON", "a JSON object is expected"))
    fields: dict[str, list[str]] = {}
    for name, given in value.items():
        if isinstance(given, list) and name in _LISTS and all(isinstance(each, str) for each in given):
            fields[name] = given
        elif isinstance(given, str):
            fields[name] = [given]
        elif given is None and name != "text":
            fields[name] = []  # as where it is not named
        else:
            raise _bad(name, Words("cần một chuỗi ký tự", "a string is expected"))
    return Form(fields, {})


def _bad(name: str, what: Words) -> ProblemError:
    shown = name[:50]
    return ProblemError("not-processed", Words(f"“{shown}”: {what.vi}", f"“{shown}”: {what.en}"))
