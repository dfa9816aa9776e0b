"""The messages of the protocol: what comes in changes the desk, what is asked is answered from it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from checker import __version__
from checker.errors import CheckerError, Words
from checker.lsp.actions import ALL, all_safe, fixes, mendable, wants
from checker.lsp.desk import Desk, Open
from checker.lsp.diagnostics import NAME, diagnostics
from checker.lsp.examining import Examined, Terms, examined
from checker.lsp.hover import hover
from checker.lsp.mirror import Mirror
from checker.lsp.symbols import flat, tree
from checker.lsp.wishes import Wishes, wished
from checker.read.file import STDIN

__all__ = ["Server", "server"]

_TEXT = ".txt"
_UNTITLED = "untitled"
_PLAIN = frozenset({"plaintext", "text"})
_FAILED = Words(
    "Máy chủ checker gặp một thông điệp không xử lý được", "The checker server met a message it cannot handle"
)


class _Protocol(LanguageServerProtocol):
    """Leaves the texts to the desk: what pygls keeps of them is wrong where lines hold form feeds."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Iterator[Any]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Iterator[Any]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class Server(LanguageServer):
    """The server, with the desk and what the editor wishes and can do."""

    def __init__(self, settle: Callable[[str, Wishes], Terms], lang: str) -> None:
        super().__init__(f"{NAME}-lsp", __version__, protocol_cls=_Protocol)
        self._settle = settle
        self._lang = lang
        self.wishes = Wishes()
        self.desk = Desk(self._examined, self._tell)

    @property
    def lang(self) -> str:
        """For what is said of no text."""
        return self.wishes.lang or self._lang

    def wish(self, settings: object) -> None:
        """Heed `settings`, and say what of them cannot be."""
        self.wishes, mistakes = wished(settings)
        for mistake in mistakes:
            self.show(mistake)

    def show(self, error: CheckerError) -> None:
        """Say `error` in a window of the editor."""
        message = f"{NAME}: {error.sentence(self.lang)}"
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def report_server_error(self, error: Exception, source: object) -> None:
        """Say, in our words and without those of the draft, that a message could not be handled."""
        del source
        self.show(CheckerError(Words(*(f"{_FAILED[lang]} ({type(error).__name__})" for lang in ("vi", "en")))))

    def can(self, *path: str) -> Any:
        """What the editor says of itself at `path` of its capabilities; None where it says nothing."""
        found: Any = self.client_capabilities
        for name in path:
            found = getattr(found, name, None)
        return found

    def mirror(self, text: str) -> Mirror:
        """`text`, in the units agreed on."""
        agreed = self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16
        return Mirror.of(text, types.PositionEncodingKind(agreed))

    def _examined(self, uri: str, mirror: Mirror) -> Examined:
        return examined(_path(uri) or STDIN, mirror, partial(self._settle_for, wishes=self.wishes), self.lang)

    def _settle_for(self, path: str, wishes: Wishes) -> Terms:
        return self._settle(path, wishes)

    def _tell(self, one: Open, seen: Examined) -> None:
        related = bool(self.can("text_document", "publish_diagnostics", "related_information"))
        try:
            found = [*diagnostics(seen, one.uri, related=related)]
        except Exception as error:  # a fault of ours; told, or the editor would wait for ever
            self.report_server_error(error, None)
            raise
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(one.uri, found, one.version))


def server(settle: Callable[[str, Wishes], Terms], lang: str) -> Server:
    """A server; `settle` tells under what a file is checked (and raises `CheckerError`), `lang` is the usual language.

    Start it with `start_io`.
    """
    if not os.environ.get("CHECKER_DEBUG"):
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # its records may hold words of the draft
    made = Server(settle, lang)
    for name, feature in _FEATURES.items():
        made.feature(name, _OPTIONS.get(name))(partial(feature, made))
    return made


def _path(uri: str) -> str | None:
    """The file of `uri`; None for a text that has none yet."""
    return None if urlsplit(uri).scheme == _UNTITLED else to_fs_path(uri)


def _is_text(document: types.TextDocumentItem) -> bool:
    """Is it ours to check: a .txt file, or a plain text that is not saved yet?"""
    path = _path(document.uri)
    if path is None:
        return urlsplit(document.uri).scheme == _UNTITLED and document.language_id in _PLAIN
    return PurePath(path).suffix.lower() == _TEXT


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    ls.wish(params.initialization_options)


async def _initialized(ls: Server, _: types.InitializedParams) -> None:
    if ls.wishes == Wishes():
        await _ask(ls)


async def _configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    if params.settings is None:
        await _ask(ls)
    else:
        ls.wish(params.settings)
        ls.desk.again()


async def _ask(ls: Server) -> None:
    """Ask the editor for its settings, where it can be asked."""
    if not ls.can("workspace", "configuration"):
        return
    wanted = types.ConfigurationParams([types.ConfigurationItem(section=NAME)])
    answer = await ls.workspace_configuration_async(wanted)
    if answer and answer[0]:
        ls.wish(answer[0])
        ls.desk.again()


def _opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    if _is_text(document):
        ls.desk.take(document.uri, document.version, ls.mirror(document.text))


def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    def change(mirror: Mirror) -> Mirror:
        for one in params.content_changes:
            mirror = mirror.changed(getattr(one, "range", None), one.text)
        return mirror

    ls.desk.change(params.text_document.uri, params.text_document.version, change)


def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    if ls.desk.leave(params.text_document.uri):
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _files_changed(ls: Server, _: types.DidChangeWatchedFilesParams) -> None:
    ls.desk.again()


async def _acted(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri, only = params.text_document.uri, params.context.only
    seen = await ls.desk.examined(uri)
    if seen is None:
        return []
    found = [*fixes(seen, uri, params.range)] if wants(only, types.CodeActionKind.QuickFix.value) else []
    # To know what all safe fixes come to, the text is checked several times: not on every move of the cursor.
    if only is not None and wants(only, ALL) and mendable(seen):
        found += [one for one in await ls.desk.aside(lambda: all_safe(seen, uri)) if isinstance(one, types.CodeAction)]
    return found


async def _hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
    seen = await ls.desk.examined(params.text_document.uri)
    forms = ls.can("text_document", "hover", "content_format") or ()
    return None if seen is None else hover(seen, params.position, markdown=types.MarkupKind.Markdown in forms)


async def _outlined(ls: Server, params: types.DocumentSymbolParams) -> list[Any]:
    uri = params.text_document.uri
    seen = await ls.desk.examined(uri)
    if seen is None:
        return []
    hierarchical = ls.can("text_document", "document_symbol", "hierarchical_document_symbol_support")
    return tree(seen) if hierarchical else flat(seen, uri)


def _stopped(ls: Server, _: None) -> None:
    ls.desk.stop()


_FEATURES: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: _initialize,
    types.INITIALIZED: _initialized,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configured,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_CODE_ACTION: _acted,
    types.TEXT_DOCUMENT_HOVER: _hovered,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _outlined,
    types.SHUTDOWN: _stopped,
}
_OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([types.CodeActionKind.QuickFix, ALL]),
}
