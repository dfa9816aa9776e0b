"""All that decides a record besides the report's own bytes, as one digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker import __version__
from checker.digest import blake2b
from checker.judgements import Judgement
from checker.pipeline import Settings, prepare
from checker.resources import folder
from checker.suppression import Suppression

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["circumstances", "ruling"]


def ruling(settings: Settings) -> str:
    """A digest of program, rules, plans and `settings`: the same for every report they hold for."""
    material = prepare(settings)
    digest = blake2b(digest_size=16)
    digest.update(repr((__version__, settings)).encode())
    for plan in (*material.plans, *([material.plan.plan] if material.plan and material.plan.plan else [])):
        digest.update(plan.digest.encode())
    for tree in (folder("rules"), *map(Path, settings.rules)):
        for content in _contents(tree):
            digest.update(content)
    return digest.hexdigest()


def circumstances(
    ruled: str, suppressions: Sequence[Suppression], judgements: Sequence[Judgement], today: date | None
) -> str:
    """A digest of `ruled` (see `ruling`), of what is said about one report, and of the day where that counts."""
    said = repr((ruled, suppressions, [one._replace(origin="") for one in judgements], today))
    return blake2b(said.encode(errors="backslashreplace"), digest_size=16).hexdigest()


def _contents(tree: Path | Traversable) -> Iterator[bytes]:
    for entry in sorted(tree.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _contents(entry)
        elif entry.name.endswith((".yaml", ".yml")):
            yield entry.read_bytes()
