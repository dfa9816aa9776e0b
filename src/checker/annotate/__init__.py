"""A copy of a Word draft with what a check says of it in the margin.

What was written by an earlier run is taken out first (`ours`), the rest is checked, and each finding
becomes a comment on its words (`anchor`, `marks`, `comments`), said as in `sentences`. `overview` is the
comment that sums up, `summary` the page that does so where it is wanted, `suggestions` the safe fixes as
tracked changes.
"""

from __future__ import annotations

from checker.annotate.annotated import Annotated, Order, annotate

__all__ = ["Annotated", "Order", "annotate"]
