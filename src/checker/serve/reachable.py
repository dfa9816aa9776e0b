"""Under which addresses this machine is reached: from itself, and from others."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import suppress
from ipaddress import ip_address

from checker.serve.guards import named

__all__ = ["elsewhere", "here", "is_open", "own_names"]

_EVERYWHERE = ("0.0.0.0", "::")
_FAR = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Numbers that nobody has (RFC 5737, RFC 3849): only the way to them is looked up, nothing is sent."""


def here(listening: socket.socket) -> str:
    """What to open in a browser on this machine."""
    host, port = listening.getsockname()[:2]
    if host in _EVERYWHERE:
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"
    return _url(host, port)


def elsewhere(listening: socket.socket, names: Sequence[str]) -> list[str]:
    """What to open on other machines: under `names` where there are some, else by this machine's numbers and name.

    Empty where nobody else can, and where `here` is right for others too.
    """
    host, port = listening.getsockname()[:2]
    if not is_open(listening):
        return []
    if names:
        return [_url(named(name), port) for name in names]
    if host not in _EVERYWHERE:
        return []
    return [_url(each, port) for each in (*_numbers(listening.family), *own_names()[:1])]


def is_open(listening: socket.socket) -> bool:
    """Whether other machines can reach it."""
    return not _is_loopback(listening.getsockname()[0])


def own_names() -> tuple[str, ...]:
    """The machine's own name without a domain, and as mDNS has it (RFC 6762): no domain of the Internet has either.

    A name with its domain is not among them: whose it is the machine cannot know.
    """
    name = socket.gethostname().partition(".")[0].lower()
    return (name, f"{name}.local") if name and name.isascii() and name.replace("-", "").isalnum() else ()


def _numbers(family: int) -> list[str]:
    """By which this machine speaks to others; by its name where it has no way to them."""
    found: list[str] = []
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asking:
        asking.connect((_FAR[socket.AddressFamily(family)], 9))
        found.append(asking.getsockname()[0])
    if not found:
        with suppress(OSError):
            found += [str(place[0]) for *_, place in socket.getaddrinfo(socket.gethostname(), None, family)]
    return [each for each in dict.fromkeys(found) if not _is_loopback(each)]


def _url(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{port}/"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
