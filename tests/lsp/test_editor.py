"""`checker lsp` with a real client: what is shown while a draft is written, and what is said of wrong input."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from lsprotocol import types
from tests.cli.test_config import DRAFT, ONLY, THREE, write
from tests.lsp.editor import ABLE, Editor, editor

pytestmark = pytest.mark.asyncio

AT = ["5/4/2024", "31/02/2024", "./."]
TOP = types.Position(0, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose configuration looks for few findings."""
    write(tmp_path / "checker.toml", ONLY)
    return tmp_path


def codes(told: list[types.Diagnostic]) -> list[str]:
    return [str(one.code) for one in told]


def places(one: Editor, uri: str, told: list[types.Diagnostic]) -> list[str]:
    return [one.at(uri, diagnostic.range) for diagnostic in told if diagnostic.code in THREE]


def can(*encodings: types.PositionEncodingKind) -> types.ClientCapabilities:
    general = types.GeneralClientCapabilities(position_encodings=list(encodings))
    return types.ClientCapabilities(text_document=ABLE.text_document, general=general)


# --- findings at their places ---------------------------------------------------------------------------------


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


UTF_8, UTF_16, UTF_32 = (
    types.PositionEncodingKind.Utf8,
    types.PositionEncodingKind.Utf16,
    types.PositionEncodingKind.Utf32,
)


OTHERS = {
    "beyond the first plane": DRAFT.replace("Ngày 5", "😀 Ngày 5").replace("Đã kết", "𝐀 Đã kết"),
    "NFD": unicodedata.normalize("NFD", DRAFT),
    "CRLF": DRAFT.replace("\n", "\r\n"),
    "CR": DRAFT.replace("\n", "\r"),
    "form feed": DRAFT.replace("\nI. ", "\n\f\nI. ").replace("2. Đã", "2. \u2028Đã"),
    "mark of byte order": "\ufeff" + DRAFT,
}


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
            assert action.edit is not None and action.edit.changes is not None
            typed = text.replace("05 ", "05 😀 ", 1).replace("31/02/2024", "30/02/2024")
            assert one.edited(uri, action.edit.changes[uri]) == typed.replace("5/4/2024", "05/4/2024")


async def test_a_text_in_an_older_code_is_told_by_lines(folder: Path) -> None:
    legacy = "B¸o c¸o kÕt qu¶ c«ng t¸c quý I n¨m 2024\n\nI. KÕt qu¶\n1. Ngµy 31/02/2024, §¶ng ñy tæ chøc héi nghÞ.\n"
    async with editor() as one:
        uri = one.open(folder / "a.txt", legacy)
        told = await one.said(uri)
        assert "date.impossible" in codes(told)
        (date,) = (diagnostic for diagnostic in told if diagnostic.code == "date.impossible")
        assert one.at(uri, date.range) == legacy.splitlines()[3]
        assert await one.actions(uri, date.range) == []


# --- while typing ---------------------------------------------------------------------------------------------


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
        assert action.edit is not None and action.edit.changes is not None
        assert "ngày 06/4/2024" in one.edited(uri, action.edit.changes[uri])


async def test_several_drafts_are_told_apart(folder: Path) -> None:
    async with editor() as one:
        uris = [one.open(folder / f"{number}.txt", DRAFT.replace("5/4", f"{number}/4")) for number in range(4, 8)]
        found: dict[str, str] = {}
        while len(found) < len(uris):
            told = await one.next()
            found[told.uri] = one.at(told.uri, told.diagnostics[0].range)
        assert [found[uri] for uri in uris] == ["4/4/2024", "5/4/2024", "6/4/2024", "7/4/2024"]


# --- mending, hovering, outline -------------------------------------------------------------------------------


async def test_all_safe_fixes_at_once(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT.replace("\n", "\r\n"))
        everywhere = types.Range(TOP, types.Position(99, 0))
        assert [action.title for action in await one.actions(uri, everywhere)] == [
            "Sửa: “5” → “05”",
            "Sửa: “./.” → “.”",
        ]
        (every,) = await one.actions(uri, types.Range(TOP, TOP), only=["source.fixAll"])
        assert every.kind == "source.fixAll.checker"
        assert every.edit is not None and every.edit.changes is not None
        mended = DRAFT.replace("5/4", "05/4").replace("./.", ".").replace("\n", "\r\n")
        assert one.edited(uri, every.edit.changes[uri]) == mended
        one.type(uri, None, mended)
        assert await one.actions(uri, everywhere, only=["source.fixAll.checker"]) == []
        assert await one.actions(uri, everywhere, only=["refactor"]) == []


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


