"""SARIF, JUnit, GitHub, GitLab and rdjson: valid by their schemas, and nothing a draft holds breaks out of them."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
import xmlschema
from jsonschema import Draft4Validator, Draft202012Validator
from tests.findings import shipped
from tests.render.runs import DRAFT, HOSTILE, NAME, hostile, rendered

from checker import lint
from checker.finding import Result
from checker.render.form import Failure

SCHEMAS = Path(__file__).parent / "schemas"
UNREAD = Failure(NAME, HOSTILE, f"{NAME}: {HOSTILE}".replace("\udcff", "\ufffd"))
SHOWN = NAME.replace("\udcff", "\ufffd")
# By the documentation of GitLab's Code Quality reports and by reviewdog's rdf format; neither publishes a schema
# that a package ships.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^/.]"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
_RANGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start", "end"],
    "properties": {"start": _POSITION, "end": _POSITION},
}
RDJSON = {
    "type": "object",
    "additionalProperties": False,
    "required": ["source", "diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["path"],
                        "properties": {"path": {"type": "string"}, "range": _RANGE},
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["range", "text"],
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}


@cache
def results() -> tuple[Result, ...]:
    """Both examples and the hostile draft."""
    examples = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
    return (*(lint(path) for path in examples), hostile())


@cache
def sarif_schema() -> Draft4Validator:
    return Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))


def sarif(*given: Result, failures: tuple[Failure, ...] = ()) -> Any:
    log = json.loads(rendered("sarif", *given, failures=failures))
    sarif_schema().validate(log)
    return log["runs"][0]


def test_sarif_is_valid_and_complete() -> None:
    run = sarif(*results(), failures=(UNREAD,))
    findings = [finding for result in results() for finding in result.findings]
    assert [result["ruleId"] for result in run["results"]] == [finding.rule for finding in findings]
    assert len(run["artifacts"]) == len(results())
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(shipped().rules)
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    notes = invocation["toolExecutionNotifications"]
    assert [note["level"] for note in notes].count("error") == 1
    assert len(notes) == 1 + sum(len(result.not_evaluated) for result in results())


def test_sarif_of_nothing() -> None:
    run = sarif()
    assert (run["results"], run["artifacts"], run["invocations"][0]["executionSuccessful"]) == ([], [], True)


def test_sarif_holds_what_was_said() -> None:
    run = sarif(hostile())
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert result["message"]["text"] == f"{HOSTILE} {HOSTILE}"
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w%/.~-]+", uri, re.ASCII)
        assert unquote_to_bytes(uri) == NAME.encode("utf-8", "surrogateescape")
    first, over, empty, _, whole, silent = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 3,
        "startColumn": 17,
        "endLine": 3,
        "endColumn": 27,
        "snippet": {"text": "31/02/2024"},
    }
    assert over["locations"][0]["physicalLocation"]["region"]["endLine"] == 4
    assert "snippet" not in empty["locations"][0]["physicalLocation"]["region"]
    assert "region" not in whole["locations"][0]["physicalLocation"]
    assert silent["suppressions"] == [{"kind": "external", "status": "accepted", "justification": HOSTILE}]
    assert all(result["suppressions"] == [] for result in (first, over, empty, whole))
    replacements = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert [change["insertedContent"]["text"] for change in replacements] == [HOSTILE, "“x”"]


def test_junit_is_valid_and_complete() -> None:
    output = rendered("junit", *results(), failures=(UNREAD,))
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(StringIO(output))
    suites = ET.fromstring(output)
    assert len(suites) == len(results()) + 1
    for suite, result in zip(suites, results(), strict=False):
        live = [finding for finding in result.findings if finding.suppressed is None]
        silent = len(result.findings) - len(live)
        assert suite.get("tests") == str(len(suite)) == str(1 + len(result.findings) + len(result.not_evaluated))
        assert suite.get("failures") == str(sum(finding.severity == "error" for finding in live))
        assert suite.get("failures") == str(len(suite.findall("*/failure")))
        assert suite.get("skipped") == str(len(result.not_evaluated) + silent) == str(len(suite.findall("*/skipped")))
        names = [(case.get("classname"), case.get("name")) for case in suite]
        assert len(set(names)) == len(names)
    assert suites[-1].get("errors") == "1"


def test_junit_keeps_every_sign_that_xml_can_hold() -> None:
    expected = re.sub("[\x00\x1b]", "\ufffd", HOSTILE)
    suite = ET.fromstring(rendered("junit", hostile()))[0]
    assert suite.get("name") == SHOWN
    assert [failure.get("message") for failure in suite.findall("*/failure")] == [expected] * 5
    assert next(skipped.get("message") for skipped in suite.findall("*/skipped")) == f"Đã bỏ qua: {expected}"


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as GitHub's runner reads them: name, properties, message."""
    found = []
    for line in re.split("\r\n|\r|\n", text):
        if match := re.match(r"::([a-z]+)(?: ([^:]*))?::(.*)$", line, re.DOTALL):
            name, properties, message = match.groups()
            pairs = (pair.partition("=") for pair in (properties or "").split(",") if pair)
            found.append((name, {key: decoded(value) for key, _, value in pairs}, decoded(message)))
    return found


