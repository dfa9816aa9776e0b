"""An editor that speaks to `checker lsp`, by pytest-lsp: a process of its own, over its standard input and output.

It keeps its texts by its own count, in UTF-16 as editors do, so that it and the server can disagree.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features
from tests.cli.test_config import THREE
from tests.lsp.abilities import ABLE

__all__ = ["LONG", "Editor", "codes", "editor", "places"]

LONG = 30
"""Seconds after which a server that says nothing has failed."""


def codes(told: Iterable[types.Diagnostic]) -> list[str]:
    """The rules."""
    return [str(one.code) for one in told]


def places(one: Editor, uri: str, told: Iterable[types.Diagnostic]) -> list[str]:
    """What the `THREE` findings are about."""
    return [one.at(uri, diagnostic.range) for diagnostic in told if diagnostic.code in THREE]


class Editor:
    """What the user has open, and what the server said of it."""

    def __init__(self, client: LanguageClient, units: str) -> None:
        self.client, self.units = client, units
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.heard: list[types.PublishDiagnosticsParams] = []
        """What the server has said and was listened to."""
        self.registered: asyncio.Queue[types.RegistrationParams] = asyncio.Queue()

    def open(self, file: Path | str, text: str, language: str = "plaintext") -> str:
        """Open a text; gives its URI."""
        uri = file if isinstance(file, str) else file.as_uri()
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def type(self, uri: str, place: types.Range | None, text: str) -> None:
        """Replace what stands at `place` (all, where it is None)."""
        self.versions[uri] += 1
        was = self.texts[uri]
        if place is None:
            self.texts[uri] = text
        else:
            start, end = self.offset(uri, place.start), self.offset(uri, place.end)
            self.texts[uri] = was[:start] + text + was[end:]
        change = (
            types.TextDocumentContentChangeWholeDocument(text)
            if place is None
            else types.TextDocumentContentChangePartial(place, text)
        )
        name = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(name, [change]))

    def save(self, uri: str) -> None:
        """Say that a text is saved."""
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str) -> None:
        """Close a text."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def next(self) -> types.PublishDiagnosticsParams:
        """What the server says next."""
        self.heard.append(await asyncio.wait_for(self.told.get(), LONG))
        return self.heard[-1]

    async def said(self, uri: str) -> list[types.Diagnostic]:
        """What the server says of the newest version."""
        while True:
            told = await self.next()
            if told.uri == uri and told.version == self.versions[uri]:
                return list(told.diagnostics)

    async def shown(self, number: int = 1) -> list[str]:
        """The first messages shown in a window."""
        for _ in range(LONG * 50):
            if len(self.client.messages) >= number:
                break
            await asyncio.sleep(0.02)
        return [message.message for message in self.client.messages]

    def lines(self, uri: str) -> list[str]:
        """The lines of a text, as the protocol counts them."""
        return re.split(r"\r\n|\r|\n", self.texts[uri])

    def offset(self, uri: str, position: types.Position) -> int:
        """Where `position` is in the text."""
        ends = [match.end() for match in re.finditer(r"\r\n|\r|\n", self.texts[uri])]
        line = self.lines(uri)[position.line]
        return [0, *ends][position.line] + len(self._decoded(self._encoded(line)[: position.character * self._width]))

    def place(self, uri: str, words: str) -> types.Range:
        """Where `words`, on one line, stand first."""
        for number, line in enumerate(self.lines(uri)):
            if words in line:
                column = line.index(words)
                ends = (len(self._encoded(line[:end])) // self._width for end in (column, column + len(words)))
                return types.Range(*(types.Position(number, end) for end in ends))
        raise AssertionError(words)

    def at(self, uri: str, place: types.Range) -> str:
        """What stands at `place`."""
        return self.texts[uri][self.offset(uri, place.start) : self.offset(uri, place.end)]

    def edited(self, uri: str, edits: Iterable[types.TextEdit]) -> str:
        """The text after `edits`."""
        text = self.texts[uri]
        placed = (
            (self.offset(uri, edit.range.start), self.offset(uri, edit.range.end), edit.new_text) for edit in edits
        )
        for start, end, new in sorted(placed, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    async def actions(self, uri: str, place: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        """What the server offers to do at `place`."""
        context = types.CodeActionContext([], only=only)
        name = types.TextDocumentIdentifier(uri)
        found = await self.client.text_document_code_action_async(types.CodeActionParams(name, place, context))
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    def after(self, edit: types.WorkspaceEdit | None, uri: str) -> str:
        """The text after `edit`, which is of this text alone, and of this version where it says so."""
        assert edit is not None
        if edit.document_changes is None:
            assert edit.changes is not None and [*edit.changes] == [uri]
            return self.edited(uri, edit.changes[uri])
        (one,) = edit.document_changes
        assert isinstance(one, types.TextDocumentEdit)
        assert (one.text_document.uri, one.text_document.version) == (uri, self.versions[uri])
        return self.edited(uri, (each for each in one.edits if isinstance(each, types.TextEdit)))

    async def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """What the server says on pointing there."""
        name = types.TextDocumentIdentifier(uri)
        return await self.client.text_document_hover_async(types.HoverParams(name, position))

    async def outline(self, uri: str) -> list[Any]:
        """The parts of the text."""
        name = types.TextDocumentIdentifier(uri)
        found = await self.client.text_document_document_symbol_async(types.DocumentSymbolParams(name))
        return list(found or ())

    def end(self, uri: str) -> types.Range:
        """Behind the last character."""
        lines = self.lines(uri)
        end = types.Position(len(lines) - 1, len(self._encoded(lines[-1])) // self._width)
        return types.Range(end, end)

    async def ask(self, method: str, params: object, number: str | None = None) -> Any:
        """The answer to any question, which may be numbered so."""
        asked = self.client.protocol.send_request(method, params, msg_id=number)
        return await asyncio.wait_for(asyncio.wrap_future(asked), LONG)

    def send(self, body: bytes) -> None:
        """A message that need not be one."""
        server = self.client._server
        assert server is not None and server.stdin is not None
        server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def configure(self, settings: object) -> None:
        """Tell the server of other settings."""
        told: Any = settings
        self.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(told))

    @property
    def _width(self) -> int:
        return {"utf-8": 1, "utf-16": 2, "utf-32": 4}[self.units]

    def _encoded(self, text: str) -> bytes:
        return text.encode(self.units if self.units == "utf-8" else f"{self.units}-le")

    def _decoded(self, data: bytes) -> str:
        return data.decode(self.units if self.units == "utf-8" else f"{self.units}-le")


@asynccontextmanager
async def editor(
    *arguments: str,
    able: types.ClientCapabilities = ABLE,
    options: object = None,
    settings: Mapping[str, Any] | None = None,
) -> AsyncIterator[Editor]:
    """An editor with the server `checker lsp` and those arguments.

    `able`: its capabilities; `options`: what it tells at the beginning; `settings`: what it answers when asked.
    """
    client = LanguageClient(converter_factory=default_converter, configuration={"": dict(settings or {})})
    one = Editor(client, "utf-16")
    features: dict[str, Callable[..., Any]] = {
        **DEFAULT_CLIENT_FEATURES,
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: partial(one.told.put_nowait),
        types.CLIENT_REGISTER_CAPABILITY: partial(one.registered.put_nowait),
    }
    register_lsp_features(client, features)
    await client.start_io(sys.executable, "-m", "checker", "lsp", *arguments)
    try:
        params = types.InitializeParams(able, initialization_options=options)
        result = await asyncio.wait_for(client.initialize_session(params), LONG)
        one.units = str(getattr(result.capabilities.position_encoding, "value", result.capabilities.position_encoding))
        yield one
        await asyncio.wait_for(client.shutdown_session(), LONG)
    finally:
        if client._server is not None and client._server.returncode is None:
            client._server.kill()
        await client.stop()  # type: ignore[no-untyped-call]
