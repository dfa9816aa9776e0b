"""Namespaces of the parts of a Word file, as lxml writes them before a name (ECMA-376, part 1)."""

from __future__ import annotations

__all__ = ["MC", "M", "W"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""WordprocessingML: the text."""
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
"""Markup compatibility: alternatives for old programs."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
"""Office Math: formulas."""
