"""Errors of the API as problem details (RFC 9457), in the language asked for."""

from __future__ import annotations

from collections.abc import Mapping
from json import dumps

from starlette.responses import Response

from checker.errors import CheckerError, Words

__all__ = ["MEDIA_TYPE", "STATUSES", "ProblemError", "answer", "refused"]

MEDIA_TYPE = "application/problem+json"

_TITLES: Mapping[str, tuple[int, Words]] = {
    "bad-request": (400, Words("Yêu cầu không hợp lệ", "Bad request")),
    "token-needed": (401, Words("Cần mã truy cập", "Access token needed")),
    "forbidden": (403, Words("Không được phép", "Not allowed")),
    "not-found": (404, Words("Không tìm thấy", "Not found")),
    "method-not-allowed": (405, Words("Phương thức không dùng được ở đây", "Method not allowed")),
    "too-slow": (408, Words("Gửi dữ liệu quá chậm", "The request came too slowly")),
    "too-large": (413, Words("Dữ liệu gửi lên quá lớn", "Too large")),
    "media-type": (415, Words("Không nhận kiểu dữ liệu này", "Unsupported media type")),
    "not-processed": (422, Words("Không xử lý được", "Cannot be processed")),
    "internal": (500, Words("Sự cố của chương trình", "Fault of the program")),
    "worker-ended": (503, Words("Tiến trình kiểm tra bị dừng", "The worker process ended")),
    "busy": (503, Words("Máy chủ đang bận", "The server is busy")),
    "out-of-time": (504, Words("Quá thời gian", "Out of time")),
}
"""By the last part of the problem's type: the status, and the title."""

STATUSES: Mapping[int, Words] = dict(_TITLES.values())
"""What each status says."""


class ProblemError(Exception):
    """What is wrong with a request: one of the kinds above, and what is wrong and what to do."""

    def __init__(self, kind: str, detail: Words, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})

    @property
    def status(self) -> int:
        """The HTTP status."""
        return _TITLES[self.kind][0]


def refused(error: CheckerError) -> ProblemError:
    """`error`, which the user's file or choice met, as a problem."""
    where = f"{error.path}: " if error.path not in (None, "-") else ""
    return ProblemError("not-processed", Words(f"{where}{error.what.vi}", f"{where}{error.what.en}"))


def answer(problem: ProblemError, lang: str) -> Response:
    """The response that tells `problem` in `lang`."""
    status, title = _TITLES[problem.kind]
    value = {
        "type": f"urn:checker:problem:{problem.kind}",
        "title": title[lang],
        "status": status,
        "detail": problem.detail[lang],
    }
    # A request may quote half a character, which UTF-8 has no bytes for.
    return Response(dumps(value, ensure_ascii=False).encode(errors="replace"), status, problem.headers, MEDIA_TYPE)