def decoded(text: str) -> str:
    for code, sign in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_github_commands_say_what_was_found() -> None:
    output = rendered("github", hostile(), failures=(UNREAD,))
    found = commands(output)
    assert [name for name, _, _ in found] == ["error"] * 5 + ["debug", "error"]
    assert all(HOSTILE in message for _, _, message in found)
    assert all(properties["file"] == SHOWN for name, properties, _ in found if name == "error")
    assert found[0][1] == {
        "file": SHOWN, "line": "3", "endLine": "3", "col": "17", "endColumn": "27", "title": "date.impossible",
    }  # fmt: skip
    assert found[1][1] == {"file": SHOWN, "line": "3", "endLine": "4", "title": "date.impossible"}
    assert output.count("\n") == len(found) + 1
    assert output.endswith("\nmột câu\n")


def test_github_shows_the_gravest_first() -> None:
    order = [name for name, _, _ in commands(rendered("github", *results()[:1]))]
    assert order == sorted(order, key=["error", "warning", "notice"].index)
    assert {"error", "warning"} <= set(order)


def test_gitlab_issues_are_valid_and_unique() -> None:
    issues = json.loads(rendered("gitlab", *results(), hostile("khác.txt"), failures=(UNREAD,)))
    Draft202012Validator(GITLAB).validate(issues)
    assert len(issues) == sum(len(result.findings) for result in results()) + 6 + 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    silent = [issue for issue in issues if issue["description"].startswith(f"[Đã bỏ qua: {HOSTILE}] ")]
    assert [issue["severity"] for issue in silent] == ["info", "info"]


def test_gitlab_of_nothing_is_an_empty_array() -> None:
    assert json.loads(rendered("gitlab")) == []


def test_rdjson_is_valid_and_counts_bytes() -> None:
    value = json.loads(rendered("rdjson", *results(), failures=(UNREAD,)))
    Draft202012Validator(RDJSON).validate(value)
    live = [finding for result in results() for finding in result.findings if finding.suppressed is None]
    assert len(value["diagnostics"]) == len(live) + 1
    assert json.loads(rendered("rdjson"))["diagnostics"] == []
    (first, over, *_) = json.loads(rendered("rdjson", hostile()))["diagnostics"]
    line = DRAFT.split("\n")[2].encode()
    start, end = (first["location"]["range"][key]["column"] for key in ("start", "end"))
    assert line[start - 1 : end - 1] == b"31/02/2024"
    (suggestion,) = first["suggestions"]
    assert suggestion == {"range": first["location"]["range"], "text": f"{HOSTILE}“x”"}
    assert over["location"]["range"]["end"] == {"line": 4, "column": len("Dòng ".encode()) + 1}


def test_rdjson_on_an_endless_line() -> None:
    draft = "Ngày 31/02/2024 ở đây. " * 900
    result = lint(draft + "\n")
    bytes_ = draft.encode()
    value = json.loads(rendered("rdjson", result))
    dates = [found for found in value["diagnostics"] if found["code"]["value"] == "date.impossible"]
    assert len(dates) == 900
    for found in dates:
        start, end = (found["location"]["range"][key]["column"] for key in ("start", "end"))
        assert bytes_[start - 1 : end - 1] == b"31/02/2024"


@pytest.mark.parametrize("name", ["sarif", "gitlab", "rdjson", "github", "junit"])
def test_english(name: str) -> None:
    unread = Failure("x.txt", "not there", "x.txt: not there")
    output = rendered(name, *results()[:2], failures=(unread,), lang="en")
    assert "Cách sửa" not in output
    assert "not there" in output
