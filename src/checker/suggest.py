"""An unknown name and the nearest known one."""

from __future__ import annotations

from collections.abc import Iterable

from checker.errors import CheckerError, Words

__all__ = ["unknown"]


def unknown(what: Words, name: str, known: Iterable[str]) -> CheckerError:
    """The error for `name`, which is no `what` ("luật", "rule"): names the nearest of `known`, or all when few."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(name.casefold(), names, n=1, cutoff=0.5)
    vi = f"không có {what.vi} “{name}”"
    en = f"there is no {what.en} “{name}”"
    if near:
        return CheckerError(Words(f"{vi}; có phải ý bạn là “{near[0]}”?", f"{en}; did you mean “{near[0]}”?"))
    if 0 < len(names) <= 12:
        listed = ", ".join(names)
        return CheckerError(Words(f"{vi}; chọn một trong: {listed}", f"{en}; choose one of: {listed}"))
    return CheckerError(Words(vi, en))
