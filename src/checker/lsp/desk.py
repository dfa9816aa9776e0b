"""The texts that are open, and when each is checked: a moment after the last key, one after the other, in a thread.

What counts is always the newest version: a check of an older one is not begun, and when it runs already,
nobody hears of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from checker.lsp.examining import Examined, Open
from checker.lsp.mirror import Mirror
from checker.lsp.worker import Worker

__all__ = ["Desk"]

PAUSE = 0.25
"""Seconds after the last change until the text is checked."""

_Made = TypeVar("_Made")


class Desk:
    """All open texts. `examine` is called in the thread, `tell` in the event loop with what it gave."""

    def __init__(self, examine: Callable[[Open], Examined], tell: Callable[[Examined], None]) -> None:
        self._examine, self._tell = examine, tell
        self._open: dict[str, Open] = {}
        self._checks: dict[str, asyncio.Task[Examined]] = {}
        self._worker = Worker()

    def take(self, text: Open) -> None:
        """Open a text, or take it anew, and check it at once."""
        self._put(text, 0)

    def change(self, uri: str, version: int | None, change: Callable[[Mirror], Mirror]) -> None:
        """Change an open text; one that is not open is none of ours."""
        text = self._open.get(uri)
        if text is not None:
            self._put(Open(uri, version, change(text.mirror)), PAUSE)

    def leave(self, uri: str) -> bool:
        """Close a text; was it open?"""
        if self._open.pop(uri, None) is None:
            return False
        self._checks.pop(uri).cancel()
        return True

    def again(self) -> None:
        """Check every open text anew: what they are held against may have changed."""
        for text in self._open.values():
            self._put(text, 0)

    async def examined(self, uri: str) -> Examined | None:
        """What is said of the newest version of `uri`, as soon as it is known; None when it is not open."""
        while (check := self._checks.get(uri)) is not None:
            await asyncio.wait([check])
            if self._checks.get(uri) is check:
                return check.result()
        return None

    async def aside(self, work: Callable[[], _Made]) -> _Made:
        """What `work` gives, done in the thread of the checks."""
        return await self._worker.done(work)

    def stop(self) -> None:
        """Begin no further check."""
        for uri in [*self._open]:
            self.leave(uri)

    def _put(self, text: Open, pause: float) -> None:
        if text.uri in self._checks:
            self._checks[text.uri].cancel()
        self._open[text.uri] = text
        self._checks[text.uri] = asyncio.get_running_loop().create_task(self._checked(text, pause))

    async def _checked(self, text: Open, pause: float) -> Examined:
        await asyncio.sleep(pause)
        found = await self.aside(lambda: self._examine(text))
        self._tell(found)
        return found
