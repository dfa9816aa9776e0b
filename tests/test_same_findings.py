"""One draft in txt, docx, odt, rtf and pdf: the same is said of its text, at the corresponding places.

The drafts are the nine correct documents and, several at a time, their single faults. LibreOffice makes the other
formats of the Word files; what only a layout shows, or a file as such, is compared nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.as_word import as_word
from tests.office import OFFICE, convert_all
from tests.test_documents import DOCUMENTS
from tests.test_faults import ALL, Fault

from checker import Result
from checker.errors import CheckerError, Words
from checker.finding import Finding, Stage
from checker.pipeline import Settings, lint_source
from checker.read import decode, from_string
from checker.read.office import convert
from checker.source import Source

_ELSEWHERE = ("layout", "file")
_NUMBERED_BY_WORD = frozenset({"reference.note-without-mark", "reference.notes-out-of-order"})
_NOT_PRINTED = frozenset({"text.stray-character"})
_BY_WAY_OF = {"odt": "writer8", "rtf": "Rich Text Format"}
"""Formats that are read as the Word file LibreOffice makes of them, and the filter by which it does."""
_LEAST, _MOST = 4, 16
"""Faults in one draft; with fewer it is compared as .docx alone."""


class Draft(NamedTuple):
    """A draft and how it is checked."""

    name: str
    text: str
    stage: Stage
    standard: str | None
    plan: str | None
    faults: int


def _drafts() -> Iterator[Draft]:
    """The nine correct documents, then these with their faults."""
    for path in sorted(DOCUMENTS.glob("*/*.txt")):
        plan = str(path.with_name("ke-hoach-giao.yaml")) if path.stem == "bao-cao" else None
        yield Draft(f"{path.parent.name} {path.stem}", path.read_text(encoding="utf-8"), "issue", None, plan, 0)
    left: dict[tuple[Any, ...], list[Fault]] = {}
    for each in ALL:
        fault: Fault = each.values[0]
        if fault.document and not fault.suppress and not fault.rule.startswith(_ELSEWHERE):
            left.setdefault((fault.document, fault.stage, fault.standard, fault.plan), []).append(fault)
    for (document, stage, standard, plan), faults in left.items():
        named = str((DOCUMENTS / document).with_name(f"{plan}.yaml")) if plan else None
        rest = faults
        while rest:
            text, taken = _changed(rest)
            rest = [fault for fault in rest if fault not in taken]
            yield Draft(f"{document} {taken[0].rule}".replace("/", " "), text, stage, standard, named, len(taken))


def _changed(faults: list[Fault]) -> tuple[str, list[Fault]]:
    """The document with as many of `faults` as do not touch each other, and these."""
    text, taken = faults[0].correct(), list[Fault]()
    for fault in faults:
        if len(taken) < _MOST and text.count(fault.replace) == 1:
            changed = text.replace(fault.replace, fault.by)
            if all(before.by in changed for before in taken):
                text = changed
                taken.append(fault)
    assert taken, f"stands not once in its document: {faults[0].replace!r}"
    return text, taken


DRAFTS = tuple(_drafts())
CONVERTED = tuple(draft for draft in DRAFTS if not 0 < draft.faults < _LEAST)
"""Those that are made in the other formats, for each takes LibreOffice its time."""
Files = dict[Draft, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """The drafts in the formats that LibreOffice makes of the Word files."""
    folder = tmp_path_factory.mktemp("drafts")
    words = {draft: as_word(draft.text) for draft in CONVERTED}
    return {form: _all(words, "docx", form, folder / form) for form in ("odt", "rtf", "pdf")}


@pytest.fixture(scope="module")
def converted(made: dict[str, Files], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """The Word file that LibreOffice makes of each .odt and .rtf as the program gives it; of all of them at once."""
    folder = tmp_path_factory.mktemp("converted")
    given = {form: {draft: _given(data, form) for draft, data in made[form].items()} for form in _BY_WAY_OF}
    return {form: _all(files, form, "docx", folder / form, _BY_WAY_OF[form]) for form, files in given.items()}


def _all(files: Files, form: str, to: str, folder: Path, read_by: str | None = None) -> Files:
    """What LibreOffice makes of `files`."""
    folder.mkdir()
    paths = [folder / f"{number:03}.{form}" for number in range(len(files))]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    made = convert_all(paths, to, folder / to, read_by)
    return {draft: path.read_bytes() for draft, path in zip(files, made, strict=True)}


def _given(data: bytes, form: str) -> bytes:
    """What the program gives to LibreOffice of a file with the content `data`."""
    given = []

    def take(data: bytes, suffix: str, read_by: str, path: str) -> bytes:
        given.append(data)
        raise CheckerError(Words("", ""), path=path)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(CheckerError):
        patch.setattr(convert, "converted", take)
        decode(data, f"draft.{form}")
    return given[0]


def _lint(source: Source, draft: Draft) -> Result:
    return lint_source(source, Settings(plan=draft.plan, standard=draft.standard, stage=draft.stage))


@cache
def _of_text(draft: Draft) -> Result:
    return _lint(from_string(f"{draft.text}\n"), draft)


class Said(NamedTuple):
    """A finding as it can be compared: rule, words, and the letters around them on their line."""

    rule: str
    words: str
    before: str
    after: str

    def like(self, other: Said) -> bool:
        """Whether both say the same of the same place; lines end elsewhere, so the letters they share are compared."""
        if self.rule != other.rule:
            return False
        if not (self.words == other.words or (self.rule.startswith("coverage.") and self._begins(other))):
            return False  # of what fails to answer a task the first line is shown, and that is as long as it is
        before = min(len(self.before), len(other.before))
        after = min(len(self.after), len(other.after))
        return (
            self.before[len(self.before) - before :] == other.before[len(other.before) - before :]
            and self.after[:after] == other.after[:after]
        )

    def _begins(self, other: Said) -> bool:
        return self.words.startswith(other.words) or other.words.startswith(self.words)


def _said(result: Result) -> list[Said]:
    source = result.document.source
    return [
        Said(finding.rule, " ".join(finding.text.split()), *_around(finding, source.text))
        for finding in result.findings
        if not finding.rule.startswith(_ELSEWHERE)
    ]


def _around(finding: Finding, text: str) -> tuple[str, str]:
    """The letters before and after the finding, up to the end of the line or to a gap between columns."""
    if finding.span is None:
        return "", ""
    before = text[text.rfind("\n", 0, finding.span.start) + 1 : finding.span.start].rpartition("    ")[2]
    after = text[finding.span.end :].partition("\n")[0].partition("    ")[0]
    if finding.rule.startswith("coverage."):
        after = ""
    return _letters(before), _letters(after)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _differences(expected: list[Said], found: list[Said]) -> list[str]:
    """What is said of one and not of the other."""
    lost = []
    left = list(found)
    for one in expected:
        same = next((at for at, other in enumerate(left) if one.like(other)), None)
        if same is None:
            lost.append(f"not found: {one}")
        else:
            del left[same]
    return [*lost, *(f"found beside: {one}" for one in left)]


@pytest.mark.parametrize("draft", DRAFTS, ids=[draft.name for draft in DRAFTS])
def test_the_same_is_found_in_a_word_file(draft: Draft) -> None:
    _compare(draft, decode(as_word(draft.text), "draft.docx"))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("form", ["odt", "rtf", "pdf"])
@pytest.mark.parametrize("draft", CONVERTED, ids=[draft.name for draft in CONVERTED])
def test_the_same_is_found_in_other_formats(
    draft: Draft,
    form: str,
    made: dict[str, Files],
    converted: dict[str, Files],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if form in _BY_WAY_OF:
        monkeypatch.setattr(convert, "converted", lambda *_: converted[form][draft])
    _compare(draft, decode(made[form][draft], f"draft.{form}"), _NOT_PRINTED if form == "pdf" else frozenset())


def _compare(draft: Draft, source: Source, unseen: frozenset[str] = frozenset()) -> None:
    """Fails where other things are said of `source` than of the draft as a text, apart from the rules `unseen`."""
    expected, found = _of_text(draft), _lint(source, draft)
    silent = _NUMBERED_BY_WORD | unseen
    assert (
        _differences(*([one for one in _said(result) if one.rule not in silent] for result in (expected, found))) == []
    )
    assert (found.document.kind, found.standard) == (expected.document.kind, expected.standard)
    assert _statuses(found) == _statuses(expected)


def _statuses(result: Result) -> list[str]:
    coverage = result.coverage
    return [] if coverage is None else [task.status for group in coverage.groups for task in group.tasks]


def test_faults_of_all_areas_are_among_the_drafts() -> None:
    told = {finding.rule.partition(".")[0] for draft in DRAFTS for finding in _of_text(draft).findings}
    every = {each.values[0].rule.partition(".")[0] for each in ALL}
    assert told == every - set(_ELSEWHERE)
