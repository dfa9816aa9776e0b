"""The API described by OpenAPI 3.1, with the schemas of the contracts and the names that are at hand.

Bodies and answers are those of `schemas/`; what is written here are the routes around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.serve.openapi_schemas import schemas
from checker.serve.problem import MEDIA_TYPE, STATUSES

if TYPE_CHECKING:
    from checker.serve.listing import Names

__all__ = ["description"]

_Json = dict[str, Any]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MACROS = "application/vnd.ms-word.document.macroEnabled.12"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PDF = "application/pdf"
_BINARY: _Json = {"type": "string", "contentMediaType": "application/octet-stream"}
_POSTED = (400, 401, 403, 408, 413, 415, 422, 500, 503, 504)
_GOT = (401, 403, 422, 500, 503, 504)


def description(names: Names) -> _Json:
    """The whole description; `names` are the rules, plans and standards that a request may name."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "checker",
            "version": __version__,
            "description": "Checks drafts of official Vietnamese reports. Drafts stay in the memory of this machine.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "security": [{}, {"token": []}],
        "paths": {
            "/health": {"get": _get("health", "Whether the server answers", _ref("Health"), spoken=False)},
            "/api/rules": {"get": _get("rules", "The rules", _ref("Rules"))},
            "/api/rules/{id}": {"get": _explained(names)},
            "/api/plans": {"get": _get("plans", "The plans", _ref("Plans"))},
            "/api/standards": {"get": _get("standards", "The standards", _ref("Standards"))},
            "/api/defaults": {"get": _get("defaults", "What holds unless named", _ref("Defaults"), spoken=False)},
            "/api/openapi.json": {"get": _get("openapi", "This description", {"type": "object"}, spoken=False)},
            "/api/lint": {
                "post": _post(
                    "lint",
                    "Findings and coverage of drafts",
                    "Several files give one answer; those that cannot be read are listed in `errors`.",
                    {"application/json": {"schema": _ref("Lint")}},
                    asked="Drafts",
                    parameters=[
                        _query(
                            "view",
                            {"enum": ["page"]},
                            "With `page`, each document also has its `text`, and each location `start` and `end`: "
                            "offsets in it, in code points from 0.",
                        )
                    ],
                )
            },
            "/api/review": {
                "post": _post(
                    "review",
                    "Reports held against one plan",
                    "The plan is the one they cite, unless `plan` names it.",
                    {
                        "application/json": {"schema": _ref("Review")},
                        "text/html": {"schema": {"type": "string"}},
                        _SHEET: {"schema": _BINARY},
                    },
                    asked="Drafts",
                    parameters=[
                        _query("format", {"enum": ["json", "html", "xlsx"], "default": "json"}, "Of the answer.")
                    ],
                )
            },
            "/api/annotate": {
                "post": _post(
                    "annotate",
                    "A copy of a Word file with a comment for each finding",
                    "`Checker-Count` tells how many comments it has.",
                    {_WORD: {"schema": _BINARY}, _MACROS: {"schema": _BINARY}},
                    asked="Draft",
                    parameters=[
                        _query("suggest", {"enum": ["1", "true"]}, "Safe fixes as tracked changes."),
                        _query("summary", {"enum": ["1", "true"]}, "A page at the end that sums up."),
                    ],
                )
            },
            "/api/report": {
                "post": _post(
                    "report",
                    "What is said of a draft as one HTML page",
                    "`Checker-Count` tells how many findings there are.",
                    {"text/html": {"schema": {"type": "string"}}},
                    asked="Draft",
                )
            },
            "/api/fix": {
                "post": _post(
                    "fix",
                    "A text or Word file with its safe fixes made",
                    "`Checker-Count` tells how many places were mended.",
                    {
                        "text/plain": {"schema": {"type": "string"}},
                        "application/octet-stream": {"schema": _BINARY},
                        _WORD: {"schema": _BINARY},
                        _MACROS: {"schema": _BINARY},
                    },
                    asked="Draft",
                )
            },
            "/api/slip": {
                "post": _post(
                    "slip",
                    "The check slip on a file: one page",
                    "`Checker-Count` tells how many findings are open. A PDF is written by LibreOffice.",
                    {
                        "text/html": {"schema": {"type": "string"}},
                        _WORD: {"schema": _BINARY},
                        _PDF: {"schema": _BINARY},
                    },
                    asked="Draft",
                    parameters=[
                        _query("format", {"enum": ["html", "docx", "pdf"], "default": "html"}, "Of the answer.")
                    ],
                )
            },
            "/api/slip/verify": {"post": _verify()},
            "/v2/languages": {
                "get": _get("languages", "Languages, as LanguageTool lists them", _ref("Languages"), spoken=False)
            },
            "/v2/check": {"post": _check()},
        },
        "components": {
            "schemas": schemas(names),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _ref(name: str) -> _Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _query(name: str, schema: _Json, what: str) -> _Json:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": what}


_LANG = _query(
    "lang", {"enum": ["vi", "en"]}, "The language of sentences; Vietnamese unless the server says otherwise."
)


def _problems(statuses: tuple[int, ...]) -> _Json:
    content = {MEDIA_TYPE: {"schema": _ref("Problem")}}
    return {str(status): {"description": STATUSES[status].en, "content": content} for status in statuses}


def _get(name: str, summary: str, schema: _Json, *, spoken: bool = True) -> _Json:
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [_LANG] if spoken else [],
        "responses": {
            "200": {"description": summary, "content": {"application/json": {"schema": schema}}},
            **_problems(_GOT),
        },
    }


def _explained(names: Names) -> _Json:
    told = _get("rule", "A rule with its exceptions and examples", _ref("RuleExplained"))
    told["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": {"enum": list(names.rules)}}, _LANG]
    told["responses"] |= _problems((404,))
    return told


def _post(
    name: str, summary: str, more: str, answers: _Json, *, asked: str, parameters: list[_Json] | None = None
) -> _Json:
    told: _Json = {"description": summary, "content": answers}
    if asked == "Draft":
        told["headers"] = {"Checker-Count": {"required": True, "schema": {"type": "integer", "minimum": 0}}}
    return {
        "operationId": name,
        "summary": summary,
        "description": more,
        "parameters": [_LANG, *(parameters or [])],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {"schema": _ref(f"{asked}Form")},
                "application/json": {"schema": _ref("Text")},
            },
        },
        "responses": {"200": told, **_problems(_POSTED)},
    }


def _verify() -> _Json:
    return {
        "operationId": "verify",
        "summary": "Whether a check slip belongs to a file and to the result of checking it",
        "description": "The file is checked again by the choices and the day that the slip names.",
        "parameters": [_LANG],
        "requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _ref("SlipForm")}}},
        "responses": {
            "200": {"description": "The answers", "content": {"application/json": {"schema": _ref("Verification")}}},
            **_problems(_POSTED),
        },
    }


def _check() -> _Json:
    return {
        "operationId": "check",
        "summary": "Findings as a LanguageTool server gives them",
        "description": "Offsets and lengths count UTF-16 code units. Other fields of LanguageTool are passed over. "
        "Of a piece of a draft only what shows in the piece itself is said.",
        "parameters": [_LANG],
        "requestBody": {
            "required": True,
            "content": {"application/x-www-form-urlencoded": {"schema": _ref("CheckForm")}},
        },
        "responses": {
            "200": {"description": "Matches", "content": {"application/json": {"schema": _ref("Matches")}}},
            **_problems(_POSTED),
        },
    }
