"""Under what a text of an editor is checked: what the editor asks for, then the nearest configuration."""

from __future__ import annotations

from checker.cli import config
from checker.lsp.examining import Terms
from checker.lsp.wishes import Wishes
from checker.value import NamedTuple

__all__ = ["Stated", "settle"]


class Stated(NamedTuple):
    """What the command line of the server says."""

    rules: tuple[str, ...]
    config: str | None
    no_config: bool
    lang: str
    language: bool
    """Was the language asked for?"""


def settle(stated: Stated, path: str, wishes: Wishes) -> Terms:
    """The terms for the file `path`. Raises `CheckerError` for anything unknown or not valid in them."""
    given = config.Given(
        plan=wishes.plan,
        standard=wishes.standard,
        stage=wishes.stage,
        rules=stated.rules,
        config=stated.config,
        no_config=stated.no_config,
    )
    config.forget()  # an editor stays open while configurations change
    excluded = not config.wanted([path], (), given)
    policy = config.policy(path, given)
    own = stated.lang if stated.language else policy.lang or stated.lang
    return Terms(policy.settings, policy.suppressions, wishes.lang or own, excluded)
