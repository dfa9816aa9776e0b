"""Output formats by name, and what a format is: one module with two functions.

`document` renders one draft, in the process that checked it; `whole` puts the drafts
together as they come, so that a run over many drafts holds one at a time. What is known only
at the end (failures, exit code) is read from the run after the last draft. Modules are
imported when asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from checker.value import NamedTuple

if TYPE_CHECKING:
    from checker.finding import Result, Severity, Verdict
    from checker.render.page import Page
    from checker.rule import Rule

__all__ = ["FORMS", "Failure", "Form", "Linted", "Order", "Run", "form", "named_by"]

FORMS = {
    "text": "checker.render.lint_text",
    "json": "checker.render.lint_json",
    "html": "checker.render.html",
    "markdown": "checker.render.markdown",
    "sarif": "checker.render.sarif",
    "junit": "checker.render.junit",
    "github": "checker.render.github",
    "gitlab": "checker.render.gitlab",
    "rdjson": "checker.render.rdjson",
}
"""Name of each format and the module that renders it."""

_SUFFIXES = {".html": "html", ".json": "json", ".md": "markdown", ".sarif": "sarif"}


class Order(NamedTuple):
    """What a draft is rendered for."""

    page: Page
    failing: frozenset[Severity] = frozenset({"error"})
    """Severities that make the run fail."""


class Linted(NamedTuple):
    """A draft that was checked and rendered."""

    path: str
    rendered: str
    verdict: Verdict
    counts: dict[Severity, int]
    """Findings that are not suppressed, by severity."""
    failing: bool = False
    """True when the draft fails the run at its own level."""
    mended: int = 0
    """How many places were mended."""
    used: frozenset[str] = frozenset()
    """Origins of the suppressions that silenced something."""
    known: Mapping[str, str] = {}
    """Fingerprints with rules, where a baseline is to be written."""


class Failure(NamedTuple):
    """A draft that could not be checked."""

    path: str
    message: str
    sentence: str
    """The message with file and place."""


class Run(Protocol):
    """The run as a whole; complete once every draft was taken."""

    @property
    def lang(self) -> str:
        """Language of messages."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules asked for, in the order of their areas."""

    @property
    def failures(self) -> Sequence[Failure]:
        """The drafts that could not be checked."""

    @property
    def exit_code(self) -> int:
        """0, 1 or 2."""

    def sentence(self) -> str:
        """One line on all drafts."""


class Form(Protocol):
    """A format."""

    def document(self, result: Result, order: Order) -> str:
        """One draft, as `whole` takes it."""

    def whole(self, documents: Iterable[Linted], run: Run) -> Iterator[str]:
        """The output, piece by piece."""


def form(name: str) -> Form:
    """The format `name`, one of `FORMS`."""
    return cast("Form", import_module(FORMS[name]))


def named_by(output: Path | None) -> str:
    """The format that the name of the output file asks for; text where it asks for none."""
    return "text" if output is None else _SUFFIXES.get(output.suffix.lower(), "text")
