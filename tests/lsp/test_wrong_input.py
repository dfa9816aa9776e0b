"""`checker lsp` where something is wrong: settings, configuration, texts, messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from tests.cli.test_config import DRAFT, ONLY, THREE, write
from tests.lsp.editor import codes, editor

pytestmark = pytest.mark.asyncio

TOP = types.Position(0, 0)


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
    ("config", "options", "said", "better"),
    [
        ("stage = 'x'", None, "checker.toml:1: stage: ", {}),
        (ONLY, {"plan": "999-KH/XX"}, "không có kế hoạch “999-KH/XX”", {"plan": "83-KH/TU"}),
        (ONLY, {"standard": "37-hd"}, "không có quy định về thể thức “37-hd”", {"standard": "36-hd-vptw"}),
    ],
)
async def test_what_keeps_a_draft_from_being_checked(
    folder: Path, config: str, options: object, said: str, better: object
) -> None:
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
        one.configure(better)
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


async def test_a_question_of_a_kind_that_nobody_answers(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        with pytest.raises(JsonRpcException) as refused:
            await one.ask("textDocument/sing", {})
        assert refused.value.code == types.ErrorCodes.MethodNotFound
        assert codes(await one.said(uri)) == THREE
        assert one.client.messages == []


async def test_a_text_with_half_a_character(folder: Path) -> None:
    async with editor() as one:
        uri = one.open(folder / "a.txt", DRAFT)
        assert codes(await one.said(uri)) == THREE
        one.send(
            b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "%b", '
            b'"version": 2}, "contentChanges": [{"text": "B\\ud800"}]}}' % uri.encode()
        )
        one.versions[uri] = 2
        (told,) = await one.said(uri)
        assert "surrogate" in told.message
        one.type(uri, None, DRAFT)
        assert codes(await one.said(uri)) == THREE
