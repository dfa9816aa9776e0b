"""The messages of the protocol: what comes in changes the desk, what is asked is answered from it."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from lsprotocol import types
from pygls.uris import to_fs_path

from checker.lsp.actions import ALL, all_safe, every, fixes, mendable, wants
from checker.lsp.diagnostics import NAME
from checker.lsp.examining import Open, Terms
from checker.lsp.hover import hover
from checker.lsp.mirror import Mirror
from checker.lsp.session import Session
from checker.lsp.symbols import flat, tree
from checker.lsp.wishes import Wishes

__all__ = ["server"]

_TEXT = ".txt"
_UNTITLED = "untitled"
_PLAIN = frozenset({"plaintext", "text"})
_BESIDE = "**/{*checker,pyproject}.toml"
"""The files beside a draft that have a say: configurations and suppressions."""


def server(settle: Callable[[str, Wishes], Terms], lang: str) -> Session:
    """A server; `settle` tells under what a file is checked (and raises `CheckerError`), `lang` is the usual language.

    Start it with `start_io`.
    """
    if not os.environ.get("CHECKER_DEBUG"):
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # its records may hold words of the draft
    made = Session(settle, lang)
    for name, feature in _FEATURES.items():
        made.feature(name, _OPTIONS.get(name))(partial(feature, made))
    return made


def _is_text(document: types.TextDocumentItem) -> bool:
    """Is it ours to check: a .txt file, or a plain text that is not saved yet?"""
    path = to_fs_path(document.uri)
    if path is None:
        return urlsplit(document.uri).scheme == _UNTITLED and document.language_id in _PLAIN
    return PurePath(path).suffix.lower() == _TEXT


def _initialize(ls: Session, params: types.InitializeParams) -> None:
    ls.begin(params.initialization_options)


async def _initialized(ls: Session, _: types.InitializedParams) -> None:
    """Ask the editor for its settings, and to tell of changes of them and of the files beside, where it can."""
    with suppress(asyncio.CancelledError):  # it ended before it answered, which pygls would take for a fault
        await _ask(ls)
        if wanted := [*_wanted(ls)]:
            await ls.client_register_capability_async(types.RegistrationParams(wanted))


def _wanted(ls: Session) -> Iterator[types.Registration]:
    if ls.can("workspace", "did_change_configuration", "dynamic_registration"):
        settings = types.DidChangeConfigurationRegistrationOptions(section=NAME)
        yield types.Registration("settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, settings)
    if ls.can("workspace", "did_change_watched_files", "dynamic_registration"):
        files = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(_BESIDE)])
        yield types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, files)


async def _configured(ls: Session, params: types.DidChangeConfigurationParams) -> None:
    if params.settings is None:
        await _ask(ls)
    else:
        ls.wish(params.settings)
        ls.desk.again()


async def _ask(ls: Session) -> None:
    """Ask the editor for its settings, where it can be asked."""
    if ls.can("workspace", "configuration"):
        wanted = types.ConfigurationParams([types.ConfigurationItem(section=NAME)])
        answer = await ls.workspace_configuration_async(wanted)
        before = ls.wishes
        ls.wish(answer[0] if answer else None)
        if ls.wishes != before:
            ls.desk.again()


def _opened(ls: Session, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    if _is_text(document):
        ls.desk.take(Open(document.uri, document.version, ls.mirror(document.text)))


def _changed(ls: Session, params: types.DidChangeTextDocumentParams) -> None:
    def change(mirror: Mirror) -> Mirror:
        for one in params.content_changes:
            mirror = mirror.changed(getattr(one, "range", None), one.text)
        return mirror

    ls.desk.change(params.text_document.uri, params.text_document.version, change)


def _closed(ls: Session, params: types.DidCloseTextDocumentParams) -> None:
    if ls.desk.leave(params.text_document.uri):
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _beside(ls: Session, _: types.DidChangeWatchedFilesParams | types.DidSaveTextDocumentParams) -> None:
    """The files beside have changed; or may have, for few editors watch them, and all tell of a text that is saved."""
    ls.desk.again()


async def _acted(ls: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    only = params.context.only
    seen = await ls.desk.examined(params.text_document.uri)
    if seen is None:
        return []
    quick = wants(only, types.CodeActionKind.QuickFix.value)
    found = [*fixes(seen, params.range, versioned=_versioned(ls))] if quick else []
    if wants(only, ALL) and mendable(seen):
        # What all safe fixes come to takes several checks: not on every move of the cursor.
        if "edit" in (ls.can("text_document", "code_action", "resolve_support", "properties") or ()):
            found.append(every(seen))
        elif only is not None and (action := await _resolved(ls, every(seen))).edit is not None:
            found.append(action)
    return found


async def _resolved(ls: Session, action: types.CodeAction) -> types.CodeAction:
    """`action` with its edit; any other than the one that makes all safe fixes has it already."""
    uri = action.data
    if action.kind == ALL and isinstance(uri, str) and (seen := await ls.desk.examined(uri)) is not None:
        action.edit = await ls.desk.aside(partial(all_safe, seen, versioned=_versioned(ls)))
    return action


def _versioned(ls: Session) -> bool:
    return bool(ls.can("workspace", "workspace_edit", "document_changes"))


async def _hovered(ls: Session, params: types.HoverParams) -> types.Hover | None:
    seen = await ls.desk.examined(params.text_document.uri)
    forms = ls.can("text_document", "hover", "content_format") or ()
    return None if seen is None else hover(seen, params.position, markdown=types.MarkupKind.Markdown in forms)


async def _outlined(ls: Session, params: types.DocumentSymbolParams) -> list[Any]:
    seen = await ls.desk.examined(params.text_document.uri)
    if seen is None:
        return []
    hierarchical = ls.can("text_document", "document_symbol", "hierarchical_document_symbol_support")
    return tree(seen) if hierarchical else flat(seen)


def _stopped(ls: Session, _: None) -> None:
    ls.ended = True
    ls.desk.stop()


_FEATURES: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: _initialize,
    types.INITIALIZED: _initialized,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configured,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _beside,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _beside,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_CODE_ACTION: _acted,
    types.CODE_ACTION_RESOLVE: _resolved,
    types.TEXT_DOCUMENT_HOVER: _hovered,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _outlined,
    types.SHUTDOWN: _stopped,
}
_OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [types.CodeActionKind.QuickFix, ALL], resolve_provider=True
    ),
}
