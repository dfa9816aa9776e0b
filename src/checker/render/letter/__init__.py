"""What a reviewer sends back to a unit: which tasks its report does not answer, what to add, and where."""

from __future__ import annotations

__all__ = ["FORMS"]

FORMS = ("text", "markdown", "docx", "json")
