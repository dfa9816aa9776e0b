"""What the editor asks for: language, stage, plan and standard, from its own settings.

They come as `initializationOptions`, in `workspace/didChangeConfiguration` and when the editor is asked, bare or
below the key `checker`. What comes later goes before `initializationOptions`, which it does not take back: there are
editors that send empty settings of their own accord. What an editor leaves out, the configuration beside the draft
decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from checker.errors import CheckerError, Words
from checker.finding import Stage
from checker.suggest import unknown
from checker.value import NamedTuple

__all__ = ["Wishes", "wished"]

_KEY = "checker"
_ONE_OF: Mapping[str, tuple[Words, tuple[str, ...]]] = {
    "lang": (Words("ngôn ngữ", "language"), ("vi", "en")),
    "stage": (Words("giai đoạn", "stage"), get_args(Stage)),
}


class Wishes(NamedTuple):
    """None where the editor says nothing."""

    lang: str | None = None
    stage: Stage | None = None
    plan: str | None = None
    """Id, symbol or file."""
    standard: str | None = None
    """Id or file."""

    def over(self, others: Wishes) -> Wishes:
        """These, and what `others` say where these say nothing."""
        said: dict[str, Any] = {key: value for key, value in zip(self._fields, self, strict=True) if value is not None}
        return others._replace(**said)


def wished(settings: object) -> tuple[Wishes, tuple[CheckerError, ...]]:
    """The wishes in `settings`, and what of them cannot be heeded."""
    if settings is None:
        return Wishes(), ()
    if not isinstance(settings, Mapping):
        return Wishes(), (_mistaken("settings", settings, Words("một đối tượng", "an object")),)
    if _KEY in settings:
        return wished(settings[_KEY])
    heeded: dict[str, Any] = {}
    mistakes = []
    for key in Wishes._fields:
        value = settings.get(key)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            mistakes.append(_mistaken(key, value, Words("một chuỗi", "a text")))
        elif key in _ONE_OF and value not in _ONE_OF[key][1]:
            mistakes.append(unknown(_ONE_OF[key][0], value, _ONE_OF[key][1]))
        else:
            heeded[key] = value
    return Wishes(**heeded), tuple(mistakes)


def _mistaken(key: str, value: object, wanted: Words) -> CheckerError:
    kind = type(value).__name__
    what = Words(
        f"cấu hình của trình soạn thảo: cần {wanted.vi}, không phải {kind}",
        f"settings of the editor: expected {wanted.en}, not {kind}",
    )
    return CheckerError(what, key=key)
