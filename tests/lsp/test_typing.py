"""`checker lsp` while a draft is written, saved, closed and named anew."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from tests.cli.test_config import DRAFT, THREE, write
from tests.lsp.editor import codes, editor

pytestmark = pytest.mark.asyncio


async def test_only_the_newest_version_counts(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", "")
        assert await one.said(uri) == []
        for end in range(0, len(DRAFT), 7):
            one.type(uri, one.end(uri), DRAFT[end : end + 7])
        assert one.texts[uri] == DRAFT
        assert codes(await one.said(uri)) == THREE
        assert one.told.empty()


async def test_what_is_asked_is_answered_of_the_newest_version(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        one.type(uri, one.place(uri, "5/4/2024"), "ngày 6/4/2024")
        (action,) = await one.actions(uri, one.place(uri, "6/4/2024"))
        assert "ngày 06/4/2024" in one.after(action.edit, uri)


async def test_several_drafts_are_told_apart(folder: Path) -> None:
    async with editor() as one:
        uris = [one.open(folder / f"{number}.txt", DRAFT.replace("5/4", f"{number}/4")) for number in range(4, 8)]
        found: dict[str, str] = {}
        while len(found) < len(uris):
            told = await one.next()
            found[told.uri] = one.at(told.uri, told.diagnostics[0].range)
        assert [found[uri] for uri in uris] == ["4/4/2024", "5/4/2024", "6/4/2024", "7/4/2024"]


async def test_a_draft_that_gets_another_name(folder: Path) -> None:
    async with editor() as one:
        first, second = folder / "a.txt", folder / "b.txt"
        uri = one.open(first, DRAFT)
        assert codes(await one.said(uri)) == THREE
        one.close(uri)
        other = one.open(second, DRAFT)
        assert [(told.uri, len(told.diagnostics)) for told in (await one.next(), await one.next())] == [
            (uri, 0),
            (other, 3),
        ]
        assert await one.outline(uri) == []


async def test_a_draft_that_is_closed_before_it_is_checked(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        one.close(uri)
        assert codes(await one.said(one.open(folder / "b.txt", DRAFT))) == THREE
        assert [told.diagnostics for told in one.heard if told.uri == uri] == [()]


async def test_a_draft_that_is_saved_is_held_against_what_stands_beside_it_now(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        assert codes(await one.said(uri)) == THREE
        write(folder / "a.txt.checker.toml", '[[suppress]]\nrule = "date"\nreason = "as in the original"\n')
        one.save(uri)
        assert codes(await one.said(uri)) == THREE[2:]


async def test_a_question_that_is_taken_back(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        one.type(uri, one.place(uri, "5/4/2024"), "6/4/2024")
        name = types.TextDocumentIdentifier(uri)
        asked = asyncio.ensure_future(
            one.ask(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(name), "outline")
        )
        await asyncio.sleep(0)
        one.client.cancel_request(types.CancelParams("outline"))
        with pytest.raises(JsonRpcException) as refused:
            await asked
        assert refused.value.code == types.LSPErrorCodes.RequestCancelled
        assert codes(await one.said(uri)) == THREE
        assert len(await one.outline(uri)) == 1
