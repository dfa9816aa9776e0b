"""Listening, starting and stopping."""

from __future__ import annotations

import errno
import logging
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from checker.errors import CheckerError, Words
from checker.serve.app import application
from checker.serve.connection import Connection
from checker.serve.crash import leave_no_core
from checker.serve.serving import Serving

__all__ = ["listen", "run"]

_GRACE_SECONDS = 10
"""What answers in flight have to finish when the server is told to stop."""
_BACKLOG = 512


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at `host` and `port` (0: any that is free). Raises `CheckerError` when it cannot be had."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError):  # the latter of names that are too long or oddly dotted
        raise _unknown(host) from None
    try:
        if socket.has_ipv6 and family == socket.AF_INET6:
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if hasattr(signal, "SIGHUP"):  # on Windows this would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise _unheard(host, port, error) from None
    return listening


def run(serving: Serving, listening: socket.socket, tell: Callable[[str], object]) -> None:
    """Answer until a signal to stop; answers in flight get some seconds to finish."""
    for name in ("uvicorn.error", "python_multipart", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # their messages may quote what was sent
    leave_no_core()
    config = uvicorn.Config(
        application(serving, tell),
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=bool(serving.proxies),
        forwarded_allow_ips=[*serving.proxies],  # never what an environment variable says
        ws="none",
        http=Connection,
        lifespan="on",
        timeout_graceful_shutdown=_GRACE_SECONDS,
        backlog=_BACKLOG,
    )
    _Server(config).run(sockets=[listening])


class _Server(uvicorn.Server):
    """Ends by itself when told to, instead of by the signal."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on SIGINT and SIGTERM; a second SIGINT stops at once."""
        handled = (signal.SIGINT, signal.SIGTERM)
        before = {one: signal.signal(one, self.handle_exit) for one in handled}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def _unknown(host: str) -> CheckerError:
    return CheckerError(
        Words(
            f"--host: không có máy nào tên “{host}”; hãy nêu một địa chỉ của máy này, như 127.0.0.1, hoặc 0.0.0.0 "
            "(mọi địa chỉ của máy)",
            f"--host: there is no machine by the name “{host}”; name an address of this one, like 127.0.0.1, or "
            "0.0.0.0 (all of them)",
        )
    )


def _unheard(host: str, port: int, error: OSError) -> CheckerError:
    """Why nothing can be heard there, and which of the two to change."""
    if error.errno == errno.EADDRNOTAVAIL:
        what = Words(
            f"--host: {host} không phải địa chỉ của máy này; hãy nêu một địa chỉ của máy, như 127.0.0.1, hoặc 0.0.0.0 "
            "(mọi địa chỉ của máy)",
            f"--host: {host} is not an address of this machine; name one that is, like 127.0.0.1, or 0.0.0.0 "
            "(all of them)",
        )
    elif error.errno == errno.EADDRINUSE:
        what = Words(
            f"cổng {port} đang có chương trình khác dùng; hãy chọn cổng khác bằng --port, hoặc --port 0",
            f"another program uses port {port}; choose another with --port, or --port 0",
        )
    elif error.errno == errno.EACCES:
        what = Words(
            f"hệ thống không cho mở cổng {port}; hãy chọn cổng khác, từ 1024 trở lên, bằng --port, hoặc --port 0",
            f"the system does not let us have port {port}; choose another, from 1024, with --port, or --port 0",
        )
    else:
        reason = error.strerror or type(error).__name__
        what = Words(
            f"không mở được {host}, cổng {port} ({reason}); hãy xem lại --host và --port",
            f"cannot listen at {host}, port {port} ({reason}); look at --host and --port",
        )
    return CheckerError(what)
