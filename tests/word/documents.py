"""The nine correct documents as Word files, and what the program says of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.test_documents import DOCUMENTS
from tests.word.settings import SETTINGS
from tests.word.writer import write

from checker import Result
from checker.document import Document
from checker.finding import Stage
from checker.parse import parse
from checker.pipeline import Settings, lint_source
from checker.read import from_string
from checker.read.word import read_word

__all__ = ["file", "linted", "parsed"]


@cache
def parsed(name: str) -> Document:
    """The document `name` ("36-hd-vptw/bao-cao") as its text is understood."""
    return parse(from_string((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")))


def file(name: str, **changes: Any) -> bytes:
    """The document as a .docx set to the letter of its standard, apart from `changes` of the settings."""
    settings = SETTINGS[name.split("/", maxsplit=1)[0]]
    unknown = set(changes) - set(settings) - {"marks"}
    assert not unknown, f"no such setting: {unknown}"
    return write(parsed(name), {**settings, **changes})


def linted(name: str, stage: Stage = "issue", **changes: Any) -> Result:
    """What is said of that file; a report is held against its plan."""
    standard, kind = name.split("/")
    plan = str(DOCUMENTS / standard / "ke-hoach-giao.yaml") if kind == "bao-cao" else None
    source = read_word(file(name, **changes), f"{name}.docx")
    return lint_source(source, Settings(plan=plan, stage=stage), ())
