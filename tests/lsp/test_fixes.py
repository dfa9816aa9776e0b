"""What `checker lsp` offers to mend."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT
from tests.lsp.abilities import FULL
from tests.lsp.drafts import OTHERS
from tests.lsp.editor import editor

pytestmark = pytest.mark.asyncio

TOP = types.Position(0, 0)
EVERYWHERE = types.Range(TOP, types.Position(99, 0))


async def test_all_safe_fixes_at_once(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT.replace("\n", "\r\n"))
        assert [action.title for action in await one.actions(uri, EVERYWHERE)] == [
            "Sửa: “5” → “05”",
            "Sửa: “./.” → “.”",
        ]
        (every,) = await one.actions(uri, types.Range(TOP, TOP), only=["source.fixAll"])
        assert every.kind == "source.fixAll.checker"
        mended = DRAFT.replace("5/4", "05/4").replace("./.", ".").replace("\n", "\r\n")
        assert one.after(every.edit, uri) == mended
        one.type(uri, None, mended)
        assert await one.actions(uri, EVERYWHERE, only=["source.fixAll.checker"]) == []
        assert await one.actions(uri, EVERYWHERE, only=["refactor"]) == []


@pytest.mark.parametrize("name", OTHERS)
async def test_all_safe_fixes_leave_everything_else_as_it_is(folder: Path, name: str) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", OTHERS[name])
        (every,) = await one.actions(uri, EVERYWHERE, only=["source.fixAll"])
        mended = OTHERS[name].replace("5/4", "05/4").replace("./.", ".")
        # That letters are in two parts is a finding of its own.
        assert one.after(every.edit, uri) == (normalize("NFC", mended) if name == "NFD" else mended)


async def test_an_editor_that_fetches_edits_later_and_keeps_versions(folder: Path) -> None:
    async with editor(able=FULL) as one:
        uri = one.open(folder / "a.txt", DRAFT)
        one.type(uri, one.place(uri, "31/02/2024"), "30/02/2024")
        date, end, every = await one.actions(uri, EVERYWHERE)
        assert (every.title, every.kind) == ("Sửa mọi chỗ chắc chắn (checker)", "source.fixAll.checker")
        typed = DRAFT.replace("31/02", "30/02")
        assert one.after(date.edit, uri) == typed.replace("5/4", "05/4")
        assert one.after(end.edit, uri) == typed.replace("./.", ".")
        assert every.edit is None
        assert await one.client.code_action_resolve_async(date) == date
        one.type(uri, one.place(uri, "30/02/2024"), "29/02/2024")
        resolved = await one.client.code_action_resolve_async(every)
        assert one.after(resolved.edit, uri) == DRAFT.replace("31/02", "29/02").replace("5/4", "05/4").replace(
            "./.", "."
        )
        one.close(uri)
        assert (await one.client.code_action_resolve_async(every)).edit is None
