"""Real Word files annotated: the text stays, the file stays sound, a second copy is the first."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.annotate.copies import DAY, faults

from checker.annotate import Order, annotate
from checker.annotate.ours import without_ours
from checker.finding import Result
from checker.pipeline import Settings, lint_source
from checker.read.word import read_word
from checker.source import Source

CORPUS = os.environ.get("CHECKER_CORPUS")
FILES = sorted(Path(CORPUS, "original").glob("*.docx")) if CORPUS else []


@pytest.mark.skipif(not FILES, reason="CHECKER_CORPUS names no folder of real documents")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_file_is_annotated_soundly(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    known: dict[str, Result] = {}

    def check(source: Source) -> Result:
        return known.setdefault(source.original, known.get(source.original) or lint_source(source, Settings()))

    text = read_word(data, "x").original
    for order in (Order(DAY), Order(DAY, "en", suggest=True, summary=True)):
        made = annotate(data, "x", check, order)
        assert annotate(made.data, "x", check, order).data == made.data
        assert read_word(without_ours(made.data, "x"), "x").original == text
        assert order.suggest or read_word(made.data, "x").original == text
    assert not faults(made.data, data, tmp_path)  # of the copy with all there can be in it
