"""Which body and place a name means: "Ban Thường vụ Tỉnh ủy Quảng Ngãi" is the province of Quảng Ngãi."""

from __future__ import annotations

import re

from checker.expression import expression

__all__ = ["is_other_body"]

_PARTY = expression(r"đảng bộ (tỉnh|thành phố) +([\w ]+)", re.IGNORECASE)
_NAMED = expression(
    r"(?P<body>tỉnh|thành|huyện|thị|quận|đảng) *(?:ủy|uỷ)(?P<place>(?: (?!Về|Thực|Triển|Kế|Kết)[A-ZĐÀ-Ỹ]\w*){1,4})?",
    re.IGNORECASE,
)


def is_other_body(issuer: str, written: str, *, whole: bool) -> bool:
    """Does `written` name another body than `issuer`? `whole`: it is the issuer itself, not a body above the draft."""
    own, other = _body_and_place(issuer), _body_and_place(written)
    if own is None or other is None:
        return False
    if own[0] != other[0]:
        return whole
    return bool(own[1] and other[1]) and not (own[1].startswith(other[1]) or other[1].startswith(own[1]))


def _body_and_place(text: str) -> tuple[str, str] | None:
    """("tỉnh", "quảng ngãi") of "Ban Thường vụ Tỉnh ủy Quảng Ngãi" or "ĐẢNG BỘ TỈNH QUẢNG NGÃI"."""
    party = _PARTY.search(text)
    if party:
        return ("tỉnh" if party[1].lower() == "tỉnh" else "thành", " ".join(party[2].lower().split()))
    found = _NAMED.search(text)
    return (found["body"].lower(), " ".join((found["place"] or "").lower().split())) if found else None
