"""The edits that make one text of another: as few characters as can be, no line end cut in two."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from tests.cli.test_config import DRAFT

from checker.lsp.actions import all_safe
from checker.lsp.examining import Open, Terms, examined
from checker.lsp.mirror import Mirror
from checker.pipeline import Settings


@pytest.mark.parametrize(
    ("was", "now", "edits"),
    [
        ("5/4", "05/4", [("", "0")]),
        ("Đã kết nạp 05", "Đã xét, kết nạp 05", [("", "xét, ")]),
        ("BÁO CÁO\nkết quả", "BÁO CÁO\nKết quả", [("k", "K")]),
        ("BÁO CÁO\nkết quả công", "BÁO CÁO kết quả\ncông", [("", " kết quả"), ("kết quả ", "")]),
        ("BÁO CÁO\nkết quả", "BÁO CÁO\n\nkết quả", [("", "\n")]),
        ("\n\n\nNguyễn Văn An", "\n\nNguyễn Văn An", [("\n", "")]),
        ("An\n", "An", [("\n", "")]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_edits(monkeypatch: pytest.MonkeyPatch, was: str, now: str, edits: list[tuple[str, str]], end: str) -> None:
    def ended(text: str) -> str:
        return text.replace("\n", end)

    assert DRAFT.count(was) == 1
    text, mended = ended(DRAFT), ended(DRAFT.replace(was, now))
    terms = Terms(Settings(select=("date", "closing")), (), "vi")
    seen = examined(Open("file:///a.txt", 1, Mirror.of(text)), "a.txt", lambda _: terms, "vi")
    monkeypatch.setattr("checker.mend.mend", lambda *_: SimpleNamespace(data=mended.encode()))
    made = all_safe(seen, versioned=False)
    assert made is not None and made.changes is not None
    offset = seen.mirror.offset
    placed = [(offset(one.range.start), offset(one.range.end), one.new_text) for one in made.changes["file:///a.txt"]]
    assert [(text[start:last], new) for start, last, new in placed] == [(ended(old), ended(new)) for old, new in edits]
    for start, last, new in reversed(placed):
        text = text[:start] + new + text[last:]
    assert text == mended
