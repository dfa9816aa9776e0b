"""Coverage of a plan by the prose of a report: which task is answered where, how, and with what proof."""

from __future__ import annotations

from checker.coverage.cover import cover

__all__ = ["cover"]
