"""The body of a request, in memory and within limits of size and time."""

from __future__ import annotations

import asyncio
from types import TracebackType

from starlette.requests import ClientDisconnect, Request

from checker.errors import Words
from checker.serve.problem import ProblemError
from checker.serve.serving import MB

__all__ = ["Memory", "Room", "gone", "read_body"]

_SLOWEST = 100_000
"""Bytes a second that a line must carry, the first seconds aside. Custom: the upload of a poor office line."""


class Memory:
    """How many bytes of requests are held at the moment, so that many large ones do not fill the memory.

    The first bytes of each request have a memory of their own, as large: slow uploads of large files leave room for
    texts and small drafts.
    """

    def __init__(self, most: int, first: int = 4 * MB) -> None:
        self.most = most
        self.first = first
        self.held = [0, 0]
        """Of first bytes, and of those after."""

    def room(self) -> Room:
        """Room for one request, given back on leaving it."""
        return Room(self)


class Room:
    """What one request holds of the memory."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._taken = [0, 0]

    def take(self, size: int) -> None:
        """Hold `size` bytes more. Raises `ProblemError` where that is too much for now."""
        first = min(size, self._memory.first - self._taken[0])
        for part, more in enumerate((first, size - first)):
            if more and self._memory.held[part] + more > self._memory.most:
                what = Words("nhiều tệp lớn đang chờ; hãy thử lại sau ít giây", "many large files wait; try again soon")
                raise ProblemError("busy", what, {"retry-after": "5"})
            self._memory.held[part] += more
            self._taken[part] += more

    def __enter__(self) -> Room:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for part, taken in enumerate(self._taken):
            self._memory.held[part] -= taken


async def read_body(request: Request, most: int, seconds: float, room: Room) -> bytes:
    """All bytes of `request`, at most `most`, held in `room`; they have `seconds`, and more the more there are.

    Raises `ProblemError` when it is larger, too slow, or breaks off.
    """
    stated = request.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > most:
        raise _too_large(most)
    chunks: list[bytes] = []
    size = 0
    latest = asyncio.get_running_loop().time() + seconds
    try:
        async with asyncio.timeout_at(latest) as limit:
            async for chunk in request.stream():
                size += len(chunk)
                if size > most:
                    raise _too_large(most)
                room.take(len(chunk))
                chunks.append(chunk)
                limit.reschedule(latest + size / _SLOWEST)
    except TimeoutError:
        what = Words("đường truyền quá chậm; hãy gửi lại", "the connection is too slow; send it again")
        raise ProblemError("too-slow", what, {"connection": "close"}) from None
    except ClientDisconnect:
        raise gone() from None
    return b"".join(chunks)


def gone() -> ProblemError:
    """The problem of a client that went away; nobody will read it."""
    return ProblemError("bad-request", Words("kết nối bị ngắt giữa chừng", "the connection broke off"))


def _too_large(most: int) -> ProblemError:
    limit = f"{most / MB:g} MB"
    what = Words(
        f"tổng dung lượng vượt {limit}; hãy gửi ít tệp hơn, hoặc nhờ người quản trị nâng mức này (--max-size)",
        f"more than {limit} in all; send fewer files, or ask whoever runs the server for a higher limit (--max-size)",
    )
    # The connection stays, and what still comes is passed over: a line that breaks off tells the user nothing.
    return ProblemError("too-large", what)
