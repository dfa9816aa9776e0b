"""The body of a request, in memory and within limits of size and time."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect, Request

from checker.errors import Words
from checker.serve.problem import ProblemError
from checker.serve.serving import MB

__all__ = ["Held", "read_body"]


class Held:
    """How many bytes of requests are held at the moment, so that many large ones do not fill the memory."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._now = 0

    def take(self, size: int) -> None:
        """Hold `size` bytes more. Raises `ProblemError` where that is too much for now."""
        if self._now + size > self._most:
            what = Words("nhiều tệp lớn đang chờ; hãy thử lại sau ít giây", "many large files wait; try again soon")
            raise ProblemError("busy", what, {"retry-after": "5"})
        self._now += size

    def give_back(self, size: int) -> None:
        """`size` bytes are held no longer."""
        self._now -= size


async def read_body(request: Request, most: int, seconds: float, held: Held) -> bytes:
    """All bytes of `request`, at most `most`, within `seconds`; the caller gives them back to `held`.

    Raises `ProblemError` when it is larger, too slow, or breaks off.
    """
    stated = request.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > most:
        raise _too_large(most)
    chunks: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                if size + len(chunk) > most:
                    raise _too_large(most)
                held.take(len(chunk))
                size += len(chunk)
                chunks.append(chunk)
        return b"".join(chunks)
    except TimeoutError:
        held.give_back(size)
        what = Words("đường truyền quá chậm; hãy gửi lại", "the connection is too slow; send it again")
        raise ProblemError("too-slow", what, {"connection": "close"}) from None
    except ClientDisconnect:
        held.give_back(size)
        what = Words("kết nối bị ngắt giữa chừng", "the connection broke off")
        raise ProblemError("bad-request", what) from None
    except BaseException:
        held.give_back(size)
        raise


def _too_large(most: int) -> ProblemError:
    limit = f"{most / MB:g} MB"
    what = Words(
        f"tổng dung lượng vượt {limit}; hãy gửi ít tệp hơn, hoặc chạy “checker serve” với --max-size lớn hơn",
        f"more than {limit} in all; send fewer files, or start “checker serve” with a larger --max-size",
    )
    return ProblemError("too-large", what, {"connection": "close"})
