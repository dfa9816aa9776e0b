"""What `checker serve` was started with."""

from __future__ import annotations

from checker.pipeline import Settings
from checker.suppression import Suppression
from checker.value import NamedTuple

__all__ = ["MAX_FILES", "MAX_NAMES", "MB", "Serving"]

MB = 1_000_000
MAX_FILES = 300
"""Files in one request. Custom: more than the units of a province that report on one plan."""

MAX_NAMES = 500
"""Rules and areas that a request may select or ignore. Custom: twice as many as there are."""


class Serving(NamedTuple):
    """How the server works, for all requests."""

    settings: Settings = Settings()
    """Of the office; a request may name another plan, standard, stage or rules."""
    suppressions: tuple[Suppression, ...] = ()
    lang: str = "vi"
    workers: int = 2
    timeout: float = 60.0
    """Seconds that a worker may be at one file, and that a file may wait for a worker."""
    max_bytes: int = 50 * MB
    """Of one request, all its files together."""
    waiting: int = 64
    """Requests at work beside one for each worker; more are refused."""
    token: str | None = None
    hosts: tuple[str, ...] = ()
    """Names by which the machine may be called, beside those of loopback."""
    proxies: tuple[str, ...] = ()
    """Numbers, or networks, of proxies that are believed when they say that a request came by https."""
