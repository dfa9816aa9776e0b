"""The parts beside the document: styles, numbering, settings, theme.

python-docx puts a part of its own where one is missing, which would give the draft formats that
nobody chose. Here a missing or unusable part is None.
"""

from __future__ import annotations

from typing import Any

__all__ = ["related_root"]


def related_root(part: Any, kind: str) -> Any:
    """The root element of the first part related to `part` by `kind` (`docx.opc.constants.RELATIONSHIP_TYPE`)."""
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return _root(relation.target_part)
    return None


def _root(part: Any) -> Any:
    from docx.oxml.parser import parse_xml

    root = getattr(part, "element", None)
    if root is not None:
        return root
    try:
        return parse_xml(part.blob)
    except (SyntaxError, ValueError):  # lxml's errors of syntax are of the first kind
        return None
