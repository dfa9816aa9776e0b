"""The name of the reporting body as it is written in a sentence.

The letterhead has it in capitals. Its own text mostly spells it somewhere; the name of a committee
that is called after its place can be spelt from the letterhead alone; any other stays as it stands.
"""

from __future__ import annotations

import re

from checker.document import Document
from checker.expression import expression

__all__ = ["unit_name"]

_EDGES = expression(r"^[^\w(]+|[^\w)]+$")
_COMMITTEE = expression(
    r"(?P<body>(?:tỉnh|thành|thị|huyện|quận) (?:ủy|uỷ)"
    r"|đảng (?:ủy|uỷ) (?:xã|phường|thị trấn|đặc khu)) (?P<place>\w+(?: \w+){0,3})",
    re.IGNORECASE,
)


def unit_name(document: Document) -> str | None:
    """The name, or None where the letterhead has none."""
    issuer = document.letterhead.issuer
    name = "" if issuer is None else " ".join(_EDGES.sub("", issuer.value).split())
    if not name or name != name.upper():
        return name or None
    for text in document.texts():
        at = text.value.upper().find(name)
        written = text.value[at : at + len(name)]
        if at >= 0 and written != name and len(text.value.upper()) == len(text.value):
            return written[0].upper() + written[1:]
    committee = _COMMITTEE.fullmatch(name)
    return f"{committee['body'].capitalize()} {committee['place'].title()}" if committee is not None else name
