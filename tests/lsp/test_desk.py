"""When the desk checks, and what it tells."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Event

import pytest

from checker.lsp import desk
from checker.lsp.desk import Desk
from checker.lsp.examining import Examined, Open
from checker.lsp.mirror import Mirror

pytestmark = pytest.mark.asyncio

A, B = "file:///a.txt", "file:///b.txt"


def text(uri: str, words: str, version: int = 1) -> Open:
    return Open(uri, version, Mirror.of(words))


def become(words: str) -> Callable[[Mirror], Mirror]:
    return lambda mirror: mirror.changed(None, words)


class Slow:
    """Checks that last until they are let go on."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.told: list[str] = []
        self.on = Event()
        self.desk = Desk(self._examine, lambda seen: self.told.append(seen.mirror.text))

    def _examine(self, one: Open) -> Examined:
        self.begun.append(one.mirror.text)
        if not self.on.wait(30):
            raise TimeoutError
        if one.mirror.text == "bad":
            raise ValueError
        return Examined(one, "", "vi")

    async def runs(self) -> None:
        """Wait until a check runs."""
        while not self.begun:
            await asyncio.sleep(0.01)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    monkeypatch.setattr(desk, "PAUSE", 0.01)
    return Slow()


async def test_what_is_typed_while_a_check_runs_does_not_pile_up(slow: Slow) -> None:
    slow.desk.take(text(A, "0"))
    await slow.runs()
    for version in range(1, 50):
        slow.desk.change(A, version, become(str(version)))
        await asyncio.sleep(0.002)
    slow.on.set()
    seen = await slow.desk.examined(A)
    assert seen is not None and (seen.mirror.text, seen.text.version) == ("49", 49)
    assert (slow.begun, slow.told) == (["0", "49"], ["49"])


async def test_other_texts_wait_for_their_turn(slow: Slow) -> None:
    slow.desk.take(text(A, "a"))
    slow.desk.take(text(B, "b"))
    slow.on.set()
    await slow.desk.examined(A)
    await slow.desk.examined(B)
    assert (slow.begun, slow.told) == (["a", "b"], ["a", "b"])


async def test_of_a_text_that_is_closed_nobody_hears(slow: Slow) -> None:
    slow.desk.take(text(A, "a"))
    asked = asyncio.ensure_future(slow.desk.examined(A))
    await slow.runs()
    assert slow.desk.leave(A)
    assert await asked is None
    assert not slow.desk.leave(A)
    slow.on.set()
    slow.desk.take(text(B, "b"))
    await slow.desk.examined(B)
    assert slow.told == ["b"]


async def test_a_check_that_fails_leaves_the_next_one_alone(slow: Slow) -> None:
    slow.on.set()
    slow.desk.take(text(A, "bad"))
    with pytest.raises(ValueError):
        await slow.desk.examined(A)
    slow.desk.change(A, 2, become("good"))
    await slow.desk.examined(A)
    assert slow.told == ["good"]


async def test_a_question_waits_for_the_newest_version(slow: Slow) -> None:
    slow.desk.take(text(A, "old"))
    asked = asyncio.ensure_future(slow.desk.examined(A))
    await slow.runs()
    slow.desk.change(A, 2, become("new"))
    slow.on.set()
    seen = await asked
    assert seen is not None and seen.mirror.text == "new"


async def test_who_stops_begins_nothing_more(slow: Slow) -> None:
    slow.desk.take(text(A, "a"))
    await slow.runs()
    slow.desk.take(text(B, "b"))
    asked = asyncio.ensure_future(slow.desk.examined(B))
    await asyncio.sleep(0)
    slow.desk.stop()
    slow.on.set()
    assert await asked is None
    assert (slow.begun, slow.told) == (["a"], [])
