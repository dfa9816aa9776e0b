"""`checker lsp` where it cannot run; tests/lsp has what it does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

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
    assert f"{said}: {sys.executable}" in answer.err
    assert 'pip install "pygls' in answer.err
    assert "checker[" not in answer.err


def message(method: str, params: object = None, number: int | None = None) -> bytes:
    content: dict[str, object] = {"jsonrpc": "2.0", "method": method}
    body = json.dumps(
        content | ({} if number is None else {"id": number}) | ({} if params is None else {"params": params})
    )
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body.encode())


OPEN = {
    "textDocument": {"uri": "file:///a.txt", "languageId": "plaintext", "version": 1, "text": "Ngày 5/4/2024.\n" * 2000}
}
ABLE = {"workspace": {"configuration": True}}
BEGIN = [
    message("initialize", {"processId": None, "rootUri": None, "capabilities": ABLE}, 1),
    message("initialized", {}),
    message("textDocument/didOpen", OPEN),
]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ([], 1),
        ([message("exit")], 1),
        (BEGIN, 1),
        ([*BEGIN, message("exit")], 1),
        ([*BEGIN, message("shutdown", None, 2), message("exit")], 0),
    ],
    ids=["nothing", "exit", "no exit", "exit without shutdown", "shutdown, exit"],
)
def test_the_end_comes_at_any_time(
    process: Callable[..., subprocess.CompletedProcess[bytes]], said: list[bytes], code: int
) -> None:
    """Also while a text is checked and before the editor has told its settings."""
    done = process("lsp", stdin=b"".join(said))
    assert (done.returncode, done.stderr) == (code, b"")
    assert (b'"id": 2' in done.stdout) == (code == 0)
