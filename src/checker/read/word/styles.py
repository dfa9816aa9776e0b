"""The styles of a Word document: which apply to a paragraph, and what each is based on."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from checker.read.word.attributes import on_off, value
from checker.read.word.namespaces import W
from checker.read.word.related import related_root

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["Kind", "Styles"]

_DEEPEST = 50
"""Styles based on each other that are followed; in a chain of thousands every one would cost the whole chain."""
_MOST = 10_000
"""Styles that are looked at; Word itself stops at some four thousand."""
Kind = Literal["paragraph", "character", "table", "numbering"]


class Styles:
    """The styles of `document`; without a part for them there are none."""

    def __init__(self, document: Document) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        self._root = related_root(document.part, RELATIONSHIP_TYPE.STYLES)
        self._styles: dict[tuple[str, str], Any] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[Kind, str], tuple[tuple[str, Any], ...]] = {}
        for style in () if self._root is None else islice(self._root.iterchildren(f"{W}style"), _MOST):
            kind, name = style.get(f"{W}type", "paragraph"), style.get(f"{W}styleId")
            if name is None:
                continue
            self._styles.setdefault((kind, name), style)
            if on_off(style.get(f"{W}default")):
                self._defaults[kind] = name

    def has_run_defaults(self) -> bool:
        """Whether the file has defaults for letters (`w:rPrDefault`), even if they say nothing."""
        return self._root is not None and self._root.find(f"{W}docDefaults/{W}rPrDefault") is not None

    def default(self, name: Literal["rPr", "pPr"]) -> Any:
        """The properties that hold for the whole document (`w:docDefaults`), or None."""
        return None if self._root is None else self._root.find(f"{W}docDefaults/{W}{name}Default/{W}{name}")

    def of(self, kind: Kind, name: str | None) -> str:
        """The style that applies where `name` is asked for: itself, else the default of its kind, else ""."""
        if name is not None and (kind, name) in self._styles:
            return name
        return "" if kind == "character" else self._defaults.get(kind, "")

    def of_paragraph(self, paragraph: Any) -> str:
        """The paragraph style of the `CT_P`."""
        return self.of("paragraph", value(paragraph.find(f"{W}pPr"), "pStyle"))

    def chain(self, kind: Kind, name: str) -> tuple[tuple[str, Any], ...]:
        """Style `name` with all it is based on, as names and elements, the most general first.

        A style of another kind, an unknown one, one met before, and `_DEEPEST` of them end the chain.
        """
        known = self._chains.get((kind, name))
        if known is not None:
            return known
        chain: dict[str, Any] = {}
        at: str | None = name
        while at is not None and at not in chain and (kind, at) in self._styles and len(chain) < _DEEPEST:
            chain[at] = self._styles[kind, at]
            at = value(chain[at], "basedOn")
        made = tuple(reversed(chain.items()))
        self._chains[kind, name] = made
        return made
