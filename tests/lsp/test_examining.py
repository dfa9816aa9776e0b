"""A check that fails, and what the editor is told of it."""

from __future__ import annotations

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT

from checker.errors import CheckerError, Words
from checker.lsp.diagnostics import diagnostics
from checker.lsp.examining import Open, Terms, examined
from checker.lsp.mirror import Mirror


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CheckerError(Words("hỏng", "broken"), path="x.toml"), "x.toml: broken"),
        (RecursionError("words of the draft"), "the program itself failed, RecursionError (test_examining.py:"),
    ],
)
def test_a_check_that_fails(error: Exception, said: str) -> None:
    def settle(path: str) -> Terms:
        raise error

    seen = examined(Open("file:///a.txt", 7, Mirror.of(DRAFT)), "a.txt", settle, "en")
    (told,) = diagnostics(seen, related=True)
    assert said in told.message and "words of the draft" not in told.message
    assert told.range == types.Range(types.Position(0, 0), types.Position(0, len("BÁO CÁO")))
