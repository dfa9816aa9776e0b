"""One connection: closed when nothing is asked on it, or nothing of the answer taken, for too long.

Others need the files that a process may have open, and the memory of what waits to be sent.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

__all__ = ["ASKING_SECONDS", "STALLED_SECONDS", "Connection"]

ASKING_SECONDS = 20.0
"""What a client has from the first byte of a request to the end of its head; browsers open lines they never use."""
STALLED_SECONDS = 30.0
"""How long a client may take nothing of what there is for it."""


class Connection(H11Protocol):
    """A connection as uvicorn has it, with limits of time that begin anew for each request."""

    _asking: asyncio.TimerHandle | None = None
    _taking: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._left = 0
        self._wait()
        self._look_after()

    def data_received(self, data: bytes) -> None:
        """Wait for the rest of a request's head; one that has it has its own limits (`body`, `pool`)."""
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:  # also what follows a body that was refused
            self._wait()
        elif self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        for each in (self._asking, self._taking):
            if each is not None:
                each.cancel()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._asking is None:
            self._asking = self.loop.call_later(ASKING_SECONDS, self.transport.close)

    def _look_after(self) -> None:
        """End the connection when nothing was taken since the last time."""
        left = self.transport.get_write_buffer_size()
        if left and left == self._left:
            self.transport.abort()  # closing it would wait for what is left to be taken
            return
        self._left = left
        self._taking = self.loop.call_later(STALLED_SECONDS, self._look_after)
