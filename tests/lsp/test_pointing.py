"""What `checker lsp` says on pointing at words, and the outline."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT, THREE
from tests.lsp.editor import codes, editor

pytestmark = pytest.mark.asyncio

TOP = types.Position(0, 0)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (None, ["**Lỗi**: ", "**Cách sửa**: ", "**Vì sao**: ", "**Căn cứ**: ", "`checker explain closing.end-mark`"]),
        ({"lang": "en"}, ["**Error**: ", "**Remedy**: ", "**Why**: ", "**Clause**: "]),
    ],
)
async def test_what_is_said_on_hovering(folder: Path, options: object, said: list[str]) -> None:
    async with editor(options=options) as one:
        uri = one.open(folder / "a.txt", DRAFT)
        place = one.place(uri, "./.")
        shown = await one.hover(uri, place.start)
        assert shown is not None and isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == types.MarkupKind.Markdown
        assert shown.range == place
        assert [part for part in said if part not in shown.contents.value] == []
        assert await one.hover(uri, TOP) is None
        assert await one.hover(uri, types.Position(9_999, 9_999)) is None


async def test_what_a_draft_holds_is_never_markdown(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT.replace("quý I năm 2024./.", "[x](http://x) <b>*y*</b>./."))
        shown = await one.hover(uri, one.place(uri, "./.").start)
        assert shown is not None and isinstance(shown.contents, types.MarkupContent)
        assert "[x](" not in shown.contents.value and "<b>" not in shown.contents.value


async def test_the_outline(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        (section,) = await one.outline(uri)
        assert (section.name, section.kind) == ("I. Kết quả", types.SymbolKind.Module)
        assert one.at(uri, section.selection_range) == "I. Kết quả"
        assert [one.at(uri, item.range) for item in section.children] == DRAFT.splitlines()[4:6]


async def test_an_editor_that_can_little(folder: Path) -> None:
    async with editor(able=types.ClientCapabilities()) as one:
        uri = one.open(folder / "a.txt", DRAFT)
        assert codes(await one.said(uri)) == THREE
        assert [symbol.name.partition(" ")[0] for symbol in await one.outline(uri)] == ["I.", "1.", "2."]
        shown = await one.hover(uri, one.place(uri, "./.").start)
        assert shown is not None and isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == types.MarkupKind.PlainText
        assert "**" not in shown.contents.value
