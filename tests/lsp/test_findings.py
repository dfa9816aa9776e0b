"""`checker lsp` with a real client: what is said of a draft, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT, THREE, write
from tests.lsp.abilities import can
from tests.lsp.drafts import AT, OTHERS
from tests.lsp.editor import codes, editor, places

pytestmark = pytest.mark.asyncio

UTF_8, UTF_16, UTF_32 = (
    types.PositionEncodingKind.Utf8,
    types.PositionEncodingKind.Utf16,
    types.PositionEncodingKind.Utf32,
)


async def test_what_is_said_of_an_open_draft(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "báo cáo.txt", DRAFT)
        told = await one.said(uri)
        assert codes(told) == THREE
        assert places(one, uri, told) == AT
        assert {diagnostic.source for diagnostic in told} == {"checker"}
        assert [diagnostic.severity for diagnostic in told] == [
            types.DiagnosticSeverity.Warning,
            types.DiagnosticSeverity.Warning,
            types.DiagnosticSeverity.Error,
        ]
        assert "Cách sửa: Viết “05/4/2024”." in told[0].message
        one.close(uri)
        assert (await one.next()).diagnostics == ()


@pytest.mark.parametrize("encoding", [UTF_8, UTF_16, UTF_32], ids=["utf-8", "utf-16", "utf-32"])
async def test_places_in_the_units_agreed_on(folder: Path, encoding: types.PositionEncodingKind) -> None:
    async with editor(able=can(encoding)) as one:
        assert one.units == encoding.value
        for name, text in OTHERS.items():
            uri = one.open(folder / f"{name}.txt", text)
            assert (name, places(one, uri, await one.said(uri))) == (name, AT)
            one.type(uri, one.place(uri, "05 "), "05 \U0001f600 ")
            one.type(uri, one.place(uri, "31/02/2024"), "30/02/2024")
            assert (name, places(one, uri, await one.said(uri))) == (name, ["5/4/2024", "30/02/2024", "./."])
            (action,) = await one.actions(uri, one.place(uri, "5/4/2024"))
            typed = text.replace("05 ", "05 😀 ", 1).replace("31/02/2024", "30/02/2024")
            assert one.after(action.edit, uri) == typed.replace("5/4/2024", "05/4/2024")


async def test_a_text_in_an_older_code_is_told_by_lines(folder: Path) -> None:
    legacy = "B¸o c¸o kÕt qu¶ c«ng t¸c quý I n¨m 2024\n\nI. KÕt qu¶\n1. Ngµy 31/02/2024, §¶ng ñy tæ chøc héi nghÞ.\n"
    async with editor() as one:
        uri = one.open(folder / "a.txt", legacy)
        told = await one.said(uri)
        assert "date.impossible" in codes(told)
        (date,) = (diagnostic for diagnostic in told if diagnostic.code == "date.impossible")
        assert one.at(uri, date.range) == legacy.splitlines()[3]
        assert await one.actions(uri, date.range) == []


async def test_the_other_place_of_a_finding(folder: Path) -> None:
    write(folder / "checker.toml", 'select = ["structure.numbering-duplicate"]\n')
    text = DRAFT.replace("2. Đã", "1. Đã")
    async with editor() as one:
        uri = one.open(folder / "a.txt", text)
        (told,) = await one.said(uri)
        assert told.related_information is not None
        assert [one.at(uri, other.location.range) for other in told.related_information] == ["1."]
