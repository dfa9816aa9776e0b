"""The description of the API holds: each answer is one it tells of, for whatever is asked."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

_EXAMPLES = 25
"""Requests tried of each operation and kind; see `docs/serve.md` for what they are."""

_SECONDS = 300
"""For an answer; schemathesis' own ten are too few for a PDF on a machine that is busy with other things."""


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> Any:
    return client.get("/api/openapi.json").json()


def test_it_is_sound(described: Any) -> None:
    Draft202012Validator.check_schema({"$defs": described["components"]["schemas"]})
    text = json.dumps(described)
    names = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert names <= described["components"]["schemas"].keys()


def test_it_names_every_route(described: Any) -> None:
    from checker.serve.app import application
    from checker.serve.serving import Serving

    routes = {(route.path, method) for route in application(Serving()).routes for method in route.methods or ()}  # type: ignore[attr-defined]
    told = {(path, method.upper()) for path, methods in described["paths"].items() for method in methods}
    assert {route for route in routes if route[1] != "HEAD"} - told == {("/", "GET"), ("/static/{name:path}", "GET")}
    assert told <= routes


def _operations(described: Any) -> list[str]:
    return [operation["operationId"] for methods in described["paths"].values() for operation in methods.values()]


OPERATIONS = (
    "health", "rules", "rule", "plans", "standards", "defaults", "openapi", "lint", "review", "annotate", "report",
    "fix", "slip", "verify", "languages", "check",
)  # fmt: skip


def test_every_operation_is_tried(described: Any) -> None:
    assert sorted(_operations(described)) == sorted(OPERATIONS)


RIGHT, WRONG = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
WITHOUT_WISHES = ("health", "defaults", "languages", "openapi")
"""Operations of which nothing can be asked wrongly."""
OF_DRAFTS = ("review", "annotate", "report", "fix", "slip", "verify")
"""Operations that refuse what is no draft, whatever the form it comes in."""


@pytest.mark.parametrize(
    ("operation", "mode"),
    [(name, RIGHT) for name in OPERATIONS] + [(name, WRONG) for name in OPERATIONS if name not in WITHOUT_WISHES],
)
def test_requests_made_from_it_are_answered_as_it_says(
    client: httpx.Client, described: Any, operation: str, mode: GenerationMode
) -> None:
    """Requests that fit the description, and requests that do not: no fault of the server, no answer untold."""
    schema = schemathesis.openapi.from_dict(described)
    passed_over: list[Any] = [positive_data_acceptance] if operation in OF_DRAFTS else []
    results: Any = schema.include(operation_id=operation).get_all_operations()
    [asked] = [result.ok() for result in results]

    @settings(
        max_examples=_EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=[*HealthCheck]
    )
    @given(case=asked.as_strategy(generation_mode=mode))
    def tried(case: Any) -> None:
        case.call_and_validate(base_url=str(client.base_url), excluded_checks=passed_over, timeout=_SECONDS)

    tried()