# --- settings -------------------------------------------------------------------------------------------------


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


# --- wrong input ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"lang": "fr"}, "không có ngôn ngữ “fr”; chọn một trong: vi, en"),
        ({"checker": {"stage": "issued"}}, "không có giai đoạn “issued”; có phải ý bạn là “issue”?"),
        ({"plan": 83}, "plan: cấu hình của trình soạn thảo: cần một chuỗi, không phải int"),
        (["x"], "settings: cấu hình của trình soạn thảo: cần một đối tượng, không phải list"),
    ],
)
async def test_settings_that_cannot_be_heeded(folder: Path, settings: object, said: str) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        one.configure(settings)
        assert await one.shown() == [f"checker: {said}"]
        assert codes(await one.said(uri)) == THREE


@pytest.mark.parametrize(
    ("config", "options", "said"),
    [
        ("stage = 'x'", None, "checker.toml:1: stage: "),
        (ONLY, {"plan": "999-KH/XX"}, "không có kế hoạch “999-KH/XX”"),
        (ONLY, {"standard": "37-hd"}, "không có quy định về thể thức “37-hd”"),
    ],
)
async def test_what_keeps_a_draft_from_being_checked(folder: Path, config: str, options: object, said: str) -> None:
    write(folder / "checker.toml", config)
    async with editor(options=options) as one:
        uri = one.open(folder / "a.txt", DRAFT)
        (told,) = await one.said(uri)
        assert said in told.message
        assert (told.range.start, told.severity) == (TOP, types.DiagnosticSeverity.Error)
        assert await one.outline(uri) == []
        assert await one.actions(uri, told.range, only=["source"]) == []
        assert await one.hover(uri, TOP) is None
        write(folder / "checker.toml", ONLY)
        one.configure({})
        assert codes(await one.said(uri)) == THREE


@pytest.mark.parametrize(
    ("name", "language"), [("a.docx", "plaintext"), ("a.py", "python"), ("untitled:Untitled-1", "python")]
)
async def test_what_is_no_text_is_left_alone(folder: Path, name: str, language: str) -> None:
    async with editor() as one:
        other = one.open(name if ":" in name else folder / name, DRAFT, language)
        assert await one.outline(other) == []
        one.type(other, None, "x")
        one.close(other)
        told = await one.said(one.open("untitled:Untitled-2", DRAFT))  # nothing came before
        assert "date.impossible" in codes(told)


async def test_texts_of_any_kind(folder: Path) -> None:
    texts = ["", " \n\f\n", "\ufeff", "\x00\x01", "a" * 100_000, "(" * 2_000 + "\n1. " * 2_000]
    async with editor() as one:
        for number, text in enumerate(texts):
            uri = one.open(folder / f"{number}.txt", text)
            await one.said(uri)
            last = len(one.lines(uri)) - 1
            one.type(uri, types.Range(types.Position(last, 0), types.Position(0, 0)), "x")  # ends before it begins
            await one.said(uri)
            one.type(uri, None, DRAFT)
            assert codes(await one.said(uri)) == THREE


async def test_messages_that_make_no_sense(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        await one.said(uri)
        one.send(b"{]")
        one.send(b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": 5}}')
        failed = "checker: Máy chủ checker gặp một thông điệp không xử lý được"
        assert await one.shown(2) == [f"{failed} (JSONDecodeError)", f"{failed} (JsonRpcInvalidParams)"]
        one.versions["file:///x.txt"], one.texts["file:///x.txt"] = 1, ""
        one.type("file:///x.txt", None, "never opened")
        one.close("file:///x.txt")
        one.type(uri, one.place(uri, "5/4/2024"), "05/4/2024")
        assert codes(await one.said(uri)) == THREE[1:]
