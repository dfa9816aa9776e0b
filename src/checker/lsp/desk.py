"""The texts that are open, and when each is checked: a moment after the last key, one after the other, in a thread.

What counts is always the newest version: a check of an older one is not begun, and when it runs already,
nobody hears of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from checker.lsp.examining import Examined
from checker.lsp.mirror import Mirror

__all__ = ["Desk", "Open"]

PAUSE = 0.25
"""Seconds after the last change until the text is checked."""


class Open:
    """A text that is open in the editor."""

    def __init__(self, uri: str, version: int | None, mirror: Mirror) -> None:
        self.uri, self.version, self.mirror = uri, version, mirror
        self.check: asyncio.Task[Examined] | None = None


class Desk:
    """All open texts. `examine` is called in the thread, `tell` in the event loop with what it gave."""

    def __init__(self, examine: Callable[[str, Mirror], Examined], tell: Callable[[Open, Examined], None]) -> None:
        self._examine, self._tell = examine, tell
        self._open: dict[str, Open] = {}
        self._thread = ThreadPoolExecutor(1, "check")

    def take(self, uri: str, version: int | None, mirror: Mirror) -> None:
        """Open a text, or take it anew, and check it at once."""
        self.leave(uri)
        self._open[uri] = Open(uri, version, mirror)
        self._check(self._open[uri], 0)

    def held(self, uri: str) -> Open | None:
        """The open text `uri`."""
        return self._open.get(uri)

    def change(self, uri: str, version: int | None, change: Callable[[Mirror], Mirror]) -> None:
        """Change an open text; one that is not open is none of ours."""
        one = self._open.get(uri)
        if one is not None:
            one.version, one.mirror = version, change(one.mirror)
            self._check(one, PAUSE)

    def leave(self, uri: str) -> bool:
        """Close a text; was it open?"""
        one = self._open.pop(uri, None)
        if one is not None and one.check is not None:
            one.check.cancel()
        return one is not None

    def again(self) -> None:
        """Check every open text anew: what they are held against may have changed."""
        for one in self._open.values():
            self._check(one, 0)

    async def examined(self, uri: str) -> Examined | None:
        """What is said of the newest version of `uri`, as soon as it is known; None when it is not open."""
        while (one := self._open.get(uri)) is not None and (check := one.check) is not None:
            await asyncio.wait([check])
            if not check.cancelled():
                return check.result()
            if one.check is check:  # nothing newer is coming
                break
        return None

    async def aside(self, work: Callable[[], Iterable[object]]) -> list[object]:
        """All that `work` gives, done in the thread of the checks."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: [*work()])

    def stop(self) -> None:
        """Begin no further check."""
        for uri in [*self._open]:
            self.leave(uri)
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _check(self, one: Open, pause: float) -> None:
        if one.check is not None:
            one.check.cancel()
        one.check = asyncio.get_running_loop().create_task(self._checked(one, pause))

    async def _checked(self, one: Open, pause: float) -> Examined:
        await asyncio.sleep(pause)
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._thread, self._examine, one.uri, one.mirror)
        self._tell(one, found)
        return found
