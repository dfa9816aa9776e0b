"""The schemas of the API's description: those of the program's contracts, and the forms with the names at hand."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING, Any

from checker.resources import folder
from checker.serve.serving import MAX_FILES, MAX_NAMES

if TYPE_CHECKING:
    from checker.serve.listing import Names

__all__ = ["schemas"]

_Json = dict[str, Any]


def schemas(names: Names) -> _Json:
    """The components by name; `names` are the rules, plans and standards that a request may name."""
    # The page sends "" where nothing was chosen; in JSON null says the same, so that what `/api/defaults` gives may be
    # sent back.
    choices: _Json = {
        "standard": {"enum": [*names.standards, ""], "description": "By default chosen by the draft's kind and date."},
        "plan": {"enum": [*names.plans, ""], "description": "By default the one the draft cites."},
        "stage": {"enum": ["draft", "submit", "issue", ""], "description": "Decides how severe findings are."},
        "lang": {"enum": ["vi", "en", ""]},
    }
    rule = {"enum": [*names.areas, *names.rules]}
    array = {"type": "array", "items": rule, "maxItems": MAX_NAMES}
    listed = {name: {"anyOf": [array, {"type": "null"}]} for name in ("select", "ignore")}
    given = {name: {**choice, "enum": [*choice["enum"], None]} for name, choice in choices.items()}
    file = {"type": "string", "contentMediaType": "application/octet-stream"}
    text = {"type": "string"}

    def form(files: _Json) -> _Json:
        # A part of its own for each rule, or one with commas.
        properties = {"file": files, **choices, "select": rule, "ignore": rule}
        return {"type": "object", "properties": properties, "required": ["file"], "additionalProperties": False}

    return {
        **_shipped("lint", "Lint"),
        **_shipped("review", "Review"),
        "DraftsForm": form({"type": "array", "items": file, "minItems": 1, "maxItems": MAX_FILES}),
        "DraftForm": form(file),
        "Text": {
            "type": "object",
            "properties": {"text": text, **given, **listed},
            "required": ["text"],
            "additionalProperties": False,
        },
        **loads((folder("schemas") / "api.schema.json").read_text(encoding="utf-8"))["$defs"],
    }


def _shipped(name: str, title: str) -> _Json:
    """A schema of the program as components: its own `$defs` become components beside it."""
    whole = loads((folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8"))
    whole.pop("$schema", None)
    parts: _Json = whole.pop("$defs", {})

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: f"#/components/schemas/{title}.{each.rpartition('/')[2]}" if key == "$ref" else moved(each)
                for key, each in value.items()
            }
        return [moved(each) for each in value] if isinstance(value, list) else value

    return {title: moved(whole), **{f"{title}.{part}": moved(value) for part, value in parts.items()}}
