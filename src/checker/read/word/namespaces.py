"""Namespaces of the parts of a Word file, as lxml writes them before a name (ECMA-376, part 1)."""

from __future__ import annotations

__all__ = ["MC", "RELATIONS", "A", "M", "W"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""WordprocessingML: the text."""
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
"""Markup compatibility: alternatives for old programs."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
"""Office Math: formulas."""
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
"""DrawingML: shapes and themes."""
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
"""Open Packaging Conventions (ECMA-376, part 2): which part belongs to which."""
