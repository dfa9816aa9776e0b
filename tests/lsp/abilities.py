"""What editors say of themselves."""

from __future__ import annotations

from lsprotocol import types

__all__ = ["ABLE", "FULL", "can"]

ABLE = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(configuration=True),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown, types.MarkupKind.PlainText]),
        document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
    ),
)

FULL = types.ClientCapabilities(
    general=ABLE.general,
    workspace=types.WorkspaceClientCapabilities(
        configuration=True,
        did_change_configuration=types.DidChangeConfigurationClientCapabilities(dynamic_registration=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True, version_support=True),
        code_action=types.CodeActionClientCapabilities(
            data_support=True,
            is_preferred_support=True,
            code_action_literal_support=types.ClientCodeActionLiteralOptions(
                types.ClientCodeActionKindOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.Source])
            ),
            resolve_support=types.ClientCodeActionResolveOptions(["edit"]),
        ),
    ),
)
"""What VS Code can, of what matters here."""


def can(*encodings: types.PositionEncodingKind) -> types.ClientCapabilities:
    """An editor that counts in these."""
    general = types.GeneralClientCapabilities(position_encodings=list(encodings))
    return types.ClientCapabilities(text_document=ABLE.text_document, general=general)
