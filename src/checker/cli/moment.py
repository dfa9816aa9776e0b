"""When a file is written: now, or the moment that SOURCE_DATE_EPOCH names, so that two runs give the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from checker.errors import CheckerError, Words

__all__ = ["moment"]


def moment() -> datetime:
    """Now, by the clock on the wall; in UTC where SOURCE_DATE_EPOCH gives it in seconds since 1970.

    Raises `CheckerError` when SOURCE_DATE_EPOCH is no such number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now()
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise CheckerError(
            Words(
                f"SOURCE_DATE_EPOCH={epoch}: cần số giây kể từ 01/01/1970",
                f"SOURCE_DATE_EPOCH={epoch}: expected seconds since 1970-01-01",
            )
        ) from None
