"""What a check is: a pure function from selected nodes to hits, and its signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal

from checker.errors import Words
from checker.finding import Certainty, Edit, Related
from checker.select.node import Facts, Need, Node
from checker.source import Span
from checker.value import NamedTuple

__all__ = ["Check", "Hit", "Option", "Options", "Values"]

Values = Mapping[str, str | Words]
"""What placeholders stand for."""

Options = Mapping[str, Any]
"""The options of a check as a rule gives them, defaults filled in, references replaced by values."""


class Option(NamedTuple):
    """One option of a check.

    `kind`: `text`, `texts` (a list), `number`, `flag`, `table` (names to texts, lists or tables), `names` (values to
    words in both languages), `attribute` (of the selected nodes), `place` (an attribute that has a
    place), `template` (a text with placeholders), `pattern` (a checked regular expression,
    its letter classes replaced), `settings` (a table of attributes of the selected nodes), or `choice` among
    `among`.
    """

    kind: Literal[
        "text", "texts", "number", "flag", "table", "names", "attribute", "place", "template", "pattern", "choice",
        "settings",
    ]  # fmt: skip
    default: Any = None
    required: bool = False
    among: tuple[str, ...] = ()


class Hit(NamedTuple):
    """One place at which a check found something."""

    span: Span
    values: Values = MappingProxyType({})
    """What the placeholders of the rule's words stand for."""
    node: Node | None = None
    """The node at fault; its attributes may be used as placeholders too."""
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    certainty: Certainty | None = None
    """Lower than the rule's own, where this hit rests on a guess."""


class Check(NamedTuple):
    """A check by its parts."""

    run: Callable[[Sequence[Node], Options, Facts], Iterator[Hit]]
    options: Mapping[str, Option] = MappingProxyType({})
    values: frozenset[str] = frozenset()
    """Names of the placeholders that every hit fills."""
    takes: frozenset[str] | None = None
    """Collections it works on; None for any."""
    mends: bool = False
    """True when its hits carry edits."""
    needs: frozenset[Need] = frozenset()
    untold: Callable[[Sequence[Node], Options, Facts], Words | None] | None = None
    """Why it can judge the nodes in part only, or not at all; None from it where it can."""
