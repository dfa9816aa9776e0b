"""A draft with three findings, in several characters and line ends."""

from __future__ import annotations

import unicodedata

from tests.cli.test_config import DRAFT

__all__ = ["AT", "OTHERS"]

AT = ["5/4/2024", "31/02/2024", "./."]
"""Where `DRAFT` is found to have the `THREE` findings."""

OTHERS = {
    "beyond the first plane": DRAFT.replace("Ngày 5", "😀 Ngày 5").replace("Đã kết", "𝐀 Đã kết"),
    "NFD": unicodedata.normalize("NFD", DRAFT),
    "CRLF": DRAFT.replace("\n", "\r\n"),
    "CR": DRAFT.replace("\n", "\r"),
    "form feed": DRAFT.replace("\nI. ", "\n\f\nI. ").replace("2. Đã", "2. \u2028Đã"),
    "mark of byte order": "\ufeff" + DRAFT,
}
"""The same in other characters."""
