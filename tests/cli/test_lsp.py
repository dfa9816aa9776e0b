"""`checker lsp` where it cannot run; tests/lsp has what it does."""

from __future__ import annotations

import sys

import pytest
from tests.cli.conftest import Checker


@pytest.mark.parametrize(("lang", "said"), [("vi", "hãy cài bằng"), ("en", "install it by")])
def test_without_its_library_the_extra_is_named(
    checker: Checker, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    for name in [name for name in sys.modules if name.startswith("checker.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    answer = checker("lsp", "--lang", lang)
    assert (answer.code, answer.out) == (2, "")
    assert f"{said}: pip install 'checker[lsp]'" in answer.err


def test_standard_input_that_ends_ends_it(process: object) -> None:
    assert callable(process)
    done = process("lsp")
    assert (done.returncode, done.stdout) == (0, b"")
