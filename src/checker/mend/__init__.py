"""Mending a draft: the safe fixes of its findings applied to the user's own file.

From findings to changes of the file's text (`changes`), to bytes (`respell`), round by round
until nothing is left to mend (`rounds`); `overwrite` puts the result in place of the file.
"""

from __future__ import annotations

from checker.mend.rounds import Mended, mend

__all__ = ["Mended", "mend"]
