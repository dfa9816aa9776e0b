"""Under what `checker lsp` checks: settings of the editor, files beside the draft."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT, ONLY, THREE, write
from tests.lsp.abilities import FULL
from tests.lsp.editor import LONG, codes, editor

pytestmark = pytest.mark.asyncio


async def test_settings_while_it_runs(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        assert "Cách sửa" in (await one.said(uri))[0].message
        one.configure({"checker": {"lang": "en", "stage": "issue", "standard": "30-2020-nd-cp"}})
        told = await one.said(uri)
        assert "Remedy" in told[0].message
        assert codes(told) != THREE  # State rules ask for "./."
        one.configure({})
        assert codes(await one.said(uri)) == THREE


async def test_settings_the_editor_is_asked_for(folder: Path) -> None:
    async with editor(settings={"checker": {"lang": "en"}}) as one:
        uri = one.open(folder / "a.txt", DRAFT)
        while "Remedy" not in (await one.said(uri))[0].message:
            pass
        one.client.set_configuration({"checker": {"lang": "vi"}})
        one.configure(None)
        while "Cách sửa" not in (await one.said(uri))[0].message:
            pass


async def test_the_configuration_beside_the_draft(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        assert codes(await one.said(uri)) == THREE
        write(folder / "checker.toml", f'lang = "en"\nexclude = ["b.txt"]\n{ONLY}')
        write(folder / "a.txt.checker.toml", '[[suppress]]\nrule = "date"\nreason = "as in the original"\n')
        one.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
        (told,) = await one.said(uri)
        assert told.code == "closing.end-mark"
        assert "Remedy" in told.message
        assert await one.said(one.open(folder / "b.txt", DRAFT)) == []


async def test_empty_settings_do_not_take_back_what_was_said_at_the_beginning(folder: Path) -> None:
    async with editor(options={"lang": "en", "stage": "issue"}) as one:
        one.configure({})
        uri = one.open(folder / "a.txt", DRAFT)
        assert "Remedy" in (await one.said(uri))[0].message
        one.configure({"checker": {"lang": "vi"}})
        while "Cách sửa" not in (await one.said(uri))[0].message:
            pass


async def test_what_the_editor_is_to_tell_of(folder: Path) -> None:
    async with editor(able=FULL) as one:
        asked = await asyncio.wait_for(one.registered.get(), LONG)
        assert {each.method: each.register_options for each in asked.registrations} == {
            types.WORKSPACE_DID_CHANGE_CONFIGURATION: {"section": "checker"},
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: {"watchers": [{"globPattern": "**/{*checker,pyproject}.toml"}]},
        }
