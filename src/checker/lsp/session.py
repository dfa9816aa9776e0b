"""One editor and this server: what both can do, what the editor wishes, which texts it has open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lsprotocol import types
from pygls.exceptions import FeatureRequestError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from checker import __version__
from checker.errors import CheckerError, Words
from checker.lsp.desk import Desk
from checker.lsp.diagnostics import NAME, diagnostics
from checker.lsp.examining import Examined, Open, Terms, examined
from checker.lsp.mirror import Mirror
from checker.lsp.wishes import Wishes, wished
from checker.read.file import STDIN

__all__ = ["Session"]

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


class Session(LanguageServer):
    """The server of one editor. `settle` tells under what a file is checked, `lang` is the usual language."""

    def __init__(self, settle: Callable[[str, Wishes], Terms], lang: str) -> None:
        super().__init__(f"{NAME}-lsp", __version__, protocol_cls=_Protocol)
        self._settle = settle
        self._lang = lang
        self._at_first = self.wishes = Wishes()
        self.desk = Desk(self._examined, self._tell)
        self.ended = False
        """Has the editor said that it ends?"""

    @property
    def lang(self) -> str:
        """For what is said of no text."""
        return self.wishes.lang or self._lang

    def begin(self, options: object) -> None:
        """Heed what the editor wishes at the beginning, which holds wherever it wishes nothing else later."""
        self._at_first = self.wishes = self._heeded(options)

    def wish(self, settings: object) -> None:
        """Heed `settings` in place of those before."""
        self.wishes = self._heeded(settings).over(self._at_first)

    def show(self, error: CheckerError) -> None:
        """Say `error` in a window of the editor."""
        message = f"{NAME}: {error.sentence(self.lang)}"
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def report_server_error(self, error: Exception, source: object) -> None:
        """Say, in our words and without those of the draft, that a message could not be handled.

        Who asked something has the error as the answer.
        """
        if source is not FeatureRequestError:
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

    def _heeded(self, settings: object) -> Wishes:
        wishes, mistakes = wished(settings)
        for mistake in mistakes:
            self.show(mistake)
        return wishes

    def _examined(self, text: Open) -> Examined:
        wishes = self.wishes
        return examined(text, to_fs_path(text.uri) or STDIN, lambda path: self._settle(path, wishes), self.lang)

    def _tell(self, seen: Examined) -> None:
        related = bool(self.can("text_document", "publish_diagnostics", "related_information"))
        try:
            found = [*diagnostics(seen, related=related)]
        except Exception as error:  # a fault of ours; told, or the editor would wait for ever
            self.report_server_error(error, None)
            raise
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(seen.text.uri, found, seen.text.version))
